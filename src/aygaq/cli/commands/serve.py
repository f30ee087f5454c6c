"""`aygaq serve`: the desk, in a browser on this machine."""

from __future__ import annotations

import webbrowser

import click

from aygaq.cli.terminal import say
from aygaq.cli.workspace import opened, who

EXAMPLE = "\b\nExample:\n  aygaq --workspace cases/ serve\n"


@click.command("serve", epilog=EXAMPLE)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Else a free one is found.")
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@click.pass_obj
def command(folder: str, port: int, no_browser: bool) -> None:
    """Open the desk: pages on this machine where you read, judge and understand the record.

    Nobody else can reach it: it listens on this machine alone and opens with a link that works
    once. Ctrl-C stops it and locks the workspace.
    """
    from aygaq.web.settings import start_web

    start_web()  # before the store is imported, which would start Django without pages
    from aygaq.web.serve import serve_alone

    def told(link: str) -> None:
        say("The desk is open. This link works once, in a browser on this machine:")
        click.echo(f"\n  {link}\n")
        say("Ctrl-C stops it and locks the workspace.")
        if not no_browser:
            webbrowser.open(link)

    with opened(folder) as workspace:
        serve_alone(workspace, person=who(), port=port, told=told)
