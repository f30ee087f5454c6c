"""Sentences whose verb is left out: "Bek received 13 years; Topal, nine."

Reach for this module with a sentence that has its term. What follows in the same sentence, a
person with a bare number, is another sentence of the same unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.claims import EntityKind
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.counts import read_number
from aygaq.reading.mentions.nominals import describe
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_OTHERS = frozenset(("others", "more", "people"))
_MONTHS = word_set(
    "january february march april may june july august september october november december"
)
_YEAR = 4  # figures of a year
_UNITS = {"year": "Y", "month": "M"}


def gapped_sentences(mentions: Mentions, act: Match) -> Iterator[Match]:
    """The sentences that borrow the verb of `act`."""
    tree = mentions.tree
    words, end = tree.words, tree.sentence_of(tree.words[act.trigger]).last
    unit = next((_UNITS[w.lemma] for w in words[act.trigger : end] if w.lemma in _UNITS), "")
    for mention in mentions.items:
        if not unit or not act.trigger < mention.first < end or not mention.human:
            continue
        before = words[mention.first - 1]
        if before.text not in (",", ";") and before.low != "and":
            continue
        at = mention.last + (mention.last < end and words[mention.last].text == ",")
        if at + 2 < end and words[at].pos == "NUM" and words[at + 1].text == ",":
            after = read_number([w.low for w in words[at + 2 : min(at + 5, end)]])
            at += 2 * (after is not None)  # "and Bek, 19, five months": his age
        at += at < end and words[at].low in ("to", "got", "for")
        if mention.head in {m.head for m in act.victims}:
            continue
        if at < end and words[at].low in ("terms", "sentences") and words[at - 1].low == "to":
            yield Match(
                "sentence", at, mention.first, at + 1, [mention], list(act.agents), act.rule,
                "gapping",
            )  # fmt: skip
            continue
        number = read_number([w.low for w in words[at : min(at + 3, end)]])
        if number is None:
            continue
        last = at + number[1]
        half = [w.low for w in words[last : last + 3]] == ["and", "a", "half"]  # of a year
        last += 3 * half
        closed = (
            last >= end or words[last].text in (".", ",", ";", "and") or words[last].lemma in _UNITS
        )
        if last + 1 < end and words[last].text == "," and words[last + 1].pos in ("VERB", "AUX"):
            continue  # "Ana Lund, 73, had her term suspended": an age
        own = _UNITS.get(words[last].lemma, unit) if last < end else unit
        if closed and number[0] == int(number[0]):
            yield Match(
                "sentence", at, mention.first, last, [mention], list(act.agents), act.rule,
                "gapping", term=f"P{int(number[0])}{own}{'6M' * (half and own == 'Y')}",
            )  # fmt: skip


def gapped_counts(mentions: Mentions, act: Match) -> Iterator[Match]:
    """ "Four were killed in 2018, two in 2019 and two others in 2020". Effect: adds mentions."""
    words = mentions.tree.words
    end = mentions.tree.sentence_of(words[act.trigger]).last
    counted = any(m.count is not None for m in act.victims)
    for k in range(act.last, end - 2) if counted else ():
        if words[k].pos != "NUM" or words[k - 1].low not in (",", "and"):
            continue
        at = k + 1 + (words[k + 1].low in _OTHERS)
        if at + 1 >= end or words[at].low != "in" or not _is_time(words[at + 1]):
            continue
        group = _counted_by(mentions, words[at - 1])
        if group is not None:
            agents = list(act.agents)
            yield Match(act.act, at - 1, k, at, [group], agents, act.rule, "gapping")


def _counted_by(mentions: Mentions, noun: Word) -> Mention | None:
    """So many, where nobody is told to be them yet."""
    held = mentions.headed_by(noun)
    if held is None and mentions.at(noun) is not None:
        return None
    group = held or describe(mentions.tree, mentions, noun, EntityKind.GROUP)
    if group.count is None or group.named:
        return None
    if held is None:
        mentions.add(group)
    return group


def _is_time(word: Word) -> bool:
    year = len(word.text) == _YEAR and word.text.isdigit()
    return year or word.low in _MONTHS
