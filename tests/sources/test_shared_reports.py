"""The real reports of ../shared: what their gold says must be found, named nowhere here."""

from __future__ import annotations

import html
import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from aygaq.sources import PartKind, SourceText, extract
from tests.sources.made import of_kind, words
from tests.sources.test_properties import verify

SHARED = Path(os.environ.get("AYGAQ_SHARED", Path(__file__).parents[3] / "shared"))
REPORTS = SHARED / "reports"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REPORTS.is_dir(), reason="the reports of ../shared are not here"),
]


def gold(name: str) -> Any:
    """A gold file."""
    return json.loads((REPORTS / f"{name}.gold.json").read_text(encoding="utf-8"))


@cache
def text_of(name: str) -> SourceText:
    """The working text of a report."""
    return extract((REPORTS / name).read_bytes(), name=name)


NEWS = "kazakh-emigration-2017.txt"
PRISONERS = "azerbaijan-prisoners-2014.html"


@pytest.mark.parametrize("name", [NEWS, PRISONERS])
def test_the_promises_hold(name: str) -> None:
    verify(text_of(name))


def test_the_news_report_loses_its_furniture() -> None:
    for phrase in gold("kazakh-emigration-2017")["not_in_text"]:
        assert phrase.casefold() not in text_of(NEWS).text.casefold()


def test_the_news_report_has_one_caption_one_headline_one_byline() -> None:
    kinds = [part.kind for part in text_of(NEWS).parts]
    assert [
        kinds.count(kind) for kind in (PartKind.HEADLINE, PartKind.CAPTION, PartKind.BYLINE)
    ] == [1, 1, 1]


def test_the_news_report_names_its_author_and_its_translator() -> None:
    found = text_of(NEWS).metadata
    assert (len(found.authors), len(found.translators)) == (1, 1)
    assert set(found.authors + found.translators) <= set(
        gold("kazakh-emigration-2017")["not_victims"]
    )


def test_each_prisoner_is_a_heading() -> None:
    headings = of_kind(text_of(PRISONERS), PartKind.HEADING)
    named = [entry["name"] for entry in gold("azerbaijan-prisoners-2014")["prisoners"]]
    assert [name for name in named if not any(name in heading for heading in headings)] == []


def test_the_day_of_arrest_of_each_prisoner_is_a_field() -> None:
    text = text_of(PRISONERS)
    dates: dict[str, str] = {}
    heading = ""
    for part in text.parts:
        if part.kind is PartKind.HEADING:
            heading = words(text, part)
        elif part.kind is PartKind.FIELD and re.search(
            "arrest|date of detention", part.label or "", re.I
        ):
            dates.setdefault(heading, text.text[part.value_start or 0 : part.end])
    entries = gold("azerbaijan-prisoners-2014")["prisoners"]
    found = [
        e
        for e in entries
        if any(e["name"] in head and _same_day(e, said) for head, said in dates.items())
    ]
    assert len(found) == len(entries)


def _same_day(entry: dict[str, str], said: str) -> bool:
    """Digits and letters alike; the gold holds some numbers of pages behind dates."""
    bare = re.sub(r"\W", "", said)
    return bool(bare) and re.sub(r"\W", "", entry["arrested_text"]).startswith(bare)


def test_the_list_of_prisoners_says_when_it_was_published() -> None:
    assert text_of(PRISONERS).metadata.published == gold("azerbaijan-prisoners-2014")["published"]


def test_no_long_paragraph_of_a_wire_article_is_lost() -> None:
    """But pointers to other articles and pleas to subscribe, which are 1 in 300."""
    articles = json.loads((REPORTS / "hrdsattack" / "dev.json").read_text(encoding="utf-8"))
    lost = total = 0
    for article in articles:
        body = article["sample"]["Input.article_interface"]
        text = extract(f"<html><article><h1>T</h1>{body}</article></html>".encode()).text
        for inner in re.findall(r"<p>(.*?)</p>", body, re.S):
            said = " ".join(
                html.unescape(re.sub(r"<[^>]+>", " ", inner)).replace("\u200b", "").split()
            )
            if len(said) > 140:
                total += 1
                lost += said[:100].lstrip("•○–- ") not in text
    assert total > 1_000
    assert lost <= total / 300
