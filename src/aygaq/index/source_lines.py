"""What lists say of a claim's source, from the index alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from aygaq.store.border import translated_errors
from aygaq.store.models import IndexedSource


@dataclass(frozen=True)
class SourceLine:
    """A source in a few words.   published: EDTF, empty where unknown."""

    id: str
    sha256: str
    title: str
    publisher: str
    published: str
    language: str


def source_lines(ids: Collection[str]) -> dict[str, SourceLine]:
    """Sources by their whole ids."""
    names = ("source", "sha256", "title", "publisher", "published", "language")
    with translated_errors("reading"):
        rows = IndexedSource.objects.filter(source__in=ids).values_list(*names)
        return {row[0]: SourceLine(*row) for row in rows}
