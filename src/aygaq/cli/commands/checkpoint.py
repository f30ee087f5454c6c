"""`aygaq checkpoint`: size and root of the ledger, signed."""

from __future__ import annotations

from pathlib import Path

import click

from aygaq.cli.terminal import say
from aygaq.cli.workspace import opened

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq checkpoint > checkpoint-2019-03-05.txt\n"
    "  aygaq verify --since checkpoint-2019-03-05.txt\n"
    "  aygaq checkpoint --ledger for-the-court/\n"
)


@click.command("checkpoint", epilog=EXAMPLE)
@click.option(
    "--ledger",
    "copy_to",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write entries, key and checkpoint to this folder instead.",
)
@click.pass_obj
def command(folder: str, copy_to: Path | None) -> None:
    """Print a signed checkpoint (C2SP signed note) that somebody else can keep.

    It holds no name and no word of a source. Whoever keeps it can later prove that what was in
    the record then is still in it, unchanged. It binds only once somebody else has a copy.

    With --ledger the whole ledger is written too, for docs/check_ledger.py, which checks it
    without Aygaq.
    """
    from aygaq.actions.copy_ledger import copy_ledger

    with opened(folder) as workspace:
        copy = copy_ledger(workspace)
    if copy_to is None:
        click.echo(copy.checkpoint, nl=False)
        return
    copy_to.mkdir(parents=True, exist_ok=True)
    (copy_to / "entries.jsonl").write_bytes(copy.entries)
    (copy_to / "key.txt").write_text(copy.key + "\n", "utf-8")
    (copy_to / "checkpoint.txt").write_text(copy.checkpoint, "utf-8")
    say("Written: entries.jsonl, key.txt, checkpoint.txt. They hold no name.")
