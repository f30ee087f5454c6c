"""E-mail messages and pages saved as such."""

from __future__ import annotations

from aygaq.sources import extract
from aygaq.sources.media import EML
from tests.sources.made import ARTICLE, mail, paragraphs

BODY = "\n\n".join(ARTICLE)


def test_subject_sender_and_day_are_found() -> None:
    found = extract(bytes(mail(BODY))).metadata
    assert (found.title, found.publisher, found.published) == (
        "Two held in Westhaven",
        "Harbour Monitor",
        "2019-05-03",
    )


def test_the_plain_body_is_read_where_both_say_the_same() -> None:
    text = extract(bytes(mail(BODY, f"<html>{paragraphs()}</html>")))
    assert (text.text, text.media_type) == (BODY, EML)


def test_the_html_body_is_read_where_the_plain_one_only_points_to_it() -> None:
    text = extract(
        bytes(mail("Please open this message in a browser.", f"<html>{paragraphs()}</html>"))
    )
    assert text.text == BODY


def test_attachments_are_told_and_not_read() -> None:
    message = mail(BODY)
    message.add_attachment(b"Secret words", maintype="text", subtype="plain", filename="list.txt")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="scan.pdf")
    text = extract(bytes(message))
    assert "Secret words" not in text.text
    assert [value for name, value in text.details if name == "attachment"] == [
        "list.txt · text/plain · 12 bytes",
        "scan.pdf · application/pdf · 8 bytes",
    ]


def test_signs_of_quotation_go() -> None:
    quoted = "\n".join(f"> {line}" for line in BODY.split("\n"))
    assert extract(bytes(mail(quoted))).text == BODY


def test_a_page_saved_as_mhtml_keeps_its_address_and_not_the_day_of_saving() -> None:
    saved = (
        "From: <Saved by Some Browser>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
        "Subject: Bookseller Held\r\nDate: Sun, 1 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        f"--b\r\nContent-Type: text/html; "
        f"charset=utf-8\r\n\r\n<html>{paragraphs()}</html>\r\n--b--\r\n"
    )
    found = extract(saved.encode()).metadata
    assert (found.title, found.address, found.published) == (
        "Bookseller Held",
        "https://example.org/a",
        None,
    )


def test_a_memo_with_a_head_but_no_mail_is_plain_text() -> None:
    text = extract(f"To: all members of the council\nSubject: the port\n\n{BODY}".encode())
    assert text.media_type == "text/plain"
