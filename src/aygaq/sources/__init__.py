"""Documents into texts: bytes come in, a working text with its parts comes out.

Reach for this package when a source is captured. One fact is always true: it is pure over
bytes; it keeps nothing, fetches nothing, and gives a text or a reasoned refusal.

    >>> from aygaq.sources import extract
    >>> extract(b"Two held in Harbour Town\\n\\nPolice detained two people on May 3.").parts[0].kind
    <PartKind.HEADLINE: 'headline'>
"""

from __future__ import annotations

from typing import Any

from aygaq.sources.extract import extract
from aygaq.sources.limits import DEFAULT, Limits
from aygaq.sources.refusals import SourceRefused
from aygaq.sources.text import Metadata, Origin, Part, PartKind, SourceText

__all__ = [
    "DEFAULT",
    "Limits",
    "Metadata",
    "Origin",
    "Part",
    "PartKind",
    "SourceRefused",
    "SourceText",
    "extract",
    "with_given",
]


def with_given(metadata: Metadata, **given: Any) -> Metadata:
    """See `aygaq.sources.facts.with_given`; imported on first use to keep the start light."""
    from aygaq.sources import facts

    return facts.with_given(metadata, **given)
