"""Choosing among the claims of the record: words, facets, time, and what each choice leaves.

Reach for `search` with what a page's address asks for. Dates are compared as they are known; see
`periods`. One fact is always true: a facet's numbers are those that choosing its value leaves, with
all other choices held.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from aygaq.index.columns import Columns, present
from aygaq.index.full_text import QUOTES, TEXTS, find_words
from aygaq.index.name_words import cases_named
from aygaq.index.periods import OPEN, Flags, certainly_in, possibly_in, undated
from aygaq.index.visible import visible_columns
from aygaq.index.words import asked_words
from aygaq.store.border import translated_errors
from aygaq.store.models import IndexedText
from aygaq.store.team_records import NOTHING_HIDDEN, Hidden
from aygaq.store.workspace import Workspace

#: States of review; a claim that is established is accepted too.
STATES = ("proposed", "accepted", "established", "rejected", "amended")
FACETS = ("act", "place", "agent", "outlet", "state")


@dataclass(frozen=True)
class Asked:
    """What is asked for; a claim must agree with all of it.

    Attributes:
        words: names in any script, and beginnings of words of quotes; all must be found.
        act: codes of the vocabulary.   agent, outlet: as the facets write them.
        place: keys of `PlaceLink`; what lies in one of them agrees.   state: of `STATES`.
        first, last: a period; `certain` asks that it hold the act's days wholly, else that it
            may hold the act. A claim without a known year lies in no period.
        undated: only claims of which no year is known.
        kind: act, attribute, measure, figure; empty for all.
        case, source: of this case or this source alone, by whole id.
    """

    words: str = ""
    act: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    certain: bool = False
    undated: bool = False
    kind: str = ""
    case: str = ""
    source: str = ""


@dataclass(frozen=True)
class Choice:
    """One value of a facet and how much choosing it leaves.

    Attributes:
        people: distinct cases.   claims: that tell of them, or of nobody.
        kind: of a place, else empty.
    """

    value: str
    label: str
    people: int
    claims: int
    chosen: bool = False
    kind: str = ""


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes:
        columns: the claims of the record, as of one moment.
        asked: what was asked.
        scores: how well a case's name fits the words, where they name somebody.
        sources: sources in whose text all the words stand, whatever their claims say.
    """

    columns: Columns
    asked: Asked
    masks: Mapping[str, Flags]
    scores: Mapping[str, float] = field(default_factory=dict)
    sources: tuple[str, ...] = ()

    @cached_property
    def mask(self) -> Flags:
        """Which claims agree with all that is asked."""
        return self.without("")

    @cached_property
    def claims(self) -> npt.NDArray[np.intp]:
        """The positions of these claims."""
        return np.flatnonzero(self.mask)

    @cached_property
    def people(self) -> npt.NDArray[np.int32]:
        """The codes of the cases that they are about, those of whom nothing holds left out."""
        columns = self.columns
        counted = columns.codes["case"][self.mask & columns.flags["counts"]]
        codes = present(counted, len(columns.values["case"]))
        return codes[columns.case_acts[codes]]

    def without(self, facet: str) -> Flags:
        """Which claims agree with all but the choices of one facet."""
        mask = self.columns.flags["shown"].copy()
        for name, told in self.masks.items():
            if name != facet:
                mask &= told
        return mask


def search(workspace: Workspace, asked: Asked, hidden: Hidden = NOTHING_HIDDEN) -> Found:
    """Find claims.

    Args:
        hidden: what the person who asks may not see; neither counts nor names tell of it.
    """
    columns = visible_columns(workspace, hidden)
    masks = {
        "act": _in(columns, "type", asked.act),
        "outlet": _in(columns, "outlet", asked.outlet),
        "kind": _in(columns, "kind", (asked.kind,) if asked.kind else ()),
        "case": _in(columns, "case", (asked.case,) if asked.case else ()),
        "source": _in(columns, "source", (asked.source,) if asked.source else ()),
        "place": _in_places(columns, asked.place),
        "agent": _by_agents(columns, asked.agent),
        "state": _in_states(columns, asked.state),
        "period": _in_period(columns, asked),
    }
    told = {name: mask for name, mask in masks.items() if mask is not None}
    if not asked.words.strip():
        return Found(columns, asked, told)
    with translated_errors("searching"):
        told["words"], scores = _with_words(columns, asked.words, hidden)
        sources = _sources_with(asked.words, hidden)
    return Found(columns, asked, told, scores, sources)


def _in(columns: Columns, column: str, values: tuple[str, ...]) -> Flags | None:
    if not values:
        return None
    codes = [columns.values[column].find(value) for value in values]
    return np.isin(columns.codes[column], codes)


def _in_places(columns: Columns, keys: tuple[str, ...]) -> Flags | None:
    if not keys:
        return None
    codes = [
        code
        for code, chain in list(columns.places.items())
        if any(link.key in keys for link in chain.links) or chain.key in keys
    ]
    return np.isin(columns.codes["place"], codes)


def _by_agents(columns: Columns, agents: tuple[str, ...]) -> Flags | None:
    if not agents:
        return None
    wanted = {agent_key(agent) for agent in agents}
    codes = [c for c, name in enumerate(columns.values["agent"].told) if agent_key(name) in wanted]
    mask = np.zeros(len(columns), np.bool_)
    mask[columns.agent_claims[np.isin(columns.agent_codes, codes)]] = True
    return mask


def agent_key(name: str) -> str:
    """Agents whose words differ in case alone, or in "the", are counted as one."""
    return name.casefold().removeprefix("the ")


def _in_states(columns: Columns, states: tuple[str, ...]) -> Flags | None:
    if not states:
        return None
    mask = np.zeros(len(columns), np.bool_)
    for state in states:
        mask |= state_mask(columns, state)
    return mask


def state_mask(columns: Columns, state: str) -> Flags:
    """The claims of a state of review."""
    if state == "established":
        return columns.flags["established"]
    mask: Flags = columns.codes["standing"] == columns.values["standing"].find(state)
    return mask


def _in_period(columns: Columns, asked: Asked) -> Flags | None:
    first, last = columns.days["first"], columns.days["last"]
    if asked.undated:
        return undated(first, last)
    if asked.first is None and asked.last is None:
        return None
    start = asked.first.toordinal() if asked.first else OPEN + 1
    end = asked.last.toordinal() if asked.last else dt.date.max.toordinal()
    agrees = certainly_in if asked.certain else possibly_in
    return agrees(first, last, start, end)


def _with_words(columns: Columns, words: str, hidden: Hidden) -> tuple[Flags, dict[str, float]]:
    """Each word must be in the quote or in a name of whom it is about."""
    mask, scores = np.ones(len(columns), np.bool_), dict[str, float]()
    typed = words.split()
    for word in typed:
        named = cases_named(word, hidden.entities)
        codes = [columns.values["case"].find(case) for case in named]
        numbers = find_words(QUOTES, asked_words(word))
        mask &= np.isin(columns.codes["case"], codes) | _numbered(columns, numbers)
        for case, score in named.items():
            scores[case] = scores.get(case, 0.0) + score / len(typed)
    return mask, scores


def _numbered(columns: Columns, numbers: list[int]) -> Flags:
    mask = np.zeros(len(columns), np.bool_)
    wanted = np.array(numbers, np.int64)
    at = np.searchsorted(columns.numbers, wanted)
    there = at < len(columns)
    at, wanted = at[there], wanted[there]
    mask[at[columns.numbers[at] == wanted]] = True
    return mask


def _sources_with(words: str, hidden: Hidden) -> tuple[str, ...]:
    numbers = find_words(TEXTS, asked_words(words))
    rows = IndexedText.objects.order_by("number")
    if len(numbers) <= _FEW:  # of many it is quicker to read all than to name each
        rows = rows.filter(number__in=numbers)
    wanted = set(numbers)
    told = (source for number, source in rows.values_list("number", "source") if number in wanted)
    return tuple(source for source in dict.fromkeys(told) if source not in hidden.sources)


_FEW = 300  # texts
