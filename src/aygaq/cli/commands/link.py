"""`aygaq link`: who may be the same person, and a person's decision on it."""

from __future__ import annotations

import click

from aygaq.cli.terminal import console, say
from aygaq.cli.workspace import opened, who

EXAMPLE = (
    "\b\nExample:\n  aygaq link\n  aygaq link e-7f3k2m e-9q4t8x same --note 'same birth date'\n"
)
DECISIONS = ("same", "different", "unsure", "withdraw")


@click.command("link", epilog=EXAMPLE)
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.argument("decision", required=False, type=click.Choice(DECISIONS))
@click.option("--note", default="", help="Why; kept with the judgement.")
@click.pass_obj
def command(folder: str, a: str | None, b: str | None, decision: str | None, note: str) -> None:
    """List pairs that may be one person, or judge a pair: A B same|different|unsure|withdraw.

    Names that are alike join nothing by themselves. A judgement is never erased, only followed
    by another; withdraw takes the last one back.
    """
    if a is None:
        _list(folder)
    elif b is None or decision is None:
        raise click.UsageError("give both ids and a decision: aygaq link A B same")
    else:
        _judge(folder, a, b, decision, note)


def _list(folder: str) -> None:
    from rich.table import Table
    from rich.text import Text

    from aygaq.actions.view_record import view_record

    with opened(folder) as workspace:
        view = view_record(workspace)
    for conflict in view.conflicts:
        say(f"{conflict.a} and {conflict.b} were judged different, yet others join them.")
    if not view.suggestions:
        say("No pair to judge: no two people of different sources have names that are alike.")
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in ("a", "b", "names", "why"):
        table.add_column(title, overflow="fold")
    for pair in view.suggestions:
        names = f"{view.entities[pair.a].name}\n{view.entities[pair.b].name}"
        table.add_row(pair.a, pair.b, Text(names), Text("; ".join(pair.why)))
    console().print(table)
    say("To judge one: aygaq link A B same|different|unsure")


def _judge(folder: str, a: str, b: str, decision: str, note: str) -> None:
    from aygaq.actions.judge_identity import judge_identity
    from aygaq.actions.known_actor import known_actor
    from aygaq.actions.make_checkpoint import make_checkpoint
    from aygaq.actions.view_record import view_record
    from aygaq.store.records import Identity

    with opened(folder) as workspace:
        suggestions = view_record(workspace).suggestions
        seen = next(
            (
                {"score": round(s.score, 4), "why": list(s.why)}
                for s in suggestions
                if {s.a, s.b} == {a, b}
            ),
            {},
        )
        by = known_actor(workspace, who())
        judge_identity(workspace, a, b, Identity(decision), by=by, note=note, seen=seen)
        make_checkpoint(workspace)
    say(f"Judged {decision}.")
