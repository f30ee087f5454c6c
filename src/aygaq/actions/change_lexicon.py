"""Add to the team's own lexicon, or take from it.

Reach for this module to change what the reader of one workspace knows. Nothing is erased: each
change keeps the whole lexicon anew, under a ledger entry, and what earlier readings went by stays
in the readers' names and in the history.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aygaq.actions.errors import LexiconEntryUnknown
from aygaq.actions.roles import Permission, recorded
from aygaq.reading.overlay.shape import mapping_of, overlay_from, trusted_overlay
from aygaq.reading.overlay.values import NONE, Entry, Overlay
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.models import Setting
from aygaq.store.rows import to_json_text
from aygaq.store.workspace import Workspace

SETTING = "lexicon"
Check = Callable[[Overlay], Overlay]


@dataclass(frozen=True)
class Kept:
    """One entry of the lexicon: by whom it came in, and when (UTC, ISO 8601)."""

    entry: Entry
    by: str
    at: str


def lexicon(workspace: Workspace) -> Overlay:
    """The lexicon in force; `NONE` where the team has added nothing."""
    return _overlay_of(queries.setting(workspace, SETTING))


def lexicon_history(workspace: Workspace) -> list[Kept]:
    """The entries in force, in the order in which they came in."""
    came: dict[Entry, Kept] = {}
    for row in queries.setting_history(workspace, SETTING):
        now = set(_overlay_of(row.value).entries)
        came = {entry: kept for entry, kept in came.items() if entry in now}
        for entry in sorted(now - set(came)):
            came[entry] = Kept(entry, row.by, row.at)
    return list(came.values())


def add_to_lexicon(workspace: Workspace, check: Check, *, by: ActorId) -> Overlay:
    """Add entries.

    Args:
        check: makes the new entries from the lexicon in force, which it is given under the lock:
            `lambda now: load_overlay(data, beside=now)`.
    Returns:
        The whole lexicon as it is in force from now on.
    Raises:
        NotPermitted.   OverlayRefused: what `check` raises; nothing was written.
    Effect: entry `lexicon.add` with the whole lexicon.
    """
    return _change(workspace, "lexicon.add", by, lambda now: now.with_entries(check(now).entries))


def entries_told(told: Mapping[str, Any]) -> Check:
    """For `add_to_lexicon`: the entries of a mapping in the shape of a lexicon's file."""
    return lambda now: overlay_from(dict(told), beside=now)


def remove_from_lexicon(workspace: Workspace, entry_id: str, *, by: ActorId) -> Overlay:
    """Take one entry out.

    Args:
        entry_id: the beginning of its id.
    Raises:
        NotPermitted.   LexiconEntryUnknown: none, or more than one, begins so.
    Effect: entry `lexicon.remove` with the lexicon that is left.
    """
    return _change(
        workspace, "lexicon.remove", by, lambda now: now.without(find_entry(now, entry_id).id)
    )


def find_entry(overlay: Overlay, asked: str) -> Entry:
    """The entry whose id begins with `asked`; LexiconEntryUnknown of none or several."""
    found = [entry for entry in overlay.entries if entry.id.startswith(asked.strip().lower())]
    if len(found) != 1 or not asked.strip():
        raise LexiconEntryUnknown(len(found))
    return found[0]


def _change(workspace: Workspace, action: str, by: ActorId, make: Check) -> Overlay:
    subject = workspace.manifest.id
    with recorded(workspace, by, Permission.CHANGE_LEXICON, action, subject) as change:
        now = make(lexicon(workspace))
        value = to_json_text(mapping_of(now))
        change.insert(Setting(id=change.fresh_id(Setting), name=SETTING, value=value))
    return now


def _overlay_of(value: str | None) -> Overlay:
    return NONE if value is None else trusted_overlay(json.loads(value))
