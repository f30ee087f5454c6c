"""What is known of a document: found in it, guessed from it, given by a person.

Reach for this module to build or correct `Metadata`. One fact is always true: each field that
is set has one origin, and what a person gave is never overruled by what was found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from aygaq.sources.blocks import Block
from aygaq.sources.bylines import Credits, read_credits
from aygaq.sources.language import fits_script, guess_language
from aygaq.sources.normal import fold
from aygaq.sources.published import read_date, read_date_line
from aygaq.sources.text import Metadata, Origin, PartKind

_DATELINE = re.compile(
    r"[A-ZА-ЯҚӘ][^\W\d_]+(?:[ ,.'’-]+[^\W\d_]+){0,5},? (?P<day>[^()—–:]{0,30}\d{4})\s*"
    r"(?:\([^)]{1,60}\)\s*)?[—–:-]"
)


# `Harbour Monitor, May 3, 2019` or `WESTHAVEN, 3 May 2019` and nothing else.
_PLACED = re.compile(r"(?:[A-ZА-ЯҚӘ][\w.'’-]*[ ,]+){1,5}(?<=, )(?P<day>[^,]{3,20}(?:, )?\d{4})$")


def with_given(
    metadata: Metadata,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    authors: Sequence[str] | None = None,
    translators: Sequence[str] | None = None,
    language: str | None = None,
    address: str | None = None,
) -> Metadata:
    """Lay what a person says over what was found; None leaves a field as it is.

    `published` is EDTF and is not checked here.
    """
    given = {
        "title": title,
        "publisher": publisher,
        "published": published,
        "language": language,
        "address": address,
        "authors": None if authors is None else tuple(authors),
        "translators": None if translators is None else tuple(translators),
    }
    said = {name: value for name, value in given.items() if value is not None}
    return _with(metadata, said, Origin.PERSON)


def _with(metadata: Metadata, said: Mapping[str, object], origin: Origin) -> Metadata:
    origins = dict(metadata.origins) | dict.fromkeys(said, origin)
    known = {field.name for field in fields(Metadata)}
    return replace(
        metadata,
        **{name: value for name, value in said.items() if name in known},  # type: ignore[arg-type]
        origins=tuple(sorted(origins.items())),
    )


def gather(found: Metadata, blocks: Sequence[Block], text: str) -> Metadata:
    """Metadata of a document from its head (`found`) and its parts."""
    named = _credits(blocks)
    said: dict[str, object] = {
        "title": _headline(blocks) or found.title,
        "publisher": found.publisher,
        "published": _exacter(found.published, _published(blocks)),
        "authors": named.authors or found.authors,
        "translators": named.translators or found.translators,
        "address": found.address,
    }
    kept = {name: value for name, value in said.items() if value}
    return _with_language(_with(Metadata(), kept, Origin.DOCUMENT), found.language, text)


def _exacter(first: str | None, second: str | None) -> str | None:
    """The first date, or the second where that only says it more exactly."""
    if first is None or (second is not None and second.startswith(first)):
        return second
    return first


def _with_language(metadata: Metadata, declared: str, text: str) -> Metadata:
    """The declared language where the script can be its own, else a guess."""
    if declared != "und" and fits_script(declared, text):
        return _with(metadata, {"language": declared}, Origin.DOCUMENT)
    guessed = guess_language(text)
    return metadata if guessed == "und" else _with(metadata, {"language": guessed}, Origin.TOOL)


def _headline(blocks: Sequence[Block]) -> str | None:
    return next((block.text for block in blocks if block.kind is PartKind.HEADLINE), None)


def _credits(blocks: Sequence[Block]) -> Credits:
    """Everybody named in bylines, in their order."""
    read = [
        read_credits(block.text, known=block.role == "byline")
        for block in blocks
        if block.kind is PartKind.BYLINE
    ]
    return Credits(
        tuple(dict.fromkeys(name for each in read for name in each.authors)),
        tuple(dict.fromkeys(name for each in read for name in each.translators)),
    )


def _published(blocks: Sequence[Block]) -> str | None:
    """The day in a line of its own near the beginning, at the end, or in the dateline."""
    for block in [*blocks[:10], *blocks[-4:]]:
        if block.kind in (PartKind.TABLE_ROW, PartKind.LIST_ITEM):
            continue
        if day := read_date_line(fold(block.text)):
            return day
    for block in blocks[:4]:
        if (match := _PLACED.match(block.text)) and (day := read_date_line(match["day"])):
            return day
    return next((day for block in blocks[:8] if (day := _dateline(block))), None)


def _dateline(block: Block) -> str | None:
    match = _DATELINE.match(block.text) if block.kind is PartKind.PARAGRAPH else None
    return read_date(match["day"]) if match else None
