"""Measures: rules and orders, and whom they bear on.

Reach for this module for "must obtain approval if they wish to leave", "orders for X to hand in
their passports". A measure is evidence of a rule; that it was carried out is another claim.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from aygaq.claims import ClaimKind, Polarity
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Coreference
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import load_table, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.quotes import quote_of
from aygaq.reading.speakers import Speakers
from aygaq.reading.tree import Sentence, Tree, Word

_REACH = 14  # words from the verb to what it asks for
_NEAR = 3  # sentences that may tell what a permission is for


@functools.cache
def _asked() -> Mapping[str, Mapping[str, frozenset[str]]]:
    table = load_table("measures")["asked"]
    return {t: {k: frozenset(v.split()) for k, v in entry.items()} for t, entry in table.items()}


class Measures:
    """Finds the rules and orders of one text."""

    def __init__(self, mentions: Mentions, coreference: Coreference, speakers: Speakers) -> None:
        self.mentions, self.coreference, self.speakers = mentions, coreference, speakers
        self.tree: Tree = mentions.tree

    def drafts(self) -> Iterator[Draft]:
        """The measures, in order."""
        for sentence in self.tree.sentences:
            for word in self.tree.words_of(sentence):
                if self._duty(word):
                    yield from self._of(word, sentence)

    def _duty(self, verb: Word) -> bool:
        """Whether somebody has to do what the verb says."""
        if verb.pos not in ("VERB", "AUX"):
            return False
        start = self.tree.sentence_of(verb).first
        lows = [w.low for w in self.tree.words[max(start, verb.i - 8) : verb.i]]
        if "must" in lows[-4:] or lows[-1:] == ["must"]:
            return True
        if (
            lows[-1:] == ["to"]
            and len(lows) > 1
            and (
                lows[-2]
                in (
                    "need",
                    "needs",
                    "needed",
                    "have",
                    "has",
                    "had",
                    "required",
                    "ordered",
                    "obliged",
                    "forced",
                    "told",
                    "asked",
                    "instructed",
                )
            )
        ):
            return True
        return self._shares_duty(verb)

    def _shares_duty(self, verb: Word) -> bool:
        """ "Need to go to the committees and get a stamp": the second verb of one duty."""
        if verb.relation != "conj":
            return False
        head = self.tree.head(verb)
        return head.pos in ("VERB", "AUX") and head.i < verb.i and self._duty(head)

    def _of(self, verb: Word, sentence: Sentence) -> Iterator[Draft]:
        for kind, words in _asked().items():
            if verb.lemma not in words["verbs"]:
                continue
            thing = self._thing(verb, sentence, words["things"])
            if thing is not None and self._about(sentence, words["about"]):
                yield from self._drafts(kind, verb, thing)
                return

    def _thing(self, verb: Word, sentence: Sentence, things: frozenset[str]) -> Word | None:
        end = min(verb.i + _REACH, sentence.last)
        return next((w for w in self.tree.words[verb.i + 1 : end] if w.low in things), None)

    def _about(self, sentence: Sentence, about: frozenset[str]) -> bool:
        """Whether this sentence or the few before it speak of what the rule is about."""
        for index in range(max(0, sentence.index - _NEAR), sentence.index + 1):
            if any(w.low in about for w in self.tree.words_of(self.tree.sentences[index])):
                return True
        return False

    def _drafts(self, kind: str, verb: Word, thing: Word) -> Iterator[Draft]:
        last = thing.i + 1
        people = people_at(self.mentions, subjects(self.tree, verb)) or self._people_before(verb)
        for mention in people:
            referent = self.coreference.of(mention)
            if referent is None:
                continue
            yield Draft(
                ClaimKind.MEASURE, kind, referent, quote_of(self.tree, verb.i, last),
                value={"text": self.tree.text[verb.start : thing.end]},
                speaker=self.speakers.of(verb.i), polarity=Polarity.AFFIRMED, trigger=verb.start,
                because={"rule": f"duty to {verb.lemma}", "relation": "nsubj", "trigger": verb.low},
            )  # fmt: skip

    def _people_before(self, verb: Word) -> list[Mention]:
        """Where the parser's subject is no person: the people last spoken of before the verb."""
        start = self.tree.sentence_of(verb).first
        for k in range(verb.i - 1, start - 1, -1):
            mention = self.mentions.headed_by(k)
            if mention is not None and mention.human and mention.head == k:
                return [mention]
        return []


def is_ordered(tree: Tree, verb: Word) -> bool:
    """Whether an infinitive stands under an order: "orders for X to hand in"."""
    orders = words_of("measures", "order")
    start = tree.sentence_of(verb).first
    for above in tree.ancestors(verb):
        if above.lemma in orders and above.i < verb.i:
            return True
    near = tree.words[max(start, verb.i - 9) : verb.i]
    return any(w.lemma in orders and w.pos in ("NOUN", "VERB") for w in near)
