"""Who tells, where a phrase names more than one: the whole, not its last noun.

Reach for this module once the words that stand for a speaker are found. "A volunteer with a
watchdog said" is told by the volunteer; "the union's director, Ana Bek, said" by Ana Bek.
Always true: the answer stands in the sentence of the mention asked about.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Tree, Word

_LONGEST = 12  # words of "the Special Rapporteur on the situation of human rights defenders"
_PHRASE = frozenset(("ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "CCONJ"))
_BINDING = word_set("with of for from at in on to near inside")
_ROLES_LIKE_BODIES = word_set(
    "rapporteur commissioner director chief secretary representative envoy ombudsman prosecutor "
    "coordinator spokesman spokeswoman spokesperson minister officer president chairman inspector "
    "chairperson superintendent"
)
_DESCRIPTION = 6  # words
_CLOSING = (",", ".", ";", '"', "”", "''", ":", "–", "—")


def name_beside(tree: Tree, mentions: Mentions, found: Mention, verb: int) -> Mention:
    """The name between commas behind a description of who tells; else who was found.

    Args:
        verb: the verb of telling, which stands before the description or behind its name.
    """
    if (body := _body_behind(mentions, found)) is not None:
        return body
    if not _may_be_named(tree, found) or found.last >= len(tree.words):
        return found
    end = tree.sentence_of(tree.words[found.head]).last
    for k in range(found.last, min(found.last + _LONGEST, end - 1)):
        if tree.words[k].text == ",":
            name = mentions.at(k + 1)
            return name if name is not None and _closes(tree, name, k + 1, verb) else found
        if tree.words[k].pos not in _PHRASE:
            return found
    return found


def _body_behind(mentions: Mentions, found: Mention) -> Mention | None:
    """ "The rights group Open Docket": a body's name right behind what the body is."""
    body = mentions.at(found.last) if found.last < len(mentions.tree.words) else None
    if found.named or found.kind is EntityKind.PERSON or body is None:
        return None
    named = body.named and body.first == found.last and body.kind is EntityKind.ORGANIZATION
    one = found.noun in words_of("organisations", "named") or not found.plural
    return body if named and one else None


def _may_be_named(tree: Tree, found: Mention) -> bool:
    """Whether it describes one person without a name, or names an office."""
    if found.kind is EntityKind.PERSON and not found.named:
        return found.manner is not Manner.PRONOUN and not found.plural
    return found.named and tree.words[found.last - 1].low in _ROLES_LIKE_BODIES


def _closes(tree: Tree, name: Mention, first: int, verb: int) -> bool:
    """Whether a person's name fills what stands between two commas, up to the verb."""
    if not name.named or name.kind is not EntityKind.PERSON or name.first != first:
        return False
    end = tree.sentence_of(tree.words[first]).last
    if name.last >= end:
        return verb < first
    closed = tree.words[name.last].text in _CLOSING
    if verb < first:
        return closed
    between = tree.words[name.last + 1 : verb]
    return closed and not any(w.pos in ("VERB", "PUNCT") for w in between)


def whole_phrase(tree: Tree, mentions: Mentions, found: Mention) -> Mention:
    """ "A volunteer with an election watchdog": the person whom the rest of the words describe."""
    for _ in range(2):
        at = _before_description(tree, found)
        case = tree.words[at] if at > tree.sentence_of(tree.words[found.head]).first else None
        if case is None or case.low not in _BINDING:
            return found
        above = mentions.at(at - 1)
        if above is None or above is found or above.last != at or above.manner is Manner.PRONOUN:
            return found
        if not above.human or above.named or not _tells_much(above):
            return found
        found = above
    return found


def _before_description(tree: Tree, found: Mention) -> int:
    """The word before a name and what describes it: "of" of "of the jailed writer Ana Bek"."""
    start, at = tree.sentence_of(tree.words[found.head]).first, found.first - 1
    k = at
    while found.named and k > max(start, at - _DESCRIPTION) and _is_describing(tree.words[k]):
        k -= 1
    return k if k != at and tree.words[k].low == "of" else at


def _is_describing(word: Word) -> bool:
    return word.pos in ("DET", "ADJ", "NOUN", "PROPN") or (
        word.pos == "VERB" and word.low.endswith("ed")
    )


def _tells_much(above: Mention) -> bool:
    """Whether the noun is one of people, so that what hangs on it says more about them."""
    if above.noun in ("family", "relative", "friend", "colleague", "supporter"):
        return True
    return any(
        above.noun in words_of("people", key) for key in ("general", "role", "kin", "official")
    )
