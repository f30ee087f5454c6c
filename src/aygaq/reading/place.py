"""Where an act was: the place of its own clause, in the source's words and the gazetteer's.

Reach for this module with all acts of a text. A place belongs to an act as a time does; what
somebody wished to go to, or where relatives live, stands under other verbs and is not taken. A
facility is the place where one is named with it; else the town or country whose police or court
acted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aygaq.claims import ClaimPlace, Span
from aygaq.reading.clauses import NONE, closeness, fronted, is_telling, shares, verbs_between
from aygaq.reading.continuing import is_past_event
from aygaq.reading.courtrooms import is_of_court
from aygaq.reading.facilities import find_facilities
from aygaq.reading.gazetteer import Gazetteer
from aygaq.reading.leads import is_aside, is_farther, is_led_by, word_there
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.place_phrases import place_phrases
from aygaq.reading.quoted_places import is_quoted_apart
from aygaq.reading.reasons import first_of
from aygaq.reading.seats import Seat, countries_told, find_seats
from aygaq.reading.story_country import StoryCountry

Words = tuple[int, int]
_SURE = 6.0  # closeness from which a facility is an act's
_RIVAL = 3  # how much closer another act must be to take a place away


class Places:
    """The place phrases of one text, and the acts that they belong to."""

    def __init__(
        self, mentions: Mentions, gazetteer: Gazetteer, heads: Mapping[int, Words] | None = None
    ) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.gazetteer = gazetteer
        self._facilities = self._by_sentence(find_facilities(self.tree))
        phrases = place_phrases(mentions)
        self._every = self._by_sentence(phrases)
        named = [p for p in phrases if not self._in_facility(p)]
        led = [p for p in named if is_led_by(mentions, p[0], "placing")]
        far = {p for p in led if is_farther(self.tree, p[0]) or is_aside(self.tree, p[0])}
        self._named = self._by_sentence(p for p in led if p not in far)
        self._far = self._by_sentence(p for p in led if p in far)
        self._holding = {
            room for held in self._facilities.values() for room in held
            if any(room[0] <= a and b <= room[1] for a, b in phrases)
        }  # fmt: skip
        self._goals = self._by_sentence(p for p in named if is_led_by(mentions, p[0], "goal"))
        rooms = (p for held in self._facilities.values() for p in held)
        self._rooms_reached = self._by_sentence(
            p for p in rooms if is_led_by(mentions, p[0], "goal")
        )
        self._seats: dict[int, list[Seat]] = {}
        for seat in find_seats(self.tree, phrases):
            self._seats.setdefault(self.tree.words[seat.body].sentence, []).append(seat)
        self._heads = heads or {}
        self._of_story: StoryCountry | None = None  # found when first asked for

    def of(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        """The place of the act at `trigger`, or None; `rivals` are its sentence's triggers."""
        return self.told(trigger, rivals)[0]

    def told(self, trigger: int, rivals: Sequence[int]) -> tuple[ClaimPlace | None, str]:
        """As `of`, and why this place."""
        return first_of(
            ("where somebody was moved to", lambda: self._moved_to(trigger, rivals)),
            ("of its own clause", lambda: self._own(trigger, rivals)),
            ("what the words say the place was", lambda: self._facility(trigger, rivals)),
            ("of the clause it is one event with", lambda: self._shared(trigger, rivals)),
            ("of its own clause", lambda: self._best(self._far, trigger, rivals)),
            ("at the head of its sentence", lambda: self._fronted(trigger)),
            ("where the text was before, told by “there”", lambda: self._there(trigger)),
            ("where the body sits that acted", lambda: self._seat(trigger)),
            ("at the head of its item", lambda: self._headed(trigger)),
            ("the country that the sentence names", lambda: self._country(trigger)),
            ("the country that the text is about", lambda: self._story(trigger)),
        )

    def _moved_to(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        """Where somebody was moved to, of acts that move: "transferred to Korla"."""
        if self.tree.words[trigger].lemma not in words_of("places", "moving"):
            return None
        named = self._best(self._goals, trigger, rivals)
        rooms = self._rooms_reached.get(self.tree.words[trigger].sentence, ())
        near = [p for p in rooms if named is None and self._score(trigger, *p, rivals) > _SURE]
        return self._claim_facility(near[0]) if near else named

    def _own(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        best = self._best_of(self._named, trigger, rivals)
        if best is None:
            return None
        for room in self._facilities.get(self.tree.words[trigger].sentence, ()):
            ahead = room in self._holding and best[1][1] <= trigger < room[0]
            if ahead and self._score(trigger, *room, rivals) > _SURE:
                return self._claim_facility(room)  # "in Niger shot three men in the town of Diffa"
        return self._claim_place(best[1])

    def _best(
        self, phrases: dict[int, list[Words]], trigger: int, rivals: Sequence[int]
    ) -> ClaimPlace | None:
        best = self._best_of(phrases, trigger, rivals)
        return self._claim_place(best[1]) if best is not None else None

    def _best_of(
        self, phrases: dict[int, list[Words]], trigger: int, rivals: Sequence[int]
    ) -> tuple[float, Words] | None:
        best: tuple[float, Words] | None = None
        for first, last in phrases.get(self.tree.words[trigger].sentence, ()):
            score = self._score(trigger, first, last, rivals)
            if score > 0 and (best is None or score > best[0]):
                best = (score, (first, last))
        return best

    def _fronted(self, trigger: int) -> ClaimPlace | None:
        """ "In Osh, where two had died, four men were held": of the sentence, if no other is."""
        sentence = self.tree.words[trigger].sentence
        rooms = [p for p in self._facilities.get(sentence, ()) if p in self._holding]
        told = sorted([*self._named.get(sentence, ()), *rooms])
        if not told or not fronted(self.tree, told[0][0]) or told[0][1] > trigger:
            return None
        between = self.tree.words[told[0][1] : trigger]
        if any(is_telling(w) for w in between) or any(a < trigger for a, _ in told[1:]):
            return None
        claim = self._claim_facility if told[0] in self._holding else self._claim_place
        return claim(told[0])

    def _score(self, trigger: int, first: int, last: int, rivals: Sequence[int]) -> float:
        if is_of_court(self.tree, trigger, first) or is_quoted_apart(self.tree, trigger, first):
            return NONE
        """How closely a phrase belongs to an act; 0 where it is another's."""
        score = closeness(self.tree, trigger, first, last, rivals)
        others = (closeness(self.tree, r, first, last, rivals) for r in rivals if r != trigger)
        return 0.0 if any(o > score + _RIVAL for o in others) else score

    def _facility(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        """Where the text says what the place was: "at his home", "in Kersa police station"."""
        told = self._facilities.get(self.tree.words[trigger].sentence, ())
        for first, last in sorted(told, key=lambda p: is_farther(self.tree, p[0])):
            if first <= trigger < last:
                return self._claim_facility((first, last))
            near = self._score(trigger, first, last, rivals) > _SURE
            ahead = first > trigger or fronted(self.tree, first)
            if near and (ahead or self._names_place(first, last)):
                return self._claim_facility((first, last))
            if self._opens_relative(trigger, last):
                return self._claim_facility((first, last))
        return None

    def _opens_relative(self, trigger: int, last: int) -> bool:
        """ "To the commune office, where she was interrogated"."""
        words = self.tree.words
        at = last + (last < len(words) and words[last].text == ",")
        if at >= trigger or words[at].low != "where":
            return False
        return verbs_between(self.tree, at, trigger) == 0

    def _shared(self, trigger: int, rivals: Sequence[int]) -> ClaimPlace | None:
        """The place of the clause which the act is one event with."""
        sentence = self.tree.words[trigger].sentence
        for spans, claim in (
            (self._named, self._claim_place),
            (self._facilities, self._claim_facility),
        ):
            found = [p for p in spans.get(sentence, ()) if shares(self.tree, trigger, *p, rivals)]
            if found:
                return claim(found[0]) if len(found) == 1 else None
        return None

    def _there(self, trigger: int) -> ClaimPlace | None:
        """ "He was taken to a barracks. There he was beaten": the place told of last."""
        there = word_there(self.tree, trigger)
        if there is None:
            return None
        here = self.tree.words[there].sentence
        for sentence in (here, here - 1, here - 2):
            rooms = [(p, True) for p in self._facilities.get(sentence, ())]
            names = [(p, False) for p in self._named.get(sentence, ())]
            told = [(p, room) for p, room in (*rooms, *names) if p[0] < there]
            if told:
                phrase, room = max(told)
                return self._claim_facility(phrase) if room else self._claim_place(phrase)
        return None

    def _seat(self, trigger: int) -> ClaimPlace | None:
        """The town or country of the body that acted, where all bodies told of have the same.

        A body farther off in the sentence counts only where the text is about its country.
        """
        seats = self._seats.get(self.tree.words[trigger].sentence, ())
        found = [(s, self._claim_place((s.first, s.last))) for s in seats]
        found = [(s, p) for s, p in found if not is_of_court(self.tree, trigger, s.first)]
        near = [p for s, p in found if not verbs_between(self.tree, s.body, trigger) and p.within]
        told = near or [p for _, p in found if self.gazetteer.is_of_foremost(p)]
        if len({p.within[-1] for p in told}) != 1:
            return None
        return max(told, key=lambda p: len(p.within))

    def _headed(self, trigger: int) -> ClaimPlace | None:
        """The town at the head of its item of a chronicle: "3 March – Osh: …"."""
        head = self._heads.get(self.tree.sentence_of(self.tree.words[trigger]).part)
        if head is None or trigger < head[1] or not is_past_event(self.tree, trigger):
            return None
        return self._claim_place(head)

    def _country(self, trigger: int) -> ClaimPlace | None:
        """The country that the text is about, where the act's sentence speaks of it."""
        sentence = self.tree.sentence_of(self.tree.words[trigger])
        named = self._every.get(sentence.index, ())
        told = (*named, *countries_told(self.tree, sentence.first, sentence.last))
        found = [self._claim_place(words) for words in told]
        return next((p for p in found if self.gazetteer.is_the_country(p)), None)

    def _story(self, trigger: int) -> ClaimPlace | None:
        """The country of the whole story, in the words that name it next before the act."""
        if self._of_story is None:
            every = [words for found in self._every.values() for words in found]
            self._of_story = StoryCountry(self.tree, self.gazetteer, every)
        return self._of_story.told_before(trigger)

    def _in_facility(self, phrase: Words) -> bool:
        """Whether a facility's own words hold the place: "Kersa police station"."""
        held = self._facilities.get(self.tree.words[phrase[0]].sentence, ())
        return any(first <= phrase[0] and phrase[1] <= last for first, last in held)

    def _names_place(self, first: int, last: int) -> bool:
        return any(w.capital and w.pos == "PROPN" for w in self.tree.words[first:last])

    def _by_sentence(self, phrases: Iterable[Words]) -> dict[int, list[Words]]:
        found: dict[int, list[Words]] = {}
        for phrase in phrases:
            found.setdefault(self.tree.words[phrase[0]].sentence, []).append(phrase)
        return found

    def _claim_place(self, phrase: Words) -> ClaimPlace:
        return self.gazetteer.place(self._span(phrase))

    def _claim_facility(self, phrase: Words) -> ClaimPlace:
        return self.gazetteer.facility(self._span(phrase))

    def _span(self, phrase: Words) -> Span:
        words = self.tree.words
        return Span.of(self.tree.text, words[phrase[0]].start, words[phrase[1] - 1].end)
