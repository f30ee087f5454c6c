"""The eve of a day: "on the eve of 2 May", "on the eve of the October 1 march"."""

from __future__ import annotations

import re
from dataclasses import replace

from aygaq.dates.expressions.meaning import Ago, Anchor, Shifted, Unit
from aygaq.dates.expressions.model import Kind
from aygaq.dates.expressions.scan import Atom
from aygaq.dates.expressions.words import S

_EVE = re.compile(rf"(?<![\w-])[Tt]he{S}eve{S}of{S}(?:the{S})?$")
_REACH = 24  # code points
_DAY_BEFORE = Ago(Unit.DAY, 12, 12, -1, Anchor.CONTEXT)  # twelve twelfths of a day


def eve_of(text: str, atom: Atom, floor: int) -> Atom | None:
    """Return the day before a day, where its eve is told; nothing before `floor` belongs to it."""
    eve = _EVE.search(text, max(floor, atom.start - _REACH), atom.start)
    if eve is None:
        return None
    meaning = Shifted(_DAY_BEFORE, atom.meaning)
    return replace(atom, start=eve.start(), kind=Kind.DAY, meaning=meaning)
