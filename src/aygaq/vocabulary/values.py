"""What a code of the vocabulary stands for.

Reach for this module for the shape of an entry. One fact is always true: every entry has a
definition and an English label, and every act that is a violation names the articles it breaks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

LANGUAGES = ("en", "ru", "zh", "kk", "ug")  # BCP 47; the languages that labels come in


@dataclass(frozen=True)
class Term:
    """One code of the vocabulary with its meaning.

    Attributes:
        labels: language (BCP 47) to what people read; `en` is always there.
        drafts: languages whose label no speaker of the language has checked yet.
    """

    code: str
    definition: str
    labels: Mapping[str, str]
    drafts: frozenset[str] = frozenset()
    slots: tuple[str, ...] = ()  # keys of a claim's `value` that the code asks for

    def label(self, language: str = "en") -> str:
        """The label in `language`, or the English one where there is none."""
        return self.labels.get(language, self.labels["en"])


@dataclass(frozen=True)
class ActType(Term):
    """What can be done to a person or a group.

    Attributes:
        right: the right concerned, in words.
        articles: where it is laid down, the nearest first: "ICCPR 9(1)".
        violation: contrary to the articles by definition; false where it can be lawful.
        adverse: done against the person, lawful or not; a release is not.
        family: acts of one family are often several words for one event.
        broader: the act of which this is a kind, or None.
        measure: can also stand as a rule or an order.
    """

    right: str = ""
    articles: tuple[str, ...] = ()
    violation: bool = False
    adverse: bool = True
    family: str = ""
    broader: str | None = None
    measure: bool = False


@dataclass(frozen=True)
class AttributeType(Term):
    """What can be said of a person.

    Attributes:
        sensitive: a special category of data (GDPR 9(1)); starts private.
    """

    sensitive: bool = False


@dataclass(frozen=True)
class FigureType(Term):
    """A number about a group."""


@dataclass(frozen=True)
class Vocabulary:
    """All codes, in the order of the files."""

    acts: Mapping[str, ActType]
    attributes: Mapping[str, AttributeType]
    figures: Mapping[str, FigureType]
    families: Mapping[str, str] = field(default_factory=dict)  # code to definition
