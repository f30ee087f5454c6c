"""What the page says and the report does not: share links, menus, cookie notices, sign-ups.

Reach for this module once a document is in blocks. One fact is always true: no block goes that
is longer than its rule allows, and rows and fields of a record never go. Where in doubt a block
stays: a menu line left over is a blemish, a lost sentence a lost fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aygaq.sources.blocks import Block, ends_sentence
from aygaq.sources.lexicon import load, words
from aygaq.sources.text import PartKind

_GOES = (PartKind.PARAGRAPH, PartKind.HEADING, PartKind.LIST_ITEM, PartKind.CAPTION)
_BODY = 140  # code points from which a paragraph is surely body
_MENU = 4  # lines of a menu at least


def canonical(text: str) -> str:
    """Small letters and single spaces alone: `Share (12) »` is `share`."""
    return " ".join(re.sub(r"[\W\d_]+", " ", text.casefold()).split())


def is_furniture(block: Block) -> bool:
    """Whether a block by itself says nothing of the report."""
    if block.kind not in _GOES or block.role == "title":
        return False
    said = canonical(block.text)
    if not said:
        return not any(sign.isdigit() for sign in block.text)
    if said in words("furniture", "whole") or _only_whole_phrases(said):
        return True
    return _begins(block, said) or bool(_pattern().match(block.text[:501]))


def _only_whole_phrases(said: str) -> bool:
    """Share buttons run together: `facebook twitter email print`."""
    parts = said.split()
    return 2 <= len(parts) <= 12 and all(part in words("furniture", "whole") for part in parts)


def _begins(block: Block, said: str) -> bool:
    """Whether it begins as furniture does and is short enough to be no report."""
    if len(block.text) > 500:
        return False
    first = said.split(" ", 1)[0]
    return any(
        f"{said} ".startswith(f"{phrase} ")
        and len(block.text) <= longest
        and (sure or _is_marked(block, phrase))
        for phrase, longest, sure in _beginnings().get(first, ())
    )


@cache
def _beginnings() -> dict[str, list[tuple[str, int, bool]]]:
    """Phrases by their first word: (phrase, longest block, needs no mark after it)."""
    found: dict[str, list[tuple[str, int, bool]]] = {}
    for section, sure in (("begins", True), ("begins_marked", False)):
        for phrase, longest in load("furniture")[section]:
            found.setdefault(phrase.split(" ", 1)[0], []).append((phrase, longest, sure))
    return found


def _is_marked(block: Block, phrase: str) -> bool:
    """A colon, dash or bar follows the phrase, the whole is a link, or the phrase shouts."""
    bare = block.text.lstrip("«»›>+-–—•[( ")
    said, after = bare[: len(phrase)], bare[len(phrase) :].lstrip()
    shouted = said.isupper() and " " in phrase and not ends_sentence(block.text)
    return block.all_links or shouted or not after or after[0] in ":：|–—-»›>/…"


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in load("furniture")["patterns"]), re.I)


def without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without page furniture; order kept."""
    goes = [is_furniture(block) for block in blocks]
    _mark_lists(blocks, goes)
    _mark_menus(blocks, goes)
    _mark_leading_links(blocks, goes)
    return [block for block, gone in zip(blocks, goes, strict=True) if not gone]


def _mark_lists(blocks: Sequence[Block], goes: list[bool]) -> None:
    """After a title such as `Related articles`, the links that follow go too."""
    for index, block in enumerate(blocks):
        if not goes[index] or canonical(block.text) not in words("furniture", "opens_list"):
            continue
        for after in range(index + 1, len(blocks)):
            if not blocks[after].all_links:
                break
            goes[after] = True


def _mark_menus(blocks: Sequence[Block], goes: list[bool]) -> None:
    """Runs of short lines before the body, of which half are known to be menu, go as one."""
    body = next((i for i, block in enumerate(blocks) if _is_body(block)), 0)
    for start, end in _runs([_is_menu_like(block) for block in blocks[:body]]):
        known = sum(goes[start:end])
        if end - start >= _MENU and known * 2 >= end - start:
            goes[start:end] = [True] * (end - start)


def _mark_leading_links(blocks: Sequence[Block], goes: list[bool]) -> None:
    """Links alone, side by side before the body, are a menu; one by itself may be a title."""
    body = next((i for i, block in enumerate(blocks) if _is_body(block)), 0)
    linked = [
        block.all_links and block.role == "" and block.kind is not PartKind.HEADING
        for block in blocks[:body]
    ]
    for start, end in _runs([link or gone for link, gone in zip(linked, goes, strict=False)]):
        if end - start > 1 or " | " in blocks[start].text:
            goes[start:end] = [True] * (end - start)


def _is_body(block: Block) -> bool:
    """A real paragraph, or any part of a record."""
    if block.kind in (PartKind.FIELD, PartKind.TABLE_ROW):
        return True
    return len(block.text) >= _BODY and not block.all_links and ends_sentence(block.text)


def _is_menu_like(block: Block) -> bool:
    """Three words at most, no digits, no end of a sentence, not called title by the document."""
    short = len(block.text.split()) <= 3 and not ends_sentence(block.text)
    return short and block.kind in _GOES and block.role == "" and not re.search(r"\d", block.text)


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """Half-open ranges of neighbours that are true."""
    runs: list[tuple[int, int]] = []
    for index, flag in enumerate(flags):
        if flag and runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        elif flag:
            runs.append((index, index + 1))
    return runs
