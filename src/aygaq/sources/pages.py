"""What belongs to the page and not to the text: running heads, page numbers, notes, contents.

Reach for this module when lines carry pages. One fact is always true: a line goes only if it
repeats over pages, counts them, leads to them by dots, or is a bare address of a note.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from aygaq.sources.blocks import Block, Line, cased_low, ends_sentence
from aygaq.sources.lexicon import words
from aygaq.sources.text import PartKind

_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.|стр\.?|страница|бет|sayfa|seite|página|第|صفحة)\s*)?"
    r"(?P<n>\d{1,4}|[ivxlc]{1,6})\s*页?(?:\s*(?:/|of|из|sur|von|de|共)\s*\d{1,4}\s*页?)?[-–—|\s.]*$",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"(?:\.{4,}|(?:\. ){4,}|…{2,}|_{5,}|(?:· ?){4,})\s*(?:\d{1,4}|[ivxlc]{1,6})?\s*$"
)
_NOTE = re.compile(r"\[?(\d{1,3})\]?\s*(?=\S)(?![.)\d])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|^\S+\.(?:html?|php|aspx?)\S*$")
_EDGE = 3  # lines at the top or bottom of a page that may be furniture


def _pages(lines: Sequence[Line]) -> list[list[Line]]:
    return [list(page) for _, page in groupby(lines, key=lambda line: line.page)]


def without_page_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines without running heads, page numbers and tables of contents."""
    kept = without_contents(lines)
    pages = _pages(kept)
    running = _running(pages)
    return [line for page in pages for line in _without_edges(page, running)]


def _mask(text: str) -> str:
    """A line with its numbers hidden, so that `3 | Report` and `4 | Report` are the same."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", text.casefold())


def _edges(page: Sequence[Line]) -> list[Line]:
    return list(page[:_EDGE]) + list(page[_EDGE:][-_EDGE:])


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Masked lines that stand at the edge of at least three pages and of a third of them."""
    counts = Counter(mask for page in pages for mask in {_mask(line.text) for line in _edges(page)})
    floor = max(3, len(pages) // 6)
    return frozenset(mask for mask, count in counts.items() if count >= floor and len(mask) < 160)


def _without_edges(page: list[Line], running: frozenset[str]) -> list[Line]:
    """One page without its head and foot; the line after a dropped one keeps its gap."""
    edges = {id(line) for line in _edges(page)}
    kept: list[Line] = []
    gap = False
    for line in page:
        if id(line) in edges and _is_running(line, running, len(page)):
            gap = gap or line.gap
            continue
        line.gap = line.gap or (gap and bool(kept))
        gap = False
        kept.append(line)
    return kept


def _is_running(line: Line, running: frozenset[str], size: int) -> bool:
    """A page number, or a running line that is no label and no entry of its own."""
    if _NUMBER.match(line.text) and (size > 1 or line.text.strip("-– ").isdigit()):
        return True
    mask = _mask(line.text)
    return mask in running and (mask != "#" or size > 1) and ":" not in line.text


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """The lines without a table of contents: dotted leaders, what stands among them, its title."""
    dotted = [bool(_LEADER.search(line.text[-120:])) for line in lines]
    if sum(dotted) < 3:
        return list(lines)
    drop = set(_spread(dotted))
    for index in sorted(drop):
        if index - 1 not in drop and index and _is_contents_title(lines[index - 1].text):
            drop.add(index - 1)
    return [line for index, line in enumerate(lines) if index not in drop]


def _spread(dotted: Sequence[bool]) -> list[int]:
    """Dotted lines and up to two lines between dotted ones."""
    at = [index for index, is_dotted in enumerate(dotted) if is_dotted]
    between = [i for a, b in pairwise(at) if b - a <= 3 for i in range(a + 1, b)]
    return at + between


def _is_contents_title(text: str) -> bool:
    return text.casefold().strip(" .:") in words("furniture", "contents")


def split_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Body lines and footnotes: a run to the page's end whose numbers count on from the last."""
    body: list[Line] = []
    notes: list[Line] = []
    expected = 1
    for page in _pages(lines):
        cut = _notes_start(page, expected)
        found = page[cut:]
        expected = max([expected, *(n + 1 for n in _numbers(found, expected))])
        body += _without_marks(page[:cut], _numbers(found, 0))
        notes += _begun(found)
    return body, notes


def _note_number(line: Line) -> int | None:
    match = _NOTE.match(line.text)
    return int(match[1]) if match else None


def _numbers(lines: Sequence[Line], at_least: int) -> list[int]:
    return [n for line in lines if (n := _note_number(line)) is not None and n >= at_least]


def _notes_start(page: Sequence[Line], expected: int) -> int:
    """Index of the first footnote line of a page, or the page's length."""
    for index in range(len(page) // 2, len(page)):
        line = page[index]
        number = _note_number(line)
        near = number is not None and expected <= number <= expected + 2
        if near and (line.gap or index == 0 or line.size < 0.93) and _counts_on(page[index:]):
            return index
    return len(page)


def _counts_on(lines: Sequence[Line]) -> bool:
    """Whether the numbers that begin lines go up one by one."""
    numbers = [
        n
        for line in lines
        if (n := _note_number(line)) is not None and line.text[0] in "[0123456789"
    ]
    return all(b - a == 1 for a, b in pairwise(numbers))


def _begun(lines: Sequence[Line]) -> list[Line]:
    """Note lines, each numbered one beginning a note; bare addresses go."""
    kept: list[Line] = []
    for line in lines:
        if _ADDRESS.search(line.text) and len(line.text.split()) <= 2:
            continue
        number = _note_number(line)
        line.gap = line.gap or number is not None
        if number is not None:
            line.text = _NOTE.sub(f"{number} ", line.text, count=1)
        kept.append(line)
    return kept


def _without_marks(lines: Sequence[Line], numbers: Sequence[int]) -> list[Line]:
    """Body lines without the footnote numbers that stick to words: `conscience7.`"""
    for number in numbers:
        mark = re.compile(
            rf"(?<=[^\W\d][.,;:!?”\"’)])\[?{number}\]?(?!\w|[.,]\d)|(?<=[^\W\d_]{{2}}){number}(?![\w-])"
        )
        for line in lines:
            text, count = mark.subn("", line.text)
            if count == 1:
                line.text, line.bold_to = text, min(line.bold_to, len(text))
                break
    return list(lines)


def join_over_pages(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with each paragraph rejoined that a page break cut in two."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if last is not None and _cut_by_page(last, block):
            text = (
                f"{last.text} {block.text}"
                if not last.text.endswith("-")
                else last.text + block.text
            )
            last.text, last.last_page = text, block.last_page
            last.links += block.links
        else:
            joined.append(block)
    return joined


def _cut_by_page(left: Block, right: Block) -> bool:
    """Whether `right` goes on, on the next page, with what `left` had not finished."""
    if left.page is None or right.page is None or right.page != (left.last_page or left.page) + 1:
        return False
    if PartKind.PARAGRAPH is not right.kind or left.kind in (PartKind.HEADING, PartKind.TABLE_ROW):
        return False
    if left.all_bold != right.all_bold or ends_sentence(left.text) or right.label:
        return False
    return cased_low(right.text) or len(left.text) > 120
