"""One attribute of all tokens of a spaCy document at once.

Reach for this module where each token is asked: an object for each token, and the document's text,
which spaCy joins from such objects, cost more than all else that is done to them.
"""

from __future__ import annotations

from spacy.tokens import Doc


def spelt(doc: Doc, attribute: int) -> list[str]:
    """The attribute of each token, spelt out; empty where it has none."""
    keys = doc.to_array(attribute).tolist()
    found = {key: doc.vocab.strings[key] if key else "" for key in set(keys)}
    return [found[key] for key in keys]
