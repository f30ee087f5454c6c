"""`record`: what changes the record, together with its entry, or not at all.

Reach for this module in an action, for nothing else may write. One fact is always true:
after each transaction every ledgered row has exactly one leaf, each leaf belongs to one
entry, and the kept tree state is what the entries come to.

    with record(workspace, actor, "source.add", source_id) as change:
        change.insert(Source(...), CustodyEvent(...))

What is read in the block is read under the same lock, so that two processes that do the
same at once do it one after the other. Blobs are put before, since files know no rollback.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db import connection, connections, models, transaction

from aygaq.ledger.commitment import new_salt
from aygaq.ledger.entry import utc_second
from aygaq.ledger.rows import RowLeaf, row_leaf
from aygaq.ledger.state import TreeState, parse_state
from aygaq.store.border import translated_errors
from aygaq.store.clock import utc_text
from aygaq.store.gate import verify_row
from aygaq.store.ids import RecordId, new_ids
from aygaq.store.models import (
    ClaimRow,
    EntityRow,
    EntryRow,
    HeadRow,
    LeafRow,
    LedgeredModel,
    ReadingRun,
    Step,
)

if TYPE_CHECKING:
    from aygaq.store.workspace import Workspace

#: Rows in one statement: SQLite takes 32,766 values, and memory stays small.
BATCH = 500


@contextmanager
def record(
    workspace: Workspace,
    actor: str,
    action: str,
    subject: str,
    *,
    commitments: Mapping[str, str] | None = None,
) -> Iterator[Change]:
    """One transaction: the rows given to `Change.insert`, one entry, the new tree state.

    Args:
        actor, subject: opaque ids.   action: dotted path such as `source.add`.
        commitments: see `Entry.commitments`.
    Raises:
        WorkspaceClosed: another workspace was opened since.   WorkspaceBusy: no lock was had.
        Whatever `gate.verify_row` or the block raises. Then nothing was written.
    """
    workspace.verify_open()
    with translated_errors("writing"), transaction.atomic(durable=True):
        change = Change(workspace, _locked_state())
        yield change
        if change.called_off:
            transaction.set_rollback(True)
        else:
            change.finish(actor, action, subject, commitments or {})


class Change:
    """The rows of one action, on their way in. Made by `record` alone."""

    def __init__(self, workspace: Workspace, state: TreeState) -> None:
        self.called_off = False
        self._now = workspace.clock()
        self.at = utc_text(self._now)
        self._workspace = workspace
        self._state = state
        self._leaves: list[RowLeaf] = []
        self._words: dict[str, str] = {}
        self._entities: dict[str, str | None] = {}

    def insert(self, *rows: LedgeredModel) -> None:
        """Add rows, each after its checks (`gate.verify_row`); rows they name come first.

        Raises:
            QuoteNotVerbatim, OwnerDisagrees, ValueDamaged: see `gate.verify_row`.
        """
        for model, group in groupby(rows, key=type):
            batch = list(group)
            for row in batch:
                self._seal(row)
            rows_of: models.QuerySet[Any] = models.QuerySet(model)
            rows_of.bulk_create(batch, batch_size=BATCH)

    def fresh_ids(self, model: type[LedgeredModel], count: int) -> list[RecordId]:
        """Ids for new rows, none of them taken."""
        ids = new_ids(model.letter, count)
        taken = set(model.objects.filter(pk__in=ids).values_list("pk", flat=True))
        return new_ids(model.letter, count, taken) if taken else ids

    def fresh_id(self, model: type[LedgeredModel]) -> RecordId:
        """An id for one new row."""
        return self.fresh_ids(model, 1)[0]

    def call_off(self) -> None:
        """End without an entry: under the lock it turned out that there is nothing to do."""
        self.called_off = True

    def strike(self, action: str, subject: str) -> None:
        """Strike out the note that a long step was begun; see `begin_step`."""
        Step.objects.filter(pk=f"{action} {subject}").delete()

    def words_of_run(self, run: str) -> str:
        """The text that a reading was made of."""
        if run not in self._words:
            text = ReadingRun.objects.select_related("text").get(pk=run).text
            self._words[run] = self._workspace.words(text)
        return self._words[run]

    def run_of_entity(self, entity: str) -> str | None:
        """The reading that an entity belongs to, None where there is no such entity."""
        if entity not in self._entities:
            found = EntityRow.objects.filter(pk=entity).values_list("run_id", flat=True)
            self._entities[entity] = found.first()
        return self._entities[entity]

    def run_of_claim(self, claim: str) -> str | None:
        """The reading that a claim belongs to, None where there is no such claim."""
        return ClaimRow.objects.filter(pk=claim).values_list("run_id", flat=True).first()

    def finish(self, actor: str, action: str, subject: str, commitments: Mapping[str, str]) -> None:
        """Append the entry with its leaves and keep the new tree state."""
        entry = self._state.next_entry(
            at=utc_second(self._now),
            actor=actor,
            action=action,
            subject=subject,
            rows=self._leaves,
            commitments=commitments,
        )
        EntryRow.objects.create(seq=entry.seq, data=entry.to_bytes())
        LeafRow.objects.bulk_create(_leaf_rows(entry.seq, self._leaves), batch_size=BATCH)
        HeadRow.objects.filter(pk=1).update(state=self._state.append(entry).to_bytes())

    def _seal(self, row: LedgeredModel) -> None:
        verify_row(row, self)
        if isinstance(row, EntityRow):
            self._entities[row.id] = row.run_id
        row.entry_seq, row.salt = self._state.size, new_salt()
        self._leaves.append(
            row_leaf(row._meta.db_table, row.id, row.to_canonical(), bytes(row.salt))
        )
        row.sealed = True


def begin_step(workspace: Workspace, action: str, subject: str) -> None:
    """Note that a long step begins, so that a crash in it is told; committed at once."""
    workspace.verify_open()
    at = utc_text(workspace.clock())
    with translated_errors("writing"):
        step = Step(id=f"{action} {subject}", action=action, subject=subject, begun_at=at)
        # One statement, so that beginning anew what a crash cut off is one commit.
        Step.objects.bulk_create(
            [step], update_conflicts=True, unique_fields=["id"], update_fields=["begun_at"]
        )


def end_step(workspace: Workspace, action: str, subject: str) -> None:
    """Strike out the note of a step that ended in a refusal."""
    workspace.verify_open()
    with translated_errors("writing"):
        Step.objects.filter(pk=f"{action} {subject}").delete()


@contextmanager
def snapshot(workspace: Workspace) -> Iterator[None]:
    """Read all in the block as of one moment, without keeping writers out (WAL, MVCC)."""
    workspace.verify_open()
    with translated_errors("reading"), _without_write_lock(), transaction.atomic(durable=True):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


@contextmanager
def _without_write_lock() -> Iterator[None]:
    """Let the transactions in the block begin plainly; ours on SQLite begin IMMEDIATE."""
    connection.ensure_connection()
    wrapper: Any = connections["default"]
    mode = getattr(wrapper, "transaction_mode", None)
    wrapper.transaction_mode = None
    try:
        yield
    finally:
        wrapper.transaction_mode = mode


def _locked_state() -> TreeState:
    """The tree's state, locked against other writers until the transaction ends."""
    head = HeadRow.objects.select_for_update().get(pk=1)
    return parse_state(bytes(head.state))


def _leaf_rows(seq: int, leaves: Iterable[RowLeaf]) -> list[LeafRow]:
    return [
        LeafRow(seq=seq, row_table=leaf.table, row_id=leaf.row_id, commitment=leaf.commitment or "")
        for leaf in leaves
    ]
