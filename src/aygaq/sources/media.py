"""What kind of document the bytes are, told from the bytes before any name.

Reach for this module before choosing an extractor. One fact is always true: a name or a
declared media type never overrules a signature in the bytes.
"""

from __future__ import annotations

import re

from aygaq.sources.refusals import EncryptedDocument, UnsupportedMedia

PLAIN, HTML = "text/plain", "text/html"
PDF, EML = "application/pdf", "message/rfc822"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_OTHERS = (
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"AT&TFORM", "image/vnd.djvu"),
    (b"RIFF", "audio or video"),
    (b"ID3", "audio/mpeg"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"SQLite format 3", "application/vnd.sqlite3"),
    (b"WARC/", "application/warc"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|article|h1|div|p|table|meta)[\s>]", re.I)
_MAIL_ONLY = re.compile(
    rb"^(Received|Return-Path|Message-ID|MIME-Version|Delivered-To):", re.I | re.M
)
_MAIL = re.compile(rb"(From \S|[A-Za-z][A-Za-z0-9-]{1,40}:[ \t])")
_ENDINGS = {
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".eml": EML, ".mht": EML, ".mhtml": EML,
}  # fmt: skip


def tell_media_type(data: bytes, *, name: str | None = None, declared: str | None = None) -> str:
    """The media type by signature, then by shape, then by what was declared or the file's name.

    Raises:
        EncryptedDocument: an Office file under a password.
        UnsupportedMedia: a known kind that is not read here.
    """
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(_OLE):
        raise _old_office(data)
    for magic, media_type in _OTHERS:
        if data.startswith(magic):
            raise UnsupportedMedia(media_type)
    return _textual(start, _ending(name), (declared or "").split(";")[0].strip().lower())


def _ending(name: str | None) -> str:
    """The media type that the end of a file name stands for, or nothing."""
    match = re.search(r"\.[a-z]+$", (name or "").lower())
    return _ENDINGS.get(match[0], "") if match else ""


def _zipped(data: bytes) -> str:
    """Tell DOCX by the name of its main part, which stands unpacked in every ZIP."""
    if b"word/document" in data or b"word/_rels/document" in data:
        return DOCX
    for mark, media_type in ((b"xl/", "spreadsheet"), (b"ppt/", "presentation")):
        if mark in data:
            raise UnsupportedMedia(f"an Office {media_type}")
    raise UnsupportedMedia("application/zip")


def _old_office(data: bytes) -> EncryptedDocument | UnsupportedMedia:
    """An encrypted DOCX lies in the same container as the old `.doc`."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedDocument(DOCX)
    return UnsupportedMedia("application/msword")


def _textual(start: bytes, by_name: str, declared: str) -> str:
    """Mail by its head, HTML by its tags, else what was said, else plain text."""
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    if _MAIL.match(start) and (_MAIL_ONLY.search(head) or EML in (by_name, declared)):
        return EML
    utf16 = start.replace(b"\x00", b"")
    if (utf16[:1] == b"<" and _HTML.search(utf16)) or len(_HTML.findall(start)) > 2:
        return HTML
    if start[:5] == b"<?xml" and HTML not in (by_name, declared):
        raise UnsupportedMedia("application/xml")
    if HTML in (by_name, declared) or declared == "application/xhtml+xml":
        return HTML
    return PLAIN
