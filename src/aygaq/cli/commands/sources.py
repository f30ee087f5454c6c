"""`aygaq sources`: what is kept, and its chain of custody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import console, print_json, say
from aygaq.cli.workspace import opened

if TYPE_CHECKING:
    from aygaq.store.records import CustodyRecord, SourceRecord

EXAMPLE = "\b\nExample:\n  aygaq sources\n  aygaq sources s-7f3k2m --text\n"


@click.command("sources", epilog=EXAMPLE)
@click.argument("source_id", metavar="[SOURCE]", required=False)
@click.option("--text", "show_text", is_flag=True, help="With SOURCE: print its working text.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def command(folder: str, source_id: str | None, show_text: bool, as_json: bool) -> None:
    """List the sources; with SOURCE (an id or the beginning of a SHA-256) show one whole."""
    from aygaq.store import queries

    with opened(folder) as workspace:
        if source_id is None:
            records = queries.sources(workspace)
        elif show_text:
            click.echo(queries.source_text(workspace, source_id).text)
            return
        else:
            records = [queries.source(workspace, source_id)]
        custody = queries.custody(workspace, source_id) if source_id else []
    if as_json:
        print_json([_as_json(record) for record in records])
    elif not records:
        say("No source yet. First step: aygaq add FILE --published DATE")
    elif source_id:
        _show_one(records[0], custody)
    else:
        _show_all(records)


def _show_all(records: list[SourceRecord]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("source", "published", "publisher", "title", "claims"):
        table.add_column(title, overflow="fold", justify="right" if title == "claims" else "left")
    for record in records:
        told = record.metadata
        claims = str(record.claims) if record.readers else "not read"
        cells = (record.id, told.published or "–", told.publisher or "–", told.title or record.name)
        table.add_row(*(Text(cell) for cell in cells), claims)
    console().print(table)


def _show_one(record: SourceRecord, custody: list[CustodyRecord]) -> None:
    told, origins = record.metadata, dict(record.metadata.origins)
    lines = {
        "SHA-256": record.sha256,
        "kind": f"{record.media_type}, {record.size_bytes:,} bytes",
        "title": told.title,
        "publisher": told.publisher,
        "published": told.published,
        "authors": ", ".join(told.authors),
        "translators": ", ".join(told.translators),
        "language": told.language,
        "saved from": record.address,
        "read by": ", ".join(record.readers) or "nobody yet",
        "claims": str(record.claims),
    }
    for name, value in lines.items():
        if value:
            origin = f"  (from the {origins[name].value})" if name in origins else ""
            click.echo(f"{name:12}{value}{origin}")
    click.echo("custody")
    for event in custody:
        click.echo(
            f"  {event.at}  {event.event} by {event.by}, from {event.origin}, with {event.tool}"
        )


def _as_json(record: SourceRecord) -> dict[str, object]:
    told = record.metadata
    return {
        "id": record.id,
        "sha256": record.sha256,
        "media_type": record.media_type,
        "size_bytes": record.size_bytes,
        "title": told.title,
        "publisher": told.publisher,
        "published": told.published,
        "language": told.language,
        "origins": {name: origin.value for name, origin in told.origins},
        "address": record.address,
        "captured_at": record.captured_at,
        "readers": list(record.readers),
        "claims": record.claims,
    }
