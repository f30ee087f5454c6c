"""Give a person a token of the JSON API, or end it."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from aygaq.actions.errors import TokenTooLong, WordsMissing
from aygaq.actions.roles import Permission, recorded, verify_permitted
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ApiToken
from aygaq.store.rows import to_json_text
from aygaq.store.workspace import Workspace

LONGEST = dt.timedelta(days=366)


@dataclass(frozen=True)
class TokenGiven:
    """The token; its secret is told now and kept nowhere."""

    token: RecordId
    secret: str


def give_token(
    workspace: Workspace,
    name: str,
    scopes: Iterable[Permission],
    ends_on: dt.date,
    *,
    by: ActorId,
) -> TokenGiven:
    """Give oneself a token for a program of one's own.

    Args:
        name: what it is for.
        scopes: what it opens; none beyond what the person may do, now and later.
        ends_on: its last day, UTC; a year from now at most.
    Raises:
        NotPermitted: a scope is beyond what the person may.   WordsMissing: no name.
        TokenTooLong: the last day is past, or more than a year away.
    Effect: entry `token.give`; the row has the hash of the secret alone.
    """
    if not name.strip():
        raise WordsMissing("the token's name")
    today = workspace.clock().date()
    if not today <= ends_on <= today + LONGEST:
        raise TokenTooLong(ends_on, today + LONGEST)
    wanted = sorted({scope.value for scope in scopes} | {Permission.READ.value})
    for scope in wanted:
        verify_permitted(workspace, by, Permission(scope))
    secret = f"aygaq_{secrets.token_urlsafe(32)}"
    with recorded(workspace, by, Permission.READ, "token.give", by) as change:
        row = ApiToken(
            id=change.fresh_id(ApiToken),
            to_id=by,
            name=name.strip(),
            sha256=hashlib.sha256(secret.encode()).hexdigest(),
            scopes=to_json_text(wanted),
            ends_on=ends_on.isoformat(),
            given=1,
            by_id=by,
            at=change.at,
        )
        change.insert(row)
    return TokenGiven(RecordId(row.id), secret)


def end_token(workspace: Workspace, token_id: str, *, by: ActorId) -> RecordId:
    """End a token of one's own; an administrator ends anybody's.

    Raises:
        NotPermitted, NoSuchRecord: there is no such token, or it was ended.
    Effect: entry `token.end`.
    """
    held = next((t for t in queries.tokens(workspace) if t.id == token_id), None)
    if held is None:
        raise NoSuchRecord("api_token", token_id)
    needed = Permission.READ if held.to == by else Permission.CHANGE_ROLES
    with recorded(workspace, by, needed, "token.end", held.to) as change:
        given = ApiToken.objects.get(pk=held.id)
        row = ApiToken(
            id=change.fresh_id(ApiToken),
            to_id=held.to,
            name=held.name,
            sha256=given.sha256,
            scopes=given.scopes,
            ends_on=given.ends_on,
            given=0,
            by_id=by,
            at=change.at,
        )
        change.insert(row)
    return RecordId(row.id)
