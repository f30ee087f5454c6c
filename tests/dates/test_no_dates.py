"""Words that look like times and are none."""

from __future__ import annotations

import pytest

from aygaq.dates import find_expressions

NOT_TIMES = [
    # verbs and names
    "He may leave; police may 14 times refuse.",
    "They march to the square.",
    "June said that April and May agreed.",
    "a letter by June Example to April Example",
    "Theresa Example met May.",
    "The minister, August Example, will speak.",
    "They may be held and it may be long.",
    # newspapers, prayers, sermons, habits
    "reported by the Sunday Times",
    "after Friday prayers",
    "the Friday sermon at the mosque",
    "the weekly Al-Jumhuriya Friday",
    "on Black Friday and Good Friday",
    "every Monday and on Fridays",
    "in the programme Example Today",
    "the newspaper Example (“Today”)",
    # numbers that are no dates
    "Article 234.4.3 of the Criminal Code",
    "Articles 167.2.2.1 and 281.2",
    "Law 2012/34, Order No. 2017, Resolution 1325",
    "Order No. 2015-2016",
    "call 555-2017 or +7 701 555 2017",
    "24/7 and 50/50 and 9/11",
    "They won 3-2 and then 10-12.",
    "$2017 and €2,016 and 2018%",
    "1,500 people and 200 students",
    "some 2000 protesters were held",
    "in 2000 villages",
    "a total of 2016 detainees",
    "a survey of 1709 schoolchildren in the city",
    "room 2014, cell 1999",
    "see https://example.org/2017/05/14/story",
    "version 2.5.2017.1",
    # lengths and ages
    "sentenced to 12 years' imprisonment",
    "a 12-year sentence and a 28-year-old, aged 34",
    "five and a half years",
    "in his 90s",
    "ten times a day for 15 days",
    # vague words
    "recently, lately, soon, now, the other day, one day",
    "in winter it is cold",
    "the fall of the city, a spring of water",
    "to this day",
    # days that no calendar has
    "31 June 2017 or 30/02/2017",
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_no_time_is_found(text: str) -> None:
    found = [expression.text for expression in find_expressions(text)]
    assert found == ["June 2017"] if "31 June" in text else found == []


BESIDE = [
    # the false friend stands beside a true time
    ("In May 14 people were held.", ["May"]),
    ("On May 14 students were held.", ["May 14"]),
    ("On May 14, 2000 protesters marched.", ["May 14"]),
    ("On May 14, 2014 police came.", ["May 14, 2014"]),
    ("said that in May June Example left", ["May"]),
    ("the April 6 Youth Movement, on April 6", ["April 6"]),
    ("after Friday prayers on 4 May", ["4 May"]),
    ("On Friday Amnesty said", ["Friday"]),
    ("in June and July 2014", ["June", "July 2014"]),
    ("In this Aug. 30, 2016, photo", ["Aug. 30, 2016"]),
    ("held for some 12 hours on Tuesday", ["Tuesday"]),
    ("two days after his arrest on 3 May", ["3 May"]),
    ("a month prior to his arrest in 2014", ["2014"]),
    ("the May 2014 events", ["May 2014"]),
    ("the same day that he left, in 2014", ["2014"]),
]


@pytest.mark.parametrize(("text", "found"), BESIDE)
def test_only_the_true_time_is_found(text: str, found: list[str]) -> None:
    assert [expression.text for expression in find_expressions(text)] == found
