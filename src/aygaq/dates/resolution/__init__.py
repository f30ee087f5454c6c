"""Reading times against the date of the report and what was said before."""

from aygaq.dates.resolution.dates_in import dates_in, figures_day_first
from aygaq.dates.resolution.in_order import Dated
from aygaq.dates.resolution.resolve import resolve
from aygaq.dates.resolution.tense import tense_at

__all__ = ["Dated", "dates_in", "figures_day_first", "resolve", "tense_at"]
