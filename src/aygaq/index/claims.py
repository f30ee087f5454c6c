"""Claims of the index: one row for each, as lists, facets and statistics need it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from django.db.models import Model, QuerySet

from aygaq.claims import EntityId
from aygaq.index.cases import Told
from aygaq.store.models import IndexedClaim
from aygaq.store.records import EntityRecord
from aygaq.store.rows import to_json_text

AT_ONCE = 500  # rows in one statement
Row = TypeVar("Row", bound=Model)


def claim_row(
    told: Told, number: int, agents: Mapping[EntityId, EntityRecord], turn: int
) -> IndexedClaim:
    """The row of a claim; its days are those of its act, where it is in one."""
    record, claim = told.record, told.record.claim
    first, last = _days(told)
    place = claim.place
    return IndexedClaim(
        number=number,
        claim=record.id,
        source=record.source,
        run=record.run,
        subject=claim.subject or "",
        case=told.case,
        act="" if told.act is None else told.act.best.claim.id,
        kind=claim.kind.value,
        type=claim.type,
        standing=told.standing.value,
        shown=int(told.shown),
        counts=int(told.shown and told.standing.counts),
        established=int(record.established),
        polarity=claim.polarity.value,
        first=first,
        last=last,
        place=(place.id or "") if place else "",
        place_name=(place.name or place.words.text) if place else "",
        within=to_json_text(list(place.within) if place else []),
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        agents="\n".join(_names(claim.agents, agents)),
        outlet=told.source.metadata.publisher or "",
        position=claim.quote.start,
        touched=turn,
    )


def _days(told: Told) -> tuple[str, str]:
    when = told.act.when if told.act is not None else told.record.claim.date
    if when is None:
        return "", ""
    return (
        when.earliest.isoformat() if when.earliest else "",
        when.latest.isoformat() if when.latest else "",
    )


def _names(agents: Iterable[EntityId], known: Mapping[EntityId, EntityRecord]) -> list[str]:
    return sorted({" ".join(known[a].entity.name.split()) for a in agents if a in known})


def keep_changed(model: type[Row], rows: Iterable[Row]) -> int:
    """Write the rows that are new or say something else than those that are kept.

    Returns:
        How many were written. Whoever reads only what was touched since reads no more than these.
    """
    by_key = {row.pk: row for row in rows}
    keys = list(by_key)
    names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
    changed = 0
    for at in range(0, len(keys), AT_ONCE):
        some = keys[at : at + AT_ONCE]
        there: QuerySet[Row] = QuerySet(model)
        kept: dict[object, Row] = {row.pk: row for row in there.filter(pk__in=some)}
        fresh = [by_key[k] for k in some if k not in kept or not _same(kept[k], by_key[k])]
        there.bulk_create(
            fresh,
            batch_size=AT_ONCE,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=names,
        )
        changed += len(fresh)
    return changed


def _same(a: Model, b: Model) -> bool:
    """Whether two rows say the same, whenever they were touched."""
    names = [f.attname for f in a._meta.concrete_fields if f.attname != "touched"]
    return all(getattr(a, name) == getattr(b, name) for name in names)
