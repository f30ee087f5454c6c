"""The claim and what it is made of: pure values, the quote test, the interchange format.

Everything before this folder in the way of the data makes claims; everything after uses them.
"""

from aygaq.claims.interchange import reading_from_json, reading_to_json
from aygaq.claims.values import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Count,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Reading,
    SourceFacts,
    SourceId,
    Span,
    Speaker,
)
from aygaq.claims.verbatim import (
    QuoteAmbiguous,
    QuoteMissing,
    QuoteNotVerbatim,
    UnknownEntity,
    locate_quote,
    verify_claim,
    verify_reading,
)

__all__ = [
    "Claim",
    "ClaimDate",
    "ClaimId",
    "ClaimKind",
    "ClaimPlace",
    "Count",
    "Entity",
    "EntityId",
    "EntityKind",
    "Modality",
    "Polarity",
    "QuoteAmbiguous",
    "QuoteMissing",
    "QuoteNotVerbatim",
    "Reading",
    "SourceFacts",
    "SourceId",
    "Span",
    "Speaker",
    "UnknownEntity",
    "locate_quote",
    "reading_from_json",
    "reading_to_json",
    "verify_claim",
    "verify_reading",
]
