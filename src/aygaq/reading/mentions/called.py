"""A description joined to a name by words of naming: "a man named Askar Bek"."""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.described import describes
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree

_ROLE_PHRASE = 9  # words of "secretary of an urban poor alliance"
_CALLING = 8  # words from a description to the name that somebody goes by
_CALLS = word_set(
    "named called identified known nicknamed nickname surnamed dubbed name pseudonym alias"
)
_CALLED = _CALLS | word_set(
    "who is was goes go went writes wrote publishes by under using uses used the a only as his her "
    "better also pen online stage first full last real family pseudonym - and "
    "later been has police officials authorities relatives media residents officers locally simply"
)


def join_called(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """A man named NAME; a writer who goes by the pen name NAME. Effect: it names a person."""
    words, start = tree.words, tree.sentence_of(tree.words[name.first]).first
    k, calls = name.first - 1, False
    while k > start and name.first - k <= _CALLING and words[k].low in _CALLED:
        calls = calls or words[k].low in _CALLS
        k -= 1
    if calls and k > start and words[k].text in (",", "("):
        if not _join_alias(mentions, name, k):
            _join_identified(tree, mentions, name, k)
        return
    found = mentions.headed_by(k)
    if not calls or not describes(found) or found is None or found.head != k:
        return
    if found.same_as is None and found.noun not in words_of("organisations", "outlet"):
        found.same_as, name.kind = name.head, EntityKind.PERSON


def _join_identified(tree: Tree, mentions: Mentions, name: Mention, comma: int) -> None:
    """ "A driver from Osh, identified by police as NAME, was": who that is. Effect: joins them."""
    start = tree.sentence_of(tree.words[comma]).first
    for k in range(comma - 1, max(start, comma - _ROLE_PHRASE) - 1, -1):
        word = tree.words[k]
        if word.pos in ("VERB", "AUX", "PUNCT") or name.kind is not EntityKind.PERSON:
            return
        found = mentions.headed_by(word)
        if describes(found) and found is not None and found.head == k:
            if found.same_as is None and found.noun not in words_of("organisations", "outlet"):
                found.same_as = name.head
            return


def _join_alias(mentions: Mentions, name: Mention, comma: int) -> bool:
    """ "Ana Bek, better known by her nickname NAME": the same person. Effect: joins them."""
    full = mentions.at(comma - 1)
    person = full is not None and full.named and full.kind is EntityKind.PERSON
    if full is not None and person and full.last == comma and name.same_as is None:
        name.same_as, name.kind = full.head, EntityKind.PERSON
    return person
