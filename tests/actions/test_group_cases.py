"""Groups of cases that only some may open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from aygaq.actions.add_claim import add_claim
from aygaq.actions.assign_work import assign_case, assign_source
from aygaq.actions.confirm_claim import confirm_claim
from aygaq.actions.errors import NothingChanges, WordsMissing
from aygaq.actions.extract_again import extract_again
from aygaq.actions.group_cases import (
    change_group_case,
    change_group_member,
    end_group,
    make_group,
)
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.note_case import note_case
from aygaq.actions.read_source import read_source
from aygaq.actions.restricted import hidden_from
from aygaq.actions.roles import Role
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.actions.view_case import view_case
from aygaq.actions.view_record import view_record
from aygaq.actions.view_work import claims_waiting
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.records import Decision, EntityRecord, Identity
from aygaq.store.team_records import NOTHING_HIDDEN, NoteKind
from aygaq.store.workspace import Workspace
from tests.actions.people import somebody
from tests.store import fakes
from tests.store.engines import actor


@dataclass(frozen=True)
class Closed:
    """A group with one case, its maker, and two people with every right who are not in it."""

    group: RecordId
    entity: EntityRecord
    maker: ActorId
    outsider: ActorId


@pytest.fixture
def closed(evidence: Workspace) -> Closed:
    outsider = somebody(evidence, "Outsider", Role.ADMINISTRATOR)
    entity = next(queries.entities(evidence))
    group = make_group(evidence, "Granary", by=actor(evidence))
    change_group_case(evidence, group, entity.id, inside=True, by=actor(evidence))
    return Closed(group, entity, actor(evidence), outsider)


def test_a_case_closes_its_source_and_everybody_in_it(evidence: Workspace, closed: Closed) -> None:
    hidden = hidden_from(evidence, closed.outsider)
    assert hidden.sources == {closed.entity.source}
    assert hidden.entities == {
        e.id for e in queries.entities(evidence) if e.source == closed.entity.source
    }
    assert hidden_from(evidence, closed.maker) == NOTHING_HIDDEN


def test_being_administrator_opens_no_group(evidence: Workspace, closed: Closed) -> None:
    assert hidden_from(evidence, closed.outsider)


def test_whoever_is_let_in_sees_it_until_they_are_taken_out(
    evidence: Workspace, closed: Closed
) -> None:
    change_group_member(evidence, closed.group, closed.outsider, inside=True, by=closed.maker)
    assert not hidden_from(evidence, closed.outsider)
    change_group_member(evidence, closed.group, closed.outsider, inside=False, by=closed.maker)
    assert hidden_from(evidence, closed.outsider)


def test_a_case_taken_out_is_open_again(evidence: Workspace, closed: Closed) -> None:
    change_group_case(evidence, closed.group, closed.entity.id, inside=False, by=closed.maker)
    assert not hidden_from(evidence, closed.outsider)


def test_a_group_that_has_ended_hides_nothing_and_is_not_there(
    evidence: Workspace, closed: Closed
) -> None:
    end_group(evidence, closed.group, by=closed.maker)
    assert not hidden_from(evidence, closed.outsider)
    assert queries.groups(evidence) == []
    with pytest.raises(NoSuchRecord):
        end_group(evidence, closed.group, by=closed.maker)


def test_a_case_judged_the_same_is_closed_too(evidence: Workspace, closed: Closed) -> None:
    twin = next(e for e in queries.entities(evidence) if e.source != closed.entity.source)
    judge_identity(evidence, closed.entity.id, twin.id, Identity.SAME, by=closed.maker, seen={})
    assert twin.source in hidden_from(evidence, closed.outsider).sources
    assert not hidden_from(evidence, closed.maker)


def test_a_case_in_two_groups_is_open_to_both(evidence: Workspace, closed: Closed) -> None:
    other = make_group(evidence, "Lawyers", by=closed.outsider)
    change_group_case(evidence, other, closed.entity.id, inside=True, by=closed.maker)
    assert not hidden_from(evidence, closed.outsider)
    assert not hidden_from(evidence, closed.maker)


def test_what_is_closed_is_in_no_view(evidence: Workspace, closed: Closed) -> None:
    hidden = hidden_from(evidence, closed.outsider)
    view = view_record(evidence, hidden=hidden)
    assert not hidden.entities & set(view.entities)
    assert not hidden.entities & {e.id for case in view.cases for e in case.entities}
    shut = {c.id for c in queries.claims(evidence) if c.source in hidden.sources}
    assert not shut & {c.claim.id for c in view.claims}
    assert not shut & set(claims_waiting(evidence, hidden=hidden))
    with pytest.raises(NoSuchRecord):
        view_case(evidence, closed.entity.id, hidden=hidden)


def _closed_claim(workspace: Workspace, closed: Closed) -> str:
    return next(c.id for c in queries.claims(workspace) if c.source == closed.entity.source)


def _other(workspace: Workspace, closed: Closed) -> EntityRecord:
    return next(e for e in queries.entities(workspace) if e.source != closed.entity.source)


#: What an outsider with every role might try on what is closed to them.
ATTEMPTS: dict[str, Callable[[Workspace, Closed], object]] = {
    "judge_claim": lambda w, c: judge_claim(
        w, _closed_claim(w, c), Decision.ACCEPT, by=c.outsider, seen={}
    ),
    "confirm_claim": lambda w, c: confirm_claim(w, _closed_claim(w, c), by=c.outsider, seen={}),
    "judge_identity": lambda w, c: judge_identity(
        w, c.entity.id, _other(w, c).id, Identity.SAME, by=c.outsider, seen={}
    ),
    "add_claim": lambda w, c: add_claim(
        w,
        c.entity.source,
        queries.claim(w, _closed_claim(w, c)).claim,
        by=c.outsider,
        seen={},
    ),
    "note_case": lambda w, c: note_case(
        w, c.entity.id, NoteKind.REMARK, "known to us", by=c.outsider
    ),
    "assign_case": lambda w, c: assign_case(w, c.entity.id, c.outsider, by=c.outsider),
    "assign_source": lambda w, c: assign_source(w, c.entity.source, c.outsider, by=c.outsider),
    "read_source": lambda w, c: read_source(
        w, c.entity.source, fakes.read, reader="fake-reader/2", by=c.outsider
    ),
    "extract_again": lambda w, c: extract_again(
        w, c.entity.source, by=c.outsider, extract=fakes.extract
    ),
    "change_group_case": lambda w, c: change_group_case(
        w, c.group, c.entity.id, inside=False, by=c.outsider
    ),
}


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_no_action_reaches_what_is_closed(
    evidence: Workspace, closed: Closed, attempt: str
) -> None:
    before = verify_workspace(evidence).entries
    with pytest.raises(NoSuchRecord):
        ATTEMPTS[attempt](evidence, closed)
    assert verify_workspace(evidence).entries == before


def test_a_group_has_a_name_and_changes_only_what_changes(
    evidence: Workspace, closed: Closed
) -> None:
    with pytest.raises(WordsMissing):
        make_group(evidence, " ", by=closed.maker)
    with pytest.raises(NothingChanges):
        change_group_case(evidence, closed.group, closed.entity.id, inside=True, by=closed.maker)
    with pytest.raises(NothingChanges):
        change_group_member(evidence, closed.group, closed.maker, inside=True, by=closed.maker)
