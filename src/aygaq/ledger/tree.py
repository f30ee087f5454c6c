"""The Merkle tree of RFC 6962 section 2.1 (RFC 9162 section 2.1), over SHA-256.

Reach for this module for roots, for the frontier that appending needs, and for proofs. One
fact is always true: `Frontier.root()` after any appends equals the recursive definition of
the RFC over the same leaves. A leaf is given by its hash (`leaf_hash`), never by its bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from aygaq.ledger.errors import ProofRefused, TreeMalformed

HASH_SIZE = 32  # bytes

#: Root of the tree without leaves (RFC 6962 section 2.1).
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """Hash of a leaf: SHA-256(0x00 || data)."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node: SHA-256(0x01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a tree: all that appending and the root need, in O(log n).

    Attributes:
        size: number of leaves.
        peaks: roots of the full subtrees that make up the tree, largest first; one for
            each 1 in the binary form of `size`.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.peaks) != self.size.bit_count():
            raise TreeMalformed(f"{len(self.peaks)} peaks for {self.size} leaves")
        if any(len(peak) != HASH_SIZE for peak in self.peaks):
            raise TreeMalformed(f"a peak is not {HASH_SIZE} bytes")

    def append(self, leaf: bytes) -> Frontier:
        """The frontier after one more leaf, given by its hash."""
        peaks = list(self.peaks)
        _push(peaks, self.size, leaf)
        return Frontier(self.size + 1, tuple(peaks))

    def root(self) -> bytes:
        """The Merkle tree hash over all leaves so far."""
        return _fold(self.peaks)


def tree_root(leaves: Iterable[bytes]) -> bytes:
    """The Merkle tree hash over leaf hashes, in one pass and O(log n) memory."""
    peaks: list[bytes] = []
    for size, leaf in enumerate(leaves):
        _push(peaks, size, leaf)
    return _fold(peaks)


def _push(peaks: list[bytes], size: int, leaf: bytes) -> None:
    """Add leaf number `size`: each trailing 1 of the size is a full subtree to join."""
    while size & 1:
        leaf = node_hash(peaks.pop(), leaf)
        size >>= 1
    peaks.append(leaf)


def _fold(peaks: Sequence[bytes]) -> bytes:
    if not peaks:
        return EMPTY_ROOT
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


def _left_size(size: int) -> int:
    """Largest power of two below `size` (RFC 6962's k); `size` is at least 2."""
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """The audit path of leaf `index`, from the leaf's sibling up (RFC 9162 section 2.1.3.1).

    Raises:
        IndexError: no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"leaf {index} of {len(leaves)}")
    path: list[bytes] = []
    low, high = 0, len(leaves)
    while high - low > 1:
        middle = low + _left_size(high - low)
        if index < middle:
            path.append(tree_root(leaves[middle:high]))
            high = middle
        else:
            path.append(tree_root(leaves[low:middle]))
            low = middle
    return tuple(reversed(path))


def verify_inclusion(
    leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes
) -> None:
    """Check that the leaf hash stands at `index` of the tree of `size` leaves with `root`.

    Raises:
        ProofRefused: it does not, or the path has the wrong length.
    Source: RFC 9162 section 2.1.3.2, whose fn and sn are `place` and `last` here.
    """
    if not 0 <= index < size:
        raise ProofRefused(f"there is no leaf {index} in a tree of {size}")
    _check_path(path)
    place, last, got = index, size - 1, leaf
    for step in path:
        if last == 0:
            raise ProofRefused("the path is too long")
        if place & 1 or place == last:
            got = node_hash(step, got)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            got = node_hash(got, step)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofRefused("the path is too short")
    if got != root:
        raise ProofRefused("another root", expected=root.hex(), got=got.hex())


def consistency_proof(leaves: Sequence[bytes], old_size: int) -> tuple[bytes, ...]:
    """Nodes that show the first `old_size` leaves unchanged (RFC 9162 section 2.1.4.1).

    Empty where `old_size` is 0 or all leaves: then there is nothing to show.

    Raises:
        IndexError: `old_size` is more than there are leaves.
    """
    if not 0 <= old_size <= len(leaves):
        raise IndexError(f"size {old_size} of {len(leaves)}")
    path: list[bytes] = []
    low, high, whole = 0, len(leaves), True
    # `whole`: the old tree's own root is still due, and the verifier knows it already.
    while 0 < old_size < high:
        middle = low + _left_size(high - low)
        if old_size <= middle:
            path.append(tree_root(leaves[middle:high]))
            high = middle
        else:
            path.append(tree_root(leaves[low:middle]))
            low, whole = middle, False
    if not whole:
        path.append(tree_root(leaves[low:high]))
    return tuple(reversed(path))


def verify_consistency(
    old_size: int, old_root: bytes, new_size: int, new_root: bytes, path: Sequence[bytes]
) -> None:
    """Check that a tree of `new_size` extends the tree of `old_size`.

    Raises:
        ProofRefused: it does not, or the path has the wrong length.
    Source: RFC 9162 section 2.1.4.2. An empty tree is extended by every tree.
    """
    if not 0 <= old_size <= new_size:
        raise ProofRefused(f"a tree of {new_size} cannot extend one of {old_size}")
    _check_path(path)
    if old_size in (0, new_size):
        known = EMPTY_ROOT if old_size == 0 else new_root
        if path or old_root != known:
            raise ProofRefused("another root", expected=known.hex(), got=old_root.hex())
        return
    old, new = _roots_of_path(old_size, new_size, old_root, path)
    if old != old_root:
        raise ProofRefused("another old root", expected=old_root.hex(), got=old.hex())
    if new != new_root:
        raise ProofRefused("another new root", expected=new_root.hex(), got=new.hex())


def _roots_of_path(
    old_size: int, new_size: int, old_root: bytes, path: Sequence[bytes]
) -> tuple[bytes, bytes]:
    """Steps 2 to 6 of RFC 9162 section 2.1.4.2: both roots that a path leads to."""
    steps = list(path)
    if old_size & (old_size - 1) == 0:  # (2) a full old tree is its own first step
        steps.insert(0, old_root)
    if not steps:
        raise ProofRefused("the path is too short")
    place, last = old_size - 1, new_size - 1  # (3)
    while place & 1:  # (4)
        place, last = place >> 1, last >> 1
    old = new = steps[0]  # (5)
    for step in steps[1:]:  # (6)
        if last == 0:
            raise ProofRefused("the path is too long")
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofRefused("the path is too short")
    return old, new


def _check_path(path: Sequence[bytes]) -> None:
    if any(len(step) != HASH_SIZE for step in path):
        raise ProofRefused(f"a step is not {HASH_SIZE} bytes")
