"""Assignments, notes on cases, saved searches."""

from __future__ import annotations

import pytest

from aygaq.actions.assign_work import assign_case, assign_source
from aygaq.actions.errors import NothingChanges, NothingToWithdraw, NotPermitted, WordsMissing
from aygaq.actions.note_case import note_case, withdraw_note
from aygaq.actions.roles import Role
from aygaq.actions.save_search import save_search, withdraw_search
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.actions.view_work import work_of
from aygaq.store import queries
from aygaq.store.team_records import NoteKind
from aygaq.store.workspace import Workspace
from tests.actions.people import somebody
from tests.store.engines import actor


def test_a_source_and_a_case_become_somebodys_work(evidence: Workspace) -> None:
    me, other = actor(evidence), somebody(evidence, "Documenter", Role.DOCUMENTER)
    source, entity = queries.sources(evidence)[1].id, next(queries.entities(evidence)).id
    assign_source(evidence, source, other, by=me, note="by Friday")
    assign_case(evidence, entity, other, by=me)
    assert [(w.source, w.entity, w.note) for w in queries.assignments(evidence, to=other)] == [
        (source, None, "by Friday"),
        (None, entity, ""),
    ]
    verify_workspace(evidence)


def test_work_is_given_once_and_ended_once(evidence: Workspace) -> None:
    me, other = actor(evidence), somebody(evidence, "Documenter", Role.DOCUMENTER)
    source = queries.sources(evidence)[1].id
    with pytest.raises(NothingChanges):
        assign_source(evidence, source, other, by=me, ends=True)
    assign_source(evidence, source, other, by=me)
    with pytest.raises(NothingChanges):
        assign_source(evidence, source, other, by=me)
    assign_source(evidence, source, other, by=me, ends=True)
    assert work_of(evidence, other) == []
    assign_source(evidence, source, other, by=me)
    assert [w.source for w in work_of(evidence, other)] == [source]


def test_who_has_done_their_work_ends_it_themselves(evidence: Workspace) -> None:
    me, other = actor(evidence), somebody(evidence, "Documenter", Role.DOCUMENTER)
    source = queries.sources(evidence)[1].id
    assign_source(evidence, source, other, by=me)
    assign_source(evidence, source, other, by=other, ends=True)
    assert work_of(evidence, other) == []
    with pytest.raises(NotPermitted):
        assign_source(evidence, source, other, by=other)


def test_a_note_stands_until_it_is_withdrawn(evidence: Workspace) -> None:
    me, entity = actor(evidence), list(queries.entities(evidence))[-1].id
    kept = note_case(evidence, entity, NoteKind.PROTECTION, " the family was visited ", by=me)
    (note,) = queries.notes(evidence, [entity])
    assert (note.id, note.kind, note.words) == (
        kept,
        NoteKind.PROTECTION,
        "the family was visited",
    )
    withdraw_note(evidence, kept, by=me)
    assert queries.notes(evidence, [entity]) == []
    with pytest.raises(NothingToWithdraw):
        withdraw_note(evidence, kept, by=me)
    verify_workspace(evidence)


def test_a_note_has_words(evidence: Workspace) -> None:
    entity = next(queries.entities(evidence)).id
    with pytest.raises(WordsMissing):
        note_case(evidence, entity, NoteKind.REMARK, "  ", by=actor(evidence))


def test_a_saved_search_is_of_one_person_alone(evidence: Workspace) -> None:
    me, other = actor(evidence), somebody(evidence, "Reader", Role.READER)
    kept = save_search(evidence, "Torture in 2018", "act=torture&from=2018", by=me)
    (search,) = queries.saved_searches(evidence, me)
    assert (search.id, search.name, search.query) == (
        kept,
        "Torture in 2018",
        "act=torture&from=2018",
    )
    assert queries.saved_searches(evidence, other) == []
    with pytest.raises(NothingToWithdraw):
        withdraw_search(evidence, kept, by=other)
    withdraw_search(evidence, kept, by=me)
    assert queries.saved_searches(evidence, me) == []
    verify_workspace(evidence)


def test_a_search_has_a_name(evidence: Workspace) -> None:
    with pytest.raises(WordsMissing):
        save_search(evidence, "", "act=torture", by=actor(evidence))
