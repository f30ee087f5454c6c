"""Several roles of one person before a name: "journalist, author and activist Askar Bek".

Reach for this module after names and descriptions are found. Roles without an article that a
comma or "and" joins to the role right before a name are that person's. Always true: a role with
an article, a number or a plural of its own stays somebody else.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions

_JOINING = frozenset((",", "and", "&"))
_PHRASE = 5  # words of "civil rights activist"
_DESCRIBING = ("ADJ", "NOUN", "PROPN")


def join_role_rows(mentions: Mentions) -> None:
    """Set `same_as` on roles listed before a name. Effect: changes them."""
    for name in [m for m in mentions.items if m.named and m.kind is EntityKind.PERSON]:
        at = _last_role(mentions, name)
        while at is not None:
            role = _role_before(mentions, at)
            if role is None:
                break
            role.same_as = name.head
            at = role.first


def _last_role(mentions: Mentions, name: Mention) -> int | None:
    """Where the role right before a name begins; None where no "and" leads to it."""
    words = mentions.tree.words
    begin = max(name.name_first, name.first)
    start = mentions.tree.sentence_of(words[begin]).first
    k = begin - 1
    while k > start and words[k].pos in _DESCRIBING and begin - k < _PHRASE:
        k -= 1
    led = k > start and words[k].low in ("and", "&") and k < begin - 1
    return k + 1 if led and words[begin - 1].lemma in words_of("people", "role") else None


def _role_before(mentions: Mentions, at: int) -> Mention | None:
    """The bare role that a comma or "and" joins to what begins at word `at`."""
    words = mentions.tree.words
    if at < 2 or words[at - 1].low not in _JOINING:
        return None
    found = mentions.at(at - 2)
    if found is None or found.head != at - 2 or found.named or found.plural:
        return None
    bare = found.manner is Manner.INDEFINITE and words[found.first].pos not in ("DET", "NUM")
    role = found.noun in words_of("people", "role") and found.kind is EntityKind.PERSON
    return found if bare and role and found.same_as is None else None
