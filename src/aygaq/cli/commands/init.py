"""`aygaq init FOLDER`: a new workspace."""

from __future__ import annotations

from pathlib import Path

import click

from aygaq.cli.terminal import say, working
from aygaq.cli.workspace import ask_passphrase, who

EXAMPLE = "\b\nExample:\n  aygaq init cases/\n  aygaq init cases/ --no-passphrase\n"


@click.command("init", epilog=EXAMPLE)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--no-passphrase", is_flag=True, help="Do not encrypt. Only for what may be public.")
@click.option("--postgresql", "database_url", metavar="URL", help="Keep the rows in PostgreSQL.")
def command(folder: Path, no_passphrase: bool, database_url: str | None) -> None:
    """Make a workspace in FOLDER: a database, kept documents, a ledger, keys.

    It asks for a passphrase and encrypts everything with it. There is no way back into the
    workspace without the passphrase or a recovery key (aygaq key add-recovery).
    """
    passphrase = None if no_passphrase else ask_passphrase("New passphrase", confirm=True)
    with working("Making the workspace"):
        from aygaq.actions.create_workspace import create_workspace

        create_workspace(folder, passphrase, by=who(), database_url=database_url).close()
    if passphrase is None:
        say("The workspace is made. It is NOT encrypted: whoever has this disk can read it.")
    else:
        say("The workspace is made and encrypted. Next: aygaq key add-recovery")
