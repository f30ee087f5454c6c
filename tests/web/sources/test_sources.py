"""Sources: the list, one source, its original."""

from __future__ import annotations

import hashlib
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from aygaq.store import queries
from aygaq.web.inbox.reading import reading_of
from aygaq.web.opened import Desk
from aygaq.web.reading_desk.errors import NoPageImage
from aygaq.web.reading_desk.original import as_plain_text, page_picture
from tests.web.conftest import EXAMPLES


def test_every_source_is_listed_with_the_beginning_of_its_hash(client: Client, desk: Desk) -> None:
    page = client.get("/sources").content.decode()
    for record in queries.sources(desk.workspace):
        assert record.id in page
        assert record.sha256[:12] in page


def test_an_empty_list_says_what_to_do(empty_client: Client) -> None:
    page = empty_client.get("/sources").content.decode()
    assert 'class="press" href="/inbox"' in page


def test_a_source_shows_its_whole_chain_of_custody(client: Client, desk: Desk) -> None:
    for record in queries.sources(desk.workspace):
        page = client.get(f"/sources/{record.id}").content.decode()
        links = queries.custody(desk.workspace, record.id)
        assert page.count("UTC</time>") == len(links)
        assert record.sha256 in page
        assert record.readers[0] in page


def test_a_source_shows_every_text_that_was_made_of_it(client: Client, desk: Desk) -> None:
    for record in queries.sources(desk.workspace):
        page = client.get(f"/sources/{record.id}").content.decode()
        for text in queries.texts(desk.workspace, record.id):
            assert text.sha256 in page


def test_the_original_comes_back_byte_for_byte(client: Client, desk: Desk) -> None:
    for record in queries.sources(desk.workspace):
        answer = client.get(f"/sources/{record.id}/original")
        assert hashlib.sha256(answer.content).hexdigest() == record.sha256


def test_an_upload_is_never_served_with_its_own_type(client: Client, desk: Desk) -> None:
    for record in queries.sources(desk.workspace):
        answer = client.get(f"/sources/{record.id}/original")
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_files_name_cannot_break_the_header(client: Client, desk: Desk) -> None:
    reading_of(desk).halt()
    text = b"Harbour Town\n\nPolice detained Askar Toqtar on 3 May 2019.\n"
    client.post("/inbox/add", {"files": SimpleUploadedFile('a";\r\nX: y.t"t', text)})
    kept = queries.sources(desk.workspace)[-1]
    header = client.get(f"/sources/{kept.id}/original").headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="[0-9a-f]{16}\.bin"', header)


def test_a_source_that_is_not_there_is_said_to_be_missing(client: Client) -> None:
    assert client.get("/sources/s-00000000").status_code == 404
    assert client.get("/sources/s-00000000/original").status_code == 404


def test_a_page_of_a_pdf_is_shown_as_a_picture() -> None:
    picture = page_picture((EXAMPLES / "lawyers-note.pdf").read_bytes(), 1)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 1400


@pytest.mark.parametrize("data", [b"%PDF-1.7 broken", b"", b"<html>"])
def test_what_cannot_be_drawn_is_refused(data: bytes) -> None:
    with pytest.raises(NoPageImage):
        page_picture(data, 1)


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(NoPageImage):
        page_picture((EXAMPLES / "lawyers-note.pdf").read_bytes(), 99)


def test_bytes_are_shown_as_text_only_where_they_are_text() -> None:
    assert as_plain_text(b"caf\xe9", "text/plain") == "café"
    assert as_plain_text("айғақ".encode(), "text/html") == "айғақ"
    assert as_plain_text(b"PK", "application/zip") is None
