"""`aygaq export`: every claim as a row."""

from __future__ import annotations

from pathlib import Path

import click

from aygaq.cli.terminal import counted, say
from aygaq.cli.workspace import opened

EXAMPLE = "\b\nExample:\n  aygaq export --format csv --output claims.csv\n"


@click.command("export", epilog=EXAMPLE)
@click.option(
    "--format", "form", type=click.Choice(["csv", "jsonl"]), default="csv", show_default=True
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write; else standard output.",
)
@click.option(
    "--standing", type=click.Choice(["all", "accepted"]), default="all", show_default=True
)
@click.pass_obj
def command(folder: str, form: str, output: Path | None, standing: str) -> None:
    """Write claims with their quotes, offsets and the hashes of their sources.

    What is written is not encrypted, whatever the workspace is: keep it as you keep names.
    """
    from aygaq.actions.view_record import view_record
    from aygaq.publishing.exports import rows_of, write_csv, write_jsonl

    with opened(folder) as workspace:
        view = view_record(workspace)
    claims = [c for c in view.claims if standing == "all" or c.standing.value == standing]
    lines = (write_csv if form == "csv" else write_jsonl)(rows_of(claims, view.entities))
    if output is None:
        for line in lines:
            click.echo(line, nl=False)
        return
    with output.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
    say(f"{counted(len(claims), 'claim')} written. The file is not encrypted.")
