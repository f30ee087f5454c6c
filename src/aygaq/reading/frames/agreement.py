"""Number and place: what a verb's auxiliary says of its subject when the parser is wrong.

Reach for this module with a passive verb. "Were taken" has no single subject; whoever stands
right before "was fined" is its subject before a court at the head of the sentence is.
"""

from __future__ import annotations

from aygaq.reading.frames.people import people_at
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_PLURAL = frozenset(("were", "are"))
_AUXILIARIES = ("AUX", "ADV", "PART")


def agreeing(mentions: Mentions, verb: Word, found: list[Mention]) -> list[Mention]:
    """`found`, or the plural subject nearest to the left where one alone cannot be meant."""
    tree = mentions.tree
    if verb.dep == "acl:relcl" and len(found) > 1:
        found = _nearest_alone(mentions, verb, found)
    elif len(found) > 1 and found[0].named:
        found = _without_roles(mentions, verb, found)
    auxiliary = next((c for c in tree.children(verb, "aux") if c.low in _PLURAL), None)
    if auxiliary is None or len(found) != 1 or found[0].plural or not _alone(found[0]):
        return found
    if tree.words[found[0].head].i > auxiliary.i:
        return found
    for k in range(auxiliary.i - 1, tree.sentence_of(verb).first - 1, -1):
        mention = mentions.headed_by(k)
        if tree.words[k].relation != "nsubj" or mention is None or not mention.human:
            continue
        if mention.plural or mention.count is not None:
            return people_at(mentions, [tree.words[k]])
    return found


def _without_roles(mentions: Mentions, verb: Word, found: list[Mention]) -> list[Mention]:
    """ "A, a driver, union leader and a member of the B, was attacked": one person alone."""
    if not any(c.low in ("was", "is") for c in mentions.tree.children(verb, "aux")):
        return found
    roles = [
        m for m in found[1:]
        if m.manner is Manner.INDEFINITE and not m.named and not m.plural and m.head < verb.i
        and mentions.tree.words[m.head].relation == "conj"
    ]  # fmt: skip
    return [m for m in found if m not in roles]


def _nearest_alone(mentions: Mentions, verb: Word, found: list[Mention]) -> list[Mention]:
    """ "A, who was held, and B": of those that a row joins the one whom the clause follows."""
    single = any(c.low in ("was", "is", "has") for c in mentions.tree.children(verb, "aux"))
    left = [m for m in found if m.head < verb.i]
    right = len(left) < len(found)
    return left[-1:] if single and left and (right or left[-1].named) else found


def _alone(mention: Mention) -> bool:
    """Whether a mention can only be one person: "he", a name; not "the pair"."""
    return mention.named or mention.manner is Manner.PRONOUN


def beside_auxiliary(mentions: Mentions, verb: Word) -> list[Mention]:
    """Who stands right before the auxiliary, past a comma or "and" from the given subject."""
    tree = mentions.tree
    given = tree.children(verb, "nsubj")
    if not given or not tree.children(verb, "aux"):
        return []
    k = verb.i - 1
    while k > given[-1].i and tree.words[k].pos in _AUXILIARIES:
        k -= 1
    mention = mentions.at(k)
    if mention is None or mention.last != k + 1 or not mention.human or not mention.named:
        return []
    between = tree.words[given[-1].i + 1 : mention.first]
    if any(w.text == "," for w in between) and any(w.pos == "VERB" for w in between):
        return [mention]
    return []
