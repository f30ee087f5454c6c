"""`aygaq judge CLAIM DECISION`: a person's judgement on a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from aygaq.cli.terminal import say
from aygaq.cli.workspace import opened, who
from aygaq.errors import AygaqError

if TYPE_CHECKING:
    from aygaq.claims import Claim

EXAMPLE = (
    "\b\nExample:\n"
    "  aygaq judge c-7f3k2m accept\n"
    "  aygaq judge c-7f3k2m reject --note 'another man of this name'\n"
    "  aygaq judge c-7f3k2m amend --date 2018-03-11 --note 'day as in the verdict'\n"
    "  aygaq judge c-7f3k2m withdraw\n"
)
DECISIONS = ("accept", "amend", "reject", "withdraw")


class NothingToAmend(AygaqError):
    """An amendment that changes nothing."""

    code, exit_code = "X004", 1

    def __init__(self) -> None:
        super().__init__(
            "the amendment changes nothing. Nothing was written.",
            hint="Say what changes: --type, --date, --term, --modality, --polarity.",
        )


@click.command("judge", epilog=EXAMPLE)
@click.argument("claim_id", metavar="CLAIM")
@click.argument("decision", type=click.Choice(DECISIONS))
@click.option("--note", default="", help="Why; kept with the judgement.")
@click.option("--type", "act", metavar="CODE", help="Amend: the type of act, e.g. detention.")
@click.option(
    "--date", metavar="EDTF", help="Amend: when, e.g. 2018-03-11 or 2018-03; 'none' for no date."
)
@click.option("--term", metavar="ISO", help="Amend: the term, e.g. P5Y, P5Y6M, life.")
@click.option(
    "--modality",
    type=click.Choice(["asserted", "reported", "alleged", "possible", "feared", "planned"]),
)
@click.option("--polarity", type=click.Choice(["affirmed", "denied"]))
@click.pass_obj
def command(
    folder: str,
    /,
    claim_id: str,
    decision: str,
    note: str,
    **changes: str | None,
) -> None:
    """Accept, amend or reject CLAIM, or withdraw the last judgement on it.

    A judgement is never erased, only followed by another. Amending makes a new claim that
    names the old one and keeps its quote.
    """
    with opened(folder) as workspace:
        from aygaq.actions.judge_claim import judge_claim
        from aygaq.actions.known_actor import known_actor
        from aygaq.actions.make_checkpoint import make_checkpoint
        from aygaq.claims.interchange import claim_to_json
        from aygaq.store import queries
        from aygaq.store.records import Decision

        record = queries.claim(workspace, claim_id)
        amended = _amended(record.claim, changes) if decision == "amend" else None
        if decision != "amend" and any(changes.values()):
            raise click.UsageError(
                "--type, --date, --term, --modality and --polarity go with amend."
            )
        by = known_actor(workspace, who())
        judged = judge_claim(
            workspace,
            record.id,
            Decision(decision),
            by=by,
            note=note,
            amended=amended,
            seen={"claim": claim_to_json(record.claim)},
        )
        make_checkpoint(workspace)
    made = f" The amended claim is {judged.amended}." if judged.amended else ""
    say(f"{record.id}: {_SAID[decision]}.{made}")


_SAID = {
    "accept": "accepted",
    "amend": "amended",
    "reject": "rejected",
    "withdraw": "the last judgement is withdrawn",
}


def _amended(claim: Claim, changes: dict[str, str | None]) -> Claim:
    """The claim with what the options change; its quote and subject stay."""
    from dataclasses import replace

    from aygaq.claims import Modality, Polarity
    from aygaq.vocabulary import term

    new: dict[str, Any] = {}
    if changes["act"]:
        new["type"] = term(changes["act"]).code
    if changes["date"]:
        new["date"] = _date(claim, changes["date"])
    if changes["term"]:
        new["value"] = {**(claim.value or {}), "term": changes["term"]}
    if changes["modality"]:
        new["modality"] = Modality(changes["modality"])
    if changes["polarity"]:
        new["polarity"] = Polarity(changes["polarity"])
    amended = replace(claim, **new)
    if amended == claim:
        raise NothingToAmend
    return amended


def _date(claim: Claim, edtf: str) -> Any:
    from aygaq.claims import ClaimDate
    from aygaq.dates import parse_edtf

    if edtf == "none":
        return None
    when = parse_edtf(edtf)
    words = None if claim.date is None else claim.date.words
    return ClaimDate(when.edtf, when.earliest, when.latest, words)
