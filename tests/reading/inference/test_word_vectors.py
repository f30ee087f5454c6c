"""A word's vector hangs on the word alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.reading.inference.layers import named
from aygaq.reading.inference.word_vectors import WordVectors
from aygaq.reading.parse import ModelMissing, model

words = st.lists(st.integers(1, 40), min_size=1, max_size=30)


@pytest.fixture(scope="module")
def pipeline() -> Any:
    try:
        return model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")


@pytest.fixture(scope="module")
def embeds(pipeline: Any) -> list[Any]:
    both = (pipeline.get_pipe("tok2vec").model, pipeline.get_pipe("ner").model.layers[0].layers[0])
    return [encoder.get_ref("embed") for encoder in both]


def features(numbers: list[int]) -> Any:
    """Made-up hashes of four features for each word."""
    return np.array([[n, n % 7, n % 5, n % 3] for n in numbers], np.uint64)


def test_vectors_are_those_of_the_models_own_layers(pipeline: Any, embeds: list[Any]) -> None:
    doc = pipeline.make_doc("Guards in Oqzhar beat the sheikh's lawyer, a Qzxvbn.")
    columns = named(embeds[0], "extract_features")[0].attrs["columns"]
    found = WordVectors(embeds, pipeline.vocab.vectors).of(doc.to_array(columns).astype(np.uint64))
    for encoder, embed in enumerate(embeds):
        assert np.allclose(found[:, encoder], embed.predict([doc])[0], atol=1e-4)


@settings(max_examples=25, deadline=None)
@given(before=words, asked=words)
def test_what_was_read_before_does_not_change_a_bit(
    pipeline: Any, embeds: list[Any], before: list[int], asked: list[int]
) -> None:
    vectors = WordVectors(embeds, pipeline.vocab.vectors)
    vectors.of(features(before))
    alone = [
        WordVectors(embeds, pipeline.vocab.vectors, kept=1).of(features([n]))[0] for n in asked
    ]
    assert np.array_equal(vectors.of(features(asked)), np.stack(alone))


@settings(max_examples=15, deadline=None)
@given(texts=st.lists(words, min_size=2, max_size=5))
def test_forgetting_does_not_change_a_bit(
    pipeline: Any, embeds: list[Any], texts: list[list[int]]
) -> None:
    forgetful, mindful = (
        WordVectors(embeds, pipeline.vocab.vectors, kept=4),
        WordVectors(embeds, pipeline.vocab.vectors),
    )
    for text in texts:
        rows = features(text)
        assert np.array_equal(forgetful.of(rows), mindful.of(rows))


def test_threads_that_read_at_once_get_their_own_words(pipeline: Any, embeds: list[Any]) -> None:
    shared = WordVectors(embeds, pipeline.vocab.vectors, kept=8)
    texts = [features(list(range(n, n + 12))) for n in range(24)]
    expected = [WordVectors(embeds, pipeline.vocab.vectors).of(rows) for rows in texts]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(shared.of, texts))
    assert all(np.array_equal(a, b) for a, b in zip(found, expected, strict=True))
