"""The rows of a workspace, one file for each idea.

One fact is always true: every table but `head`, `leaf`, `entry`, `step` and those of `index` is
ledgered: its rows are only added, each with the number of the entry that names it and the salt
of its commitment. Columns of ledgered tables are text or whole numbers, so that what is hashed is
exactly what lies in the database, on every engine.
"""

from aygaq.store.models.actor import Actor
from aygaq.store.models.assignment import Assignment
from aygaq.store.models.claim import ClaimRow
from aygaq.store.models.confirmation import Confirmation
from aygaq.store.models.entity import EntityRow
from aygaq.store.models.group import CaseGroup, GroupChange
from aygaq.store.models.index import (
    DERIVED,
    IndexedBand,
    IndexedCase,
    IndexedClaim,
    IndexedEntity,
    IndexedSource,
    IndexedText,
    IndexedWord,
    IndexState,
)
from aygaq.store.models.judgement import IdentityJudgement, Judgement
from aygaq.store.models.ledger import EntryRow, HeadRow, LeafRow
from aygaq.store.models.ledgered import LedgeredModel
from aygaq.store.models.note import CaseNote
from aygaq.store.models.reading import ReadingRun
from aygaq.store.models.role import RoleGrant
from aygaq.store.models.search import SavedSearch
from aygaq.store.models.setting import Setting
from aygaq.store.models.source import CustodyEvent, Source
from aygaq.store.models.step import Step
from aygaq.store.models.text import Text
from aygaq.store.models.token import ApiToken

#: In the order in which rows can refer to each other; also the order of verification.
LEDGERED: tuple[type[LedgeredModel], ...] = (
    Actor,
    Setting,
    Source,
    Text,
    CustodyEvent,
    ReadingRun,
    EntityRow,
    ClaimRow,
    Judgement,
    IdentityJudgement,
    RoleGrant,
    Confirmation,
    Assignment,
    CaseNote,
    CaseGroup,
    GroupChange,
    SavedSearch,
    ApiToken,
)

__all__ = [
    "DERIVED",
    "LEDGERED",
    "Actor",
    "ApiToken",
    "Assignment",
    "CaseGroup",
    "CaseNote",
    "ClaimRow",
    "Confirmation",
    "CustodyEvent",
    "EntityRow",
    "EntryRow",
    "GroupChange",
    "HeadRow",
    "IdentityJudgement",
    "IndexState",
    "IndexedBand",
    "IndexedCase",
    "IndexedClaim",
    "IndexedEntity",
    "IndexedSource",
    "IndexedText",
    "IndexedWord",
    "Judgement",
    "LeafRow",
    "LedgeredModel",
    "ReadingRun",
    "RoleGrant",
    "SavedSearch",
    "Setting",
    "Source",
    "Step",
    "Text",
]
