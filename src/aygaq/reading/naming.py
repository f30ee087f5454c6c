"""Who "one of them" was: names told after the act that befell a group.

Reach for this module with the drafts of all acts. "Two men were shot dead. One of them was Askar
Bek" tells of Askar Bek what was told of the two; "Among the dead was Askar Bek" tells it by
itself. Always true: a draft made here is about a named person, and its quote names that person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from aygaq.claims import ClaimKind, EntityKind
from aygaq.reading.assemble import Draft
from aygaq.reading.attribution.over import SpeechIndex
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.members import named_before_copula
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.quotes import quote_of
from aygaq.reading.same_event import is_alike
from aygaq.reading.speakers import Speakers
from aygaq.reading.tree import Sentence, Tree, Word

_BACK = 3  # sentences from the naming to what befell the group
_FATES = {
    "dead": "killing", "killed": "killing", "slain": "killing", "fatalities": "killing",
    "wounded": "assault", "injured": "assault", "detainees": "detention",
    "detained": "detention", "arrested": "arrest", "missing": "missing", "abducted": "abduction",
    "kidnapped": "abduction", "tortured": "torture", "executed": "killing",
    "jailed": "imprisonment",
    "detention": "detention", "custody": "detention", "convicted": "sentence",
    "sentenced": "sentence", "charged": "charge", "disappeared": "enforced-disappearance",
}  # fmt: skip
_SPREADING = word_set(
    "killing death-in-custody assault arrest detention abduction missing enforced-disappearance "
    "internment imprisonment sentence charge trial release transfer forced-return dismissal "
    "interrogation torture ill-treatment house-arrest sexual-violence"
)
_COPULA = word_set("is are was were include includes included")
_ONES = word_set("one another two three four five both they these")
_PLURAL = word_set("them they victims dead killed wounded injured detainees detained arrested")
_NAMING = word_set("named names name identified identifies identify")
_MANY = word_set("many some several most")
_WAS = word_set("was were is are being")
_OF_DEAD = word_set("dead victims killed wounded injured detainees detained arrested missing")
_NOT_BEFORE = word_set("by of to from with for against 's (")


class Naming:
    """Finds where one text names the members of a group that something befell."""

    def __init__(self, mentions: Mentions, coreference: Coreference, speakers: Speakers) -> None:
        self.mentions, self.coreference = mentions, coreference
        self.tree: Tree = mentions.tree
        self.speakers = speakers
        self._known: Sequence[Draft] = ()
        self.speeches: SpeechIndex = speakers.speeches

    def drafts(self, told: Sequence[Draft]) -> Iterator[Draft]:
        """What befell each person who is named as one of a group."""
        self._known = told
        starts = [self.tree.words[s.first].start for s in self.tree.sentences]
        for sentence in self.tree.sentences:
            first, found = self._clause(sentence)
            after, last, fate = found or (sentence.first, sentence.first, "")
            names = list(self._named_after(after, last))
            names = names or (list(self._told_apart(after, last)) if fate else [])
            if found is None:
                names, fate = self._closing(sentence)
            if not names:
                continue
            since = starts[max(0, sentence.index - _BACK)]
            here = self.tree.words[first].start
            group = self._of_group(told, since, here, fate)
            fate = fate or ("" if group else self._fate_before(sentence))
            befell = [fate] if fate else None
            for name in names:
                yield from self._spread(sentence, after, name, group, befell)

    def _clause(self, sentence: Sentence) -> tuple[int, tuple[int, int, str] | None]:
        """Where the sentence, or what stands behind its semicolon, begins to name; and what."""
        words = self.tree.words
        behind = [k + 1 for k in range(sentence.first, sentence.last - 1) if words[k].text == ";"]
        starts = [sentence.first, *behind]
        opened = ((k, self._opening(words[k : sentence.last])) for k in starts)
        return next((found for found in opened if found[1] is not None), (sentence.first, None))

    def _opening(self, words: Sequence[Word]) -> tuple[int, int, str] | None:
        """The words `[first, last)` that name people, and the fate told beside them, or None."""
        lows, last = [w.low for w in words], words[-1].i + 1
        for k, low in enumerate(lows[:14]):
            if low == "includes" and lows[:k] == ["this"]:
                return words[k].i + 1, last, ""  # "Ten have been freed. This includes A and B"
            if low in _COPULA and k and (fate := self._named_group(lows[:k])) is not None:
                if lows[0] in _MANY:
                    including = next((w.i for w in words[k:] if w.low == "including"), None)
                    return (including + 1, last, fate) if including else None
                apposed = words[lows.index(",")].i + 1 if "," in lows[:k] else 0
                if apposed and lows[0] == "one" and self.mentions.phrase_from(apposed):
                    return apposed, words[k].i, fate
                return words[k].i + 1, last, fate
            if low == "as" and _NAMING & set(lows[:k]) and (_PLURAL | _ONES) & set(lows[:k]):
                fates = [_FATES[w] for w in lows[:k] if w in _FATES]
                return words[k].i + 1, last, fates[0] if fates else ""
        return None

    def _closing(self, sentence: Sentence) -> tuple[list[Mention], str]:
        """ "Askar Bek was among them", "was one of the dead": who is named first, and the fate."""
        words = self.tree.words_of(sentence)
        for word, after in pairwise(words[2:]):
            one_of = word.low == "of" and self.tree.words[word.i - 1].low == "one"
            if not (one_of or word.low in ("among", "amongst")):
                continue
            at, whom = word.i - one_of, after.low
            if after.low == "the" and after.i + 1 < sentence.last:
                whom = self.tree.words[after.i + 1].low
            if self.tree.words[at - 1].low not in _WAS or not (whom == "them" or whom in _OF_DEAD):
                continue
            found = named_before_copula(self.mentions, at, sentence)
            named = [m for m in found if m.named]
            told = [m for m in found if m.manner is not Manner.PRONOUN and whom in _FATES]
            return named or told, _FATES.get(whom, "")
        return [], ""

    def _named_group(self, lows: Sequence[str]) -> str | None:
        """The fate that "among the dead" tells, "" for "one of them", None for other subjects."""
        lows = [low for low in lows if low.isalnum()]
        fates = [_FATES[low] for low in lows if low in _FATES]
        if not lows or len(lows) > 9:
            return None
        if lows[0] in ("among", "amongst") and (fates or lows[1:2] == ["them"]):
            return fates[0] if fates else ""
        if lows[:2] in (["the", "name"], ["the", "names"]) and lows[2:4] in (
            ["of", "one"], ["of", "two"], ["of", "three"],
        ):  # fmt: skip
            return ""
        if lows[0] == "those" and lows[1:2] and lows[1] in _FATES:
            return _FATES[lows[1]]
        if lows[0] in _MANY:
            return fates[0] if fates and lows[1:3] in (["of", "those"], ["of", "the"]) else None
        if lows[0] == "the" and len(lows) <= 3 and (fates or lows[-1] in ("victims", "other")):
            return fates[0] if fates else ""
        if lows[0] in _ONES and (len(lows) == 1 or lows[1:2] == ["of"]):
            return fates[0] if fates else ""
        return None

    def _named_after(self, first: int, last: int) -> Iterator[Mention]:
        """The people named in words `[first, last)`, those who only tell left out."""
        words = self.tree.words
        if any(self._acts(words[k]) for k in range(first, min(first + 3, last))):
            return  # "They were arrested", "One was shot": another act, no name
        if self._lists_bodies(first, last):
            return
        tellers = {s.speaker for k in range(first, last) for s in self.speeches.over(k)}
        k, listed = first, False
        while k < last:
            mention = self.mentions.at(k)
            if mention is not None and listed and self._closes_list(mention):
                yield mention
            if mention is None or not mention.named or mention.kind is not EntityKind.PERSON:
                k += 1
                continue
            listed = True
            before = self.tree.before(words[mention.first])
            owned = before is not None and before.low in _NOT_BEFORE
            if mention.head not in tellers and not owned:
                yield mention
            k = max(mention.last, k + 1)

    def _told_apart(self, first: int, last: int) -> Iterator[Mention]:
        """ "Among the dead were three children and a nurse": a row of people without names."""
        words, k = self.tree.words, first
        if any(self._acts(words[i]) for i in range(first, min(first + 3, last))):
            return
        while k < last:
            some = self.mentions.at(k)
            if some is None or some.first != k or some.named or not some.human:
                return
            if some.count is None and some.manner is not Manner.INDEFINITE:
                return
            yield some
            k = some.last
            while k < last and words[k].low in (",", "and"):
                k += 1

    def _closes_list(self, mention: Mention) -> bool:
        """ "... and two students whose names are not known" at the end of a list."""
        before = self.tree.before(self.tree.words[mention.first])
        counted = mention.kind is EntityKind.GROUP and mention.count is not None
        return counted and before is not None and before.low == "and"

    def _lists_bodies(self, first: int, last: int) -> bool:
        """ "Among them are the Aid Committee, Bright Steppe and …": the list is of bodies."""
        listed = (self.mentions.at(k) for k in range(first, min(first + 4, last)))
        opening = next((m for m in listed if m is not None and m.named), None)
        return opening is not None and opening.kind is EntityKind.ORGANIZATION

    def _acts(self, word: Word) -> bool:
        return word.pos == "VERB" and word.low not in ("known", "named", "identified", "called")

    def _of_group(self, told: Sequence[Draft], since: int, here: int, fate: str) -> list[Draft]:
        """The last acts on a group before the naming; of the fate that it tells where any are."""
        near = [
            d for d in told
            if since <= d.trigger < here and d.kind is ClaimKind.ACT and d.type in _SPREADING
            and d.subject is not None and d.subject.kind is EntityKind.GROUP
        ]  # fmt: skip
        near = [d for d in near if fate and is_alike(d.type, fate)] or near
        last = near[-1].subject if near else None
        return [d for d in near if d.subject is last]

    def _fate_before(self, sentence: Sentence) -> str:
        """ "It has the names of four of the dead. They are ...": what the sentence before says."""
        before = self.tree.sentences[sentence.index - 1] if sentence.index else sentence
        lows = [w.low for w in self.tree.words_of(before)]
        after_the = [b for a, b in pairwise(lows) if a in ("the", "those") and b in _FATES]
        return _FATES[after_the[-1]] if after_the else ""

    def _spread(
        self, sentence: Sentence, after: int, name: Mention, group: list[Draft],
        befell: list[str] | None,
    ) -> Iterator[Draft]:  # fmt: skip
        referent: Referent | None = self.coreference.of(name)
        if referent is None and not name.named and name.kind is not None:
            referent = self.coreference.start(name, name.kind)
        if referent is None:
            return
        quote = quote_of(self.tree, sentence.first, name.last)
        because = {"rule": "one of them", "relation": "naming"}
        trigger = self.tree.words[name.head].start
        alike = [d for d in group if befell is None or is_alike(d.type, befell[0])]
        known = {d.type for d in self._known if d.subject is referent}
        self._date(sentence, referent, alike)
        if befell and not alike and befell[0] not in known:
            yield Draft(ClaimKind.ACT, befell[0], referent, quote, trigger=trigger, because=because)
        teller = self.speakers.of(name.head)
        for draft in (d for d in alike if not any(is_alike(d.type, k) for k in known)):
            yield replace(
                draft, subject=referent, quote=quote, trigger=trigger, because=because,
                speaker=teller or draft.speaker,
            )  # fmt: skip

    def _date(self, sentence: Sentence, member: Referent, group: Sequence[Draft]) -> None:
        """Give what the naming itself tells the time at which it befell the group."""
        start, end = self.tree.words[sentence.first].start, self.tree.words[sentence.last - 1].end
        for draft in self._known:
            if draft.subject is member and draft.date is None and start <= draft.trigger < end:
                draft.date = next((d.date for d in group if is_alike(d.type, draft.type)), None)
