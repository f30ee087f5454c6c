"""A description before a name: "an official from the county town, Askar Bek,".

An office and its land ("the president of Chad Askar Bek"), a relative told by whose she is, and a
description with a clause of its own ("a teacher detained last week, Askar Bek, has died") count.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.described import (
    describes,
    goes_on,
    introduces,
    is_set_off,
    is_source,
)
from aygaq.reading.mentions.pronouns import OWNERS
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Tree

_CLAUSE = 16  # words of a clause between a description and its name
_HOLDS_OFFICE = (EntityKind.PLACE, EntityKind.ORGANIZATION)
_OF = 2  # words back from an owner's name to whose it is
_AGE = frozenset(("old", "year", "years", "month"))
_LONGEST = 9  # words between a description and the name it introduces


def join_before(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """DESCRIPTION [from ...] , NAME [,] and "the imam Askar Bek"."""
    first = tree.words[name.first]
    start = tree.sentence_of(first).first
    i = _before_age(tree, name.first, start) - 1
    if i <= start or tree.words[i].text not in (",", "–", "—"):
        return
    after = tree.words[name.last] if name.last < tree.sentence_of(first).last else None
    if after is not None and after.low in ("and", "or"):
        return
    if (kin := _kin_of_named(tree, mentions, i)) is not None and goes_on(tree, name):
        kin.same_as = name.head
        return
    for k in range(i - 1, max(start - 1, i - 1 - _LONGEST), -1):
        word = tree.words[k]
        of = k > start and tree.words[k - 1].low == "of" and word.pos == "PRON"
        if word.pos in ("AUX", "SCONJ", "CCONJ") or word.text in (",", ";", ":"):
            return
        if word.pos == "VERB" and (
            word.low.endswith("ing")
            or tree.children(word, "aux", "obj")
            or (tree.children(word, "nsubj") and not goes_on(tree, name))
        ):
            return  # but "a teacher detained last week, NAME," goes on
        led = k > start and tree.words[k - 1].pos == "ADP" and word.low in OWNERS
        if word.pos == "PRON" and not of and not led and word.low != "one":
            return
        found = mentions.headed_by(word)
        if found is not None and found.named and found.kind is EntityKind.PERSON:
            if found.sure or tree.words[found.first - 1].low != "of":
                return
            continue  # "a chief of Otolo, NAME": a place that nothing else tells of
        if describes(found) and found is not None and found.head == k and found.same_as is None:
            if introduces(found) and _may_be_named(tree, found, name):
                found.same_as = name.head
            return


def _kin_of_named(tree: Tree, mentions: Mentions, comma: int) -> Mention | None:
    """The relative told before a comma by whose she is: "the wife of Pastor Bek, Ana Lim, was"."""
    owner = mentions.at(comma - 1)
    if owner is None or not owner.named or owner.last != comma or owner.first < _OF:
        return None
    found = mentions.headed_by(owner.first - _OF)
    if tree.words[owner.first - 1].low != "of" or not describes(found) or found is None:
        return None
    kin = found.noun in words_of("people", "kin")
    return found if kin and found.same_as is None else None


def _before_age(tree: Tree, first: int, start: int) -> int:
    """Where ", a 23-year-old NAME" begins behind its comma: an age only describes."""
    k = first
    if k - 2 > start and tree.words[k - 1].low == "old" and tree.words[k - 2].text == "-":
        while k > start and (tree.words[k - 1].text == "-" or tree.words[k - 1].low in _AGE):
            k -= 1
        k -= k > start and tree.words[k - 1].pos == "NUM"
        k -= k > start and tree.words[k - 1].low in ("a", "an", "the")
    return k


def join_office(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """The president of Chad NAME, "secretary of the Lund Press Club NAME": an office and its
    land or body stand right before the name."""
    land = mentions.at(name.first - 1) if name.first > _OF else None
    if land is None or land.kind not in _HOLDS_OFFICE or land.last != name.first:
        return
    of = tree.words[land.first - 1]
    of = tree.words[of.i - 1] if of.low == "the" and of.i else of
    found = mentions.headed_by(of.i - 1) if of.low == "of" and of.i else None
    if describes(found) and found is not None and found.same_as is None:
        found.same_as = name.head


def join_over_clause(tree: Tree, mentions: Mentions, name: Mention) -> None:
    """A teacher [who had been] detained last week, NAME, has died: a clause stands between."""
    first = tree.words[name.first]
    sentence = tree.sentence_of(first)
    i = name.first - 1
    closes = name.last < sentence.last and tree.words[name.last].text == ","
    if not closes or i <= sentence.first or tree.words[i].text != ",":
        return
    after = tree.words[name.last + 1] if name.last + 1 < sentence.last else None
    if after is None or after.pos not in ("AUX", "VERB", "ADV"):
        return
    for k in range(i - 1, max(sentence.first, i - _CLAUSE), -1):
        if tree.words[k].text in (",", ";", ":"):
            return
        found = mentions.headed_by(k - 1)
        clause = tree.words[k].low in ("who", "whose", "whom") or tree.words[k].dep == "acl"
        if clause and describes(found) and found is not None and found.head == k - 1:
            if found.manner is Manner.INDEFINITE and found.same_as is None:
                found.same_as = name.head
            return


def _may_be_named(tree: Tree, described: Mention, name: Mention) -> bool:
    """ "According to his lawyer, NAME, two guards beat him": so the lawyer is called; not so "in
    the lawyer's words, NAME was beaten"."""
    if tree.words[described.last].low in ("'s", "’s"):
        return False
    return not is_source(tree, described) or is_set_off(tree, name)
