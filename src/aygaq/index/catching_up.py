"""Carries the index on with the ledger.

Reach for `catch_up` before asking the index anything: it costs two small questions where nothing
is new. Any process may have written meanwhile, the command line too: what is done is told by the
ledger's leaves, not by whoever wrote them. One at a time works at it; the others wait, and then
find nothing left to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from aygaq.index.cases import CaseTold, Told, case_row, sources_by_id, tell_cases, told_alone
from aygaq.index.changes import Changes, changes_of
from aygaq.index.claims import claim_row, keep_changed
from aygaq.index.entities import add_entities, join_entities
from aygaq.index.full_text import QUOTES, TEXTS, add_words, clear_words
from aygaq.index.sources import add_texts, group_copies, source_rows
from aygaq.index.words import words_of
from aygaq.store import queries
from aygaq.store.border import translated_errors
from aygaq.store.models import (
    DERIVED,
    ClaimRow,
    EntryRow,
    IndexedCase,
    IndexedClaim,
    IndexedEntity,
    IndexedSource,
    IndexState,
    LeafRow,
)
from aygaq.store.workspace import Workspace

#: Changes with the rules of indexing; an index of another version is built anew.
VERSION = "1"
_LEAVES = 3_000  # in one step, or one entry where that is more
_CASES = 1_000  # computed at once


def catch_up(workspace: Workspace) -> IndexState:
    """Index what was written since; call it outside of transactions.

    Returns:
        The state of the index as it is then.
    Raises:
        WorkspaceBusy: another process kept the lock.   And what `queries` raises.
    """
    workspace.verify_open()
    with translated_errors("indexing"):
        state = IndexState.objects.filter(pk=1).first()
        while state is None or state.version != VERSION or state.seq < _size():
            with transaction.atomic(durable=True):
                state = _step(workspace)
        return state


def rebuild(workspace: Workspace) -> IndexState:
    """Throw the index away and build it from nothing."""
    workspace.verify_open()
    with translated_errors("indexing"), transaction.atomic(durable=True):
        _begin_anew(_locked())
    return catch_up(workspace)


def _size() -> int:
    """How many entries the ledger has."""
    last = EntryRow.objects.order_by("-seq").values_list("seq", flat=True).first()
    return 0 if last is None else last + 1


def _locked() -> IndexState:
    IndexState.objects.bulk_create(
        [IndexState(id=1, version=VERSION, seq=0, turn=0, built=0)], ignore_conflicts=True
    )
    return IndexState.objects.select_for_update().get(pk=1)


def _begin_anew(state: IndexState) -> None:
    for model in DERIVED:
        model._base_manager.all().delete()
    for table in (QUOTES, TEXTS):
        clear_words(table)
    state.version, state.seq = VERSION, 0
    state.built, state.turn = state.built + 1, state.turn + 1
    state.save()


def _step(workspace: Workspace) -> IndexState:
    """Index the next few entries."""
    state = _locked()
    if state.version != VERSION:
        _begin_anew(state)
    leaves = _next_leaves(state.seq)
    if leaves:
        state.turn += 1
        _index(workspace, changes_of(leaves), state.turn)
    # An entry may change no row; where none of the next has leaves, all up to here are done.
    state.seq = leaves[-1].seq + 1 if leaves else max(state.seq, _size())
    state.save()
    return state


def _next_leaves(seq: int) -> list[LeafRow]:
    """The leaves of the next entries, of whole entries alone."""
    size = _size()
    rows = LeafRow.objects.filter(seq__gte=seq, seq__lt=size).order_by("seq", "id")
    some = list(rows[: _LEAVES + 1])
    if len(some) <= _LEAVES:
        return some
    last = some[-1].seq
    whole = [leaf for leaf in some if leaf.seq < last]
    return whole or list(rows.filter(seq=last))


def _index(workspace: Workspace, changes: Changes, turn: int) -> None:
    add_entities(changes.rows("entity"))
    numbers = changes.rows("claim")
    quotes = ClaimRow.objects.filter(pk__in=numbers).values_list("pk", "quote")
    add_words(QUOTES, {numbers[claim]: words_of(quote) for claim, quote in quotes})
    signatures = add_texts(workspace, changes.rows("text"))
    cases = join_entities(workspace, changes.joined)
    claims = _all_claims() if changes.everything else changes.claims
    touched = _index_claims(workspace, claims, cases, numbers, turn)
    sources = changes.sources | touched
    rows = source_rows(workspace, sources, changes.rows("source"), signatures, turn)
    keep_changed(IndexedSource, rows)
    group_copies({row.source: row.signature for row in rows if row.text in signatures}, turn)


def _all_claims() -> set[str]:
    return set(IndexedClaim.objects.values_list("claim", flat=True))


def _index_claims(
    workspace: Workspace, claims: set[str], cases: set[str], numbers: dict[str, int], turn: int
) -> set[str]:
    """Index claims with the whole cases that they are in.

    Returns:
        The sources of all that was looked at.
    """
    mine, alone = _homes(claims)
    touched: set[str] = set()
    for some in _parts(sorted(cases | mine), _CASES):
        told = list(tell_cases(workspace, some))
        touched |= _keep(workspace, [c for case in told for c in case.claims], numbers, turn)
        _keep_cases(some, told, turn)
    for some in _parts(sorted(alone), _CASES):
        records = queries.claims_by_id(workspace, some)
        sources = sources_by_id(workspace, {record.source for record in records})
        told_of = [told_alone(record, sources[record.source]) for record in records]
        touched |= _keep(workspace, told_of, numbers, turn)
    return touched


def _homes(claims: set[str]) -> tuple[set[str], set[str]]:
    """The cases that claims are in, and the claims that are about nobody's case."""
    subjects: dict[str, str | None] = {}
    for some in _parts(sorted(claims), _CASES):
        subjects |= dict(ClaimRow.objects.filter(pk__in=some).values_list("pk", "subject_id"))
    cases: dict[str, str] = {}
    for some in _parts(sorted({s for s in subjects.values() if s}), _CASES):
        who = IndexedEntity.objects.filter(entity__in=some, kind__in=("person", "group"))
        cases |= dict(who.values_list("entity", "case"))
    alone = {claim for claim, subject in subjects.items() if subject not in cases}
    return set(cases.values()), alone


def _keep(workspace: Workspace, told: list[Told], numbers: dict[str, int], turn: int) -> set[str]:
    """Write the rows of claims; one of an entry that is not indexed yet has no number and waits."""
    known = _numbers([claim.record.id for claim in told]) | numbers
    agents = {agent for claim in told for agent in claim.record.claim.agents}
    entities = queries.entities_by_id(workspace, agents)
    rows = [
        claim_row(claim, known[claim.record.id], entities, turn)
        for claim in told
        if claim.record.id in known
    ]
    keep_changed(IndexedClaim, rows)
    return {claim.record.source for claim in told}


def _numbers(claims: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in _parts(claims, _CASES):
        rows = IndexedClaim.objects.filter(claim__in=some)
        found |= dict(rows.values_list("claim", "number"))
    return found


def _keep_cases(wanted: list[str], told: list[CaseTold], turn: int) -> None:
    rows = [row for case in told if (row := case_row(case, turn)) is not None]
    keep_changed(IndexedCase, rows)
    gone = set(wanted) - {row.case for row in rows}
    IndexedCase.objects.filter(pk__in=gone).delete()


def _parts(values: list[str], size: int) -> Iterator[list[str]]:
    return (values[at : at + size] for at in range(0, len(values), size))
