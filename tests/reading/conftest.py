"""Reading made-up sentences with the model that is installed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from aygaq.claims import Claim, Reading
from aygaq.reading import read
from aygaq.reading.parse import ModelMissing, model
from aygaq.sources.extract import extract
from aygaq.sources.text import Part, PartKind, SourceText

PUBLISHED = "2018-08-16"


@pytest.fixture(scope="session")
def read_words() -> Callable[..., Reading]:
    """Read a text as if it were a plain file published on 16 August 2018."""
    try:
        model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")

    def read_them(text: str, published: str | None = PUBLISHED) -> Reading:
        data = text.encode()
        return read(
            extract(data, name="report.txt"),
            sha256=hashlib.sha256(data).hexdigest(),
            published=published,
        )

    return read_them


@pytest.fixture(scope="session")
def read_raw() -> Callable[[str], Reading]:
    """Read any text whatever as one paragraph; nothing is refused for being no report."""
    try:
        model()
    except ModelMissing as missing:
        pytest.skip(f"no parser model: {missing.hint}")

    def read_them(text: str) -> Reading:
        source = SourceText(text, (Part(PartKind.PARAGRAPH, 0, len(text)),))
        return read(source, sha256="0" * 64, published=PUBLISHED)

    return read_them


def subject_of(reading: Reading, claim: Claim) -> str:
    """The name of a claim's subject, or the empty text."""
    entities = reading.entities_by_id()
    return entities[claim.subject].name if claim.subject else ""


def told(reading: Reading) -> set[tuple[str, str]]:
    """(type, subject's name) of every claim."""
    return {(claim.type, subject_of(reading, claim)) for claim in reading.claims}


def find(reading: Reading, kind: str) -> Claim:
    """The first claim of a type; fails where there is none."""
    found = [claim for claim in reading.claims if claim.type == kind]
    assert found, f"no claim of type {kind}; there are {sorted(c.type for c in reading.claims)}"
    return found[0]
