"""Repairs of a row of people that the parser broke into two subjects of one verb.

Reach for this module through `repair`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.index import participle_forms
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_OWNERS = frozenset(("his", "her", "their"))
_HELPING = ("aux", "aux:pass", "cop")
_FARTHEST = 14  # words from one subject to the other


def give_second_subject(words: Sequence[Word], noun: Word) -> bool:
    """ "Two were hurt and a nurse, Ana Bek, was killed": she was, and not the two.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    verb = words[noun.head - first]
    if verb.pos != "VERB" or verb.i > noun.i or noun.pos not in ("NOUN", "PROPN"):
        return False
    if any(words[i - first].dep == "case" for i in noun.children):
        return False  # "and on the 10th was called"
    joining = next((words[i - first] for i in noun.children if words[i - first].dep == "cc"), None)
    further = [
        words[i - first] for i in verb.children
        if i > noun.i and words[i - first].dep == "conj" and _is_verb(words[i - first])
    ]  # fmt: skip
    if joining is None or joining.i > noun.i or not further:
        return False
    own = [words[i - first] for i in further[0].children]
    helped = any(w.dep in _HELPING and w.i > noun.i for w in own)
    if not helped or any(w.relation in ("nsubj", "cc") for w in own):
        return False
    passive = any(w.dep in ("aux:pass", "cop") for w in own)
    hang(words, noun, further[0], "nsubj:pass" if passive else "nsubj")
    hang(words, joining, further[0], "cc")
    for other in further[1:]:
        hang(words, other, further[0], "conj")
    return True


def _is_verb(word: Word) -> bool:
    """A verb, or "beaten" where the tagger takes it for an adjective."""
    return word.pos == "VERB" or (word.pos == "ADJ" and word.low in participle_forms())


def join_second_subject(words: Sequence[Word], word: Word) -> bool:
    """ "Askar Bek, his driver and two guards were killed": the driver is the second of a row.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    start = min((i for i in word.children if words[i - first].low in _OWNERS), default=word.i)
    comma = start - 1 - first
    if start == word.i or comma < 1 or words[comma].text != ",":
        return False
    verb = words[word.head - first]
    if not any(words[i - first].dep == "conj" and i > word.i for i in word.children):
        return False
    for i in verb.children:
        name = words[i - first]
        subject = name.relation == "nsubj" and name.pos == "PROPN"
        if subject and start - _FARTHEST < name.i < start and verb.i > word.i:
            hang(words, word, name, "conj")
            return True
    return False
