"""Which marked acts a reading states.

Reach for this module with one marked text. Always true: only acts that are told as done, of
somebody, are counted, each under the first of its codes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import aygaq
from aygaq.claims import Claim, Reading
from benchmarks.marks.markup import Marked, Told
from benchmarks.reading.matching import Matcher, names_any, places_of


@dataclass
class Acts:
    """How often each act is told, and how often that is found."""

    told: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)


def count_acts(marked: Marked) -> Acts:
    """Read the text, and count. Effect: loads the reading model, once."""
    acts = Acts()
    reading = aygaq.read_document(
        marked.text.encode(), name=f"{marked.name}.txt", published=marked.published or None
    )
    for told in marked.told:
        if told.done and _bearers(marked, told):
            acts.told[told.codes[0]] += 1
            acts.found[told.codes[0]] += is_found(reading, marked, told)
    return acts


def is_found(reading: Reading, marked: Marked, told: Told) -> bool:
    """Whether some claim of an allowed code quotes the act's words and is about its bearer."""
    matcher, whom = Matcher(reading), _bearers(marked, told)
    return any(
        claim.type in told.codes
        and _quotes(claim, reading, marked, told)
        and names_any(whom, matcher.words_for(claim.subject))
        for claim in reading.claims
    )


def _bearers(marked: Marked, told: Told) -> list[str]:
    """All words that stand for whom it befell, anywhere in the text."""
    ids = {one for one in told.ids if one[0] in "pg"}
    return [marked.text[one.start : one.end] for one in marked.named if one.id in ids]


def _quotes(claim: Claim, reading: Reading, marked: Marked, told: Told) -> bool:
    """By number among the places of these words: working texts may differ in white space."""
    words = marked.text[told.start : told.end]
    number = sum(start < told.start for start, _ in places_of(words, marked.text))
    places = places_of(words, reading.text)
    if number >= len(places):
        return False
    start, end = places[number]
    return claim.quote.start < end and start < claim.quote.end
