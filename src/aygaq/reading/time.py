"""When an act was: the time expression of its own clause, read against the report's date.

Reach for this module with all acts of a text. A dateline, or a time of another clause, is
never taken for an act's; where no time is given, none is made. An act that goes on with what
the sentence before told of a day has that day.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from aygaq.claims import ClaimDate, Span
from aygaq.dates import Dated, When, dates_in, from_days, parse_edtf
from aygaq.dates.build import since, start_text
from aygaq.dates.resolution.tense import is_put_off
from aygaq.reading.carried import Carried
from aygaq.reading.clauses import (
    NONE,
    closeness,
    in_the_course,
    is_made_to,
    is_telling,
    shares,
    verbs_between,
)
from aygaq.reading.continuing import in_dateline
from aygaq.reading.explained import explains, goes_on_same_day, is_of_relative
from aygaq.reading.governed import is_charge
from aygaq.reading.lexicon import words_of
from aygaq.reading.marked import looks_back
from aygaq.reading.of_another import is_of_another, is_to_come
from aygaq.reading.reasons import first_of
from aygaq.reading.time_words import counts, noun_behind, of_no_act, since_of, told_on
from aygaq.reading.timed import Timed, claim_date
from aygaq.reading.tree import Tree

_PERFECT = 5  # words from "have" to what somebody has not done since
_RIVAL = 3  # how much closer another act must be to take a time away


class Times:
    """The time expressions of one text, and the acts that they belong to."""

    def __init__(self, tree: Tree, published: When | None) -> None:
        self.tree, self.published = tree, published
        self._starts = [w.start for w in tree.words]
        self._by_sentence: dict[int, list[Timed]] = {}
        every: dict[int, list[Timed]] = {}
        self._all = [d for d in dates_in(tree.text, published) if d.when is not None]
        self._offsets = [d.expression.start for d in self._all]
        for dated in self._all:
            first, last = self._words(dated)
            if first >= last:
                continue
            sentence = tree.words[first].sentence
            time = Timed(first, last, dated, since_of(self.tree, first, last))
            every.setdefault(sentence, []).append(time)
            if in_dateline(tree, first, last) or of_no_act(tree, first) or counts(tree, first):
                continue
            if is_put_off(tree.text, dated.expression.start, dated.expression.end):
                continue
            self._by_sentence.setdefault(sentence, []).append(time)
        self._carried = Carried(tree, published, self._by_sentence, every)

    def _words(self, dated: Dated) -> tuple[int, int]:
        first = bisect.bisect_left(self._starts, dated.expression.start)
        if first and (first == len(self._starts) or self._starts[first] > dated.expression.start):
            first -= 1
        return first, bisect.bisect_left(self._starts, dated.expression.end)

    def between(self, start: int, end: int) -> Sequence[Dated]:
        """The times named in [start, end) of the text that could be placed, in order."""
        first, last = (bisect.bisect_left(self._offsets, offset) for offset in (start, end))
        return self._all[first:last]

    def first_in(self, start: int, end: int) -> ClaimDate | None:
        """The first time named in [start, end) of the text."""
        at = bisect.bisect_left(self._offsets, start)
        if at == len(self._offsets) or self._offsets[at] >= end:
            return None
        return claim_date(self.tree.text, self._all[at])

    def all_in(self, start: int, end: int) -> Iterator[ClaimDate]:
        """All times named in [start, end) of the text, in order."""
        for at in range(bisect.bisect_left(self._offsets, start), len(self._offsets)):
            if self._offsets[at] >= end:
                return
            date = claim_date(self.tree.text, self._all[at])
            if date is not None:
                yield date

    def of(self, trigger: int, rivals: Sequence[int], act: str = "") -> ClaimDate | None:
        """The time of the act at `trigger`; `rivals` are the other triggers of its sentence."""
        return self.told(trigger, rivals, act)[0]

    def told(
        self, trigger: int, rivals: Sequence[int], act: str = ""
    ) -> tuple[ClaimDate | None, str]:
        """As `of`, and why this time.

        Its own time comes first, then that of the clause which it is one event with, then that
        of what it goes on from.
        """
        date, why = self._told(trigger, rivals, act)
        if date is not None and act == "missing" and self._is_perfect(trigger):
            return self._opened(date), why
        return date, why

    def _is_perfect(self, trigger: int) -> bool:
        """ "Called to the office on 9 May and have not come back": they are gone since."""
        start = self.tree.sentence_of(self.tree.words[trigger]).first
        near = {w.low for w in self.tree.words[max(start, trigger - _PERFECT) : trigger]}
        return bool(near & {"has", "have"})

    def _opened(self, date: ClaimDate) -> ClaimDate:
        """From a day on; what is open already, or no day, stays as it is."""
        if date.earliest is None or date.latest is None or (date.latest - date.earliest).days > 1:
            return date
        when = from_days(date.earliest, None)
        return ClaimDate(when.edtf, when.earliest, when.latest, date.words)

    def _told(self, trigger: int, rivals: Sequence[int], act: str) -> tuple[ClaimDate | None, str]:
        every = self._by_sentence.get(self.tree.words[trigger].sentence, ())
        times = [
            t for t in every
            if not looks_back(self.tree, trigger, t.first)
            and not is_of_another(self.tree, trigger, t, rivals, act)
            and not is_to_come(self.tree, trigger, t, act, self.published)
        ]  # fmt: skip
        since_then = partial(self._carried.since_then, trigger)
        return first_of(
            ("since then", lambda: since_then() if self._is_since_then(trigger) else None),
            ("of the day that it explains", lambda: self._explained(trigger, times)),
            ("of its own clause", lambda: self._own(trigger, times, rivals)),
            ("of the clause it is one event with", lambda: self._shared(trigger, times, rivals)),
            ("of the deed beside it", lambda: self._beside(trigger, times, rivals)),
            ("of what it is a part of", lambda: self._part_of(trigger, act, times, rivals)),
            ("since then", since_then),
            ("of the same day", lambda: self._same_day(trigger, times)),
            ("of what it goes on from", lambda: self._carried.of(trigger, act)),
        )

    def _beside(
        self, trigger: int, times: Sequence[Timed], rivals: Sequence[int]
    ) -> ClaimDate | None:
        """ "Since May it has documented 31 arrests and 12 beatings": both since then."""
        word = self.tree.words[trigger]
        if word.pos == "VERB":
            return self._since_too(trigger, times, rivals)
        if word.pos != "NOUN" or word.relation != "conj" or word.head not in rivals:
            return None
        first = self.tree.words[word.head]
        return self._own(first.i, times, rivals) if first.pos == "NOUN" else None

    def _since_too(
        self, trigger: int, times: Sequence[Timed], rivals: Sequence[int]
    ) -> ClaimDate | None:
        """ "60 have been killed and 1,900 detained since the coup": both since then."""
        words = self.tree.words
        for other in rivals:
            row = words[other].pos == "VERB" and words[other].relation == "conj"
            if other > trigger and row and words[other].head == trigger:
                date = self._own(other, times, rivals)
                return date if date is not None and date.latest is None else None
        return None

    def _part_of(
        self, trigger: int, act: str, times: Sequence[Timed], rivals: Sequence[int]
    ) -> ClaimDate | None:
        """ "On 10 April he was questioned without a lawyer": what was wanting, when it was done."""
        if act not in words_of("times", "circumstance") or self.tree.words[trigger].pos == "VERB":
            return None
        above = self.tree.ancestors(self.tree.words[trigger])
        verb = next((w.i for w in above if w.pos == "VERB"), None)
        if verb is None or is_telling(self.tree.words[verb]):
            return None
        return self._own(verb, times, rivals) or self._shared(verb, times, rivals)

    def _explained(self, trigger: int, times: Sequence[Timed]) -> ClaimDate | None:
        """ "Held since July 31, when X was picked up": the day is that of the clause behind it."""
        time = next((t for t in times if explains(self.tree, trigger, t.last)), None)
        when = time.dated.when if time is not None else None
        if time is None or when is None or when.earliest is None:
            return None
        started = when if when.latest is not None else parse_edtf(start_text(when))
        return claim_date(self.tree.text, time.dated, started)

    def _same_day(self, trigger: int, times: Sequence[Timed]) -> ClaimDate | None:
        """ "Was held for several hours and freed the same evening": all of it was that day."""
        if len(times) != 1 or not goes_on_same_day(self.tree, trigger, times[0]):
            return None
        return claim_date(self.tree.text, times[0].dated)

    def of_sentence(self, index: int) -> Sequence[Timed]:
        """The times of one sentence that can be an act's, in order."""
        return self._by_sentence.get(index, ())

    def heads(self) -> dict[int, Timed]:
        """The time at the head of each item of a chronicle, by part."""
        return self._carried.heads

    def beside(self, at: int) -> ClaimDate | None:
        """The time right behind a word: "six years (11 June 2020)"."""
        if at >= len(self.tree.words):
            return None
        for time in self._by_sentence.get(self.tree.words[at].sentence, ()):
            if at <= time.first <= at + 1 and self.tree.words[at].text in ("(", ",", "–", "-"):
                return claim_date(self.tree.text, time.dated)
        return None

    def decided(self, trigger: int, act: str) -> ClaimDate | None:
        """The day of the session that a court paper is of, for what that court decided."""
        return self._carried.decided(trigger, act)

    def _is_since_then(self, trigger: int) -> bool:
        """ "In 2012 he left and since then there is no news": the state is from then on."""
        before = self.tree.words[self.tree.sentence_of(self.tree.words[trigger]).first : trigger]
        lows = [w.low for w in before]
        return any(pair == ("since", "then") for pair in pairwise(lows))

    def _own(self, trigger: int, times: Sequence[Timed], rivals: Sequence[int]) -> ClaimDate | None:
        if (behind := self._right_behind(trigger, times)) is not None:
            return self._claimed(trigger, behind)
        best: tuple[float, Timed] | None = None
        for time in times:
            score = self._score(trigger, time, rivals)
            others = (self._score(r, time, rivals) for r in self._against(trigger, time, rivals))
            margin = 0 if self._is_since(time) else _RIVAL
            if score <= 0 or any(o > score + margin for o in others):
                continue
            if best is None or score > best[0]:
                best = (score, time)
        return self._claimed(trigger, best[1]) if best is not None else None

    def _right_behind(self, trigger: int, times: Sequence[Timed]) -> Timed | None:
        """ "Beaten on the night of his arrest in April": the time right behind an act's noun."""
        words = self.tree.words
        if words[trigger].pos != "NOUN":
            return None
        return next(
            (
                t for t in times
                if t.first - trigger in (1, 2) and t.since is None
                and (t.first == trigger + 1 or words[trigger + 1].low in ("in", "on"))
            ),
            None,
        )  # fmt: skip

    def _against(self, trigger: int, time: Timed, rivals: Sequence[int]) -> list[int]:
        """The acts that could take a time away; what "since" dates leaves it to the state."""
        named = range(time.first if time.since is None else time.since, time.first)
        return [
            r for r in rivals
            if r != trigger
            and r not in named
            and not in_the_course(self.tree, r, trigger)
            and not is_made_to(self.tree, self.tree.words[trigger], self.tree.words[r])
            and not is_charge(self.tree, self.tree.words[r], trigger)
        ]  # fmt: skip

    def _claimed(self, trigger: int, time: Timed) -> ClaimDate | None:
        """The time; "since his arrest in 2016" is of the arrest 2016, of all else since 2016."""
        if time.since is None or self._is_named(trigger, time):
            return claim_date(self.tree.text, time.dated)
        return self._open(time, self.tree.words[time.since].start)

    def _is_named(self, trigger: int, time: Timed) -> bool:
        """Whether "since" names an act: "since his arrest in 2016", "since the May raid"."""
        assert time.since is not None
        return time.since < trigger < time.first or trigger == noun_behind(
            self.tree, time.first, time.last
        )

    def _open(self, time: Timed, start: int) -> ClaimDate | None:
        if time.dated.when is None:
            return None
        when = since(time.dated.when)
        words = Span.of(self.tree.text, start, time.dated.expression.end)
        return ClaimDate(when.edtf, when.earliest, when.latest, words)

    def _score(self, trigger: int, time: Timed, rivals: Sequence[int]) -> float:
        noun = noun_behind(self.tree, time.first, time.last)
        named = noun is not None and noun != trigger and time.since is None
        if named:
            return NONE
        if told_on(self.tree, trigger, time.first) or self._bounds(trigger, time):
            return NONE
        if time.since is not None and not self._is_named(trigger, time):
            return self._nearness(trigger, time.since)
        if self._is_since(time):
            past = is_of_relative(self.tree, trigger, time.first, time.last)
            return NONE if past else self._nearness(trigger, time.first)
        return closeness(self.tree, trigger, time.first, time.last, rivals)

    def _is_since(self, time: Timed) -> bool:
        return self.tree.words[time.first].low == "since"

    def _nearness(self, trigger: int, first: int) -> float:
        """Of "since 2016": the state told last, or the one that follows; none across ";"."""
        if any(w.text == ";" for w in self.tree.words[min(trigger, first) : max(trigger, first)]):
            return NONE
        between = verbs_between(self.tree, trigger, first)
        return 10.0 - 0.1 * abs(first - trigger) - 4.0 * between

    def _shared(
        self, trigger: int, times: Sequence[Timed], rivals: Sequence[int]
    ) -> ClaimDate | None:
        shared = [
            time
            for time in times
            if time.since is None
            and noun_behind(self.tree, time.first, time.last) is None
            and not told_on(self.tree, trigger, time.first)
            and shares(self.tree, trigger, time.first, time.last, rivals)
        ]
        told = {time.dated.when for time in shared}  # "yesterday, Tuesday," is one day
        return claim_date(self.tree.text, shared[0].dated) if len(told) == 1 else None

    def _bounds(self, trigger: int, time: Timed) -> bool:
        """Whether an act only ends what had the time: "From 2010 until his arrest"."""
        words = self.tree.words
        start = self.tree.sentence_of(words[trigger]).first
        lows = [w.low for w in words[max(start, trigger - 3) : trigger]]
        return time.last <= trigger and bool({"until", "till"} & set(lows))


__all__ = ["Times"]
