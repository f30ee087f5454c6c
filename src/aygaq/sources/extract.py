"""From bytes to a text: choose, decode, take apart, assemble.

Reach for this module through `aygaq.sources.extract`. One fact is always true: it gives a
text or raises a `SourceRefused`; whatever a library throws is turned into one here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aygaq.sources.limits import DEFAULT, Limits
from aygaq.sources.refusals import EmptyText, TooLarge
from aygaq.sources.text import SourceText

# Trees up to this size are built in well under a second whatever they hold (measured: the worst
# known, nested formatting elements, takes 0.3 s at 20,000); beyond, building can be quadratic.
_TAGS = 20_000
_LARGE = 4 * 1024 * 1024  # bytes: beyond, no kind is read in the caller's own process

if TYPE_CHECKING:
    from aygaq.sources.blocks import Draft


def extract(
    data: bytes,
    *,
    name: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    limits: Limits = DEFAULT,
) -> SourceText:
    """Make the working text of a document.

    Args:
        name: the file's name; only its ending is looked at, and only where bytes do not tell.
        media_type: as declared by a server or person; weaker than a signature in the bytes.
        charset: named by a person; stronger than what the document says.
    Raises:
        SourceRefused: and which of its kinds says why; see `refusals`.
    Effect: none is kept. PDF, DOCX and very large pages are read by a child process.
    """
    if len(data) > limits.size_bytes:
        raise TooLarge("the document", got=len(data), limit=limits.size_bytes, unit="bytes")
    from aygaq.sources.assemble import assemble
    from aygaq.sources.media import tell_media_type

    kind = tell_media_type(data, name=name, declared=media_type)
    if not data.strip():
        raise EmptyText(kind)
    return assemble(draft_of(data, kind, charset, limits), limits)


def draft_of(data: bytes, kind: str, charset: str | None, limits: Limits) -> Draft:
    """The blocks of a document of a known kind; risky kinds are read by a child process."""
    from aygaq.sources import media

    risky = kind in (media.PDF, media.DOCX)
    tags = data.count(b"<") if kind in (media.HTML, media.EML) else 0
    if risky or tags > _TAGS or len(data) > _LARGE:
        from aygaq.sources.child import draft_in_child

        return draft_in_child(data, kind, charset, limits)
    from aygaq.sources.drafts import draft_here

    return draft_here(data, kind, charset, limits)
