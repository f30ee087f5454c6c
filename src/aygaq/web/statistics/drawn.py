"""Numbers of the record as charts and rows, each with the address of the claims behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from aygaq.index.search import Found
from aygaq.index.statistics import (
    ActCount,
    Bin,
    OverTime,
    PlaceCount,
    acts_by,
    acts_over_time,
    people_by_place,
)
from aygaq.publishing.charts import TimeBar, TimeWords, draw_share, draw_time
from aygaq.publishing.map import MapPoint, draw_map
from aygaq.web.case.places import map_words
from aygaq.web.record.asking import Asking
from aygaq.web.said import flat, label, when_said

MOST = 15  # rows of a table; the rest is in the record's facets


@dataclass(frozen=True)
class TimeRow:
    """A bar in figures."""

    words: str
    certain: int
    certain_href: str
    possible: int
    possible_href: str


@dataclass(frozen=True)
class Row:
    """A value with its acts and people.   bar: SVG, beside the longest."""

    words: str
    acts: int
    people: int
    href: str
    bar: SafeString


@dataclass(frozen=True)
class Drawn:
    """What the page shows."""

    over_time: OverTime
    time_chart: SafeString
    time_rows: tuple[TimeRow, ...]
    undated_href: str
    acts: tuple[Row, ...]
    agents: tuple[Row, ...]
    places: tuple[Row, ...]
    map: SafeString


def drawn(found: Found, asking: Asking) -> Drawn:
    """Draw what was found."""
    whole = acts_over_time(found)
    claims = replace(asking.showing("claims"), number=1)
    places = people_by_place(found)
    return Drawn(
        over_time=whole,
        time_chart=_time_chart(whole, claims),
        time_rows=tuple(_time_row(each, whole.unit, claims) for each in whole.bins),
        undated_href=_open(_undated(claims)),
        acts=_act_rows(acts_by(found, "act"), claims),
        agents=_agent_rows(acts_by(found, "agent"), claims),
        places=_place_rows(places, asking),
        map=_map(places, asking),
    )


def _open(asking: Asking) -> str:
    return f"{reverse('record')}?{asking.query()}"


def _undated(asking: Asking) -> Asking:
    return asking.at_any_time().choosing(undated=True)


def _time_chart(whole: OverTime, claims: Asking) -> SafeString:
    if not whole.bins:
        return SafeString()
    words = TimeWords(
        title=_("Acts over time"),
        certain=_("certainly then"),
        possible=_("perhaps then, perhaps at another time"),
    )
    bars = [_bar(each, whole.unit, claims) for each in whole.bins]
    return mark_safe(draw_time(bars, words))  # noqa: S308 - drawn by us, all words escaped


def _bar(each: Bin, unit: str, claims: Asking) -> TimeBar:
    words = when_said(_edtf(each.first, unit))
    told = _("%(when)s: %(certain)d certainly, %(possible)d perhaps") % {
        "when": words,
        "certain": each.certain,
        "possible": each.possible,
    }
    row = _time_row(each, unit, claims)
    short = str(each.first.year) if unit == "year" else f"{each.first:%m.%y}"
    return TimeBar(short, each.certain, each.possible, told, row.certain_href, row.possible_href)


def _time_row(each: Bin, unit: str, claims: Asking) -> TimeRow:
    return TimeRow(
        when_said(_edtf(each.first, unit)),
        each.certain,
        _open(claims.within(each.first, each.last, certain=True)),
        each.possible,
        _open(claims.within(each.first, each.last, certain=False)),
    )


def _edtf(first: dt.date, unit: str) -> str:
    return f"{first.year:04}" if unit == "year" else f"{first.year:04}-{first.month:02}"


def _act_rows(counts: tuple[ActCount, ...], claims: Asking) -> tuple[Row, ...]:
    most = max((count.acts for count in counts), default=1)
    return tuple(
        _row(label(c.value), c.acts, c.people, most, _open(claims.choosing(act=(c.value,))))
        for c in counts[:MOST]
    )


def _agent_rows(counts: tuple[ActCount, ...], claims: Asking) -> tuple[Row, ...]:
    most = max((count.acts for count in counts), default=1)
    return tuple(
        _row(flat(c.label), c.acts, c.people, most, _open(claims.choosing(agent=(c.value,))))
        for c in counts[:MOST]
    )


def _place_rows(places: tuple[PlaceCount, ...], asking: Asking) -> tuple[Row, ...]:
    most = max((place.people for place in places), default=1)
    return tuple(
        _row(
            _place_words(place),
            place.acts,
            place.people,
            most,
            _open(asking.choosing(place=(place.chain.key,))),
            by_people=True,
        )
        for place in places[:MOST]
    )


def _place_words(place: PlaceCount) -> str:
    """The place and what it lies in, the nearest of these alone."""
    links = place.chain.links
    return f"{links[-1].name}, {links[-2].name}" if len(links) > 1 else links[-1].name


def _row(
    words: str, acts: int, people: int, most: int, href: str, *, by_people: bool = False
) -> Row:
    share = draw_share((people if by_people else acts) / max(1, most))
    shown = words[:1].upper() + words[1:]
    return Row(shown, acts, people, href, mark_safe(share))  # noqa: S308 - figures alone


def _map(places: tuple[PlaceCount, ...], asking: Asking) -> SafeString:
    points = list(_points(places, asking))
    if not points:
        return SafeString()
    return mark_safe(draw_map(points, words=map_words()))  # noqa: S308 - drawn by us, escaped


def _points(places: tuple[PlaceCount, ...], asking: Asking) -> Iterator[MapPoint]:
    """Countries are left out: a disc of a country's size says nothing that the table does not."""
    for place in places:
        chain = place.chain
        if chain.lat is None or chain.lon is None or chain.links[-1].kind == "country":
            continue
        told = ngettext(
            "%(place)s: %(people)d person", "%(place)s: %(people)d people", place.people
        )
        yield MapPoint(
            id=chain.key,
            lat=chain.lat,
            lon=chain.lon,
            label=chain.name,
            people=place.people,
            doubt_km=chain.doubt_km,
            href=_open(asking.choosing(place=(chain.key,))),
            told=told % {"place": _place_words(place), "people": place.people},
        )
