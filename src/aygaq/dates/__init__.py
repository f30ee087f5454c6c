"""Times as exact as their source: values, words of time, and how they are read.

Values (`edtf`, `compare`, `describe`, `build`): a `When` is an EDTF text with its first and last
possible day. Words (`expressions`): every time a text
names; beside them lengths (`durations`, `terms`) and `ages`. Reading (`resolution`): when that was,
against the report's date and what was said before. Pure: no files, no network, no clock.
"""

from aygaq.dates.ages import Age, birth_interval, find_ages
from aygaq.dates.build import from_days
from aygaq.dates.compare import Precision, certainly_before, overlaps, precision, sort_key, within
from aygaq.dates.describe import describe
from aygaq.dates.durations import Duration, find_durations
from aygaq.dates.edtf import When, parse_edtf
from aygaq.dates.errors import (
    DateError,
    IntervalBackwards,
    NoSuchAge,
    NoSuchDay,
    NotEdtf,
    NotUnderstood,
)
from aygaq.dates.expressions import Kind, TimeExpression, find_expressions
from aygaq.dates.expressions.meaning import Tense
from aygaq.dates.resolution import Dated, dates_in, figures_day_first, resolve, tense_at
from aygaq.dates.terms import DEATH, LIFE, Term, find_terms
from aygaq.dates.understand import understand

__all__ = [
    "DEATH",
    "LIFE",
    "Age",
    "DateError",
    "Dated",
    "Duration",
    "IntervalBackwards",
    "Kind",
    "NoSuchAge",
    "NoSuchDay",
    "NotEdtf",
    "NotUnderstood",
    "Precision",
    "Tense",
    "Term",
    "TimeExpression",
    "When",
    "birth_interval",
    "certainly_before",
    "dates_in",
    "describe",
    "figures_day_first",
    "find_ages",
    "find_durations",
    "find_expressions",
    "find_terms",
    "from_days",
    "overlaps",
    "parse_edtf",
    "precision",
    "resolve",
    "sort_key",
    "tense_at",
    "understand",
    "within",
]
