"""`aygaq case NAME`: one case with every word it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import console, print_json, say
from aygaq.cli.workspace import opened
from aygaq.errors import AygaqError

if TYPE_CHECKING:
    from aygaq.actions.view_record import RecordView
    from aygaq.cases import Case

EXAMPLE = '\b\nExample:\n  aygaq case "Oralhan Beskanat"\n  aygaq case beskanat --json\n'


class NoSuchCase(AygaqError):
    """No case has the id or the name, or too many have it to be meant."""

    code, exit_code = "X002", 1

    def __init__(self, found: int) -> None:
        self.found = found
        what = "No case has" if found == 0 else f"{found} cases have"
        super().__init__(
            f"{what} this name or id.",
            hint="aygaq cases lists them; more words of the name, or the id from --json, tell one.",
        )


MOST = 5  # cases of one name that are shown one after another


@click.command("case", epilog=EXAMPLE)
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def command(folder: str, name: str, as_json: bool) -> None:
    """Show the case of NAME: acts in time, each with quote, speaker, modality, source, offsets.

    NAME is a name or some of its words in any of its spellings, or the id of a case. Where
    several cases have it they are shown one after another: nobody has judged them the same.
    """
    from aygaq.actions.view_record import view_record
    from aygaq.cases import find_case

    with opened(folder) as workspace:
        view = view_record(workspace)
    found = find_case(view.cases, name)
    if not 0 < len(found) <= MOST:
        raise NoSuchCase(len(found))
    _show(found, view, as_json)


def _show(found: tuple[Case, ...], view: RecordView, as_json: bool) -> None:
    from aygaq.cli.show import case_as_json, show_case

    if as_json:
        print_json([case_as_json(case) for case in found])
        return
    for number, case in enumerate(found):
        if number:
            console().rule(style="dim")
        show_case(console(), case, view.entities)
    if len(found) > 1:
        say(f"{len(found)} cases have this name. If they are one person: aygaq link")
