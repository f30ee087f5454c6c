"""Keeping readings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.read_source import ReadDone, Refused, keep_reading, read_source
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.claims import Reading, SourceId, UnknownEntity
from aygaq.errors import AygaqError
from aygaq.sources.text import SourceText
from aygaq.store import queries
from aygaq.store.errors import SourceDamaged
from aygaq.store.ids import RecordId
from aygaq.store.transaction import begin_step
from aygaq.store.workspace import Workspace
from tests.store import fakes
from tests.store.engines import actor


def added(workspace: Workspace) -> Added:
    by = actor(workspace)
    result = add_source(workspace, fakes.report(1), name="a.txt", by=by, extract=fakes.extract)
    assert isinstance(result, Added)
    return result


def read(workspace: Workspace, source: RecordId, reader: str = fakes.READER) -> ReadDone | Refused:
    return read_source(workspace, source, fakes.read, reader=reader, by=actor(workspace))


def test_all_that_is_proposed_is_kept_slot_for_slot(workspace: Workspace) -> None:
    source = added(workspace)
    done = read(workspace, source.source)
    proposed = fakes.read(queries.source_text(workspace, source.source), source.sha256)
    entities = [record.entity for record in queries.entities(workspace)]
    ids = {old.id: new.id for old, new in zip(proposed.entities, entities, strict=True)}
    assert [replace(e, id=o.id) for e, o in zip(entities, proposed.entities, strict=True)] == list(
        proposed.entities
    )
    for record, claim in zip(queries.claims(workspace), proposed.claims, strict=True):
        subject = None if claim.subject is None else ids[claim.subject]
        agents = tuple(ids[agent] for agent in claim.agents)
        assert record.claim == replace(claim, id=record.id, subject=subject, agents=agents)
    assert done == ReadDone(
        source.source, queries.readings(workspace)[0].id, len(entities), len(proposed.claims)
    )


def test_reading_again_stores_nothing(workspace: Workspace) -> None:
    source = added(workspace).source
    read(workspace, source)
    entries = verify_workspace(workspace).entries
    again = read(workspace, source)
    assert isinstance(again, ReadDone)
    assert again.again
    assert verify_workspace(workspace).entries == entries


def test_the_next_reader_makes_new_proposals_and_leaves_the_old_ones(workspace: Workspace) -> None:
    source = added(workspace).source
    read(workspace, source)
    old = {record.id for record in queries.claims(workspace)}
    read(workspace, source, "fake-reader/2")
    claims = list(queries.claims(workspace))
    assert old < {record.id for record in claims}
    assert {record.id for record in claims if record.current}.isdisjoint(old)
    assert queries.sources(workspace)[0].readers == (fakes.READER, "fake-reader/2")


def test_a_refusal_of_the_reader_is_told_and_leaves_nothing(workspace: Workspace) -> None:
    class TooShort(AygaqError):
        code = "R999"

    def refuse(text: SourceText, sha256: SourceId) -> Reading:
        raise TooShort("too short")

    source = added(workspace).source
    result = read_source(workspace, source, refuse, reader="x/1", by=actor(workspace))
    assert result == Refused(source, "R999", "too short")
    assert queries.readings(workspace) == []
    assert workspace.unfinished() == []


def test_a_reading_of_other_words_is_refused(workspace: Workspace) -> None:
    source = added(workspace)
    other = fakes.read(fakes.extract(fakes.report(2)), source.sha256)
    with pytest.raises(SourceDamaged):
        keep_reading(workspace, source.source, other, reader="x/1", by=actor(workspace))
    assert list(queries.claims(workspace)) == []


def test_a_reading_of_another_source_is_refused(workspace: Workspace) -> None:
    source = added(workspace)
    other = fakes.read(queries.source_text(workspace, source.source), SourceId("0" * 64))
    with pytest.raises(SourceDamaged):
        keep_reading(workspace, source.source, other, reader="x/1", by=actor(workspace))


def test_a_claim_about_nobody_it_knows_is_refused(workspace: Workspace) -> None:
    source = added(workspace)
    whole = fakes.read(queries.source_text(workspace, source.source), source.sha256)
    without = replace(whole, entities=whole.entities[1:])
    with pytest.raises(UnknownEntity):
        keep_reading(workspace, source.source, without, reader="x/1", by=actor(workspace))
    assert list(queries.entities(workspace)) == []


def test_a_reading_that_was_begun_is_told_until_it_is_done(workspace: Workspace) -> None:
    source = added(workspace).source
    begin_step(workspace, "source.read", source)
    (step,) = workspace.unfinished()
    assert (step.what, step.record) == ("step", source)
    read(workspace, source)
    assert workspace.unfinished() == []


def test_an_empty_reading_is_a_reading(workspace: Workspace) -> None:
    source = added(workspace)

    def nothing(text: SourceText, sha256: SourceId) -> Reading:
        return replace(fakes.read(text, sha256), entities=(), claims=())

    done = read_source(workspace, source.source, nothing, reader="x/1", by=actor(workspace))
    assert isinstance(done, ReadDone)
    assert done.claims == 0
    assert queries.sources(workspace)[0].readers == ("x/1",)
