"""Documents that a form sends, each kept as a source or refused by itself.

Reach for this module where documents come in by a page. One fact is always true: one that is
refused stops none of the others, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from aygaq.actions.add_source import Added, AlreadyThere, add_source
from aygaq.dates import understand
from aygaq.errors import AygaqError
from aygaq.sources import DEFAULT, Metadata, SourceText, extract, with_given
from aygaq.store.ids import ActorId
from aygaq.store.workspace import Workspace

MOST_AT_ONCE = 200  # documents
Bytes = Callable[[], bytes]


class TooLarge(AygaqError):
    """A document over the limit that every document has; it is not even read."""

    code, exit_code = "X035", 5

    def __init__(self, size_bytes: int) -> None:
        self.size_bytes = size_bytes
        super().__init__(
            f"the document has {size_bytes} bytes; the limit is {DEFAULT.size_bytes}. "
            "Nothing was written.",
            hint="Split it, or keep its text alone.",
        )


@dataclass(frozen=True)
class Document:
    """One document as it was given.

    Attributes:
        data: called once, when its turn comes.   media_type: for pasted text.
    """

    name: str
    size_bytes: int
    data: Bytes
    media_type: str | None = None


@dataclass(frozen=True)
class Told:
    """What a person says of documents, as they typed it; empty says nothing."""

    publisher: str = ""
    published: str = ""
    address: str = ""
    title: str = ""

    def metadata(self) -> Metadata:
        """As the store keeps it.

        Raises:
            NotUnderstood and other DateErrors: the date; refuse it before anything is kept.
        """
        when = understand(self.published).edtf if self.published.strip() else None
        return with_given(
            Metadata(),
            title=self.title.strip() or None,
            publisher=self.publisher.strip() or None,
            published=when,
        )


@dataclass(frozen=True)
class Taken:
    """What became of one document: kept, there already, or refused."""

    document: Document
    kept: Added | AlreadyThere | None
    refused: AygaqError | None = None


def take_in(
    workspace: Workspace, documents: Iterable[Document], told: Told, *, by: ActorId
) -> Iterator[Taken]:
    """Keep each document.

    Raises:
        DateError: the date that was told; nothing was kept.
    """
    given = told.metadata()
    for document in documents:
        try:
            yield Taken(document, _take(workspace, document, given, told, by))
        except AygaqError as refusal:
            yield Taken(document, None, refusal)


def _take(
    workspace: Workspace, document: Document, given: Metadata, told: Told, by: ActorId
) -> Added | AlreadyThere:
    if document.size_bytes > DEFAULT.size_bytes:
        raise TooLarge(document.size_bytes)
    name = PurePath(document.name.replace("\\", "/")).name

    def made(data: bytes) -> SourceText:
        return extract(data, name=name or None, media_type=document.media_type)

    return add_source(
        workspace,
        document.data(),
        name=name,
        by=by,
        extract=made,
        given=given,
        address=told.address.strip() or None,
    )
