"""The words that a verb of telling covers: its clause, what stands before it, what is quoted.

Reach for this module with a verb and its speaker. Ranges are half-open, in words.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.reading.asides import end_of_aside
from aygaq.reading.attribution.papers import doers, phrase_start
from aygaq.reading.attribution.quotes import Quote
from aygaq.reading.attribution.tellers import with_partners
from aygaq.reading.attribution.things import things_told
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_INSERTED = 9  # words from a verb of telling to the comma that closes it


def words_told(
    tree: Tree,
    mentions: Mentions,
    sentence: Sentence,
    verb: Word,
    speaker: Mention,
    inside: dict[int, Quote],
) -> tuple[tuple[int, int], ...]:
    """What follows the verb as its clause, what stands before it, and the quotes beside it.

    Args:
        inside: by word, the quote that the word stands in.
    """
    covers: list[tuple[int, int]] = []
    here = speaker.first >= sentence.first  # else "it", which means who told something before
    start = min(speaker.first if here else verb.i - 1, verb.i)
    if verb.lemma in words_of("speech", "only_things"):
        return tuple(things_told(tree, sentence, verb))
    if verb.i in inside:  # a telling within a quote: only its own clause
        return tuple(_clause_after(tree, sentence, verb, inside[verb.i].last))
    start = with_partners(tree, mentions, phrase_start(tree, start, sentence), sentence)
    resumed = _resumed(tree, sentence, verb, start)
    if resumed is not None:  # "In May, she told the court, he had been beaten"
        covers += [(sentence.first, start), (resumed, sentence.last)]
    elif _told_before(tree, sentence, verb, start):
        covers.append((sentence.first, start))
    end = end_of_aside(tree, verb.i) or sentence.last
    clause = list(_clause_after(tree, sentence, verb, end))
    covers.extend(clause or things_told(tree, sentence, verb))
    quoted = {inside[i] for i in range(sentence.first, sentence.last) if i in inside}
    for quote in sorted(quoted, key=lambda q: q.first):
        if not quote.first <= verb.i < quote.last:
            covers.append((quote.first, quote.last))
    return tuple(covers) or _quotes_beside(sentence, inside)


def _quotes_beside(sentence: Sentence, inside: dict[int, Quote]) -> tuple[tuple[int, int], ...]:
    """The quote that ends where a bare telling begins: "Who paid you?" Ana Bek told the paper."""
    held = inside.get(sentence.first - 2)
    near = held is not None and held.last == sentence.first - 1
    return ((held.first, held.last),) if near and held is not None else ()


def _resumed(tree: Tree, sentence: Sentence, verb: Word, start: int) -> int | None:
    """Where the clause goes on that a telling was put into, with words of its own, or None."""
    if start <= sentence.first or tree.words[start - 1].text != ",":
        return None
    for k in range(verb.i + 2, min(verb.i + _INSERTED, sentence.last - 2)):
        word = tree.words[k]
        if word.text == ",":
            return k + 1 if tree.words[k + 1].low not in ("who", "which", "and", "adding") else None
        if word.pos in ("VERB", "AUX", "SCONJ") or word.low in ("that", "how", '"', "“"):
            return None
    return None


def _told_before(tree: Tree, sentence: Sentence, verb: Word, start: int) -> bool:
    """Whether the telling closes its sentence, or stands within: "..., she said, ..."."""
    if verb.lemma in words_of("speech", "denying"):
        return False  # "was beaten, an accusation that the army denies"
    inserted = start > sentence.first and tree.words[start - 1].text == "," and _closed(tree, verb)
    if start - sentence.first < 3 - inserted:
        return False
    if inserted:
        return True
    k = start - 1
    while k > sentence.first and tree.words[k].text in ('"', "”", "''", "’", "'"):
        k -= 1
    if tree.words[k].text not in (",", "?", "!", "-", "–", "—"):
        return False
    return not any(c.i > verb.i and c.dep == "ccomp" for c in tree.children(verb))


def _closed(tree: Tree, verb: Word) -> bool:
    after = tree.after(verb)
    return after is not None and after.text == ","


def _clause_after(
    tree: Tree, sentence: Sentence, verb: Word, end: int
) -> Iterator[tuple[int, int]]:
    """What follows the verb, where it is a clause: "said [that] the police had beaten him"."""
    end = min(end, sentence.last)
    wary = verb.lemma in words_of("speech", "wary") and not _of_paper(tree, verb)
    after = tree.after(verb)
    if after is not None and _is_told_gerund(verb, after) and not _is_auxiliary(tree, verb):
        yield (verb.i + 1, _start_of_next(tree, verb, end))  # "reported being beaten"
        return
    closing = verb.i  # where the last parenthesis ends
    for k in range(verb.i + 1, min(verb.i + 16, end)):
        word = tree.words[k]
        if wary and word.low == "that" and tree.words[k - 1].low == "and":
            return  # "alleged that he demanded money and that she was hit": not his demand
        if word.low == "that" or (word.low in ("how", "whether", "why") and word.pos != "DET"):
            yield (k + 1, end)
            return
        if word.text == "," and (k in (verb.i + 1, closing) or _only_when(tree, verb.i + 1, k)):
            continue
        if word.text in (".", ";"):
            break
        if _halts(tree, word, verb, end):
            return
        if word.text == ",":
            closing = _parenthesis(tree, k, end)
        if word.pos in ("VERB", "AUX") and _finite(tree, word):
            if wary or _is_beside(tree, verb, word):
                return
            yield (verb.i + 1, end)
            return
    if not wary and any(
        c.i > verb.i and c.dep in ("ccomp", "xcomp", "advcl") for c in tree.children(verb)
    ):
        yield (verb.i + 1, end)


def _only_when(tree: Tree, first: int, last: int) -> bool:
    """ "Confirmed as of 4 August, the army had ...": nothing but a time stands between."""
    words = tree.words[first:last]
    days = any(w.low in words_of("places", "calendar") or w.pos == "NUM" for w in words)
    return days and all(w.pos in ("ADP", "NUM", "DET", "PROPN") or w.text == "," for w in words)


def _is_beside(tree: Tree, verb: Word, word: Word) -> bool:
    """Whether a finite verb stands beside the telling: "admitted to it and was jailed", "claimed
    the title before he was shot"."""
    above = [w for w in (word, *tree.ancestors(word)) if w.i > verb.i]
    top = next((w for w in above if w.head == verb.i), None)
    if top is None or any(c.relation == "nsubj" for c in tree.children(top)) is (
        top.relation == "conj"
    ):
        return False
    if top.relation == "conj":
        return any(c.dep == "cc" for c in tree.children(top))
    whole = top.relation == "advcl" and verb.lemma not in ("say", "tell")
    things = tree.children(verb, "obj")
    return whole and any(c.dep == "mark" for c in tree.children(top)) and bool(things)


def _of_paper(tree: Tree, verb: Word) -> bool:
    """ "A post-mortem found he had been strangled": a paper finds nothing but what it says."""
    papers = words_of("speech", "papers")
    return any(c.lemma in papers for c in doers(tree, verb))


def _is_told_gerund(verb: Word, after: Word) -> bool:
    """ "Reported being beaten", "denied holding them", "denied ever having held them"."""
    denies = verb.lemma in words_of("speech", "denying")
    held = after.pos in ("VERB", "AUX") and after.low.endswith("ing")
    return after.low in ("being", "having") or (denies and (held or after.low == "ever"))


def _start_of_next(tree: Tree, verb: Word, end: int) -> int:
    """Where a verb joined to the telling begins: "denied taking part and was sentenced"."""
    joined = (c for c in tree.children(verb, "conj") if c.i > verb.i and c.pos == "VERB")
    starts = (w.i for c in joined for w in tree.children(c, "cc"))
    return min(starts, default=end)


def _is_auxiliary(tree: Tree, verb: Word) -> bool:
    return verb.pos == "AUX" or verb.low.endswith("ing")


def _halts(tree: Tree, word: Word, verb: Word, end: int) -> bool:
    """Whether no clause told follows past `word`: a comma that none closes."""
    return word.text == "," and word.i - verb.i < 8 and _parenthesis(tree, word.i, end) < 0


def _parenthesis(tree: Tree, comma: int, end: int) -> int:
    """Where the comma that closes a parenthesis begun at `comma` stands; -1 where none does."""
    for k in range(comma + 1, min(comma + 14, end)):
        if tree.words[k].text == ",":
            return k
    return -1


def _finite(tree: Tree, word: Word) -> bool:
    return (
        "VerbForm=Fin" in word.feats
        or "Mood=" in word.feats
        or word.low in ("is", "was", "were", "had", "has", "have", "are", "would", "will")
    )
