"""A mention: the words of a text that name or describe one person, group, body or place.

Reach for this module when a stage needs to know who is spoken of. One fact is always true: a
mention's head word lies inside its span, and no two mentions have the same head.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from aygaq.claims import Count, EntityKind, Span
from aygaq.reading.tree import Tree, Word


class Manner(StrEnum):
    """How a mention speaks of its referent."""

    NAME = "name"
    DEFINITE = "definite"  # the activist, this person
    INDEFINITE = "indefinite"  # an activist, seven people, students
    OWNED = "owned"  # his brother, Xinjiang's police
    PRONOUN = "pronoun"


class Gender(StrEnum):
    """Gender as the words show it."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@dataclass(slots=True, eq=False)
class Mention:
    """Words `[first, last)` of a tree, with the head word that carries the relations."""

    first: int
    last: int
    head: int
    kind: EntityKind | None  # None: something that is neither a person nor a body nor a place
    manner: Manner
    name: str = ""  # of a name: without titles
    noun: str = ""  # lemma of the head noun: activist, brother, group
    gender: Gender = Gender.UNKNOWN
    plural: bool = False
    count: Count | None = None
    owner: int | None = None  # word that owns: "his" in "his brother"
    titles: tuple[str, ...] = ()  # "imam", "police chief", lower case
    name_first: int = -1  # of a name with titles: where the name itself begins
    sure: bool = True  # whether the kind is more than a guess
    tail: int = -1  # where a description's short clause ends: "kids studying overseas"
    same_as: int | None = None  # head of the mention that it stands beside in apposition

    @property
    def named(self) -> bool:
        """Whether the mention holds a name."""
        return self.manner is Manner.NAME

    @property
    def human(self) -> bool:
        """Whether it can be harmed: a person or a group of persons."""
        return self.kind in (EntityKind.PERSON, EntityKind.GROUP)


@dataclass(slots=True)
class Mentions:
    """All mentions of a tree, in order, found by the words they cover."""

    tree: Tree
    items: list[Mention] = field(default_factory=list)
    _by_word: dict[int, Mention] = field(default_factory=dict)
    _from: dict[int, list[Mention]] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Add `mention`; a word already covered by a name keeps its name."""
        self.items.append(mention)
        self._from.setdefault(mention.first, []).append(mention)
        for i in range(mention.first, mention.last):
            held = self._by_word.get(i)
            if held is None or (held.last - held.first) > (mention.last - mention.first):
                self._by_word[i] = mention
        self._by_word[mention.head] = mention

    def at(self, word: Word | int) -> Mention | None:
        """The innermost mention that covers the word."""
        return self._by_word.get(word if isinstance(word, int) else word.i)

    def widen(self, mention: Mention, first: int) -> None:
        """Let a name begin earlier, with the words that say what its bearer is."""
        for i in range(first, mention.first):
            self._by_word[i] = mention
        self._from.setdefault(first, []).append(mention)
        mention.first = first

    def headed_by(self, word: Word | int) -> Mention | None:
        """The mention whose head is the word, or whose name holds it."""
        i = word if isinstance(word, int) else word.i
        found = self._by_word.get(i)
        if found is None:
            return None
        return found if found.head == i or found.named else None

    def span(self, mention: Mention) -> Span:
        """The words of the mention in the text; of a name, without its titles."""
        first = mention.name_first if mention.name_first >= 0 else mention.first
        words = self.tree.words
        last = max(mention.last, mention.tail)
        return Span.of(self.tree.text, words[first].start, words[last - 1].end)

    def phrase_from(self, i: int) -> Mention | None:
        """The widest mention that begins at word `i`, or the name that holds it."""
        begun = [m for m in self._from.get(i, ()) if m.kind is not None]
        return max(begun, key=lambda m: m.last) if begun else self.headed_by(i)

    def in_order(self) -> Iterator[Mention]:
        """The mentions by place; of two that begin together the longer first."""
        return iter(sorted(self.items, key=lambda m: (m.first, -m.last)))
