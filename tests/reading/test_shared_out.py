"""What befell several people, shared out to each who is named, made-up names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import subject_of, told

Read = Callable[..., Reading]

PAIR = "Askar Bek and Dinara Lund edited a weekly. "


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The army should reveal the fate of her brothers, Zar Lund and Inam, the group said. "
            "Both brothers were abducted on 3 May.",
            ("abduction", "Zar Lund"),
        ),
        (PAIR + "On 3 May 2018 the two were arrested.", ("arrest", "Askar Bek")),
        (PAIR + "On 3 May 2018 police arrested the couple.", ("arrest", "Dinara Lund")),
    ],
)
def test_who_bears_nothing_of_their_own_bears_what_their_group_does(
    read_words: Read, text: str, fact: tuple[str, str]
) -> None:
    assert fact in told(read_words(text))


@pytest.mark.parametrize(
    "text",
    [
        PAIR + "On 3 May 2018 the two men held them up and two other people were arrested.",
        PAIR + "On 3 May 2018 the three were arrested.",
        "Lawyers Askar Bek and Dinara Lund spoke. Two officers were arrested.",
    ],
)
def test_a_group_of_other_people_shares_nothing_out(read_words: Read, text: str) -> None:
    assert ("arrest", "Askar Bek") not in told(read_words(text))


def test_a_member_with_acts_of_his_own_is_given_no_more(read_words: Read) -> None:
    text = PAIR + "Askar Bek was tortured. On 3 May 2018 the two were arrested."
    assert ("arrest", "Askar Bek") not in told(read_words(text))


def _terms(reading: Reading) -> dict[str, object]:
    found = (c for c in reading.claims if c.type in ("sentence", "imprisonment"))
    return {subject_of(reading, c): (c.value or {}).get("term") for c in found}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "A court sentenced Askar Bek, Dina Lund and Maks Orel to three, two and a half and "
            "four years in prison respectively.",
            {"Askar Bek": "P3Y", "Dina Lund": "P2Y6M", "Maks Orel": "P4Y"},
        ),
        (
            "Askar Bek and Dina Lund were sentenced to life and 18 months in prison.",
            {"Askar Bek": "life", "Dina Lund": "P18M"},
        ),
        (
            "Askar Bek and his wife Dina Lund are serving sentences of eight and five years.",
            {"Askar Bek": "P8Y", "Dina Lund": "P5Y"},
        ),
        (
            PAIR + "The two were sentenced to five and seven years in prison respectively.",
            {"Askar Bek": "P5Y", "Dinara Lund": "P7Y"},
        ),
        (
            "Askar Bek and Dina Lund were sentenced to two years and six months in prison.",
            {"Askar Bek": "P2Y6M", "Dina Lund": "P2Y6M"},
        ),
    ],
)
def test_terms_are_shared_out_in_the_order_of_names(
    read_words: Read, text: str, terms: dict[str, str]
) -> None:
    assert _terms(read_words(text)) == terms


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Mr. Bek, Mr. Lund and Mr. Orel were sixteen when they were arrested in May 2018.",
            ("arrest", "Orel"),
        ),
        (
            "Agents came with his children. Mr. Bek and Mr. Lund, who asked about their friend, "
            "were themselves locked up.",
            ("detention", "Lund"),
        ),
        (
            "Among the roughly 400 people rounded up after the vote are Askar Bek and Dina Lund.",
            ("detention", "Dina Lund"),
        ),
        ("Askar Bek and Dina Lund, both teachers, were held.", ("occupation", "Dina Lund")),
        ("Askar Bek and Dina Lund are land rights defenders.", ("occupation", "Askar Bek")),
        (
            "Civil society activists Askar Bek and Dina Lund were fined.",
            ("occupation", "Dina Lund"),
        ),
    ],
)
def test_what_is_told_of_several_is_told_of_each(
    read_words: Read, text: str, fact: tuple[str, str]
) -> None:
    assert fact in told(read_words(text))


def test_a_role_right_before_names_is_nobody_else(read_words: Read) -> None:
    reading = read_words("Police arrested researchers Askar Bek and Dina Lund in Minsk.")
    assert {s for t, s in told(reading) if t == "arrest"} == {"Askar Bek", "Dina Lund"}


def test_the_named_of_a_group_bear_its_acts_where_one_asked_not_to_be_named(
    read_words: Read,
) -> None:
    text = (
        "A court sentenced four editors to death. The four, Askar Bek, Dina Lund, Marat Orel and a "
        "fourth whose family asked for silence, appealed."
    )
    assert ("sentence", "Dina Lund") in told(read_words(text))


def test_a_lawyer_kept_from_a_hearing_is_not_whom_it_harms(read_words: Read) -> None:
    text = "Askar Bek was jailed. His lawyer, Ana Lund, was not permitted to attend the hearing."
    acts = {
        s for t, s in told(read_words(text)) if t in ("denial-of-fair-trial", "denial-of-counsel")
    }
    assert acts == {"Askar Bek"}


def test_a_surname_with_its_article_is_its_bearers(read_words: Read) -> None:
    text = "Askar Al-Bekri and Dina Lund were arrested in May. Al-Bekri was beaten in his cell."
    assert ("assault", "Askar Al-Bekri") in told(read_words(text))
