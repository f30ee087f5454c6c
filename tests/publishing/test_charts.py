"""Charts: heights true to scale, what is not sure drawn as not sure."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.publishing.charts import TimeBar, TimeWords, draw_share, draw_time

WORDS = TimeWords("Acts over time", "certainly then", "perhaps then")


def bar(certain: int, possible: int, label: str = "2017") -> TimeBar:
    return TimeBar(label, certain, possible, f"{label}: {certain}", "/a?b=1&c=2", "/d")


def heights(drawing: str) -> list[float]:
    bars = ElementTree.fromstring(drawing).findall("./{*}a/{*}rect")
    return [float(rect.get("height", "")) for rect in bars]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 50_000), st.integers(0, 50_000)), max_size=12))
def test_heights_are_true_to_one_scale(counts: list[tuple[int, int]]) -> None:
    told = [count for pair in counts for count in pair if count]
    drawn = heights(draw_time([bar(*pair) for pair in counts], WORDS))
    assert len(drawn) == len(told)
    if told:
        scale = max(drawn) / max(told)
        assert drawn == pytest.approx([count * scale for count in told], abs=0.15)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 10**7))
def test_the_scale_reaches_over_the_highest_bar(most: int) -> None:
    drawing = draw_time([bar(most, 0)], WORDS)
    numbers = [int(n) for n in re.findall(r'text-anchor="end"[^>]*>(\d+)<', drawing)]
    assert numbers[0] == 0
    assert max(numbers) >= most
    assert 2 <= len(numbers) <= 7


def test_what_is_possible_is_hatched_and_what_is_certain_is_solid() -> None:
    drawing = draw_time([bar(3, 2)], WORDS)
    assert drawing.count('fill="url(#time-hatch)"') == 2  # the bar and the legend
    assert drawing.count('fill-opacity=".8"') == 1


def test_a_bar_opens_what_it_counts_and_escapes_its_words() -> None:
    drawing = draw_time([bar(1, 0, "<2017>")], WORDS)
    assert 'href="/a?b=1&amp;c=2"' in drawing
    assert "<2017>" not in drawing


def test_no_bar_is_an_empty_chart() -> None:
    assert heights(draw_time([], WORDS)) == []


@pytest.mark.parametrize(
    ("share", "width"), [(0, "0.0"), (0.0001, "1.0"), (1, "200.0"), (2, "200.0")]
)
def test_a_share_that_is_not_nothing_is_seen(share: float, width: str) -> None:
    assert f'<rect width="{width}"' in draw_share(share)
