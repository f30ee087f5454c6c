"""Reading times against the date of the report and what was said before."""

from aygaq.dates.resolution.dates_in import Dated, dates_in, figures_day_first
from aygaq.dates.resolution.resolve import resolve
from aygaq.dates.resolution.tense import tense_at

__all__ = ["Dated", "dates_in", "figures_day_first", "resolve", "tense_at"]
