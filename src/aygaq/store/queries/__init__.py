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
    source_of_claim,
)
from aygaq.store.queries.find import find_actor, find_claim, find_entity, find_source
from aygaq.store.queries.groups import any_group, entities_in, groups, sources_of
from aygaq.store.queries.judgements import (
    identity_judgements,
    judgements,
    standing,
    standing_of,
)
from aygaq.store.queries.reviews import accepters, confirmations, first_people, second_review_asked
from aygaq.store.queries.roles import grants, holders, setting
from aygaq.store.queries.settings import SettingRecord, setting_history
from aygaq.store.queries.sources import (
    actors,
    custody,
    latest_text,
    source,
    source_bytes,
    source_text,
    sources,
    texts,
)
from aygaq.store.queries.tokens import token_of, tokens
from aygaq.store.queries.work import assignments, notes, saved_searches

__all__ = [
    "SettingRecord",
    "accepters",
    "actors",
    "any_group",
    "assignments",
    "claim",
    "claims",
    "claims_about",
    "claims_by_id",
    "confirmations",
    "custody",
    "entities",
    "entities_by_id",
    "entities_in",
    "find_actor",
    "find_claim",
    "find_entity",
    "find_source",
    "first_people",
    "grants",
    "groups",
    "holders",
    "identity_judgements",
    "judgements",
    "latest_text",
    "notes",
    "readings",
    "saved_searches",
    "second_review_asked",
    "setting",
    "setting_history",
    "source",
    "source_bytes",
    "source_of_claim",
    "source_text",
    "sources",
    "sources_of",
    "standing",
    "standing_of",
    "texts",
    "token_of",
    "tokens",
]
