"""What a text says somebody is: work told by verbs and by groups, homes, births, other names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import ClaimKind, Reading

Read = Callable[..., Reading]
NAME = "Marat Tolenov"


def _said(reading: Reading, name: str = NAME) -> set[tuple[str, str]]:
    entities = reading.entities_by_id()
    return {
        (claim.type, str((claim.value or {}).get("text")))
        for claim in reading.claims
        if claim.kind is ClaimKind.ATTRIBUTE
        and claim.subject is not None
        and entities[claim.subject].name == name
    }


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Marat Tolenov worked as a taxi driver until May.", "worked as a taxi driver"),
        ("Marat Tolenov, who taught physics at a school, was shot.", "taught physics at a school"),
        ("Marat Tolenov heads the union of miners.", "heads the union of miners"),
        ("Marat Tolenov is a baker. He was detained.", "a baker"),
        ("Marat Tolenov was dismissed from his post as a teacher.", "post as a teacher"),
        ("Marat Tolenov drove a taxi before he was arrested.", "drove a taxi"),
        ("The 38-year-old carpenter Marat Tolenov was arrested.", "The 38-year-old carpenter"),
        ("Marat Tolenov, a member of parliament, was arrested.", "a member of parliament"),
        ("Father Marat Tolenov was arrested.", "Father"),
        ("Opposition deputy Marat Tolenov was arrested.", "Opposition deputy"),
        ("Marat Tolenov made a living as a truck driver.", "made a living as a truck driver"),
        ("Marat Tolenov was employed at the port.", "employed at the port"),
        ("Marat Tolenov of the Lake Alliance was arrested.", "of the Lake Alliance"),
    ],
)
def test_work_is_read(read_words: Read, text: str, work: str) -> None:
    assert ("occupation", work) in _said(read_words(text))


@pytest.mark.parametrize(
    "text",
    [
        "Marat Tolenov was forced to work as a cook.",
        "Marat Tolenov did not work as a driver.",
        "Marat Tolenov worked for the release of his brother.",
        "Marat Tolenov studied the report in his cell.",
        "Marat Tolenov ran a risk.",
        "Marat Tolenov is a member of a large family.",
        "Gaza resident Marat Tolenov was killed.",
        "Marat Tolenov earned respect as a fighter for the truth.",
    ],
)
def test_what_is_no_work_is_not_read_as_one(read_words: Read, text: str) -> None:
    assert "occupation" not in {kind for kind, _ in _said(read_words(text))}


def test_people_in_a_row_share_the_work_told_behind_them(read_words: Read) -> None:
    read = read_words("Marat Tolenov, 34, and Dina Bekova, 29, both teachers, were detained.")
    assert ("occupation", "both teachers") in _said(read)
    assert ("occupation", "both teachers") in _said(read, "Dina Bekova")


def test_descriptions_that_alternate_with_names_are_each_ones_own(read_words: Read) -> None:
    read = read_words(
        "They arrested Marat Tolenov, a lecturer, Dina Bekova, a doctor, and three others."
    )
    assert ("occupation", "a doctor") in _said(read, "Dina Bekova")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marat Tolenov, also known as Karim, was arrested.", ("name", "Karim")),
        ("Marat Tolenov, alias Abu Salim, was shot.", ("name", "Abu Salim")),
        ("Marat Tolenov, known by his stage name Ziggy, was jailed.", ("name", "Ziggy")),
        ("Marat Tolenov, born on 2 March 1984, was freed.", ("birth-date", "2 March 1984")),
        ("Marat Tolenov (born 1971) was freed.", ("birth-date", "1971")),
        ("Marat Tolenov, a resident of Almaty, was detained.", ("residence", "Almaty")),
        ("Marat Tolenov, who lives in Aleppo, was tortured.", ("residence", "Aleppo")),
        ("The Oslo-based writer Marat Tolenov was threatened.", ("residence", "Oslo")),
        ("Marat Tolenov, 58, of the Orun minority, was held.", ("ethnicity", "Orun")),
        ("Marat Tolenov, an Eritrean national, was deported.", ("citizenship", "Eritrean")),
        ("Marat Tolenov holds Canadian citizenship and was jailed.", ("citizenship", "Canadian")),
        ("Marat Tolenov belongs to the Karen minority.", ("ethnicity", "Karen")),
        ("Marat Tolenov, a member of the Orun community, was shot.", ("ethnicity", "Orun")),
        ("Born on 4 July 1990, Marat Tolenov was arrested.", ("birth-date", "4 July 1990")),
        ("Marat Tolenov was born in Osh. He was arrested.", ("birth-place", "Osh")),
        ("Marat Tolenov, known to his friends as Kolya, was hurt.", ("name", "Kolya")),
        ("Marat Tolenov (Chinese: Ma La) was detained.", ("name", "Ma La")),
        ("Marat Tolenov is 27. He was arrested.", ("age", "27")),
        ("Gaza resident Marat Tolenov was killed.", ("residence", "Gaza")),
    ],
)
def test_an_origin_is_read(read_words: Read, text: str, told: tuple[str, str]) -> None:
    assert told in _said(read_words(text))


def test_a_birth_has_its_date(read_words: Read) -> None:
    read = read_words("Marat Tolenov, born on 2 March 1984, was freed.")
    born = next(c for c in read.claims if c.type == "birth-date")
    assert born.date is not None
    assert born.date.edtf == "1984-03-02"


def test_living_in_fear_is_no_residence(read_words: Read) -> None:
    assert not _said(read_words("Marat Tolenov lived in fear after he was freed."))
