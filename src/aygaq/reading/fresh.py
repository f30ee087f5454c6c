"""Acts told as news: "has been arrested" in the lead of a story, "Police arrest five" above it.

Reach for this module when all acts of a text are drafted, for those that no words date. A story's
headline, and the perfect and the plain past of its lead, tell what happened of late: in the days
before the story was published, as "in recent days" does; where the story dates other acts of those
days, only the one time of acts of the same kind is taken. Always true: no such time is later than
the day of publication, and no act of the text keeps less than it had.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Sequence

from aygaq.claims import ClaimDate, ClaimKind, Modality, Polarity, Span
from aygaq.dates import When, from_days
from aygaq.reading.assemble import Draft
from aygaq.reading.clauses import is_telling
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.same_event import innermost, is_alike
from aygaq.reading.time import Times
from aygaq.reading.tree import Tree, Word
from aygaq.reading.victims.layout import Layout

_OF_LATE = dt.timedelta(days=14)  # as "in recent days"
_STORY = 2_500  # words of the longest text that is one story
_CLIMB = 6  # steps from an act up to the main verb of its sentence
_NEAR = 4  # words from a verb back to its auxiliary
_TOLD = (Modality.ASSERTED, Modality.REPORTED, Modality.ALLEGED)
_WAS = frozenset(("had", "was", "were"))
_LASTING = word_set(
    "imprisonment internment house-arrest incommunicado missing forced-labour surveillance "
    "harassment torture ill-treatment censorship religious-restriction denial-of-fair-trial "
    "denial-of-counsel denial-of-medical-care no-legal-basis demand-for-information"
)
_FIRST = frozenset(("i", "my", "me"))
_MARKS = frozenset(('"', "“", "”", "«", "»"))
_TELLS = 3  # sentences in the first person that make a testimony
_HAS = frozenset(("has", "have"))
_SIDE = ("conj", "parataxis", "ccomp", "xcomp", "advcl", "acl", "appos", "list", "dep")


class Fresh:
    """The acts of one dated story that its headline and lead tell as news."""

    def __init__(self, tree: Tree, times: Times, published: When | None, layout: Layout) -> None:
        self.tree, self.times, self.layout = tree, times, layout
        is_story = layout.has_headline and len(tree.words) < _STORY and not _is_testimony(tree)
        self._day = _day(published) if is_story else None

    def fill(self, drafts: Sequence[Draft]) -> None:
        """Give news its time. Effect: changes drafts."""
        if self._day is None:
            return
        acts = [d for d in drafts if d.kind is ClaimKind.ACT and d.polarity is Polarity.AFFIRMED]
        undated = [d for d in acts if d.date is None and d.type not in _LASTING]
        dated = [d for d in acts if self._is_of_late(d.date)]
        for draft in undated:
            if draft.modality in _TOLD and self._may_be_news(draft):
                alike = [d.date for d in dated if is_alike(draft.type, d.type) and d.date]
                if alike or not dated:
                    self._give_time(draft, self._day, alike)

    def _is_of_late(self, date: ClaimDate | None) -> bool:
        if date is None or date.earliest is None or self._day is None:
            return False
        return self._day - _OF_LATE <= date.earliest <= self._day

    def _may_be_news(self, draft: Draft) -> bool:
        word = self.tree.words[self._index(draft.trigger)]
        return self._is_news(word, draft) and not self._is_of_another_time(word)

    def _give_time(self, draft: Draft, day: dt.date, of_late: Sequence[ClaimDate]) -> None:
        """The one time that the text gives acts of the kind, or else the days before the story."""
        if of_late:
            draft.date = innermost(of_late)
            return
        when = from_days(day - _OF_LATE, day)
        words = self._verb(self.tree.words[self._index(draft.trigger)])
        draft.date = ClaimDate(when.edtf, when.earliest, when.latest, words)
        draft.because = {**draft.because, "date": "told as news, so of late"}

    def _index(self, offset: int) -> int:
        return bisect.bisect_right(self.tree.words, offset, key=lambda w: w.start) - 1

    def _is_news(self, word: Word, draft: Draft) -> bool:
        lows = {w.low for w in self._auxiliaries(word)}
        if self.layout.in_headline(draft.trigger):
            return not lows & _WAS and _is_main(self.tree, word, told=True)
        told = bool(lows & _HAS) or any(map(self._is_of_late, self._times_beside(word)))
        return (
            self.layout.in_lead(draft.trigger)
            and "had" not in lows
            and _is_main(self.tree, word, told=told)
        )

    def _auxiliaries(self, word: Word) -> list[Word]:
        start = max(self.tree.sentence_of(word).first, word.i - _NEAR)
        return [w for w in self.tree.words[start : word.i] if w.pos == "AUX"]

    def _is_of_another_time(self, word: Word) -> bool:
        """Whether the sentence speaks of a time before, by a date or a word."""
        lows = {w.low for w in self.tree.words_of(self.tree.sentence_of(word))}
        if lows & words_of("times", "of_old"):
            return True
        return not all(map(self._is_of_late, self._times_beside(word)))

    def _times_beside(self, word: Word) -> list[ClaimDate]:
        """The times that the sentence of a word names."""
        words = self.tree.words_of(self.tree.sentence_of(word))
        return list(self.times.all_in(words[0].start, words[-1].end))

    def _verb(self, word: Word) -> Span:
        """ "has been arrested": the words that tell of it as news."""
        first = min(self._auxiliaries(word) or [word], key=lambda w: w.i)
        return Span.of(self.tree.text, first.start, word.end)


def _is_testimony(tree: Tree) -> bool:
    """Whether somebody tells his own story: "I" and "my" in sentences without quotation marks."""
    told = (
        s for s in tree.sentences
        if any(w.low in _FIRST and w.pos == "PRON" for w in tree.words_of(s))
        and not any(w.text in _MARKS for w in tree.words_of(s))
    )  # fmt: skip
    return sum(1 for _ in told) >= _TELLS


def _day(published: When | None) -> dt.date | None:
    if published is None or published.earliest != published.latest:
        return None
    return published.latest


def _is_main(tree: Tree, word: Word, *, told: bool) -> bool:
    """Whether a verb is the main one of its sentence, or beside that one.

    `told`: what somebody says counts as well; else it must stand before the one who says it.
    """
    if word.pos not in ("VERB", "ADJ"):
        return False
    for _ in range(_CLIMB):
        if word.head == word.i:
            return True
        above = tree.head(word)
        if word.dep == "acl:relcl" or _is_marked(tree, word):
            return False
        if word.relation == "acl" and above.head != above.i:
            return False
        if word.relation == "ccomp" and not _is_said(word, above, told=told):
            return False
        if word.relation not in _SIDE:
            return False
        word = above
    return False


def _is_said(word: Word, teller: Word, *, told: bool) -> bool:
    return teller.pos != "VERB" or (is_telling(teller) and (told or word.i < teller.i))


def _is_marked(tree: Tree, word: Word) -> bool:
    marks = {w.low for w in tree.children(word, "mark", "case", "advmod")}
    return bool(marks & words_of("clauses", "other_time"))
