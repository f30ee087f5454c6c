"""The shipped model: its card tells the truth, and the bar holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aygaq.reading.models import ENGLISH, open_model
from training.card import CARD, digest_of, read_table, size_bytes
from training.corpus import load_gum
from training.evaluate import figures, score_sentences

REPOSITORY = Path(__file__).parents[2]
SHARED = Path(os.environ.get("AYGAQ_SHARED", REPOSITORY.parent / "shared"))
NEWS = "GUM dev news, sentence by sentence"
UAS_BAR, LAS_BAR = 0.86, 0.82
LARGEST_BYTES = 25_000_000


@pytest.fixture(scope="module")
def card() -> str:
    """The text of the shipped model's card."""
    return (ENGLISH / CARD).read_text(encoding="utf-8")


def test_the_card_scores_both_treebanks_and_the_news(card: str) -> None:
    parts = read_table(card)
    assert {"GUM dev, running text", "EWT dev, running text", NEWS} <= parts.keys()
    assert all(row["words"] > 500 for row in parts.values())


def test_the_card_says_the_bar_is_reached_on_news(card: str) -> None:
    news = read_table(card)[NEWS]
    assert news["uas"] >= UAS_BAR
    assert news["las"] >= LAS_BAR


def test_the_model_stays_below_25_megabytes() -> None:
    assert size_bytes(ENGLISH) < 25e6


def test_the_card_is_of_the_very_files_shipped(card: str) -> None:
    assert digest_of(ENGLISH) in card


def test_the_model_is_small() -> None:
    assert 0 < size_bytes(ENGLISH) < LARGEST_BYTES


@pytest.mark.shared
@pytest.mark.slow
def test_the_news_is_parsed_as_the_card_says(card: str) -> None:
    treebanks = SHARED / "treebanks"
    if not treebanks.is_dir():
        pytest.skip("the treebanks of ../shared are not here")
    news = [piece for piece in load_gum(treebanks, "dev") if piece.genre == "gum:news"]
    scores = figures(score_sentences(open_model(), news))
    said = read_table(card)[NEWS]
    for key in ("uas", "las", "upos", "lemma", "ner_f"):
        assert scores[key] == pytest.approx(said[key], abs=0.005)
