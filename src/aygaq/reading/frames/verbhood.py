"""Whether a word is a verb here, also where the tagger calls it something else.

Reach for this module before a pattern is tried at a word. Looks at the word and its neighbours;
what the verb tells is not asked here.
"""

from __future__ import annotations

from aygaq.reading.frames.index import participle_forms
from aygaq.reading.frames.passive import is_shot
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Tree, Word

_OBJECT_PRONOUNS = word_set("him her them me us himself herself themselves")
_BE = frozenset(("be", "is", "was", "were", "are", "been", "being"))
_SUFFERING = frozenset(("been", "was", "were", "being"))


def is_verb(mentions: Mentions, word: Word) -> bool:
    """Whether `word` tells of an act; auxiliaries and nouns do not."""
    if word.pos == "VERB":
        return not _is_half_of_noun(mentions.tree, word)
    if word.pos == "AUX":
        return word.dep != "aux" and word.low not in _BE
    if word.pos == "ADJ" or word.pos == "PROPN":
        return word.low in participle_forms() and not _is_name(mentions.tree, word)
    if word.pos == "ADV":  # "was beaten unconscious"
        before = mentions.tree.before(word)
        return word.low in participle_forms() and before is not None and before.low in _SUFFERING
    return word.pos == "NOUN" and _noun_is_verb(mentions, word)


def _is_half_of_noun(tree: Tree, word: Word) -> bool:
    """ "A sit-in", "the break-up": a verb behind an article, and a hyphen behind it."""
    before, after = tree.before(word), tree.after(word)
    hyphened = after is not None and after.text == "-" and after.start == word.end
    return hyphened and before is not None and before.pos == "DET" and word.low == word.lemma


def _is_name(tree: Tree, word: Word) -> bool:
    return word.capital and word.i > tree.sentence_of(word).first and word.pos == "PROPN"


def _noun_is_verb(mentions: Mentions, word: Word) -> bool:
    """What the tagger calls a noun: "to jail", "had shot", "beat him"."""
    tree = mentions.tree
    before, after = tree.before(word), tree.after(word)
    if before is not None and before.low == "to" and word.low == word.lemma:
        return True
    if _participle_as_noun(mentions, word, before) or _is_of_row(tree, word):
        return True
    return has_auxiliary(tree, word) or (after is not None and after.low in _OBJECT_PRONOUNS)


def _is_of_row(tree: Tree, word: Word) -> bool:
    """ "To abduct, rape, torture and kill people": bare forms in a row of infinitives."""
    first, after = tree.head(word), tree.after(word)
    if word.relation != "conj" or first.pos != "VERB" or first.low != first.lemma:
        return False
    to = any(c.low == "to" for c in tree.children(first, "mark"))
    joined = after is not None and after.low in (",", "and", "or")
    joined = joined or any(w.i > word.i for w in tree.children(first, "obj"))
    alone = not tree.children(word, "det", "amod", "nmod")
    return to and joined and alone and word.low == word.lemma


def _participle_as_noun(mentions: Mentions, word: Word, before: Word | None) -> bool:
    """A participle that the tagger calls a noun: "had been beaten", "gunmen shot Ana Bek"."""
    if before is None or word.low not in participle_forms():
        return False
    if is_shot(mentions.tree, word):
        return True  # "was taken away by two men and shot"
    if before.low in _SUFFERING or before.low == "those":
        return True  # "was among those shot"
    after = mentions.at(word.i + 1) if word.i + 1 < len(mentions.tree.words) else None
    named = after is not None and after.named and after.human and after.first == word.i + 1
    return named and before.pos in ("NOUN", "PROPN", "PRON") and word.low != word.lemma + "s"


def has_auxiliary(tree: Tree, verb: Word) -> bool:
    """Whether an auxiliary hangs on the verb."""
    return any(c.relation == "aux" for c in tree.children(verb))
