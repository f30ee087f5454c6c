"""Days, months and years told by the calendar: words, what is found of them, and when it was.

The report is of Wednesday 16 August 2017 throughout.
"""

from __future__ import annotations

import pytest

from aygaq.dates import dates_in, parse_edtf

PUBLISHED = parse_edtf("2017-08-16")

FULL_DAYS = [
    # sentence, words found, EDTF
    ("He was taken on 14 May 2017.", "14 May 2017", "2017-05-14"),
    ("He was taken on 14th May 2017.", "14th May 2017", "2017-05-14"),
    ("on the 14th of May, 2017,", "14th of May, 2017", "2017-05-14"),
    ("on the 14th day of May 2017", "14th day of May 2017", "2017-05-14"),
    ("on 14. May 2017", "14. May 2017", "2017-05-14"),
    ("on 14-May-2017", "14-May-2017", "2017-05-14"),
    ("on May 14, 2017, police", "May 14, 2017", "2017-05-14"),
    ("on May 14 2017", "May 14 2017", "2017-05-14"),
    ("on May 14th, 2017", "May 14th, 2017", "2017-05-14"),
    ("on May the 14th 2017", "May the 14th 2017", "2017-05-14"),
    ("on 3 Sept. 2016", "3 Sept. 2016", "2016-09-03"),
    ("on Sep 3, 2016", "Sep 3, 2016", "2016-09-03"),
    ("Aug. 30, 2016", "Aug. 30, 2016", "2016-08-30"),
    ("DETAINED 14 MAY 2017", "14 MAY 2017", "2017-05-14"),
    ("Wednesday, 4 January 2017", "Wednesday, 4 January 2017", "2017-01-04"),
    ("Wed, Jan 4, 2017", "Wed, Jan 4, 2017", "2017-01-04"),
    ("on 2017-05-14 he", "2017-05-14", "2017-05-14"),
    ("at 2017-05-14T10:20:00Z", "2017-05-14T10:20:00Z", "2017-05-14"),
    ("on 2017/05/14 he", "2017/05/14", "2017-05-14"),
    ("on 2017.05.14 he", "2017.05.14", "2017-05-14"),
    ("on 14.05.2017 he", "14.05.2017", "2017-05-14"),
    ("on 05.06.2017 he", "05.06.2017", "2017-06-05"),
    ("on 14/05/2017 he", "14/05/2017", "2017-05-14"),
    ("on 05/14/2017 he", "05/14/2017", "2017-05-14"),
    ("on 14-05-2017 he", "14-05-2017", "2017-05-14"),
    ("on 24/11/98 he", "24/11/98", "1998-11-24"),
    ("the decision dated May 27, 2014.", "May 27, 2014", "2014-05-27"),
    ("Date of arrest: 22 November 2013\nCharge", "22 November 2013", "2013-11-22"),
    ("held on 14\nMay 2017", "14\nMay 2017", "2017-05-14"),
]

AMBIGUOUS_FIGURES = [
    ("on 03/05/2017 he", "03/05/2017", "2017-03-05/2017-05-03"),
    ("on 05/05/2017 he", "05/05/2017", "2017-05-05"),
    ("on 03-12-2016 he", "03-12-2016", "2016-03-12/2016-12-03"),
]

WITHOUT_YEAR = [
    ("detained on May 14 to an unknown place", "May 14", "2017-05-14"),
    ("detained on 16 August", "16 August", "2017-08-16"),
    ("detained on 17 August", "17 August", "2016-08-17"),
    ("detained on February 29", "February 29", "2016-02-29"),
    ("on Wednesday 14 May", "Wednesday 14 May", "2014-05-14"),
    ("on Sunday 14 May", "Sunday 14 May", "2017-05-14"),
    ("in May he", "May", "2017-05"),
    ("in August he", "August", "2017-08"),
    ("in September he", "September", "2016-09"),
    ("on the 14th, he", "14th", "2017-08-14"),
    ("on the 20th, he", "20th", "2017-07-20"),
    ("on the 3rd of this month", "3rd of this month", "2017-08-03"),
    ("on the 3rd of last month", "3rd of last month", "2017-07-03"),
]

MONTHS_AND_YEARS = [
    ("in May 2017", "May 2017", "2017-05"),
    ("in May, 2017", "May, 2017", "2017-05"),
    ("in May of 2017", "May of 2017", "2017-05"),
    ("in Sept. 2013", "Sept. 2013", "2013-09"),
    ("in May last year", "May last year", "2016-05"),
    ("in May of last year", "May of last year", "2016-05"),
    ("on 14 May this year", "14 May this year", "2017-05-14"),
    ("last May he", "last May", "2017-05"),
    ("last August he", "last August", "2016-08"),
    ("this March he", "this March", "2017-03"),
    ("next May he", "next May", "2018-05"),
    ("peaking at nearly 38,000 in 2006.", "2006", "2006"),
    ("the 2009 riots", "2009", "2009"),
    ("the 2009 events and", "2009", "2009"),
    ("his 2014 arrest", "2014", "2014"),
    ("the elections of 2014", "2014", "2014"),
    ("Law of 1998 on", "1998", "1998"),
    ("in 2015-2016", "2015-2016", "2015/2016"),
    ("in 2016/17 he", "2016/17", "2016/2017"),
    ("the war (2010–15)", "2010–15", "2010/2015"),
    ("in the 1990s", "1990s", "199X"),
    ("in the 90s", "90s", "199X"),
    ("in the ’90s", "’90s", "199X"),
    ("in summer 2016", "summer 2016", "2016-22"),
    ("in the spring of 2016", "spring of 2016", "2016-21"),
    ("last summer", "last summer", "2016-22"),
    ("this spring", "this spring", "2017-21"),
    ("last winter", "last winter", "2016-12/2017-02"),
    ("in winter 2016-17", "winter 2016-17", "2016-12/2017-02"),
    ("in winter 2016", "winter 2016", "2016-24"),
    ("over the summer he", "summer", "2017-22"),
    ("during Ramadan 2016", "Ramadan 2016", "2016-06-06/2016-07-07"),
]

PARTS = [
    ("detained in mid-May after", "mid-May", "2017-05-11/2017-05-20"),
    ("in early June", "early June", "2017-06-01/2017-06-10"),
    ("in late June 2015", "late June 2015", "2015-06-21/2015-06-30"),
    ("in late February 2016", "late February 2016", "2016-02-21/2016-02-29"),
    ("at the beginning of March", "the beginning of March", "2017-03-01/2017-03-10"),
    ("at the end of last month", "the end of last month", "2017-07-21/2017-07-31"),
    ("in early 2016", "early 2016", "2016-01/2016-04"),
    ("in mid-2016", "mid-2016", "2016-05/2016-08"),
    ("in late 2016", "late 2016", "2016-09/2016-12"),
    ("late last year", "late last year", "2016-09/2016-12"),
    ("the end of 2018", "the end of 2018", "2018-10/2018-12"),
    ("the first half of 2016", "the first half of 2016", "2016-01/2016-06"),
    ("the second half of May", "the second half of May", "2017-05-16/2017-05-31"),
    ("the third quarter of 2016", "the third quarter of 2016", "2016-07/2016-09"),
    ("in Q1 2016", "Q1 2016", "2016-01/2016-03"),
    ("in the mid-2000s", "the mid-2000s", "2003/2007"),
    ("in the early 1990s", "the early 1990s", "1990/1994"),
    ("in late spring", "late spring", "2017-21"),
    ("earlier this month", "earlier this month", "2017-08-01/2017-08-16"),
    ("earlier this year", "earlier this year", "2017-01-01/2017-08-16"),
]

STRETCHES = [
    ("from 3 to 7 May 2014", "from 3 to 7 May 2014", "2014-05-03/2014-05-07"),
    ("on 3-7 May 2014", "3-7 May 2014", "2014-05-03/2014-05-07"),
    ("on May 3–7, 2014", "May 3–7, 2014", "2014-05-03/2014-05-07"),
    ("on 3 and 4 May", "3 and 4 May", "2017-05-03/2017-05-04"),
    ("on 3, 5 and 9 May", "3, 5 and 9 May", "2017-05-03/2017-05-09"),
    ("on May 3 and 4, 2014", "May 3 and 4, 2014", "2014-05-03/2014-05-04"),
    ("between 11 and 20 May 2017", "between 11 and 20 May 2017", "2017-05-11/2017-05-20"),
    ("from 3 May to 7 June 2014", "from 3 May to 7 June 2014", "2014-05-03/2014-06-07"),
    (
        "between 28 December 2013 and 3 January 2014",
        "between 28 December 2013 and 3 January 2014",
        "2013-12-28/2014-01-03",
    ),
    (
        "from 30 December to 2 January 2014",
        "from 30 December to 2 January 2014",
        "2013-12-30/2014-01-02",
    ),
    ("from November to February", "from November to February", "2016-11/2017-02"),
    ("from May 2014 until July", "from May 2014 until July", "2014-05/2014-07"),
    ("between April and July last year", "between April and July last year", "2016-04/2016-07"),
    ("from 2009 to 2012", "from 2009 to 2012", "2009/2012"),
    ("between 2009 and 2010", "between 2009 and 2010", "2009/2010"),
    ("in June or July", "June or July", "2017-06/2017-07"),
    ("in 2014 or 2015", "2014 or 2015", "2014/2015"),
    ("in May-June 2017", "May-June 2017", "2017-05/2017-06"),
    ("on the night of 3-4 March 2015", "the night of 3-4 March 2015", "2015-03-03/2015-03-04"),
    ("on the night of March 3", "the night of March 3", "2017-03-03/2017-03-04"),
    ("between late 2015 and spring 2016", "between late 2015 and spring 2016", "2015-09/2016-21"),
]

OPEN = [
    ("detained since July 4, rounded up", "since July 4", "2017-07-04/.."),
    ("ever since 2014", "ever since 2014", "2014/.."),
    ("since at least 2014", "since at least 2014", "2014/.."),
    ("since early May", "since early May", "2017-05-01/.."),
    ("until May 2016", "until May 2016", "../2016-05"),
    ("by the end of 2016", "by the end of 2016", "../2016-12"),
    ("before 2014", "before 2014", "../2013"),
    ("before 14 May", "before 14 May", "../2017-05-13"),
    ("prior to May 2016", "prior to May 2016", "../2016-04"),
    ("after 14 May", "after 14 May", "2017-05-15/.."),
    ("after 2014", "after 2014", "2015/.."),
    ("after mid-May", "after mid-May", "2017-05-11/.."),
    ("on or before 14 May", "on or before 14 May", "../2017-05-14"),
    ("no later than 14 May", "no later than 14 May", "../2017-05-14"),
    ("starting in May", "starting in May", "2017-05/.."),
    ("banned from 14 May", "from 14 May", "2017-05-14/.."),
    ("from May onwards", "from May onwards", "2017-05/.."),
    ("a video from 14 May shows", "14 May", "2017-05-14"),
    ("the twelfth of May 2013", "twelfth of May 2013", "2013-05-12"),
    ("on the twenty-first of May", "twenty-first of May", "2017-05-21"),
    ("last year's March protests", "last year's March", "2016-03"),
    ("two years ago this week", "two years ago this week", "2015-02/2016-02"),
    ("as of 3 May", "as of 3 May", "../2017-05-03"),
    ("banned as from 3 May", "as from 3 May", "2017-05-03/.."),
]

EVENTS = [
    # the time stands before the name of what happened then
    ("prior to the 2013 elections", "prior to the 2013", "../2013"),
    ("after the May 2011 protest", "after the May 2011", "2011-05/.."),
    ("after the 26 January 2013 defeat", "after the 26 January 2013", "2013-01-26/.."),
    ("before October 2013 presidential election", "before October 2013", "../2013-10"),
]

SHIFTED = [
    ("two days after 14 May 2017", "two days after 14 May 2017", "2017-05-16"),
    ("the day before 14 May", "the day before 14 May", "2017-05-13"),
    ("a week before 14 May", "a week before 14 May", "2017-05-05/2017-05-09"),
    (
        "two months before the 14 May 2017 vote",
        "two months before the 14 May 2017",
        "2017-02-27/2017-03-29",
    ),
]

ABOUT = [
    ("around May 14", "around May 14", "2017-05-14~"),
    ("in about 2006", "about 2006", "2006~"),
    ("circa 2006", "circa 2006", "2006~"),
    ("on or about 14 May 2017", "on or about 14 May 2017", "2017-05-14~"),
    ("sometime around May 2016", "sometime around May 2016", "2016-05~"),
]

TIMES_OF_DAY = [
    ("at 4 am on 12 March 2016 police", "4 am on 12 March 2016", "2016-03-12"),
    ("at 8:30 p.m. on Monday", "8:30 p.m. on Monday", "2017-08-14"),
    ("on 12 March 2016 at about 4 am", "12 March 2016 at about 4 am", "2016-03-12"),
    ("on the morning of 12 March 2016", "the morning of 12 March 2016", "2016-03-12"),
    ("in the early hours of 12 March", "the early hours of 12 March", "2017-03-12"),
    ("late on Monday", "late on Monday", "2017-08-14"),
    ("on Tuesday night", "Tuesday night", "2017-08-15"),
    ("early Thursday", "early Thursday", "2017-08-10"),
    ("around 9:00 pm on 8 June", "9:00 pm on 8 June", "2017-06-08"),
]

TABLES = {
    "full days": FULL_DAYS, "figures that may be read two ways": AMBIGUOUS_FIGURES,
    "without a year": WITHOUT_YEAR, "months and years": MONTHS_AND_YEARS, "parts": PARTS,
    "stretches": STRETCHES, "open": OPEN, "about": ABOUT, "events": EVENTS,
    "shifted": SHIFTED, "times of day": TIMES_OF_DAY,
}  # fmt: skip
ROWS = [
    pytest.param(*row, id=f"{name}: {row[1]}") for name, table in TABLES.items() for row in table
]


@pytest.mark.parametrize(("sentence", "words", "edtf"), ROWS)
def test_words_of_the_calendar_are_found_and_placed(sentence: str, words: str, edtf: str) -> None:
    found = [(dated.expression.text, str(dated.when)) for dated in dates_in(sentence, PUBLISHED)]
    assert found == [(words, edtf)]


UNKNOWN_YEAR = [
    ("on May 14", "XXXX-05-14"),
    ("in May", "XXXX-05"),
    ("in mid-May", "XXXX-05-11/XXXX-05-20"),
    ("since July 4", "XXXX-07-04/.."),
    ("until July 4", "../XXXX-07-04"),
    ("around July 4", "XXXX-07-04~"),
    ("from 3 to 7 May", "XXXX-05-03/XXXX-05-07"),
    ("from November to February", "XXXX-11/XXXX-02"),
    ("the night of March 3", "XXXX-03-03/XXXX-03-04"),
    ("on 14 May last year", "XXXX-05-14"),
    ("last winter", "XXXX-24"),
    ("on May 14, 2017", "2017-05-14"),
    ("in late 2016", "2016-09/2016-12"),
    ("yesterday", "None"),
    ("on Wednesday", "None"),
    ("three weeks ago", "None"),
    ("last month", "None"),
    ("the next day", "None"),
]


@pytest.mark.parametrize(("words", "edtf"), UNKNOWN_YEAR)
def test_without_a_date_of_the_report_the_year_stays_unknown(words: str, edtf: str) -> None:
    assert [str(dated.when) for dated in dates_in(words, None)] == [edtf]


COARSE_REPORT = [
    # the report is of "August 2014", no day known
    ("on 23 November", "2013-11-23"),
    ("on 5 August", "2013-08-05/2014-08-05"),
    ("in August", "2014-08"),
    ("last month", "2014-07"),
    ("yesterday", "2014-07-31/2014-08-30"),
    ("last year", "2013"),
]


@pytest.mark.parametrize(("words", "edtf"), COARSE_REPORT)
def test_a_report_dated_by_its_month_gives_wider_answers(words: str, edtf: str) -> None:
    assert [str(dated.when) for dated in dates_in(words, parse_edtf("2014-08"))] == [edtf]
