"""Repairs of a parse where somebody tells something: the clause told gets its own subject.

Reach for this module through `repair`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_TOLD = frozenset(("ccomp", "parataxis", "xcomp", "advcl", "conj"))
_SPANS = word_set("moments seconds minutes hours days weeks months years")
_TELLING_SOMEBODY = word_set("tell inform notify warn remind assure convince")
_TELLS = ("told", "tells")


def free_told_clause(words: Sequence[Word], that: Word) -> None:
    """ "Told prosecutors that officers beat him": no clause about the prosecutors."""
    first = words[0].i
    verb = words[that.head - first]
    told = words[verb.head - first]
    telling = words[told.head - first]
    own = {words[i - first].relation for i in verb.children if i != that.i}
    if verb.dep != "acl:relcl" or "nsubj" not in own or telling.pos != "VERB":
        return
    if telling.lemma in _TELLING_SOMEBODY and telling.i < told.i < that.i:
        that.dep = "mark"
        hang(words, verb, telling, "ccomp")


def free_told_with_mark(words: Sequence[Word], verb: Word) -> None:
    """ "Told the radio that officers came": what was told, and nothing about the radio."""
    first = words[0].i
    heard = words[verb.head - first]
    telling = words[heard.head - first]
    own = [words[i - first] for i in verb.children]
    marked = any(w.low == "that" and w.dep == "mark" for w in own)
    if not marked or not any(w.relation == "nsubj" for w in own) or telling.pos != "VERB":
        return
    if telling.lemma in _TELLING_SOMEBODY and telling.i < heard.i < verb.i:
        hang(words, verb, telling, "ccomp")


def free_told_subject(words: Sequence[Word], noun: Word) -> None:
    """ "Said the lawyer, who had been ill, was taken away": the subject of what was told."""
    first = words[0].i
    telling = words[noun.head - first]
    if not telling.i < noun.i or telling.lemma not in words_of("clauses", "telling"):
        return
    for i in telling.children:
        told = words[i - first]
        own = {words[k - first].relation for k in told.children}
        if told.i > noun.i and told.relation in _TOLD and own & {"aux", "cop"}:
            joined = any(
                words[k - first].dep == "cc" and noun.i < k < told.i for k in told.children
            )
            if not joined and not own & {"nsubj", "mark"}:  # "denied the charge and was held"
                hang(words, noun, told, "nsubj:pass" if _is_undergone(words, told) else "nsubj")
            return


def free_past_comma(words: Sequence[Word], noun: Word) -> None:
    """ "As many have documented, a million people are held": no object stands past a comma."""
    first = words[0].i
    verb = words[noun.head - first]
    behind = words[verb.i + 1 - first : noun.i - first]
    if verb.pos != "VERB" or not behind or behind[0].text != "," or noun.pos == "PRON":
        return
    for i in verb.children:
        told = words[i - first]
        own = {words[k - first].relation for k in told.children}
        if told.i > noun.i and told.relation == "conj" and "aux" in own and "nsubj" not in own:
            hang(words, noun, told, "nsubj:pass" if _is_undergone(words, told) else "nsubj")
            return


def free_before_time(words: Sequence[Word], time: Word) -> None:
    """ "Abducted a man moments after he was freed": the man was, and not his moments."""
    at = time.i - words[0].i
    if time.low not in _SPANS or not 1 < at < len(words) - 1 or time.relation == "ROOT":
        return
    noun, verb = words[at - 1], words[time.head - words[0].i]
    led = words[at + 1].low in ("after", "before", "later", "earlier")
    if not led or noun.dep != "compound" or noun.head != time.i or verb.pos != "VERB":
        return
    hang(words, noun, verb, time.dep)
    for i in [i for i in time.children if i < noun.i]:
        hang(words, words[i - words[0].i], noun, words[i - words[0].i].dep)
    time.dep = "obl:unmarked"


def join_told_passive(words: Sequence[Word], verb: Word) -> None:
    """ "Said they had been raped, attacked by others": both are told."""
    first = words[0].i
    telling = words[verb.head - first]
    own = {words[i - first].relation for i in verb.children}
    if telling.lemma not in words_of("clauses", "telling") or own & {"nsubj", "aux", "obj", "cop"}:
        return
    told = [words[i - first] for i in telling.children if telling.i < i < verb.i]
    for clause in (w for w in reversed(told) if w.dep == "ccomp"):
        if any(words[i - first].dep == "aux:pass" for i in clause.children):
            hang(words, verb, clause, "conj")
        return


def join_set_off(words: Sequence[Word], verb: Word) -> None:
    """ "Tells of Askar Bek, a trader who lives abroad and says he was beaten": Askar Bek says it.

    What a comma sets off ends with another one; until then its clause goes on.
    """
    first = words[0].i
    at, head = verb.i - first, words[verb.head - first]
    if verb.pos != "VERB" or words[at - 1].low != "and" or head.pos != "VERB" or head.i > verb.i:
        return
    if any(words[i - first].relation == "nsubj" for i in verb.children):
        return
    for clause in reversed(words[head.i + 1 - first : at]):
        if clause.text == "," or (clause.pos == "PUNCT" and clause.text != "-"):
            return
        if clause.dep == "acl:relcl" and clause.pos == "VERB":
            if words[clause.head - first].dep == "appos":
                hang(words, verb, clause, "conj")
            return


def join_had_said(words: Sequence[Word], had: Word) -> None:
    """ "Bek had on Monday said that": one verb, whatever stands between its halves."""
    first = words[0].i
    own = [words[i - first] for i in had.children]
    said = next((w for w in words[had.i + 1 - first :] if w.pos in ("VERB", "AUX")), had)
    held = said.head == had.i or had.head == said.i
    if not held or said.lemma not in words_of("clauses", "telling") or said.low == said.lemma:
        return
    if not any(w.relation == "nsubj" for w in own) or any(w.relation == "obj" for w in own):
        return
    if any(words[i - first].relation == "nsubj" for i in said.children):
        return
    if said.head == had.i:
        _put_first(words, had, said)
    for child in [words[i - first] for i in had.children]:
        hang(words, child, said, child.dep)
    had.pos, had.lemma, had.dep = "AUX", "have", "aux"


def _put_first(words: Sequence[Word], had: Word, said: Word) -> None:
    """Let "said" hang where "had" did, and "had" on it."""
    had.children.remove(said.i)
    above = words[had.head - words[0].i]
    said.head, said.dep = (said.i if above is had else above.i), had.dep
    if above is not had:
        above.children[above.children.index(had.i)] = said.i
        above.children.sort()
    had.head, had.dep = said.i, "aux"
    said.children = sorted([*said.children, had.i])


def _is_undergone(words: Sequence[Word], verb: Word) -> bool:
    be = any(words[i - words[0].i].lemma == "be" for i in verb.children)
    return be and not verb.low.endswith("ing")


def free_that(words: Sequence[Word], that: Word) -> bool:
    """ "Told The Times that around ten men came": "that" is no subject. Effect: changes heads.

    Returns whether it was so.
    """
    first = words[0].i
    verb = words[that.head - first]
    paper = words[verb.head - first]
    of_paper = verb.dep == "acl:relcl" and paper.relation in ("iobj", "obj")
    telling = words[paper.head - first] if of_paper else paper
    if that.pos != "PRON" or telling.low not in _TELLS:
        return False
    if not (of_paper or verb.relation == "ccomp"):
        return False
    own = [words[i - first] for i in verb.children if that.i < i < verb.i]
    counted = next((w for w in own if w.relation == "obl" and _is_about(words, w)), None)
    if counted is None or telling.i > that.i:
        return False
    that.pos, that.dep = "SCONJ", "mark"
    counted.dep = "nsubj"
    if of_paper:
        hang(words, verb, telling, "ccomp")
    return True


def _is_about(words: Sequence[Word], noun: Word) -> bool:
    """ "Around a dozen men", "about 40 people": a number that is not exact."""
    own = [words[i - words[0].i] for i in noun.children]
    about = any(w.dep == "case" and w.low in ("around", "about", "over", "under") for w in own)
    return about and any(w.dep == "nummod" for w in own)
