"""Repairs of a parse where the town behind "in" was taken for who did it.

"A court in Harare sentenced him": the court did. Reach for this module from `repair` alone.
Always true: a word changes its place only where a preposition of place leads to a name before
the verb, and a noun before that.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import word_set
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_PLACING = word_set("in at near of from across outside")
_DESCRIBING = ("ADJ", "DET", "PROPN", "VERB", "NOUN")
_LONGEST = 5  # words from the preposition to the name's last
_BEHIND = ("obl", "nmod", "obj", "advmod", "nmod:unmarked", "obl:unmarked", "advcl")


def free_placed_subject(words: Sequence[Word], name: Word) -> bool:
    """Give the verb behind a place to the noun before it. Effect: changes heads.

    Returns whether it was so.
    """
    first = words[0].i
    verb, lead = words[name.head - first], _lead(words, name)
    if lead is None or name.pos != "PROPN" or verb.pos != "VERB" or verb.i < name.i:
        return False
    inner = words[lead.i - 1 - first]
    doer = _doer(words, inner)
    if doer.pos not in ("NOUN", "PROPN") or verb.head not in (doer.i, inner.i):
        return False
    _put_over(words, doer, verb)
    hang(words, lead, name, "case")
    hang(words, name, inner, "nmod")
    for child in [words[i - first] for i in doer.children]:
        if child.i > verb.i and child.dep in _BEHIND:
            hang(words, child, verb, "obl" if child.dep.startswith("nmod") else child.dep)
    for child in [words[i - first] for i in verb.children]:
        if child.i > verb.i and child.dep == "appos":
            child.dep = "obj"
    return True


def _lead(words: Sequence[Word], name: Word) -> Word | None:
    """The preposition before a name and what describes it: "in military-ruled Myanmar"."""
    at = name.i - words[0].i
    for k in range(at - 1, max(0, at - _LONGEST), -1):
        word = words[k]
        if word.low in _PLACING:
            return word if words[k - 1].pos in ("NOUN", "PROPN") else None
        if word.pos not in _DESCRIBING and word.text != "-":
            return None
    return None


def _doer(words: Sequence[Word], noun: Word) -> Word:
    """Of "policeman in the town" the policeman."""
    k = noun.i - words[0].i - 1
    while k > 0 and words[k].pos in ("DET", "ADJ", "NOUN"):
        k -= 1
    if k > 0 and words[k].low in _PLACING and words[k - 1].pos == "NOUN":
        return words[k - 1]
    return noun


def _put_over(words: Sequence[Word], doer: Word, verb: Word) -> None:
    """Put the verb where its subject stood, over what it was done to as well."""
    first = words[0].i
    above = words[doer.head - first]
    own = {words[i - first].dep for i in verb.children}
    dep = "nsubj:pass" if "aux:pass" in own else "nsubj"
    if doer.relation == "nsubj" and above.i > verb.i and above.pos in ("NOUN", "PROPN"):
        _stand_for(words, above, verb)
        _hang_below(words, above, verb, "obj")
    else:
        _stand_for(words, doer, verb)
    _hang_below(words, doer, verb, dep)


def _hang_below(words: Sequence[Word], noun: Word, verb: Word, dep: str) -> None:
    """As `hang`, for a noun that may have stood over all."""
    if noun.head != noun.i:
        hang(words, noun, verb, dep)
        return
    noun.head, noun.dep = verb.i, dep
    verb.children.append(noun.i)
    verb.children.sort()


def _stand_for(words: Sequence[Word], noun: Word, verb: Word) -> None:
    """Let the verb hang where a noun hung. Effect: changes heads."""
    first = words[0].i
    above = words[noun.head - first]
    if above.i != noun.i:
        hang(words, verb, above, noun.dep)
        return
    words[verb.head - first].children.remove(verb.i)
    verb.head, verb.dep = verb.i, noun.dep
