"""What reading promises for every text."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aygaq.claims import Reading, reading_to_json, verify_reading
from tests.reading.conftest import told

Read = Callable[..., Reading]

PIECES = st.sampled_from(
    [
        "Askar_Bekzhan",
        "was_detained",
        "police",
        "in_Tashkent",
        "on_May_14",
        ".",
        ",",
        "(",
        ")",
        "“",
        "”",
        "who",
        "and",
        "his_brother",
        "he_said",
        "12_years",
        "the",
        "1.",
        "Name:",
        "Date_of_arrest:_3_May_2013",
        "of",
        "to",
        "not",
        "ALL_CAPITALS",
        "Қанат",
        "مريم",
        "王",
        "—",
        "'s",
    ]
).map(lambda piece: piece.replace("_", " "))
MODEST = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@MODEST
@given(text=st.lists(PIECES, min_size=1, max_size=30).map(" ".join))
def test_every_quote_stands_in_its_text(read_words: Read, text: str) -> None:
    verify_reading(read_words("Report. " + text))


@MODEST
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200))
def test_no_text_is_too_odd_to_be_read(read_raw: Callable[[str], Reading], text: str) -> None:
    verify_reading(read_raw(text))


@MODEST
@given(text=st.lists(PIECES, min_size=5, max_size=25).map(" ".join))
def test_the_same_text_gives_the_same_reading(read_words: Read, text: str) -> None:
    text = "Report. " + text
    assert reading_to_json(read_words(text)) == reading_to_json(read_words(text))


def test_ids_of_claims_and_entities_are_used_once(read_words: Read) -> None:
    reading = read_words("Askar Bekzhan and Dina Orynbay were detained. Bekzhan was tortured.")
    claims = [claim.id for claim in reading.claims]
    entities = [entity.id for entity in reading.entities]
    assert len(set(claims)) == len(claims)
    assert len(set(entities)) == len(entities)


def test_entities_are_numbered_by_first_mention(read_words: Read) -> None:
    reading = read_words("Askar Bekzhan was held. Dina Orynbay was freed.")
    first = {entity.id: entity.mentions[0].start for entity in reading.entities}
    assert list(first.values()) == sorted(first.values())


def test_a_record_gives_its_fields_to_its_person(read_words: Read) -> None:
    text = (
        "1. Askar Orynbay uly Bekzhan\n\nDate of arrest: 3 May 2013\n\nCharge: Article 233\n\n"
        "Place of detention: Prison No. 88\n\n2. Dina Seitqali\n\nDate of arrest: 4 June 2013\n"
    )
    reading = read_words(text)
    found = told(reading)
    assert ("arrest", "Askar Orynbay uly Bekzhan") in found
    assert ("charge", "Askar Orynbay uly Bekzhan") in found
    assert ("arrest", "Dina Seitqali") in found
    dates = {c.date.edtf for c in reading.claims if c.date}
    assert dates == {"2013-05-03", "2013-06-04"}
