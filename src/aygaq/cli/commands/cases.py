"""`aygaq cases`: who is in the record."""

from __future__ import annotations

import click

from aygaq.cli.terminal import console, print_json, say
from aygaq.cli.workspace import opened

EXAMPLE = "\b\nExample:\n  aygaq cases\n  aygaq cases --json | jq '.[].name'\n"


@click.command("cases", epilog=EXAMPLE)
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def command(folder: str, as_json: bool) -> None:
    """List the people and groups to whom something was done.

    Named people first, then people without a name, then groups; those with the most claims
    first. People of different sources are one case only where somebody judged them the same
    (aygaq link).
    """
    from aygaq.actions.view_record import view_record
    from aygaq.cli.show import case_as_json, show_cases

    with opened(folder) as workspace:
        view = view_record(workspace)
    if as_json:
        print_json([case_as_json(case) for case in view.cases])
        return
    if not view.cases:
        say(_why_empty(len(view.sources), len(view.claims)))
        return
    show_cases(console(), view.cases)
    if view.suggestions:
        count = len(view.suggestions)
        say(f"{count} pair{'s' * (count > 1)} may be one person: aygaq link")


def _why_empty(sources: int, claims: int) -> str:
    if sources == 0:
        return "No case: there is no source yet. First step: aygaq add FILE --published DATE"
    if claims == 0:
        return f"No case: no claim was read from {sources} sources. Next: aygaq read"
    return f"No case: {claims} claims, none of them about a person or group that holds."
