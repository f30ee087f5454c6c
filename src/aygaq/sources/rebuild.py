"""Paragraphs rebuilt from the lines that a page breaks them into.

Reach for this module wherever a document gives lines: plain text, `<br>`, PDF. One fact is
always true: every letter of every line stands in exactly one block, in order; only hyphens
that a line break put into a word go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from aygaq.sources.blocks import Block, Line, cased_low, ends_sentence
from aygaq.sources.fields import label_end
from aygaq.sources.lexicon import words
from aygaq.sources.line_tables import is_table, table_lines, table_of
from aygaq.sources.normal import joint
from aygaq.sources.text import PartKind

BULLET = re.compile(r"(?:[•◦▪■□●○‣⁃∙·➢➤►▶✓✔❖\ue000-\uf8ff]|[*–—-](?=\s))\s*(?=\S)")
NUMBERED = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s+\S")


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether line ends fall inside sentences, as they do where a page's width breaks lines."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    if not pairs:
        return False
    width = typical_width(lines)
    broken = sum(1 for a, b in pairs if _breaks_sentence(a, b, width))
    return width < 180 and broken * 6 >= len(pairs)


def _breaks_sentence(left: Line, right: Line, width: int) -> bool:
    if ends_sentence(left.text) or not right.text:
        return False
    caseless = right.text[0].isalpha() and right.text[0].lower() == right.text[0].upper()
    return cased_low(right.text) or (caseless and len(left.text) > 0.8 * width and width > 15)


def typical_width(lines: Iterable[Line]) -> int:
    """The length that full lines have, in code points: the 80th percentile."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= 8)
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def rebuild(lines: Sequence[Line], *, wrapped: bool, labels: frozenset[str]) -> list[Block]:
    """Blocks from lines.

    Args:
        wrapped: see `is_wrapped`; where false, a line end is the end of a block unless the
            sentence plainly goes on.
        labels: what stands before a colon as a field's label in this document.
    """
    width = typical_width(lines)
    groups: list[list[Line]] = []
    tabled = table_lines(lines)
    for index, line in enumerate(lines):
        if index in tabled or index - 1 in tabled:
            if groups and groups[-1] and index - 1 in tabled and index in tabled:
                groups[-1].append(line)
            else:
                groups.append([line])
            continue
        if groups and not line.gap and _goes_on(groups[-1], line, width, wrapped, labels):
            groups[-1].append(line)
        else:
            groups.append([line])
    hyphens = any(line.text.endswith(("-", "‐")) for line in lines)
    known = _words(lines) if hyphens else frozenset()
    return [block for group in groups for block in _blocks_of(group, known)]


def _blocks_of(group: list[Line], known: frozenset[str]) -> list[Block]:
    """A paragraph's block, or the rows of a table."""
    return table_of(group) if len(group) > 1 and is_table(group) else [_joined(group, known)]


def _goes_on(
    group: list[Line], line: Line, width: int, wrapped: bool, labels: frozenset[str]
) -> bool:
    """Whether `line` carries on the block that `group` has begun."""
    first, last = group[0], group[-1]
    if BULLET.match(line.text) and not (wrapped and _is_dash_within(group, line, width)):
        return False
    if label_end(line.text, line.bold_to, labels):
        return _label_in_pieces(group)
    if cased_low(line.text) and not ends_sentence(last.text):
        return True
    if not wrapped:
        return False
    if _same_face(first, last, line) is False:
        return False
    if _has_label(group, labels):
        if last.text.endswith((":", "：")):
            return True
        return not (_is_short(last, width) and ends_sentence(last.text) and _starts_new(line))
    return not _is_break(group, line, width)


def _is_dash_within(group: list[Line], line: Line, width: int) -> bool:
    """A dash of the sentence that a line happens to begin with, below a full line."""
    dash = line.text[0] in "–—-" and not BULLET.match(group[0].text)
    return dash and not _is_short(group[-1], width) and len(group[-1].text) > 40


def _label_in_pieces(group: list[Line]) -> bool:
    """A label broken over lines: `Place` / `of` / `Detention: …`, all bold, nothing between."""
    return all(line.all_bold and len(line.text) < 20 for line in group) and not any(
        NUMBERED.match(line.text) or line.text.isupper() for line in group
    )


def _has_label(group: list[Line], labels: frozenset[str]) -> bool:
    """Whether the block begun is a field; its label may be broken over the first lines."""
    text = " ".join(line.text for line in group[:4])
    bold = sum(len(line.text) + 1 for line in _leading_bold(group[:4]))
    return bool(label_end(text, max(group[0].bold_to, bold), labels))


def _leading_bold(lines: list[Line]) -> list[Line]:
    return [line for index, line in enumerate(lines) if all(x.all_bold for x in lines[: index + 1])]


def _same_face(first: Line, last: Line, line: Line) -> bool:
    """False where bold begins or ends as it does around a heading, or the letters' size changes."""
    if abs(first.size - line.size) > 0.12:
        return False
    if first.all_bold and last.all_bold and not line.bold_to:
        return cased_low(line.text)
    if line.all_bold and not last.bold_to:
        return cased_low(line.text) or not (ends_sentence(last.text) or len(last.text) < 40)
    return True


def _is_short(line: Line, width: int) -> bool:
    """Whether there was room left on the line."""
    if line.fill is not None:
        return line.fill < 0.8
    return len(line.text) < 0.7 * width


def _starts_new(line: Line) -> bool:
    return not cased_low(line.text)


def _is_break(group: list[Line], line: Line, width: int) -> bool:
    """A short line ends a paragraph, if its sentence ends too or all its lines are short."""
    last = group[-1]
    if NUMBERED.match(line.text) and (NUMBERED.match(group[0].text) or ends_sentence(last.text)):
        return True
    if not _is_short(last, width) or not _starts_new(line):
        return False
    if NUMBERED.match(group[0].text) and line.all_bold and last.all_bold:
        return False  # a numbered heading runs on
    return ends_sentence(last.text) or all(len(each.text) < width // 2 for each in group)


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _words(lines: Sequence[Line]) -> frozenset[str]:
    """Every whole word of the document, to know what a hyphen at a line's end belongs to."""
    found: set[str] = set()
    cut = False
    for line in lines:
        whole = _WORD.findall(line.text)[1 if cut else 0 :]
        cut = line.text.endswith(("-", "‐"))
        found.update(word.casefold() for word in (whole[:-1] if cut else whole))
    return frozenset(found)


_HYPHENATED = re.compile(r"([^\W\d_]+)[-‐]$")


def _joined(group: Sequence[Line], known: frozenset[str]) -> Block:
    """One block from the lines of a group."""
    text, bold_to, bold_open = "", 0, True
    for line in group:
        before = len(text)
        text = _join(text, line.text, known)
        shift = len(text) - len(line.text)
        if bold_open and line.bold_to:
            bold_to = shift + line.bold_to
        bold_open = bold_open and line.all_bold and shift >= before - 1
    block = Block(text, bold_to=min(bold_to, len(text)), page=group[0].page)
    block.links = sum(line.links for line in group)
    block.size, block.last_page = group[0].size, group[-1].page
    mark = BULLET.match(text)
    if mark and mark.end() < len(text):
        block.text, block.kind = text[mark.end() :], PartKind.LIST_ITEM
        block.bold_to = max(0, block.bold_to - mark.end())
    return block


def _join(left: str, right: str, known: frozenset[str]) -> str:
    """Two lines as one; a hyphen goes where it was put in by the line break."""
    match = _HYPHENATED.search(left[-60:])
    if match and right[:1].isalpha():
        after = re.match(r"[^\W\d_]+", right)
        return (left[:-1] if _is_put_in(match[1], after, known) else left) + right
    return left + (joint(left, right) if left else "") + right


def _is_put_in(head: str, after: re.Match[str] | None, known: frozenset[str]) -> bool:
    """Whether the hyphen between two halves is the line break's, told by the document's words."""
    if after is None or not cased_low(after[0]):
        return False
    left, right = head.casefold(), after[0].casefold()
    if left + right in known:
        return True
    if f"{left}-{right}" in known or left in words("furniture", "compound"):
        return False
    return not (left in known and right in known)
