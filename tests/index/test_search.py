"""What is found, counted and listed is what the claims of the record say."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from aygaq.actions.create_workspace import create_workspace
from aygaq.actions.judge_claim import judge_claim
from aygaq.index.facets import choices_of
from aygaq.index.lists import claims_of, people_of
from aygaq.index.search import FACETS, Asked, Found, search
from aygaq.index.statistics import acts_by, acts_over_time, people_by_place
from aygaq.index.visible import visible_columns
from aygaq.store import queries
from aygaq.store.manifest import Engine
from aygaq.store.models import IndexedClaim
from aygaq.store.records import ClaimRecord, Decision
from aygaq.store.team_records import Hidden
from aygaq.store.workspace import Workspace
from benchmarks.made_record import fill
from tests.store import fakes
from tests.store.engines import actor


@pytest.fixture(scope="module")
def record(
    engine: Engine, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    """A record of twelve made-up sources, the same for all tests here: they only add to it."""
    url = None
    if engine is Engine.POSTGRESQL:
        server = request.getfixturevalue("postgresql_server")
        server.execute("CREATE DATABASE index_search")
        url = server.url("index_search")
    passphrase = fakes.PASSPHRASE if engine is Engine.SQLCIPHER else None
    folder = tmp_path_factory.mktemp("search") / "workspace"
    with create_workspace(folder, passphrase, by=fakes.BY, database_url=url) as workspace:
        fill(workspace, 12)
        yield workspace


def shown(workspace: Workspace) -> list[ClaimRecord]:
    return [r for r in queries.claims(workspace) if r.current or r.decision]


def test_everything_is_found_where_nothing_is_asked(record: Workspace) -> None:
    assert len(search(record, Asked()).claims) == len(shown(record)) == 240


@pytest.mark.parametrize("facet", FACETS)
def test_a_facet_tells_what_choosing_its_value_leaves(record: Workspace, facet: str) -> None:
    choices = choices_of(search(record, Asked()), facet)
    assert choices
    for choice in choices:
        chosen: Any = {facet: (choice.value,)}
        left = search(record, replace(Asked(), **chosen))
        assert len(left.claims) == choice.claims


def test_a_facet_holds_the_other_choices(record: Workspace) -> None:
    asked = Asked(act=("torture",), outlet=("Valley Radio",))
    found = search(record, asked)
    for choice in choices_of(found, "act"):
        left = search(record, Asked(act=(choice.value,), outlet=asked.outlet))
        assert len(left.claims) == choice.claims


def test_acts_are_counted_as_claims_say(record: Workspace) -> None:
    told = Counter(r.claim.type for r in queries.claims(record))
    found = {c.value: c.claims for c in choices_of(search(record, Asked()), "act")}
    assert found == told


def test_a_place_is_told_level_by_level(record: Workspace) -> None:
    asked = Asked()
    for level in ("country", "region", "prefecture"):
        choices = choices_of(search(record, asked), "place")
        assert {choice.kind for choice in choices} == {level}
        asked = Asked(place=(choices[0].value,))
    assert search(record, asked).claims.size < 240


def test_the_pages_of_claims_hold_each_claim_once_and_in_time(record: Workspace) -> None:
    found = search(record, Asked())
    pages = [claims_of(record, found, order="first", number=n, size=50) for n in range(1, 7)]
    lines = [line for page in pages for line in page.rows]
    assert len({line.record.id for line in lines}) == len(lines) == 240
    assert pages[0].pages == 5
    days = dict(IndexedClaim.objects.values_list("claim", "first"))
    firsts = [days[line.record.id] for line in lines]
    known = [day for day in firsts if day]
    assert firsts == sorted(known) + [""] * (len(firsts) - len(known))


def test_people_are_found_by_a_name_in_another_script(record: Workspace) -> None:
    names = {row.name for row in visible_columns(record).cases.values()}
    cyrillic = next(name for name in sorted(names) if not name.isascii() and name[0] > "А")
    found = search(record, Asked(words=cyrillic.split()[0]))
    people = people_of(found, order="fit", number=1)
    assert cyrillic in {person.row.name for person in people.rows}
    assert people.rows[0].score > 0.8


def test_every_word_must_be_found_in_name_or_quote(record: Workspace) -> None:
    some = next(r for r in queries.claims(record) if r.claim.type == "torture")
    case = some.claim.quote.text.split(" met ")[0].split()[0]
    found = search(record, Asked(words=f"{case} torture"))
    for line in claims_of(record, found, order="added", number=1).rows:
        assert "torture" in line.record.claim.quote.text
    assert len(found.claims) > 0
    assert len(found.sources) > 0


def test_a_period_that_is_certain_holds_no_more_than_one_that_is_possible(
    record: Workspace,
) -> None:
    year = dt.date(2018, 1, 1), dt.date(2018, 12, 31)
    possible = set(search(record, Asked(first=year[0], last=year[1])).claims.tolist())
    certain = search(record, Asked(first=year[0], last=year[1], certain=True)).claims.tolist()
    assert set(certain) < possible


def test_each_bar_of_time_opens_the_acts_that_it_counts(record: Workspace) -> None:
    whole = acts_over_time(search(record, Asked()))
    assert sum(b.certain for b in whole.bins) + whole.undated <= whole.acts
    for bar in whole.bins:
        opened = search(record, Asked(first=bar.first, last=bar.last, certain=True))
        assert acts_over_time(opened).acts == bar.certain
        opened = search(record, Asked(first=bar.first, last=bar.last))
        assert acts_over_time(opened).acts == bar.certain + bar.possible


def test_each_bar_of_acts_opens_the_acts_that_it_counts(record: Workspace) -> None:
    for count in acts_by(search(record, Asked()), "act"):
        assert acts_over_time(search(record, Asked(act=(count.value,)))).acts == count.acts


def test_each_place_of_the_map_opens_the_people_that_it_counts(record: Workspace) -> None:
    places = people_by_place(search(record, Asked()))
    towns = [place for place in places if not place.chain.doubt_km]
    assert towns
    for place in towns:
        assert len(search(record, Asked(place=(place.chain.key,))).people) == place.people


def test_what_is_written_meanwhile_is_found(record: Workspace) -> None:
    before = len(search(record, Asked(state=("rejected",))).claims)
    waiting = next(r for r in queries.claims(record) if r.decision is None)
    judge_claim(record, waiting.id, Decision.REJECT, by=actor(record), seen={})
    assert len(search(record, Asked(state=("rejected",))).claims) == before + 1


def hide(workspace: Workspace, count: int) -> Hidden:
    sources = frozenset(record.id for record in queries.sources(workspace)[:count])
    return Hidden(sources, queries.entities_in(workspace, sources))


def test_what_is_hidden_is_in_no_list_count_or_facet(record: Workspace) -> None:
    hidden = hide(record, 4)
    found = search(record, Asked(), hidden)
    seen = [r for r in shown(record) if r.source not in hidden.sources]
    assert len(found.claims) == len(seen)
    lines = claims_of(record, found, order="added", number=1, size=500).rows
    assert {line.record.id for line in lines} == {r.id for r in seen}
    assert sum(c.claims for c in choices_of(found, "act")) == len(seen)
    told = people_of(found, order="claims", number=1, size=500).rows
    assert sum(person.found for person in told) <= len(seen)
    assert not {person.row.case for person in told} & hidden.entities


def test_a_name_that_only_hidden_sources_have_is_not_found(record: Workspace) -> None:
    hidden = hide(record, 12)
    name = next(iter(visible_columns(record).cases.values())).name
    found: Found = search(record, Asked(words=name), hidden)
    assert len(found.claims) == 0
    assert found.sources == ()
    assert not found.scores
