"""What an address asks of the record, and the addresses that ask for a little more or less.

Reach for this module wherever a page is chosen by the same words and facets. One fact is always
true: `asking_of(asking.query())` is the same asking, so that a saved search and a bar of a chart
open what they say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from aygaq.claims import ClaimKind
from aygaq.dates import DateError, parse_edtf
from aygaq.index.lists import CLAIM_ORDERS, PEOPLE_ORDERS
from aygaq.index.search import FACETS, STATES, Asked
from aygaq.vocabulary import all_codes

SHOWS = ("people", "claims")
LONGEST = 300  # characters of a value
MOST = 20  # values of a facet
_ORDERS = {"people": PEOPLE_ORDERS, "claims": CLAIM_ORDERS}


@dataclass(frozen=True)
class Asking:
    """An address of the record.

    Attributes:
        since, until: what was typed for the period; `asked.first` and `asked.last` are what they
            were understood as, None where they were not.
    """

    asked: Asked = field(default_factory=Asked)
    show: str = "people"
    order: str = "fit"
    number: int = 1
    since: str = ""
    until: str = ""

    def query(self) -> str:
        """The address, without what is as it is anyway."""
        return urlencode(list(self._pairs()))

    def _pairs(self) -> Iterator[tuple[str, str]]:
        asked = self.asked
        if asked.words:
            yield "words", asked.words
        for facet in FACETS:
            yield from ((facet, value) for value in getattr(asked, facet))
        told = {"since": self.since, "until": self.until, "kind": asked.kind}
        told |= {"case": asked.case, "source": asked.source}
        yield from ((name, value) for name, value in told.items() if value)
        yield from (("certain", "1") for _ in [1] if asked.certain)
        yield from (("undated", "1") for _ in [1] if asked.undated)
        if self.show != SHOWS[0]:
            yield "show", self.show
        if self.order != _ORDERS[self.show][0]:
            yield "order", self.order
        if self.number > 1:
            yield "page", str(self.number)

    def showing(self, show: str) -> Asking:
        """The same, in another list."""
        return replace(self, show=show, order=_ORDERS[show][0], number=1)

    def choosing(self, **changed: Any) -> Asking:
        """The same with other choices, from the first page on."""
        return replace(self, asked=replace(self.asked, **changed), number=1)

    def within(self, first: dt.date, last: dt.date, *, certain: bool) -> Asking:
        """The claims of a time."""
        since, until = first.isoformat(), last.isoformat()
        asked = replace(self.asked, first=first, last=last, certain=certain, undated=False)
        return replace(self, asked=asked, since=since, until=until, number=1)

    def at_any_time(self) -> Asking:
        """The same without a period."""
        asked = replace(self.asked, first=None, last=None, certain=False, undated=False)
        return replace(self, asked=asked, since="", until="", number=1)


def asking_of(query: QueryDict) -> Asking:
    """What an address asks for; what it does not know it leaves out."""
    since, until = _one(query, "since"), _one(query, "until")
    show = _one(query, "show")
    show = show if show in SHOWS else SHOWS[0]
    order = _one(query, "order")
    kind = _one(query, "kind")
    asked = Asked(
        words=" ".join(_one(query, "words").split()),
        first=_days(since)[0],
        last=_days(until)[1],
        certain=_one(query, "certain") == "1",
        undated=_one(query, "undated") == "1",
        kind=kind if kind in set(ClaimKind) else "",
        case=_one(query, "case"),
        source=_one(query, "source"),
        **{facet: _some(query, facet) for facet in FACETS},
    )
    known = set(all_codes())
    asked = replace(
        asked,
        act=tuple(code for code in asked.act if code in known),
        state=tuple(state for state in asked.state if state in STATES),
    )
    return Asking(
        asked=asked,
        show=show,
        order=order if order in _ORDERS[show] else _ORDERS[show][0],
        number=_number(_one(query, "page")),
        since=since,
        until=until,
    )


def _one(query: QueryDict, name: str) -> str:
    """The value of a name, without what no text holds."""
    return (query.get(name) or "").replace("\x00", "").strip()[:LONGEST]


def _some(query: QueryDict, name: str) -> Any:
    values = (value.replace("\x00", "").strip()[:LONGEST] for value in query.getlist(name))
    return tuple(dict.fromkeys(value for value in values if value))[:MOST]


def _days(typed: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of a year, month or day, as EDTF writes it."""
    if not typed:
        return None, None
    try:
        when = parse_edtf(typed)
    except DateError:
        return None, None
    return when.earliest, when.latest


def _number(typed: str) -> int:
    return min(int(typed), 100_000) if typed.isascii() and typed.isdigit() and int(typed) else 1
