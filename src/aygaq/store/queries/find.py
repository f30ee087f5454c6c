"""Ids by their beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from django.db.models import QuerySet

from aygaq.claims.values import ClaimId, EntityId
from aygaq.store.border import translated_errors
from aygaq.store.errors import AmbiguousId, NoSuchRecord
from aygaq.store.ids import ActorId, RecordId, typed_id
from aygaq.store.models import Actor, ClaimRow, EntityRow, LedgeredModel, Source
from aygaq.store.workspace import Workspace

Row = TypeVar("Row", bound=LedgeredModel)
_A_HASH = re.compile(r"[0-9a-f]{8,64}")
_AT_ONCE = 2_000  # rows in memory


def find_source(workspace: Workspace, asked: str) -> RecordId:
    """The id of the source whose id or SHA-256 begins with `asked`.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    workspace.verify_open()
    with translated_errors("reading"):
        if _A_HASH.fullmatch(asked.lower()):
            by_hash = Source.objects.filter(sha256__startswith=asked.lower())
            found = list(by_hash.values_list("pk", flat=True)[:2])
            if len(found) == 1:
                return RecordId(found[0])
        return RecordId(find_id(Source, asked))


def find_claim(workspace: Workspace, asked: str) -> ClaimId:
    """The id of the claim whose id begins with `asked`; see `find_source`."""
    workspace.verify_open()
    with translated_errors("reading"):
        return ClaimId(find_id(ClaimRow, asked))


def find_entity(workspace: Workspace, asked: str) -> EntityId:
    """The id of the entity whose id begins with `asked`; see `find_source`."""
    workspace.verify_open()
    with translated_errors("reading"):
        return EntityId(find_id(EntityRow, asked))


def find_actor(workspace: Workspace, asked: str) -> ActorId:
    """The id of the person whose id begins with `asked`; see `find_source`."""
    workspace.verify_open()
    with translated_errors("reading"):
        return ActorId(find_id(Actor, asked))


def find_id(model: type[LedgeredModel], asked: str) -> str:
    """The id of the row of `model` whose id begins with `asked`; see `find_source`."""
    begins = typed_id(model.letter, asked)
    kind = model._meta.db_table
    if model.objects.filter(pk=begins).exists():  # by the index; the beginning of one is a walk
        return begins
    found = list(model.objects.filter(pk__startswith=begins).values_list("pk", flat=True)[:100])
    if not found or len(begins) < 3:
        raise NoSuchRecord(kind, begins)
    if len(found) > 1:
        raise AmbiguousId(kind, begins, len(found))
    return str(found[0])


def streamed(rows: QuerySet[Row]) -> Iterator[Row]:
    """Rows a few at a time, so that memory does not grow with the record."""
    with translated_errors("reading"):
        yield from rows.iterator(chunk_size=_AT_ONCE)
