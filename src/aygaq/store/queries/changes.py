"""What has changed since one looked: for pages that show each other's work.

Reach for this module to ask often and cheaply. One fact is always true: entries are numbered
in the order in which they were kept, so that one number says what somebody has seen.
"""

from __future__ import annotations

from django.db.models import Exists, Max, OuterRef

from aygaq.claims.values import ClaimId
from aygaq.store.border import translated_errors
from aygaq.store.ids import RecordId
from aygaq.store.models import ClaimRow, EntryRow, Judgement, ReadingRun, Source
from aygaq.store.records import PERSON
from aygaq.store.workspace import Workspace


def last_entry(workspace: Workspace) -> int:
    """The number of the newest entry of the ledger; -1 where there is none."""
    workspace.verify_open()
    with translated_errors("reading"):
        newest = EntryRow.objects.aggregate(newest=Max("seq"))["newest"]
    return -1 if newest is None else int(newest)


def claims_changed(workspace: Workspace, source: RecordId, since: int) -> set[ClaimId]:
    """Claims of one source that came or were judged after the entry of this number."""
    workspace.verify_open()
    with translated_errors("reading"):
        judged = Judgement.objects.filter(
            entry_seq__gt=since, claim__run__text__source_id=source
        ).values_list("claim_id", "amended_id")
        came = ClaimRow.objects.filter(entry_seq__gt=since, run__text__source_id=source)
        changed = {told for pair in judged for told in pair if told is not None}
        changed.update(came.values_list("pk", flat=True))
    return {ClaimId(claim) for claim in changed}


def unread(workspace: Workspace) -> list[RecordId]:
    """Sources that no reader has ever read, in the order they came."""
    workspace.verify_open()
    runs = ReadingRun.objects.exclude(reader=PERSON).filter(text__source_id=OuterRef("pk"))
    with translated_errors("reading"):
        rows = Source.objects.filter(~Exists(runs)).order_by("entry_seq", "id")
        return [RecordId(source) for source in rows.values_list("pk", flat=True)]
