"""Phrases whose head, owner or name the parser mistakes.

Reach for this module from `repair` alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.index import participle_forms
from aygaq.reading.lexicon import word_set
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_OBJECT_FORMS = frozenset(("him", "them", "me", "us"))  # own nothing: "granted him bail"
_JUDGED = frozenset(("guilty", "responsible", "dead", "unconscious", "incommunicado"))
_NAMED_BODIES = word_set("movement organisation organization party group newspaper website")


def free_among(words: Sequence[Word]) -> None:
    """ "Among the 400 people rounded up are A and B": they were, whatever stands behind."""
    first = words[0].i if words else 0
    for opening in (w for w in words if w.low in ("among", "amongst")):
        noun = words[opening.head - first]
        verb = words[noun.head - first]
        if verb.i != noun.i + 1 or verb.pos != "VERB" or verb.low not in participle_forms():
            continue
        if verb.sentence != noun.sentence or verb.head != verb.i or verb.low.endswith("ing"):
            continue
        verb.children.remove(noun.i)
        noun.head, noun.dep = noun.i, "ROOT"
        verb.head, verb.dep = noun.i, "acl"
        noun.children.append(verb.i)


def owns_nothing(words: Sequence[Word], word: Word) -> bool:
    """ "Granted him bail", "found her guilty": an object taken for an owner."""
    if word.low in _OBJECT_FORMS:
        return True
    after = words[word.head - words[0].i]
    return word.low == "her" and after.i == word.i + 1 and after.low in _JUDGED


def hang_on_verb(words: Sequence[Word], word: Word) -> None:
    """Make a pronoun the object of the verb right before it. Effect: changes heads."""
    first = words[0].i
    k = word.i - first - 1
    verb = words[k] if k >= 0 else None
    if verb is None or verb.pos != "VERB" or verb.sentence != word.sentence:
        return
    hang(words, word, verb, "obj")


def is_name_of_body(words: Sequence[Word], word: Word) -> bool:
    """ "Members of the movement Nova were arrested": the movement is called so."""
    at = word.i - words[0].i
    before = words[at - 1] if at else word
    return (
        word.pos == "PROPN"
        and before.pos == "NOUN"
        and before.lemma in _NAMED_BODIES
        and before.relation in ("nmod", "obl")
    )
