"""Times told from the date spoken of last, and the year of a day that names none.

The report is of 16 August 2017 throughout; the last time of each text is the one asked about.
"""

from __future__ import annotations

import pytest

from aygaq.dates import dates_in, find_expressions, parse_edtf, resolve

PUBLISHED = parse_edtf("2017-08-16")

TOLD_ON = [
    # text, when its last time was
    ("Arrested on 22 November 2013. The following day, he", "2013-11-23"),
    ("Arrested on 22 November 2013 and freed the next day.", "2013-11-23"),
    ("Arrested on 22 November 2013. Next day he", "2013-11-23"),
    ("Arrested on 22 November 2013. The previous day, he", "2013-11-21"),
    ("Arrested on 22 November 2013. The day before, he", "2013-11-21"),
    ("Arrested on 22 November 2013. That day, his brother", "2013-11-22"),
    ("Arrested on 22 November 2013. The same evening, his brother", "2013-11-22"),
    ("Arrested on 22 November 2013. On the same date, his brother", "2013-11-22"),
    ("Arrested on 22 November 2013. Two days later he", "2013-11-24"),
    ("Arrested on 22 November 2013. A week later he", "2013-11-27/2013-12-01"),
    ("Arrested on 22 November 2013. A week after, he", "2013-11-27/2013-12-01"),
    ("Arrested on 22 November 2013. Two weeks later he", "2013-12-04/2013-12-08"),
    ("Arrested on 22 November 2013. A month earlier he", "2013-10-07/2013-11-06"),
    ("Arrested on 22 November 2013. A year later he", "2014-05/2015-05"),
    ("Arrested on 22 November 2013. Days later he", "2013-11-23/2013-12-05"),
    ("Arrested on 22 November 2013. Years later he", "2014-05/.."),
    ("Arrested on 22 November 2013. That month, his brother", "2013-11"),
    ("Arrested on 22 November 2013. In the same month, his brother", "2013-11"),
    ("Arrested on 22 November 2013. The following month, he", "2013-12"),
    ("Arrested on 22 November 2013. Later that month, he", "2013-11-22/2013-11-30"),
    ("Arrested on 22 November 2013. Earlier that year, he", "2013-01-01/2013-11-22"),
    ("Arrested on 22 November 2013. In May of the following year he", "2014-05"),
    ("Arrested on 22 November 2013. The following Monday he", "2013-11-25"),
    ("Arrested on 22 November 2013. The following March he", "2014-03"),
    ("Arrested on 22 November 2013 and tried on the 27th.", "2013-11-27"),
    ("Arrested on 22 November 2013 and tried on the 5th of the following month.", "2013-12-05"),
    ("Arrested in November 2013. That year, his brother", "2013"),
    ("Arrested in 2013. The next day he", "None"),
    ("Jailed in 2009 and freed three years later.", "2012"),
    ("Jailed in May 2009 and freed three months later.", "2009-08"),
    ("Arrested on 22 November 2013. Two hours later his brother", "2013-11-22"),
    ("In early 2009 he was caught. For the next two years he was held.", "2009-01/2011-04"),
    ("Arrested on Tuesday. The next day he", "2017-08-16"),
    ("Arrested on Wednesday. The next day he", "None"),
]


@pytest.mark.parametrize(("text", "edtf"), TOLD_ON)
def test_words_go_on_from_the_date_before(text: str, edtf: str) -> None:
    assert str(dates_in(text, PUBLISHED)[-1].when) == edtf


WITHOUT_YEAR = [
    ("Arrested on 31 July 2013. On 2 August a judge", "2013-08-02"),
    ("Arrested on 31 July 2013. The complaint was made on 29 July.", "2013-07-29"),
    ("Arrested on 31 July 2013. On 13 November the court", "2013-11-13"),
    ("Arrested on 28 December 2013. On 3 January a judge", "2014-01-03"),
    ("Arrested in September 2015. On 9 February the court", "2016-02-09"),
    ("Held since 2015, he was freed on 3 February.", "2017-02-03"),
    ("Sentenced on 27 May 2017; he had been held since 22 November.", "2016-11-22/.."),
    ("In 2015 he was held. On 14 May he was freed.", "2015-05-14"),
    ("Arrested in 2015, on 14 May he was freed.", "2015-05-14"),
    # a year in passing does not rule the sentence after it
    ("Numbers peaked in 2006. He was held on 14 May.", "2017-05-14"),
    # a new paragraph goes on with the story only where the day is near
    ("Date of arrest: 21 May 2012.\n\nOn 23 May a judge", "2012-05-23"),
    ("Arrested on 3 May 2012.\n\nOn 14 April police", "2012-04-14"),
    ("Born on 3 March 1980.\n\nHe was held on 14 July.", "2017-07-14"),
    ("In 2006 many left.\n\nHe was held on 14 May.", "2017-05-14"),
]


@pytest.mark.parametrize(("text", "edtf"), WITHOUT_YEAR)
def test_a_day_without_a_year_takes_it_from_its_story_or_from_the_report(
    text: str, edtf: str
) -> None:
    assert str(dates_in(text, PUBLISHED)[-1].when) == edtf


def test_the_caller_may_pass_the_context_by_hand() -> None:
    (day,) = find_expressions("on 14 May")
    assert str(resolve(day, PUBLISHED, parse_edtf("2015"))) == "2015-05-14"
    assert str(resolve(day, None, parse_edtf("2015"))) == "2015-05-14"
    assert str(resolve(day, PUBLISHED, parse_edtf("2017-12"))) == "2017-05-14"


def test_figures_are_read_in_the_order_that_the_text_uses_elsewhere() -> None:
    first, second = dates_in("Held on 24/11/2016, tried on 03/05/2017.", PUBLISHED)
    assert (str(first.when), str(second.when)) == ("2016-11-24", "2017-05-03")
    *_, american = dates_in("Held on 11/24/2016, tried on 03/05/2017.", PUBLISHED)
    assert str(american.when) == "2017-03-05"
    *_, mixed = dates_in("On 24/11/2016, on 11/24/2016, on 03/05/2017.", PUBLISHED)
    assert str(mixed.when) == "2017-03-05/2017-05-03"


def test_words_that_contradict_themselves_give_no_date() -> None:
    assert [dated.when for dated in dates_in("from 2016 to 2014", PUBLISHED)] == [None]
