"""A place is counted under all that it lies in, the widest first."""

from __future__ import annotations

from aygaq.index.place_chain import NOWHERE, place_chain


def test_a_county_lies_in_its_prefecture_region_and_country() -> None:
    chain = place_chain("cn:652722", "Jinghe", "[]", None, None)
    assert [link.kind for link in chain.links] == ["country", "region", "prefecture", "county"]
    assert chain.links[-1].key == chain.key == "cn:652722"
    assert chain.doubt_km == 0.0


def test_the_link_under_a_place_is_the_next_finer_one() -> None:
    chain = place_chain("cn:652722", "Jinghe", "[]", None, None)
    first = chain.below(None)
    assert first == chain.links[0]
    assert chain.below(chain.links[0].key) == chain.links[1]
    assert chain.below(chain.key) is None
    assert chain.below("elsewhere") is None


def test_a_place_that_nobody_lists_is_counted_by_its_words() -> None:
    chain = place_chain("", "the  granary", '["Tumarbay", "Nowhere"]', 44.0, 80.0)
    assert [link.name for link in chain.links] == ["Nowhere", "Tumarbay", "the granary"]
    assert chain.key == "words:Nowhere/Tumarbay/the granary"
    assert (chain.lat, chain.lon) == (44.0, 80.0)


def test_no_place_is_nowhere() -> None:
    assert place_chain("", "", "[]", None, None).key == NOWHERE
