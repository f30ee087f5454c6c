"""Figures: how many of a people live or move somewhere, as officials or others count them.

Reach for this module for numbers that are about no act: "1.5 million Kazakhs in China". What
the number's own clause speaks of decides its type; a number of victims belongs to their act.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from aygaq.claims import ClaimKind, EntityKind
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Coreference
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import load_table, words_of
from aygaq.reading.mentions.counts import count_in
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.quotes import quote_of
from aygaq.reading.speakers import Speakers
from aygaq.reading.tree import Tree, Word

_LEAST = 100  # smaller numbers of people are told with what befell them


class Figures:
    """Finds the figures of one text."""

    def __init__(self, mentions: Mentions, coreference: Coreference, speakers: Speakers) -> None:
        self.mentions, self.coreference, self.speakers = mentions, coreference, speakers
        self.tree: Tree = mentions.tree

    def drafts(self, taken: Container[int]) -> Iterator[Draft]:
        """The figures; heads of mentions that bear an act are `taken`."""
        for mention in self.mentions.in_order():
            count = mention.count
            borne = any(i in taken for i in range(mention.first, mention.last))
            if mention.kind is not EntityKind.GROUP or borne or count is None:
                continue
            if count.low >= _LEAST:
                kind = self._type_of(mention)
                if kind:
                    yield self._draft(kind, mention, mention.first, mention.last, count.low)
        yield from self._of_their_numbers()

    def _type_of(self, mention: Mention) -> str | None:
        sentence = self.tree.sentence_of(self.tree.words[mention.head])
        words = self.tree.words_of(sentence)
        lows = {w.low for w in words} | {w.lemma for w in words}
        for kind in ("migration", "population"):
            if lows & words_of("figures", kind):
                return kind
        return None

    def _of_their_numbers(self) -> Iterator[Draft]:
        """ "With their numbers peaking at nearly 38,000": the number of those spoken of."""
        numbers = words_of("figures", "number")
        for word in self.tree.words:
            if word.low not in numbers or word.pos not in ("NOUN", "PROPN"):
                continue
            owner = self._owner(word)
            number = self._number_after(word)
            if owner is None or number is None:
                continue
            kind = self._type_of(owner) or "count"
            first, last, value = number
            yield self._draft(kind, owner, first, last, value)

    def _owner(self, word: Word) -> Mention | None:
        for child in self.tree.children(word, "nmod:poss", "nmod"):
            found = self.mentions.headed_by(child)
            if found is not None and found.human:
                return found
        return None

    def _number_after(self, word: Word) -> tuple[int, int, int] | None:
        end = self.tree.sentence_of(word).last
        for k in range(word.i + 1, min(word.i + 8, end)):
            if self.tree.words[k].pos == "NUM" or self.tree.words[k].text[:1].isdigit():
                count = count_in(self.tree.words[k : min(k + 3, end)])
                if count is not None and count.low >= _LEAST:
                    return k, k + 1, count.low
        return None

    def _draft(self, kind: str, mention: Mention, first: int, last: int, number: int) -> Draft:
        words = self.tree.words
        said = self.tree.text[words[first].start : words[last - 1].end]
        return Draft(
            ClaimKind.FIGURE, kind, self.coreference.of(mention), quote_of(self.tree, first, last),
            value={"number": number, "text": said}, speaker=self.speakers.of(first),
            trigger=words[first].start, because={"rule": kind, "relation": "count"},
        )  # fmt: skip


__all__ = ["Figures", "load_table", "subjects"]
