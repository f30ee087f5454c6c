"""A team's lexicon in a workspace: kept, listed, taken out, and seen before it counts."""

from __future__ import annotations

import pytest

from aygaq.actions.add_source import add_source
from aygaq.actions.change_lexicon import (
    add_to_lexicon,
    entries_told,
    lexicon,
    lexicon_history,
    remove_from_lexicon,
)
from aygaq.actions.errors import LexiconEntryUnknown
from aygaq.actions.preview_lexicon import preview_lexicon
from aygaq.actions.read_all import read_all, reader_name, unread_sources
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.reading.overlay.errors import OverlayRefused
from aygaq.reading.overlay.shape import overlay_from
from aygaq.reading.overlay.values import NONE, Overlay
from aygaq.reading.reader import READER
from aygaq.sources import extract
from aygaq.store import queries
from aygaq.store.workspace import Workspace
from tests.store.engines import actor

FUNNEL = {"format": "aygaq-lexicon/1", "acts": {"detention": {"verbs": ["funnel X"]}}}
TEXTS = (b"Police funnelled Askar Bek into a yard.", b"Police detained Dina Omar on 3 May 2018.")


def funnel(now: Overlay) -> Overlay:
    return overlay_from(FUNNEL, beside=now)


def add_texts(workspace: Workspace) -> None:
    by = actor(workspace)
    for number, data in enumerate(TEXTS):
        add_source(workspace, data, name=f"{number}.txt", by=by, extract=extract)


def read_everything(workspace: Workspace, jobs: int = 1) -> None:
    list(read_all(workspace, unread_sources(workspace), by=actor(workspace), jobs=jobs))


def current_types(workspace: Workspace) -> list[str]:
    return sorted(c.claim.type for c in queries.claims(workspace) if c.current)


def test_a_change_of_the_lexicon_is_an_entry_of_the_ledger(workspace: Workspace) -> None:
    by = actor(workspace)
    before = verify_workspace(workspace).entries
    add_to_lexicon(workspace, funnel, by=by)
    assert verify_workspace(workspace).entries == before + 1
    assert lexicon(workspace) == overlay_from(FUNNEL)


def test_a_program_adds_entries_as_a_person_does(workspace: Workspace) -> None:
    add_to_lexicon(workspace, entries_told(FUNNEL), by=actor(workspace))
    assert lexicon(workspace) == overlay_from(FUNNEL)


def test_what_is_refused_leaves_nothing(workspace: Workspace) -> None:
    by = actor(workspace)
    add_to_lexicon(workspace, funnel, by=by)
    before = verify_workspace(workspace).entries
    with pytest.raises(OverlayRefused):
        add_to_lexicon(workspace, funnel, by=by)
    assert verify_workspace(workspace).entries == before


def test_the_list_says_who_added_an_entry_and_when(workspace: Workspace) -> None:
    by = actor(workspace)
    add_to_lexicon(workspace, funnel, by=by)
    (kept,) = lexicon_history(workspace)
    names = {a.id: a.name for a in queries.actors(workspace)}
    assert (kept.entry.words, kept.by) == ("funnel X", names[by])
    assert kept.at.endswith("Z")


def test_an_entry_that_was_taken_out_is_gone_and_its_history_is_not(workspace: Workspace) -> None:
    by = actor(workspace)
    (entry,) = add_to_lexicon(workspace, funnel, by=by).entries
    assert remove_from_lexicon(workspace, entry.id[:4], by=by) == NONE
    assert lexicon_history(workspace) == []
    assert len(queries.setting_history(workspace, "lexicon")) == 2
    assert reader_name(workspace) == READER


@pytest.mark.parametrize("asked", ["", "zz", "00000000"])
def test_an_id_that_no_entry_has_is_refused(workspace: Workspace, asked: str) -> None:
    with pytest.raises(LexiconEntryUnknown):
        remove_from_lexicon(workspace, asked, by=actor(workspace))


def test_the_sources_wait_to_be_read_by_the_new_lexicon(workspace: Workspace) -> None:
    add_texts(workspace)
    read_everything(workspace)
    assert unread_sources(workspace) == []
    assert current_types(workspace) == ["detention"]
    add_to_lexicon(workspace, funnel, by=actor(workspace))
    assert len(unread_sources(workspace)) == 2
    read_everything(workspace)
    assert current_types(workspace) == ["detention", "detention"]


def test_two_processes_read_by_the_lexicon_as_one_does(workspace: Workspace) -> None:
    add_texts(workspace)
    add_to_lexicon(workspace, funnel, by=actor(workspace))
    read_everything(workspace, jobs=2)
    assert current_types(workspace) == ["detention", "detention"]
    assert {c.claim.reader for c in queries.claims(workspace)} == {reader_name(workspace)}


def test_a_preview_says_what_would_be_read_and_keeps_nothing(workspace: Workspace) -> None:
    add_texts(workspace)
    before = verify_workspace(workspace).entries
    preview = preview_lexicon(workspace, overlay_from(FUNNEL), by=actor(workspace))
    assert (preview.sources, preview.looked_at, preview.gained, preview.lost) == (2, 1, 1, 0)
    ((gained,),) = [change.gained for change in preview.changes]
    assert gained.quote.text == TEXTS[0].decode()
    assert verify_workspace(workspace).entries == before


def test_when_an_entry_is_taken_out_the_claims_are_those_of_before(workspace: Workspace) -> None:
    add_texts(workspace)
    read_everything(workspace)
    (entry,) = add_to_lexicon(workspace, funnel, by=actor(workspace)).entries
    read_everything(workspace)
    remove_from_lexicon(workspace, entry.id, by=actor(workspace))
    assert len(unread_sources(workspace)) == 2
    read_everything(workspace)
    assert unread_sources(workspace) == []
    assert current_types(workspace) == ["detention"]
    assert verify_workspace(workspace).sources == 2
