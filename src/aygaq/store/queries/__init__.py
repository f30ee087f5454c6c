"""What is kept, as plain values in the order in which it came in.

Reach for this module to read a workspace. One fact is always true: a query changes nothing
and gives out no row. Orders: sources, judgements and readings by their entries; claims and
entities by source, reading and their number in it.
"""

from aygaq.store.queries.claims import (
    claim,
    claims,
    claims_about,
    claims_by_id,
    entities,
    entities_by_id,
    readings,
)
from aygaq.store.queries.find import find_claim, find_entity, find_source
from aygaq.store.queries.judgements import identity_judgements, judgements, standing
from aygaq.store.queries.sources import (
    actors,
    custody,
    latest_text,
    source,
    source_bytes,
    source_text,
    sources,
)

__all__ = [
    "actors",
    "claim",
    "claims",
    "claims_about",
    "claims_by_id",
    "custody",
    "entities",
    "entities_by_id",
    "find_claim",
    "find_entity",
    "find_source",
    "identity_judgements",
    "judgements",
    "latest_text",
    "readings",
    "source",
    "source_bytes",
    "source_text",
    "sources",
    "standing",
]
