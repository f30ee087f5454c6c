"""Documents come in by the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from aygaq.sources import DEFAULT
from aygaq.store import queries
from aygaq.web.inbox.reading import BackgroundReading, reading_of
from aygaq.web.inbox.taking import Document, Told, TooLarge, take_in
from aygaq.web.opened import Desk
from tests.web.conftest import EXAMPLES

TEXT = (
    "Two men held in Harbour Town\n\nPolice detained Askar Toqtar on 3 May 2019, a friend said.\n"
)


@pytest.fixture(autouse=True)
def nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading in the background is another test's business."""
    monkeypatch.setattr(BackgroundReading, "wake", lambda self, by: None)


def test_the_empty_inbox_teaches_the_first_step(empty_client: Client) -> None:
    page = empty_client.get("/inbox").content.decode()
    assert "Begin with one report" in page
    assert page.count('<label class="press"') == 1


def test_a_pasted_text_is_kept_with_what_is_known_of_it(client: Client, desk: Desk) -> None:
    client.post(
        "/inbox/add",
        {
            "text": TEXT,
            "publisher": "Harbour Monitor",
            "published": "mid-May 2019",
            "address": "https://harbourmonitor.example/1",
        },
    )
    kept = queries.sources(desk.workspace)[-1]
    assert kept.metadata.publisher == "Harbour Monitor"
    assert kept.metadata.published == "2019-05-11/2019-05-20"
    assert kept.address == "https://harbourmonitor.example/1"
    assert queries.source_bytes(desk.workspace, kept.id).decode() == TEXT


def test_a_file_is_kept_byte_for_byte(client: Client, desk: Desk) -> None:
    data = (EXAMPLES / "lawyers-note.pdf").read_bytes()
    client.post("/inbox/add", {"files": SimpleUploadedFile("lawyers-note.pdf", data)})
    kept = queries.sources(desk.workspace)[-1]
    assert queries.source_bytes(desk.workspace, kept.id) == data


def test_only_the_last_part_of_a_files_name_is_kept(client: Client, desk: Desk) -> None:
    client.post("/inbox/add", {"files": SimpleUploadedFile("C:\\people\\note.txt", TEXT.encode())})
    assert queries.sources(desk.workspace)[-1].name == "note.txt"


def test_what_was_refused_stays_in_sight_until_it_is_dismissed(client: Client, desk: Desk) -> None:
    before = len(queries.sources(desk.workspace))
    client.post("/inbox/add", {"files": SimpleUploadedFile("photo.bin", bytes(range(256)) * 8)})
    for _ in range(2):
        page = client.get("/inbox").content.decode()
        assert "photo.bin" in page
        assert "S010" in page
    client.post("/inbox/dismiss", {"number": "1"})
    assert "photo.bin" not in client.get("/inbox").content.decode()
    assert len(queries.sources(desk.workspace)) == before


def test_one_refused_file_stops_none_of_the_others(client: Client, desk: Desk) -> None:
    before = len(queries.sources(desk.workspace))
    files = [
        SimpleUploadedFile("photo.bin", bytes(range(256)) * 8),
        SimpleUploadedFile("note.txt", TEXT.encode()),
    ]
    client.post("/inbox/add", {"files": files})
    assert len(queries.sources(desk.workspace)) == before + 1


def test_locking_forgets_what_was_refused(client: Client, desk: Desk) -> None:
    client.post("/inbox/add", {"files": SimpleUploadedFile("photo.bin", bytes(range(256)) * 8)})
    client.post("/lock")
    client.post("/unlock")
    assert "photo.bin" not in client.get("/inbox").content.decode()


def test_a_date_that_is_not_understood_keeps_nothing(client: Client, desk: Desk) -> None:
    before = len(queries.sources(desk.workspace))
    answer = client.post("/inbox/add", {"text": TEXT, "published": "when he came back"})
    assert answer.status_code == 400
    assert "D005" in answer.content.decode()
    assert len(queries.sources(desk.workspace)) == before


def test_the_date_is_echoed_before_anything_is_kept(client: Client) -> None:
    echo = client.get("/inbox/understood", {"published": "mid-May 2019"}).content.decode()
    assert "2019-05-11/2019-05-20" in echo


def test_a_document_over_the_limit_is_not_even_read(desk: Desk) -> None:
    def never() -> bytes:
        raise AssertionError("it was read")

    huge = Document("huge.txt", DEFAULT.size_bytes + 1, never)
    (taken,) = take_in(desk.workspace, [huge], Told(), by=desk.actor)
    assert isinstance(taken.refused, TooLarge)


def test_a_request_too_large_for_memory_is_told_and_not_lost(client: Client, desk: Desk) -> None:
    before = len(queries.sources(desk.workspace))
    huge = SimpleUploadedFile("huge.txt", b"x" * (DEFAULT.size_bytes + 1))
    client.post("/inbox/add", {"files": huge})
    assert "X035" in client.get("/inbox").content.decode()
    assert len(queries.sources(desk.workspace)) == before


def test_the_same_bytes_are_kept_once(client: Client, desk: Desk) -> None:
    for _ in range(2):
        client.post("/inbox/add", {"text": TEXT})
    sources = [r for r in queries.sources(desk.workspace) if r.metadata.title == TEXT[:28]]
    assert len(sources) == 1


def test_near_identical_reports_are_one_line_with_its_copies(client: Client) -> None:
    news = (EXAMPLES / "news-steppe-courier.html").read_text("utf-8")
    copied = news.replace("Steppe Courier", "Border Mirror")
    client.post("/inbox/add", {"files": SimpleUploadedFile("copy.html", copied.encode())})
    page = client.get("/inbox").content.decode()
    assert "1 near copy" in page
    assert page.count('<li class="line') == 3


def test_the_made_up_report_is_the_one_of_the_examples() -> None:
    from aygaq.web.inbox import example

    packaged = Path(example.__file__).parent / "made-up-report.html"
    assert packaged.read_bytes() == (EXAMPLES / "news-steppe-courier.html").read_bytes()


def test_trying_with_the_made_up_report_keeps_it(empty_desk: Desk, empty_client: Client) -> None:
    empty_client.post("/inbox/example")
    (kept,) = queries.sources(empty_desk.workspace)
    assert "made up" in (kept.metadata.publisher or "")


def test_how_many_claims_wait_is_said_for_each_source(client: Client, desk: Desk) -> None:
    page = client.get("/inbox").content.decode()
    for record in queries.sources(desk.workspace):
        assert f"{record.claims} wait" in page


def test_the_part_that_changes_asks_without_keeping_the_session_alive(
    client: Client, desk: Desk
) -> None:
    reading_of(desk)._left = 1  # as while a source is read
    assert '"X-Poll": "1"' in client.get("/inbox/progress").content.decode()
