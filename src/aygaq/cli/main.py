"""The group of commands, and the one place where refusals become lines on the screen."""

from __future__ import annotations

import os
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from aygaq.errors import AygaqError

#: name → one line of help; the module of a command has its name, `-` as `_`.
COMMANDS = {
    "init": "Make a new workspace, encrypted unless told otherwise.",
    "add": "Keep a document as a source, byte for byte.",
    "read": "Propose claims for sources not yet read, or print what a file holds.",
    "cases": "List the people and groups to whom something was done.",
    "case": "Show one case: acts in time, each with its quote and source.",
    "judge": "Accept, amend or reject a claim.",
    "link": "List who may be the same person, and decide it.",
    "lexicon": "Teach the reader your own triggers, titles, places and agencies.",
    "sources": "List the sources and their chain of custody.",
    "export": "Write the record as CSV or JSON lines.",
    "serve": "Open the desk: pages to read, judge and understand the record.",
    "page": "Write the cases as one page to look at or print.",
    "verify": "Recompute everything from bytes to root; name the first thing wrong.",
    "checkpoint": "Print a signed checkpoint to give to somebody else.",
    "key": "Change the passphrase, add a recovery key.",
    "team": "Invite people, say what they may do, reset how they sign in.",
    "doctor": "Check this installation and this workspace.",
    "completion": "Print what lets bash, zsh or fish complete commands.",
}

EXAMPLE = """\b
Example:
  aygaq init cases/
  aygaq --workspace cases/ add report.html --published 2017-08-16
  aygaq --workspace cases/ read
  aygaq --workspace cases/ cases
"""


class Commands(click.Group):
    """A group that knows the names of its commands before it loads any."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the one command that is called."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"aygaq.cli.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but with the nearest name where there is no such command."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = [name for name in COMMANDS if name[:2] == args[0][:2]]
            ctx.fail(
                f"there is no command {args[0]!r}." + (f" Near: {', '.join(near)}." * bool(near))
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    epilog=EXAMPLE,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="aygaq", message="%(prog)s %(version)s")
@click.option(
    "--workspace",
    "-w",
    "folder",
    type=click.Path(file_okay=False),
    envvar="AYGAQ_WORKSPACE",
    default=".",
    help="Folder of the workspace; AYGAQ_WORKSPACE, else this folder.",
)
@click.pass_context
def cli(ctx: click.Context, folder: str) -> None:
    """Aygaq turns reports about people who were detained, sentenced, tortured or disappeared
    into a record in which every statement leads back to the exact words of a kept source."""
    ctx.obj = folder


def main(argv: list[str] | None = None) -> None:
    """Run the command line and end the process with a documented exit code."""
    sys.exit(run(argv))


def run(argv: list[str] | None = None) -> int:
    """Run one command; refusals become two lines on standard error.

    Returns:
        The exit code (docs/exit-codes.md). Never raises for a refusal of ours.
    """
    try:
        result: Any = cli.main(args=argv, prog_name="aygaq", standalone_mode=False)
    except AygaqError as refusal:
        click.echo(f"aygaq: error: {refusal} [{refusal.code}]", err=True)
        if refusal.hint:
            click.echo(f"aygaq: hint: {refusal.hint}", err=True)
        return refusal.exit_code
    except click.Abort:
        click.echo("aygaq: stopped. What was done before stands.", err=True)
        return 130
    except click.ClickException as misuse:
        misuse.show()
        return misuse.exit_code
    except BrokenPipeError:
        return 0
    except Exception as fault:
        if os.environ.get("AYGAQ_TRACE"):
            raise
        click.echo(f"aygaq: error: {_fault(fault)} [X999]", err=True)
        click.echo("aygaq: hint: set AYGAQ_TRACE=1 to see the trace, and report it.", err=True)
        return 1
    return result if isinstance(result, int) else 0


def _fault(fault: Exception) -> str:
    """A fault of ours in words without its message, which may hold a name from a source."""
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [f for f in frames if "aygaq" in f.filename] or frames
    where = (
        f"{Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else "an unknown place"
    )
    return (
        f"a fault of Aygaq itself ({type(fault).__name__} in {where}). What was done before stands."
    )
