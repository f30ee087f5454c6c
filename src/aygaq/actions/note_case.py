"""Note on a case what was agreed to and what endangers somebody."""

from __future__ import annotations

from aygaq.actions.errors import NothingToWithdraw, WordsMissing
from aygaq.actions.restricted import verify_entity_open
from aygaq.actions.roles import Permission, recorded
from aygaq.claims.values import EntityId
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.models import CaseNote
from aygaq.store.queries.find import find_id
from aygaq.store.team_records import NoteKind
from aygaq.store.workspace import Workspace


def note_case(
    workspace: Workspace, entity_id: str, kind: NoteKind, words: str, *, by: ActorId
) -> RecordId:
    """Keep a note on a case; a better one is another note, and the old one is withdrawn.

    Args:
        entity_id: the beginning of the id of an entity of the case.
    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   WordsMissing: the note is empty.
    Effect: entry `case.note`.
    """
    if not words.strip():
        raise WordsMissing("the note")
    entity = queries.find_entity(workspace, entity_id)
    return _keep(workspace, entity, kind, words.strip(), None, by)


def withdraw_note(workspace: Workspace, note_id: str, *, by: ActorId) -> RecordId:
    """Take a note back, one's own or another's; its words stay in the record.

    Raises:
        NotPermitted, NoSuchRecord, AmbiguousId.   NothingToWithdraw: it is withdrawn already.
    Effect: entry `case.note`.
    """
    workspace.verify_open()
    found = find_id(CaseNote, note_id)
    held = {note.id: note for note in queries.notes(workspace)}
    if found not in held:
        raise NothingToWithdraw(found)
    note = held[RecordId(found)]
    return _keep(workspace, note.entity, note.kind, "", note.id, by)


def _keep(
    workspace: Workspace,
    entity: EntityId,
    kind: NoteKind,
    words: str,
    withdraws: RecordId | None,
    by: ActorId,
) -> RecordId:
    verify_entity_open(workspace, by, entity)
    with recorded(workspace, by, Permission.NOTE, "case.note", entity) as change:
        if withdraws is not None and withdraws not in {n.id for n in queries.notes(workspace)}:
            raise NothingToWithdraw(withdraws)  # somebody else has done it since
        row = CaseNote(
            id=change.fresh_id(CaseNote),
            entity_id=entity,
            kind=kind.value,
            words=words,
            withdraws_id=withdraws,
            by_id=by,
            at=change.at,
        )
        change.insert(row)
    return RecordId(row.id)
