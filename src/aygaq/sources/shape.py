"""What each block is: headline, heading, byline, caption, field, item or paragraph.

Reach for this module once furniture is gone. One fact is always true: it changes kinds and
drops doubled lines only; no words change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aygaq.sources.blocks import Block, ends_sentence
from aygaq.sources.bylines import is_credit, read_credits
from aygaq.sources.fields import mark_fields, recurring_labels
from aygaq.sources.normal import joint
from aygaq.sources.published import read_date_line
from aygaq.sources.rebuild import NUMBERED
from aygaq.sources.text import PartKind

_LONELY_DATELINE = re.compile(r"[A-ZА-Я][^.!?:]*(?:\([^)]{2,40}\)|\d|[A-ZА-Я]{3,})\s*[–—-]{1,2}$")
_DATED = re.compile(r"\b(?:19|20)\d{2}$")
_TITLE = 250  # code points, longest
_HEADING = 110
_BODY = 140  # from here a paragraph is surely body
_WORDS = 14


def shape(blocks: Sequence[Block], *, title: str | None) -> list[Block]:
    """Blocks with their kinds; `title` is what the document calls itself, if anything."""
    kept = _without_doubles(blocks)
    labels = recurring_labels(kept)
    kept = _with_whole_title(kept)
    kept = _with_lonely_labels(kept)
    mark_fields(kept, labels)
    _mark_headline(kept, title)
    _mark_credits(kept)
    _mark_headings(kept)
    return kept


def _same(left: str, right: str) -> bool:
    return left.casefold().strip(" .") == right.casefold().strip(" .")


def _without_doubles(blocks: Sequence[Block]) -> list[Block]:
    """The same line twice running is a picture's text and its caption: keep one, as caption.

    Three times running is no caption but a column of a list, and a word or two may well come
    twice; both stay.
    """
    kept: list[Block] = []
    before_body = True
    for run in _runs_alike(blocks):
        first, second = run[0], run[-1]
        if len(run) != 2 or not _is_doubled(first, second):
            kept += run
        elif second.role == "title" or second.kind is PartKind.HEADING is not first.kind:
            kept.append(second)
        else:
            if before_body and first.kind is PartKind.PARAGRAPH and first.role != "title":
                first.kind = PartKind.CAPTION
            kept.append(first)
        before_body = before_body and len(first.text) <= _BODY
    return kept


def _runs_alike(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks in runs that say the same."""
    runs: list[list[Block]] = []
    for block in blocks:
        if runs and _same(runs[-1][0].text, block.text):
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs


def _is_doubled(first: Block, second: Block) -> bool:
    """Whether the second says nothing new; rows, fields and items of lists may."""
    if _is_record(first) or _is_record(second) or len(first.text) > 500:
        return False
    titled = PartKind.HEADING in (first.kind, second.kind) or "title" in (first.role, second.role)
    return titled or len(first.text.split()) >= 4 or len(first.text) >= 25


def _is_record(block: Block) -> bool:
    return block.kind in (PartKind.FIELD, PartKind.TABLE_ROW, PartKind.LIST_ITEM)


def _with_lonely_labels(blocks: Sequence[Block]) -> list[Block]:
    """A bold label or a dateline alone on its line, joined with the paragraph that follows."""
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else None
        plain = block.kind is PartKind.PARAGRAPH and not block.all_bold
        if last is not None and plain and _is_lonely_label(last):
            text = last.text + joint(last.text, block.text) + block.text
            kept[-1] = Block(text, bold_to=last.bold_to, page=last.page, links=block.links)
            kept[-1].last_page = block.last_page or block.page
        else:
            kept.append(block)
    return kept


def _is_lonely_label(block: Block) -> bool:
    if len(block.text) < 80 and _LONELY_DATELINE.match(block.text):
        return True
    colon = block.text.endswith((":", "：")) and len(block.text) <= 60
    return colon and block.all_bold and block.kind in (PartKind.PARAGRAPH, PartKind.HEADING)


def _with_whole_title(blocks: list[Block]) -> list[Block]:
    """A title set over several lines of bold capitals at the very start, as one block."""
    size = 0
    while size < min(6, len(blocks)) and _is_title_line(blocks[size]):
        size += 1
    if size < 2 or size == len(blocks):
        return blocks
    text = " ".join(block.text for block in blocks[:size])
    return [Block(text, bold_to=len(text), page=blocks[0].page, role="title"), *blocks[size:]]


def _is_title_line(block: Block) -> bool:
    return (
        block.all_bold and block.text.isupper() and len(block.text) < 80 and block.role != "byline"
    )


def _mark_headline(blocks: Sequence[Block], title: str | None) -> None:
    """The block that is the title, else the first line if it looks like one."""
    titled = [block for block in blocks if block.role == "title"]
    if not titled and title:
        titled = [block for block in blocks[:12] if _same(block.text, title)]
    if not titled and blocks and _looks_titled(blocks):
        titled = [blocks[0]]
    for block in titled[:1]:
        block.kind, block.level, block.label, block.value_start = PartKind.HEADLINE, 1, None, None


def _looks_titled(blocks: Sequence[Block]) -> bool:
    """First of several, short, not a sentence, a date, a byline or a record."""
    first = blocks[0]
    if first.kind not in (PartKind.PARAGRAPH, PartKind.HEADING) or len(blocks) < 2:
        return False
    if len(first.text) > _TITLE or read_date_line(first.text) or read_credits(first.text).said:
        return False
    if NUMBERED.match(first.text) and blocks[1].kind is PartKind.FIELD:
        return False
    return not first.text.rstrip().endswith((".", "。", ";", ",", ":"))


def _mark_credits(blocks: Sequence[Block]) -> None:
    """Bylines near the ends (or called so), credits of pictures anywhere."""
    near = {id(block) for block in [*blocks[:8], *blocks[-6:]]}
    for block in blocks:
        if block.kind not in (PartKind.PARAGRAPH, PartKind.FIELD, PartKind.HEADING):
            continue
        known = block.role == "byline"
        if (known or id(block) in near) and read_credits(block.text, known=known).said:
            _set_plain(block, PartKind.BYLINE)
        elif is_credit(block.text):
            _set_plain(block, PartKind.CAPTION)


def _set_plain(block: Block, kind: PartKind) -> None:
    block.kind, block.label, block.value_start, block.level = kind, None, None, None


def _mark_headings(blocks: Sequence[Block]) -> None:
    """Short lines that no sentence ends, in bold or larger, or alone above a longer paragraph."""
    _mark_numbered(blocks)
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind is PartKind.PARAGRAPH and after is not None and _is_heading(block, after):
            block.kind, block.level = PartKind.HEADING, _level(block)


def _mark_numbered(blocks: Sequence[Block]) -> None:
    """Numbered blocks right after one another are a list; the last may head what follows."""
    marks = [_mark(block) for block in blocks]
    for index, block in enumerate(blocks):
        before = index > 0 and marks[index - 1] == marks[index]
        after = index + 1 < len(blocks) and marks[index + 1] == marks[index]
        follows = blocks[index + 1].kind if index + 1 < len(blocks) else None
        if marks[index] and (after or (before and follows is not PartKind.FIELD)):
            block.kind = PartKind.LIST_ITEM


def _mark(block: Block) -> str:
    """What kind of number begins a paragraph: digit, capital or small letter; empty for none."""
    if block.kind is not PartKind.PARAGRAPH or not NUMBERED.match(block.text):
        return ""
    sign = block.text.lstrip("(")[0]
    return "1" if sign.isdigit() else "A" if sign.isupper() else "a"


def _is_heading(block: Block, after: Block) -> bool:
    text = block.text
    if len(text) > _HEADING * (2 if block.all_bold else 1) or not any(map(str.isalpha, text)):
        return False
    if block.all_bold and NUMBERED.match(text) and not ends_sentence(text[3:]):
        return True
    if text[0].islower() or text[0] in '"“«„([' or read_date_line(text):
        return False
    if block.all_bold or block.size > 1.12:
        return not text.endswith((".", "。", ";", ",", ":")) or (
            bool(NUMBERED.match(text)) and len(text) < 60
        )
    if (
        text.endswith((".", "!", "…", "。", "！", ";", ",", ":", "：", '"', "”", ")", "»"))
        or len(text.split()) > _WORDS
    ):
        return False
    if _DATED.search(text):
        return False
    if NUMBERED.match(text):
        return (
            after.kind in (PartKind.FIELD, PartKind.PARAGRAPH)
            and not NUMBERED.match(after.text)
            and len(after.text) > 25
        )
    return after.kind is PartKind.FIELD or (
        after.kind is PartKind.PARAGRAPH and _is_long(after, text)
    )


def _is_long(after: Block, text: str) -> bool:
    caseless = bool(re.match(r"[\u0590-\u08ff\u3040-\u9fff]", text))
    return len(after.text) > max(len(text), 30 if caseless else 80) and (
        ends_sentence(after.text) or len(after.text) > 200
    )


def _level(block: Block) -> int:
    if block.level:
        return block.level
    if re.match(r"\(?\d", block.text):
        return 4
    letters = re.sub(r"^\(?\w{1,4}[.)]\s*", "", block.text)
    return 2 if letters.isupper() or block.size > 1.3 else 3
