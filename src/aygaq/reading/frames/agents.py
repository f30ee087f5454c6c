"""Who did it: the people and bodies that an act of a verb is laid to.

Reach for this module once the victims of a verb are known; nobody is both.
"""

from __future__ import annotations

from aygaq.reading.clauses import is_telling
from aygaq.reading.frames.expressions import Pattern, Slot
from aygaq.reading.frames.people import bodies_at
from aygaq.reading.frames.phrases import preposition_of
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

# "despite a ruling by X", "according to a report by X": X did something else
_SAID = word_set(
    "ruling decision statement report appeal call request protest plea warning study article book "
    "survey demand verdict judgment judgement letter speech song cartoon"
)
_FINDING = word_set(
    "find discover recover identify recognise recognize collect receive retrieve claim bury exhume "
    "unearth wash fish"
)
_BODIES = word_set("body remains corpse")
# "in an attack claimed by X", "blamed on X", "carried out by X": X did it
_LAID_TO = word_set("claimed blamed carried mounted staged launched committed")
_ATTACKS = word_set(
    "attack ambush bombing raid blast strike airstrike shooting explosion assault massacre"
)
_OF_NOBODY = word_set("missing flight")
_SUFFERING_SUBJECT = (Slot.SUBJECT, Slot.SUBJECT_OWNER)


def agents_of(
    mentions: Mentions, pattern: Pattern, verb: Word, passive: bool, victims: list[Mention]
) -> list[Mention]:
    """The subject of an active verb, else whom "by" names; none of the victims."""
    if pattern.act in _OF_NOBODY:
        return []  # "reported missing by friends", "his wife has not seen him since"
    if verb.lemma in _FINDING and any(w & _BODIES for w in (pattern.owned, *pattern.literals)):
        return []  # who finds a body did not kill
    told_by = passive or pattern.slot in _SUFFERING_SUBJECT
    heads = _named_by(mentions.tree, verb) if told_by else subjects(mentions.tree, verb)
    heads = _behind_it(mentions.tree, verb, heads)
    heads = heads if told_by else _beside_verb(mentions, verb) or heads
    found = bodies_at(mentions, heads) or [m for w in heads[:1] for m in _body_of(mentions, w)]
    if not found and not told_by:
        found = _body_before(mentions, verb)
    return [m for m in found if m not in victims]


def _beside_verb(mentions: Mentions, verb: Word) -> list[Word]:
    """ "She said he confessed after guards hung him": the guards, not who tells."""
    tree = mentions.tree
    before, above = tree.before(verb), tree.head(verb)
    untold = not tree.children(verb, "nsubj") and verb.relation == "ccomp" and is_telling(above)
    if before is None or not untold or before.pos not in ("NOUN", "PROPN"):
        return []
    doer = mentions.headed_by(before)
    return [before] if doer is not None and doer.kind is not None else []


def _behind_it(tree: Tree, verb: Word, heads: list[Word]) -> list[Word]:
    """Of "The ministry said it executed ten men" the ministry."""
    teller = tree.head(verb)
    if [w.low for w in heads] != ["it"] or verb.dep != "ccomp" or not is_telling(teller):
        return heads
    return subjects(tree, teller) or heads


def _named_by(tree: Tree, verb: Word) -> list[Word]:
    """Whom "by" names: "was detained by police"."""
    led = [c for c in tree.children(verb, "obl", "nmod") if preposition_of(tree, c) == "by"]
    found = [c for c in led if c.pos != "ADV"]
    if found:
        return found[:1]
    sentence = tree.sentence_of(verb)
    for k in range(verb.i + 1, min(verb.i + 22, sentence.last)):
        word = tree.words[k]
        if word.low == "by" and tree.words[k - 1].lemma in _SAID:
            break
        if word.low == "by" or (word.low == "on" and tree.words[k - 1].low == "blamed"):
            after = _phrase_head(tree, k + 1, sentence.last)
            return [after] if after is not None else []
        questioned = word.low.endswith("ing") and tree.words[k - 1].low == "for"
        if word.low == "hands" and k + 2 < sentence.last and tree.words[k + 1].low == "of":
            after = _phrase_head(tree, k + 2, sentence.last)
            return [after] if after is not None else []
        if _goes_on(tree, verb, word) or _is_laid_to(tree, word):
            continue
        if (word.pos == "VERB" and not questioned) or word.text in (";", ","):
            break
    return []


def _goes_on(tree: Tree, verb: Word, word: Word) -> bool:
    """Of "abducted, beaten and killed by police" the verbs and commas between: all by police."""
    if word.text == ",":
        after = tree.after(word)
        return after is not None and after.pos == "VERB" and _goes_on(tree, verb, after)
    if word.pos != "VERB" or word.dep != "conj" or tree.children(word, "nsubj", "aux", "obj"):
        return False
    above = tree.head(word)
    return above.i == verb.i or (verb.i < above.i and _goes_on(tree, verb, above))


def _is_laid_to(tree: Tree, word: Word) -> bool:
    """ "In an attack claimed by X", "blamed on X": the words between it and who did it."""
    attack = tree.head(word).lemma in _ATTACKS
    return attack and word.low in _LAID_TO and word.dep.startswith("acl")


def _phrase_head(tree: Tree, first: int, last: int) -> Word | None:
    """The last noun of the phrase that begins at `first`."""
    found = None
    for k in range(first, min(first + 10, last)):
        word = tree.words[k]
        if word.pos in ("NOUN", "PROPN"):
            found = word
        elif (
            word.pos not in ("DET", "ADJ", "NUM", "ADV", "PART")
            and word.text != "-"
            and word.low not in ("his", "her", "their")
            and not _is_unknown(tree, word)
            and word.pos != "X"  # "by anti-riot police"
        ):
            break
    return found


def _is_unknown(tree: Tree, word: Word) -> bool:
    """Of "by yet to be identified gunmen", "by masked police" what says how they are known."""
    if word.low in ("yet", "to", "be"):
        return True
    before = tree.before(word)
    if word.pos != "VERB" or before is None:
        return False
    return before.low == "be" or (word.dep in ("amod", "compound") and word.head > word.i)


def _body_of(mentions: Mentions, word: Word) -> list[Mention]:
    """The body behind "elements of", "a member of", "men from"."""
    tree = mentions.tree
    end = tree.sentence_of(word).last
    for k in range(word.i + 1, min(word.i + 3, end)):
        if tree.words[k].low in ("of", "from"):
            mention = mentions.phrase_from(k + 1)
            if mention is None and k + 2 < end:
                mention = mentions.phrase_from(k + 2)
            return [mention] if mention is not None and mention.kind is not None else []
    return []


def _body_before(mentions: Mentions, verb: Word) -> list[Mention]:
    """Where the parser gave no subject: the acting body before the verb, no verb between."""
    tree = mentions.tree
    for k in range(verb.i - 1, tree.sentence_of(verb).first - 1, -1):
        mention = mentions.headed_by(k)
        if tree.words[k].pos == "VERB":
            break
        if mention is None or mention.named:
            continue
        if mention.noun in words_of("organisations", "agent"):
            return [mention]
    return []
