"""`aygaq page FILE`: the cases as one page to look at or print."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from aygaq.cli.commands.case import NoSuchCase
from aygaq.cli.terminal import counted, say
from aygaq.cli.workspace import opened

EXAMPLE = '\b\nExample:\n  aygaq page cases.html --title "Our record"\n'


@click.command("page", epilog=EXAMPLE)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--title", default="Cases", show_default=True, help="Title of the page.")
@click.option("--case", "name", help="Only the case of this name or id.")
@click.pass_obj
def command(folder: str, file: Path, title: str, name: str | None) -> None:
    """Write the cases to FILE as one page of HTML that asks nothing of the network.

    What is written is not encrypted, whatever the workspace is: keep it as you keep names.
    """
    from aygaq.actions.view_record import view_record
    from aygaq.cases import find_case
    from aygaq.publishing.page import build_page
    from aygaq.store import queries

    with opened(folder) as workspace:
        view = view_record(workspace)
        cases = view.cases if name is None else find_case(view.cases, name)
        if name is not None and not cases:
            raise NoSuchCase(0)
        wanted = {source.sha256 for case in cases for source in case.sources}
        texts = {sha: queries.source_text(workspace, sha).text for sha in sorted(wanted)}
    today = dt.datetime.now(dt.UTC)
    made = f"Made on {today:%d %B %Y}. Not public: a name on this page may endanger somebody."
    html = build_page(cases, view.entities, texts, title=title, made=made)
    file.write_text(html, "utf-8")
    say(f"{counted(len(cases), 'case')} written. The file is not encrypted.")
