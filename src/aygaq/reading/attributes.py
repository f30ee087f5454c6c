"""What a text says people are: occupation, age, ethnicity, citizenship, religion, relation.

Reach for this module after mentions are joined. Roles come from titles, apposition, "X is a
farmer" and the words before a name; only people with a name, or who bear an act, get any.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from aygaq.claims import ClaimKind, EntityKind
from aygaq.dates import find_ages
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.predicates import said_to_be
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.livelihoods import Livelihoods
from aygaq.reading.mentions.noun_kinds import person_nouns
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.origins import Origins
from aygaq.reading.peoples import people_kind
from aygaq.reading.quotes import quote_of
from aygaq.reading.shared_work import sharers
from aygaq.reading.speakers import Speakers
from aygaq.reading.time import Times
from aygaq.reading.tree import Tree

_BARE_TITLES = word_set(
    "sayed sayyid syed seyed messrs messrs. mme mme. mlle mlle. "
    "mr mr. mrs mrs. ms ms. miss mx sir dr dr. madam hon hon. lord lady dame st saint late ex "
    "ko ma u daw acting then us uk un u.s. u.n. eu prime vice deputy senior assistant first former"
)
_NO_WORK = word_set(
    "client person man woman boy girl child kid youth teenager adult individual one other somebody "
    "victim survivor suspect defendant detainee prisoner inmate accused witness friend colleague "
    "neighbour neighbor source member resident citizen national local couple relative fellow "
    "someone people minor participant critic opponent supporter"
)
_BODIES = word_set(
    "parliament congress assembly council board committee bar union senate staff party commission "
    "academy bench duma politburo secretariat chamber house leadership order collective troupe band"
)
_TYPE_OF_PEOPLE = {"ethnic": "ethnicity", "religion": "religion", "citizen": "citizenship"}


class Attributes:
    """Finds what one text says its people are."""

    def __init__(
        self, mentions: Mentions, coreference: Coreference, speakers: Speakers, times: Times
    ) -> None:
        self.mentions, self.coreference, self.speakers = mentions, coreference, speakers
        self.times = times
        self.tree: Tree = mentions.tree

    def drafts(self, wanted: Container[int]) -> Iterator[Draft]:
        """The attributes of the referents whose numbers are `wanted`."""
        for mention in self.mentions.in_order():
            referent = self.coreference.of(mention)
            yield from self._shared(mention, wanted)
            if referent is None or referent.number not in wanted:
                continue
            if mention.kind is EntityKind.PERSON and mention.manner is not Manner.PRONOUN:
                yield from self._of_mention(mention, referent)
            elif self._is_group_at_work(mention, referent):
                yield self._draft("occupation", mention.first, mention.last, referent)
        yield from self._ages(wanted)
        for living in Livelihoods(self.mentions, self.coreference).find():
            if living.who.number in wanted:
                yield self._draft("occupation", living.first, living.last, living.who)
        for told in Origins(self.mentions, self.coreference, self.times).find():
            if told.who.number in wanted:
                age = int(told.text) if told.kind == "age" else -1
                draft = self._draft(
                    told.kind, told.first, told.last, told.who, text=told.text, number=age
                )
                draft.date = told.date
                yield draft

    def _of_mention(self, mention: Mention, referent: Referent) -> Iterator[Draft]:
        if mention.owner is not None and (noun := self._kin(mention)) is not None:
            yield self._draft("relation", mention.first, mention.last, referent, text=noun)
        if self._tells_occupation(mention, referent):
            first, last = self._role_words(mention)
            yield self._draft("occupation", first, last, referent)
        for i in range(mention.first, mention.last):
            word = self.tree.words[i]
            kind = people_kind(word.text)
            if kind and (mention.name_first < 0 or i < mention.name_first):
                yield self._draft(_TYPE_OF_PEOPLE[kind], i, i + 1, referent)

    def _shared(self, mention: Mention, wanted: Container[int]) -> Iterator[Draft]:
        """ "Youth leaders A and B": the work of a group is that of each who is named as of it."""
        role = mention.noun in words_of("people", "role") and mention.noun not in _NO_WORK
        if mention.kind is not EntityKind.GROUP or not role:
            return
        for name in sharers(self.mentions, mention):
            referent = self.coreference.of(name)
            if referent is not None and referent.number in wanted:
                last = max(mention.last, mention.tail)
                yield self._draft("occupation", mention.first, last, referent)
        for name in said_to_be(self.mentions, mention):
            referent = self.coreference.of(name)
            if referent is not None and referent.number in wanted:
                yield self._draft("occupation", mention.first, mention.last, referent)

    def _is_group_at_work(self, mention: Mention, referent: Referent) -> bool:
        """ "Three hospital clerks": a group called by its work, where it is first spoken of."""
        return (
            mention.kind is EntityKind.GROUP
            and mention is referent.mentions[0]
            and mention.count is not None
            and mention.noun in words_of("people", "role")
            and mention.noun not in _NO_WORK
            and self.tree.words[mention.head].pos == "NOUN"
        )

    def _kin(self, mention: Mention) -> str | None:
        nouns = (mention.noun, *mention.titles)
        return next((n for n in nouns if n in words_of("people", "kin")), None)

    def _tells_occupation(self, mention: Mention, referent: Referent) -> bool:
        if mention.named:
            return self._titled(mention)
        if self._is_membership(mention):
            return mention.same_as is not None or referent.named
        role = mention.noun in words_of("people", "role") or (
            mention.same_as is not None and mention.noun not in person_nouns()
        )
        if not role or mention.noun in _NO_WORK or mention.noun in words_of("people", "kin"):
            return False
        if mention.manner is Manner.DEFINITE:
            return referent.named and self._is_new(mention, referent)
        return mention.same_as is not None or mention.manner is Manner.INDEFINITE

    def _titled(self, mention: Mention) -> bool:
        """Whether a title tells of work: "lawyer", "Poet", and "Father" of a priest."""
        titles = [t for t in mention.titles if t not in _BARE_TITLES and t not in _NO_WORK]
        if mention.owner is not None or not titles:
            return bool(mention.titles) and mention.titles[-1] == "deputy" and mention.owner is None
        cleric = titles[-1] in ("father", "brother", "sister")
        of_church = (
            cleric and self.tree.words[mention.first].text[:1].isupper() and len(titles) == 1
        )
        return of_church or any(t not in words_of("people", "kin") for t in titles)

    def _is_membership(self, mention: Mention) -> bool:
        """ "A member of parliament", "a member of the bar association"."""
        end = self._with_of(mention)
        return mention.noun == "member" and any(
            w.lemma in _BODIES for w in self.tree.words[mention.last : end]
        )

    def _is_new(self, mention: Mention, referent: Referent) -> bool:
        """ "The 38-year-old carpenter": the first time that somebody named is called so."""
        alike = (m for m in referent.mentions if m.noun == mention.noun or mention.noun in m.titles)
        return next(alike, mention) is mention

    def _role_words(self, mention: Mention) -> tuple[int, int]:
        """The words that tell the role: for a name those before it, else the noun phrase."""
        if not mention.named:
            return mention.first, self._with_of(mention)
        first, words = mention.first, self.tree.words
        if first > 2 and words[first].text == "-" and words[first - 1].low == "in":
            first -= 3  # "editor-in-chief Askar Bek"
        return first, max(mention.name_first, mention.first + 1)

    def _with_of(self, mention: Mention) -> int:
        """Take in what follows: "an official from the county town", "editor of the paper"."""
        words, end = self.tree.words, mention.last
        last = self.tree.sentence_of(words[mention.head]).last
        k = mention.last
        if k < last and words[k].low in ("from", "of", "at", "for", "with", "in"):
            k += 1
            while k < last and (
                words[k].pos in ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM")
                or (words[k].text == "-" and words[k].start == words[k - 1].end)
            ):
                k += 1
                end = k
        return end

    def _ages(self, wanted: Container[int]) -> Iterator[Draft]:
        starts = {w.start: w.i for w in self.tree.words}
        for age in find_ages(self.tree.text):
            first = next((starts[p] for p in range(age.start, age.end) if p in starts), None)
            if first is None:
                continue
            referent = self._aged(first)
            if referent is not None and referent.number in wanted and age.low == age.high:
                last = first + 1
                while last < len(self.tree.words) and self.tree.words[last].start < age.end:
                    last += 1
                yield self._draft("age", first, last, referent, number=age.low)

    def _aged(self, word: int) -> Referent | None:
        """Whose age stands at a word: the name before it, or the person it describes."""
        covering = self.mentions.at(word)
        if covering is not None and covering.kind is EntityKind.PERSON:
            return self.coreference.of(covering)
        for k in range(word - 1, max(0, word - 5) - 1, -1):
            before = self.mentions.headed_by(k)
            if before is not None and before.kind is EntityKind.PERSON:
                return self.coreference.of(before)
        after = self.mentions.phrase_from(word + 1) if word + 1 < len(self.tree.words) else None
        after = after or self._behind_age(word)
        return self.coreference.of(after) if after is not None and after.named else None

    def _behind_age(self, word: int) -> Mention | None:
        """ "Nineteen-year-old NAME", "the 70-year-old NAME": the name behind the words of age."""
        words, end = self.tree.words, self.tree.sentence_of(self.tree.words[word]).last
        for k in range(word + 1, min(word + 8, end)):
            mention = self.mentions.at(k)
            if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
                return mention
            if words[k].pos not in ("ADJ", "NOUN", "NUM", "PROPN") and words[k].text != "-":
                return None
        return None

    def _draft(
        self,
        kind: str,
        first: int,
        last: int,
        referent: Referent,
        *,
        text: str = "",
        number: int = -1,
    ) -> Draft:
        words = self.tree.words
        said = text or self.tree.text[words[first].start : words[last - 1].end]
        value: dict[str, str | int | float] = {"text": said}
        if number >= 0:
            value = {"number": number, "text": said}
        return Draft(
            ClaimKind.ATTRIBUTE, kind, referent, quote_of(self.tree, first, last), value=value,
            speaker=self.speakers.of(first), trigger=words[first].start,
            because={"rule": kind, "relation": "apposition" if not text else "owner"},
        )  # fmt: skip


__all__ = ["Attributes", "person_nouns"]
