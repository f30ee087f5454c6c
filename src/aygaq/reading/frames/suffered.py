"""What somebody is said to have gone through: "subjected to beatings, rape and threats".

Reach for this module with a noun that names an act and tells of nobody by itself. The verb that
it hangs on, through a row of such nouns, says whom it befell.
"""

from __future__ import annotations

from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.phrases import preposition_of
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_DONE_TO_OBJECT = word_set("subject expose")
_BORNE_BY_SUBJECT = word_set("undergo suffer endure face experience survive withstand")
_ROW = 6  # nouns of a row at most


def sufferers(mentions: Mentions, noun: Word) -> list[Mention]:
    """Those who went through what `noun` names; none where its verb tells of nobody."""
    tree = mentions.tree
    verb = _governor(tree, noun)
    if verb is None:
        return _faced_by(mentions, noun)
    if verb.pos == "ADJ":
        return people_at(mentions, subjects(tree, verb))
    if verb.lemma in _DONE_TO_OBJECT:
        given = subjects(tree, verb) if is_passive(tree, verb) else objects(tree, verb)
        return people_at(mentions, given)
    if verb.lemma in _BORNE_BY_SUBJECT and not is_passive(tree, verb):
        return people_at(mentions, subjects(tree, verb))
    return []


def _faced_by(mentions: Mentions, noun: Word) -> list[Mention]:
    """ "The new trial faced by Askar Bek": whom the participle behind the noun names."""
    tree = mentions.tree
    faced = (w for w in tree.children(noun, "acl") if w.lemma in _BORNE_BY_SUBJECT)
    borne = [o for w in faced for o in tree.children(w, "obl", "obl:agent")]
    return people_at(mentions, [o for o in borne if preposition_of(tree, o) == "by"])


def _is_what_befell(tree: Tree, word: Word) -> bool:
    """The object of a verb, or what somebody is subjected "to"; not "during interrogations"."""
    return word.relation == "obj" or (word.relation == "obl" and preposition_of(tree, word) == "to")


def _governor(tree: Tree, noun: Word) -> Word | None:
    """The verb above a noun, seen through the row of nouns in which it stands."""
    word = noun
    for _ in range(_ROW):
        above = tree.head(word)
        if above.low == "subject" and above.pos == "ADJ" and tree.children(above, "cop"):
            return above if preposition_of(tree, word) == "to" else None
        if above.pos == "VERB":
            return above if above.i < noun.i and _is_what_befell(tree, word) else None
        if above.i == word.i or above.pos not in ("NOUN", "PROPN"):
            return None
        if word.relation not in ("conj", "appos", "list", "dep", "compound"):
            return None
        word = above
    return None
