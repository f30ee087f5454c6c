"""A word's vector hangs on the word alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.reading.inference.word_vectors import WordVectors
from aygaq.reading.parse import ModelMissing, model

words = st.lists(st.integers(1, 40), min_size=1, max_size=30)


@pytest.fixture(scope="module")
def embeds() -> list[Any]:
    try:
        pipeline = model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")
    both = (pipeline.get_pipe("tok2vec").model, pipeline.get_pipe("ner").model.layers[0].layers[0])
    return [encoder.get_ref("embed") for encoder in both]


def features(numbers: list[int]) -> Any:
    """Made-up hashes of four features for each word."""
    return np.array([[n, n % 7, n % 5, n % 3] for n in numbers], np.uint64)


def test_vectors_are_those_of_the_models_own_layers(embeds: list[Any]) -> None:
    rows = features([3, 9, 3])
    found = WordVectors(embeds).of(rows)
    for encoder, embed in enumerate(embeds):
        theirs = embed.layers[3].layers[0].predict(embed.layers[2].layers[0].predict(rows))
        assert np.allclose(found[:, encoder], theirs, atol=1e-5)


@settings(max_examples=25, deadline=None)
@given(before=words, asked=words)
def test_what_was_read_before_does_not_change_a_bit(
    embeds: list[Any], before: list[int], asked: list[int]
) -> None:
    vectors = WordVectors(embeds)
    vectors.of(features(before))
    alone = [WordVectors(embeds, kept=1).of(features([n]))[0] for n in asked]
    assert np.array_equal(vectors.of(features(asked)), np.stack(alone))


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(words, min_size=2, max_size=5))
def test_forgetting_does_not_change_a_bit(embeds: list[Any], texts: list[list[int]]) -> None:
    forgetful, mindful = WordVectors(embeds, kept=4), WordVectors(embeds)
    for text in texts:
        rows = features(text)
        assert np.array_equal(forgetful.of(rows), mindful.of(rows))


def test_threads_that_read_at_once_get_their_own_words(embeds: list[Any]) -> None:
    shared = WordVectors(embeds, kept=8)
    texts = [features(list(range(n, n + 12))) for n in range(24)]
    expected = [WordVectors(embeds).of(rows) for rows in texts]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(shared.of, texts))
    assert all(np.array_equal(a, b) for a, b in zip(found, expected, strict=True))
