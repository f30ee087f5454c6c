"""`aygaq case NAME`: one case with every word it rests on."""

from __future__ import annotations

import click

from aygaq.cli.terminal import console, print_json
from aygaq.cli.workspace import opened
from aygaq.errors import AygaqError

EXAMPLE = '\b\nExample:\n  aygaq case "Oralhan Beskanat"\n  aygaq case beskanat --json\n'


class NoSuchCase(AygaqError):
    """No case has the id or the name, or several have it."""

    code, exit_code = "X002", 1

    def __init__(self, found: int) -> None:
        self.found = found
        what = "No case has" if found == 0 else f"{found} cases have"
        super().__init__(
            f"{what} this name or id.",
            hint="aygaq cases lists them; more words of the name, or the id from --json, tell one.",
        )


@click.command("case", epilog=EXAMPLE)
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def command(folder: str, name: str, as_json: bool) -> None:
    """Show the case of NAME: acts in time, each with quote, speaker, modality, source, offsets.

    NAME is a name or some of its words in any of its spellings, or the id of a case.
    """
    from aygaq.actions.view_record import view_record
    from aygaq.cases import find_case
    from aygaq.cli.show import case_as_json, show_case

    with opened(folder) as workspace:
        view = view_record(workspace)
    found = find_case(view.cases, name)
    if len(found) != 1:
        raise NoSuchCase(len(found))
    if as_json:
        print_json(case_as_json(found[0]))
    else:
        show_case(console(), found[0], view.entities)
