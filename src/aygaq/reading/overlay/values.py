"""What an overlay is: a set of entries, and the digest that names exactly this set.

Reach for this module for the shapes. One fact is always true: two overlays are equal, and have
one digest, if and only if they hold the same entries; the order in which a team added them does
not count.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass, field
from enum import StrEnum

FORMAT = "aygaq-lexicon/1"


class EntryKind(StrEnum):
    """What an entry adds to. The first three are triggers and have an act."""

    VERB = "verb"
    NOUN = "noun"
    STATE = "state"
    TITLE = "title"
    PLACE = "place"
    AGENCY = "agency"


def _sha256(value: object) -> str:
    spelt = json.dumps([FORMAT, value], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(spelt.encode()).hexdigest()


TRIGGERS = frozenset((EntryKind.VERB, EntryKind.NOUN, EntryKind.STATE))


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One word or phrase that a team adds.

    Attributes:
        words: a trigger's line in the language of `lexicons/en/acts.yaml`; else a name or noun.
        act: of a trigger, a code of the vocabulary; else empty.
        also: of a place or an agency, its other names.
        within: of a place, the words for what it lies in; empty where that is not known.
    """

    kind: EntryKind
    words: str
    act: str = ""
    also: tuple[str, ...] = ()
    within: str = ""

    @property
    def id(self) -> str:
        """Eight hex digits that depend on the entry alone; to remove it by."""
        return _sha256([astuple(self)])[:8]

    @property
    def names(self) -> tuple[str, ...]:
        """All names of a place or an agency, the main one first."""
        return (self.words, *self.also)


@dataclass(frozen=True, eq=False)
class Overlay:
    """The entries of a team; made by `overlay_of`."""

    entries: tuple[Entry, ...] = ()  # sorted, each once
    digest: str = field(init=False)  # SHA-256 of the entries, 64 hex digits

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", _sha256([astuple(entry) for entry in self.entries]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Overlay) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __bool__(self) -> bool:
        return bool(self.entries)

    def of(self, *kinds: EntryKind) -> tuple[Entry, ...]:
        """The entries of these kinds."""
        return tuple(entry for entry in self.entries if entry.kind in kinds)

    def with_entries(self, more: Iterable[Entry]) -> Overlay:
        """This overlay and `more`."""
        return overlay_of((*self.entries, *more))

    def without(self, entry_id: str) -> Overlay:
        """This overlay without the entry of this id; itself where there is none."""
        return overlay_of(entry for entry in self.entries if entry.id != entry_id)


NONE = Overlay()


def overlay_of(entries: Iterable[Entry]) -> Overlay:
    """An overlay of these entries, whatever their order."""
    return Overlay(tuple(sorted(set(entries))))
