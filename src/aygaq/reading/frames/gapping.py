"""Sentences whose verb is left out: "Bek received 13 years; Topal, nine."

Reach for this module with a sentence that has its term. What follows in the same sentence, a
person with a bare number, is another sentence of the same unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.reading.frames.values import Match
from aygaq.reading.mentions.counts import read_number
from aygaq.reading.mentions.values import Mentions

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
