"""`aygaq key`: the passphrase and recovery keys."""

from __future__ import annotations

from pathlib import Path

import click

from aygaq.cli.terminal import say
from aygaq.cli.workspace import ask_passphrase, first_line, opened, recovery_key, who

EXAMPLE = "\b\nExample:\n  aygaq key change\n  aygaq key add-recovery\n"


@click.group("key", epilog=EXAMPLE)
def command() -> None:
    """Change the passphrase, or add a recovery key. Kept documents are not written anew."""


@command.command("change", epilog="\b\nExample:\n  aygaq key change\n")
@click.option(
    "--new-from",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File of one line with the new passphrase; else it is asked for.",
)
@click.pass_obj
def change(folder: str, new_from: Path | None) -> None:
    """Ask for the old and the new passphrase; the old one no longer opens this folder.

    An older copy of the folder still opens with the old one (docs/threat-model.md).

    Where the old one is lost, set AYGAQ_RECOVERY_KEY_FILE to a file with a recovery key.
    """
    from aygaq.actions.change_passphrase import change_passphrase
    from aygaq.actions.known_actor import known_actor

    recovery = recovery_key()
    old = None if recovery else ask_passphrase("Passphrase until now")
    new = _new_passphrase(new_from)
    with opened(folder, passphrase=old) as workspace:
        by = known_actor(workspace, who())
        change_passphrase(workspace, old, new, by=by, recovery_key=recovery)
    say("The passphrase is changed.")


def _new_passphrase(new_from: Path | None) -> str:
    if new_from is not None:
        return first_line(new_from, "--new-from")
    answer: str = click.prompt(
        "New passphrase", hide_input=True, confirmation_prompt=True, err=True
    )
    return answer


@command.command("add-recovery", epilog="\b\nExample:\n  aygaq key add-recovery > recovery.txt\n")
@click.pass_obj
def add_recovery(folder: str) -> None:
    """Print a new recovery key. Whoever has it can open the workspace without the passphrase."""
    from aygaq.actions.add_recovery_key import add_recovery_key
    from aygaq.actions.known_actor import known_actor

    with opened(folder) as workspace:
        key = add_recovery_key(workspace, by=known_actor(workspace, who()))
    say("Write this key on paper and keep it away from this computer. It is shown once:")
    click.echo(key)
    say("To use it: put it in a file and set AYGAQ_RECOVERY_KEY_FILE to that file's name.")
