"""Who may do what: one row for each action, by hand, against the table in the code."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from contextlib import suppress

import pytest

import aygaq.actions
from aygaq.actions.add_claim import NewSubject, add_claim
from aygaq.actions.add_recovery_key import add_recovery_key
from aygaq.actions.add_source import add_source
from aygaq.actions.assign_work import assign_case, assign_source
from aygaq.actions.back_up import back_up
from aygaq.actions.change_lexicon import add_to_lexicon, remove_from_lexicon
from aygaq.actions.change_passphrase import change_passphrase
from aygaq.actions.change_roles import grant_role, revoke_role
from aygaq.actions.change_setting import change_setting
from aygaq.actions.confirm_claim import confirm_claim, withdraw_confirmation
from aygaq.actions.errors import NotPermitted
from aygaq.actions.extract_again import extract_again
from aygaq.actions.give_token import end_token, give_token
from aygaq.actions.group_cases import (
    change_group_case,
    change_group_member,
    end_group,
    make_group,
)
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.note_case import note_case, withdraw_note
from aygaq.actions.read_all import read_all
from aygaq.actions.read_source import keep_reading, read_source
from aygaq.actions.roles import PERMITS, Permission, Role
from aygaq.actions.save_search import save_search, withdraw_search
from aygaq.actions.view_work import second_reviews_waiting
from aygaq.claims import Claim, ClaimId, ClaimKind, EntityKind, SourceId, Span
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.models import ApiToken, CaseGroup, CaseNote
from aygaq.store.records import Decision, Identity
from aygaq.store.team_records import NoteKind
from aygaq.store.transaction import record
from aygaq.store.workspace import Workspace
from tests.actions.people import somebody, unjudged_claims
from tests.store import fakes
from tests.store.engines import actor

Attempt = Callable[[Workspace, ActorId], object]

EVERYBODY = {"reader", "documenter", "reviewer", "publisher", "administrator"}
DOCUMENTERS = {"documenter", "reviewer", "administrator"}
REVIEWERS = {"reviewer", "administrator"}
ADMINISTRATORS = {"administrator"}


def _source(w: Workspace) -> str:
    return queries.sources(w)[-1].id


def _entity(w: Workspace) -> str:
    return list(queries.entities(w))[-1].id


def _new_claim(w: Workspace, by: ActorId) -> object:
    words = queries.source_text(w, _source(w)).text
    quote = Span.of(words, 0, 8)
    claim = Claim(ClaimId("-"), ClaimKind.ACT, "threat", None, quote, "-")
    who = NewSubject(EntityKind.PERSON, quote)
    return add_claim(w, _source(w), claim, by=by, seen={}, subject=who)


def _reading(w: Workspace, by: ActorId) -> object:
    text = queries.source_text(w, _source(w))
    reading = fakes.read(text, SourceId(queries.sources(w)[-1].sha256))
    return keep_reading(w, _source(w), reading, reader="fake-reader/9", by=by)


def _two(w: Workspace) -> tuple[str, str]:
    one, *_, other = [e.id for e in queries.entities(w)]
    return one, other


def _person(w: Workspace) -> str:
    return next(a.id for a in queries.actors(w) if a.name == fakes.SECOND)


def _group(w: Workspace) -> str:
    """A group that has ended: whoever may change groups is told that it is not there."""
    return CaseGroup.objects.values_list("pk", flat=True)[0]


def _note(w: Workspace) -> str:
    return CaseNote.objects.values_list("pk", flat=True)[0]


def _back_up(w: Workspace, by: ActorId) -> object:
    with back_up(w, by=by) as copy:
        return copy.stat().st_size


def _new_token(w: Workspace, by: ActorId) -> object:
    return give_token(w, "Nightly export", [Permission.READ], w.clock().date(), by=by)


def _token(w: Workspace, by: ActorId) -> str:
    """A token of theirs, made as one would be who lost every role since."""
    with record(w, by, "token.give", by) as change:
        token = ApiToken(
            id=change.fresh_id(ApiToken),
            to_id=by,
            name="x",
            sha256="0" * 64,
            scopes="[]",
            ends_on="2999-01-01",
            given=1,
            by_id=by,
            at=change.at,
        )
        change.insert(token)
    return token.id


#: Each action, the roles that may do it, and how it is tried.
TABLE: dict[str, tuple[set[str], Attempt]] = {
    "add_claim": (DOCUMENTERS, _new_claim),
    "add_recovery_key": (ADMINISTRATORS, lambda w, by: add_recovery_key(w, by=by)),
    "add_to_lexicon": (
        REVIEWERS,
        lambda w, by: add_to_lexicon(w, lambda now: now, by=by),
    ),
    "add_source": (
        DOCUMENTERS,
        lambda w, by: add_source(w, fakes.report(9), name="", by=by, extract=fakes.extract),
    ),
    "assign_case": (REVIEWERS, lambda w, by: assign_case(w, _entity(w), by, by=by)),
    "assign_source": (REVIEWERS, lambda w, by: assign_source(w, _source(w), by, by=by)),
    "back_up": (ADMINISTRATORS, _back_up),
    "change_group_case": (
        ADMINISTRATORS,
        lambda w, by: change_group_case(w, _group(w), _entity(w), inside=True, by=by),
    ),
    "change_group_member": (
        ADMINISTRATORS,
        lambda w, by: change_group_member(w, _group(w), by, inside=True, by=by),
    ),
    "change_passphrase": (
        ADMINISTRATORS,
        lambda w, by: change_passphrase(w, fakes.PASSPHRASE, fakes.PASSPHRASE + "!", by=by),
    ),
    "change_setting": (
        ADMINISTRATORS,
        lambda w, by: change_setting(w, "second-review", "on", by=by),
    ),
    "confirm_claim": (
        REVIEWERS,
        lambda w, by: confirm_claim(
            w, next(iter(second_reviews_waiting(w, by)), "c-0000"), by=by, seen={}
        ),
    ),
    "end_token": (EVERYBODY, lambda w, by: end_token(w, _token(w, by), by=by)),
    "end_group": (ADMINISTRATORS, lambda w, by: end_group(w, _group(w), by=by)),
    "extract_again": (
        DOCUMENTERS,
        lambda w, by: extract_again(w, _source(w), by=by, extract=fakes.extract),
    ),
    "give_token": (EVERYBODY, _new_token),
    "grant_role": (
        ADMINISTRATORS,
        lambda w, by: grant_role(w, _person(w), Role.PUBLISHER, by=by),
    ),
    "judge_claim": (
        DOCUMENTERS,
        lambda w, by: judge_claim(w, next(unjudged_claims(w)), Decision.REJECT, by=by, seen={}),
    ),
    "judge_identity": (
        DOCUMENTERS,
        lambda w, by: judge_identity(w, *_two(w), Identity.UNSURE, by=by, seen={}),
    ),
    "keep_reading": (DOCUMENTERS, _reading),
    "make_group": (ADMINISTRATORS, lambda w, by: make_group(w, "Lawyers", by=by)),
    "note_case": (
        DOCUMENTERS,
        lambda w, by: note_case(w, _entity(w), NoteKind.REMARK, "seen in spring", by=by),
    ),
    "read_all": (DOCUMENTERS, lambda w, by: list(read_all(w, [queries.sources(w)[0].id], by=by))),
    "read_source": (
        DOCUMENTERS,
        lambda w, by: read_source(w, _source(w), fakes.read, reader="fake-reader/8", by=by),
    ),
    "remove_from_lexicon": (
        REVIEWERS,
        lambda w, by: remove_from_lexicon(w, "00000000", by=by),
    ),
    "revoke_role": (
        ADMINISTRATORS,
        lambda w, by: revoke_role(w, _person(w), Role.REVIEWER, by=by),
    ),
    "save_search": (EVERYBODY, lambda w, by: save_search(w, "Spring", "from=2019", by=by)),
    "withdraw_confirmation": (
        REVIEWERS,
        lambda w, by: withdraw_confirmation(w, next(queries.claims(w)).id, by=by),
    ),
    "withdraw_note": (DOCUMENTERS, lambda w, by: withdraw_note(w, _note(w), by=by)),
    "withdraw_search": (EVERYBODY, lambda w, by: withdraw_search(w, "q-00000000", by=by)),
}


def actions_by_somebody() -> set[str]:
    """Every function of `aygaq.actions` that changes the record for somebody."""
    found = set()
    for told in pkgutil.iter_modules(aygaq.actions.__path__):
        module = importlib.import_module(f"aygaq.actions.{told.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = inspect.signature(function).parameters
            function = inspect.unwrap(function)
            ours = function.__module__ == module.__name__ and not name.startswith("_")
            if ours and "workspace" in parameters and "by" in parameters and name != "recorded":
                found.add(name)
    return found


def test_every_action_has_a_row() -> None:
    changes_nothing = {"preview_lexicon"}
    assert set(TABLE) == actions_by_somebody() - changes_nothing


def test_the_table_in_the_code_names_each_role_and_each_permission() -> None:
    assert set(PERMITS) == set(Role)
    assert set().union(*PERMITS.values()) == set(Permission)
    assert PERMITS[Role.ADMINISTRATOR] == set(Permission)


@pytest.mark.parametrize("action", TABLE)
def test_an_action_is_done_by_the_roles_that_may_and_refused_to_all_others(
    evidence: Workspace, action: str
) -> None:
    may, attempt = TABLE[action]
    people = {role.value: somebody(evidence, f"A {role}", role) for role in Role}
    people["nobody"] = somebody(evidence, "Without a role")
    for role, person in people.items():
        if role not in may:
            with pytest.raises(NotPermitted):
                attempt(evidence, person)
    for role in sorted(may):
        with suppress(AygaqError):  # refused for another reason, a second time say
            try:
                attempt(evidence, people[role])
            except NotPermitted:
                pytest.fail(f"{role} may {action}")


def test_every_change_of_the_record_passes_the_check() -> None:
    """`record` is called by the check itself, and by what makes the first people."""
    import_it = []
    for told in pkgutil.iter_modules(aygaq.actions.__path__):
        module = importlib.import_module(f"aygaq.actions.{told.name}")
        if hasattr(module, "record") and told.name != "roles":
            import_it.append(told.name)
    assert import_it == ["create_workspace", "known_actor"]


def test_what_is_refused_leaves_no_entry(evidence: Workspace) -> None:
    reader = somebody(evidence, "A reader", Role.READER)
    claim = next(unjudged_claims(evidence))
    with pytest.raises(NotPermitted):
        judge_claim(evidence, claim, Decision.ACCEPT, by=reader, seen={})
    assert queries.claim(evidence, claim).decision is None
    assert actor(evidence) != reader
