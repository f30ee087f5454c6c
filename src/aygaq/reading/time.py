"""When an act was: the time expression of its own clause, read against the report's date.

Reach for this module with all acts of a text. A dateline, or a time of another clause, is
never taken for an act's; where no time is given, none is made. An act that goes on with what
the sentence before told of a day has that day.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from aygaq.claims import ClaimDate, Span
from aygaq.dates import Dated, When, dates_in, from_days
from aygaq.dates.build import since
from aygaq.reading.clauses import NONE, closeness, holder, is_telling, shares, verbs_between
from aygaq.reading.continuing import goes_on, in_dateline, names_event, since_then
from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Tree

_RIVAL = 3  # how much closer another act must be to take a time away
_SINCE_REACH = 6  # words from "since" to the day of what it names
_ONE_DAY = 1  # days that a time may span to be that of the sentences after it
_BACK = 2  # sentences back to the day that an act goes on with


@dataclass(frozen=True, slots=True)
class _Time:
    """Words `[first, last)` with their time, and the "since" that leads to what they date."""

    first: int
    last: int
    dated: Dated
    since: int | None = None


class Times:
    """The time expressions of one text, and the acts that they belong to."""

    def __init__(self, tree: Tree, published: When | None) -> None:
        self.tree, self.published = tree, published
        self._starts = [w.start for w in tree.words]
        self._by_sentence: dict[int, list[_Time]] = {}
        self._all = [d for d in dates_in(tree.text, published) if d.when is not None]
        self._offsets = [d.expression.start for d in self._all]
        for dated in self._all:
            first, last = self._words(dated)
            if first < last and not in_dateline(tree, first, last):
                sentence = tree.words[first].sentence
                time = _Time(first, last, dated, self._since(first))
                self._by_sentence.setdefault(sentence, []).append(time)

    def _words(self, dated: Dated) -> tuple[int, int]:
        first = bisect.bisect_left(self._starts, dated.expression.start)
        if first and (first == len(self._starts) or self._starts[first] > dated.expression.start):
            first -= 1
        return first, bisect.bisect_left(self._starts, dated.expression.end)

    def first_in(self, start: int, end: int) -> ClaimDate | None:
        """The first time named in [start, end) of the text."""
        at = bisect.bisect_left(self._offsets, start)
        if at == len(self._offsets) or self._offsets[at] >= end:
            return None
        return _claim_date(self.tree.text, self._all[at])

    def of(self, trigger: int, rivals: Sequence[int]) -> ClaimDate | None:
        """The time of the act at `trigger`; `rivals` are the other triggers of its sentence.

        Its own time comes first, then that of the clause which it is one event with, then that
        of what it goes on from.
        """
        times = self._by_sentence.get(self.tree.words[trigger].sentence, ())
        own = self._own(trigger, times, rivals) or self._shared(trigger, times, rivals)
        return own or self._since_then(trigger) or (None if times else self._continued(trigger))

    def _own(self, trigger: int, times: Sequence[_Time], rivals: Sequence[int]) -> ClaimDate | None:
        best: tuple[float, _Time] | None = None
        for time in times:
            score = self._score(trigger, time, rivals)
            others = (self._score(r, time, rivals) for r in self._against(trigger, time, rivals))
            margin = 0 if self._is_since(time) else _RIVAL
            if score <= 0 or any(o > score + margin for o in others):
                continue
            if best is None or score > best[0]:
                best = (score, time)
        return self._claimed(trigger, best[1]) if best is not None else None

    def _against(self, trigger: int, time: _Time, rivals: Sequence[int]) -> list[int]:
        """The acts that could take a time away; what "since" dates leaves it to the state."""
        named = range(time.first if time.since is None else time.since, time.first)
        return [r for r in rivals if r != trigger and r not in named]

    def _claimed(self, trigger: int, time: _Time) -> ClaimDate | None:
        """The time; "since his arrest in 2016" is of the arrest 2016, of all else since 2016."""
        if time.since is None or time.since < trigger < time.first:
            return _claim_date(self.tree.text, time.dated)
        return self._open(time, self.tree.words[time.since].start)

    def _open(self, time: _Time, start: int) -> ClaimDate | None:
        if time.dated.when is None:
            return None
        when = since(time.dated.when)
        words = Span.of(self.tree.text, start, time.dated.expression.end)
        return ClaimDate(when.edtf, when.earliest, when.latest, words)

    def _score(self, trigger: int, time: _Time, rivals: Sequence[int]) -> float:
        noun = self._noun_behind(time.first, time.last)
        if (noun is not None and noun != trigger) or self._counts(time.first):
            return NONE
        if self._told_on(trigger, time.first):
            return NONE
        if time.since is not None and not time.since < trigger < time.first:
            return self._nearness(trigger, time.since)
        if self._is_since(time):
            return self._nearness(trigger, time.first)
        return closeness(self.tree, trigger, time.first, time.last, rivals)

    def _is_since(self, time: _Time) -> bool:
        return self.tree.words[time.first].low == "since"

    def _nearness(self, trigger: int, first: int) -> float:
        """Of "since 2016": the state told last, or the one that follows."""
        between = verbs_between(self.tree, trigger, first)
        return 10.0 - 0.1 * abs(first - trigger) - 4.0 * between

    def _shared(
        self, trigger: int, times: Sequence[_Time], rivals: Sequence[int]
    ) -> ClaimDate | None:
        shared = [
            time
            for time in times
            if time.since is None
            and self._noun_behind(time.first, time.last) is None
            and not self._counts(time.first)
            and not self._told_on(trigger, time.first)
            and shares(self.tree, trigger, time.first, time.last, rivals)
        ]
        return _claim_date(self.tree.text, shared[0].dated) if len(shared) == 1 else None

    def _since_then(self, trigger: int) -> ClaimDate | None:
        """ "In custody ever since"; "has since been dismissed": from the time told last."""
        kind = since_then(self.tree, trigger)
        last = self._last_time(trigger, _BACK) if kind is not None else None
        if last is None or last.dated.when is None:
            return None
        when = last.dated.when
        ended = self.published.latest if self.published is not None else None
        if kind == "state" or when.earliest is None or ended is None or ended < when.earliest:
            opened = since(when)
        else:
            opened = from_days(when.earliest, ended)
        words = Span.of(self.tree.text, last.dated.expression.start, last.dated.expression.end)
        return ClaimDate(opened.edtf, opened.earliest, opened.latest, words)

    def _continued(self, trigger: int) -> ClaimDate | None:
        """The day of the sentence before, where this one goes on with what it told."""
        event = names_event(self.tree, trigger)
        if not event and not goes_on(self.tree, trigger):
            return None
        last = self._last_time(trigger, _BACK + 1 if event else _BACK)
        if last is None or not _is_day(last.dated):
            return None
        held = holder(self.tree, last.first, last.last)
        if held is None or is_telling(held) or held.lemma in words_of("clauses", "procedural"):
            return None
        return _claim_date(self.tree.text, last.dated)

    def _last_time(self, trigger: int, back: int) -> _Time | None:
        """The one time of the nearest sentence with any, so many back in the same part.

        The very sentence before may close the part before: agencies break after each.
        """
        at = self.tree.words[trigger].sentence
        part = self.tree.sentences[at].part
        for sentence in range(at - 1, max(-1, at - 1 - back), -1):
            if self.tree.sentences[sentence].part < part - (sentence == at - 1):
                return None
            times = self._by_sentence.get(sentence, [])
            if times:
                return times[0] if len(times) == 1 else None
        return None

    def _since(self, first: int) -> int | None:
        """The "since" of "since his detention in 2016", where a noun stands between."""
        words = self.tree.words
        start = self.tree.sentence_of(words[first]).first
        for k in range(first - 1, max(start, first - _SINCE_REACH) - 1, -1):
            if words[k].low == "since":
                return k if any(w.pos == "NOUN" for w in words[k:first]) else None
            if words[k].pos in ("VERB", "AUX", "PUNCT"):
                return None
        return None

    def _noun_behind(self, first: int, last: int) -> int | None:
        """The noun that a time stands before as an adjective does: "the 2016 coup"."""
        words = self.tree.words
        end = self.tree.sentence_of(words[first]).last
        at = last + 1 if last < end and words[last].text == "," else last
        if at >= end or words[at].pos not in ("NOUN", "ADJ") or not self._has_article(first):
            return None
        while at + 1 < end and words[at].pos == "ADJ" and words[at + 1].pos == "NOUN":
            at += 1
        if words[at].pos != "NOUN" or words[at].lemma in words_of("times", "event"):
            return None
        return at

    def _has_article(self, first: int) -> bool:
        words = self.tree.words
        return first > self.tree.sentence_of(words[first]).first and (
            words[first - 1].pos == "DET" or words[first - 1].low in words_of("times", "owning")
        )

    def _told_on(self, trigger: int, first: int) -> bool:
        """ "Called Monday for", "said on Monday that": the day of the telling."""
        words = self.tree.words
        at = first - 1
        if at >= 0 and words[at].low == "on":
            at -= 1
        return at >= 0 and at != trigger and words[at].pos == "VERB" and is_telling(words[at])

    def _counts(self, first: int) -> bool:
        """ "For the fourth time this year" says how often, not when."""
        words = self.tree.words
        return first > self.tree.sentence_of(words[first]).first and words[
            first - 1
        ].low in words_of("times", "counting")


def _is_day(dated: Dated) -> bool:
    when = dated.when
    return (
        when is not None
        and when.earliest is not None
        and when.latest is not None
        and (when.latest - when.earliest).days <= _ONE_DAY
    )


def _claim_date(text: str, dated: Dated) -> ClaimDate | None:
    when = dated.when
    if when is None:
        return None
    words = Span.of(text, dated.expression.start, dated.expression.end)
    return ClaimDate(when.edtf, when.earliest, when.latest, words)


__all__ = ["Times"]
