"""One case out of the record, with what its page needs beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aygaq.actions.restricted import hidden_from
from aygaq.actions.view_case import view_case
from aygaq.cases import Case
from aygaq.claims import Entity, EntityId, SourceId
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.ids import ActorId
from aygaq.store.team_records import NoteRecord
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class LoadedCase:
    """A case, the entities that its claims name, the texts that it rests on, its notes.

    Attributes:
        established: ids of the claims that a second person stands behind too, or that need
            no second person.
    """

    case: Case
    entities: Mapping[EntityId, Entity]
    texts: Mapping[SourceId, str]
    remarks: tuple[NoteRecord, ...]
    established: frozenset[str]


def load_case(workspace: Workspace, case_id: str, actor: ActorId) -> LoadedCase:
    """The case that an entity belongs to, as `actor` may see it.

    Raises:
        NoSuchRecord, AmbiguousId: no case has this entity, or none that the actor may see.
    """
    view = view_case(workspace, case_id, hidden=hidden_from(workspace, actor))
    case = view.case
    if case is None:
        raise NoSuchRecord("case", case_id)
    return LoadedCase(
        case=case,
        entities={record.id: record.entity for record in view.entities.values()},
        texts={s.sha256: queries.source_text(workspace, s.sha256).text for s in case.sources},
        remarks=tuple(queries.notes(workspace, [entity.id for entity in case.entities])),
        established=frozenset(r.id for r in view.records.values() if r.established),
    )
