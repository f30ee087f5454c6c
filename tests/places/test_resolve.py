"""Words of reports become the right place with its chain, or no place at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.places import Ambiguous, Place, Resolved, Unknown, place, place_key, resolve

CHAINS = [
    (
        "Arishan (in Chinese, Wenquan) county of Xinjiang's Bortala Mongol Autonomous Prefecture",
        ("Wenquan", "Bortala", "Xinjiang", "China"),
    ),
    ("Altay's Qinghe county", ("Qinghe", "Altay", "Xinjiang", "China")),
    ("Qinghe county, Altay prefecture", ("Qinghe", "Altay", "Xinjiang", "China")),
    ("Hotan (Hetian) prefecture", ("Hotan", "Xinjiang", "China")),
    ("Hotan (in Chinese, Hetian) prefecture", ("Hotan", "Xinjiang", "China")),
    ("Ili Kazakh Autonomous Prefecture", ("Ili", "Xinjiang", "China")),
    ("Xinjiang's city of Karamay", ("Karamay", "Xinjiang", "China")),
    ("northwestern China's Xinjiang region", ("Xinjiang", "China")),
    ("the Xinjiang Uyghur Autonomous Region", ("Xinjiang", "China")),
    ("Karakax county", ("Karakax", "Hotan", "Xinjiang", "China")),
    ("Yarkand", ("Yarkand", "Kashgar", "Xinjiang", "China")),
    ("Driru county", ("Driru", "Nagchu", "Tibet", "China")),
    ("温泉县", ("Wenquan", "Bortala", "Xinjiang", "China")),
    ("قەشقەر", ("Kashgar", "Xinjiang", "China")),
    ("新疆", ("Xinjiang", "China")),
    ("Harare", ("Harare", "Harare", "Zimbabwe")),
    ("Minsk", ("Minsk", "Minsk City", "Belarus")),
    ("Минск", ("Minsk", "Minsk City", "Belarus")),
    ("Baku", ("Baku", "Baku", "Azerbaijan")),
    ("Khatai district of Baku", ("Khatai", "Baku", "Azerbaijan")),
    ("Granma province", ("Granma Province", "Cuba")),
    ("Homs province", ("Homs", "Syria")),
    ("North Sinai", ("North Sinai", "Egypt")),
    ("القاهرة", ("Cairo", "Cairo", "Egypt")),
    ("Donetsk Oblast", ("Donetsk", "Ukraine")),
    ("Crimea", ("Crimea", "Ukraine")),
    ("Russian-occupied Crimea", ("Crimea", "Ukraine")),
    ("Rakhine state", ("Rakhine", "Myanmar")),
    ("Rangoon", ("Yangon", "West Yangon District", "Yangon", "Myanmar")),
    ("Burma", ("Myanmar",)),
    ("Gaza Strip", ("Gaza Strip", "Palestine")),
    ("Guerrero state", ("Guerrero", "Mexico")),
    ("the capital Ashgabat", ("Ashgabat", "Ashgabat", "Turkmenistan")),
    ("Chechnya", ("Chechnya", "Russia")),
    ("Springfield, Illinois", ("Springfield", "Sangamon County", "Illinois", "United States")),
    ("Democratic Republic of Congo", ("Democratic Republic of the Congo",)),
    ("U.S.", ("United States",)),
    ("Mogilev", ("Mahilyow", "Mahilyow", "Belarus")),
    ("Turkey", ("Turkey",)),
    ("Türkiye", ("Turkey",)),
    ("Nice, France", ("Nice", "Alpes-Maritimes", "Provence-Alpes-Côte d'Azur", "France")),
]


def chain(found: Place) -> tuple[str, ...]:
    return (found.name, *found.within)


@pytest.mark.parametrize(("words", "expected"), CHAINS, ids=[words for words, _ in CHAINS])
def test_words_become_a_place_with_its_chain(words: str, expected: tuple[str, ...]) -> None:
    answer = resolve(words)
    assert isinstance(answer, Resolved), answer
    assert chain(answer.place) == expected
    assert answer.why


@pytest.mark.parametrize(
    "words",
    [
        "Qinghe county",
        "Springfield",
        "Victoria",
        "Georgia",
        "Congo",
        "Korea",
        "Kashmir",
        "Hyderabad",
        "San José",
    ],
)
def test_words_of_several_places_stay_several(words: str) -> None:
    answer = resolve(words)
    assert isinstance(answer, Ambiguous)
    assert len({found.id for found in answer.candidates}) == len(answer.candidates) > 0


@pytest.mark.parametrize(
    "words",
    [
        "Police",
        "Uyghur",
        "Al-Azhar",
        "the",
        "",
        "province",
        "Western",
        "March",
        "Reading",
        "Africa",
        "of",
        "(in Chinese)",
        "Unknown",
        ", ,",
    ],
)
def test_words_that_name_no_place_become_none(words: str) -> None:
    assert isinstance(resolve(words), Unknown)


def test_candidates_of_one_country_tell_that_country() -> None:
    answer = resolve("Qinghe county")
    assert isinstance(answer, Ambiguous)
    assert answer.inside is not None
    assert answer.inside.name == "China"


def test_an_unlisted_place_is_still_known_to_lie_in_a_listed_one() -> None:
    answer = resolve("Qorabuloq village of Baku")
    assert isinstance(answer, Unknown)
    assert answer.inside is not None
    assert answer.inside.name == "Baku"


def test_a_place_that_does_not_lie_where_the_words_say_is_not_taken() -> None:
    answer = resolve("Harare, Kazakhstan")
    assert isinstance(answer, Unknown)
    assert answer.reason == "CONTRADICTION"


def test_a_city_is_no_village() -> None:
    answer = resolve("village of Istanbul")
    assert isinstance(answer, Unknown)
    assert answer.reason == "OTHER_KIND"


@pytest.mark.parametrize(
    ("words", "context", "hint", "expected"),
    [
        ("Qinghe county", ("Xinjiang", "Altay prefecture"), None, "Xinjiang"),
        ("Qinghe", ("Hebei",), None, "Hebei"),
        ("Paris", ("Texas",), None, "Texas"),
        ("Granada", ("Managua",), None, "Granada Department"),
        ("Altay", ("Xinjiang",), None, "Xinjiang"),
        ("Cordoba", (), "Argentine", "Cordoba"),
        ("San Juan", (), "PH", "National Capital Region"),
        ("Hyderabad", (), "Pakistan", "Sindh"),
        ("Camden", (), "England", "England"),
        ("Springfield", ("Massachusetts",), "US", "Massachusetts"),
    ],
)
def test_other_places_of_the_document_decide(
    words: str, context: tuple[str, ...], hint: str | None, expected: str
) -> None:
    answer = resolve(words, context=context, country_hint=hint)
    assert isinstance(answer, Resolved), answer
    assert expected in answer.place.within


def test_a_famous_city_stays_itself_in_a_report_about_another_country() -> None:
    answer = resolve("Istanbul", country_hint="China")
    assert isinstance(answer, Resolved)
    assert answer.place.country == "Turkey"


def test_a_small_place_abroad_is_not_taken_in_a_report_about_another_country() -> None:
    assert isinstance(resolve("Chiredzi"), Resolved)
    assert isinstance(resolve("Chiredzi", country_hint="China"), Ambiguous)


def test_a_context_does_not_prove_a_place_by_that_places_own_name() -> None:
    assert isinstance(resolve("Springfield", context=("Springfield",)), Ambiguous)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_any_words_get_an_answer_that_says_why_or_what_else(words: str) -> None:
    answer = resolve(words)
    match answer:
        case Resolved():
            assert answer.place == place(answer.place.id)
        case Ambiguous():
            assert answer.candidates
        case Unknown():
            assert answer.reason


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(text: str) -> None:
    assert place_key(place_key(text)) == place_key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ürümqi", "urumqi"),
        ("Bo'ertala", "Boʻertala"),
        ("Al-Hasakah", "al hasakah"),
        ("Łódź", "lodz"),
        ("U.K.", "UK"),
        ("Gəncə", "ganca"),
        ("Орёл", "орел"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


@pytest.mark.parametrize(("one", "other"), [("Ili", "Illi"), ("Minsk", "Pinsk"), ("温泉", "温宿")])
def test_names_of_two_places_have_two_keys(one: str, other: str) -> None:
    assert place_key(one) != place_key(other)
