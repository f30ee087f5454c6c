"""`aygaq completion SHELL`: let the shell complete commands and options."""

from __future__ import annotations

import click

EXAMPLE = '\b\nExample:\n  eval "$(aygaq completion bash)"\n'


@click.command("completion", epilog=EXAMPLE)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete; put the example's line into its start-up file."""
    from click.shell_completion import get_completion_class

    known = get_completion_class(shell)
    if known is None:
        raise click.UsageError(f"{shell} is not known here.")
    click.echo(known(ctx.find_root().command, {}, "aygaq", "_AYGAQ_COMPLETE").source())
