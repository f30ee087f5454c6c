from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.commitment import commit
from aygaq.ledger.errors import RowMalformed
from aygaq.ledger.rows import NO_ROWS, RowLeaf, gone_leaf, row_leaf, row_path, rows_root
from aygaq.ledger.tree import EMPTY_ROOT, leaf_hash, tree_root, verify_inclusion
from tests.ledger.made import hashes, leaves_of

rows = st.lists(
    st.builds(
        RowLeaf,
        st.sampled_from(["claim", "source", "custody"]),
        st.from_regex(r"[a-z0-9]{1,4}", fullmatch=True),
        st.none() | hashes.map(bytes.hex),
    ),
    max_size=8,
    unique_by=lambda leaf: (leaf.table, leaf.row_id),
)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_the_leaves_does_not_matter(leaves: list[RowLeaf], random: object) -> None:
    shuffled = sorted(leaves, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert rows_root(shuffled) == rows_root(leaves)


@given(rows.filter(bool), st.data())
def test_each_leaf_has_a_path_to_the_root(leaves: list[RowLeaf], data: st.DataObject) -> None:
    leaf = data.draw(st.sampled_from(leaves))
    index, path = row_path(leaves, leaf)
    root = rows_root(leaves)
    verify_inclusion(leaf.leaf_hash(), index, root.count, path, bytes.fromhex(root.root))


def test_the_root_is_the_documented_tree_over_sorted_leaves() -> None:
    leaves = [gone_leaf("b", "1"), gone_leaf("a", "2"), gone_leaf("a", "10")]
    lines = [
        {"commitment": None, "id": "10", "table": "a"},
        {"commitment": None, "id": "2", "table": "a"},
        {"commitment": None, "id": "1", "table": "b"},
    ]
    by_hand = [leaf_hash(json.dumps(line, separators=(",", ":")).encode()) for line in lines]
    assert rows_root(leaves).root == tree_root(by_hand).hex()


def test_no_rows_have_the_root_of_the_empty_tree() -> None:
    assert rows_root([]) == NO_ROWS
    assert NO_ROWS.root == EMPTY_ROOT.hex()


def test_a_leaf_commits_to_the_whole_row() -> None:
    leaf = row_leaf("claim", "c1", {"quote": "abc"}, bytes(32))
    assert leaf.commitment == commit({"quote": "abc"}, bytes(32))


def test_a_row_with_two_leaves_in_one_entry_is_refused() -> None:
    with pytest.raises(RowMalformed, match="claim/c1 has two leaves"):
        rows_root([gone_leaf("claim", "c1"), row_leaf("claim", "c1", {}, bytes(32))])


def test_a_row_of_two_tables_may_have_one_id() -> None:
    assert rows_root([gone_leaf("claim", "1"), gone_leaf("source", "1")]).count == 2


@pytest.mark.parametrize(
    ("table", "row_id", "commitment", "field"),
    [
        ("", "1", None, "table"),
        ("Claim", "1", None, "table"),
        ("1claim", "1", None, "table"),
        ("claim\n", "1", None, "table"),
        ("c" * 64, "1", None, "table"),
        ("claim", "", None, "id"),
        ("claim", "two words", None, "id"),
        ("claim", "a@b.example", None, "id"),
        ("claim", "é", None, "id"),
        ("claim", "1" * 129, None, "id"),
        ("claim", "1", "", "commitment"),
        ("claim", "1", "A" * 64, "commitment"),
        ("claim", "1", "a" * 63, "commitment"),
    ],
)
def test_a_leaf_of_another_form_is_refused(
    table: str, row_id: str, commitment: str | None, field: str
) -> None:
    with pytest.raises(RowMalformed) as refused:
        RowLeaf(table, row_id, commitment)
    assert refused.value.field == field


def test_a_leaf_that_is_not_there_has_no_path() -> None:
    with pytest.raises(ValueError, match="not in list"):
        row_path(leaves_of(2, 2), gone_leaf("claim", "c9"))
