"""Documents made up for the tests of sources: no real person, outlet or prison stands in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage

from aygaq.sources import Part, PartKind, SourceText

ARTICLE = (
    "Police in the port of Westhaven detained the bookseller Maren Oduya on May 3 after she "
    "handed out leaflets, her brother told the Harbour Monitor.",
    "She has not been seen by a lawyer since then, and her family was told that she is held in "
    "the Northport remand prison on a charge of disturbing public order.",
    "Two of her colleagues, whose names are not known, were taken away on the same evening.",
)


def words(text: SourceText, part: Part) -> str:
    """The words of a part."""
    return text.text[part.start : part.end]


def of_kind(text: SourceText, kind: PartKind) -> list[str]:
    """The words of all parts of a kind."""
    return [words(text, part) for part in text.parts if part.kind is kind]


def fields_of(text: SourceText) -> dict[str, str]:
    """Labels and values of all fields."""
    return {
        part.label or "": text.text[part.value_start or 0 : part.end]
        for part in text.parts
        if part.kind is PartKind.FIELD
    }


def page(body: str, head: str = "", lang: str = "") -> bytes:
    """An HTML page."""
    mark = f" lang={lang}" if lang else ""
    return f"<!doctype html><html{mark}><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(*texts: str) -> str:
    """Each text in a paragraph element."""
    return "".join(f"<p>{text}</p>" for text in texts or ARTICLE)


# PDF ----------------------------------------------------------------------------------------

Placed = tuple[float, float, float, bool, str]  # left, base, size, bold, text


def pdf(pages: Sequence[Sequence[Placed]], *, image: bool = False) -> bytes:
    """A PDF of placed strings in Helvetica (ISO 32000-1), with a picture on each page if asked."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects += [_font("Helvetica"), _font("Helvetica-Bold"), _picture()]
    kids = []
    for placed in pages:
        kids.append(len(objects) + 1)
        resources = "/Font << /F1 3 0 R /F2 4 0 R >> /XObject << /I 5 0 R >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> "
            f"/Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(_stream(_drawn(placed, image)))
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>"
    return _written(objects)


def _font(name: str) -> str:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"


def _picture() -> str:
    head = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    return f"<< {head} /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"


def _drawn(placed: Sequence[Placed], image: bool) -> str:
    drawn = ["q 590 0 0 840 0 0 cm /I Do Q"] if image else []
    for left, base, size, bold, text in placed:
        safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = "F2" if bold else "F1"
        drawn.append(f"BT /{font} {size} Tf {left} {base} Td ({safe}) Tj ET")
    return "\n".join(drawn)


def _stream(content: str) -> str:
    return f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream"


def _written(objects: Sequence[str]) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010d} 00000 n \n".encode() for place in places)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    out.write(trailer.encode())
    return out.getvalue()


def set_lines(lines: Sequence[str], *, top: float = 760, size: float = 11) -> list[Placed]:
    """Lines below one another; an empty one leaves a gap; `**` before a line makes it bold."""
    placed: list[Placed] = []
    for index, line in enumerate(lines):
        if line:
            bold = line.startswith("**")
            placed.append((72, top - index * size * 1.2, size, bold, line.removeprefix("**")))
    return placed


# DOCX and mail ------------------------------------------------------------------------------


def archive(members: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return out.getvalue()


def replaced(document: bytes, name: str, data: bytes) -> bytes:
    """A ZIP archive with one member's bytes replaced."""
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        members = {each: packed.read(each) for each in packed.namelist()}
    return archive({**members, name: data})


def mail(plain: str | None, html: str | None = None) -> EmailMessage:
    """A message of the made-up Harbour Monitor."""
    message = EmailMessage()
    message["From"] = "Harbour Monitor <news@example.org>"
    message["Subject"] = "Two held in Westhaven"
    message["Date"] = "Fri, 03 May 2019 23:30:00 +0300"
    if plain is not None:
        message.set_content(plain)
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message
