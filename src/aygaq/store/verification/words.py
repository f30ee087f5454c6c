"""Blobs against their hashes, texts against their sources, quotes against their texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aygaq.claims.verbatim import verify_claim, verify_entity
from aygaq.sources.text import SourceText
from aygaq.store.errors import BlobDamaged, OwnerDisagrees, TextDisagrees, ValueDamaged
from aygaq.store.models import ClaimRow, EntityRow, Source, Text
from aygaq.store.rows import claim_of, entity_of, parts_of
from aygaq.store.verification.progress import Tell
from aygaq.store.workspace import Workspace

Extract = Callable[[bytes], SourceText]
_CHUNK = 1_000  # rows in memory at once


@dataclass(frozen=True)
class Counts:
    """How much was checked."""

    sources: int
    texts: int
    entities: int
    claims: int


def verify_words(workspace: Workspace, extract: Extract | None, tell: Tell) -> Counts:
    """Check all kept bytes and every span that rests on them; one document in memory.

    Raises:
        BlobMissing, BlobDamaged: bytes that are not those that were kept.
        TextDisagrees: a text that its own tool does not make of its source.
        QuoteNotVerbatim, OwnerDisagrees: the first claim or entity that does not stand.
    """
    total, texts, entities, claims = Source.objects.count(), 0, 0, 0
    for done, source in enumerate(Source.objects.order_by("entry_seq", "id").iterator(), 1):
        data = _source_bytes(workspace, source)
        for text in Text.objects.filter(source_id=source.id).order_by("entry_seq", "id"):
            words = _words(workspace, text)
            if extract is not None:
                _verify_made_of(text, words, extract(data))
            kept = _verify_entities(text, words)
            entities += len(kept)
            claims += _verify_claims(text, words, kept)
            texts += 1
        tell("sources", done, total)
    return Counts(total, texts, entities, claims)


def _source_bytes(workspace: Workspace, source: Source) -> bytes:
    data = workspace.blobs.get(source.blob, source.sha256, kind="source", record=source.id)
    if len(data) != source.size_bytes:
        raise BlobDamaged("source", source.id, "another size")
    return data


def _words(workspace: Workspace, text: Text) -> str:
    words = workspace.words(text)
    if len(words) != text.length:
        raise BlobDamaged("text", text.id, "another length")
    if any(not 0 <= part.start <= part.end <= len(words) for part in parts_of(text)):
        raise ValueDamaged("text", text.id, "parts")
    return words


def _verify_made_of(text: Text, words: str, again: SourceText) -> None:
    same_tool = (again.tool, again.tool_version) == (text.tool, text.tool_version)
    if same_tool and again.text != words:
        raise TextDisagrees(text.id, text.source_id)


def _verify_entities(text: Text, words: str) -> dict[str, str]:
    """Check the mentions; the reading of each entity by its id."""
    kept: dict[str, str] = {}
    rows = EntityRow.objects.filter(run__text_id=text.id).order_by("entry_seq", "place_in_run")
    for row in rows.iterator(chunk_size=_CHUNK):
        verify_entity(words, entity_of(row))
        kept[row.id] = row.run_id
    return kept


def _verify_claims(text: Text, words: str, entities: dict[str, str]) -> int:
    count = 0
    rows = ClaimRow.objects.filter(run__text_id=text.id).order_by("entry_seq", "place_in_run")
    for row in rows.iterator(chunk_size=_CHUNK):
        claim = claim_of(row)
        verify_claim(words, claim)
        for entity in (claim.subject, *claim.agents):
            if entity is not None and entities.get(entity) != row.run_id:
                raise OwnerDisagrees("claim", row.id, entity)
        count += 1
    return count
