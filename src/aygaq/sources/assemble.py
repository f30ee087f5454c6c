"""Blocks into the working text and its parts.

Reach for this module last. One fact is always true: parts stand in order, one blank line
between each two, and the text is nothing but its parts and those blank lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.sources.blocks import Block, Draft
from aygaq.sources.facts import gather
from aygaq.sources.furniture import without_furniture
from aygaq.sources.limits import Limits
from aygaq.sources.refusals import EmptyText, TooLarge
from aygaq.sources.shape import shape
from aygaq.sources.text import Part, SourceText

VERSION = "1"
_BETWEEN = "\n\n"


def assemble(draft: Draft, limits: Limits) -> SourceText:
    """The text of a document.

    Raises:
        EmptyText: no letter is left.   TooLarge: the text is longer than the limit.
    """
    blocks = [block for block in draft.blocks if block.text]
    kept = shape(without_furniture(blocks), title=draft.found.title)
    text = _BETWEEN.join(block.text for block in kept)
    if not any(map(str.isalpha, text)):
        raise EmptyText(draft.media_type)
    if len(text) > limits.text_length:
        raise TooLarge("the text", got=len(text), limit=limits.text_length, unit="code points")
    left_out = len(blocks) - len(kept)
    return SourceText(
        text=text,
        parts=_parts(kept),
        metadata=gather(draft.found, kept, text),
        media_type=draft.media_type,
        tool=draft.tool,
        tool_version=VERSION,
        details=tuple(sorted([*draft.details, ("blocks-left-out", str(left_out))])),
    )


def _parts(blocks: Sequence[Block]) -> tuple[Part, ...]:
    parts: list[Part] = []
    start = 0
    for block in blocks:
        parts.append(_part(block, start))
        start = parts[-1].end + len(_BETWEEN)
    return tuple(parts)


def _part(block: Block, start: int) -> Part:
    """One block at its place: offsets within the block become offsets within the text."""
    return Part(
        kind=block.kind,
        start=start,
        end=start + len(block.text),
        label=block.label,
        value_start=None if block.value_start is None else start + block.value_start,
        level=block.level,
        page=block.page,
        cells=tuple((head, start + a, start + b) for head, a, b in block.cells),
    )
