"""Readings, and the entities and claims that they proposed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from django.db.models import Q, QuerySet

from aygaq.claims.values import ClaimId, EntityId
from aygaq.store.border import translated_errors
from aygaq.store.ids import RecordId
from aygaq.store.models import ClaimRow, EntityRow, ReadingRun
from aygaq.store.queries.find import find_claim, find_source, streamed
from aygaq.store.queries.judgements import standing
from aygaq.store.queries.reviews import confirmations, second_review_asked
from aygaq.store.records import (
    PERSON,
    ClaimRecord,
    Decision,
    EntityRecord,
    JudgementRecord,
    ReadingRecord,
)
from aygaq.store.rows import claim_of, entity_of
from aygaq.store.workspace import Workspace


def readings(workspace: Workspace) -> list[ReadingRecord]:
    """All finished readings."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = list(ReadingRun.objects.select_related("text").order_by("entry_seq", "id"))
    # What people add to a text that no reader has read is no reading to follow another.
    latest = {row.text.source_id: row.id for row in rows if row.reader != PERSON}
    return [
        ReadingRecord(
            RecordId(row.id),
            RecordId(row.text.source_id),
            RecordId(row.text_id),
            row.reader,
            row.entities,
            row.claims,
            row.done_at,
            latest.get(row.text.source_id) == row.id,
        )
        for row in rows
    ]


def latest_runs(sources: Collection[str] | None = None) -> set[str]:
    """The latest reading of each source, of `sources` alone where these are given."""
    rows = ReadingRun.objects.exclude(reader=PERSON).order_by("entry_seq", "id")
    if sources is not None:
        rows = rows.filter(text__source_id__in=sources)
    return set(dict(rows.values_list("text__source_id", "pk")).values())


def entities(workspace: Workspace, source_id: str | None = None) -> Iterator[EntityRecord]:
    """The entities of all readings, or of one source's."""
    workspace.verify_open()
    rows: QuerySet[EntityRow] = EntityRow.objects.select_related("run__text")
    if source_id is not None:
        rows = rows.filter(run__text__source_id=find_source(workspace, source_id))
    for row in streamed(rows.order_by("entry_seq", "place_in_run", "id")):
        yield entity_record(row)


def entities_by_id(workspace: Workspace, ids: Collection[str]) -> dict[EntityId, EntityRecord]:
    """The entities of these whole ids, by id; those that are not there are left out."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = EntityRow.objects.select_related("run__text").filter(pk__in=set(ids))
        return {EntityId(row.id): entity_record(row) for row in rows}


def claims(workspace: Workspace, source_id: str | None = None) -> Iterator[ClaimRecord]:
    """The claims of all readings and those that people made, or of one source."""
    workspace.verify_open()
    if source_id is None:
        yield from _claim_records(workspace, None, None, None)
        return
    found = find_source(workspace, source_id)
    of_source = Q(run__text__source_id=found)
    yield from _claim_records(workspace, of_source, Q(claim__run__text__source_id=found), [found])


def claims_about(workspace: Workspace, entities: Collection[str]) -> list[ClaimRecord]:
    """The claims whose subject is one of these entities, given by their whole ids."""
    workspace.verify_open()
    wanted = Q(subject_id__in=list(entities))
    with translated_errors("reading"):
        rows = ClaimRow.objects.filter(wanted)
        named = list(rows.values_list("pk", "amends_id", "run__text__source_id"))
    ids = {told for pk, amends, _ in named for told in (pk, amends) if told is not None}
    sources = {source for *_, source in named}
    return list(_claim_records(workspace, wanted, Q(claim_id__in=ids), sources))


def claim(workspace: Workspace, asked: str) -> ClaimRecord:
    """One claim, by the beginning of its id.

    Raises:
        NoSuchRecord, AmbiguousId: none or several begin so.
    """
    found = find_claim(workspace, asked)
    return next(iter(claims_by_id(workspace, [found])))


def claims_by_id(workspace: Workspace, ids: Collection[str]) -> list[ClaimRecord]:
    """The claims of these whole ids, in the order of `claims`; no more is read than they need."""
    workspace.verify_open()
    wanted = Q(pk__in=list(ids))
    with translated_errors("reading"):
        named = list(
            ClaimRow.objects.filter(wanted).values_list("amends_id", "run__text__source_id")
        )
    judged = {*ids, *(amends for amends, _ in named if amends is not None)}
    sources = {source for _, source in named}
    return list(_claim_records(workspace, wanted, Q(claim_id__in=judged), sources))


def _claim_records(
    workspace: Workspace, which: Q | None, judged: Q | None, sources: Collection[str] | None
) -> Iterator[ClaimRecord]:
    """The claims of `which`, by what was `judged` of them and the readings of their `sources`."""
    rows: QuerySet[ClaimRow] = ClaimRow.objects.select_related("run__text")
    if which is not None:
        rows = rows.filter(which)
    with translated_errors("reading"):
        latest = latest_runs(sources)
    held = standing(workspace, judged)
    confirmed = confirmations(workspace, None if judged is None else held)
    asked = second_review_asked(workspace)
    for row in streamed(rows.order_by("entry_seq", "place_in_run", "id")):
        yield claim_record(row, latest, held, confirmed, asked=asked)


def source_of_claim(workspace: Workspace, claim_id: ClaimId) -> RecordId:
    """The source that a claim stands in, by the claim's whole id."""
    workspace.verify_open()
    rows = ClaimRow.objects.filter(pk=claim_id)
    with translated_errors("reading"):
        return RecordId(rows.values_list("run__text__source_id", flat=True).get())


def entity_record(row: EntityRow) -> EntityRecord:
    """An entity's row, its reading's text with it, as a value."""
    return EntityRecord(
        EntityId(row.id), RecordId(row.run.text.source_id), RecordId(row.run_id), entity_of(row)
    )


def claim_record(
    row: ClaimRow,
    latest: Collection[str],
    held: Mapping[ClaimId, JudgementRecord],
    confirmed: Collection[RecordId] = (),
    *,
    asked: bool = False,
) -> ClaimRecord:
    """A claim's row, its reading's text with it, as a value.

    Args:
        latest: the latest reading of its source, among others.
        held: the judgements that hold, of it and of the claim that it amends, among others.
        confirmed: the judgements that a second person has confirmed, among others.
        asked: whether a claim must be confirmed to be established.
    """
    claim_id = ClaimId(row.id)
    amends = None if row.amends_id is None else ClaimId(row.amends_id)
    judged = held.get(claim_id)
    decision = judged.decision if judged else None
    accepted = judged if judged and decision is Decision.ACCEPT else None
    if amends is not None:  # made by a person, and theirs until that is withdrawn or followed
        made = held.get(amends)
        counts = made is not None and made.amended == claim_id
        accepted = (accepted or made) if counts else None
    elif row.reader == PERSON:
        counts = accepted is not None
    else:
        counts = row.run_id in latest or accepted is not None
    current = counts and decision not in (Decision.REJECT, Decision.AMEND)
    stands = accepted if current else None
    is_confirmed = stands is not None and stands.id in confirmed
    return ClaimRecord(
        id=claim_id,
        source=RecordId(row.run.text.source_id),
        run=RecordId(row.run_id),
        claim=claim_of(row),
        amends=amends,
        decision=decision,
        current=current,
        judgement=None if judged is None else judged.id,
        accepted_by=None if stands is None else stands.id,
        confirmed=is_confirmed,
        established=stands is not None and (is_confirmed or not asked),
    )
