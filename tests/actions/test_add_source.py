"""Keeping sources."""

from __future__ import annotations

import hashlib

import pytest

from aygaq.actions.add_source import Added, AlreadyThere, add_source
from aygaq.actions.errors import TextUnusable
from aygaq.actions.extract_again import extract_again
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.errors import AygaqError
from aygaq.sources.text import Metadata, Origin, SourceText
from aygaq.store import queries
from aygaq.store.errors import AmbiguousId, NoSuchRecord
from aygaq.store.workspace import Workspace
from tests.store import fakes
from tests.store.engines import actor

DATA = fakes.report(1)


def add(workspace: Workspace, data: bytes = DATA) -> Added:
    by = actor(workspace)
    added = add_source(workspace, data, name="a.txt", by=by, extract=fakes.extract)
    assert isinstance(added, Added)
    return added


def test_the_bytes_come_back_as_they_were(workspace: Workspace) -> None:
    assert queries.source_bytes(workspace, add(workspace).source) == DATA


def test_the_text_comes_back_with_all_that_the_extractor_said(workspace: Workspace) -> None:
    assert queries.source_text(workspace, add(workspace).source) == fakes.extract(DATA)


def test_the_same_bytes_twice_are_told_and_not_stored_twice(workspace: Workspace) -> None:
    first = add(workspace)
    entries = verify_workspace(workspace).entries
    by = actor(workspace)
    again = add_source(workspace, DATA, name="b.txt", by=by, extract=fakes.extract)
    assert again == AlreadyThere(first.source, first.sha256)
    assert verify_workspace(workspace).entries == entries
    assert len(queries.sources(workspace)) == 1


def test_custody_begins_with_the_capture(workspace: Workspace) -> None:
    links = queries.custody(workspace, add(workspace).source)
    assert [(link.event, link.by, link.origin) for link in links] == [
        ("captured", fakes.BY, "a.txt"),
        ("extracted", fakes.BY, links[0].source),
    ]
    assert links[1].tool == "fake-extractor/1"


def test_what_a_person_says_counts_before_what_the_document_says(workspace: Workspace) -> None:
    given = Metadata(
        publisher="The Made-up Herald",
        title="Another title",
        origins=(("publisher", Origin.PERSON), ("title", Origin.PERSON)),
    )
    add_source(workspace, DATA, name="a", by=actor(workspace), extract=fakes.extract, given=given)
    (record,) = queries.sources(workspace)
    assert (record.metadata.title, record.metadata.publisher) == (given.title, given.publisher)
    assert record.metadata.language == "en"
    assert dict(record.metadata.origins)["title"] is Origin.PERSON


def test_an_address_is_kept_beside_the_bytes(workspace: Workspace) -> None:
    address = "https://herald.example/1"
    by = actor(workspace)
    add_source(workspace, DATA, name="", by=by, extract=fakes.extract, address=address)
    assert queries.sources(workspace)[0].address == address
    assert queries.custody(workspace)[0].origin == address


def test_a_file_name_that_is_no_utf_8_does_not_keep_the_source_out(workspace: Workspace) -> None:
    by = actor(workspace)
    add_source(workspace, DATA, name="report-\udcff.txt", by=by, extract=fakes.extract)
    assert queries.sources(workspace)[0].name == "report-?.txt"


def test_what_the_extractor_refuses_is_not_stored(workspace: Workspace) -> None:
    class NoText(AygaqError):
        code = "S999"

    def refuse(data: bytes) -> SourceText:
        raise NoText("no text")

    with pytest.raises(NoText):
        add_source(workspace, DATA, name="a", by=actor(workspace), extract=refuse)
    assert queries.sources(workspace) == []
    assert list(workspace.blobs.names()) == []


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b"])
def test_a_text_that_cannot_be_kept_is_refused(workspace: Workspace, bad: str) -> None:
    with pytest.raises(TextUnusable):
        add_source(
            workspace, DATA, name="a", by=actor(workspace), extract=lambda _: SourceText(bad, ())
        )
    assert queries.sources(workspace) == []


def test_a_source_is_found_by_the_beginning_of_its_id_or_hash(workspace: Workspace) -> None:
    added = add(workspace)
    sha256 = hashlib.sha256(DATA).hexdigest()
    for asked in (added.source, added.source[:5], added.source[2:].upper(), sha256[:10], sha256):
        assert queries.find_source(workspace, asked) == added.source


def test_an_id_that_is_not_there_is_told(workspace: Workspace) -> None:
    with pytest.raises(NoSuchRecord):
        queries.find_source(workspace, "s-00000000")


def test_an_id_of_several_is_told(workspace: Workspace) -> None:
    # 33 ids over 32 letters: two begin alike.
    ids = [add(workspace, fakes.report(n)).source for n in range(33)]
    letters = [source[2] for source in ids]
    twice = next(letter for letter in letters if letters.count(letter) > 1)
    with pytest.raises(AmbiguousId):
        queries.find_source(workspace, f"s-{twice}")


def test_a_better_extractor_makes_a_second_text_and_keeps_the_first(workspace: Workspace) -> None:
    added = add(workspace)

    def better(data: bytes) -> SourceText:
        return SourceText("Better", (), tool="fake-extractor", tool_version="2")

    text = extract_again(workspace, added.source, by=actor(workspace), extract=better)
    assert text != added.text
    assert queries.source_text(workspace, added.source).text == "Better"
    assert verify_workspace(workspace).texts == 2


def test_the_same_extractor_makes_no_second_text(workspace: Workspace) -> None:
    added = add(workspace)
    by = actor(workspace)
    assert extract_again(workspace, added.source, by=by, extract=fakes.extract) == added.text
    assert verify_workspace(workspace).texts == 1
