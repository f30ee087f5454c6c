"""Quotes that name no speaker, and whose they are: of the quote they go on from or into.

Reach for this module once every telling with a speaker of its own is found.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.attribution.quotes import Quote
from aygaq.reading.attribution.values import Speech
from aygaq.reading.tree import Tree

_NO_PART = -9  # far from every part


def with_runs_on(tree: Tree, quotes: Sequence[Quote], found: list[Speech]) -> list[Speech]:
    """The tellings found, and one for each quote that runs on; in order of verb."""
    said = [q for q in quotes if q.is_speech]
    parts = {q.part for q in said}
    quoted = {i for q in said for i in range(q.first, q.last)}
    by_part = _by_part(tree, [s for s in found if s.verb not in quoted])
    added: list[Speech] = []
    last: Speech | None = None
    last_part = _NO_PART
    for quote in said:
        span, here = (quote.first, quote.last), by_part.get(quote.part, [])
        if told := [s for s in here if span in s.covers] or _citing(here, quote):
            last, last_part = told[-1], quote.part
            continue
        goes_on = quote.part - last_part <= 1 + (quote.part - 1 in parts)
        near = _beside(here, quote) or (last if goes_on else None)
        near = near or _announcing(by_part.get(quote.part + 1, []))
        if near is not None:
            added.append(Speech(near.verb, near.lemma, near.speaker, (span,)))
            last, last_part = near, quote.part
    return sorted([*found, *added], key=lambda s: (s.verb, s.covers))


def _by_part(tree: Tree, found: list[Speech]) -> dict[int, list[Speech]]:
    by_part: dict[int, list[Speech]] = {}
    for speech in found:
        by_part.setdefault(tree.sentences[tree.words[speech.verb].sentence].part, []).append(speech)
    return by_part


def _citing(here: list[Speech], quote: Quote) -> list[Speech]:
    """ "..., 'sentenced to four years in prison,' according to a statement": whose words."""
    return [
        s for s in here
        if s.lemma == "according" and s.verb >= quote.last
        and any(a <= quote.first and quote.last <= b for a, b in s.covers)
    ]  # fmt: skip


def _beside(here: list[Speech], quote: Quote) -> Speech | None:
    """The last telling of the part before the quote, else the first after it."""
    verbs = [s for s in here if s.lemma != "according"]
    before = [s for s in verbs if s.verb < quote.first]
    return next(iter(before[-1:] or verbs[:1]), None)


def _announcing(later: list[Speech]) -> Speech | None:
    """The first telling of the part that follows, where it tells more than a few words."""
    return next((s for s in later if any(b - a > 4 for a, b in s.covers)), None)
