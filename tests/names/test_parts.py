"""Names are taken apart: scripts, titles, fathers' names, shapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.names import (
    is_titled,
    name_parts,
    name_shape,
    normalise,
    parts,
    script_of,
    strip_titles,
    title_kind,
    titles,
    to_latin,
)


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Мәулітхан", "maulitkhan"),
        ("Қалмұрат Әбіш", "qalmurat abish"),
        ("Сергеев", "sergeyev"),
        ("ئابلىكىم", "ablikim"),
        ("دۇنيا", "dunya"),
        ("王小明", "wang xiaoming"),
        ("欧阳小明", "ouyang xiaoming"),
        ("努尔哈孜别克", "nuerhazibieke"),
        ("محمود", "mhmud"),
        ("عمر", "amr"),
        ("Məmmədova", "mammadova"),
        ("Doğan", "dogan"),
        ("O'Brian", "obrian"),
        ("김영희", "kim yeonghui"),
        ("123", ""),
    ],
)
def test_a_name_is_written_in_latin_letters(text: str, latin: str) -> None:
    assert to_latin(text) == latin


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_latin_is_ascii_letters_and_single_spaces(text: str) -> None:
    latin = to_latin(text)
    assert latin == " ".join(latin.split())
    assert all("a" <= char <= "z" or char == " " for char in latin)


@pytest.mark.parametrize(
    ("text", "script"),
    [("Marat", "LATIN"), ("Марат", "CYRILLIC"), ("محمود", "ARABIC"), ("王小明", "HAN"), ("12", "")],
)
def test_a_script_is_told(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Imam Haji Ablimit Rozi", ("ablimit", "rozi")),
        ("Dr. Marat Qalmurat", ("marat", "qalmurat")),
        ("Lt. Col. Juma Okello", ("juma", "okello")),
        ("Rozi, Ablimit", ("ablimit", "rozi")),
        ("Okello, Jr.", ("okello",)),
        ("Ablimit Hajim", ("ablimit",)),
        ("Marat (also known as Marik) Qalmurat", ("marat", "qalmurat")),
        ("Jean-Pierre Okello", ("jean", "pierre", "okello")),
        ("Ma Lin", ("ma", "lin")),
        ("U Thein Maung", ("thein", "maung")),
        ("President", ("president",)),
    ],
)
def test_titles_come_off_and_the_name_stays(name: str, expected: tuple[str, ...]) -> None:
    assert parts(name) == expected


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_a_key_of_a_key_has_no_more_words(name: str) -> None:
    once = normalise(name)
    assert set(normalise(once).split()) <= set(once.split())


def test_a_fathers_name_is_marked() -> None:
    kinds = {part.text: part.kind for part in name_parts("Samir Rashid oglu Aliyev")}
    assert kinds == {"samir": "name", "rashid": "patronymic", "oglu": "particle", "aliyev": "name"}
    assert [part.kind for part in name_parts("Viktor Petrovich Orlov")][1] == "patronymic"
    assert [part.kind for part in name_parts("Isa bin Tariq")] == ["name", "particle", "patronymic"]


@pytest.mark.parametrize(
    ("tokens", "shape"),
    [
        ("Imam Ablimit Rozi", ("title", "name", "name")),
        ("M. Mawlitkhan", ("initial", "name")),
        ("Isa bin Tariq", ("name", "particle", "name")),
        ("Viktor Petrovich ORLOV", ("name", "patronymic", "capitals")),
        ("王小明 said 12 ,", ("name", "lower", "number", "other")),
    ],
)
def test_the_shape_of_tokens_is_told(tokens: str, shape: tuple[str, ...]) -> None:
    assert name_shape(tokens.split()) == shape


@pytest.mark.parametrize(
    "name", ["Imam Ablimit", "Pastor Juma", "Daw Khin", "Prime Minister Okello"]
)
def test_a_titled_name_is_known(name: str) -> None:
    assert is_titled(name)


@pytest.mark.parametrize("name", ["Ablimit Rozi", "Imam", "", "police officer"])
def test_a_name_without_a_title_is_not_titled(name: str) -> None:
    assert not is_titled(name)


def test_titles_have_kinds() -> None:
    assert title_kind("Col.") == "force"
    assert title_kind("Imam") == "belief"
    assert title_kind("Marat") is None
    assert "imam" in titles("belief")
    assert "imam" not in titles("force")
    assert titles("force") < titles()


@given(st.lists(st.sampled_from(["Imam", "Dr.", "Haji", "Marat", "Jr."]), min_size=1, max_size=5))
def test_stripping_titles_leaves_a_word(tokens: list[str]) -> None:
    kept = strip_titles(tokens)
    assert kept
    assert len(kept) <= len(tokens)
