"""The heads of a verb's subject, by grammar.

Reach for this module with a verb; it sees through relative clauses, participles, coordination
and control. Gives head words, nearest reading first, or nothing; whether a word is a person is
not asked here.
"""

from __future__ import annotations

from aygaq.reading.clauses import is_telling
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.passive import (
    ADVERBIAL,
    TIMES,
    has_subject,
    is_led_in,
    is_passive,
    partner_of,
)
from aygaq.reading.frames.phrases import antecedent, preposition_of
from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import NOMINAL, Tree, Word


def subjects(tree: Tree, verb: Word, depth: int = 0) -> list[Word]:
    """The heads of the verb's subject: its own, its antecedent's, its partner's or controller's."""
    own = [c for c in tree.children(verb, "nsubj") if c.i < verb.i or verb.relation == "acl"]
    own = own or tree.children(verb, "nsubj")
    if len(own) > 1:  # "3,800 people — teachers too — in the region were held"
        own = [w for w in own if preposition_of(tree, w) not in ("in", "from", "across")] or own
    own = own or [
        c for c in tree.children(verb, "obl") if c.i < verb.i and preposition_of(tree, c) == "with"
    ]
    own = [w for w in own if not w.low.endswith(("self", "selves"))] or own
    if inverted := _behind(tree, verb, own):
        return inverted
    own = [s for w in own for s in (_of_led_in(tree, w) or [w])]
    if own:
        told = (_not_a_time(tree, w) for w in _listed(tree, verb, own))
        return [antecedent(tree, verb, _who_were(tree, w)) for w in told]
    if depth > 4:
        return []
    return _inherited(tree, verb, depth)


def _behind(tree: Tree, verb: Word, own: list[Word]) -> list[Word]:
    """ "The same day was detained the lawyer Ana Lim": the subject of a passive behind it."""
    timeless = [w for w in own if w.lemma not in TIMES]
    if timeless or verb.relation == "conj" or not tree.children(verb, "aux:pass"):
        return []
    return [w for w in tree.children(verb, "obj") if w.i > verb.i and w.lemma not in TIMES]


def _not_a_time(tree: Tree, word: Word) -> Word:
    """ "Last month, another prisoner was executed": where the parser took the month for him."""
    apposed = [w for w in tree.children(word, "appos") if w.pos in ("NOUN", "PROPN")]
    return apposed[0] if word.lemma in TIMES and apposed else word


def _who_were(tree: Tree, word: Word) -> Word:
    """ "Ana Bek and Bo Lim were some of the first to be held": they, and not "some", were."""
    bearers = tree.children(word, "nsubj")
    said = word.low in ("some", "one", "two", "three") and tree.children(word, "cop")
    return bearers[-1] if said and bearers else word


def _listed(tree: Tree, verb: Word, own: list[Word]) -> list[Word]:
    """The last subject, and one before it that a list joins to it: "seven editors, board members
    and a journalist were arrested"."""
    if len(own) < 2:
        return own
    alone = any(c.low in ("has", "was", "is") for c in tree.children(verb, "aux"))
    if alone and tree.children(own[-1], "conj"):
        return own[:1]  # "A man who wrote to X and Y has been fined"
    if any(c.i < own[-1].i < verb.i and c.pos == "VERB" for c in tree.children(own[-2], "acl")):
        return own[-2:-1]  # "A monk jailed for sharing photos has been freed"
    between = tree.words[own[-2].i + 1 : own[-1].i]
    listed = any(w.low == "and" for w in between) and all(
        w.pos in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ")
        or w.text in (",", "-")
        or w.low in ("of", "from")
        or w.dep == "nmod:poss"  # "Bek and her husband left"
        or w.low in ("named", "called")  # "a driver and a student named Bek"
        for w in between
    )
    return own[-2:] if listed else own[-1:]


def _of_led_in(tree: Tree, word: Word) -> list[Word]:
    """ "A trader kidnapped in Osk was freed": he was, and not "kidnapped"."""
    return tree.children(word, "nsubj") if word.pos == "VERB" and is_led_in(tree, word) else []


def _past_whose(tree: Tree, verb: Word, head: Word) -> Word | None:
    """ "Bek, whose brother was shot, was hit": he was, where the parser has the two joined."""
    if verb.relation != "conj" or not tree.children(verb, "aux"):
        return None
    first = min(w.i for w in tree.children(verb, "aux"))
    comma = tree.before(tree.words[first])
    if comma is None or comma.text != ",":
        return None
    given = tree.children(head, "nsubj")
    owned = next((w for w in given if _whose(tree, w) is not None), None)
    whose = _whose(tree, owned) if owned is not None else None
    if whose is None:
        return None
    named = [w for w in given if w.i < whose.i]
    before = tree.before(whose, 2)
    return named[0] if named else before


def _whose(tree: Tree, word: Word) -> Word | None:
    return next((c for c in tree.children(word, "nmod:poss") if c.low == "whose"), None)


def _inherited(tree: Tree, verb: Word, depth: int) -> list[Word]:
    head = partner_of(tree, verb) if verb.relation == "conj" else tree.head(verb)
    if (past := _past_whose(tree, verb, head)) is not None:
        return [past]
    for_to = _for_to(tree, verb)
    if for_to is not None:
        return [for_to]
    if head.i == verb.i:
        return _left_of(tree, verb)
    if head.i > verb.i and head.lemma in words_of("speech", "verbs"):
        return _of_elder(tree, verb, depth)
    if verb.dep in ("acl", "acl:relcl", "amod") and head.pos in NOMINAL:
        return [_first_of_row(tree, verb, head)]
    if verb.relation in ("ccomp", "parataxis") and head.i > verb.i:
        return _of_elder(tree, verb, depth)
    if verb.relation == "xcomp":
        controllers = [] if is_passive(tree, head) else objects(tree, head)
        return controllers or subjects(tree, head, depth + 1)
    if _is_laid_to(tree, verb) and not is_passive(tree, head) and (laid := objects(tree, head)):
        return laid
    if verb.relation == "ccomp" and head.lemma in words_of("speech", "verbs"):
        told = tree.children(head, "nsubj")  # "Some of them, Bek said, were beaten"
        return told[:1] if len(told) > 1 else []
    if verb.relation == "ccomp" and head.i < verb.i and _is_that_clause(tree, verb):
        return _left_of(tree, verb)  # "we recall that, it seems, Bek was taken"
    if verb.relation == "advcl" and verb.low.endswith("ing"):
        head = _main_of(tree, verb, head)
    clause = _of_told_clause(tree, verb, head)
    if clause is not None:
        return subjects(tree, clause, depth + 1)
    if verb.relation in ("conj", "advcl", "parataxis", "ccomp", "aux", "dep"):
        if head.pos in NOMINAL and head.pos != "ADJ" and not tree.children(head, "nsubj", "cop"):
            return [head]
        return subjects(tree, head, depth + 1)
    return _left_of(tree, verb) if verb.relation in ("root", "ROOT", "cop") else []


def _first_of_row(tree: Tree, verb: Word, head: Word) -> Word:
    """ "Ana Bek and five others arrested in raids": a line that leaves "were" out is of all."""
    first = tree.head(head)
    row = verb.dep == "acl" and head.relation == "conj" and verb.i == head.i + 1
    if not row or first.head != first.i or not verb.low.endswith("ed"):
        return head
    words = tree.words_of(tree.sentence_of(verb))
    lone = not any(w.pos == "AUX" or (w.pos == "VERB" and w.i < verb.i) for w in words)
    return first if lone and first.i > words[0].i - 1 else head


def _is_laid_to(tree: Tree, verb: Word) -> bool:
    """ "Accused X of breaking its word", "criticised X for jailing her": X did it."""
    marks = {w.low for w in tree.children(verb, "mark", "case")}
    having = any(w.low == "having" for w in tree.children(verb, "aux"))
    going = verb.low.endswith("ing") or having
    return verb.relation == "advcl" and going and bool(marks & {"of", "for"})


def _main_of(tree: Tree, verb: Word, head: Word) -> Word:
    """ "Gunmen opened fire as he left, wounding him": the verb beside the clause of time."""
    comma = tree.before(verb)
    marks = {w.low for w in tree.children(head, "mark", "advmod")}
    if comma is None or comma.text != "," or not marks & {"as", "while", "when", "after", "before"}:
        return head
    above = (w for w in tree.ancestors(head) if w.pos == "VERB" and w.i < head.i)
    return next(above, head)


def _of_told_clause(tree: Tree, verb: Word, head: Word) -> Word | None:
    """The clause told that a passive goes on: "He said they had been hooded and were taken"."""
    if verb.relation != "conj" or head.i > verb.i or head.lemma not in words_of("speech", "verbs"):
        return None
    if not is_passive(tree, verb):
        return None
    clauses = [c for c in tree.children(head, "ccomp") if head.i < c.i < verb.i]
    return clauses[-1] if clauses else None


def _is_that_clause(tree: Tree, verb: Word) -> bool:
    return any(w.low == "that" for w in tree.children(verb, "mark"))


def _for_to(tree: Tree, verb: Word) -> Word | None:
    """Who is to do it in "orders for residents to hand in"."""
    to, before = tree.before(verb), tree.before(verb, 2)
    if (
        to is None
        or before is None
        or to.low != "to"
        or before.pos not in ("NOUN", "PROPN", "PRON")
    ):
        return None
    return before if preposition_of(tree, before) == "for" else None


def _of_elder(tree: Tree, verb: Word, depth: int) -> list[Word]:
    """The subject of the verb told before it: "X was held, and has been beaten, he said"."""
    start = tree.sentence_of(verb).first
    for k in range(verb.i - 1, start - 1, -1):
        word = tree.words[k]
        if word.pos == "VERB" and word.dep not in ("acl", "acl:relcl", "advcl", "xcomp", "amod"):
            return subjects(tree, word, depth + 1)
    return _left_of(tree, verb)


def above(tree: Tree, verb: Word) -> list[list[Word]]:
    """Further guesses at a subject, where the parser's own is missing: what stands above."""
    if has_subject(tree, verb):
        return []
    found: list[list[Word]] = []
    reach = 5 if tree.children(verb, "mark") else 3  # "accused of this before being freed"
    for head in list(tree.ancestors(verb))[:reach]:
        if head.dep in ("acl:relcl", "acl") and head.pos in ("VERB", "AUX"):
            found.append([tree.head(head)])
        if head.pos == "VERB":
            told = [c for c in tree.children(head, "ccomp") if head.i < c.i < verb.i]
            if is_telling(head) and told and verb.relation == "advcl":
                found.append(subjects(tree, told[-1]))  # "said Bek fell ill after being beaten"
            found.append(subjects(tree, head))
    return found


def _left_of(tree: Tree, verb: Word) -> list[Word]:
    """Where the parser gave no subject: the nearest noun phrase that ends right before it."""
    start = tree.sentence_of(verb).first
    k = verb.i - 1
    while k >= start and (tree.words[k].pos in ADVERBIAL or tree.words[k].low.endswith("ly")):
        k -= 1
    if k < start or tree.words[k].pos not in ("NOUN", "PROPN", "PRON"):
        return []
    found = tree.words[k]
    return [antecedent(tree, verb, found)]
