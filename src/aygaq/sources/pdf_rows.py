"""Letters of a PDF page into rows.

Reach for this module from `pdf` alone. One fact is always true: pdfium's own reading order is
kept, which follows the columns; only rows in the page's margins move to its ends.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from aygaq.sources.normal import fold

_BOLD = re.compile(r"bold|black|heavy|demi|-bd|,bd", re.I)
_HYPHENS = (0x02, 0xFFFE, 0xAD)
_MARGIN = 0.07  # of the page's height, at top and bottom
_CELL_GAP = 0.85  # of the letters' size; justified spaces stay below it nearly always


@dataclass(slots=True)
class Row:
    """One line of a page: its letters and where they stand, in points, y upwards."""

    page: int
    text: str = ""
    bold: list[bool] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    height: float = 0.0  # of the page
    cells: tuple[tuple[float, str], ...] = ()  # where wide gaps part it: left edge, words


@dataclass(slots=True)
class _Sign:
    """One letter; `base` is the height of the line it stands on."""

    letter: str
    left: float
    right: float
    base: float
    top: float
    size: float
    bold: bool


def page_rows(page: Any, number: int) -> list[Row]:
    """Rows of a page, in reading order, without empty ones."""
    textpage = page.get_textpage()
    try:
        groups = _group(_signs(textpage))
    finally:
        textpage.close()
    rows = [_row(group, number, page.get_height()) for group in _same_height(groups)]
    return _margins_last([row for row in rows if row.text.strip()])


def _signs(textpage: Any) -> list[_Sign | None]:
    """All letters; None where pdfium puts an end of line."""
    import pypdfium2.raw as raw

    box = [ctypes.c_double() for _ in range(6)]
    left, right, bottom, top, across, base = (ctypes.byref(each) for each in box)
    signs: list[_Sign | None] = []
    bold = False
    handle = textpage.raw
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code in (10, 13):
            signs.append(None)
            continue
        raw.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(handle, index, across, base)
        size = raw.FPDFText_GetFontSize(handle, index)
        fresh = not signs or signs[-1] is None or signs[-1].letter == " "
        bold = _is_bold(raw, handle, index) if fresh else bold
        letter = "-" if code in _HYPHENS else chr(code) if 0 < code < 0x110000 else ""
        signs.append(
            _Sign(letter, box[0].value, box[1].value, box[5].value, box[3].value, size, bold)
        )
        if code in _HYPHENS:
            signs.append(None)
    return signs


def _is_bold(raw: Any, handle: Any, index: int) -> bool:
    """By the font's weight, or by its name."""
    if raw.FPDFText_GetFontWeight(handle, index) >= 600:
        return True
    name, flags = ctypes.create_string_buffer(96), ctypes.c_int()
    raw.FPDFText_GetFontInfo(handle, index, name, 96, ctypes.byref(flags))
    return bool(_BOLD.search(name.value.decode("utf-8", "ignore")))


def _group(signs: Sequence[_Sign | None]) -> list[list[_Sign]]:
    """Letters of each row: pdfium's line ends, and wherever the base line jumps."""
    groups: list[list[_Sign]] = [[]]
    for sign in signs:
        if sign is None:
            groups.append([])
            continue
        last = next((each for each in reversed(groups[-1]) if each.letter.strip()), None)
        if last is not None and sign.letter.strip() and _jumps(last, sign):
            groups.append([])
        groups[-1].append(sign)
    return [group for group in groups if any(sign.letter.strip() for sign in group)]


def _same_height(groups: Sequence[list[_Sign]]) -> list[list[_Sign]]:
    """Groups with those made one that stand side by side, as cells of a table's row do."""
    joined: list[list[_Sign]] = []
    for group in groups:
        last = joined[-1] if joined else None
        if last is not None and _beside(last, group):
            last += [
                _Sign(
                    " ",
                    last[-1].right,
                    group[0].left,
                    last[-1].base,
                    last[-1].top,
                    last[-1].size,
                    False,
                ),
                *group,
            ]
        else:
            joined.append(list(group))
    return joined


def _beside(left: Sequence[_Sign], right: Sequence[_Sign]) -> bool:
    """Whether one group goes on to the right of another, on the same line."""
    a = next(sign for sign in reversed(left) if sign.letter.strip())
    b = next(sign for sign in right if sign.letter.strip())
    return abs(a.base - b.base) < 0.2 * a.size and -0.2 * a.size < b.left - a.right < 300


def _jumps(last: _Sign, sign: _Sign) -> bool:
    """Whether a letter stands clearly below or above, or far to the left, of the one before."""
    size = max(last.size, sign.size, 1.0)
    apart = sign.top < last.base - 0.1 * size or sign.base > last.top + 0.1 * size
    return apart and abs(sign.base - last.base) > 0.6 * size


def _row(group: Sequence[_Sign], number: int, height: float) -> Row:
    """A row without the small raised numbers that lead to footnotes."""
    sizes = Counter(round(sign.size, 1) for sign in group if sign.letter.strip())
    size = sizes.most_common(1)[0][0]
    base = median(sign.base for sign in group if sign.letter.strip())
    kept = _ligatures_turned(
        [sign for index, sign in enumerate(group) if not _is_note_mark(group, index, size, base)]
    )
    inked = [sign for sign in kept if sign.letter.strip()] or list(group)
    return Row(
        page=number,
        text=_paired("".join(sign.letter for sign in kept)),
        bold=[sign.bold for sign in kept for _ in sign.letter],
        left=min(sign.left for sign in inked),
        right=max(sign.right for sign in inked),
        base=base,
        size=size,
        height=height,
        cells=_cells(kept, size),
    )


def _cells(signs: Sequence[_Sign], size: float) -> tuple[tuple[float, str], ...]:
    """Stretches of a row that gaps wider than any space part; one stretch is no table."""
    cells: list[list[_Sign]] = []
    for sign in signs:
        if not sign.letter.strip():
            continue
        if cells and -size < sign.left - cells[-1][-1].right <= _CELL_GAP * size:
            cells[-1].append(sign)
        else:
            cells.append([sign])
    if len(cells) < 2:
        return ()
    return tuple((cell[0].left, _words(signs, cell)) for cell in cells)


def _words(signs: Sequence[_Sign], cell: Sequence[_Sign]) -> str:
    """The letters of a cell with the spaces between them."""
    first, last = (
        next(i for i, sign in enumerate(signs) if sign is end) for end in (cell[0], cell[-1])
    )
    return fold("".join(sign.letter for sign in signs[first : last + 1]))


RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _ligatures_turned(signs: list[_Sign]) -> list[_Sign]:
    """Right-to-left letters that share one glyph (lam-alef), which pdfium gives turned round."""
    turned: list[_Sign] = []
    start = 0
    for index in range(1, len(signs) + 1):
        if index < len(signs) and _one_glyph(signs[start], signs[index]):
            continue
        turned += reversed(signs[start:index])
        start = index
    return turned


def _one_glyph(left: _Sign, right: _Sign) -> bool:
    both = RTL.match(left.letter) and RTL.match(right.letter)
    return bool(both) and (left.left, left.right, left.base) == (
        right.left,
        right.right,
        right.base,
    )


def _paired(text: str) -> str:
    """Two halves of a letter beyond the first plane, as pdfium gives them, made one."""
    if not re.search("[\ud800-\udfff]", text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _is_note_mark(group: Sequence[_Sign], index: int, size: float, base: float) -> bool:
    """A digit smaller than its row and raised, after a word or a sign of punctuation."""
    sign = group[index]
    small = sign.size < 0.8 * size or (sign.top - sign.base) < 0.6 * size
    if not sign.letter.isdigit() or not small or sign.base < base + 0.2 * size:
        return False
    before = "".join(each.letter for each in group[:index]).rstrip("0123456789")
    return bool(re.search(r"(?:[^\W\d_]{3,}|[.,;:!?”\"’)\]])$", before))


def _margins_last(rows: list[Row]) -> list[Row]:
    """Rows in the top margin first, in the bottom margin last: heads are drawn in any order."""

    def place(row: Row) -> int:
        share = row.base / row.height if row.height else 0.5
        return -1 if share > 1 - _MARGIN else 1 if share < _MARGIN else 0

    return sorted(rows, key=place)
