"""A time expression: where it stands in the text, and what its words say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aygaq.dates.expressions.meaning import Meaning


class Kind(StrEnum):
    """What sort of time an expression names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    WEEKDAY = "weekday"
    PART = "part"  # mid-May, late 2016
    PUBLISHED = "published"  # told from the report's date: yesterday, three weeks ago
    CONTEXT = "context"  # told from the date before: the next day, two weeks later
    OPEN = "open"  # since, until, before, after
    STRETCH = "stretch"  # from … to …, between … and …, … or …


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words of a text that name a time.

    Attributes:
        start, end: half-open span in code points, `text_of_report[start:end] == text`.
        text: the words, verbatim; "since" and "mid-" belong to them, "on" and "in" do not.
        kind: what sort of time.
        meaning: what the words say, before they are read against a date.
    """

    start: int
    end: int
    text: str
    kind: Kind
    meaning: Meaning
