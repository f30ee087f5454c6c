"""`aygaq serve`: the desk, in a browser on this machine, or for a team behind TLS."""

from __future__ import annotations

import signal
import sys
import webbrowser

import click

from aygaq.cli.terminal import say
from aygaq.cli.workspace import opened, who

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq --workspace cases/ serve\n"
    "  aygaq --workspace cases/ serve --team --behind-proxy desk.example.org --port 8000\n"
)


@click.command("serve", epilog=EXAMPLE)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Else a free one is found.")
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@click.option("--team", is_flag=True, help="For people with accounts; see `aygaq team`.")
@click.option(
    "--behind-proxy",
    "host",
    metavar="HOST",
    help="With --team: the name of the proxy in front, which speaks TLS.",
)
@click.pass_obj
def command(folder: str, port: int, no_browser: bool, team: bool, host: str | None) -> None:
    """Open the desk: pages on this machine where you read, judge and understand the record.

    Nobody else can reach it: it listens on this machine alone and opens with a link that works
    once. Ctrl-C stops it and locks the workspace.

    With --team people sign in with a password and a second factor, and do what their roles
    permit. It starts only behind a proxy with TLS.
    """
    if host and not team:
        raise click.UsageError("--behind-proxy goes with --team.")
    from aygaq.web.settings import start_web

    start_web(team=team)  # before the store is imported, which would start Django without pages
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # closes as Ctrl-C does
    if team:
        _serve_team(folder, port, host)
    else:
        _serve_alone(folder, port, no_browser)
    say("The desk is closed and the workspace locked.")


def _serve_alone(folder: str, port: int, no_browser: bool) -> None:
    from aygaq.web.serve import serve_alone

    def told(link: str) -> None:
        say("The desk is open. This link works once, in a browser on this machine:")
        click.echo(f"\n  {link}\n")
        say("Ctrl-C stops it and locks the workspace.")
        if not no_browser:
            webbrowser.open(link)

    with opened(folder) as workspace:
        serve_alone(workspace, person=who(), port=port, told=told)


def _serve_team(folder: str, port: int, host: str | None) -> None:
    from aygaq.web.accounts.serve_team import serve_team, verify_proxy

    verify_proxy(host)  # before anybody types a passphrase

    def told(address: str, listens: int) -> None:
        click.echo(f"The desk is open at {address} for those who have an account.")
        click.echo(f"The proxy finds it at http://127.0.0.1:{listens}.")
        say("Ctrl-C stops it and locks the workspace.")

    with opened(folder) as workspace:
        serve_team(workspace, host=host, port=port, told=told)
