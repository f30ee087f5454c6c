"""How a language words a date, and the four languages that word it by the same plan.

Reach for this module to add a language or mend a word. A language gives the words for one
date in two forms, alone and after "since"; the plan puts intervals, open ends and doubt
around them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aygaq.dates.edtf import When
from aygaq.dates.wording.parts import Parts, parts_of, third_of_month


@dataclass(frozen=True)
class Wording:
    """One language.

    Attributes:
        alone: the words for a date that stands alone.
        after: the form that follows "since" and its like.
        the others: patterns; {} takes a date, {0} and {1} the two of an interval.
    """

    alone: Callable[[Parts], str]
    after: Callable[[Parts], str]
    since: str
    no_later: str
    end_unknown: str
    start_unknown: str
    between: str
    about: str
    perhaps: str
    perhaps_about: str

    def words(self, when: When) -> str:
        """The words for a value."""
        third = third_of_month(when.edtf)
        if third is not None:
            return self.alone(third)
        start, slash, end = when.edtf.partition("/")
        if not slash:
            return self._date(start)
        if end in ("..", ""):
            return (self.since if end else self.end_unknown).format(self.after(parts_of(start)))
        if start in ("..", ""):
            return (self.no_later if start else self.start_unknown).format(
                self.after(parts_of(end))
            )
        return self.between.format(self._date(start), self._date(end))

    def _date(self, edtf: str) -> str:
        parts = parts_of(edtf)
        match parts.doubt:
            case "~":
                return self.about.format(self.after(parts))
            case "?":
                return self.perhaps.format(self.alone(parts))
            case "%":
                return self.perhaps_about.format(self.after(parts))
        return self.alone(parts)


def decade_of(year: str) -> tuple[str, str]:
    """The first and the last year that a year with unknown digits can be."""
    return year.replace("X", "0"), year.replace("X", "9")
