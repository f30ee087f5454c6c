"""Invite somebody, let them in, reset how they sign in, end it.

Reach for this module for all that changes accounts. One fact is always true: an invitation
opens once, for a week at most, and only its hash is kept.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection, connections, transaction
from django.db.migrations.executor import MigrationExecutor

from aygaq.actions.change_roles import grant_role
from aygaq.actions.give_token import end_token
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Permission, Role, recorded, verify_permitted
from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId
from aygaq.store.transaction import record
from aygaq.store.workspace import Workspace
from aygaq.web.accounts.models import Account, Invitation
from aygaq.web.accounts.settings import APPS

VALID_S = 7 * 24 * 3600


class InvitationOver(AygaqError):
    """An invitation that was used, has ended, or never was."""

    code, exit_code, http_status = "X025", 1, 404
    hint = "Ask an administrator for a new invitation."

    def __init__(self) -> None:
        super().__init__("this invitation opens nothing (any more). Nothing was written.")


class NameTaken(AygaqError):
    """Somebody else signs in by this name."""

    code, exit_code = "X026", 1
    hint = "Choose another name to sign in by."

    def __init__(self) -> None:
        super().__init__("somebody else signs in by this name. Nothing was written.")


class PasswordWeak(AygaqError):
    """A password that can be guessed."""

    code, exit_code = "X027", 1
    hint = "Take five or more words that nobody would guess."

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"{why} Nothing was written.")


@dataclass(frozen=True)
class Person:
    """Somebody of the record, with their roles and whether they sign in.

    Attributes:
        signs_in: they have an account that is open.   invited: a link of theirs is open.
        factors: how many second factors they have.
    """

    actor: ActorId
    name: str
    roles: frozenset[str]
    signs_in: bool
    invited: bool
    factors: int


def migrate_accounts() -> None:
    """Make the tables of accounts in the open workspace's database, or bring them up to date."""
    wrapper: Any = connections["default"]
    # Our connections trust no function that stands in a schema (PRAGMA trusted_schema), and
    # some builds of SQLite count JSON_VALID, by which Django would check a column, among these.
    wrapper.data_type_check_constraints = {
        kind: check
        for kind, check in wrapper.data_type_check_constraints.items()
        if kind != "JSONField"
    }
    with translated_errors("migrating"):
        executor = MigrationExecutor(connection)
        executor.migrate([node for app in APPS for node in executor.loader.graph.leaf_nodes(app)])


def invite(workspace: Workspace, name: str, roles: tuple[Role, ...], *, by: ActorId) -> str:
    """Make a person of the record, give them roles and make a link by which they join.

    Args:
        name: as the record keeps it; somebody who is there already is invited (again).
    Returns:
        The token of the link, kept nowhere. Hand it over on a way that you trust.
    Raises:
        NotPermitted, AdministratorFirst.
    Effect: entries `actor.add` and `role.grant` where they are new, `account.invite`.
    """
    verify_permitted(workspace, by, Permission.CHANGE_ROLES)
    person = known_actor(workspace, name)
    held = (queries.holders(workspace) or {}).get(person, frozenset())
    for role in roles:
        if role.value not in held:
            grant_role(workspace, person, role, by=by)
    return _new_link(workspace, person, "account.invite", by)


def reset(workspace: Workspace, person: ActorId, *, by: ActorId) -> str:
    """Take somebody's password and second factors, end their sessions, and invite them again.

    Returns:
        As `invite`.
    Raises:
        NotPermitted.
    Effect: entry `account.reset`.
    """
    return _new_link(workspace, person, "account.reset", by)


def end_account(workspace: Workspace, person: ActorId, *, by: ActorId) -> None:
    """Let somebody sign in no more; their sessions and tokens end. What they did stays theirs.

    Raises:
        NotPermitted.
    Effect: entries `account.end` and `token.end`.
    """
    with recorded(workspace, by, Permission.CHANGE_ROLES, "account.end", person):
        _forget(person)
        Invitation.objects.filter(actor=person).delete()
    for token in queries.tokens(workspace):
        if token.to == person:
            end_token(workspace, token.id, by=by)


def accept(workspace: Workspace, token: str, username: str, password: str) -> None:
    """Choose how one signs in; the invitation is used up.

    Raises:
        InvitationOver, NameTaken, PasswordWeak.
    Effect: entry `account.join` by the person.
    """
    person = person_of(workspace, token)
    wanted = username.strip()
    users = get_user_model().objects
    mine = users.filter(aygaq__actor=person).first()
    others = users.all() if mine is None else users.exclude(pk=mine.pk)
    if not wanted or others.filter(username__iexact=wanted).exists():
        raise NameTaken
    user = mine or get_user_model()()
    user.username, user.is_active = wanted, True
    try:
        validate_password(password, user)
    except ValidationError as weak:
        raise PasswordWeak(" ".join(weak.messages)) from None
    user.set_password(password)
    with record(workspace, person, "account.join", person):
        if not Invitation.objects.filter(token_sha256=_sha256(token)).delete()[0]:
            raise InvitationOver  # used in another window since
        user.save()
        Account.objects.update_or_create(user=user, defaults={"actor": person})


def person_of(workspace: Workspace, token: str) -> ActorId:
    """Whom an invitation is for; InvitationOver where it opens nothing."""
    workspace.verify_open()
    now = _now(workspace)
    with translated_errors("reading"):
        found = Invitation.objects.filter(token_sha256=_sha256(token), ends_at__gt=now).first()
    if found is None:
        raise InvitationOver
    return ActorId(found.actor)


def people(workspace: Workspace, *, accounts: bool = True) -> list[Person]:
    """Everybody of the record, in the order in which they came.

    Args:
        accounts: whether this desk has accounts at all.
    """
    held = queries.holders(workspace) or {}
    users: dict[str, tuple[int, bool]] = {}
    invited: set[str] = set()
    factors: dict[int, int] = {}
    if accounts:
        with translated_errors("reading"):
            for row in Account.objects.select_related("user"):
                open_ = row.user.is_active and row.user.has_usable_password()
                users[row.actor] = (row.user_id, open_)
            now = _now(workspace)
            invited = set(
                Invitation.objects.filter(ends_at__gt=now).values_list("actor", flat=True)
            )
            for factor in Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES):
                factors[factor.user_id] = factors.get(factor.user_id, 0) + 1
    return [
        Person(
            actor=actor.id,
            name=actor.name,
            roles=held.get(actor.id, frozenset()),
            signs_in=users.get(actor.id, (0, False))[1],
            invited=actor.id in invited,
            factors=factors.get(users.get(actor.id, (0, False))[0], 0),
        )
        for actor in queries.actors(workspace)
    ]


def _new_link(workspace: Workspace, person: ActorId, action: str, by: ActorId) -> str:
    token, now = secrets.token_urlsafe(32), _now(workspace)
    with recorded(workspace, by, Permission.CHANGE_ROLES, action, person):
        if action == "account.reset":
            _forget(person)
        Invitation.objects.filter(actor=person).delete()
        Invitation.objects.create(
            token_sha256=_sha256(token), actor=person, made_at=now, ends_at=now + VALID_S
        )
    return token


def _forget(person: ActorId) -> None:
    """Take password and factors; a session is bound to the password, and ends with it."""
    with transaction.atomic():
        user = get_user_model().objects.filter(aygaq__actor=person).first()
        if user is not None:
            user.set_unusable_password()
            user.is_active = False
            user.save()
            Authenticator.objects.filter(user=user).delete()


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _now(workspace: Workspace) -> int:
    return int(workspace.clock().timestamp())
