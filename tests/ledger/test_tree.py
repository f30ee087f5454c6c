from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.ledger.errors import ProofRefused, TreeMalformed
from aygaq.ledger.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    tree_root,
    verify_consistency,
    verify_inclusion,
)

#: Leaves and roots of the reference tests of Certificate Transparency (RFC 6962).
REFERENCE_LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
REFERENCE_LEAVES += ["606162636465666768696a6b6c6d6e6f"]
REFERENCE_ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

sizes = st.integers(1, 40)


def leaves_of(size: int) -> list[bytes]:
    return [leaf_hash(b"%d" % n) for n in range(size)]


def defined_root(leaves: Sequence[bytes]) -> bytes:
    """MTH as RFC 6962 section 2.1 defines it, word for word, over leaf hashes."""
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return sha256(b"\x01" + defined_root(leaves[:k]) + defined_root(leaves[k:])).digest()


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_the_reference_tests(size: int) -> None:
    leaves = [leaf_hash(bytes.fromhex(leaf)) for leaf in REFERENCE_LEAVES[:size]]
    assert tree_root(leaves).hex() == REFERENCE_ROOTS[size]


def test_the_reference_path_of_leaf_0_of_8() -> None:
    leaves = [leaf_hash(bytes.fromhex(leaf)) for leaf in REFERENCE_LEAVES]
    assert [step.hex() for step in inclusion_proof(leaves, 0)] == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]


@given(st.integers(0, 70))
def test_the_streamed_root_is_the_defined_one(size: int) -> None:
    assert tree_root(iter(leaves_of(size))) == defined_root(leaves_of(size))


@given(st.integers(0, 70))
def test_a_frontier_grown_leaf_by_leaf_has_the_defined_root(size: int) -> None:
    frontier = Frontier()
    for leaf in leaves_of(size):
        frontier = frontier.append(leaf)
    assert (frontier.size, frontier.root()) == (size, defined_root(leaves_of(size)))


@given(sizes)
def test_a_frontier_keeps_one_peak_for_each_one_in_its_size(size: int) -> None:
    frontier = Frontier()
    for leaf in leaves_of(size):
        frontier = frontier.append(leaf)
    assert len(frontier.peaks) == f"{size:b}".count("1")


def test_a_leaf_is_not_taken_for_a_node() -> None:
    one, two = leaves_of(2)
    assert leaf_hash(one + two) != tree_root([one, two])


@pytest.mark.parametrize(
    ("size", "peaks"),
    [(1, ()), (0, (EMPTY_ROOT,)), (-1, ()), (1, (b"short",)), (2, (EMPTY_ROOT,) * 2)],
)
def test_a_frontier_of_the_wrong_shape_is_refused(size: int, peaks: tuple[bytes, ...]) -> None:
    with pytest.raises(TreeMalformed):
        Frontier(size, peaks)


@pytest.mark.parametrize("size", range(1, 66))
def test_every_leaf_has_a_proof_that_verifies(size: int) -> None:
    leaves = leaves_of(size)
    root = defined_root(leaves)
    for index, leaf in enumerate(leaves):
        verify_inclusion(leaf, index, size, inclusion_proof(leaves, index), root)


@given(st.integers(2, 40), st.data())
def test_a_proof_shows_no_other_leaf_place_size_or_path(size: int, data: st.DataObject) -> None:
    leaves = leaves_of(size)
    index = data.draw(st.integers(0, size - 1))
    other = data.draw(st.integers(0, size - 1).filter(lambda n: n != index))
    path, root = inclusion_proof(leaves, index), tree_root(leaves)
    step = data.draw(st.integers(0, len(path) - 1))
    wrong = (*path[:step], bytes(32), *path[step + 1 :])
    for claim in (
        (leaves[other], index, size, path, root),
        (leaves[index], other, size, path, root),
        (leaves[index], index, size, wrong, root),
        (leaves[index], index, size, path[:-1], root),
        (leaves[index], index, size, (*path, root), root),
        (leaves[index], index, size, path, bytes(32)),
        (leaves[index], size, size, path, root),
        (leaves[index], -1, size, path, root),
        (leaves[index], index, size, (*path[:-1], b"short"), root),
    ):
        with pytest.raises(ProofRefused):
            verify_inclusion(*claim)


@pytest.mark.parametrize("size", range(66))
def test_every_earlier_tree_has_a_consistency_proof(size: int) -> None:
    leaves = leaves_of(size)
    root = defined_root(leaves)
    for old in range(size + 1):
        path = consistency_proof(leaves, old)
        verify_consistency(old, defined_root(leaves[:old]), size, root, path)


@given(st.integers(2, 40), st.data())
def test_a_consistency_proof_shows_no_other_history(size: int, data: st.DataObject) -> None:
    leaves = leaves_of(size)
    old = data.draw(st.integers(1, size - 1))
    changed = data.draw(st.integers(0, old - 1))
    forked = [*leaves[:changed], leaf_hash(b"other"), *leaves[changed + 1 :]]
    path, root = consistency_proof(leaves, old), tree_root(leaves)
    old_root, forked_root = tree_root(leaves[:old]), tree_root(forked[:old])
    for claim in (
        (old, forked_root, size, root, path),
        (old, forked_root, size, root, consistency_proof(forked, old)),
        (old, old_root, size, tree_root(forked), path),
        (old, old_root, size, root, path[:-1]),
        (old, old_root, size, root, (*path, root)),
        (old, old_root, size, root, ()),
        (size, root, old, old_root, path),
        (old, old_root, size, root, (b"short", *path[1:])),
    ):
        with pytest.raises(ProofRefused):
            verify_consistency(*claim)


def test_a_tree_is_consistent_with_itself_only_under_its_own_root() -> None:
    root = tree_root(leaves_of(5))
    verify_consistency(5, root, 5, root, ())
    with pytest.raises(ProofRefused):
        verify_consistency(5, EMPTY_ROOT, 5, root, ())
    with pytest.raises(ProofRefused):
        verify_consistency(5, root, 5, root, (root,))


def test_the_empty_tree_has_one_root() -> None:
    verify_consistency(0, EMPTY_ROOT, 5, tree_root(leaves_of(5)), ())
    with pytest.raises(ProofRefused):
        verify_consistency(0, bytes(32), 5, tree_root(leaves_of(5)), ())


@pytest.mark.parametrize("index", [-1, 3])
def test_there_is_no_proof_for_a_leaf_that_is_not_there(index: int) -> None:
    with pytest.raises(IndexError):
        inclusion_proof(leaves_of(3), index)
    with pytest.raises(IndexError):
        consistency_proof(leaves_of(3), 4)


def test_a_step_of_another_length_is_told_as_such() -> None:
    leaves = leaves_of(3)
    with pytest.raises(ProofRefused, match="not 32 bytes"):
        verify_inclusion(leaves[0], 0, 3, (b"short", bytes(32)), tree_root(leaves))
    with pytest.raises(ProofRefused, match="not 32 bytes"):
        verify_consistency(2, bytes(32), 3, tree_root(leaves), (b"short",))
