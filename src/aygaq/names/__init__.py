"""Names of people and bodies: their words, titles, scripts, and how alike two are.

Reach for this package to index a name, to strip a title, to write a name in Latin letters, or to
score two names. One fact is always true: nothing here says that two names are one person; a score
comes with its reasons, and people decide.
"""

from __future__ import annotations

from aygaq.names.compare import Comparison, compare, compare_words
from aygaq.names.latin import script_of, to_latin
from aygaq.names.parts import (
    NamePart,
    block_keys,
    keyed_readings,
    name_parts,
    name_shape,
    normalise,
    parts,
)
from aygaq.names.titles import is_titled, strip_titles, title_kind, title_length, titles

__all__ = [
    "Comparison",
    "NamePart",
    "block_keys",
    "compare",
    "compare_words",
    "is_titled",
    "keyed_readings",
    "name_parts",
    "name_shape",
    "normalise",
    "parts",
    "script_of",
    "strip_titles",
    "title_kind",
    "title_length",
    "titles",
    "to_latin",
]
