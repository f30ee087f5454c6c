"""`aygaq checkpoint`: size and root of the ledger, signed."""

from __future__ import annotations

import click

from aygaq.cli.workspace import opened

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq checkpoint > checkpoint-2019-03-05.txt\n"
    "  aygaq verify --since checkpoint-2019-03-05.txt\n"
)


@click.command("checkpoint", epilog=EXAMPLE)
@click.pass_obj
def command(folder: str) -> None:
    """Print a signed checkpoint (C2SP signed note) that somebody else can keep.

    It holds no name and no word of a source. Whoever has it can later prove that what was in
    the record then is still in it, unchanged.
    """
    from aygaq.actions.make_checkpoint import make_checkpoint

    with opened(folder) as workspace:
        click.echo(make_checkpoint(workspace), nl=False)
