"""What befell a group, shared out to those named as of it: "her brothers, A and B", "the couple".

Reach for this module once a text's acts are drafted and judged. A fact stays the group's where
the text tells it of the group; but who is named as one of it, and bears nothing of his own,
would be no victim at all. Always true: a member bears only what his group does, and only where
the text names as many as it counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from aygaq.claims import ClaimKind, EntityKind
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.lists import names_behind
from aygaq.reading.frames.members import members_of
from aygaq.reading.frames.rows import find_rows
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention

_TWO = word_set("couple pair duo twins spouses")
_BOTH = word_set("both two")
_REACH = 8  # sentences back to the row that a number means
_FEW, _SOON = 6, 3  # people; sentences within which who they are is told
_OTHER = word_set("other others another more further additional")


def shared_out(
    groups: Groups, drafts: Sequence[Draft], doubtful: Collection[int] = ()
) -> list[Draft]:
    """The acts of groups for those of their members who bear none.

    Args:
        doubtful: numbers of those whom the text tells of as no victims.
    """
    bearing = {d.subject.number for d in drafts if d.subject and d.kind is not ClaimKind.ATTRIBUTE}
    found: list[Draft] = []
    for draft in drafts:
        group = draft.subject
        if draft.kind is not ClaimKind.ACT or group is None or group.kind is not EntityKind.GROUP:
            continue
        for member in groups.members(group):
            if member.number in doubtful or member in draft.agents:
                continue
            if member.number not in bearing:
                found.append(replace(draft, subject=member))
    return found


class Groups:
    """Who the groups of one text are, as far as it names them."""

    def __init__(self, coreference: Coreference) -> None:
        self.coreference = coreference
        self.mentions = coreference.mentions
        self.tree = self.mentions.tree
        self._rows: dict[int, list[list[Mention]]] = {}
        self._known: dict[int, list[Referent]] = {}

    def members(self, group: Referent) -> list[Referent]:
        """The named people that a group is said to be, or that its number means."""
        if group.number not in self._known:
            self._known[group.number] = (
                self._named(group) or self._counted(group) or self._named_later(group)
            )
        return self._known[group.number]

    def _named(self, group: Referent) -> list[Referent]:
        """ "Her brothers, A and B", wherever the group is spoken of."""
        for mention in group.mentions:
            if mention.manner is Manner.PRONOUN:
                continue
            word = self.tree.words[mention.head]
            names = names_behind(self.mentions, mention) or members_of(self.mentions, word)
            names = names or self._all_but_one(mention)
            if len(names) > 1 and names[0].first - mention.last <= 1:
                return self._people(names)
        return []

    def _all_but_one(self, group: Mention) -> list[Mention]:
        """ "The four, A, B, C and a fourth who asked not to be named"."""
        number = group.count.low if group.count is not None else 0
        sentence = self.tree.sentence_of(self.tree.words[group.head])
        names: list[Mention] = []
        k = group.last
        while k < sentence.last and self.tree.words[k].text == ",":
            name = self.mentions.at(k + 1) if k + 1 < sentence.last else None
            if name is None or not name.named or name.kind is not EntityKind.PERSON:
                break
            names.append(name)
            k = name.last
        lows = [w.low for w in self.tree.words[k : k + 2]]
        unnamed = lows[:1] == ["and"] and lows[1:] and lows[1] in ("a", "another", "one")
        return names if unnamed and len(names) == number - 1 else []

    def _counted(self, group: Referent) -> list[Referent]:
        """ "The three" after a row of three names; "the couple" after one of two."""
        for mention in group.mentions:
            number = self._number(mention)
            if number is not None:
                here = self.tree.words[mention.head].sentence
                for index in range(here - 1, max(-1, here - 1 - _REACH), -1):
                    people = next((p for p in self._rows_of(index) if len(p) == number), None)
                    if people is not None:
                        return people
        return []

    def _named_later(self, group: Referent) -> list[Referent]:
        """ "Gunmen seized two nuns.  Sister A and Sister B were on their way": as many as they."""
        first, count = group.mentions[0], group.count
        if first.manner is not Manner.INDEFINITE or count is None or count.low != count.high:
            return []
        if group.owner is not None or not 1 < count.low <= _FEW:
            return []
        here = self.tree.words[first.head].sentence
        for index in range(here + 1, min(here + 1 + _SOON, len(self.tree.sentences))):
            for people in self._rows_of(index):
                fits = len(people) == count.low and all(self._is_new(p, here) for p in people)
                if fits and self._are_such(group, people, index):
                    return people
        return []

    def _is_new(self, person: Referent, here: int) -> bool:
        return self.tree.words[person.mentions[0].head].sentence > here

    def _are_such(self, group: Referent, people: Sequence[Referent], index: int) -> bool:
        """Whether they can be those: the subject of what is no telling, of no other role."""
        spoken = {k for p in people for m in p.mentions for k in range(m.first, m.last)}
        subjects = [
            w for w in self.tree.words_of(self.tree.sentences[index])
            if w.i in spoken and w.relation == "nsubj"
        ]  # fmt: skip
        if not subjects or self.tree.head(subjects[0]).lemma in words_of("speech", "verbs"):
            return False
        aside = words_of("people", "official") | words_of("people", "teller")
        called = {noun for p in people for noun in p.nouns}
        called |= {self.tree.words[p.mentions[0].first - 1].lemma for p in people}
        called |= {self.tree.words[p.mentions[0].first].lemma for p in people}
        roles = called & words_of("people", "role")
        if roles & aside or not roles or roles & group.nouns:
            return not roles & aside
        verb = self.tree.head(subjects[0])
        were = any(w.low in ("were", "had") for w in self.tree.children(verb, "aux"))
        return were and bool(group.nouns & words_of("people", "general"))

    def _number(self, mention: Mention) -> int | None:
        """How many a mention says that they are, all of them spoken of before."""
        if mention.manner is not Manner.DEFINITE:
            return None
        lows = {w.low for w in self.tree.words[mention.first : mention.last]}
        if lows & _OTHER or mention.noun in words_of("people", "official"):
            return None
        if lows & (_TWO | _BOTH):
            return 2
        count = mention.count
        return count.low if count is not None and count.low == count.high else None

    def _rows_of(self, index: int) -> Iterator[list[Referent]]:
        """The people of each row of names in a sentence."""
        if index not in self._rows:
            self._rows[index] = find_rows(self.mentions, self.tree.sentences[index])
        for row in self._rows[index]:
            yield self._people(row)

    def _people(self, names: Sequence[Mention]) -> list[Referent]:
        found = (self.coreference.of(name) for name in names)
        return list({r.number: r for r in found if r is not None}.values())
