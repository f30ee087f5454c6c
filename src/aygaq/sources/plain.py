"""Plain text: lines as they are typed, into blocks.

Reach for this module for `.txt`, standard input and the plain body of a mail. One fact is
always true: a form feed begins a page; nothing else does.
"""

from __future__ import annotations

import re

from aygaq.sources.blocks import Draft, Line
from aygaq.sources.fields import recurring_labels
from aygaq.sources.limits import Limits
from aygaq.sources.media import PLAIN
from aygaq.sources.normal import clean
from aygaq.sources.pages import without_contents, without_page_furniture
from aygaq.sources.rebuild import is_wrapped, rebuild
from aygaq.sources.refusals import TooManyPages

_RULE = re.compile(r"[\W_]{3,}$")
_TABBED = re.compile(r"(?m)^[^\S\n]*\S[^\n\t]*\t[^\n]*\S\t[^\n]*$")  # two tabs between words
_COLUMN = 100.0  # points between the edges of columns that bars draw
_MARKUP = re.compile(r"(#{1,6}) +(?=\S)|(\*\*|__)(?=\S)(?=.*\S\2$)")


def plain_draft(text: str, limits: Limits) -> Draft:
    """Blocks of a plain text."""
    pages = text.split("\x0c")
    while pages and not pages[-1].strip():
        pages.pop()
    if len(pages) > limits.pages:
        raise TooManyPages(got=len(pages), limit=limits.pages)
    paged = len(pages) > 1
    lines = [
        line
        for number, page in enumerate(pages, 1)
        for line in page_lines(page, number if paged else None)
    ]
    draft = Draft([], PLAIN, "aygaq-plain", paged=paged)
    lines = without_page_furniture(lines) if paged else without_contents(lines)
    if paged:
        draft.details.append(("pages", str(len(pages))))
    draft.blocks = rebuild(lines, wrapped=is_wrapped(lines), labels=recurring_labels(lines))
    return draft


def page_lines(text: str, page: int | None) -> list[Line]:
    """Lines of one page, blank lines and drawn rules told as gaps."""
    lines: list[Line] = []
    gap = True
    for raw in clean(_TABBED.sub(_barred, text)).split("\n"):
        words = raw.strip()
        if not words or _RULE.match(words):
            gap = True
            continue
        lines.append(_marked(words, page, gap))
        gap = False
    return lines


def _barred(match: re.Match[str]) -> str:
    """A line of cells with bars for tabs."""
    return re.sub(r"[ \t]*\t[ \t]*", " | ", match[0].strip())


def _cells(words: str) -> tuple[tuple[float, str], ...]:
    """The cells of a line with two bars or more; the outer bars of Markdown are none of its own."""
    if words.count("|") < 2:
        return ()
    cells = words.removeprefix("|").removesuffix("|").split("|")
    return tuple((at * _COLUMN, cell.strip()) for at, cell in enumerate(cells))


def _marked(words: str, page: int | None, gap: bool) -> Line:
    """A line without the signs by which plain text shows headings and bold letters."""
    if len(cells := _cells(words)) > 1:
        return Line(words, page=page, gap=gap, left=0.0, cells=cells)
    mark = _MARKUP.match(words)
    if mark is None:
        return Line(words, page=page, gap=gap)
    bare = words[mark.end() :]
    bare = bare[:-2].rstrip() if mark[2] else bare.rstrip("# ")
    return Line(bare or words, bold_to=len(bare), page=page, gap=gap)
