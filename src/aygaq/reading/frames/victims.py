"""Whom an act befell: the mentions that fill the slot of a pattern at its verb.

Reach for this module when the words of an expression stand. Each answer carries the name of
the relation by which it was found, so that a reviewer sees why.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.agreement import agreeing, beside_auxiliary
from aygaq.reading.frames.expressions import Pattern, Slot
from aygaq.reading.frames.fronted import behind_copula, subject_behind
from aygaq.reading.frames.leftward import subject_to_the_left
from aygaq.reading.frames.members import around_among
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.owners import after_preposition, owners, owners_of_subject
from aygaq.reading.frames.passive import TIMES, has_subject, is_had_done, is_passive
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.subjects import above, subjects
from aygaq.reading.frames.telegraphic import of_headline, tells_next
from aygaq.reading.frames.tolls import toll_behind
from aygaq.reading.frames.unlisted import taken_for_people
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Tree, Word

Found = tuple[list[Mention], str]  # whom, and by which relation
_LEFT_FREE = frozenset(("by", "in", "with", "at", "on", "for"))  # nobody harmed stands behind
_OBJECTS = frozenset(("him", "them", "me", "us"))
_ASKING = word_set("how why where when whether what")
_WHICH_BACK = 6  # words from "which" to the years of a sentence
_PAST_COMMA = 9  # words


def victims_of(mentions: Mentions, pattern: Pattern, verb: Word, passive: bool) -> Found:
    """Who fills the slot of `pattern`. Effect: may add mentions of unlisted nouns."""
    if pattern.slot is Slot.OBJECT:
        return _harmed(mentions, pattern, verb, passive)
    if pattern.slot is Slot.SUBJECT:
        return _subject(mentions, verb), "nsubj"
    if pattern.slot is Slot.OWNER:
        return owners(mentions, pattern, verb, passive), "nmod:poss"
    if pattern.slot is Slot.SUBJECT_OWNER:
        return owners_of_subject(mentions, pattern, verb), "nmod:poss"
    if pattern.slot is Slot.AFTER:
        relation = "obl:" + "|".join(sorted(pattern.prepositions))
        return after_preposition(mentions, pattern, verb, passive), relation
    return [], "context"


def _harmed(mentions: Mentions, pattern: Pattern, verb: Word, passive: bool) -> Found:
    """The object of an active verb, the subject of a passive one."""
    if _takes_up_thing(mentions, verb):
        return [], "obj"
    if not passive:
        return _object(mentions, pattern, verb)
    if verb.dep == "amod" and not mentions.tree.children(verb, "aux"):
        gifted = _given(mentions, pattern, verb)
        return (gifted, "conj") if gifted else (_described(mentions, verb), "amod")
    found = _past_doer(mentions, verb, _subject(mentions, verb))
    given = subjects(mentions.tree, verb)
    return found or taken_for_people(mentions, pattern, given), "nsubj:pass"


def _past_doer(mentions: Mentions, verb: Word, found: list[Mention]) -> list[Mention]:
    """ "Was stopped by six men, forced into a car and taken away": not the six men were."""
    tree = mentions.tree
    if len(found) != 1 or tree.children(verb, "aux", "nsubj") or found[0].last >= verb.i:
        return found
    doer = tree.words[found[0].head]
    before = tree.before(tree.words[found[0].first])
    if before is None or before.low != "by":
        return found
    between = tree.words[found[0].last : verb.i]
    if not any(w.text == "," or w.low == "and" for w in between):
        return found  # "by six men armed with knives"
    passive = next((w for w in tree.ancestors(doer) if w.i < doer.i and is_passive(tree, w)), None)
    return (_subject(mentions, passive) if passive else []) or found


def _object(mentions: Mentions, pattern: Pattern, verb: Word) -> Found:
    given = objects(mentions.tree, verb)
    found = people_at(mentions, given) or taken_for_people(mentions, pattern, given)
    if found:
        return found, "obj"
    if verb.pos == "ADJ" and verb.dep == "amod":
        return _described(mentions, verb), "amod"
    before = mentions.tree.before(verb)
    if before is not None and before.pos == "DET" and verb.low not in words_of("cues", "marking"):
        return [], "amod"  # "the exiled Askar Bek" tells of no exile now
    found = _right_after(mentions, verb) or toll_behind(mentions, verb)
    return (found, "next") if found else (of_headline(mentions, verb), "headline")


def _takes_up_thing(mentions: Mentions, verb: Word) -> bool:
    """ "The interview that the anchor held": what was held stands before its clause."""
    tree = mentions.tree
    noun, marks = tree.head(verb), {w.low for w in tree.children(verb, "mark", "obj")}
    if verb.relation != "acl" or noun.i >= verb.i or not marks & {"that", "which"}:
        return False
    if tree.children(verb, "aux:pass", "obj", "ccomp"):
        return False  # "the news that she was held"
    mention = mentions.headed_by(noun)
    return noun.pos == "NOUN" and bool(tree.children(verb, "nsubj")) and mention is None


def _given(mentions: Mentions, pattern: Pattern, verb: Word) -> list[Mention]:
    """ "Was hooded, given electric shocks": where the parser has "given" describe the shocks."""
    tree = mentions.tree
    thing, before = tree.head(verb), tree.before(verb)
    of_line = any(thing.low in choices for choices in pattern.literals)
    if not of_line or before is None or before.low not in (",", "and", "or"):
        return []
    above = next((w for w in tree.ancestors(verb) if w.pos == "VERB" and w.i < verb.i), None)
    return people_at(mentions, subjects(tree, above)) if above is not None else []


def _described(mentions: Mentions, verb: Word) -> list[Mention]:
    """ "The jailed activist": of a participle before its noun, for acts that mark a person.

    Right behind a noun it is no participle, whatever the parser says: "the king pardoned Ana Bek".
    """
    before = mentions.tree.before(verb)
    finite = before is not None and before.pos in ("NOUN", "PROPN") and verb.low.endswith("ed")
    if verb.low not in words_of("cues", "marking") and not finite:
        return []
    return people_at(mentions, [mentions.tree.head(verb)])


def _subject(mentions: Mentions, verb: Word) -> list[Mention]:
    found = agreeing(mentions, verb, _any_subject(mentions, verb))
    if verb.relation != "acl" or not found or not found[0].named:
        return found
    return [m for m in found if m.first < verb.i] or found  # "A, sentenced in May, and B"


def _has_which(tree: Tree, verb: Word) -> bool:
    """Whether a part of what stands before is the subject: "of which two years were"."""
    given = tree.children(verb, "nsubj")
    if not given:
        return False
    start = max(tree.sentence_of(verb).first, given[0].i - _WHICH_BACK)
    return any(w.low == "which" for w in tree.words[start : given[0].i])


def _describes_thing(mentions: Mentions, verb: Word) -> bool:
    """ "A pellet fired by police": the participle right behind a thing that nobody is."""
    thing = mentions.tree.before(verb)
    return (
        thing is not None
        and verb.relation == "acl"
        and verb.head == thing.i
        and thing.lemma in words_of("organisations", "things")
        and not mentions.tree.children(verb, "nsubj", "aux")
    )


def _any_subject(mentions: Mentions, verb: Word) -> list[Mention]:
    tree = mentions.tree
    if _describes_thing(mentions, verb):
        return []
    if all(w.lemma in TIMES for w in tree.children(verb, "nsubj")) and _has_which(tree, verb):
        return []  # "five years, of which two were suspended"
    if is_had_done(tree, verb):
        return people_at(mentions, subjects(tree, verb))
    fronted = subject_behind(mentions, verb) or behind_copula(mentions, verb)
    if fronted is not None:
        return people_at(mentions, [tree.words[fronted.head]])
    found = _toll(mentions, verb) or _reduced(mentions, verb) or _among_those(mentions, verb)
    if verb.relation == "conj" and not has_subject(tree, verb):
        found = found or beside_auxiliary(mentions, verb)  # "A was killed and B was wounded"
    found = found or people_at(mentions, _not_objects(subjects(tree, verb)))
    found = found or beside_auxiliary(mentions, verb)
    if found:
        return found
    if any(w.low in ("which", "it", "this", "that") for w in tree.children(verb, "nsubj")):
        return []
    finite = any(c.relation == "aux" for c in tree.children(verb))
    beside = _leftward(mentions, verb) if finite else []
    if beside:
        return beside
    guesses = (people_at(mentions, words) for words in above(tree, verb))
    found = next((people for people in guesses if people), []) or _leftward(mentions, verb)
    head = tree.head(verb)
    partner = verb.relation == "conj" and head.i < verb.i and is_passive(tree, head)
    return found or (_subject(mentions, head) if partner else [])


def _among_those(mentions: Mentions, verb: Word) -> list[Mention]:
    """ "Among those shot was Bo Lim", "Bo Lim was among those shot"."""
    tree, sentence = mentions.tree, mentions.tree.sentence_of(verb)
    those, among = tree.before(verb), tree.before(verb, 2)
    if those is None or among is None or those.low != "those":
        return []
    if among.low not in ("among", "amongst"):
        return []
    named = around_among(mentions, those.i, verb.i + 1, sentence)
    return [m for m in named if m.human]


def _not_objects(words: list[Word]) -> list[Word]:
    """ "A priest who tried to help him was killed": no subject is called "him"."""
    return [w for w in words if w.low not in _OBJECTS]


def _reduced(mentions: Mentions, verb: Word) -> list[Mention]:
    """ "A journalist sentenced to four years": the participle right behind whom it describes,
    where the parser hung it on another verb."""
    before = mentions.tree.before(verb)
    far = verb.dep == "acl" and before is not None and verb.head != before.i
    if before is None or not (far or verb.relation in ("xcomp", "advcl", "dep", "parataxis")):
        return []
    if mentions.tree.children(verb, "aux", "nsubj", "mark"):
        return []
    mention = mentions.at(before)
    described = mention is not None and mention.human and mention.last == verb.i
    pronoun = mention is not None and mention.manner is Manner.PRONOUN
    named = mention is not None and mention.named and far  # "the widow of NAME shot in May"
    return [mention] if mention is not None and described and not (pronoun or named) else []


def _toll(mentions: Mentions, verb: Word) -> list[Mention]:
    """The number right before a participle: "60 were killed and over 1,900 detained"."""
    before = mentions.tree.before(verb)
    mention = mentions.headed_by(before) if before is not None and before.pos == "NUM" else None
    return [mention] if mention is not None and mention.kind is EntityKind.GROUP else []


def _leftward(mentions: Mentions, verb: Word) -> list[Mention]:
    """By the order of words, where the grammar gave no noun that could be the subject."""
    tree = mentions.tree
    given = tree.children(verb, "nsubj", "csubj")
    if any(w.pos in ("NOUN", "PROPN") and w.i < verb.i for w in given[-1:]):
        return []
    before = tree.before(verb)  # "as Westerners fled, NAME spoke": a noun no lexicon holds
    if (
        before is not None
        and before.text.endswith("s")
        and before.capital
        and before.pos in ("NOUN", "PROPN")
        and mentions.at(before) is None
    ):
        return []
    mention = subject_to_the_left(mentions, verb)
    return people_at(mentions, [tree.words[mention.head]]) if mention else []


def _right_after(mentions: Mentions, verb: Word) -> list[Mention]:
    """Where the parser gave no object: the people whose mention begins right after."""
    words = mentions.tree.words
    past_comma = any(w.text == "," for w in words[verb.i + 1 : verb.i + 2])
    reach = _PAST_COMMA if past_comma else 2
    end = mentions.tree.sentence_of(verb).last
    for k in range(verb.i + 1, min(verb.i + 1 + reach, end)):
        word, mention = words[k], mentions.at(k)
        if past_comma and (word.pos in ("PUNCT", "NUM", "ADJ") or word.low == "year"):
            continue  # shot and killed, unlawfully, 26-year-old NAME
        if mention is not None and mention.first == k and mention.human:
            head = words[mention.head]
            if past_comma and tells_next(mentions.tree, verb, head):
                break
            if head.dep == "nmod:poss":  # handed women's rights advocate Ana Bek nine years
                named = _past_rights(mentions, mention.last, end)
                return people_at(mentions, [words[named.head]]) if named else []
            return people_at(mentions, [head])
        asks = word.low in _ASKING  # "have not released how he was linked to it"
        if word.pos not in ("ADV", "PART", "ADP") or word.low in _LEFT_FREE or asks:
            break
    return []


def _past_rights(mentions: Mentions, start: int, end: int) -> Mention | None:
    """The person named behind what they stand up for: "women's rights advocate Ana Bek"."""
    words = mentions.tree.words
    for k in range(start, min(start + 6, end)):
        mention = mentions.at(k)
        if mention is not None and mention.first == k and mention.named and mention.human:
            rights = any(w.low in ("rights", "leader", "group") for w in words[start:k])
            return mention if rights else None
        if words[k].pos in ("ADP", "VERB", "AUX") or words[k].text == ",":
            return None
    return None
