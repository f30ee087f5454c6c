"""A made-up report, a quick reader of it, and the people who work with them.

The report's people, villages and papers do not exist. The reader is no reader: it proposes
from each sentence, so that tests of the store need no parser and know what must come out.
"""

from __future__ import annotations

import re
import time

from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Count,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Reading,
    SourceFacts,
    SourceId,
    Span,
    Speaker,
)
from aygaq.sources.text import Metadata, Origin, Part, PartKind, SourceText

READER = "fake-reader/1"
PASSPHRASE = "seven made-up words"
BY = "Made-up Archivist"
SECOND = "Made-up Reviewer"

REPORT = """Shepherd taken from Qaragash summer pasture

Officers in Tumarbay district seized Zhylqaidar Ospanuly on 3 March 2019, his cousin said.
Zhylqaidar was beaten in the basement of the Aqterek granary.
Some forty herders were questioned about the missing telephone antenna.
The prosecutor Belgibay denied that anybody had been mistreated.
His daughter Raushangul fears he may be moved beyond the Qyzylsu river.
"""

#: Twenty words of the report that stand nowhere else in the program.
DISTINCT_WORDS = (
    "Shepherd",
    "Qaragash",
    "pasture",
    "Tumarbay",
    "Zhylqaidar",
    "Ospanuly",
    "cousin",
    "beaten",
    "basement",
    "Aqterek",
    "granary",
    "herders",
    "telephone",
    "antenna",
    "prosecutor",
    "Belgibay",
    "mistreated",
    "Raushangul",
    "daughter",
    "Qyzylsu",
)


def report(number: int) -> bytes:
    """The report once more with another first line, so that its bytes differ."""
    return f"Bulletin {number}\n\n{REPORT}".encode()


def extract(data: bytes, *, name: str | None = None) -> SourceText:
    """The text as it is, a part for each line."""
    text = data.decode()
    parts = tuple(
        Part(PartKind.PARAGRAPH, line.start(), line.end()) for line in re.finditer(r"[^\n]+", text)
    )
    metadata = Metadata(
        title=text.split("\n", 1)[0], language="en", origins=(("title", Origin.DOCUMENT),)
    )
    details = (("charset", "utf-8"),)
    return SourceText(text, parts, metadata, "text/plain", "fake-extractor", "1", details)


def read(source: SourceText, sha256: SourceId) -> Reading:
    """One entity and one claim for each sentence; every slot is filled somewhere."""
    lines = list(re.finditer(r"[^\n]+\.", source.text))
    entities = tuple(_entity(source.text, i, line) for i, line in enumerate(lines))
    claims = tuple(_claim(source.text, i, line) for i, line in enumerate(lines))
    return Reading(SourceFacts(sha256, "en"), source.text, entities, claims)


def read_slowly(source: SourceText, sha256: SourceId) -> Reading:
    """`read`, after long enough to be killed in the middle of it."""
    time.sleep(0.004)
    return read(source, sha256)


def _entity(text: str, number: int, line: re.Match[str]) -> Entity:
    first = Span.of(text, line.start(), line.start() + line[0].index(" "))
    group = number % 2 == 1
    return Entity(
        id=EntityId(f"p{number}"),
        kind=EntityKind.GROUP if group else EntityKind.PERSON,
        name=first.text,
        mentions=(first,),
        named=not group,
        count=Count(38, 42, True, "Some forty") if group else None,
    )


def _claim(text: str, number: int, line: re.Match[str]) -> Claim:
    quote = Span.of(text, line.start(), line.end())
    words = Span.of(text, line.start(), line.start() + 6)
    full = number % 2 == 0
    return Claim(
        id=ClaimId(f"q{number}"),
        kind=ClaimKind.ACT,
        type="detention",
        subject=EntityId(f"p{number}"),
        quote=quote,
        reader=READER,
        agents=(EntityId("p0"),) if full else (),
        date=ClaimDate("2019-03", None, None, words) if full else None,
        place=ClaimPlace(words, "x1", "Tumarbay", ("Nowhere",), 44.25, 80.5) if full else None,
        value={"score": 0.25, "years": number} if full else None,
        speaker=Speaker(words) if full else None,
        modality=Modality.REPORTED if full else Modality.ASSERTED,
        polarity=Polarity.AFFIRMED if full else Polarity.DENIED,
        because={"rule": "a line"},
    )
