"""Repairs of verbs of violence that the parser takes for parts of a noun phrase.

Reach for this module from `repair` alone. "The plot to kidnap Governor Ana Bek" has a verb, and
so has "police are cracking down, detaining protesters". Always true: what such a verb acts on
becomes its object, and no word leaves its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.index import verb_index
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_ONLY_VERBS = word_set("kidnap abduct assassinate arrest kill murder")
_NOUNS_TOO = word_set("arrest murder kill")  # "attempt to murder" beside "led to murder"
_AIMS = word_set("plot plan attempt conspiracy bid scheme mission order try want threaten conspire")
_OF_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM"))
_LONGEST = 8  # words of what is acted on
_BESIDE = frozenset((",", "and"))


def is_aim(words: Sequence[Word], word: Word) -> bool:
    """ "A plot to kidnap journalist Ana Bek": a plain form behind "to", read as a noun."""
    at = word.i - words[0].i
    if word.low not in _ONLY_VERBS or word.pos not in ("NOUN", "PROPN") or at < 2:
        return False
    to, aim = words[at - 1], words[at - 2]
    if to.low != "to" or aim.sentence != word.sentence or aim.head == word.i:
        return False
    return aim.pos in ("NOUN", "PROPN", "VERB") and (
        aim.lemma.lower() in _AIMS or word.low not in _NOUNS_TOO
    )


def make_aim(words: Sequence[Word], verb: Word) -> None:
    """Hang the verb on its aim, and whom it is aimed at on the verb. Effect: changes heads."""
    first = words[0].i
    at = verb.i - first
    to, aim = words[at - 1], words[at - 2]
    phrase = _phrase_behind(words, at)
    verb.pos, verb.lemma = "VERB", guess_lemma(verb.low, "VERB")
    hang(words, verb, aim, "xcomp" if aim.pos == "VERB" else "acl")
    hang(words, to, verb, "mark")
    tops = [w for w in phrase if w.head not in {p.i for p in phrase}]
    for top in tops[-1:]:
        if top.head == top.i:
            return
        hang(words, top, verb, "obj")


def is_deed_told(words: Sequence[Word], verb: Word) -> bool:
    """ "Police cracked down, detaining protesters": who is acted on is no kind of detaining."""
    at = verb.i - words[0].i
    if verb.pos != "VERB" or verb.dep != "amod" or not verb.low.endswith("ing") or at < 2:
        return False
    noun = words[verb.head - words[0].i]
    above = words[noun.head - words[0].i]
    people = words_of("people", "general") | words_of("people", "role")
    return (
        verb.low in verb_index()
        and words[at - 1].low in _BESIDE
        and words[at - 1].sentence == verb.sentence
        and noun.i > verb.i
        and noun.relation == "obl"
        and above.pos == "VERB"
        and above.i < verb.i
        and noun.lemma in people
        and not any(words[i - words[0].i].dep == "case" for i in noun.children)
    )


def make_deed_told(words: Sequence[Word], verb: Word) -> None:
    """Hang the verb where its noun hung, and the noun on it. Effect: changes heads."""
    noun = words[verb.head - words[0].i]
    hang(words, verb, words[noun.head - words[0].i], "advcl")
    hang(words, noun, verb, "obj")


def _phrase_behind(words: Sequence[Word], at: int) -> list[Word]:
    """The words of one noun phrase behind word `at` of the part."""
    found: list[Word] = []
    behind = [w for w in words[at + 1 : at + 1 + _LONGEST] if w.sentence == words[at].sentence]
    for k, word in enumerate(behind):
        titled = word.text == "." and k + 1 < len(behind) and behind[k + 1].pos == "PROPN"
        if word.pos not in _OF_PHRASE and not titled:
            break
        found.append(word)
    return found
