"""The distilling of the gazetteer: names of China, scripts kept, rows as written."""

from __future__ import annotations

import pytest

from training.gazetteer.china import han_stem, own_names, romanised
from training.gazetteer.distil import HERE, key_lines
from training.gazetteer.rows import Row, tidy_names
from training.gazetteer.scripts import keeps_name


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("博尔塔拉蒙古自治州", "博尔塔拉"),
        ("温泉县", "温泉"),
        ("伊犁哈萨克自治州", "伊犁"),
        ("和田地区", "和田"),
        ("乌鲁木齐市", "乌鲁木齐"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("忠县", "忠县"),
    ],
)
def test_a_chinese_name_loses_its_kind_and_people(name: str, stem: str) -> None:
    assert han_stem(name) == stem


def test_pinyin_is_one_word_with_an_apostrophe_before_a_vowel() -> None:
    assert romanised("温泉") == "Wenquan"
    assert romanised("西安") == "Xi'an"


@pytest.mark.parametrize(
    ("name", "country", "people", "kept"),
    [
        ("Ghulja", "CN", 10, True),
        ("gulja transliterated", "CN", 10, False),
        ("ALA", "KZ", 10, False),
        ("伊宁", "CN", 10, True),
        ("伊宁", "FR", 10, False),
        ("巴黎", "FR", 2_000_000, True),
        ("Минск", "BY", 10, True),
    ],
)
def test_names_are_kept_by_script_and_size(
    name: str, country: str, people: int, kept: bool
) -> None:
    assert keeps_name(name, country, people) is kept


def test_other_names_come_once_and_never_repeat_the_main_one() -> None:
    assert tidy_names("Ürümqi", ["Urumqi", "Urumchi", "URUMCHI", ""]) == ("Urumchi",)


def test_keys_name_the_lines_of_all_places_that_bear_them() -> None:
    rows = [Row(f"gn:{n}", "city", "city", "Aral", "") for n in (1, 2)]
    assert key_lines(rows) == ["aral\t0,1"]


def test_every_row_of_our_own_tables_has_a_name_to_show() -> None:
    for table in ("xinjiang.tsv", "tibet.tsv"):
        names = own_names(HERE / table)
        assert len(names) > 30
        assert all(each[0] for each in names.values())
