"""The map: what is drawn where, how large, and that nothing else is in it."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.places import extent_km
from aygaq.publishing.map import MapPoint, draw_map
from aygaq.publishing.map.view import view_of
from aygaq.publishing.map.world import world_lines

TOWN = MapPoint("t", 43.8, 87.6, "Town & market", people=9, href="/?place=t", told="Town: 9 people")
VILLAGE = MapPoint("v", 44.6, 82.9, "Village", people=1)
AREA = MapPoint("a", 46.7, 83.0, "Prefecture", people=2, doubt_km=200.0)

POINTS = st.builds(
    MapPoint,
    st.text("abc", min_size=1),
    st.floats(-85, 85),
    st.floats(-180, 180),
    st.text(max_size=8),
    st.integers(0, 1000),
    st.sampled_from([0.0, 50.0, 400.0]),
)


def circles(drawing: str) -> list[ElementTree.Element]:
    places = ElementTree.fromstring(drawing).findall(".//{*}g[@clip-path]//{*}circle")
    return [ElementTree.fromstring(ElementTree.tostring(circle)) for circle in places]


@settings(max_examples=25, deadline=None)
@given(st.lists(POINTS, min_size=1, max_size=6))
def test_every_place_lies_in_the_window(points: list[MapPoint]) -> None:
    view = view_of(points, 720, 420)
    for point in points:
        x, y = view.at(point.lat, point.lon)
        assert -0.001 <= x <= 720.001
        assert -0.001 <= y <= 420.001


@settings(max_examples=25, deadline=None)
@given(st.lists(POINTS, max_size=6))
def test_the_drawing_is_well_formed_whatever_the_labels_are(points: list[MapPoint]) -> None:
    kept = [p for p in points if all(c.isprintable() for c in p.label)]
    assert len(circles(draw_map(kept))) == len(kept)


def test_the_area_of_a_dot_grows_with_the_people() -> None:
    large, small = (float(c.get("r", "")) for c in circles(draw_map([TOWN, VILLAGE])))
    assert large / small == pytest.approx(3.0, rel=0.01)


def test_a_soft_disc_is_as_large_as_the_doubt() -> None:
    view = view_of([AREA, TOWN], 720, 420)
    disc = circles(draw_map([TOWN, AREA]))[0]
    assert float(disc.get("r", "")) == pytest.approx(view.units(200.0), abs=0.1)


def test_a_dot_opens_what_it_stands_for_and_says_so() -> None:
    drawing = draw_map([TOWN])
    assert '<a href="/?place=t" aria-label="Town: 9 people">' in drawing
    assert "Town &amp; market" in drawing


def test_a_map_holds_no_script_no_style_and_no_other_address() -> None:
    drawing = draw_map([TOWN, VILLAGE, AREA])
    assert not re.search(r"<script|<style|style=|\bon[a-z]+=|https?:", drawing)


def test_a_disputed_border_is_dashed_and_named_in_the_legend() -> None:
    drawing = draw_map([MapPoint("k", 34.5, 76.0, "Near the line of control")])
    assert 'stroke-dasharray="3 3"' in drawing
    assert "disputed border" in drawing


def test_a_legend_names_no_sign_that_is_not_drawn() -> None:
    drawing = draw_map([MapPoint("m", 47.0, 67.0, "Far from any dispute")])
    assert "disputed" not in drawing
    assert "somewhere in this area" not in drawing


@pytest.mark.parametrize("points", [[], [TOWN, VILLAGE], [AREA]])
def test_a_map_weighs_little(points: list[MapPoint]) -> None:
    assert len(draw_map(points).encode()) < 75_000


def test_the_lines_of_the_package_hold_coasts_borders_and_disputes() -> None:
    assert {line.kind for line in world_lines()} == {"coast", "border", "disputed"}


def test_a_prefecture_reaches_further_than_its_town_and_less_far_than_its_region() -> None:
    assert extent_km("cn:650102") == 0.0
    assert 20 < extent_km("cn:650100") < extent_km("cn:653100") < 400


@pytest.mark.parametrize(("point", "role"), [(TOWN, "group"), (VILLAGE, "img")])
def test_a_map_whose_dots_open_something_is_no_mere_image(point: MapPoint, role: str) -> None:
    assert ElementTree.fromstring(draw_map([point])).get("role") == role
