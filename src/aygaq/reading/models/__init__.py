"""The shipped English reading model and how to open it fast.

Reach for this when a reading model has to be opened. Always true: `ENGLISH` is the folder of the
one model that is shipped, and opening a model fetches nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

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
        return spacy.load(folder, exclude=list(exclude))
    finally:
        set_current_ops(before)
