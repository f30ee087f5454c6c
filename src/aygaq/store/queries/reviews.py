"""Second reviews: which judgements a second person stands behind."""

from __future__ import annotations

from collections.abc import Collection

from aygaq.claims.values import ClaimId
from aygaq.store.border import translated_errors
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import ClaimRow, Confirmation, Judgement
from aygaq.store.queries.roles import setting
from aygaq.store.records import PERSON, Decision
from aygaq.store.team_records import ConfirmationRecord
from aygaq.store.workspace import Workspace

#: The setting that says whether a claim needs a second person, `on` or `off`.
SECOND_REVIEW = "second-review"


def second_review_asked(workspace: Workspace) -> bool:
    """Whether an accepted claim is established only when a second person has confirmed it."""
    return setting(workspace, SECOND_REVIEW) == "on"


def confirmations(
    workspace: Workspace, of_claims: Collection[ClaimId] | None = None
) -> dict[RecordId, ConfirmationRecord]:
    """The confirmation that stands for each confirmed judgement, by the judgement's id.

    Args:
        of_claims: whose judgements are judgements of; None for all.
    """
    workspace.verify_open()
    rows = Confirmation.objects.select_related("by").order_by("entry_seq", "id")
    if of_claims is not None:
        rows = rows.filter(judgement__claim_id__in=list(of_claims))
    held: dict[RecordId, ConfirmationRecord] = {}
    with translated_errors("reading"):
        for row in rows:
            judgement = RecordId(row.judgement_id)
            held.pop(judgement, None)
            if row.given:
                held[judgement] = ConfirmationRecord(
                    RecordId(row.id), judgement, ActorId(row.by_id), row.by.name, row.at, row.note
                )
    return held


def accepters(workspace: Workspace, judgements: Collection[RecordId]) -> dict[RecordId, str]:
    """The names of who made each of some judgements."""
    workspace.verify_open()
    rows = Judgement.objects.filter(pk__in=list(judgements))
    with translated_errors("reading"):
        return {RecordId(pk): name for pk, name in rows.values_list("pk", "by__name")}


def first_people(workspace: Workspace, claim_id: ClaimId, judgement: RecordId) -> set[ActorId]:
    """Who made or accepted a claim, and so cannot be the second to review it.

    Args:
        judgement: the one that holds for the claim, or that made it.
    """
    workspace.verify_open()
    with translated_errors("reading"):
        row = ClaimRow.objects.get(pk=claim_id)
        people = set(Judgement.objects.filter(pk=judgement).values_list("by_id", flat=True))
        if row.amends_id is not None:
            made = Judgement.objects.filter(decision=Decision.AMEND.value, amended_id=claim_id)
            people.update(made.values_list("by_id", flat=True))
        elif row.reader == PERSON:  # whoever adds a claim judges it first, in the same entry
            judged = Judgement.objects.filter(claim_id=claim_id).order_by("entry_seq", "id")
            people.update(judged.values_list("by_id", flat=True)[:1])
    return {ActorId(actor) for actor in people}
