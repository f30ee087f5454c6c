"""The phrases that name places: "X, a county of Y", "Arishan county".

Reach for this module with the mentions of a text. A phrase takes in what its place lies in.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.ranked_places import only_ranks
from aygaq.reading.tree import Tree

_GAP = 6  # words between a place and what it lies in


def place_phrases(mentions: Mentions) -> list[tuple[int, int]]:
    """Words `[first, last)` of each place, with what it lies in, in order."""
    tree = mentions.tree
    found: list[tuple[int, int]] = []
    for mention in mentions.in_order():
        end = tree.sentence_of(tree.words[mention.head]).last
        if not _may_place(mention) or only_ranks(tree, mention.last, end):
            continue
        if found and _joined(tree, found[-1][1], mention.first):
            found[-1] = (found[-1][0], mention.last)
        elif not found or mention.first >= found[-1][1]:
            found.append((mention.first, mention.last))
    return [_with_kind(tree, first, last) for first, last in found]


def _joined(tree: Tree, end: int, first: int) -> bool:
    words = tree.words
    if first < end or words[end - 1].sentence != words[first].sentence or first - end > _GAP:
        return False
    between = [w.low for w in words[end:first]]
    if between == [","]:
        after = tree.after(words[first])
        return not (after is not None and after.low in ("and", "or"))
    allowed = words_of("places", "joining") | words_of("places", "kind")
    return (
        bool(between)
        and all(low in allowed or words[end + k].pos == "ADJ" for k, low in enumerate(between))
        and any(low in words_of("places", "holding") for low in between)
    )


def _with_kind(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Take "county" after a name into the phrase: "Arishan county"."""
    end = tree.sentence_of(tree.words[first]).last
    follows = last < end and tree.words[last].low in words_of("places", "kind")
    return first, last + follows


def _may_place(mention: Mention) -> bool:
    return mention.kind is EntityKind.PLACE and mention.named
