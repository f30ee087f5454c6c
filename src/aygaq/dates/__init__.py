"""Times as exact as their source: values, words of time, and how they are read.

Values (`edtf`, `compare`, `describe`, `build`): a `When` is an EDTF text with its first and last
possible day. Words (`expressions`): every time a text names. Reading (`resolution`): when that was,
against the report's date and what was said before. Pure: no files, no network, no clock.
"""

from aygaq.dates.build import from_days
from aygaq.dates.compare import Precision, certainly_before, overlaps, precision, sort_key, within
from aygaq.dates.describe import describe
from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.errors import DateError, IntervalBackwards, NoSuchAge, NoSuchDay, NotEdtf
from aygaq.dates.expressions import Kind, TimeExpression, find_expressions
from aygaq.dates.expressions.meaning import Tense
from aygaq.dates.resolution import Dated, dates_in, figures_day_first, resolve, tense_at

__all__ = [
    "DateError",
    "Dated",
    "IntervalBackwards",
    "Kind",
    "NoSuchAge",
    "NoSuchDay",
    "NotEdtf",
    "Precision",
    "Tense",
    "TimeExpression",
    "When",
    "certainly_before",
    "dates_in",
    "describe",
    "figures_day_first",
    "find_expressions",
    "from_days",
    "overlaps",
    "parse_edtf",
    "precision",
    "resolve",
    "sort_key",
    "tense_at",
    "within",
]
