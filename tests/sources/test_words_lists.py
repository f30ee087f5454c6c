"""The word lists beside the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from aygaq.sources.furniture import canonical
from aygaq.sources.lexicon import load


def leaves(value: Any) -> Iterator[Any]:
    """Everything that is no list and no mapping."""
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for each in inner:
            yield from leaves(each)
    else:
        yield value


@pytest.mark.parametrize("name", ["furniture", "labels", "bylines", "months", "html", "languages"])
def test_no_word_is_read_as_something_else(name: str) -> None:
    """YAML 1.1 reads `no` and `on` as truth values."""
    assert {type(leaf) for leaf in leaves(load(name))} <= {str, int}


def test_whole_phrases_are_in_the_form_they_are_compared_in() -> None:
    listed = [word for group in load("furniture")["whole"].values() for word in group]
    assert [word for word in listed if canonical(word) != word] == []


@pytest.mark.parametrize("section", ["begins", "begins_marked"])
def test_beginnings_are_in_the_form_they_are_compared_in(section: str) -> None:
    assert [phrase for phrase, _ in load("furniture")[section] if canonical(phrase) != phrase] == []


def test_no_label_is_also_furniture() -> None:
    labels = {word for group in load("labels")["labels"].values() for word in group}
    whole = {word for group in load("furniture")["whole"].values() for word in group}
    assert labels & whole == set()
