"""Names that one person can bear score high, names of two people low, in many scripts."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.names import block_keys, compare
from benchmarks.names import quality, read_pairs

THRESHOLD = 0.7

ALIKE = [
    # spelling
    ("Maratbek Mawlitkhan", "Maratbek Maulitkhan"),
    ("Serikjan Qalmurat", "Serikzhan Kalmurat"),
    ("Yusuf Abdullahi", "Yousuf Abdulahi"),
    ("Mohammed Farouk", "Muhamad Faruq"),
    ("Aynur Mammadova", "Aynur Məmmədova"),
    ("Thein Maung", "Thein Moung"),
    # scripts
    ("Maratbek Mawlitkhan", "Маратбек Мәулітхан"),
    ("Rashad Guliyev", "Рашад Кулиев"),
    ("Ablimit Rozi", "ئابلىمىت روزى"),
    ("Абдулла Рози", "ئابدۇللا روزى"),
    ("Mahmoud Farid Salim", "محمود فريد سليم"),
    ("Wang Xiaoming", "王小明"),
    ("Nurlan", "努尔兰"),
    ("Kim Younghee", "김영희"),
    # order, missing and further words
    ("Aliyev, Samir", "Samir Aliyev"),
    ("Xiaoming Wang", "王小明"),
    ("Carla Pérez Gómez", "Carla Pérez"),
    ("Samir Rashid oglu Aliyev", "Samir Aliyev"),
    ("Viktor Petrovich Orlov", "Viktor Orlov"),
    ("Isa bin Tariq Al-Amin", "Isa Tariq Al Amin"),
    # initials, titles, spaces
    ("M. Mawlitkhan", "Maratbek Mawlitkhan"),
    ("Imam Haji Ablimit Rozi", "Ablimit Rozi"),
    ("Col. Juma Okello", "Juma Okello"),
    ("U Thein Maung", "Thein Maung"),
    ("Ablimitrozi", "Ablimit Rozi"),
    ("Aleksandr Baranenko", "Alex Baranenko"),
]

APART = [
    ("Maratbek Mawlitkhan", "Maratbek Qalmurat"),
    ("Maratbek Mawlitkhan", "Serikjan Mawlitkhan"),
    ("Mohammed Farouk", "Ahmed Farouk"),
    ("Samir Rashid oglu Aliyev", "Samir Kamran oglu Aliyev"),
    ("Viktor Petrovich Orlov", "Viktor Ivanovich Orlov"),
    ("Salman bin Omar", "Omar bin Salman"),
    ("Ana Pérez", "Ana Gómez"),
    ("王小明", "王小红"),
    ("王小明", "李小明"),
    ("김영희", "김영수"),
    ("محمود فريد", "حامد مهدي"),
    ("Mahmoud Farid", "حامد مهدي"),
    ("Ablimit Rozi", "ئابدۇللا تۇرسۇن"),
    ("Маратбек Мәулітхан", "Serikjan Qalmurat"),
    ("J. Okello", "Peter Okello"),
    ("Thein Maung", "Zaw Lin"),
]


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_names_that_one_person_can_bear_score_high(a: str, b: str) -> None:
    assert compare(a, b).score >= THRESHOLD


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_names_that_one_person_can_bear_are_found_under_one_key(a: str, b: str) -> None:
    assert block_keys(a) & block_keys(b)


@pytest.mark.parametrize(("a", "b"), APART)
def test_names_of_two_people_score_low(a: str, b: str) -> None:
    assert compare(a, b).score < THRESHOLD


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("M. Mawlitkhan", "Maratbek Mawlitkhan", "an initial stands for a name"),
        ("Maratbek Mawlitkhan", "Маратбек Мәулітхан", "written in two scripts"),
        ("Carla Pérez Gómez", "Carla Pérez", "a word that only one of them has"),
        ("Viktor Petrovich Orlov", "Viktor Ivanovich Orlov", "two fathers' names"),
        ("Xiaoming Wang", "Wang Xiaoming", "in another order"),
        ("Alex Baranenko", "Aleksandr Baranenko", "forms of one given name"),
        ("Mawlitkhan", "Maratbek Mawlitkhan", "only one word in common"),
        ("Nurlan", "努尔兰", "read as a foreign name in Chinese"),
        ("Fund II", "Fund III", "numbers differ"),
    ],
)
def test_a_score_comes_with_its_reason(a: str, b: str, reason: str) -> None:
    kind = "organization" if a.startswith("Fund") else "person"
    assert reason in compare(a, b, kind=kind).why


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("Steppe Gas LLC", "Steppe Gas Limited Liability Company", True),
        ("OAO Stepgas", "Stepgas JSC", True),
        ("Brigade 44", "Brigade Forty-Four", True),
        ("1st Steppe Bank", "First Steppe Bank", True),
        ("Steppe Fund II", "Steppe Fund III", False),
        ("Steppe Gas Company", "Valley Oil Company", False),
        ("Ministry of Justice", "Ministry of Health", False),
    ],
)
def test_forms_of_bodies_weigh_little_and_numbers_much(a: str, b: str, alike: bool) -> None:
    assert (compare(a, b, kind="organization").score >= THRESHOLD) is alike


def test_only_equal_names_of_one_script_score_one() -> None:
    assert compare("Maratbek Mawlitkhan", "maratbek mawlitkhan").score == 1.0
    assert compare("Wang Xiaoming", "王小明").score < 1.0


def test_a_name_without_letters_is_like_none() -> None:
    assert compare("…", "Maratbek").score == 0.0


NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(
            [
                "Marat",
                "Samir",
                "bin",
                "oglu",
                "J.",
                "Мәулітхан",
                "王小明",
                "محمود",
                "Dr.",
                "al-Amin",
            ]
        ),
        max_size=4,
    ).map(" ".join),
)


@settings(max_examples=200, deadline=None)
@given(NAMES, NAMES, st.sampled_from(["person", "organization"]))
def test_a_score_is_symmetric_and_between_nought_and_one(a: str, b: str, kind: str) -> None:
    there = compare(a, b, kind=kind)
    assert there == compare(b, a, kind=kind)
    assert 0.0 <= there.score <= 1.0


@settings(max_examples=100, deadline=None)
@given(NAMES)
def test_a_name_is_like_itself_if_it_has_letters(name: str) -> None:
    result = compare(name, name)
    assert result.score == 1.0 or result.why == ("one of the names has no letters",)


SHARED = Path(os.environ.get("AYGAQ_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.mark.shared
def test_the_benchmark_of_names_does_not_sink() -> None:
    path = SHARED / "names" / "name_bench.csv"
    if not path.exists():
        pytest.skip("the benchmark of names is not beside this repository")
    pairs = list(read_pairs(path))
    assert quality(pairs, THRESHOLD).f1 >= 0.855
    assert quality([p for p in pairs if p.schema == "Person"], THRESHOLD).f1 >= 0.865


@pytest.mark.shared
@pytest.mark.parametrize(
    ("language", "floor"), [("russian", 0.88), ("arabic", 0.82), ("chinese", 0.44)]
)
def test_single_words_of_names_are_known_over_scripts(language: str, floor: float) -> None:
    path = SHARED / "names" / f"wd_{language}_16.txt"
    if not path.exists():
        pytest.skip("the transliterations are not beside this repository")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            if int(row[2]) >= 3
        ][:800]
    pairs = [(latin, other.replace(" ", "")) for latin, other, _ in rows]
    known = sum(compare(a, b).score >= THRESHOLD for a, b in pairs)
    moved = zip(pairs, pairs[37:] + pairs[:37], strict=True)
    confused = sum(compare(a, b).score >= THRESHOLD for (a, _), (_, b) in moved)
    assert known / len(pairs) >= floor
    assert confused / len(pairs) <= 0.01
