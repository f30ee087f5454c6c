"""The page of numbers: every bar, row and dot opens what it counts."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client


def shown(client: Client, address: str) -> str:
    response = client.get(html.unescape(address))
    assert response.status_code == 200
    return response.content.decode()


def acts_counted(page: str) -> int:
    found = re.search(r"(\d+) acts?", page)
    assert found is not None
    return int(found[1])


@pytest.fixture
def page(client: Client) -> str:
    return shown(client, "/statistics")


def test_each_row_of_acts_opens_the_acts_that_it_counts(client: Client, page: str) -> None:
    rows = re.findall(
        r'<a href="/record\?([^"]*act=[^"]*)"><bdi>[^<]*</bdi></a></th><td class="number">(\d+)',
        page,
    )
    assert rows
    for query, count in rows:
        assert acts_counted(shown(client, f"/statistics?{query}")) == int(count)


def test_each_bar_in_figures_opens_the_acts_that_it_counts(client: Client, page: str) -> None:
    bars = re.findall(r'<a href="/record\?([^"]*certain=1[^"]*)">(\d+)</a>', page)
    assert bars
    for query, count in bars:
        assert acts_counted(shown(client, f"/statistics?{query}")) == int(count)


def test_the_map_and_the_chart_are_drawn_without_script_or_style(page: str) -> None:
    drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(drawings) > 3
    assert not [d for d in drawings if re.search(r"<script|<style|style=|https?:", d)]


def test_what_is_chosen_can_be_taken_away(client: Client) -> None:
    page = shown(client, "/statistics?act=detention")
    assert re.search(r'<ul class="chips"[^>]*><li><a href="\?"', page)


def test_a_choice_that_leaves_nothing_is_said(client: Client) -> None:
    assert "No act agrees" in shown(client, "/statistics?outlet=nobody")
