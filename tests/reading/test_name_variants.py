from __future__ import annotations

import pytest

from aygaq.reading.coreference.name_variants import may_be_one


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Askar Bekzhan", "Bekzhan"),
        ("Askar Bekzhan", "Askar"),
        ("Elvin Shahmar oglu Qarabay", "Elvin Qarabay"),
        ("Yusuf al-Hadi", "Al-Hadi"),
        ("A. Bekzhan", "Askar Bekzhan"),
        ("Renée Valjean", "Renee Valjean"),
    ],
)
def test_part_of_a_name_can_mean_the_whole(a: str, b: str) -> None:
    assert may_be_one(a, b)
    assert may_be_one(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Askar Bekzhan", "Aidar Bekzhan"),
        ("Askar Bekzhan", "Bekzhanov"),
        ("Bekzhan Askar Uly", "Uly Askar"),
    ],
)
def test_other_names_stay_apart(a: str, b: str) -> None:
    assert not may_be_one(a, b)


def test_a_register_writes_the_family_name_first() -> None:
    assert may_be_one("BEK Askar", "Askar Bek")
    assert may_be_one("Bek Askar Marat", "Askar Bek")
    assert not may_be_one("Bek Marat", "Askar Bek")
