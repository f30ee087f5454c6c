"""`aygaq link`: who may be the same person, and a person's decision on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from aygaq.cli.terminal import console, print_json, say
from aygaq.cli.workspace import opened, who

if TYPE_CHECKING:
    from aygaq.actions.view_record import RecordView
    from aygaq.linking import Suggestion

EXAMPLE = (
    "\b\nExample:\n  aygaq link\n  aygaq link e-7f3k2m e-9q4t8x same --note 'same birth date'\n"
)
DECISIONS = ("same", "different", "unsure", "withdraw")


@click.command("link", epilog=EXAMPLE)
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.argument("decision", required=False, type=click.Choice(DECISIONS))
@click.option("--note", default="", help="Why; kept with the judgement.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")
@click.pass_obj
def command(
    folder: str, a: str | None, b: str | None, decision: str | None, note: str, as_json: bool
) -> None:
    """List pairs that may be one person, or judge a pair: A B same|different|unsure|withdraw.

    Names that are alike join nothing by themselves. A judgement is never erased, only followed
    by another; withdraw takes the last one back.
    """
    if a is None:
        _list(folder, as_json)
    elif b is None or decision is None:
        raise click.UsageError("give both ids and a decision: aygaq link A B same")
    else:
        _judge(folder, a, b, decision, note)


def _list(folder: str, as_json: bool) -> None:
    from aygaq.actions.view_record import view_record

    with opened(folder) as workspace:
        view = view_record(workspace)
    if as_json:
        print_json([_as_json(pair, view) for pair in view.suggestions])
        return
    for conflict in view.conflicts:
        say(f"{conflict.a} and {conflict.b} were judged different, yet others join them.")
    if view.suggestions:
        _show(view)
        say("To judge one: aygaq link A B same|different|unsure")
    else:
        say("No pair to judge: no two people of different sources have names that are alike.")


def _show(view: RecordView) -> None:
    from rich.table import Table
    from rich.text import Text

    told_by = {e.id: case.sources for case in view.cases for e in case.entities}
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    for title in ("id", "name", "told by", "why"):
        table.add_column(title, overflow="fold")
    for pair in view.suggestions:
        names = "\n".join(view.entities[id_].name for id_ in (pair.a, pair.b))
        sources = "\n".join(
            ", ".join(s.publisher or s.title or s.sha256[:8] for s in told_by[id_])
            for id_ in (pair.a, pair.b)
        )
        why = "; ".join(pair.why) or "the same name"
        table.add_row(f"{pair.a}\n{pair.b}", *(Text(cell) for cell in (names, sources, why)))
    console().print(table)


def _as_json(pair: Suggestion, view: RecordView) -> dict[str, object]:
    return {
        "a": pair.a,
        "b": pair.b,
        "names": [view.entities[pair.a].name, view.entities[pair.b].name],
        "score": round(pair.score, 4),
        "why": list(pair.why),
    }


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
