"""`Label: value` lines: which colon ends a label, and which only leads up to words.

Reach for this module when lines or blocks may be fields of a record. One fact is always true:
a label is short, begins with a capital (where the script has them) and holds no sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from aygaq.sources.blocks import Block, Line
from aygaq.sources.lexicon import words
from aygaq.sources.text import PartKind

_LABEL = re.compile(
    r"([^\W\d_](?:[^:：.!?;,\n]|\.(?=\S)){0,58}?)\s*(?:[:：](?=\s|$)|：|(?<=[\u4e00-\u9fff]):)\s*"
)
_LONGEST = 8  # words


def _match(text: str) -> re.Match[str] | None:
    """A stretch before a colon that has the shape of a label."""
    found = _LABEL.match(text)
    if found is None or text[0].islower() or len(found[1].split()) > _LONGEST:
        return None
    if len(found[1]) < 2 or found[1].count("(") != found[1].count(")"):
        return None
    return found


def _key(label: str) -> str:
    return " ".join(label.casefold().split())


def _leads_up(label: str) -> bool:
    """Whether it ends as a clause does that introduces a quotation or a list."""
    last = _key(label).split()[-1]
    return last in words("labels", "leads") or any(
        label.endswith(lead) for lead in words("labels", "leads") if lead > "\u3000"
    )


def label_end(text: str, bold_to: int, labels: frozenset[str]) -> int:
    """Where the value begins if the line starts a field, else 0.

    A label is believed if it is bold, known to the word list, or one of `labels`.
    """
    found = _match(text)
    if found is None:
        return 0
    key = _key(found[1])
    bold = (bold_to >= len(found[1]) and bold_to < len(text)) or 0 < bold_to == found.end()
    if key in labels or key in words("labels", "labels") or (bold and not _leads_up(found[1])):
        return found.end()
    return 0


def is_label(text: str) -> bool:
    """Whether a cell is a label: it ends in a colon, or the word list has it."""
    bare = text.strip()
    return bool(bare) and (bare[-1] in ":：" or _key(bare) in words("labels", "labels"))


def recurring_labels(lines: Iterable[Line | Block]) -> frozenset[str]:
    """Labels that come at least three times at the start of lines, or twice next to another."""
    counts: Counter[str] = Counter()
    for line in lines:
        found = _match(line.text)
        quoted = found is not None and line.text[found.end() :][:1] in "\"“«‘'„"
        if found is not None and not _leads_up(found[1]) and (not quoted or not found.end()):
            counts[_key(found[1])] += 1
    return frozenset(key for key, count in counts.items() if count >= 3)


def mark_fields(blocks: Sequence[Block], labels: frozenset[str]) -> None:
    """Give each block that is a field its kind, label and the place where its value begins."""
    for block in blocks:
        if block.kind not in (PartKind.PARAGRAPH, PartKind.LIST_ITEM) or block.label:
            continue
        start = label_end(block.text, block.bold_to, labels)
        found = _match(block.text)
        if start and found is not None and start < len(block.text):
            block.kind, block.label, block.value_start = PartKind.FIELD, found[1], start
