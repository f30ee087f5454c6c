"""The source as it was given: a page of a PDF as a picture, or its bytes as plain text.

Reach for this module to show an original. One fact is always true: what goes to the browser
is a picture that we drew, or text that is escaped; the bytes themselves never go there under
a type of their own.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from aygaq.web.reading_desk.errors import NoPageImage

PDF = "application/pdf"
#: Bytes that are text and are shown so, whatever they would be in a browser.
TEXTS = ("text/", "message/rfc822", "application/xhtml+xml", "application/json")
MOST_SHOWN = 400_000  # code points
WIDTH_PX, HEIGHT_PX = 1400, 4000
_WHITE = (255, 255, 255, 255)
TIME_S = 20

_ROOT = Path(__file__).resolve().parents[3]
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")


def as_plain_text(data: bytes, media_type: str) -> str | None:
    """The bytes as text; None for what is no text (a DOCX, a PDF)."""
    if not media_type.startswith(TEXTS):
        return None
    for charset in ("utf-8-sig", "utf-16"):
        if charset == "utf-16" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def page_picture(data: bytes, number: int) -> bytes:
    """PNG of a page of a PDF, drawn by a process of its own.

    Raises:
        NoPageImage: there is no such page, or the drawing failed or took too long.
    """
    command = [sys.executable, "-P", "-c", f"from {__name__} import main; main({number})"]
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter; the number is an int
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, "PYTHONPATH": str(_ROOT)},
            timeout=TIME_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoPageImage(number, "drawing it took too long") from None
    if done.returncode != 0 or not done.stdout.startswith(b"\x89PNG"):
        raise NoPageImage(number, "it cannot be drawn")
    return done.stdout


def count_pages(details: tuple[tuple[str, str], ...]) -> int:
    """How many pages the text's maker found; 0 where it found none."""
    told = dict(details).get("pages", "0")
    return int(told) if told.isdigit() else 0


def main(number: int) -> None:
    """The child's own course: limits first, then one page."""
    data = sys.stdin.buffer.read()
    _hold()
    sys.stdout.buffer.write(_draw(data, number))
    sys.stdout.buffer.flush()
    os._exit(0)  # a broken native library may crash while it is torn down


def _draw(data: bytes, number: int) -> bytes:
    import pypdfium2

    page = pypdfium2.PdfDocument(data)[number - 1]
    scale = min(WIDTH_PX / max(page.get_width(), 1), HEIGHT_PX / max(page.get_height(), 1))
    drawn = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False, fill_color=_WHITE)
    rows = bytes(drawn.buffer)
    wanted = drawn.width * drawn.n_channels
    lines = (rows[y * drawn.stride : y * drawn.stride + wanted] for y in range(drawn.height))
    return _png(drawn.width, drawn.height, drawn.n_channels, lines)


def _png(width: int, height: int, channels: int, lines: Iterable[bytes]) -> bytes:
    """PNG (ISO/IEC 15948) of lines of 8-bit grey (1 channel), RGB (3) or RGBA (4)."""
    colour = {1: 0, 3: 2, 4: 6}[channels]
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    packed = zlib.compress(b"".join(b"\0" + line for line in lines), 6)
    chunks = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _hold() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits; the caller's clock still holds
        return
    for what, bound in (
        (resource.RLIMIT_CPU, TIME_S),
        (resource.RLIMIT_AS, 2 * 1024**3),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (bound, bound))
