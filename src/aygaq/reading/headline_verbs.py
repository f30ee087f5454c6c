"""The present tense of headlines, told to the parser as past: "Police arrest five teachers".

Reach for this module before parsing a headline. A parser trained on running text takes "police
arrest" for a noun, and the whole line for a name; "police arrested" it cannot. Only who acts with
power, or by force, makes a verb of the word behind. The text itself stays as it is. Always true:
as many words come out as went in.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aygaq.reading.forms import guess_lemma, past, third_person
from aygaq.reading.frames.index import verb_index
from aygaq.reading.item_heads import day_head
from aygaq.reading.lexicon import word_set, words_of

_FARTHEST = 6  # words before the verb of a headline
_NO_OBJECT = word_set(
    "of in on at by over after for from to with as and or but amid during before against near "
    "is are was were has have had be will would may can could warrant warrants record records rate "
    "rates figures toll powers squad team reports claims sparks leads draws prompts stirs follows"
)
_COLLECTIVE = word_set("police military gendarmerie junta militia taliban prosecution troops")
_VERBS = word_set("is are was were has have had be will says say said to not")


def told_as_past(words: Sequence[str]) -> list[str] | None:
    """The words with the headline's verb in its past, or None where nothing is to be changed."""
    lows = [word.lower() for word in words]
    for at in range(1, min(len(words) - 1, _FARTHEST)):
        if lows[at - 1] in _VERBS or not lows[at - 1].isalpha():
            return None
        if _is_verb(words, lows, at):
            changed = past(guess_lemma(lows[at], "VERB"))
            return [*words[:at], changed, *words[at + 1 :]]
    return None


def items_told_as_past(
    words: Sequence[str], blank_after: Sequence[bool], starts: Sequence[bool]
) -> list[str] | None:
    """The sentences of a chronicle's item, "3 May - Police surround the house", told as past.

    Args:
        words: of one part.   blank_after: whether white space follows each.
        starts: whether a sentence begins with each.
    Returns:
        The words, or None where the part opens with no day, or nothing is to be changed.
    """
    cuts = [k for k in range(len(words)) if k == 0 or starts[k]]
    if not any(
        words[k][:1].isdigit() and day_head(words[k:], blank_after[k:]) for k in cuts
    ) and not day_head(words, blank_after):
        return None
    told: list[str] = []
    for first, last in pairwise([*cuts, len(words)]):
        sentence = words[first:last]
        told += told_as_past(sentence) or sentence
    return told if told != list(words) else None


def _is_verb(words: Sequence[str], lows: Sequence[str], at: int) -> bool:
    low, after = lows[at], lows[at + 1]
    if low not in verb_index() or not words[at][:1].islower():
        return False
    if after in _NO_OBJECT or not words[at + 1][:1].isalnum() or _is_plain(after):
        return False
    if _is_plain(low):
        return _are_doers(lows[at - 1])
    is_third = low == third_person(guess_lemma(low, "VERB"))
    return is_third and (_is_doer(lows[at - 1]) or words[at - 1][:1].isupper())


def _is_plain(low: str) -> bool:
    return low in verb_index() and guess_lemma(low, "VERB") == low


def _are_doers(low: str) -> bool:
    """ "Officers", "gunmen", "police": several who act."""
    several = guess_lemma(low, "NOUN") != low or low in _COLLECTIVE
    return several and (low in words_of("organisations", "agent") or _is_official(low))


def _is_doer(low: str) -> bool:
    return low in words_of("organisations", "agent") or _is_official(low)


def _is_official(low: str) -> bool:
    return guess_lemma(low, "NOUN") in words_of("people", "official") or low in ("cop", "cops")
