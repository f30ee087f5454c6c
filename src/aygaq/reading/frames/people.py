"""From head words to the mentions of people that they stand for.

Reach for this module when a slot's words are found. Coordination is spread ("X, Y and Z"),
measures are seen through ("dozens of students"), and members follow their group ("ten
activists, including X and Y"). What cannot be harmed is no victim.
"""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.claims import EntityKind
from aygaq.reading.frames.slots import conjuncts
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_INCLUDING = frozenset(("including", "namely", "among"))


def people_at(mentions: Mentions, words: Iterable[Word]) -> list[Mention]:
    """The people and groups that head words stand for, each once, in order."""
    found: list[Mention] = []
    for word in words:
        for one in conjuncts(mentions.tree, word):
            mention = _person_at(mentions, one)
            if mention is not None and mention not in found:
                found.append(mention)
                found.extend(m for m in _members(mentions, one) if m not in found)
    return found


def _person_at(mentions: Mentions, word: Word) -> Mention | None:
    mention = mentions.headed_by(word)
    if mention is not None and mention.human:
        return mention
    if mention is None or mention.kind is None:
        return _seen_through(mentions, word)
    return None


def _seen_through(mentions: Mentions, word: Word) -> Mention | None:
    """The people in "a number of people", "the homes of journalists" not: measures alone."""
    covering = mentions.at(word)
    if covering is not None and covering.human and covering.first <= word.i <= covering.head:
        if covering.last - covering.first < 12 and word.i != covering.owner:
            return covering
    return None


def _members(mentions: Mentions, word: Word) -> list[Mention]:
    """Those listed after "including" behind a group."""
    group = mentions.headed_by(word)
    if group is None or group.kind is not EntityKind.GROUP:
        return []
    tree = mentions.tree
    end = tree.sentence_of(word).last
    for k in range(group.last, min(group.last + 14, end)):
        low = tree.words[k].low
        if low in _INCLUDING or (low == "as" and tree.words[k - 1].low == "such"):
            return _listed(tree, mentions, k + 1, end)
        if tree.words[k].pos == "VERB" or tree.words[k].text in (";", ".", ":"):
            return []
    return []


def _listed(tree: Tree, mentions: Mentions, first: int, end: int) -> list[Mention]:
    found: list[Mention] = []
    k = first
    while k < end:
        word = tree.words[k]
        mention = mentions.at(word)
        if word.pos in ("VERB", "AUX", "SCONJ", "PRON") or word.text in (";", ":", "."):
            break
        if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
            found.append(mention)
            k = mention.last
            continue
        k += 1
    return found


def bodies_at(mentions: Mentions, words: Iterable[Word]) -> list[Mention]:
    """The bodies or people that head words stand for, as agents."""
    found: list[Mention] = []
    for word in words:
        for one in conjuncts(mentions.tree, word):
            mention = mentions.headed_by(one) or _seen_through(mentions, one)
            if mention is not None and mention.kind is not None and mention not in found:
                found.append(mention)
    return found
