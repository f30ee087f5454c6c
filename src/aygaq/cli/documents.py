"""Take a document from a file or from standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from aygaq.errors import AygaqError

if TYPE_CHECKING:
    from aygaq.reading.overlay.values import Overlay

#: No document of ours is larger; what is gets refused before it fills the memory.
LARGEST_BYTES = 512 * 1024 * 1024


class FileUnreadable(AygaqError):
    """A file cannot be read."""

    code, exit_code = "X003", 5

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the file cannot be read: {why}. Nothing was written.")


def read_bytes(file: Path) -> tuple[bytes, str]:
    """The bytes of `file` and its name; `-` is standard input, whose name is empty.

    Raises:
        FileUnreadable: there is no such file, it is a folder, or it is larger than we keep.
    """
    if str(file) == "-":
        return _limited(sys.stdin.buffer.read(LARGEST_BYTES + 1)), ""
    try:
        with file.open("rb") as opened:
            return _limited(opened.read(LARGEST_BYTES + 1)), file.name
    except FileNotFoundError:
        raise FileUnreadable("there is no such file") from None
    except IsADirectoryError:
        raise FileUnreadable("it is a folder") from None
    except PermissionError:
        raise FileUnreadable("leave to read it is missing") from None


def read_lexicon(file: Path) -> Overlay:
    """The lexicon of a team that a file holds, checked.

    Raises:
        FileUnreadable; OverlayRefused: what is wrong, and where it stands.
    """
    from aygaq.reading.overlay.shape import load_overlay

    data, _ = read_bytes(file)
    return load_overlay(data)


def _limited(data: bytes) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise FileUnreadable(f"it is larger than {LARGEST_BYTES} bytes")
    return data
