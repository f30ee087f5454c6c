"""One case out of the record, with what its page needs beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aygaq.actions.view_record import view_record
from aygaq.cases import Case
from aygaq.claims import Entity, EntityId, SourceId
from aygaq.store import queries
from aygaq.store.errors import NoSuchRecord
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class LoadedCase:
    """A case, the entities that its claims name, the texts that it rests on."""

    case: Case
    entities: Mapping[EntityId, Entity]
    texts: Mapping[SourceId, str]


def load_case(workspace: Workspace, case_id: str) -> LoadedCase:
    """The case that an entity belongs to.

    Raises:
        NoSuchRecord: no case has this entity.
    """
    view = view_record(workspace)
    for case in view.cases:
        if case_id == case.id or any(case_id == entity.id for entity in case.entities):
            texts = {s.sha256: queries.source_text(workspace, s.sha256).text for s in case.sources}
            return LoadedCase(case, view.entities, texts)
    raise NoSuchRecord("case", case_id)
