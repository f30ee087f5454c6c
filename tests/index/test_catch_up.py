"""The index carried on step by step is the one that is built from nothing."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.extract_again import extract_again
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.read_source import read_source
from aygaq.actions.view_record import view_record
from aygaq.errors import AygaqError
from aygaq.index import catch_up, rebuild
from aygaq.index.full_text import QUOTES, TEXTS, find_words
from aygaq.store import queries
from aygaq.store.models import (
    DERIVED,
    IndexedBand,
    IndexedCase,
    IndexedClaim,
    IndexedSource,
    IndexedWord,
    IndexState,
)
from aygaq.store.records import Decision, Identity
from aygaq.store.workspace import Workspace
from tests.store import fakes
from tests.store.engines import actor

Rows = dict[str, list[tuple[Any, ...]]]


def rows_of_index() -> Rows:
    """Every row of the index but the numbers that are drawn and the turns."""
    found: Rows = {}
    for model in DERIVED:
        drawn = {"touched"} | ({"id"} if model in (IndexedBand, IndexedWord) else set())
        names = [f.attname for f in model._meta.concrete_fields if f.attname not in drawn]
        found[model.__name__] = sorted(model._base_manager.values_list(*names), key=repr)
    for table in (QUOTES, TEXTS):
        found[table] = [(word, *find_words(table, [word])) for word in ("shep", "some", "bullet")]
    return found


def add(workspace: Workspace, number: int) -> None:
    """One more report, read at once."""
    by = actor(workspace)
    added = add_source(
        workspace, fakes.report(number), name=f"{number}.txt", by=by, extract=fakes.extract
    )
    if isinstance(added, Added):
        read_source(workspace, added.source, fakes.read, reader=fakes.READER, by=by)


def read_anew(workspace: Workspace, number: int) -> None:
    """Another version of the reader reads a report again."""
    sources = queries.sources(workspace)
    chosen = sources[number % len(sources)]
    reader = f"fake-reader/{number}"
    read_source(workspace, chosen.id, fakes.read, reader=reader, by=actor(workspace))


def judge(workspace: Workspace, number: int) -> None:
    """Some judgement of some claim; a withdrawal of nothing is refused, as it should be."""
    claims = list(queries.claims(workspace))
    record = claims[number % len(claims)]
    decision = list(Decision)[number % 4]
    amended = replace(record.claim, type="torture") if decision is Decision.AMEND else None
    judge_claim(workspace, record.id, decision, by=actor(workspace), seen={}, amended=amended)


def link(workspace: Workspace, number: int) -> None:
    """Some judgement of who is who."""
    entities = [record.id for record in queries.entities(workspace)]
    chance = random.Random(number)
    one, other = chance.sample(entities, 2)
    decision = chance.choice([Identity.SAME, Identity.SAME, Identity.DIFFERENT, Identity.WITHDRAW])
    judge_identity(workspace, one, other, decision, by=actor(workspace), seen={})


STEPS: dict[str, Callable[[Workspace, int], object]] = {
    "add": add,
    "read": read_anew,
    "judge": judge,
    "link": link,
    "catch up": lambda workspace, number: catch_up(workspace),
}


@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking would take minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.tuples(st.sampled_from([*STEPS, "judge", "judge", "link"]), st.integers(0, 999)),
        min_size=4,
        max_size=14,
    )
)
def test_step_by_step_and_from_nothing_are_the_same(
    evidence: Workspace, steps: list[tuple[str, int]]
) -> None:
    for name, number in steps:
        with suppress(AygaqError):  # to withdraw what was never judged is refused
            STEPS[name](evidence, number)
    catch_up(evidence)
    carried_on = rows_of_index()
    rebuild(evidence)
    assert rows_of_index() == carried_on


def test_entry_by_entry_is_the_same_as_all_at_once(
    evidence: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up(evidence)
    at_once = rows_of_index()
    monkeypatch.setattr("aygaq.index.catching_up._LEAVES", 1)
    rebuild(evidence)
    assert rows_of_index() == at_once


def test_cases_of_the_index_are_the_cases_of_the_record(evidence: Workspace) -> None:
    link(evidence, 3)
    catch_up(evidence)
    indexed = {row.case: row for row in IndexedCase.objects.filter(acts__gt=0)}
    cases = view_record(evidence).cases
    assert set(indexed) == {case.id for case in cases}
    for case in cases:
        row = indexed[case.id]
        assert (row.name, row.acts, row.claims) == (case.name, len(case.acts), len(case.claims))


def test_a_new_rule_of_indexing_builds_the_index_anew(
    evidence: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    catch_up(evidence)
    IndexedClaim.objects.update(type="wrong")
    monkeypatch.setattr("aygaq.index.catching_up.VERSION", "of tomorrow")
    assert catch_up(evidence).built == 1
    assert not IndexedClaim.objects.filter(type="wrong").exists()


def test_nothing_new_costs_two_questions(evidence: Workspace) -> None:
    catch_up(evidence)
    with CaptureQueriesContext(connection) as asked:
        catch_up(evidence)
    assert len(asked) == 2


def test_what_was_indexed_stays_untouched(evidence: Workspace) -> None:
    turn = catch_up(evidence).turn
    judge(evidence, 0)
    catch_up(evidence)
    assert IndexedClaim.objects.filter(touched__gt=turn).count() <= 1
    assert IndexedClaim.objects.count() > 5


def test_many_threads_carry_the_index_on_together(evidence: Workspace) -> None:
    def one(number: int) -> int:
        try:
            return catch_up(evidence).seq
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        seqs = set(threads.map(one, range(8)))
    assert len(seqs) == 1
    carried_on = rows_of_index()
    rebuild(evidence)
    assert rows_of_index() == carried_on


def test_near_copies_are_one_group_and_other_reports_are_not(evidence: Workspace) -> None:
    by = actor(evidence)
    other = " ".join(f"word{n} of quite another report" for n in range(40)).encode()
    add_source(evidence, other, name="other", by=by, extract=fakes.extract)
    catch_up(evidence)
    groups = dict(IndexedSource.objects.values_list("number", "copies"))
    first, second, third = (groups[number] for number in sorted(groups))
    assert first == second
    assert third != first


def test_an_extraction_again_changes_the_words_that_are_found(evidence: Workspace) -> None:
    catch_up(evidence)
    source = queries.sources(evidence)[0]

    def extract(data: bytes, *, name: str | None = None) -> Any:
        text = fakes.extract(data)
        return replace(text, text=text.text + "\nPostscript.\n", tool_version="2")

    extract_again(evidence, source.id, by=actor(evidence), extract=extract)
    catch_up(evidence)
    carried_on = rows_of_index()
    assert find_words(TEXTS, ["postscript"])
    rebuild(evidence)
    assert rows_of_index() == carried_on


def test_the_state_is_one_row(evidence: Workspace) -> None:
    catch_up(evidence)
    assert IndexState.objects.count() == 1
