"""What the parser is shown of a text, where it would misread the words as they stand.

Reach for this module around parsing. `stand_ins` says which words; here they are put into the
tokenised text and parsed. Always true: tokens stay as many, and sentences begin where they did.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
from spacy import attrs
from spacy.symbols import IDS
from spacy.tokens import Doc

from aygaq.reading.columns import spelt
from aygaq.reading.inference import annotate
from aygaq.reading.stand_ins import misread_names
from aygaq.sources.text import SourceText

_INNER_CAPITAL = re.compile(r"(?<=\w )[^\W\d_a-z]\w+")  # inside a sentence
_NO_NAMES = [IDS[tag] for tag in ("VERB", "AUX", "ADV", "SCONJ", "ADP", "INTJ")]


def mend_names(pipeline: Any, source: SourceText, docs: list[Doc]) -> None:
    """Parse once more what had parts of names tagged as no names. Effect: changes `docs`."""
    suspects = [k for k, doc in enumerate(docs) if _may_misread(doc)]
    known = frozenset(_INNER_CAPITAL.findall(source.text)) if suspects else frozenset[str]()
    again: list[Doc] = []
    for k in suspects:
        if found := misread_names(*_told(docs[k]), known):
            docs[k] = _shown(pipeline, docs[k], found)
            again.append(docs[k])
    annotate(pipeline, again)


def _may_misread(doc: Doc) -> bool:
    rows = doc.to_array([attrs.POS, attrs.IS_TITLE])
    return bool(np.any(np.isin(rows[:, 0], _NO_NAMES) & (rows[:, 1] == 1)))


def _told(doc: Doc) -> tuple[list[str], list[str], list[bool]]:
    """Words, their tags, and which begin a sentence; by columns, as there are many."""
    begins = [start == 1 for start in doc.to_array(attrs.SENT_START).tolist()]
    return spelt(doc, attrs.ORTH), spelt(doc, attrs.POS), begins


def _shown(pipeline: Any, doc: Doc, stand_ins: Mapping[int, str]) -> Doc:
    """The same words but for those with a stand-in, and sentences that begin where they did."""
    if not stand_ins:
        return doc
    return Doc(
        pipeline.vocab,
        words=[stand_ins.get(i, token.text) for i, token in enumerate(doc)],
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[bool(token.is_sent_start) for token in doc],
    )
