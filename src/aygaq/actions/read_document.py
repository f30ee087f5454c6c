"""Read one document to claims without a workspace.

Reach for this module to try the reader, or to use it in a program. Effect: none, but that the
text leaves to a model where one is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from aygaq.claims import Reading, SourceId

if TYPE_CHECKING:
    from aygaq.reading.endpoint.address import Endpoint
    from aygaq.reading.endpoint.propose import Proposed
    from aygaq.reading.overlay.values import Overlay
    from aygaq.sources.text import SourceText

    Tell = Callable[[Proposed], None]


def read_document(
    data: bytes,
    *,
    name: str | None = None,
    media_type: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    lexicon: Overlay | None = None,
    model: Endpoint | None = None,
    told: Tell | None = None,
    explain: bool = False,
) -> Reading:
    """Extract the text of a document and propose its claims.

    Args:
        data: the document's bytes.   name: of its file, to tell its kind where bytes do not.
        published: EDTF; where it is None and the document does not say, years stay unknown.
        model: one more proposer, to whom the text is sent.   told: hears what came of it.
        explain: also say, in each claim's `because`, how the words around it were parsed.
        lexicon: a team's own words; None goes by the packaged lexicons alone.
    Raises:
        SourceRefused: the document cannot be used; `.code` tells why.
        DateError: `published` is no EDTF.
        ModelUnreachable, ModelRefused …: see `reading.endpoint.propose`.
    """
    from aygaq.dates import parse_edtf
    from aygaq.reading import read
    from aygaq.reading.overlay.values import NONE
    from aygaq.sources import extract, with_given

    if published is not None:
        parse_edtf(published)
    source = extract(data, name=name, media_type=media_type)
    metadata = with_given(source.metadata, published=published, publisher=publisher)
    source = replace(source, metadata=metadata)
    sha256 = SourceId(hashlib.sha256(data).hexdigest())
    reading = read(source, sha256=sha256, overlay=lexicon or NONE)
    reading = reading if model is None else with_model(reading, source, model, told)
    return _explained(reading, source) if explain else reading


def _explained(reading: Reading, source: SourceText) -> Reading:
    from aygaq.reading.explain import explained

    return explained(reading, source)


def with_model(reading: Reading, source: SourceText, model: Endpoint, told: Tell | None) -> Reading:
    """A reading with the claims that a model proposes besides. Effect: the text leaves to it."""
    from aygaq.reading.endpoint.propose import propose

    proposed = propose(reading, source, model)
    if told is not None:
        told(proposed)
    return proposed.reading


def read_text(text: str, *, published: str | None = None) -> Reading:
    """Propose the claims of a plain text; see `read_document`."""
    return read_document(text.encode(), media_type="text/plain", published=published)
