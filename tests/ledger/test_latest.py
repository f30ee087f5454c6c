from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.canonical import Json
from aygaq.ledger.entry import Entry
from aygaq.ledger.errors import LedgerError, RowDisagrees, RowMissing, RowsDisagree, RowUnknown
from aygaq.ledger.latest import LatestRows
from aygaq.ledger.rows import RowLeaf, gone_leaf, row_leaf
from aygaq.ledger.state import EMPTY_STATE, TreeState
from tests.ledger.made import salt_of

Row = tuple[str, int]  # table, number
Value = Mapping[str, Json]


@dataclass
class Store:
    """A database of the smallest kind: rows with salts, entries with their leaves."""

    rows: dict[Row, tuple[Value, bytes]] = field(default_factory=dict)
    ledger: list[tuple[Entry, list[RowLeaf]]] = field(default_factory=list)
    state: TreeState = EMPTY_STATE

    def change(self, changes: Mapping[Row, Value | None]) -> None:
        leaves = []
        for (table, number), value in changes.items():
            if value is None:
                self.rows.pop((table, number), None)
                leaves.append(gone_leaf(table, f"r{number}"))
            else:
                salt = salt_of(1000 * self.state.size + number)
                self.rows[table, number] = (value, salt)
                leaves.append(row_leaf(table, f"r{number}", value, salt))
        entry = self.state.next_entry(
            at="2026-11-23T09:30:00Z", actor="u1", action="row.put", subject="s", rows=leaves
        )
        self.state = self.state.append(entry)
        self.ledger.append((entry, leaves))

    def verify(self) -> None:
        latest = LatestRows()
        for entry, leaves in self.ledger:
            latest.take(entry, leaves)
        for (table, number), (value, salt) in self.rows.items():
            latest.verify_row(table, f"r{number}", value, salt)
        latest.verify_none_missing()


row_names = st.tuples(st.sampled_from(["claim", "source"]), st.integers(0, 4))
values: st.SearchStrategy[Value | None] = st.none() | st.builds(
    lambda what: {"what": what}, st.integers(0, 3)
)
histories = st.lists(st.dictionaries(row_names, values, max_size=4), min_size=1, max_size=6)


def store_of(history: list[dict[Row, Value | None]]) -> Store:
    store = Store()
    for changes in history:
        store.change(changes)
    return store


stores = histories.map(store_of)
stores_with_rows = stores.filter(lambda store: bool(store.rows))


@given(stores)
def test_a_database_left_alone_agrees(store: Store) -> None:
    store.verify()


@given(stores_with_rows, st.data())
def test_a_changed_row_is_found_and_named(store: Store, data: st.DataObject) -> None:
    table, number = name = data.draw(st.sampled_from(sorted(store.rows)))
    value, salt = store.rows[name]
    store.rows[name] = ({**value, "what": 9}, salt)
    with pytest.raises(RowDisagrees) as refused:
        store.verify()
    assert (refused.value.table, refused.value.row_id) == (table, f"r{number}")
    assert refused.value.why == "changed"


@given(stores_with_rows, st.data())
def test_a_deleted_row_is_found_and_named(store: Store, data: st.DataObject) -> None:
    table, number = name = data.draw(st.sampled_from(sorted(store.rows)))
    del store.rows[name]
    with pytest.raises(RowMissing) as refused:
        store.verify()
    assert (refused.value.table, refused.value.row_id) == (table, f"r{number}")


@given(stores, st.integers(5, 9))
def test_a_row_put_in_is_found(store: Store, number: int) -> None:
    store.rows["claim", number] = ({"what": 1}, salt_of(0))
    with pytest.raises(RowUnknown) as refused:
        store.verify()
    assert refused.value.row_id == f"r{number}"


def test_a_row_set_back_to_an_earlier_state_is_found() -> None:
    store = store_of([{("claim", 1): {"what": 1}}])
    earlier = store.rows["claim", 1]
    store.change({("claim", 1): {"what": 2}})
    store.rows["claim", 1] = earlier
    with pytest.raises(RowDisagrees) as refused:
        store.verify()
    assert refused.value.seq == 1


def test_a_row_that_was_erased_and_is_back_is_found() -> None:
    store = store_of([{("claim", 1): {"what": 1}}])
    earlier = store.rows["claim", 1]
    store.change({("claim", 1): None})
    store.rows["claim", 1] = earlier
    with pytest.raises(RowDisagrees, match="still there"):
        store.verify()


def test_a_row_may_come_again_after_it_was_gone() -> None:
    name = ("claim", 1)
    store_of([{name: {"what": 1}}, {name: None}, {name: {"what": 1}}]).verify()


def test_two_rows_with_exchanged_contents_are_found() -> None:
    store = store_of([{("claim", 1): {"what": 1}, ("claim", 2): {"what": 2}}])
    rows = store.rows
    rows["claim", 1], rows["claim", 2] = rows["claim", 2], rows["claim", 1]
    with pytest.raises(RowDisagrees):
        store.verify()


def test_a_lost_salt_is_told_apart_from_a_changed_row() -> None:
    store = store_of([{("claim", 1): {"what": 1}}])
    latest = LatestRows()
    latest.take(*store.ledger[0])
    with pytest.raises(RowDisagrees, match="salt lost"):
        latest.verify_row("claim", "r1", {"what": 1}, None)


@given(stores.filter(lambda store: any(leaves for _, leaves in store.ledger)), st.data())
def test_a_tampered_leaf_is_found_with_its_entry(store: Store, data: st.DataObject) -> None:
    filled = [n for n, (_, leaves) in enumerate(store.ledger) if leaves]
    seq = data.draw(st.sampled_from(filled))
    leaves = store.ledger[seq][1]
    if data.draw(st.booleans()):
        del leaves[0]
    else:
        leaves[0] = replace(leaves[0], commitment="00" * 32)
    with pytest.raises(RowsDisagree) as refused:
        store.verify()
    assert refused.value.seq == seq


def test_row_and_leaf_changed_together_are_found() -> None:
    store = store_of([{("claim", 1): {"what": 1}}])
    salt = salt_of(0)
    store.rows["claim", 1] = ({"what": 2}, salt)
    entry, _ = store.ledger[0]
    store.ledger[0] = (entry, [row_leaf("claim", "r1", {"what": 2}, salt)])
    with pytest.raises(LedgerError):
        store.verify()


def test_the_missing_row_of_the_earliest_entry_is_named() -> None:
    store = store_of([{("source", 1): {"what": 1}}, {("claim", 1): {"what": 1}}])
    store.rows.clear()
    with pytest.raises(RowMissing) as refused:
        store.verify()
    assert (refused.value.table, refused.value.seq) == ("source", 0)


def test_the_latest_leaves_can_be_listed() -> None:
    store = store_of([{("claim", 1): {"what": 1}}, {("claim", 1): None}])
    latest = LatestRows()
    for entry, leaves in store.ledger:
        latest.take(entry, leaves)
    assert list(latest) == [(1, gone_leaf("claim", "r1"))]
