"""Tolls: a number and what befell so many, "12 dead and 30 wounded", "with 40 people arrested".

Reach for this module at a word that no other trigger takes. Always true: the match has one
victim, a group with a count that ends right before the word.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_HARMING = word_set("kill wound injure abduct kidnap arrest detain behead")
_ABOUT = word_set("at least more than over about around some nearly almost")
_ACTS = {
    "dead": "killing", "killed": "killing", "injured": "assault", "wounded": "assault",
    "hurt": "assault", "arrested": "arrest", "detained": "detention", "jailed": "imprisonment",
    "missing": "missing", "kidnapped": "abduction", "abducted": "abduction",
}  # fmt: skip


def toll_behind(mentions: Mentions, verb: Word) -> list[Mention]:
    """ "Robbing and killing at least 15": the number behind a verb, where the parser hung it
    elsewhere. Effect: adds the mention."""
    tree = mentions.tree
    if verb.lemma not in _HARMING or not verb.low.endswith("ing"):
        return []
    at, end = verb.i + 1, tree.sentence_of(verb).last
    while at < end and tree.words[at].low in _ABOUT:
        at += 1
    if at + 1 >= end or tree.words[at].pos != "NUM" or mentions.at(at) is not None:
        return []
    if tree.words[at + 1].pos not in ("PUNCT", "CCONJ", "ADP") or tree.words[at + 1].text == "-":
        return []
    number = describe(tree, mentions, tree.words[at], EntityKind.GROUP)
    if number.count is None or number.named:
        return []
    mentions.add(number)
    return [number]


def toll_at(mentions: Mentions, word: Word) -> Match | None:
    """The act that a toll's last word tells of those counted before it, or None."""
    act = _ACTS.get(word.low)
    if act is None:
        return None
    before = mentions.tree.before(word)
    while before is not None and before.pos == "ADV" and before.low.endswith("ly"):
        before = mentions.tree.before(before)
    if before is None:
        return None
    mention = mentions.headed_by(before)
    if mention is None or mention.kind is not EntityKind.GROUP or mention.count is None:
        return None
    if mention.last != before.i + 1:
        return None
    return Match(act, word.i, mention.first, word.i + 1, [mention], rule=word.low, relation="toll")
