"""A referent: one person, group, body or place of a text, behind all its mentions.

Reach for this module when mentions are joined. Always true: each mention belongs to exactly
one referent, and a referent's first mention comes first.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from aygaq.claims import Count, EntityKind
from aygaq.reading.mentions.values import Gender, Manner, Mention


@dataclass(slots=True, eq=False)
class Referent:
    """What mentions have in common so far. `number` is its place among the referents."""

    number: int
    kind: EntityKind
    mentions: list[Mention] = field(default_factory=list)
    gender: Gender = Gender.UNKNOWN
    plural: bool = False
    nouns: set[str] = field(default_factory=set)  # what it was called: activist, brother
    names: list[str] = field(default_factory=list)
    owner: int | None = None  # number of the referent whose brother it is
    count: Count | None = None

    @property
    def named(self) -> bool:
        """Whether any mention gives a name."""
        return bool(self.names)

    @property
    def name(self) -> str:
        """The fullest name, the first of equals; that of a register only where no other is full."""
        running = [n for n in self.names if " " in n and not _in_capitals(n)]
        return max(running or self.names, key=lambda n: (len(n.split()), len(n)), default="")

    def take(self, mention: Mention) -> None:
        """Add a mention and what it tells. Effect: changes the referent."""
        self.mentions.append(mention)
        if self.gender is Gender.UNKNOWN:
            self.gender = mention.gender
        self.plural = self.plural or (mention.plural and mention.manner is not Manner.PRONOUN)
        if mention.named:
            self.names.append(mention.name)
            self.nouns.update(mention.titles)
        elif mention.manner is not Manner.PRONOUN:
            self.nouns.add(mention.noun)
        if self.count is None:
            self.count = mention.count


def _in_capitals(name: str) -> bool:
    """ "BEK Askar": whether a register's capitals mark the family name."""
    parts = [part.isupper() and len(part) > 1 for part in name.split()]
    return any(parts) and not all(parts)
