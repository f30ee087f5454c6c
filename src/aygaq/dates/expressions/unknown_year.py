"""A year that the source says it does not know: "12 May, year not known".

Such words forbid what is else allowed, to take the year from the report's own date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from aygaq.dates.expressions.meaning import Anchor, Day, Month, RelativeYear, Season
from aygaq.dates.expressions.scan import Atom

_NOT_KNOWN = (
    r"(?:not\s+(?:known|given|stated|clear|certain|recorded|remembered)|unknown|uncertain|unclear|"
    r"illegible|missing)"
)
_UNKNOWN_YEAR = re.compile(
    rf"\s*[,;(\[]?\s*(?:(?:the\s+)?(?:exact\s+)?year\s+(?:is\s+|was\s+)?{_NOT_KNOWN}"
    rf"|(?:\w+\s+){{0,2}}(?:not|\w+n['’]t)\s+(?:know|remember|recall|say|sure)\s+(?:in\s+|of\s+)?"
    rf"(?:which|what|the)\s+year"
    rf"|of\s+an?\s+(?:unknown|uncertain)\s+year|of\s+a\s+year\s+{_NOT_KNOWN})(?:\s*[)\]])?",
    re.IGNORECASE,
)
UNKNOWN_YEAR = RelativeYear(0, Anchor.NOTHING)


def with_unknown_year(text: str, atom: Atom) -> Atom:
    """The atom with the words after it that say its year is not known, if they do."""
    meaning = atom.meaning
    if not isinstance(meaning, Day | Month | Season) or meaning.year is not None:
        return atom
    said = _UNKNOWN_YEAR.match(text, atom.end)
    if said is None:
        return atom
    return replace(atom, end=said.end(), meaning=replace(meaning, year=UNKNOWN_YEAR))
