"""One episode told over several sentences: the day that opens it is the day of what follows.

Reach for this module when all acts of a text are drafted and each has the time that its own words,
or another telling of it, give. "Police came on Monday. The officers pushed her brother down the
stairs." The second act takes the day of the first. Only plain past goes on, only a day or a night
is carried, and no further than the next time. Always true: what is taken was said of some act.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from aygaq.claims import ClaimDate, ClaimKind, Polarity
from aygaq.reading.assemble import Draft
from aygaq.reading.clauses import is_one_event
from aygaq.reading.continuing import keeps_to_episode
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.time import Times
from aygaq.reading.tree import Tree, Word

_REACH = 3  # sentences back to the day
_NIGHT = 1  # days that what is carried may span
# what is done on the spot; a confession, a charge, a sentence come days later
_ON_THE_SPOT = word_set(
    "arrest detention abduction killing assault ill-treatment threat home-visit censorship "
    "property-confiscation document-confiscation hospitalisation interrogation sexual-violence"
)
# acts whose day is not that of the acts told around them
_LATER = word_set(
    "sentence release trial imprisonment forced-return forced-recall missing charge "
    "enforced-disappearance incommunicado dismissal flight transfer"
)


def fill_from_episode(drafts: Sequence[Draft], tree: Tree, times: Times) -> None:
    """Give acts the day of the episode that they are told in. Effect: changes drafts."""
    acts = [d for d in drafts if d.kind is ClaimKind.ACT and d.polarity is Polarity.AFFIRMED]
    episodes = _Episodes(sorted(acts, key=lambda d: d.trigger), tree, times)
    for draft in episodes.acts:
        if draft.date is None:
            draft.date = episodes.day_of(draft)


class _Episodes:
    def __init__(self, acts: Sequence[Draft], tree: Tree, times: Times) -> None:
        self.acts, self._tree, self._times = acts, tree, times
        self._starts = [w.start for w in tree.words]
        self._told: dict[int, list[Draft]] = {}
        for act in acts:
            self._told.setdefault(self._sentence(act), []).append(act)

    def _word(self, offset: int) -> int:
        return bisect.bisect_right(self._starts, offset) - 1

    def _sentence(self, act: Draft) -> int:
        return self._tree.words[self._word(act.trigger)].sentence

    def day_of(self, draft: Draft) -> ClaimDate | None:
        """The day of the episode that an act without a time goes on with."""
        at = self._sentence(draft)
        beside = self._day_beside(draft)
        if beside is not None:
            return beside
        if draft.type not in _ON_THE_SPOT or self._times.of_sentence(at):
            return None
        if not keeps_to_episode(self._tree, self._word(draft.trigger)):
            return None
        return next(self._days_before(at), None)

    def _day_beside(self, draft: Draft) -> ClaimDate | None:
        """The day that the verb above took over: "was led away and questioned without a lawyer"."""
        at = self._sentence(draft)
        if self._times.of_sentence(at):
            return None
        word = self._tree.words[self._word(draft.trigger)]
        for other in self._told[at]:
            above = self._tree.words[self._word(other.trigger)]
            if other.date is None or above.i == word.i or draft.type in _LATER:
                continue
            if self._is_part(draft, word, above) or is_one_event(self._tree, word, above):
                return other.date
        return None

    def _is_part(self, draft: Draft, word: Word, above: Word) -> bool:
        """Whether an act only tells how the one above was done."""
        if draft.type not in words_of("times", "circumstance"):
            return False
        return next((w for w in self._tree.ancestors(word) if w.pos == "VERB"), None) == above

    def _days_before(self, at: int) -> Iterator[ClaimDate]:
        """The day of the nearest sentence that has one, where that opens an episode."""
        sentences = self._tree.sentences
        for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
            if sentences[index].part < sentences[at].part - (index == at - 1):
                return
            told = self._told.get(index, ())
            days = {d.date.edtf: d.date for d in told if d.date is not None}
            if days or self._times.of_sentence(index):
                opens = all(d.type not in _LATER for d in told)
                if len(days) == 1 and opens and _is_day(*days.values()):
                    yield from days.values()
                return


def _is_day(date: ClaimDate) -> bool:
    if date.earliest is None or date.latest is None:
        return False
    return (date.latest - date.earliest).days <= _NIGHT
