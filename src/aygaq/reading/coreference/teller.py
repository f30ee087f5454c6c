"""Who tells a text in the first person: "My name is Ana Lund", "Aron Tesk spoke to us by phone".

Reach for this module once persons are resolved. A testimony names its teller in the text itself,
in the lines above it, or in a line below it. Where several names could be meant, nobody is taken:
"I" stays without a name. Always true: the teller is a person whom the text names.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree
from aygaq.sources.text import PartKind

_I = word_set("i me my")
_TELLS = word_set(
    "spoke speaks speaking told tells telling testimony account statement story interview "
    "interviewed recalls recounts testifies testified diary letter writes wrote words narrated"
)
_ABOVE = 90  # words above the first "I"
_BELOW = 12  # words of a line that signs
_LEAST = 3  # first persons outside of quotes that make a testimony


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells, by a name of the text, and the first word that is told in the first person."""

    name: Mention
    first: int


def find_teller(mentions: Mentions, quoted: Container[int]) -> Teller | None:
    """The named person who says "I" outside of quotations, or None.

    Args:
        quoted: the words that stand in quotations.
    """
    words = mentions.tree.words
    spoken = [
        w.i for w in words
        if w.low in _I and w.pos == "PRON" and w.i not in quoted
        and mentions.tree.parts[mentions.tree.sentence_of(w).part].kind is not PartKind.HEADLINE
    ]  # fmt: skip
    if len(spoken) < _LEAST:
        return None
    said = (
        _said_of_self(mentions, spoken)
        or _only_one(_credited(mentions, spoken[0]))
        or _only_one(_above(mentions, spoken[0]))
        or _only_one(_below(mentions, spoken[-1]))
    )
    return Teller(said, spoken[0]) if said is not None else None


def _said_of_self(mentions: Mentions, spoken: Sequence[int]) -> Mention | None:
    """ "My name is Ana Lund", "I am Ana Lund", "I, Ana Lund,"."""
    words = mentions.tree.words
    for i in spoken:
        following = [w.low for w in words[i + 1 : i + 3]]
        reach = {("name", "is"): 3, ("am",): 2, (",",): 2}
        for lows, step in reach.items():
            if tuple(following[: len(lows)]) == lows:
                mention = mentions.at(i + step) if i + step < len(words) else None
                if mention is not None and _is_person(mention) and mention.first <= i + step:
                    return mention
    return None


def _above(mentions: Mentions, first: int) -> list[Mention]:
    """The persons named above the first "I", where those lines say that somebody tells."""
    tree = mentions.tree
    end = tree.sentence_of(tree.words[first]).first
    lows = {w.low for w in tree.words[:end]}
    if end > _ABOVE or not lows & _TELLS:
        return []
    return [m for m in mentions.in_order() if m.last <= end and _is_person(m)]


def _credited(mentions: Mentions, first: int) -> list[Mention]:
    """ "Account given by Zuhra, 38", "Testimony of Ana Lund": whose account the lines above say."""
    words = mentions.tree.words
    end = mentions.tree.sentence_of(words[first]).first
    return [
        m for m in mentions.in_order()
        if m.last <= min(end, _ABOVE) and _is_person(m) and m.first > 1
        and words[m.first - 1].low in ("of", "by", "with")
        and any(w.low in _TELLS for w in words[max(0, m.first - 4) : m.first])
    ]  # fmt: skip


def _below(mentions: Mentions, last: int) -> list[Mention]:
    """The person named in a line of its own below the last "I"."""
    tree = mentions.tree
    after = [s for s in tree.sentences if s.first > last and s.last - s.first <= _BELOW]
    return [
        m for m in mentions.in_order() if _is_person(m) and any(_signs(tree, s, m) for s in after)
    ]


def _signs(tree: Tree, sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence is a name after a dash, or a name and who it is."""
    inside = sentence.first <= mention.first and mention.last <= sentence.last
    opens = all(w.pos == "PUNCT" for w in tree.words[sentence.first : mention.first])
    return inside and opens and not any(w.pos in ("VERB", "AUX") for w in tree.words_of(sentence))


def _is_person(mention: Mention) -> bool:
    return mention.named and mention.kind is EntityKind.PERSON


def _only_one(found: Sequence[Mention]) -> Mention | None:
    """The one person of several mentions; a part of the name counts as the same."""
    full = max(found, key=lambda m: len(m.name), default=None)
    if full is None or (full.titles and set(full.titles) & words_of("people", "teller")):
        return None
    parts = set(full.name.split())
    return full if all(set(m.name.split()) <= parts for m in found) else None
