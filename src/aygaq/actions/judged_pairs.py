"""What people hold about who is the same person, as pairs for `linking`.

Effect: none.
"""

from __future__ import annotations

from collections.abc import Iterable

from aygaq.linking import IdentityDecision, JudgedPair
from aygaq.store import queries
from aygaq.store.records import Identity, IdentityRecord
from aygaq.store.workspace import Workspace


def judged_pairs(workspace: Workspace) -> tuple[JudgedPair, ...]:
    """The judgements of identity that hold."""
    return tuple(pairs_that_hold(queries.identity_judgements(workspace)))


def pairs_that_hold(judged: Iterable[IdentityRecord]) -> Iterable[JudgedPair]:
    """The judgements that hold; one taken back lets the one before it hold again."""
    held: dict[tuple[str, str], list[JudgedPair]] = {}
    for record in judged:
        stack = held.setdefault((min(record.a, record.b), max(record.a, record.b)), [])
        if record.decision is not Identity.WITHDRAW:
            decision = IdentityDecision(record.decision.value)
            stack.append(JudgedPair(record.a, record.b, decision))
        elif stack:
            stack.pop()
    return [stack[-1] for stack in held.values() if stack]
