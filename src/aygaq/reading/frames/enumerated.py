"""People enumerated behind a colon or at the end of a row: "A, 34, a teacher; B; and two others".

Reach for this module where a list begins. Items are parted by semicolons where there are any,
else by commas and "and". Always true: an item gives one person or group, and who somebody is gives
none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_ROLE = 7  # words of a role before a name
_ROLES = frozenset(("NOUN", "ADJ", "PROPN", "NUM", "DET", "PUNCT"))
_LED = word_set("and & or the a an his her their its also")


def enumerated(mentions: Mentions, first: int, end: int) -> list[Mention]:
    """The people that words `[first, end)` enumerate; none where they are a sentence."""
    words = mentions.tree.words[first:end]
    if any(w.pos == "AUX" for w in words[:_ROLE]):
        return []
    found: list[Mention] = []
    for item, joined in _items(words):
        mention = _of_item(mentions, item)
        if mention is not None and (mention.named or joined or not found or _is_number(mention)):
            found.append(mention)
    return found


def _items(words: Sequence[Word]) -> Iterator[tuple[list[Word], bool]]:
    """The items, and whether "and" or a semicolon leads each."""
    by_semicolon = any(w.text == ";" for w in words)
    item: list[Word] = []
    joined, depth = by_semicolon, 0
    for word in words:
        depth += (word.text == "(") - (word.text == ")")
        ends = word.text == ";" if by_semicolon else word.text == "," or word.low == "and"
        if not ends or depth > 0:
            item.append(word)
            continue
        if item:
            yield item, joined
        item, joined = [], by_semicolon or word.low == "and"
    if item:
        yield item, joined


def _of_item(mentions: Mentions, item: list[Word]) -> Mention | None:
    """Whom an item opens with, past a role before the name."""
    described: Mention | None = None
    for word in item[:_ROLE]:
        mention = mentions.phrase_from(word.i)
        if mention is not None and mention.human and mention.manner is not Manner.PRONOUN:
            if mention.named:
                return mention
            described = described or mention
        if word.pos not in _ROLES and word.low not in _LED:
            break
    return described


def _is_number(mention: Mention) -> bool:
    return mention.kind is EntityKind.GROUP and mention.count is not None
