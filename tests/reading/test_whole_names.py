"""Names of many peoples, kept whole and known for people's by what befell them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

# made up, one for each habit of naming
NAMES = [
    "Sayed Hadi Al-Qumrani",
    "Ma Thet Shwe Lin",
    "Nurlan Besbay uly",
    "Gulshan Togrul qizi",
    "Tumpa Islam",
    "Farid Islam Talukdar",
    "Yungdrung",
    "Abdurazzoq al-Tirmizi",
    "Thoumane Gaoulé Diabré",
]
FRAMES = [
    "{} was arrested on Monday in the capital.",
    "On 3 May, {} was sentenced to two years in prison.",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_whole_and_a_persons(read_words: Read, name: str, frame: str) -> None:
    reading = read_words(frame.format(name))
    assert name in {subject for kind, subject in told(reading) if kind in ("arrest", "sentence")}


def test_a_family_without_news_tells_that_its_member_is_missing(read_words: Read) -> None:
    text = "The family of Marat Tolenov has had no news since May."
    assert ("missing", "Marat Tolenov") in told(read_words(text))


def test_a_pronoun_may_stand_before_its_name(read_words: Read) -> None:
    text = "Since his arrest in May, Marat Tolenov has lost twelve kilos."
    assert ("arrest", "Marat Tolenov") in told(read_words(text))


def test_the_month_of_a_day_begins_no_name(read_words: Read) -> None:
    text = "In the night of 13-14 May Marat Tolenov was arrested."
    assert ("arrest", "Marat Tolenov") in told(read_words(text))
