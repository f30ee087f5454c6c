"""Tokens of the JSON API."""

from __future__ import annotations

import datetime as dt
import hashlib

from django.db.models import QuerySet

from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ApiToken
from aygaq.store.rows import from_json_text
from aygaq.store.team_records import TokenRecord
from aygaq.store.workspace import Workspace


def tokens(workspace: Workspace, *, to: ActorId | None = None) -> list[TokenRecord]:
    """The tokens that were not ended, of one person or of all, in the order they were given."""
    workspace.verify_open()
    rows: QuerySet[ApiToken] = ApiToken.objects.select_related("to").order_by("entry_seq", "id")
    if to is not None:
        rows = rows.filter(to_id=to)
    with translated_errors("reading"):
        last = {row.sha256: row for row in rows}
        return [_record(row) for row in last.values() if row.given]


def token_of(workspace: Workspace, secret: str) -> TokenRecord | None:
    """The token whose secret this is; None where there is none or it was ended.

    Secrets have 256 random bits, so that a plain hash is enough to keep.
    """
    workspace.verify_open()
    sha256 = hashlib.sha256(secret.encode()).hexdigest()
    rows: QuerySet[ApiToken] = ApiToken.objects.select_related("to").filter(sha256=sha256)
    with translated_errors("reading"):
        row = rows.order_by("entry_seq", "id").last()
        return _record(row) if row is not None and row.given else None


def _record(row: ApiToken) -> TokenRecord:
    return TokenRecord(
        RecordId(row.id),
        ActorId(row.to_id),
        row.to.name,
        row.name,
        frozenset(from_json_text(row, "scopes")),
        dt.date.fromisoformat(row.ends_on),
        row.at,
    )
