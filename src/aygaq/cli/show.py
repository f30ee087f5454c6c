"""Cases on a terminal: the same words as on the page, in columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from aygaq.cases import Act, Case, SourcedClaim, Standing
from aygaq.cases.words import (
    act_date,
    act_details,
    act_label,
    attribute_words,
    contradiction_words,
    gap_words,
    says_who,
    support_words,
)
from aygaq.claims import Entity, EntityId, EntityKind

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

MARKS = {
    Standing.PROPOSED: "·",
    Standing.ACCEPTED: "✓",
    Standing.AMENDED: "≡",
    Standing.REJECTED: "✗",
}


def show_cases(console: Console, cases: tuple[Case, ...]) -> None:
    """One row for each case: who, acts with dates, how many claims and sources."""
    people = [case for case in cases if case.entities[0].kind is EntityKind.PERSON]
    groups = [case for case in cases if case.entities[0].kind is EntityKind.GROUP]
    for heading, some in (("People", people), ("Groups", groups)):
        if some:
            console.print(_table(heading, some))


def _table(heading: str, cases: list[Case]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(
        title=heading, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0)
    )
    table.add_column("who", overflow="fold", ratio=3)
    table.add_column("acts", overflow="fold", ratio=5)
    table.add_column("claims", justify="right")
    table.add_column("sources", justify="right")
    for case in cases:
        table.add_row(
            Text(" ".join(case.name.split()), style="bold" if case.named else ""),
            Text("\n".join(_act_line(act) for act in case.acts)),
            str(len(case.claims)),
            str(len(case.sources)),
        )
    return table


def _act_line(act: Act) -> str:
    when = "" if act.when is None else f", {act_date(act)}"
    disputed = " ⇄" if act.contradictions else ""
    return f"{act_label(act.best)}{when}{disputed}"


def show_case(console: Console, case: Case, entities: Mapping[EntityId, Entity]) -> None:
    """One case: acts in time, each with quote, speaker, modality, source and offsets."""
    from rich.text import Text

    console.print(Text(" ".join(case.name.split()), style="bold"))
    others = [name for name in case.names if name != case.name]
    if others:
        console.print(Text("also: " + " · ".join(others), style="dim"))
    for words in dict.fromkeys(attribute_words(claim) for claim in case.attributes):
        console.print(Text("  " + words))
    for act in case.acts:
        console.print()
        _show_act(console, act, entities)
    _show_rest(console, case)


def _show_act(console: Console, act: Act, entities: Mapping[EntityId, Entity]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    head = Text(f"{act_date(act)}  ", style="cyan")
    head.append(act_label(act.best), style="bold")
    head.append("".join(f" · {detail}" for detail in act_details(act, entities)))
    console.print(head)
    console.print(Padding(Text(f"{support_words(act.support)}.", style="dim"), (0, 0, 0, 2)))
    for dispute in act.contradictions:
        console.print(
            Padding(Text(f"⇄ {contradiction_words(dispute)}", style="yellow"), (0, 0, 0, 2))
        )
    for claim in act.claims:
        console.print(Padding(_statement(claim), (0, 0, 0, 2)))


def _statement(claim: SourcedClaim) -> Text:
    from rich.text import Text

    quote = claim.claim.quote
    line = Text(f"{MARKS[claim.standing]} “{' '.join(quote.text.split())}”")
    facts = [says_who(claim), claim.claim.modality.value, claim.source.published or "date unknown"]
    if claim.claim.reader.startswith("aygaq-model/"):
        facts.append(f"proposed by {claim.claim.reader}")
    place = f"{claim.source.sha256[:12]}:{quote.start}–{quote.end}"
    line.append(f"\n  {', '.join(facts)}, {place}, claim {claim.claim.id}", style="dim")
    return line


def _show_rest(console: Console, case: Case) -> None:
    from rich.text import Text

    if case.gaps:
        console.print()
        console.print(Text("What is not known", style="bold"))
        for gap in case.gaps:
            console.print(Text(f"  {gap_words(gap)}"))
    if case.rejected:
        console.print(Text(f"\n{len(case.rejected)} rejected claims are not shown.", style="dim"))


def case_as_json(case: Case) -> dict[str, Any]:
    """One case for a program."""
    return {
        "id": case.id,
        "name": case.name,
        "names": list(case.names),
        "kind": case.entities[0].kind.value,
        "named": case.named,
        "claims": len(case.claims),
        "sources": [source.sha256 for source in case.sources],
        "acts": [_act_as_json(act) for act in case.acts],
        "gaps": [{"code": gap.code, "words": gap_words(gap)} for gap in case.gaps],
    }


def _act_as_json(act: Act) -> dict[str, Any]:
    return {
        "type": act.type,
        "date": None if act.when is None else act.when.edtf,
        "claims": [_claim_as_json(claim) for claim in act.claims],
        "contradictions": [
            {
                "slot": dispute.slot,
                "rule": dispute.rule,
                "positions": [
                    {"value": p.value, "claims": [c.claim.id for c in p.claims]}
                    for p in dispute.positions
                ],
            }
            for dispute in act.contradictions
        ],
    }


def _claim_as_json(told: SourcedClaim) -> dict[str, Any]:
    from aygaq.claims.interchange import claim_to_json

    return {
        **claim_to_json(told.claim),
        "standing": told.standing.value,
        "source": told.source.sha256,
        "published": told.source.published,
    }
