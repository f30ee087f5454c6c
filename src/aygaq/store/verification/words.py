"""Blobs against their hashes, texts against their sources, quotes against their texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from aygaq.claims.verbatim import verify_claim, verify_entity
from aygaq.errors import AygaqError
from aygaq.sources.text import SourceText
from aygaq.store.errors import BlobDamaged, OwnerDisagrees, TextDisagrees, ValueDamaged
from aygaq.store.models import ClaimRow, EntityRow, Source, Text
from aygaq.store.rows import claim_of, entity_of, parts_of
from aygaq.store.verification.progress import Tell
from aygaq.store.workspace import Workspace


class Extract(Protocol):
    """What makes a text of a source's bytes, as `sources.extract` does."""

    def __call__(self, data: bytes, *, name: str | None) -> SourceText: ...


_CHUNK = 1_000  # rows in memory at once


@dataclass(frozen=True)
class Counts:
    """How much was checked; `remade` of the texts by making them again."""

    sources: int
    texts: int
    remade: int
    entities: int
    claims: int


def verify_words(workspace: Workspace, extract: Extract | None, tell: Tell) -> Counts:
    """Check all kept bytes and every span that rests on them; one document in memory.

    Raises:
        BlobMissing, BlobDamaged: bytes that are not those that were kept.
        TextDisagrees: a text that its own tool does not make of its source.
        QuoteNotVerbatim, OwnerDisagrees: the first claim or entity that does not stand.
    """
    total = Source.objects.count()
    texts = remade = entities = claims = 0
    for done, source in enumerate(Source.objects.order_by("entry_seq", "id").iterator(), 1):
        again = _made_again(source, _source_bytes(workspace, source), extract)
        for text in Text.objects.filter(source_id=source.id).order_by("entry_seq", "id"):
            words = _words(workspace, text)
            remade += _verify_made_of(text, words, again)
            kept = _verify_entities(text, words)
            entities += len(kept)
            claims += _verify_claims(text, words, kept)
            texts += 1
        tell("sources", done, total)
    return Counts(total, texts, remade, entities, claims)


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


def _made_again(source: Source, data: bytes, extract: Extract | None) -> SourceText | None:
    """The text that today's extractor makes, None where it refuses: that is no tampering."""
    if extract is None:
        return None
    try:
        return extract(data, name=source.name or None)
    except AygaqError:
        return None


def _verify_made_of(text: Text, words: str, again: SourceText | None) -> bool:
    """Whether the text was made by the same tool again; then the words must be the same."""
    if again is None or (again.tool, again.tool_version) != (text.tool, text.tool_version):
        return False
    if again.text != words:
        raise TextDisagrees(text.id, text.source_id)
    return True


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
