"""The history of a setting: who set it to what, and when. What holds now, `setting` says."""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.ledger.entry import parse_entry
from aygaq.store.border import translated_errors
from aygaq.store.ids import RecordId
from aygaq.store.models import Actor, EntryRow, Setting
from aygaq.store.workspace import Workspace


@dataclass(frozen=True)
class SettingRecord:
    """One row of a setting; the latest of a name holds, those before are its history."""

    id: RecordId
    value: str
    by: str  # the person's name
    at: str  # UTC, ISO 8601


def setting_history(workspace: Workspace, name: str) -> list[SettingRecord]:
    """Every value that a setting has had, the oldest first."""
    workspace.verify_open()
    with translated_errors("reading"):
        rows = list(Setting.objects.filter(name=name).order_by("entry_seq", "id"))
        entries = EntryRow.objects.filter(seq__in=[row.entry_seq for row in rows])
        told = {row.seq: parse_entry(bytes(row.data)) for row in entries}
        names = dict(Actor.objects.values_list("id", "name"))
    return [
        SettingRecord(
            RecordId(row.id),
            row.value,
            names.get(told[row.entry_seq].actor, "?"),
            told[row.entry_seq].at,
        )
        for row in rows
    ]
