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

_TITLE = 250  # code points, longest
_HEADING = 110
_WORDS = 14


def shape(blocks: Sequence[Block], *, title: str | None) -> list[Block]:
    """Blocks with their kinds; `title` is what the document calls itself, if anything."""
    kept = _without_doubles(blocks)
    labels = recurring_labels(kept)
    kept = _with_lonely_labels(kept)
    mark_fields(kept, labels)
    _mark_headline(kept, title)
    _mark_credits(kept)
    _mark_headings(kept)
    return kept


def _same(left: str, right: str) -> bool:
    return left.casefold().strip(" .") == right.casefold().strip(" .")


def _without_doubles(blocks: Sequence[Block]) -> list[Block]:
    """The same line twice running is a picture's text and its caption: keep one, as caption."""
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else None
        if last is None or not _same(last.text, block.text) or _is_record(block):
            kept.append(block)
        elif last.kind is PartKind.PARAGRAPH is block.kind and len(block.text) < 500:
            kept[-1].kind = PartKind.CAPTION if kept[-1].role != "title" else last.kind
        elif PartKind.HEADING in (last.kind, block.kind) or block.role == "title":
            kept[-1] = block if block.role == "title" or last.kind is not PartKind.HEADING else last
        else:
            kept.append(block)
    return kept


def _is_record(block: Block) -> bool:
    return block.kind in (PartKind.FIELD, PartKind.TABLE_ROW, PartKind.LIST_ITEM)


def _with_lonely_labels(blocks: Sequence[Block]) -> list[Block]:
    """A label in bold alone on its line, joined with the paragraph that is its value."""
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else None
        if last is not None and _is_lonely_label(last) and block.kind is PartKind.PARAGRAPH:
            if not block.all_bold:
                text = last.text + joint(last.text, block.text) + block.text
                kept[-1] = Block(text, bold_to=last.bold_to, page=last.page, links=block.links)
                kept[-1].last_page = block.last_page or block.page
                continue
        kept.append(block)
    return kept


def _is_lonely_label(block: Block) -> bool:
    colon = block.text.endswith((":", "：")) and len(block.text) <= 60
    return colon and block.all_bold and block.kind in (PartKind.PARAGRAPH, PartKind.HEADING)


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
    return not first.text.rstrip().endswith((".", "。", ";", ",", ":"))


def _mark_credits(blocks: Sequence[Block]) -> None:
    """Bylines near the ends (or called so), credits of pictures anywhere."""
    near = {id(block) for block in [*blocks[:8], *blocks[-6:]]}
    for block in blocks:
        if block.kind not in (PartKind.PARAGRAPH, PartKind.FIELD, PartKind.HEADING):
            continue
        if block.role == "byline" or id(block) in near:
            if read_credits(block.text, known=block.role == "byline").said:
                _set_plain(block, PartKind.BYLINE)
                continue
        if is_credit(block.text):
            _set_plain(block, PartKind.CAPTION)


def _set_plain(block: Block, kind: PartKind) -> None:
    block.kind, block.label, block.value_start, block.level = kind, None, None, None


def _mark_headings(blocks: Sequence[Block]) -> None:
    """Short lines that no sentence ends, in bold or larger, or alone above a longer paragraph."""
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind is PartKind.PARAGRAPH and after is not None and _is_heading(block, after):
            block.kind, block.level = PartKind.HEADING, _level(block)


def _is_heading(block: Block, after: Block) -> bool:
    text = block.text
    if len(text) > _HEADING * (2 if block.all_bold else 1) or not any(map(str.isalpha, text)):
        return False
    if text[0].islower() or text[0] in "\"“«„([" or read_date_line(text):
        return False
    if block.all_bold or block.size > 1.12:
        return not text.endswith((".", "。", ";", ",", ":")) or bool(NUMBERED.match(text)) and len(text) < 60
    if text.endswith((".", "!", "…", "。", "！", ";", ",", ":", "：", '"', "”", ")", "»")) or len(text.split()) > _WORDS:
        return False
    if NUMBERED.match(text):
        return after.kind in (PartKind.FIELD, PartKind.PARAGRAPH) and not NUMBERED.match(after.text) and len(after.text) > 25
    return after.kind is PartKind.FIELD or (after.kind is PartKind.PARAGRAPH and _is_long(after, text))


def _is_long(after: Block, text: str) -> bool:
    caseless = bool(re.match(r"[\u0590-\u08ff\u3040-\u9fff]", text))
    return len(after.text) > max(len(text), 30 if caseless else 80) and (ends_sentence(after.text) or len(after.text) > 200)


def _level(block: Block) -> int:
    if block.level:
        return block.level
    if re.match(r"\(?\d", block.text):
        return 4
    letters = re.sub(r"^\(?\w{1,4}[.)]\s*", "", block.text)
    return 2 if letters.isupper() or block.size > 1.3 else 3
