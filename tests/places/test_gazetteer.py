"""The gazetteer's data hold together and are light."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.places import PlaceUnknown, place, place_key, places_named
from aygaq.places.gazetteer import load_gazetteer
from aygaq.places.lexicon import load_country_words

PLACES = len(load_gazetteer()._places)
KINDS = {"country", "region", "prefecture", "county", "district", "city", "area"}


@settings(max_examples=300, deadline=None)
@given(st.integers(0, PLACES - 1))
def test_any_place_has_a_chain_that_ends_in_a_country(line: int) -> None:
    found = load_gazetteer().place(line)
    assert found.kind in KINDS
    assert len(found.within) == len(found.within_ids)
    assert (found.kind == "country") == (found.within == ())
    assert found.country in load_country_words().by_code.values()


@settings(max_examples=300, deadline=None)
@given(st.integers(0, PLACES - 1))
def test_any_place_is_found_by_its_id_and_by_each_of_its_names(line: int) -> None:
    found = load_gazetteer().place(line)
    assert place(found.id) == found
    for name in (found.name, *(name for name, _ in found.names)):
        assert not place_key(name) or found in places_named(name)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, PLACES - 1))
def test_any_point_lies_on_the_earth(line: int) -> None:
    found = load_gazetteer().place(line)
    if found.lat is not None and found.lon is not None:
        assert -90 <= found.lat <= 90
        assert -180 <= found.lon <= 180


def test_ids_are_in_order_and_each_stands_once() -> None:
    ids = [line.partition(b"\t")[0] for line in load_gazetteer()._places]
    assert all(a < b for a, b in pairwise(ids))


@pytest.mark.parametrize(
    ("place_id", "country"),
    [("gn:1529047", "China"), ("cn:652723", "China"), ("ay:darfur", "Sudan")],
)
def test_ids_of_all_three_sources_are_known(place_id: str, country: str) -> None:
    assert place(place_id).country == country


def test_an_unknown_id_is_refused_by_name() -> None:
    with pytest.raises(PlaceUnknown, match="gn:0") as refused:
        place("gn:0")
    assert refused.value.code == "G001"


def test_a_county_of_xinjiang_has_its_names_in_all_writings() -> None:
    names = {name for name, _ in place("cn:652723").names}
    assert {"Arishan", "Arixang", "温泉县", "温泉"} <= names


def test_every_country_of_the_table_is_in_the_gazetteer() -> None:
    for name in load_country_words().by_code.values():
        assert any(found.kind == "country" for found in places_named(name)), name


def test_names_come_with_their_script() -> None:
    scripts = dict(place("gn:1529047").names)
    assert scripts["新疆"] == "CJK"
    assert scripts["Синьцзян"] == "CYRILLIC"


def test_reading_the_data_takes_a_fraction_of_a_second() -> None:
    load_gazetteer.cache_clear()
    began = time.process_time()
    load_gazetteer()
    assert time.process_time() - began < 0.6  # 0.1 s on a quiet machine
