"""`aygaq verify`: recompute everything from bytes to root."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import counted, print_json, say, working
from aygaq.cli.workspace import opened

if TYPE_CHECKING:
    from aygaq.store.verification.whole import Verified

EXAMPLE = "\b\nExample:\n  aygaq verify\n  aygaq verify --since checkpoint-2019-03-05.txt\n"


@click.command("verify", epilog=EXAMPLE)
@click.option(
    "--since",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A checkpoint given earlier, which the ledger must extend.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def command(folder: str, since: Path | None, as_json: bool) -> None:
    """Check every hash, quote, row and entry, and the tree they make. Repairs nothing.

    Ends with 0 where everything agrees; else with 4 and one line that names the first thing
    that does not, by its id.
    """
    from aygaq.actions.verify_workspace import verify_workspace
    from aygaq.sources import extract

    note = None if since is None else since.read_text("utf-8")
    with opened(folder) as workspace, working("Checking"):
        verified = verify_workspace(workspace, since=note, extract=extract)
        unfinished = workspace.unfinished()
    for step in unfinished:
        say(f"note: {step.said}.")
    if as_json:
        print_json(asdict(verified))
    else:
        click.echo(_words(verified))


def _words(verified: Verified) -> str:
    counts = (
        counted(verified.entries, "entry", "entries"),
        counted(verified.rows, "row"),
        counted(verified.sources, "source"),
        counted(verified.texts, "text"),
        counted(verified.entities, "entity", "entities"),
        counted(verified.claims, "claim"),
    )
    since = "" if verified.since is None else f", and the one given, of size {verified.since}"
    return (
        f"Everything agrees: {', '.join(counts)}.\nRoot {verified.root}; "
        f"the ledger extends its checkpoint of size {verified.checkpoint}{since}."
    )
