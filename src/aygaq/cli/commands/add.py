"""`aygaq add FILE…`: keep documents as sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import progress, say
from aygaq.cli.workspace import opened, who
from aygaq.errors import AygaqError

if TYPE_CHECKING:
    from aygaq.sources.text import Metadata
    from aygaq.store.ids import ActorId
    from aygaq.store.workspace import Workspace

EXAMPLE = (
    "\b\nExample:\n"
    '  aygaq add report.html --published 2017-08-16 --publisher "Steppe Courier"\n'
    "  aygaq add saved.html --from https://steppecourier.example/report\n"
    "  aygaq add *.pdf\n"
    "  cat letter.txt | aygaq add - --published 2019\n"
)


@click.command("add", epilog=EXAMPLE)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--published", metavar="EDTF", help="When it was published: 2017-08-16, 2017-08, 2017."
)
@click.option("--publisher", help="Who published it.")
@click.option("--title", help="Its title.")
@click.option("--author", "authors", multiple=True, help="Who wrote it; may be repeated.")
@click.option("--translator", "translators", multiple=True, help="Who translated it.")
@click.option("--language", help="Its language, as BCP 47: en, kk, zh.")
@click.option(
    "--from", "address", metavar="URL", help="Where it was saved from; it is not fetched."
)
@click.pass_obj
def command(
    folder: str,
    files: tuple[Path, ...],
    published: str | None,
    publisher: str | None,
    title: str | None,
    authors: tuple[str, ...],
    translators: tuple[str, ...],
    language: str | None,
    address: str | None,
) -> int:
    """Keep FILES byte for byte, each with its hash, its text and its chain of custody.

    Text, HTML, PDF with a text layer, DOCX and e-mail (.eml); - is standard input. What a
    document says of itself is found in it; what an option says counts before that.
    """
    from aygaq.dates import parse_edtf
    from aygaq.sources import Metadata, with_given

    given = with_given(
        Metadata(),
        title=title,
        publisher=publisher,
        published=published,
        authors=authors or None,
        translators=translators or None,
        language=language,
    )
    if published is not None:
        parse_edtf(published)  # refuse it before anything is kept
    with opened(folder) as workspace:
        from aygaq.actions.known_actor import known_actor

        by = known_actor(workspace, who())
        return _add_all(workspace, files, given, address, by)


def _add_all(
    workspace: Workspace,
    files: Sequence[Path],
    given: Metadata,
    address: str | None,
    by: ActorId,
) -> int:
    from aygaq.actions.make_checkpoint import make_checkpoint

    refused = 0
    for file in progress(files, total=len(files), doing="Keeping"):
        try:
            _add(workspace, file, given, address, by)
        except AygaqError as refusal:
            if len(files) == 1:
                raise
            refused += 1
            say(f"{file.name}: refused: {refusal} [{refusal.code}]")
    make_checkpoint(workspace)
    if refused:
        say(f"{refused} of {len(files)} files were refused; nothing of them was kept.")
    return 5 if refused else 0


def _add(
    workspace: Workspace, file: Path, given: Metadata, address: str | None, by: ActorId
) -> None:
    from aygaq.actions.add_source import Added, add_source
    from aygaq.cli.documents import read_bytes
    from aygaq.sources import extract

    data, name = read_bytes(file)
    done = add_source(
        workspace,
        data,
        name=name,
        by=by,
        extract=lambda kept: extract(kept, name=name or None),
        given=given,
        address=address,
    )
    if isinstance(done, Added):
        say(f"{name or 'standard input'}: kept as {done.source}, SHA-256 {done.sha256[:16]}…")
    else:
        say(f"{name or 'standard input'}: there already as {done.source}; nothing was stored.")
