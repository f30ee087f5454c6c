"""A large record of made-up people, to measure pages on: 5,000 sources, 100,000 claims.

    python -m benchmarks.made_record FOLDER [--sources 5000]

Every claim goes through the real transaction, its quote in the text of its source. The record is
kept in a folder outside of the repository (AYGAQ_BENCHMARKS, else the system's temporary one) and
used again while this file is the same. The people, outlets and places of detention do not exist;
regions do.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.create_workspace import create_workspace
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.read_source import keep_reading
from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Entity,
    EntityId,
    EntityKind,
    Reading,
    SourceFacts,
    SourceId,
    Span,
    Speaker,
)
from aygaq.dates import When, parse_edtf
from aygaq.places import Place, place
from aygaq.sources.text import Metadata, Origin, SourceText
from aygaq.store import durable, queries, settings
from aygaq.store.ids import ActorId
from aygaq.store.models import EntityRow
from aygaq.store.records import Decision, Identity
from aygaq.store.workspace import Workspace, open_workspace

PASSPHRASE = "benchmark passphrase"  # noqa: S105
BY = "Made-up Archivist"
READER = "made-up-reader/1"
SOURCES, CLAIMS_EACH = 5_000, 20

_GIVEN = (
    "Ser",
    "Zhan",
    "Aq",
    "Bol",
    "Dau",
    "Er",
    "Gul",
    "Ham",
    "Il",
    "Qai",
    "Mar",
    "Nur",
    "Ond",
    "Rau",
    "Tur",
    "Us",
)
_ENDS = ("ik", "at", "bek", "gul", "khan", "lan", "ys", "ton", "mira", "dar", "zhan", "bala")
_CYRILLIC = ("Серік", "Бекзат", "Айдархан", "Гүлмира", "Нұрлан", "Төлеген", "Жанбота", "Ерлан")
_CHINESE = ("王德海", "李文桥", "赵青木", "叶尔克", "马里南", "周石亭")
_PLACES = (
    "cn:650100",
    "cn:652700",
    "cn:652722",
    "cn:653100",
    "cn:653101",
    "cn:654200",
    "cn:654000",
    "cn:652300",
)
_ACTS = (
    "detention",
    "arrest",
    "internment",
    "imprisonment",
    "sentence",
    "torture",
    "interrogation",
    "document-confiscation",
    "house-arrest",
    "release",
)
_AGENTS = (
    "police",
    "officers of the county",
    "state security",
    "village committee",
    "prosecutors",
    "border guards",
)
_OUTLETS = tuple(
    f"{town} {kind}"
    for town in ("Steppe", "Valley", "Upland", "Northern", "Riverside", "Pass")
    for kind in ("Courier", "Monitor", "Gazette", "Radio")
)


def main() -> int:
    """Make the record, or say that it is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=kept_folder())
    parser.add_argument("--sources", type=int, default=SOURCES)
    told = parser.parse_args()
    with made_record(told.folder, told.sources):
        print(told.folder)
    return 0


def kept_folder() -> Path:
    """Where the record is kept from run to run."""
    cache = Path(
        os.environ.get("AYGAQ_BENCHMARKS", Path(tempfile.gettempdir()) / "aygaq-benchmarks")
    )
    mark = hashlib.sha256(Path(__file__).read_bytes())
    return cache / f"record-{mark.hexdigest()[:12]}"


def made_record(
    folder: Path, sources: int = SOURCES, *, database_url: str | None = None
) -> Workspace:
    """The record, open; made where it is not there yet."""
    if (folder / "workspace.toml").exists():
        return open_workspace(folder, PASSPHRASE)
    begun = time.perf_counter()
    with _without_waiting():
        workspace = create_workspace(folder, PASSPHRASE, by=BY, database_url=database_url)
        claims = fill(workspace, sources)
    workspace.close()
    took = time.perf_counter() - begun
    print(f"made {sources:,} sources with {claims:,} claims in {took:.0f} s", file=sys.stderr)
    return open_workspace(folder, PASSPHRASE)


@contextmanager
def _without_waiting() -> Iterator[None]:
    """Make the record without waiting for the disk at each of ten thousand commits."""
    before = settings.SYNCHRONOUS, durable._to_disk
    settings.SYNCHRONOUS, durable._to_disk = "OFF", lambda fd: None
    try:
        yield
    finally:
        settings.SYNCHRONOUS, durable._to_disk = before


def fill(workspace: Workspace, sources: int, *, seed: int = 7) -> int:
    """Add sources with readings, and judgements of some claims and people.

    Returns:
        How many claims there are.
    """
    chance = random.Random(seed)  # noqa: S311 - the same record each time is what is wanted
    by = known_actor(workspace, BY)
    people = [_name(chance) for _ in range(sources)]
    made = 0
    for number in range(sources):
        report = _report(chance, number, people)
        added = add_source(
            workspace,
            report.text.encode(),
            name=f"report-{number}.txt",
            by=by,
            extract=lambda data, report=report: report.source_text(),  # type: ignore[misc]
        )
        if isinstance(added, Added):
            reading = report.reading(added.sha256)
            keep_reading(workspace, added.source, reading, reader=READER, by=by)
            made += len(reading.claims)
    _judge(workspace, by, chance, sources)
    make_checkpoint(workspace)
    return made


def _judge(workspace: Workspace, by: ActorId, chance: random.Random, sources: int) -> None:
    """Some work has been done: one claim in fifty judged, some people linked."""
    for record in list(queries.claims(workspace))[::50]:
        decision = chance.choice([Decision.ACCEPT, Decision.ACCEPT, Decision.REJECT])
        judge_claim(workspace, record.id, decision, by=by, seen={})
    homes: dict[str, list[str]] = {}
    for entity, name in EntityRow.objects.order_by("entry_seq").values_list("pk", "name"):
        homes.setdefault(name, []).append(entity)
    for same in list(homes.values())[: sources // 25]:
        for other in same[1:3]:
            judge_identity(workspace, same[0], other, Identity.SAME, by=by, seen={})


@dataclass(frozen=True)
class _Report:
    """A made-up report: its text, what it says of itself, whom and what it tells."""

    text: str
    metadata: Metadata
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

    def source_text(self) -> SourceText:
        return SourceText(self.text, (), self.metadata, "text/plain", "made-up", "1", ())

    def reading(self, sha256: SourceId) -> Reading:
        facts = SourceFacts(sha256, self.metadata.language, self.metadata.title)
        return Reading(facts, self.text, self.entities, self.claims)


def _report(chance: random.Random, number: int, people: list[str]) -> _Report:
    """Twenty sentences on five people; one report in fifty is the one before it over again."""
    outlet = chance.choice(_OUTLETS)
    published = dt.date(2017, 1, 1) + dt.timedelta(days=chance.randrange(2_400))
    title = f"Report {number}: families of {chance.choice(_PLACES)[3:]} speak"
    text = f"{title}\n\n"
    named = [chance.choice(people) for _ in range(5)]
    agent = chance.choice(_AGENTS)
    entities: dict[str, list[Span]] = {}
    claims: list[Claim] = []
    for at in range(CLAIMS_EACH):
        who = named[at % 5]
        text, claim = _sentence(chance, text, at, who, agent, published, entities)
        claims.append(claim)
    ids = {name: EntityId(f"p{order}") for order, name in enumerate(entities)}
    told = tuple(
        Entity(
            ids[name],
            EntityKind.ORGANIZATION if name == agent else EntityKind.PERSON,
            name,
            tuple(spans),
        )
        for name, spans in entities.items()
    )
    whole = tuple(
        replace(c, subject=ids[str(c.subject)], agents=tuple(ids[str(a)] for a in c.agents))
        for c in claims
    )
    said = (
        ("published", Origin.DOCUMENT),
        ("publisher", Origin.DOCUMENT),
        ("title", Origin.DOCUMENT),
    )
    metadata = Metadata(
        title=title, publisher=outlet, published=published.isoformat(), language="en", origins=said
    )
    return _Report(text, metadata, told, whole)


def _sentence(
    chance: random.Random,
    text: str,
    at: int,
    who: str,
    agent: str,
    published: dt.date,
    entities: dict[str, list[Span]],
) -> tuple[str, Claim]:
    """One sentence more, and the claim that rests on it."""
    act, where = chance.choice(_ACTS), place(chance.choice(_PLACES))
    when = _when(chance, published)
    words = f"in case {chance.randrange(9_999)} of {when.edtf}"
    pieces = (
        who,
        f" met with {act} by ",
        agent,
        " ",
        words,
        " in ",
        where.name,
        ", a relative said.",
    )
    start, spans, end = len(text), [], len(text)
    for piece in pieces:
        spans.append(Span(end, end + len(piece), piece))
        end += len(piece)
    text += "".join(pieces) + "\n"
    entities.setdefault(who, []).append(spans[0])
    entities.setdefault(agent, []).append(spans[2])
    claim = Claim(
        id=ClaimId(f"q{at}"),
        kind=ClaimKind.ACT,
        type=act,
        subject=EntityId(who),
        quote=Span.of(text, start, end),
        reader=READER,
        agents=(EntityId(agent),),
        date=ClaimDate(when.edtf, when.earliest, when.latest, spans[4]),
        place=_place(where, spans[6]),
        speaker=Speaker(Span.of(text, end - 15, end - 6)),
    )
    return text, claim


def _place(where: Place, words: Span) -> ClaimPlace:
    return ClaimPlace(words, where.id, where.name, where.within, where.lat, where.lon)


def _when(chance: random.Random, published: dt.date) -> When:
    """A day, some days, a month, a year, since then, or a year that nobody knows."""
    day = published - dt.timedelta(days=chance.randrange(3, 700))
    forms = (
        day.isoformat(),
        f"{day}/{day + dt.timedelta(days=9)}",
        f"{day:%Y-%m}",
        f"{day:%Y}",
        f"{day}/..",
        f"XXXX-{day:%m}",
    )
    return parse_edtf(chance.choices(forms, (40, 15, 20, 10, 10, 5))[0])


def _name(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.06:
        return chance.choice(_CHINESE)
    if kind < 0.2:
        return f"{chance.choice(_CYRILLIC)} {chance.choice(_CYRILLIC)}ұлы"
    return " ".join(chance.choice(_GIVEN) + chance.choice(_ENDS) for _ in range(2))


if __name__ == "__main__":
    sys.exit(main())
