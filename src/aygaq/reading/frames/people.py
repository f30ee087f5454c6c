"""From head words to the mentions of people that they stand for.

Reach for this module when a slot's words are found. Coordination is spread ("X, Y and Z"),
measures are seen through ("dozens of students"), and members follow their group ("ten
activists, including X and Y"). What cannot be harmed is no victim.
"""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.claims import EntityKind
from aygaq.reading.frames.enumerations import further_names
from aygaq.reading.frames.lists import names_behind
from aygaq.reading.frames.members import members_of
from aygaq.reading.frames.phrases import conjuncts
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_THINGS = word_set("ngos csos suvs uavs pcs ieds atms tvs cds dvds ids npos cbos tvs usbs")
_OF_MANY = word_set("group gang band mob team squad crowd pair trio number")


def people_at(mentions: Mentions, words: Iterable[Word]) -> list[Mention]:
    """The people and groups that head words stand for, each once, in order."""
    found: list[Mention] = []
    for word in words:
        for one in conjuncts(mentions.tree, word):
            mention = _person_at(mentions, one)
            if mention is not None and one is not word and _is_second_role(mentions, mention):
                continue
            if mention is not None and mention not in found:
                many = mention.plural or mention.kind is EntityKind.GROUP
                all_named = names_behind(mentions, mention) if many else []
                members = all_named or members_of(mentions, mentions.tree.words[mention.head])
                shown = (
                    all_named
                    or mention.noun in ("those", "both")
                    or (mention.noun == "some" and members and members[0].plural)
                    or _is_their_role(mention, members)
                )
                if not (members and shown):
                    found.append(mention)
                found.extend(m for m in members if m not in found)
                found.extend(m for m in further_names(mentions, mention) if m not in found)
    return found


def _is_their_role(mention: Mention, members: list[Mention]) -> bool:
    """ "Researchers A and B", "two researchers A and B": nobody but those two."""
    if not members:
        return False
    counted = mention.count.low if mention.count is not None else None
    if mention.noun in ("several", "many") and counted is None:
        return False  # "several of them were charged, including A and B"
    if members[0].first - mention.last > 0:  # "three others — a priest, A, and activists B and C —"
        return counted == len(members) and mention.last < members[0].first
    return counted is None or counted == len(members)


def _is_second_role(mentions: Mentions, mention: Mention) -> bool:
    """ "A journalist and human rights activist": one person; "a man and woman" are two."""
    tree = mentions.tree
    other = mentions.headed_by(tree.head(tree.words[mention.head]))
    roles = words_of("people", "role")
    alone = mention.manner is Manner.INDEFINITE and not mention.plural and mention.count is None
    bare = tree.words[mention.first].low not in ("a", "an", "another", "one")
    if other is None or not alone or not bare or other.plural or other.named:
        return False
    return other.manner is not Manner.PRONOUN and {mention.noun, other.noun} <= roles


def bodies_at(mentions: Mentions, words: Iterable[Word]) -> list[Mention]:
    """The bodies or people that head words stand for, as agents."""
    found: list[Mention] = []
    for word in words:
        for one in conjuncts(mentions.tree, word):
            mention = mentions.headed_by(one) or _seen_through(mentions, one)
            mention = _whole_group(mentions, mention) if mention is not None else None
            if mention is not None and mention.kind is not None and mention not in found:
                found.append(mention)
    return found


def _whole_group(mentions: Mentions, mention: Mention) -> Mention:
    """ "A group of gunmen": with the words for those in it, where a mention has them."""
    if mention.noun not in _OF_MANY or mention.named:
        return mention
    whole = mentions.phrase_from(mention.first)
    wider = whole is not None and whole.human and whole.last > mention.last
    return whole if wider and whole is not None else mention


def as_person(mentions: Mentions, word: Word) -> Mention | None:
    """Take a common noun for a person or a group. Effect: adds the mention."""
    held = mentions.headed_by(word)
    things = words_of("organisations", "things")
    after = mentions.tree.after(word)
    alone = after is None or after.pos not in ("NOUN", "PROPN")
    if held is not None and held.named and held.kind is None and word.pos == "PROPN" and alone:
        held.kind = EntityKind.PERSON  # a name of no known kind, and what befell it befalls people
        return held
    unknown = held is not None and held.kind is None
    if unknown and held is not None and _is_shortened(mentions, word):
        held.kind = EntityKind.GROUP
        return held
    if held is None and _is_shortened(mentions, word):
        mention = describe(mentions.tree, mentions, word, EntityKind.GROUP)
        mentions.add(mention)
        return mention
    if held is not None or word.pos != "NOUN" or word.capital or word.lemma in things:
        return None
    if word.lemma in words_of("times", "event"):
        return None  # "jails five over police bus blast"
    if word.lemma.endswith(
        ("tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "ing", "cy")
    ):
        return None
    mention = describe(mentions.tree, mentions, word, EntityKind.PERSON)
    mentions.add(mention)
    return mention


def _is_shortened(mentions: Mentions, word: Word) -> bool:
    """ "Jailed 80 JWs", "held 15 MPs": initials that a number makes many."""
    initials = word.text[:-1]
    many = word.text.endswith("s") and len(initials) > 1 and initials.isupper()
    counted = bool(mentions.tree.children(word, "nummod"))
    return many and counted and word.low not in _THINGS


def _person_at(mentions: Mentions, word: Word) -> Mention | None:
    mention = mentions.headed_by(_counted(mentions, word))
    if mention is not None and mention.human:
        return mention
    if mention is None or mention.kind is None:
        return _seen_through(mentions, word) or _neither(mentions, word)
    return None


def _counted(mentions: Mentions, word: Word) -> Word:
    """Of "a total of 126 supporters" the supporters."""
    if word.low != "total":
        return word
    behind = mentions.tree.children(word, "nmod")
    return behind[0] if behind else word


def _neither(mentions: Mentions, word: Word) -> Mention | None:
    """ "Neither of them saw a lawyer", "neither man": those of whom a thing is denied."""
    after = mentions.tree.after(word)
    if word.low not in ("neither", "none") or after is None or after.low != "of":
        return None
    meant = mentions.phrase_from(after.i + 1)
    return meant if meant is not None and meant.human else None


def _seen_through(mentions: Mentions, word: Word) -> Mention | None:
    """The people in "a number of people", "the homes of journalists" not: measures alone."""
    covering = mentions.at(word)
    if covering is None or not covering.human or not covering.first <= word.i <= covering.head:
        return None
    near = covering.last - covering.first < 12  # words
    return covering if near and word.i != covering.owner else None
