"""Times counted from another act: "released two days after his arrest", "the day after the raid".

Reach for this module when every act has its own time. The act that the words count from may be
dated where it stands, or earlier in the text, where the same person was arrested once; or it is
the other that has the day, and what it is counted from gets its own from it. What is not told
to the day gives no day: the words are read as all others are.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aygaq.claims import ClaimDate, Span
from aygaq.dates import dates_in, from_days
from aygaq.reading.assemble import Draft
from aygaq.reading.clauses import holder, is_telling, verbs_between
from aygaq.reading.count_words import COUNTED, HIS_ARREST, LATER, SAME_DAY
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.time import Times
from aygaq.reading.timed import claim_date
from aygaq.reading.tree import Sentence, Tree, Word

_REACH = 12  # words from "after" to the act that is counted from
_BESIDE = 3  # code points between "on Monday" and "a day before"
_LEFT = 14  # words from an act to the words that count
_TAKEN = word_set("arrest detention abduction")
_OWN = word_set("his her their its my our")
_DAY_LONG = 1


@dataclass(frozen=True, slots=True)
class _Count:
    """Words that count, and the act that they count from."""

    span: Span
    sign: int  # 1: the other act came after the one counted from
    fronted: bool
    end: int  # code point where the act that is counted from may begin


class Counted:
    """Fills in the dates that are counted from other acts of the same text."""

    def __init__(self, tree: Tree, times: Times) -> None:
        self.tree, self.times, self.published = tree, times, times.published
        self._ended = self.published.latest if self.published is not None else None
        self._starts = [w.start for w in tree.words]

    def fill(self, drafts: Sequence[Draft]) -> None:
        """Give dates to drafts that have none. Effect: changes `drafts` in place."""
        self._same_event(drafts)
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(self._sentence(draft).index, []).append(draft)
        for index, of_sentence in sorted(by_sentence.items()):
            self._released(self.tree.sentences[index], of_sentence, drafts)
            for count in self._counts(self.tree.sentences[index]):
                self._apply(count, of_sentence, drafts)

    def _same_event(self, drafts: Sequence[Draft]) -> None:
        """ "His arrest" is the one arrest of him that the text has dated."""
        for draft in drafts:
            if draft.date is not None or draft.type not in _TAKEN or draft.subject is None:
                continue
            word = self.tree.words[self._at(draft.trigger)]
            before = self.tree.before(word)
            if word.pos != "NOUN" or before is None or before.low not in _OWN:
                continue
            told = {
                d.date.edtf: d.date
                for d in drafts
                if d.subject is draft.subject and d.type in _TAKEN and _is_day(d.date)
                and d.date is not None and d.trigger < draft.trigger
            }  # fmt: skip
            if len(told) == 1:
                draft.date = next(iter(told.values()))
                self._since(draft, before, drafts)

    def _since(self, event: Draft, owner: Word, drafts: Sequence[Draft]) -> None:
        """ "Since his arrest he has been held": from that day on."""
        lead, date = self.tree.before(owner), event.date
        if lead is None or lead.low != "since" or date is None or date.earliest is None:
            return
        opened = from_days(date.earliest, None)
        for draft in drafts:
            if draft.date is None and self._sentence(draft).index == owner.sentence:
                draft.date = ClaimDate(opened.edtf, opened.earliest, None, date.words)

    def _released(self, sentence: Sentence, here: Sequence[Draft], drafts: Sequence[Draft]) -> None:
        """ "Freed after three days": counted from the day that the same person was taken."""
        words = self.tree.words_of(sentence)
        match = LATER.search(self.tree.text, words[0].start, words[-1].end)
        for draft in here if match is not None else ():
            if match is None or draft.type != "release" or draft.date is not None:
                continue
            taken = [
                d for d in drafts
                if d.subject is draft.subject and d.type in _TAKEN and d.trigger < draft.trigger
            ]  # fmt: skip
            if taken and draft.trigger < match.start() and _is_day(day := taken[-1].date):
                assert day is not None
                span = Span(match.start("count"), match.end("count"), match["count"])
                draft.date = self._counted(_Count(span, 1, False, match.end()), day, 1)

    def _counts(self, sentence: Sentence) -> Iterator[_Count]:
        words = self.tree.words_of(sentence)
        if not words:
            return
        start, end = words[0].start, words[-1].end
        for match in COUNTED.finditer(self.tree.text, start, end):
            before = self.tree.words[max(0, self._at(match.start()) - 1)]
            if SAME_DAY.match(match[0]) and before.pos == "NUM":
                continue  # "48 hours after" may be two days
            sign = -1 if match["way"].lower() == "before" else 1
            span = Span(
                match.start(), match.end("way"), match[0][: match.end("way") - match.start()]
            )
            yield _Count(span, sign, match.start() - start < _DAY_LONG + 1, match.end())

    def _apply(self, count: _Count, drafts: Sequence[Draft], every: Sequence[Draft]) -> None:
        origin = [
            d for d in drafts
            if 0 <= self._words(count.end, d.trigger) <= _REACH
            and self._in_one_clause(count.end, d.trigger)
            and not self._is_of_other_event(count, d)
        ]  # fmt: skip
        if not origin:
            self._from_own_arrest(count, drafts, every)
            return
        first = min(d.trigger for d in origin)
        start = self.tree.words_of(self._sentence(drafts[0]))[0].start
        counted_from = [d for d in origin if d.trigger == first]
        others = [d for d in drafts if self._is_other(count, d, first)]
        for draft in counted_from:
            words = draft.date.words if draft.date is not None else None
            if words is not None and start <= words.start and words.end <= count.span.start:
                draft.date = None  # "In June, a year after he was held": held in no June told here
        known = next((d.date for d in counted_from if _is_day(d.date)), None)
        if known is not None:
            self._date(others, self._counted(count, known, count.sign), known)
            return
        told = {d.date.edtf: d.date for d in others if d.date is not None and _is_day(d.date)}
        told = told or self._only_time(count, others) or self._of_story(count)
        if len(told) == 1:
            day = next(iter(told.values()))
            self._date(counted_from, self._counted(count, day, -count.sign), day)

    def _is_of_other_event(self, count: _Count, draft: Draft) -> bool:
        """ "Nine days after the kidnapping they killed him": counted from no killing."""
        way, at = self.tree.words[self._at(count.end - 2)], self._at(draft.trigger)
        event = self.tree.head(way)
        events = words_of("times", "event") | words_of("times", "doing")
        return event.lemma in events and event.relation in ("obl", "nmod") and way.i < event.i < at

    def _in_one_clause(self, start: int, end: int) -> bool:
        """No comma between, or two round a name: "after a doctor, Ali Said, was jailed"."""
        between = self.tree.text[start:end]
        if "," not in between:
            return True
        first, last = self._at(start), self._at(end)
        named = any(w.pos == "PROPN" for w in self.tree.words[first:last])
        return between.count(",") == 2 and named and not verbs_between(self.tree, first - 1, last)

    def _from_own_arrest(
        self, count: _Count, drafts: Sequence[Draft], every: Sequence[Draft]
    ) -> None:
        """ "Two days after his arrest he was beaten": from the one arrest told of him before."""
        if HIS_ARREST.match(self.tree.text, count.end) is None:
            return
        for draft in drafts:
            if draft.date is not None or not self._is_other(count, draft, count.end):
                continue
            taken = [d for d in every if d.subject is draft.subject and d.type in _TAKEN]
            days = {d.date.edtf: d.date for d in taken if d.date is not None and _is_day(d.date)}
            if len(days) == 1:
                draft.date = self._counted(count, next(iter(days.values())), count.sign)

    def _of_story(self, count: _Count) -> dict[str, ClaimDate]:
        """ "The hearing comes two days after": from the day that the sentence before told."""
        sentence = self.tree.sentence_of(self.tree.words[self._at(count.span.start)])
        verb = self.tree.words[self._at(count.span.start) - 1]
        if verb.low not in ("comes", "come", "follows") or not sentence.index:
            return {}
        last = self.times.of_sentence(sentence.index - 1)
        date = claim_date(self.tree.text, last[0].dated) if len(last) == 1 else None
        return {date.edtf: date} if date is not None and _is_day(date) else {}

    def _is_other(self, count: _Count, draft: Draft, origin: int) -> bool:
        """The act that is told: right before the words that count, or after a comma behind."""
        if draft.trigger < count.span.start:
            return self._words(draft.trigger, count.span.start) <= _LEFT
        return (
            count.fronted
            and draft.trigger > origin
            and "," in self.tree.text[origin : draft.trigger]
        )

    def _only_time(self, count: _Count, others: Sequence[Draft]) -> dict[str, ClaimDate]:
        """The one day named in the sentence, be it that of a telling."""
        words = self.tree.words_of(
            self.tree.sentence_of(self.tree.words[self._at(count.span.start)])
        )
        start = words[0].start
        found = [
            d for d in self.times.between(start, words[-1].end)
            if not count.span.start <= d.expression.start < count.end
        ]  # fmt: skip
        if len(found) != 1 or found[0].when is None:
            return {}
        beside = 0 <= count.span.start - found[0].expression.end <= _BESIDE
        if others and not beside and self._is_of_telling(found[0].expression.start):
            return {}
        when, said = found[0].when, found[0].expression
        date = ClaimDate(
            when.edtf, when.earliest, when.latest, Span(said.start, said.end, said.text)
        )
        return {when.edtf: date} if _is_day(date) else {}

    def _is_of_telling(self, start: int) -> bool:
        """ "His sister told reporters on Friday": no day to count deeds from."""
        at = self._at(start)
        held = holder(self.tree, at, at + 1)
        return held is not None and (is_telling(held) or held.lemma == "tell")

    def _counted(self, count: _Count, day: ClaimDate, sign: int) -> ClaimDate | None:
        """So much before or after a day, as exact as the words are."""
        if SAME_DAY.search(count.span.text) is not None:
            return ClaimDate(day.edtf, day.earliest, day.latest, count.span)
        length = re.sub(r"\s+(?:after|before|following)$", "", count.span.text, flags=re.IGNORECASE)
        told = f"{length} {'after' if sign > 0 else 'before'} {day.earliest}"
        when = next((d.when for d in dates_in(told, self.published) if d.when is not None), None)
        if when is None or when.earliest is None or when.latest is None:
            return None
        if self._ended is not None and when.earliest > self._ended:
            return None
        return ClaimDate(when.edtf, when.earliest, when.latest, count.span)

    def _date(self, drafts: Sequence[Draft], date: ClaimDate | None, other: ClaimDate) -> None:
        for draft in drafts:
            if date is not None and (draft.date is None or draft.date.words == other.words):
                draft.date = date

    def _at(self, offset: int) -> int:
        return max(0, bisect.bisect_right(self._starts, offset) - 1)

    def _sentence(self, draft: Draft) -> Sentence:
        return self.tree.sentence_of(self.tree.words[self._at(draft.trigger)])

    def _words(self, start: int, end: int) -> int:
        """How many words from one code point to another; below 0 where it stands before."""
        return self._at(end) - self._at(start)


def _is_day(date: ClaimDate | None) -> bool:
    return (
        date is not None
        and date.earliest is not None
        and date.latest is not None
        and (date.latest - date.earliest).days <= _DAY_LONG
    )
