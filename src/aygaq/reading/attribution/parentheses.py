"""Who tells, with words between commas before the verb: "the source, who ..., said".

Reach for this module where a comma stands before a verb of telling. Always true: who is found
stands before the verb, in its sentence.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.attribution.apposed import whole_phrase
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_PARENTHESIS = 22  # words
_APPOSED = word_set("a an the who whose which whom his her their one")


def can_tell(mention: Mention | None) -> bool:
    """Whether a mention is of somebody, or of a body, that has a voice."""
    return mention is not None and (mention.human or mention.kind is EntityKind.ORGANIZATION)


def past_parenthesis(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """Who tells, where words between commas stand before the verb: "the source, who ..., said"."""
    sentence = tree.sentence_of(verb)
    if verb.i - 2 <= sentence.first or tree.words[verb.i - 1].text != ",":
        return None
    name = mentions.at(verb.i - 2)
    if name is not None and name.named and can_tell(name):
        described = mentions.at(name.first - 2) if name.first - 2 > sentence.first else None
        if described is not None and described.last == name.first - 1 and described.noun:
            if described.kind is EntityKind.ORGANIZATION:
                name.kind = described.kind  # "his television station, Steppe FM, reported"
            return name  # "his lawyer, Ana Bek, wrote"
    for k in range(verb.i - 3, max(sentence.first, verb.i - _PARENTHESIS), -1):
        if tree.words[k].text in (";", ":", '"', "”", "“"):
            return None
        aged = tree.words[k + 1].text.isdigit()
        apposed = aged or tree.words[k + 1].low in _APPOSED or _describes(tree.words[k + 1])
        apposed = apposed or _is_role(mentions, k + 1)
        if tree.words[k].text == "," and apposed:
            found = mentions.at(k - 1)
            if found is None or found.last != k or not can_tell(found):
                return None
            return whole_phrase(tree, mentions, found)
    return None


def _is_role(mentions: Mentions, first: int) -> bool:
    """ "Ana Bek, senior adviser to the envoy, confirmed": what somebody is, with no article."""
    role, name = mentions.at(first), mentions.at(first - 2)
    if role is None or name is None or not (name.named and name.kind is EntityKind.PERSON):
        return False
    return role.first == first and role.kind is EntityKind.PERSON and not role.named


def _describes(word: Word) -> bool:
    """ "A doctor, speaking on condition of anonymity, said": a clause about who tells."""
    return word.pos == "VERB" and word.low.endswith(("ing", "ed")) and word.low != word.lemma


def before_letters(tree: Tree, k: int, first: int) -> int:
    """The word before "(AUPP)", where a name's letters stand at `k` before the verb."""
    if k - 3 < first or tree.words[k].text != ")" or tree.words[k - 2].text != "(":
        return k
    return k - 3 if tree.words[k - 1].capital else k
