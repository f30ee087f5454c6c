"""The shipped English reading model and how to open it fast.

Reach for this when a reading model has to be opened. Always true: `ENGLISH` is the folder of the
one model that is shipped, and opening a model fetches nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from aygaq.reading.inference.vectors import FILE, Vectors

if TYPE_CHECKING:
    from spacy.language import Language

ENGLISH = Path(__file__).parent / "en"


def open_model(folder: Path = ENGLISH, *, exclude: Iterable[str] = ()) -> Language:
    """Open the reading model in `folder`, without the components in `exclude`.

    Matrix products go through NumPy's own library: on the processors tried it is about three times
    as fast as spaCy's default. The choice is made for this model and left as it was for others.

    Raises:
        OSError: `folder` holds no model.
    Effect: reads the model's files.
    """
    import spacy
    from thinc.api import NumpyOps, get_current_ops, set_current_ops

    before = get_current_ops()
    set_current_ops(NumpyOps(use_blis=False))
    try:
        pipeline = spacy.load(folder, exclude=list(exclude))
    finally:
        set_current_ops(before)
    if (folder / FILE).exists():
        lay_vectors(pipeline, Vectors.load(folder))
    return pipeline


def lay_vectors(pipeline: Language, vectors: Vectors) -> None:
    """Give a pipeline its table of words. Effect: takes the place of the one it had."""
    import spacy.vectors
    from spacy.strings import get_string_id

    pipeline.vocab.vectors = spacy.vectors.Vectors(
        data=vectors.steps * vectors.scale,
        keys=[get_string_id(word) for word in vectors.places],
        attr="NORM",
        name="words",
    )
