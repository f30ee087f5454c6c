"""What the words of a time expression say, before anybody asks when that was.

Reach for this module to look into a `TimeExpression`. A meaning is a small tree of frozen
values; it holds only what the words hold: "14 May" has no year here. One fact is always true:
a meaning can be made without knowing the report's date.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Anchor(StrEnum):
    """What a relative expression is read against."""

    PUBLISHED = "published"  # "yesterday": the day of the report
    CONTEXT = "context"  # "the next day": the date spoken of last
    NOTHING = "nothing"  # "12 May, year not known": the source itself does not know


class Unit(StrEnum):
    """What is counted."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


class Tense(StrEnum):
    """Which way a day without a year, or a weekday, is looked for."""

    PAST = "past"
    FUTURE = "future"


class Joint(StrEnum):
    """How two times are joined."""

    FROM_TO = "from-to"  # all the time from the first to the second
    BETWEEN = "between"  # at some time from the first to the second
    OR = "or"  # in one of both
    AND = "and"  # in each


class Side(StrEnum):
    """Which way a half-open time reaches."""

    SINCE = "since"  # the day itself included
    UNTIL = "until"  # the day itself included
    BEFORE = "before"
    AFTER = "after"


class Part(StrEnum):
    """A part of a month, year or decade."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEGINNING = "beginning"
    END = "end"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    QUARTER_1 = "first quarter"
    QUARTER_2 = "second quarter"
    QUARTER_3 = "third quarter"
    QUARTER_4 = "fourth quarter"
    WEEK_1 = "first week"
    WEEK_2 = "second week"
    WEEK_3 = "third week"
    WEEK_4 = "fourth week"
    WEEK_LAST = "last week"
    SO_FAR = "so far"  # "earlier this year": from its start to the anchor
    REST = "rest"  # "later that year": from the anchor to its end


class Pick(StrEnum):
    """Which of the Mondays, Mays or summers."""

    NEAREST = "nearest"  # "on Monday": that day itself, or the nearest the tense allows
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    FOLLOWING = "following"  # the first after the context
    SAME = "same"  # "that Monday"
    PREVIOUS = "previous"  # the last before the context


@dataclass(frozen=True, slots=True)
class RelativeYear:
    """A year told from another: "last year" is -1 from the report."""

    offset: int
    anchor: Anchor


Year = int | RelativeYear | None


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or several of one month: "14 May 2017", "3-7 May", "3, 5 and 9 May"."""

    year: Year
    month: int
    day: int
    last_day: int | None = None
    joint: Joint | None = None
    weekday: int | None = None  # 0 is Monday


@dataclass(frozen=True, slots=True)
class NumericDay:
    """A day in figures whose order is not known: 03/05/2017."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "on the 14th"; `month` tells of which month, counted from the anchor."""

    day: int
    offset: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Month:
    """A month: "May 2017", "in May", "last May"."""

    year: Year
    month: int
    pick: Pick = Pick.NEAREST


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year: "2006"."""

    year: int


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years: "1990s" starts in 1990."""

    start: int


@dataclass(frozen=True, slots=True)
class Season:
    """A season: 21 is spring, 24 winter; `second_year` where the words give "winter 2016-17"."""

    season: int
    year: Year
    pick: Pick = Pick.NEAREST
    second_year: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 is Monday; `weeks` counts weeks from this one where the words say so."""

    weekday: int
    pick: Pick = Pick.NEAREST
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Relative:
    """A unit counted from the anchor: "yesterday" is day -1, "that month" is month 0."""

    unit: Unit
    offset: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class LastNight:
    """ "last night", or the night of a day: that day and the morning after."""

    of: Meaning


@dataclass(frozen=True, slots=True)
class Ago:
    """Units before or after the anchor: "three weeks ago" is -3 to -3 weeks.

    `high` is None where the words only give the unit ("years later"). Half units are counted in
    twelfths: `low` and `high` are twelfths of the unit.
    """

    unit: Unit
    low: int  # in twelfths of the unit, always positive
    high: int | None
    direction: int  # -1 before the anchor, +1 after
    anchor: Anchor
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """A stretch that ends, or starts, at the anchor: "the past three weeks", "recent days"."""

    unit: Unit
    count: int | None
    direction: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of another time: "mid-May", "late 2016", "earlier this month"."""

    part: Part
    of: Meaning


@dataclass(frozen=True, slots=True)
class About:
    """ "around May 14", "circa 2006"."""

    of: Meaning


@dataclass(frozen=True, slots=True)
class Open:
    """ "since July 4", "until May", "before 2014", "after 3 June"."""

    side: Side
    of: Meaning


@dataclass(frozen=True, slots=True)
class Shifted:
    """ "two days after 14 May": `by` counts from `of`."""

    by: Ago
    of: Meaning


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two times joined: "between May and July", "from 3 May to 7 June", "in June or July"."""

    first: Meaning
    last: Meaning
    joint: Joint


@dataclass(frozen=True, slots=True)
class Ramadan:
    """The month of fasting of that common year."""

    year: Year


Meaning = (
    Day | NumericDay | DayOfMonth | Month | CalendarYear | Decade | Season | Weekday | Relative
    | LastNight | Ago | Recent | PartOf | About | Open | Shifted | Stretch
    | Ramadan
)  # fmt: skip
