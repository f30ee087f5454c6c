"""Made-up dates for the properties of this folder."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from aygaq.dates import DateError, When, parse_edtf

#: Days of the years that reports speak of.
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def _value(first: date, width: int, doubt: str) -> str:
    return first.isoformat()[:width] + doubt


_SINGLE = st.builds(
    _value, DAYS, st.sampled_from([4, 7, 10]), st.sampled_from(["", "", "", "~", "?", "%"])
) | st.builds(lambda day, season: f"{day.year}-{season}", DAYS, st.sampled_from([21, 22, 23, 24]))
_VAGUE = st.builds(lambda day: day.isoformat()[:3] + "X", DAYS) | st.builds(
    lambda day, width: "XXXX" + day.isoformat()[4:width], DAYS, st.sampled_from([4, 7, 10])
)
_DOUBLE = st.builds(
    lambda first, last, mark: mark.format(first, last),
    _SINGLE,
    _SINGLE,
    st.sampled_from(["{0}/{1}", "{1}/{0}", "{0}/..", "../{1}", "{0}/", "/{1}"]),
)


def _is_value(text: str) -> bool:
    try:
        parse_edtf(text)
    except DateError:
        return False
    return True


#: Any value of the forms in use.
WHENS: st.SearchStrategy[When] = (_SINGLE | _VAGUE | _DOUBLE).filter(_is_value).map(parse_edtf)
