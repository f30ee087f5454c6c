"""Who is silenced, searched or robbed and is no person: a station, two dailies, a publisher.

Reach for this module where the slot of such an act holds no people. A body with power is no
victim, and neither is a body that only stands near.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.frames.expressions import Pattern, Slot
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.phrases import conjuncts
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

CENSORED = "censorship"
OF_BODIES = frozenset((CENSORED, "home-visit", "property-confiscation"))
_MEDIA = word_set("house houses outlet outlets group organisation organisations company companies")
_OTHER_STATIONS = word_set("police gas petrol power railway bus fire polling metro")
_CALLED = word_set(
    "tv fm news times post herald gazette tribune press media daily weekly"
)  # in names
_CLOSING = word_set("suspend shutter block ban close padlock outlaw shut throttle")
_PARTICLES = word_set("by for from over after until without indefinitely down up")
_REACH = 12  # words
_HOLDINGS = word_set("licence licences license licenses permit permits signal broadcast website")


def bodies_of(
    mentions: Mentions, pattern: Pattern, verb: Word, passive: bool, read: Sequence[int]
) -> list[Mention]:
    """The bodies that fill the slot of `pattern`. Effect: may add mentions of outlets."""
    tree = mentions.tree
    given = subjects(tree, verb) if passive else objects(tree, verb)
    if pattern.slot is Slot.CONTEXT and pattern.act == CENSORED:
        given = [tree.words[i] for i in read]
    elif pattern.slot in (Slot.OWNER, Slot.AFTER):
        given = list(_behind(mentions, pattern, given, verb))
    elif pattern.slot is Slot.SUBJECT:
        given = subjects(tree, verb)
    if not passive:  # "the company closed its website"
        given = [w for w in given if not any(c.low == "its" for c in tree.children(w, "nmod:poss"))]
    found = [_body(mentions, one, pattern.act) for word in given for one in conjuncts(tree, word)]
    named = [name_beside(mentions, m) for m in found if m is not None]
    return list({id(m): m for m in named}.values())


def is_of_outlets(pattern: Pattern, verb: Word) -> bool:
    """Whether outlets alone can suffer it: "was suspended for a month", "was shut in May"."""
    bare = all(words <= _PARTICLES for words in pattern.literals)
    of_object = pattern.slot is Slot.OBJECT and pattern.act == CENSORED
    return of_object and bare and verb.lemma in _CLOSING


def name_beside(mentions: Mentions, body: Mention) -> Mention:
    """Of "the newspaper Baqri" the name; any other body itself."""
    after = None if body.named else mentions.phrase_from(body.last)
    named = after is not None and after.named and after.kind is EntityKind.ORGANIZATION
    return after if after is not None and named else body


def _behind(
    mentions: Mentions, pattern: Pattern, given: Sequence[Word], verb: Word
) -> Iterable[Word]:
    """ "The licences of five stations", "Radio Tamba's licence", "against the weekly"."""
    tree = mentions.tree
    for word in given:
        if not pattern.owned or word.low in pattern.owned or word.low in _HOLDINGS:
            yield from tree.children(word, "nmod:poss", "nmod")
    if pattern.slot is Slot.AFTER:
        for word in tree.children(verb, "obl"):
            if any(c.low in pattern.prepositions for c in tree.children(word, "case")):
                yield word
        yield from _next_past(mentions, pattern, verb)


def _next_past(mentions: Mentions, pattern: Pattern, verb: Word) -> Iterable[Word]:
    """ "Froze assets linked to the union": the body right behind the last word of the line."""
    words = mentions.tree.words
    for k in range(verb.i + 1, min(verb.i + _REACH, mentions.tree.sentence_of(verb).last - 1)):
        led = any(words[k - 1].low in choices for choices in pattern.literals[-1:])
        if led and words[k].low in pattern.prepositions:
            named = k + 1 + (words[k + 1].pos == "DET")
            mention = mentions.phrase_from(named)
            if mention is not None:
                yield words[mention.head]
            return


def _body(mentions: Mentions, word: Word, act: str) -> Mention | None:
    tree = mentions.tree
    outlets = words_of("organisations", "outlet") | {"daily", "weekly", "publisher"}
    before = tree.before(word)
    media = word.low in _MEDIA and before is not None and before.lemma in outlets
    mention = mentions.headed_by(word)
    if mention is None and word.pos == "NOUN" and (word.lemma in outlets or media):
        mention = describe(tree, mentions, word, EntityKind.ORGANIZATION)
        mentions.add(mention)
    if mention is None or mention.kind is not EntityKind.ORGANIZATION:
        return None
    lemmas = {w.lemma.lower() for w in tree.words[mention.first : mention.last]}
    powers = words_of("organisations", "agent") - outlets
    if lemmas & (powers | _OTHER_STATIONS):
        return None
    if lemmas & outlets or media or (mention.named and lemmas & _CALLED):
        return mention
    return mention if mention.named and act != CENSORED else None
