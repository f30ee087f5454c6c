"""Repairs of a parse where what stands behind a preposition was taken for a subject.

Reach for this module through `repair`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import word_set
from aygaq.reading.repair_people import hang
from aygaq.reading.tree import Word

_LEADING = word_set("against on about with for of from towards over")
_OBJECT_FORMS = word_set("him them me us her")  # never subjects


def free_led_subject(words: Sequence[Word], word: Word) -> None:
    """ "The case against her was dismissed": the case was, and not she."""
    first = words[0].i
    at = word.i - first
    if at < 2 or at + 1 == len(words) or words[at - 1].low not in _LEADING:
        return
    noun, verb = words[at - 2], words[word.head - first]
    if noun.pos != "NOUN" or verb.i < word.i:
        return
    if verb.i == noun.i or (verb.head == noun.i and verb.dep == "acl" and _is_finite(words, word)):
        _take_verb(words, noun, verb, word.dep)
    elif noun.relation != "nsubj" or noun.head != verb.i:
        return
    _put_behind(words, noun, words[at - 1], word)


def _is_finite(words: Sequence[Word], word: Word) -> bool:
    """Whether a pronoun that is no subject, or a name, has a finite verb right behind it."""
    after = words[word.i + 1 - words[0].i]
    return after.pos == "AUX" and after.low != "be" and word.low in _OBJECT_FORMS


def _take_verb(words: Sequence[Word], noun: Word, verb: Word, dep: str) -> None:
    """Put the clause over the noun that it was hung on."""
    above = words[noun.head - words[0].i]
    if above.i != noun.i:
        hang(words, verb, above, noun.dep)
        hang(words, noun, verb, dep)
        return
    noun.children.remove(verb.i)
    verb.head, verb.dep = verb.i, noun.dep
    noun.head, noun.dep = verb.i, dep
    verb.children.append(noun.i)
    verb.children.sort()


def _put_behind(words: Sequence[Word], noun: Word, lead: Word, word: Word) -> None:
    hang(words, lead, word, "case")
    hang(words, word, noun, "nmod")
