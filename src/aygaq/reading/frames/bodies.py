"""Bodies and complaints told by number: "counted nine bodies", "60 complaints of torture".

Reach for this module at a noun that no other trigger takes. Always true: the match has one
victim, a group with a count.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Word

_BODIES = frozenset(("bodies", "corpses"))
_PEOPLE = word_set("people men women children villagers civilians victims")
_FINDING = word_set("bury find discover recover count exhume retrieve see")
_BURYING = frozenset(("bury", "exhume"))
_CASES = word_set("cases complaints allegations incidents instances")
_OF_CASES = {
    "torture": "torture", "ill-treatment": "ill-treatment", "beating": "assault",
    "disappearance": "enforced-disappearance", "rape": "sexual-violence",
    "abduction": "abduction", "harassment": "harassment", "intimidation": "threat",
}  # fmt: skip
_DESCRIBING = frozenset(("enforced", "forced", "sexual", "police"))


def bodies_at(mentions: Mentions, word: Word) -> Match | None:
    """The act that so many bodies, or complaints of it, tell of; or None."""
    if word.low in _BODIES or word.low in _PEOPLE:
        return _counted(mentions, word, "killing") if _are_found(mentions, word) else None
    return _cases(mentions, word) if word.low in _CASES else None


def _are_found(mentions: Mentions, word: Word) -> bool:
    """ "Buried nine bodies", "five bodies were found"; of people only "buried 28 people"."""
    verb = mentions.tree.head(word)
    given = word.relation in ("obj", "nsubj:pass")
    finding = _BURYING if word.low in _PEOPLE else _FINDING
    return given and verb.pos == "VERB" and verb.lemma in finding


def _counted(mentions: Mentions, word: Word, act: str) -> Match | None:
    """So many of them. Effect: adds the mention."""
    mention = mentions.headed_by(word)
    known = mention is not None
    if mention is None:
        if mentions.at(word) is not None:
            return None
        mention = describe(mentions.tree, mentions, word, EntityKind.GROUP)
    if mention.count is None or mention.last != word.i + 1:
        return None
    if not known:
        mentions.add(mention)
    return Match(act, word.i, mention.first, word.i + 1, [mention], rule=word.low, relation="toll")


def _cases(mentions: Mentions, word: Word) -> Match | None:
    """ "Registered 203 complaints of torture": so many people complained."""
    of, what = mentions.tree.after(word), mentions.tree.after(word, 2)
    if of is None or of.low not in ("of", "about") or what is None:
        return None
    if what.low in _DESCRIBING:
        what = mentions.tree.after(what)
    act = _OF_CASES.get(what.low) if what is not None else None
    match = _counted(mentions, word, act) if act is not None else None
    if match is not None and what is not None:
        match.last = match.victims[0].last = what.i + 1
    return match
