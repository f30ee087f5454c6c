"""Where an act was: the place of its own clause, in the source's words and the gazetteer's.

Reach for this module with all acts of a text. A place belongs to an act as a time does; what
somebody wished to go to, or where relatives live, stands under other verbs and is not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.claims import ClaimPlace, EntityKind, Span
from aygaq.reading.clauses import closeness
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions

_PLACING = word_set("in at near from inside outside around across throughout of on between")
_JOINING = frozenset(("of", "in", "'s", "’s", "the", ",", "(", ")"))


class Places:
    """The place phrases of one text, and the acts that they belong to."""

    def __init__(self, mentions: Mentions, gazetteer: Gazetteer) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.gazetteer = gazetteer
        self._by_sentence: dict[int, list[tuple[int, int]]] = {}
        self._facilities: dict[int, list[tuple[int, int]]] = {}
        for first, last in self._find_facilities():
            sentence = self.tree.words[first].sentence
            self._facilities.setdefault(sentence, []).append((first, last))
        for first, last in self._phrases():
            sentence = self.tree.words[first].sentence
            self._by_sentence.setdefault(sentence, []).append((first, last))

    def _phrases(self) -> list[tuple[int, int]]:
        """Words `[first, last)` of each place, with what it lies in: "X, a county of Y"."""
        places = [m for m in self.mentions.in_order() if self._may_place(m)]
        found: list[tuple[int, int]] = []
        for mention in places:
            if found and self._joined(found[-1][1], mention.first):
                found[-1] = (found[-1][0], mention.last)
            elif not found or mention.first >= found[-1][1]:
                found.append((mention.first, mention.last))
        return [self._with_kind(first, last) for first, last in found]

    def _find_facilities(self) -> Iterator[tuple[int, int]]:
        """Phrases such as "at the bus depot", "in a military camp", without their preposition."""
        words = self.tree.words
        for word in words:
            if word.pos not in ("NOUN", "PROPN") or word.lemma not in words_of(
                "places", "facility"
            ):
                continue
            after = self.tree.after(word)
            if after is not None and after.pos in ("NOUN", "PROPN") and after.head == word.head:
                continue
            if after is not None and after.pos == "NOUN" and word.dep == "compound":
                continue
            first = word.i
            start = self.tree.sentence_of(word).first
            while (
                first > start
                and words[first - 1].pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PART", "PRON")
                and words[first - 1].low not in ("who", "which", "that")
            ):
                first -= 1
            lead = words[first - 1].low if first > start else ""
            if lead in words_of("places", "leading"):
                yield first, self._numbered(word.i + 1)

    def _numbered(self, last: int) -> int:
        """Take in "No. 8" and a name behind the noun: "Camp No. 8 Dak Trang"."""
        words = self.tree.words
        end = self.tree.sentences[words[last - 1].sentence].last
        while last < end and (
            words[last].low in ("no", "no.", "number", "№") or words[last].pos == "PROPN"
            or (words[last].pos == "NUM" and words[last - 1].low in ("no", "no.", ".", "№"))
            or (words[last].text == "." and words[last - 1].low == "no")
        ):  # fmt: skip
            last += 1
        return last

    def _may_place(self, mention: Mention) -> bool:
        return mention.kind is EntityKind.PLACE and mention.named

    def _joined(self, end: int, first: int) -> bool:
        words = self.tree.words
        if first < end or words[end - 1].sentence != words[first].sentence or first - end > 6:
            return False
        between = words[end:first]
        if any(w.text == "," for w in between) and len(between) == 1:
            after = self.tree.after(words[first])
            return not (after is not None and after.low in ("and", "or"))
        return (
            bool(between)
            and all(
                w.low in _JOINING
                or w.low
                in (
                    "chinese",
                    "county",
                    "prefecture",
                    "province",
                    "district",
                    "region",
                    "city",
                    "town",
                    "village",
                )
                for w in between
            )
            and any(w.low in ("of", "in", "'s", "’s", "(") for w in between)
        )

    def _with_kind(self, first: int, last: int) -> tuple[int, int]:
        """Take "county" after a name into the phrase: "Arishan county"."""
        words = self.tree.words
        end = self.tree.sentence_of(words[first]).last
        if last < end and words[last].low in (
            "county",
            "prefecture",
            "province",
            "district",
            "region",
            "city",
            "town",
            "village",
            "township",
            "state",
            "governorate",
            "oblast",
        ):
            last += 1
        return first, last

    def of(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        """The place of the act at `trigger`, or None."""
        sentence = self.tree.words[trigger].sentence
        best: tuple[float, int, int] | None = None
        for first, last in self._by_sentence.get(sentence, ()):
            if not self._placed(first):
                continue
            score = closeness(self.tree, trigger, first, last)
            others = [closeness(self.tree, r, first, last) for r in rivals if r != trigger]
            if score <= 0 or any(o > score + 3 for o in others):
                continue
            if best is None or score > best[0]:
                best = (score, first, last)
        if best is None:
            return self._facility(trigger, rivals)
        return self._claim_place(best[1], best[2])

    def _facility(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        """Where the text names no place but says what it was: "at his home"."""
        sentence = self.tree.words[trigger].sentence
        for first, last in self._facilities.get(sentence, ()):
            score = closeness(self.tree, trigger, first, last)
            others = [closeness(self.tree, r, first, last) for r in rivals if r != trigger]
            if score > 6 and not any(o > score + 3 for o in others) and first > trigger:
                words = self.tree.words
                return ClaimPlace(Span.of(self.tree.text, words[first].start, words[last - 1].end))
        return None

    def _placed(self, first: int) -> bool:
        """Whether a preposition of place leads to the phrase, past what describes it."""
        words, start = self.tree.words, self.tree.sentence_of(self.tree.words[first]).first
        for k in range(first - 1, max(start, first - 6) - 1, -1):
            if words[k].low in _PLACING:
                return True
            if words[k].pos not in ("ADJ", "NOUN", "DET", "PROPN", "PART", "NUM"):
                return False
        return False

    def _claim_place(self, first: int, last: int) -> ClaimPlace:
        words = self.tree.words
        span = Span.of(self.tree.text, words[first].start, words[last - 1].end)
        return self.gazetteer.place(span)
