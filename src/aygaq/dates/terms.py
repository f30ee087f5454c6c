"""Terms of punishment: a length of time, for life, or death.

Reach for this module beside a word like "sentenced". Every duration of the text is offered,
whether or not a sentence is spoken of: what is a term is for the reader of the clause to say.
"Beaten to death" and "a life in exile" are no terms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from aygaq.dates.durations import Duration, find_durations
from aygaq.dates.expressions.words import DASH, S

LIFE, DEATH = "life", "death"

_SENTENCED = rf"(?:sentenced?|sentencing|condemned|condemning)(?:{S}[^\W\d_][\w'’-]*){{0,6}}?{S}to"
_LIFE = (
    rf"(?:[Ll]ife[-\s](?:(?:in|long){S})?(?:prison(?:{S}(?:terms?|sentences?))?|jail(?:{S}terms?)?"
    r"|imprisonment|sentences?|terms?|behind\s+bars|without\s+(?:parole|the\s+possibility))"
    rf"|{_SENTENCED}{S}life(?:{S}(?:imprisonment|in{S}(?:prison|jail)|behind{S}bars))?"
    rf"|(?:jailed|imprisoned|locked{S}up){S}for{S}life)"
)
_DEATH = (
    r"(?:[Dd]eath[-\s](?:sentences?|penalty|row)"
    rf"|{_SENTENCED}{S}(?:death|be{S}(?:hanged|executed)|hang))"
)
_FINAL = re.compile(rf"(?<!\w)(?:(?P<life>{_LIFE})|(?P<death>{_DEATH}))(?!\w)")
_TO_LIFE = re.compile(rf"{S}?(?:to|or|{DASH}){S}?life(?:{S}imprisonment|{S}in{S}prison)?(?!\w)")


@dataclass(frozen=True, slots=True)
class Term:
    """A term that words name.

    Attributes:
        start, end, text: half-open span in code points, and its words.
        low, high: ISO 8601 durations, "life" or "death"; None where the words set no such end.
        approximate: the words say "about", "nearly".
    """

    start: int
    end: int
    text: str
    low: str | None
    high: str | None
    approximate: bool = False

    @property
    def value(self) -> str | None:
        """The one term, or None where the words give a range."""
        return self.low if self.low == self.high else None


def find_terms(text: str) -> list[Term]:
    """Return every term in `text`, in reading order, none overlapping."""
    terms = [_of_duration(text, duration) for duration in find_durations(text)]
    taken = [(term.start, term.end) for term in terms]
    for match in _FINAL.finditer(text):
        if all(match.end() <= start or end <= match.start() for start, end in taken):
            value = LIFE if match["life"] else DEATH
            terms.append(Term(match.start(), match.end(), match[0], value, value))
    return sorted(terms, key=lambda term: term.start)


def _of_duration(text: str, duration: Duration) -> Term:
    """Turn a duration into a term; "15 years to life" ends in life."""
    to_life = _TO_LIFE.match(text, duration.end)
    end = to_life.end() if to_life else duration.end
    high = LIFE if to_life else duration.high
    words = text[duration.start : end]
    return Term(duration.start, end, words, duration.low, high, duration.approximate)
