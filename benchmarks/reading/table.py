"""Draws scores as tables for a terminal.

Reach for this module to print figures. One fact is always true: a share is never printed
without the numbers it was made of, and "nothing to count" is a dash.
"""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.reading.scoring import SLOTS, Rate, Score, f1

HEAD = (
    f"{'':22}{'facts found':>16}{'claims borne out':>18}{'F1':>6}"
    f"{'victims':>12}{'false':>7}{'F1':>6}{'not victims':>13}"
)


def shown(rate: Rate | None) -> str:
    """`14/20  70%`, or a dash where there was nothing to count."""
    if rate is None or rate.share is None:
        return "–"
    return f"{rate.hits}/{rate.total} {100 * rate.share:4.0f}%"


def score_line(name: str, score: Score) -> str:
    """One line of the table that `HEAD` opens."""
    false = score.named.total - score.named.hits
    return (
        f"{name:22}{shown(score.facts):>16}{shown(score.claims):>18}"
        f"{_hundredths(f1(score.claims, score.facts)):>6}"
        f"{f'{score.victims.hits}/{score.victims.total}':>12}{false:>7}"
        f"{_hundredths(f1(score.named, score.victims)):>6}{score.wrong_persons:>13}"
    )


def slot_lines(score: Score) -> list[str]:
    """How often each slot is right among the facts found."""
    return [f"{slot:22}{shown(score.slots.get(slot)):>16}" for slot in SLOTS]


def type_lines(score: Score) -> list[str]:
    """Recall by the gold's first type, precision by the claim's own type."""
    codes = set(score.by_type) | set(score.claims_by_type)
    dearest_first = sorted(codes, key=lambda code: (-_missed(score, code), code))
    return [
        f"{code:22}{shown(score.by_type.get(code)):>16}{shown(score.claims_by_type.get(code)):>18}"
        for code in dearest_first
    ]


def _missed(score: Score, code: str) -> int:
    """Facts missed and claims too many: what costs most stands first."""
    tables: tuple[Mapping[str, Rate], ...] = (score.by_type, score.claims_by_type)
    rates = [table[code] for table in tables if code in table]
    return sum(rate.total - rate.hits for rate in rates)


def _hundredths(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"
