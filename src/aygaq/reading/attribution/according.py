"""Sources that a preposition names: "according to the police", "as per the indictment".

Reach for this module with each word of a text. What such a source covers is the rest of its
sentence on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.claims import EntityKind
from aygaq.reading.attribution.apposed import name_beside
from aygaq.reading.attribution.papers import paper_at
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.described import is_set_off
from aygaq.reading.mentions.pronouns import OWNERS
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_AS = word_set("reported told noted confirmed announced")
_SHOWS = word_set("show shows indicate indicates suggest suggests")
_INSERTED = 8  # words of ", the group's data show,"
_BEFORE_SOURCE = word_set("the a an his her its their local several multiple some")


def source_of(tree: Tree, word: Word) -> int | None:
    """The first word of the source that a word leads to, or None."""
    after, before = tree.after(word), tree.before(word)
    if after is None or after.i + 1 >= len(tree.words):
        return None
    if word.low == "according" and after.low == "to":
        return word.i + 2
    as_told = before is not None and before.low == "as"
    if word.low in _AS and as_told and after.low == "by":
        return word.i + 2
    if word.low != "per" or not (as_told or before is None or before.text == ","):
        return None  # "two per day"
    return after.i if after.capital or after.low in _BEFORE_SOURCE else None


def according(
    tree: Tree, mentions: Mentions, sentence: Sentence, word: Word, first: int
) -> Iterator[Speech]:
    """The telling of a source whose words begin at `first`. Effect: may add a mention."""
    found = _source_named(tree, mentions, sentence, first)
    if found is None:
        return
    named = name_beside(tree, mentions, found, word.i)
    if named.last < sentence.last and tree.words[named.last].text == ",":
        named = named if is_set_off(tree, named) else found
    sides = ((sentence.first, word.i), (named.last, sentence.last))
    covers = tuple((a, b) for a, b in sides if a < b)
    yield Speech(word.i, "according", named.head, covers)


def inserted(tree: Tree, mentions: Mentions, sentence: Sentence, word: Word) -> Speech | None:
    """ "Eleven of them, the group's data show, were beaten". Effect: adds a mention."""
    after, paper = tree.after(word), tree.before(word)
    if word.low not in _SHOWS or after is None or after.text != "," or paper is None:
        return None
    commas = [
        w.i for w in tree.words[max(sentence.first, word.i - _INSERTED) : word.i] if w.text == ","
    ]
    if not commas or paper.lemma not in words_of("speech", "papers"):
        return None
    told = ((sentence.first, commas[-1]), (after.i + 1, sentence.last))
    return Speech(word.i, "show", paper_at(tree, mentions, paper).head, told)


def _source_named(tree: Tree, mentions: Mentions, sentence: Sentence, first: int) -> Mention | None:
    """Whom "according to" names: the first to be named who can tell, else the paper there."""
    paper: Word | None = None
    owner: Mention | None = None
    for k in range(first, min(first + 12, sentence.last)):
        word = tree.words[k]
        ends = word.pos == "VERB" and word.low != "based" and word.dep != "amod"
        if word.text == "," and k > first and paper is None and owner is None:
            return _named_between(tree, mentions, k + 1, sentence.last)
        if word.text in (",", ";", ".") or ends:
            break
        if word.pos in ("NOUN", "PROPN") and paper is None:
            paper = word if word.lemma in words_of("speech", "papers") else None
        found = mentions.headed_by(k)
        if found is None or found.kind is None:
            continue
        if _only_owns(tree, sentence, found, k):
            owner = found if found.human or found.kind is EntityKind.ORGANIZATION else owner
            continue
        if paper is not None and found.head > paper.i and tree.words[paper.i + 1].low != "of":
            break
        named = mentions.at(found.last) if found.last < sentence.last else None
        if named is not None and named.named and _names(named, found):
            return named  # the aid group Open Docket
        return found
    return paper_at(tree, mentions, paper) if paper is not None else owner


def _named_between(tree: Tree, mentions: Mentions, first: int, end: int) -> Mention | None:
    """ "According to a Kazakh rights project, Open Docket, ...": the name between commas."""
    name = mentions.at(first) if first < end else None
    if name is None or not name.named or name.first != first or name.last >= end:
        return None
    return name if tree.words[name.last].text == "," else None


def _only_owns(tree: Tree, sentence: Sentence, found: Mention, k: int) -> bool:
    """ "His lawyer", "the group's director": whose lawyer and director tells it, they do not."""
    if tree.words[k].low in OWNERS and k == found.head:
        return True
    after = tree.words[found.last] if found.last < sentence.last else None
    return after is not None and after.low in ("'s", "’s", "'", "’")


def _names(named: Mention, found: Mention) -> bool:
    """Whether a name right behind a description can be of what is described."""
    body = found.kind is EntityKind.GROUP and named.kind is EntityKind.ORGANIZATION
    return body or named.kind is found.kind
