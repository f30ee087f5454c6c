"""Noun phrases: the preposition they hang on, what joins them, what "who" refers to.

Reach for this module with the head word of a phrase.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree, Word

RELATIVES = word_set("who whom that which whose")
_AGE = frozenset(("-", "year", "old"))
# whom something befell whose these are, rather than themselves
_OF_OTHERS = word_set("family relative lawyer friend supporter colleague widow wife parent")
_CLIMBS = 4  # from a verb up to its relative clause


def preposition_of(tree: Tree, word: Word) -> str:
    """The preposition that a noun phrase hangs on, or ""."""
    cases = tree.children(word, "case")
    return cases[0].low if cases else ""


def past_age(tree: Tree, i: int, end: int) -> int:
    """Where a name begins behind "29-year-old"; `i` itself where no age stands there."""
    k = i
    while k + 1 < end and (tree.words[k].pos == "NUM" or tree.words[k].low in _AGE):
        k += 1
    return k if k > i and tree.words[k - 1].low == "old" else i


def conjuncts(tree: Tree, word: Word) -> list[Word]:
    """A noun and all that is joined to it by "and": "X, Y and Z"."""
    found = [word]
    for child in tree.children(word, "conj"):
        if child.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            found.extend(conjuncts(tree, child) if len(found) < 40 else [])
    return found


def antecedent(tree: Tree, verb: Word, subject: Word) -> Word:
    """What "who" refers to; any other word itself."""
    if subject.low not in RELATIVES or subject.pos not in ("PRON", "DET", "SCONJ"):
        return subject
    climbing: Word = verb
    for _ in range(_CLIMBS):
        if climbing.dep == "acl:relcl" or (climbing.relation == "acl"):
            head = tree.head(climbing)
            if head.i < subject.i:
                return _of_whom(tree, climbing, head, subject)
        climbing = tree.head(climbing)
    return _noun_before(tree, subject) or subject


def _of_whom(tree: Tree, verb: Word, head: Word, subject: Word) -> Word:
    """ "One of 243 people who were seized": the people, as the verb's number says."""
    if head.lemma in _OF_OTHERS and tree.children(verb, "aux:pass"):
        return _those_they_are_of(tree, head, subject)
    plural = any(c.low in ("were", "are", "have") for c in tree.children(verb, "aux"))
    if head.low != "one" or not plural:
        return head
    nouns = [w for w in tree.words[head.i + 1 : subject.i] if w.pos == "NOUN"]
    return nouns[0] if nouns else head


def _those_they_are_of(tree: Tree, head: Word, subject: Word) -> Word:
    """ "The family of Bek, who was killed", "relatives of two of the men, who were held"."""
    found = head
    while inner := [
        c for c in tree.children(found, "nmod")
        if found.i < c.i < subject.i and preposition_of(tree, c) in ("of", "for")
    ]:  # fmt: skip
        found = inner[-1]
        if found.pos != "NUM":
            break
    comma = tree.before(subject)
    return found if comma is not None and comma.text == "," else head


def _noun_before(tree: Tree, word: Word) -> Word | None:
    start = tree.sentence_of(word).first
    for k in range(word.i - 1, start - 1, -1):
        found = tree.words[k]
        if found.pos in ("NOUN", "PROPN"):
            return found
        if found.pos in ("VERB", "AUX"):
            return None
    return None
