"""The model's arithmetic done again gives what spaCy's own pipeline gives."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from aygaq.reading.inference import annotate
from aygaq.reading.inference.build import is_of_shipped_build
from aygaq.reading.parse import ModelMissing, model

REPORTS = Path(__file__).parents[3] / "benchmarks" / "reading" / "development"
TEXTS = (
    "Police in Minsk detained Askar Bek, a teacher, on 3 May 2018, his sister Dina Omar said.",
    "He didn't know why. Two of his colleagues were taken away, too.",
    "MINSK",
    "   ",
    "On Monday, judge Pavel Sirak of the Orsha District Court sentenced her to 4½ years.",
)


@pytest.fixture(scope="module")
def pipeline() -> Any:
    try:
        return model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")


def annotated(pipeline: Any, texts: Sequence[str]) -> list[Any]:
    docs = [pipeline.make_doc(text) for text in texts]
    annotate(pipeline, docs)
    return [answers(doc) for doc in docs]


def answers(doc: Any) -> Any:
    """All that reading takes from a parsed text."""
    words = [(t.pos_, str(t.morph), t.dep_, t.head.i, t.is_sent_start) for t in doc]
    return words, [(name.start, name.end, name.label_) for name in doc.ents]


def test_the_shipped_model_is_run_here(pipeline: Any) -> None:
    assert is_of_shipped_build(pipeline)


def test_short_texts_are_read_as_spacy_reads_them(pipeline: Any) -> None:
    expected = [answers(doc) for doc in pipeline.pipe(TEXTS)]
    assert annotated(pipeline, TEXTS) == expected


def test_whole_reports_are_read_as_spacy_reads_them(pipeline: Any) -> None:
    """Sums in another order may tip a decision that hangs by a hair: one word in ten thousand."""
    texts = [path.read_text("utf-8") for path in sorted(REPORTS.glob("*.txt"))[::8]]
    theirs = [answers(doc) for doc in pipeline.pipe(texts)]
    pairs = list(zip(annotated(pipeline, texts), theirs, strict=True))
    tipped = sum(a != b for ours, own in pairs for a, b in zip(ours[0], own[0], strict=True))
    assert tipped <= sum(len(words) for words, _ in theirs) / 10_000


def test_a_text_is_read_alike_in_any_company(pipeline: Any) -> None:
    together = annotated(pipeline, TEXTS)
    assert [annotated(pipeline, [text])[0] for text in TEXTS] == together


def test_many_texts_are_read_in_batches_in_their_own_order(pipeline: Any) -> None:
    many = annotated(pipeline, TEXTS * 60)
    assert many == annotated(pipeline, TEXTS) * 60


def test_no_text_at_all_is_read(pipeline: Any) -> None:
    assert annotated(pipeline, []) == []


def test_a_model_of_another_build_is_run_by_spacy() -> None:
    import spacy

    other = spacy.blank("en")
    other.add_pipe("sentencizer")
    docs = [other.make_doc("She was held. Nobody said why.")]
    annotate(other, docs)
    assert len(list(docs[0].sents)) == 2


def test_a_model_that_lacks_the_names_is_of_another_build(pipeline: Any) -> None:
    with pipeline.select_pipes(disable=["ner"]):
        assert not is_of_shipped_build(pipeline)
