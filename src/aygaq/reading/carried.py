"""The time that an act takes over from what was told before it, or from what heads it.

Reach for this module for acts whose own clause names no time. In order: "ever since"; the day of
the sentence before, where the act goes on with it; the head of its item of a chronicle; the
session that a court paper is of; what sets the scene. Always true: an act told in the pluperfect
takes over nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aygaq.claims import ClaimDate
from aygaq.dates import When, from_days, parse_edtf
from aygaq.dates.build import since, start_text
from aygaq.reading.clauses import fronted, holder, is_telling
from aygaq.reading.continuing import goes_on, is_past_event, names_event, same_day, since_then
from aygaq.reading.headed import find_heads, find_ruling, find_session
from aygaq.reading.lexicon import words_of
from aygaq.reading.settings import Settings
from aygaq.reading.timed import Timed, claim_date, is_day, is_month
from aygaq.reading.tree import Tree, Word

_HEARING = 2  # sentences back to the day of a hearing
_BACK = 3  # sentences back to the day that an act goes on with

_ITEM = 6  # sentences of one item of a chronicle
_DAY_ALONE = 6  # words of a sentence that is a day and a dash
_CLOSES_DAY = frozenset(("-", "–", "—", ":"))


class Carried:
    """The times that acts of one text take over.

    Args:
        times: those of each sentence, without the text's dateline; `every` has it too.
    """

    def __init__(
        self,
        tree: Tree,
        published: When | None,
        times: Mapping[int, Sequence[Timed]],
        every: Mapping[int, Sequence[Timed]],
    ) -> None:
        self.tree, self.published, self._times = tree, published, times
        self.heads = find_heads(tree, every)
        self._settings = Settings(tree, times)
        self._session = find_session(tree, every)
        self._ruling = None if self._session else find_ruling(tree, times)

    def since_then(self, trigger: int) -> ClaimDate | None:
        """ "In custody ever since"; "has since been dismissed": from the time told last."""
        kind = since_then(self.tree, trigger)
        last = self._told_before(trigger) or self._last_time(trigger, _BACK) if kind else None
        if last is None or last.dated.when is None:
            return None
        when = last.dated.when
        ended = self.published.latest if self.published is not None else None
        if kind == "state" or when.earliest is None or ended is None or ended < when.earliest:
            opened = since(when)
        else:
            opened = from_days(when.earliest, ended)
        return claim_date(self.tree.text, last.dated, opened)

    def of(self, trigger: int, act: str) -> ClaimDate | None:
        """The time of an act in whose sentence no time is its own."""
        alone = not self._times.get(self.tree.words[trigger].sentence)
        return (
            (self._continued(trigger) if alone else None)
            or (self._heard(trigger) if alone else None)
            or self._headed(trigger)
            or self.decided(trigger, act)
            or (self._set(trigger) if alone else None)
        )

    def _set(self, trigger: int) -> ClaimDate | None:
        """The day that a sentence of its own sets for what is told around it."""
        told = self._settings.of(trigger)
        if told is None or not goes_on(self.tree, trigger, closely=True):
            return None
        return claim_date(self.tree.text, told.dated)

    def _continued(self, trigger: int) -> ClaimDate | None:
        """The day of the sentence before, where this one goes on with what it told."""
        event, same = names_event(self.tree, trigger), same_day(self.tree, trigger)
        if not event and not goes_on(self.tree, trigger, closely=same):
            return None
        last = self._last_time(trigger, _BACK + 1 if event else _BACK)
        if last is None:
            return None
        near = self._is_next(trigger, last) and is_month(last.dated)
        started = self._started(last) if event else None
        if not is_day(last.dated) and not near and started is None:
            return None
        held = self._held(last)
        if held is not None and self._is_background(held):
            return None
        if held is None or is_telling(held) or held.lemma in words_of("clauses", "procedural"):
            return None
        return claim_date(self.tree.text, last.dated, started)

    def _is_background(self, held: Word) -> bool:
        """ "Known as the May Case, because it began on 9 May": no day that a story goes on from."""
        marks = {w.low for w in self.tree.children(held, "mark")}
        return held.relation == "advcl" and "because" in marks

    def _held(self, time: Timed) -> Word | None:
        """The verb of a time; of one that opens its sentence the first one behind it."""
        held = holder(self.tree, time.first, time.last)
        if held is not None or not fronted(self.tree, time.first):
            return held
        words = self.tree.words_of(self.tree.sentence_of(self.tree.words[time.first]))
        return next((w for w in words if w.pos == "VERB" and w.i > time.last), None)

    def _heard(self, trigger: int) -> ClaimDate | None:
        """ "Was charged on Thursday. She pleaded not guilty and was freed on bail": one hearing."""
        word = self.tree.words[trigger]
        here = self.tree.words_of(self.tree.sentence_of(word))
        lows = {w.low for w in here}
        if word.lemma not in words_of("clauses", "hearing_step"):
            return None
        if not lows & words_of("clauses", "hearing") or not goes_on(
            self.tree, trigger, closely=True
        ):
            return None
        last = self._last_time(trigger, _HEARING)
        held = holder(self.tree, last.first, last.last) if last is not None else None
        if last is None or held is None or not is_day(last.dated):
            return None
        opens = held.lemma in words_of("clauses", "opens_hearing")
        return claim_date(self.tree.text, last.dated) if opens else None

    def _started(self, last: Timed) -> When | None:
        """Of "since 12 May, when they searched the house" the day of the search."""
        when = last.dated.when
        if when is None or when.latest is not None or when.earliest is None:
            return None
        return parse_edtf(start_text(when))

    def _is_next(self, trigger: int, last: Timed) -> bool:
        """Whether the act's sentence is the very next one of the same part."""
        here = self.tree.sentence_of(self.tree.words[trigger])
        there = self.tree.sentence_of(self.tree.words[last.first])
        return here.index == there.index + 1 and here.part == there.part

    def _headed(self, trigger: int) -> ClaimDate | None:
        """The time at the head of the act's item."""
        sentence = self.tree.sentence_of(self.tree.words[trigger])
        head = self._day_before(sentence.index) or self.heads.get(sentence.part)
        if head is None or not is_past_event(self.tree, trigger):
            return None
        return claim_date(self.tree.text, head.dated)

    def _day_before(self, at: int) -> Timed | None:
        """The day that heads this and the sentences behind it: "… at noon. 13 May - Police …"."""
        part = self.tree.sentences[at].part
        for index in range(at - 1, max(-1, at - 1 - _ITEM), -1):
            sentence = self.tree.sentences[index]
            if sentence.part != part or index == 0:
                return None
            times = self._times.get(index, [])
            short = sentence.last - sentence.first <= _DAY_ALONE
            opens = self.tree.sentences[index - 1].part != part
            if short and times and self.tree.words[sentence.last - 1].text in _CLOSES_DAY:
                return None if opens else times[0]
        return None

    def decided(self, trigger: int, act: str) -> ClaimDate | None:
        """The day of the session, of what the court decided in it."""
        session = self._session or self._ruling
        if session is None or trigger < session.last or not is_past_event(self.tree, trigger):
            return None
        if not self._is_decision(trigger, act):
            return None
        if any(t.dated.when != session.dated.when for t in self._times_around(trigger)):
            return None
        return claim_date(self.tree.text, session.dated)

    def _times_around(self, trigger: int) -> Iterator[Timed]:
        """The times of the act's paragraph up to the end of its sentence."""
        last = self.tree.words[trigger].sentence
        part = self.tree.sentences[last].part
        first = last
        while first and self.tree.sentences[first - 1].part == part:
            first -= 1
        for sentence in range(first, last + 1):
            yield from self._times.get(sentence, ())

    def _is_decision(self, trigger: int, act: str) -> bool:
        """Whether a court paper's own day dates an act; of a story's ruling only by a court."""
        if self._session is not None:
            return act in words_of("times", "decided")
        sentence = self.tree.sentence_of(self.tree.words[trigger])
        lows = {w.low for w in self.tree.words_of(sentence)}
        if lows & words_of("times", "elsewhere"):
            return False
        return act == "sentence" or (act == "detention" and bool(lows & {"bail"}))

    def _told_before(self, trigger: int) -> Timed | None:
        """The one time of the act's own sentence that stands before it: "That was in 2012"."""
        told = self._times.get(self.tree.words[trigger].sentence, ())
        return told[0] if len(told) == 1 and told[0].last <= trigger else None

    def _last_time(self, trigger: int, back: int) -> Timed | None:
        """The one time of the nearest sentence with any, so many back in the same part.

        The very sentence before may close the part before: agencies break after each.
        """
        at = self.tree.words[trigger].sentence
        part = self.tree.sentences[at].part
        for sentence in range(at - 1, max(-1, at - 1 - back), -1):
            if self.tree.sentences[sentence].part < part - (sentence == at - 1):
                return None
            times = self._times.get(sentence, [])
            if times:
                done = [t for t in times if len(times) == 1 or not self._is_of_telling(t)]
                return done[0] if len(done) == 1 else None
        return None

    def _is_of_telling(self, time: Timed) -> bool:
        """ "Raided ten homes on July 14, the group said today": of the telling."""
        held = holder(self.tree, time.first, time.last)
        return held is not None and is_telling(held)
