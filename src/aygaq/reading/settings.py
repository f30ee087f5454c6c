"""The day that a sentence of its own sets for what is told around it: "It was 26 May 2015."

Reach for this module for acts whose sentence names no time and goes on with none. Tellers set the
scene first ("It was a Friday, the first of December. Men broke the latch") or afterwards ("That
was in February 2011"). Always true: a setting reaches no further than the next time, and stays in
its paragraph, or behind it in the one before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aygaq.reading.lexicon import word_set
from aygaq.reading.timed import Timed, is_month
from aygaq.reading.tree import Sentence, Tree

_AHEAD = word_set("it")
_BACK = word_set("that this it")
_BEING = word_set("was happened began started")
_NEAR = 7  # words from the verb to the time
_REACH = 9  # sentences


class Settings:
    """The settings of one text. `times` are those of each sentence."""

    def __init__(self, tree: Tree, times: Mapping[int, Sequence[Timed]]) -> None:
        self.tree, self._times = tree, times
        self._set = {s.index: t for s in tree.sentences if (t := self._sets(s)) is not None}

    def of(self, trigger: int) -> Timed | None:
        """The time set for the sentence of an act, or None."""
        if not self._set:
            return None
        here = self.tree.sentence_of(self.tree.words[trigger])
        return self._before(here) or self._behind(here)

    def _sets(self, sentence: Sentence) -> Timed | None:
        """The time of a sentence that says no more than when something was."""
        words, times = self.tree.words_of(sentence), self._times.get(sentence.index, ())
        if len(words) < 3 or len(times) != 1 or words[0].low not in _BACK:
            return None
        near = times[0].first - sentence.first <= _NEAR
        being = words[1].low in _BEING
        return times[0] if near and being and is_month(times[0].dated) else None

    def _before(self, here: Sentence) -> Timed | None:
        """The setting that opens the scene in which a sentence stands."""
        for index in range(here.index - 1, max(-1, here.index - _REACH), -1):
            if self.tree.sentences[index].part != here.part:
                return None
            if index in self._set:
                return self._set[index]
            if self._times.get(index):
                return None
        return None

    def _behind(self, here: Sentence) -> Timed | None:
        """The setting told afterwards: "That was in February 2011"."""
        last = min(len(self.tree.sentences), here.index + _REACH)
        for index in range(here.index + 1, last):
            after = self.tree.sentences[index]
            if after.part > here.part + 1:
                return None
            if index in self._set:
                first = after.part == here.part or self.tree.sentences[index - 1].part < after.part
                looks_back = self.tree.words[after.first].low not in _AHEAD
                return self._set[index] if first and looks_back else None
            if self._times.get(index) or after.part != here.part:
                return None
        return None
