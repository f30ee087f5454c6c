"""People named one after the other: "A, B and C", "A and two students".

Reach for this module where a list of names begins. The order of words is trusted; the parser
often breaks long lists of names it does not know.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.lists import row_before
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_GAP = 9  # words between two names of one list


def further_names(mentions: Mentions, mention: Mention) -> list[Mention]:
    """Names listed after a name that the parser left out: "A, B, and C"."""
    tree = mentions.tree
    found: list[Mention] = row_before(mentions, mention)
    if not mention.named:
        return found
    end = tree.sentence_of(tree.words[mention.head]).last
    k = mention.last
    while k < end and tree.words[k].text in (",", "and", "&"):
        k += 1 + (k + 1 < end and tree.words[k + 1].low == "and")
        after = mentions.at(k) if k < end else None
        if (
            after is None
            or not after.named
            or after.kind is not EntityKind.PERSON
            or after.first != k
        ):
            break
        if tree.words[after.head].dep not in ("conj", "appos", "flat", "list", "dep"):
            break
        found.append(after)
        k = after.last
    return found


def close_list(mentions: Mentions, first: int, end: int) -> list[Mention]:
    """Two or more people named one right after the other: "A and B", "A, B and C"."""
    tree = mentions.tree
    found: list[Mention] = []
    k = first
    while k < end:
        mention = mentions.at(k)
        if mention is not None and mention.first == k and mention.named:
            if mention.kind is not EntityKind.PERSON:
                break
            found.append(mention)
            k = mention.last
            closes = k < end and tree.words[k].text == "," and tree.words[k - 2].low == "and"
            if closes or k >= end or (tree.words[k].text != "," and tree.words[k].low != "and"):
                break
        elif tree.words[k].text == "," or tree.words[k].low == "and":
            k += 1
        else:
            break
    while found and tree.words[found[-1].last - 1].text == ",":
        found.pop()
    return found if len(found) > 1 else []


def _is_of_others(tree: Tree, mention: Mention) -> bool:
    """ "Two top Bek associates", "Bek's wife": a name that tells whose people they are."""
    head = tree.words[mention.head]
    owner = head.dep in ("compound", "nmod:poss") and head.head >= mention.last
    return owner and tree.head(head).pos == "NOUN" and not tree.words[head.head].capital


def listed_from(mentions: Mentions, first: int, end: int) -> list[Mention]:
    """The people named in a list that begins at `first`; it ends where a clause does."""
    tree = mentions.tree
    found: list[Mention] = []
    k = first
    gap = 0
    while k < end and gap < _GAP:
        word = tree.words[k]
        mention = mentions.at(word)
        if _ends_list(word):
            break
        if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
            if not _is_of_others(tree, mention):
                found.append(mention)
            k, gap = mention.last, 0
            continue
        if mention is not None and found and _counted_after_and(tree, mention):
            return [*found, mention]
        k, gap = k + 1, gap + 1
    return found


def _ends_list(word: Word) -> bool:
    if word.pos in ("AUX", "SCONJ") or word.text in (";", ":", "."):
        return True
    return word.pos == "VERB" and word.dep not in ("amod", "acl") and not word.capital


def _counted_after_and(tree: Tree, mention: Mention) -> bool:
    """ "... and two students" at the end of a list."""
    counted = mention.kind is EntityKind.GROUP and mention.count is not None
    return counted and mention.first > 0 and tree.words[mention.first - 1].low == "and"
