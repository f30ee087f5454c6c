"""Repairs of clauses that go on with what stands before: passives in a row, what is feared.

Reach for this module from `repair` alone. Always true: no word leaves its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.index import participle_forms, verb_index
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_HELD_TRUE = word_set(
    "submits fears claims alleges reports states believes says argues maintains hopes recalls "
    "suspects adds notes worries"
)
_THINGS_DONE = ("appos", "obl", "obj", "conj")  # what the parser makes of a participle's object
_CLIMB = 4  # steps up to the verb


def make_feared(words: Sequence[Word], verb: Word) -> None:
    """ "His family fears that he is ill": the family fears, and these are no family fears.

    Effect: changes tags and heads.
    """
    at, first = verb.i - words[0].i, words[0].i
    if verb.pos != "NOUN" or verb.low not in _HELD_TRUE or not 0 < at < len(words) - 1:
        return
    who, that = words[at - 1], words[at + 1]
    if who.head != verb.i or who.dep != "compound" or that.low not in ("that", "he", "she", "they"):
        return
    verb.pos, verb.lemma = "VERB", guess_lemma(verb.low, "VERB")
    for child in [words[i - first] for i in verb.children]:
        if child.i < who.i:
            hang(words, child, who, child.dep)
        elif child.pos in ("VERB", "ADJ") and child.relation in ("acl", "conj", "parataxis"):
            child.dep = "ccomp"
    who.dep = "nsubj"
    if that.low == "that":
        that.dep = "mark"


def is_done_beside(words: Sequence[Word], verb: Word) -> bool:
    """ "Raided the newsroom on 13 August, confiscating computers": no kind of computers."""
    at, first = verb.i - words[0].i, words[0].i
    if verb.pos != "VERB" or verb.dep != "amod" or not verb.low.endswith("ing") or at < 2:
        return False
    noun = words[verb.head - first]
    known = verb.low in verb_index() and words[at - 1].text == ","
    if not known or noun.relation not in _THINGS_DONE or noun.i < verb.i:
        return False
    cased = any(words[i - first].dep == "case" for i in noun.children)
    above = _verb_above(words, noun)
    return not cased and above is not None and above.i < verb.i


def make_done_beside(words: Sequence[Word], verb: Word) -> None:
    """Hang the participle on the verb before it, and its noun on it. Effect: changes heads."""
    noun = words[verb.head - words[0].i]
    above = _verb_above(words, noun)
    if above is None:
        return
    hang(words, verb, above, "advcl")
    hang(words, noun, verb, "obj")


def _verb_above(words: Sequence[Word], word: Word) -> Word | None:
    for _ in range(_CLIMB):
        if word.head == word.i:
            return None
        word = words[word.head - words[0].i]
        if word.pos == "VERB":
            return word
    return None


def give_gapped_passive(words: Sequence[Word], verb: Word) -> None:
    """ "Nine were killed and two women raped at a mine": the women were, as "were" stands before.

    Effect: changes heads.
    """
    first = words[0].i
    noun = words[verb.head - first]
    partner = words[noun.head - first]
    if noun.dep != "conj" or partner.pos != "VERB" or verb.i != noun.i + 1:
        return
    passive = any(words[i - first].dep == "aux:pass" for i in partner.children)
    people = words_of("people", "general") | words_of("people", "role") | words_of("people", "kin")
    if not passive or verb.low not in participle_forms() or noun.lemma not in people:
        return
    hang(words, verb, partner, "conj")
    hang(words, noun, verb, "nsubj:pass")


def count_people(words: Sequence[Word], number: Word) -> None:
    """ "At least nine Ixil and Mam people": nine people, whatever names them stands between."""
    first = words[0].i
    name = words[number.i + 1 - first] if number.i + 1 - first < len(words) else number
    people = words[name.head - first]
    if name.pos != "PROPN" or name.dep != "compound" or number.head == people.i:
        return
    alone = not any(words[i - first].dep == "nummod" for i in people.children)
    many = people.low in ("people", "villagers", "men", "women", "civilians", "children")
    if many and alone and number.head != number.i and people.head != number.i:
        hang(words, number, people, "nummod")
