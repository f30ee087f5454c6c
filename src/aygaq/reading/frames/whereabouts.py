"""Where somebody is now: "is still there", "and is in Belsk", "remains there".

Reach for this module with one word at a time. Where a person is tells of an act only of one who
was told to be held before; that is for the caller to judge, so the act found is WHEREABOUTS.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.noun_slots import owner_of
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Word

WHEREABOUTS = "whereabouts"
_NOW = word_set("is are 's ’s remains remain")
_STILL = word_set("still currently now")
_AT = word_set("in at")
_UNKNOWN = word_set("unknown unclear uncertain")
_FATE = word_set("fate fates whereabouts")
_ENDS = frozenset((".", ";", ",", ")", "and", "but", "while", "where"))


def whereabouts_at(mentions: Mentions, word: Word) -> Match | None:
    """Where the word's person is, as WHEREABOUTS; None where it tells of nobody's."""
    tree = mentions.tree
    before, after = tree.before(word), tree.after(word)
    if before is None or (after is not None and after.low not in _ENDS):
        return None
    if word.low == "there":
        verb = before if before.low in _NOW else tree.before(before)
        still = before.low in _STILL or before.low in ("remains", "remain")
        if verb is None or verb.low not in _NOW or not still:
            return None
    else:
        place = mentions.at(word)
        if place is None or place.kind is not EntityKind.PLACE or not place.named:
            return None
        if word.low in words_of("classes", "country"):
            return None  # "He is in Malaysia": out of reach of who held him
        case = tree.words[place.first - 1] if place.first else None
        if case is None or case.low not in _AT or place.last != word.i + 1:
            return None
        verb = tree.words[case.i - 1] if case.i else None
        if verb is not None and verb.low in _STILL:
            verb = tree.before(verb)
        if verb is None or verb.low not in _NOW:
            return None
    victims = people_at(mentions, _subjects(mentions, word, verb))
    if not victims:
        return None
    return Match(
        WHEREABOUTS, word.i, verb.i, word.i + 1, victims, [], "is in|at|there", "nsubj",
        from_state=True,
    )  # fmt: skip


def fate_at(mentions: Mentions, word: Word) -> Match | None:
    """ "The fate of Bo Lim is unknown": missing, told by a word that says nobody knows."""
    tree = mentions.tree
    if word.low not in _UNKNOWN or not tree.children(word, "cop"):
        return None
    fate = next((w for w in tree.children(word, "nsubj") if w.low in _FATE), None)
    victims = owner_of(mentions, fate) if fate is not None else []
    if fate is not None and not victims:
        victims = people_at(mentions, tree.children(fate, "nmod"))
    if fate is None or not victims:
        return None
    return Match(
        "missing", word.i, fate.i, word.i + 1, victims, [], "fate of X unknown", "nmod",
        from_state=True,
    )  # fmt: skip


def _subjects(mentions: Mentions, word: Word, verb: Word) -> list[Word]:
    """Of the verb, of the place said of somebody, else of the clause it is joined to."""
    tree = mentions.tree
    for one in (verb, word, tree.head(word), *tree.ancestors(word)):
        if given := tree.children(one, "nsubj", "nsubj:pass"):
            return subjects(tree, one) or given
    return []
