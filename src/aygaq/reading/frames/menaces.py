"""Harm that is only threatened: "vowed to break her legs", "said they would kill him".

Reach for this module once the victims of an act are known. What somebody threatens to do to
people has not been done, and is a threat to them. Always true: an act that was done stays itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.frames.people import bodies_at
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Tree, Word

_THREAT = "threat"
_VIOLENT = word_set("killing sexual-violence torture")
_BODILY = _VIOLENT | word_set("assault abduction ill-treatment")
_HARMFUL = _BODILY | word_set(
    "arrest detention imprisonment internment house-arrest charge sentence dismissal censorship "
    "property-confiscation document-confiscation travel-restriction forced-return harassment "
    "home-visit transfer forced-labour religious-restriction"
)
_BY_WORD = word_set("shoot stab maim burn torch bomb")  # violent whatever the act
_VOWING = word_set("vow swear promise pledge")
_SAYING = word_set("say warn tell shout write threaten add") | _VOWING
_WOULD = frozenset(("would", "will", "'ll", "'d", "’ll", "’d"))
_SPEAKING = frozenset(("they", "he", "she", "we", "i"))
_NOT = frozenset(("not", "n't", "never"))


def turn_to_threat(mentions: Mentions, match: Match, acts: Sequence[Match]) -> None:
    """Make a threat of an act that is only threatened. Effect: changes `match`.

    Where the threatening verb tells whom it threatens, nothing is changed.
    """
    if match.act not in _HARMFUL or match.from_state or not match.victims:
        return
    tree = mentions.tree
    verb = _first_joined(tree, tree.words[match.trigger])
    threatening = _threatening(tree, verb, match.act) or _saying(tree, verb, match.act)
    if threatening is None or any(c.low in _NOT for c in tree.children(threatening, "advmod")):
        return
    if any(a.act == _THREAT and a.trigger == threatening.i and a.victims for a in acts):
        return
    doers = bodies_at(mentions, subjects(tree, threatening))
    if all(m in doers for m in match.victims):
        return  # "the mayor promised to shoot a film"
    match.act, match.trigger, match.first = _THREAT, threatening.i, threatening.i
    match.agents = match.agents or [m for m in doers if m not in match.victims]


def _first_joined(tree: Tree, verb: Word) -> Word:
    """ "Threatened to beat and shoot her": the verb that the threatening one governs."""
    head = tree.head(verb)
    alone = verb.relation == "conj" and not tree.children(verb, "nsubj", "aux", "mark")
    return head if alone and head.pos == "VERB" else verb


def _threatening(tree: Tree, verb: Word, act: str) -> Word | None:
    """The verb of "threatened to", "vowed to" over `verb`."""
    head = tree.head(verb)
    to = any(c.low == "to" and c.i > head.i for c in tree.children(verb, "mark"))
    if verb.relation not in ("xcomp", "ccomp", "advcl") or not to or head.i >= verb.i:
        return None
    by_word = head.lemma == "threaten" or (
        head.lemma in _VOWING and (act in _BODILY or verb.lemma in _BY_WORD)
    )
    return head if by_word and head.pos == "VERB" else None


def _saying(tree: Tree, verb: Word, act: str) -> Word | None:
    """The verb of "said they would" over `verb`: who speaks is who would do it."""
    head = tree.head(verb)
    violent = act in _VIOLENT or verb.lemma in _BY_WORD
    if not violent or verb.relation != "ccomp" or head.i >= verb.i:
        return None
    would = any(c.low in _WOULD for c in tree.children(verb, "aux"))
    own = any(c.low in _SPEAKING for c in tree.children(verb, "nsubj"))
    refused = any(c.low in _NOT for c in tree.children(verb, "advmod"))
    return head if head.lemma in _SAYING and would and own and not refused else None
