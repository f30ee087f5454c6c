"""Near copies: reports that are one report taken twice, told from their words.

Reach for this module for a signature of a text and for how alike two are. MinHash over runs of
words (Broder 1997) with bands that near copies share (Leskovec, Rajaraman, Ullman, Mining of
Massive Datasets, ch. 3). One fact is always true: a text without enough words has no signature
and is a copy of nothing.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

RUN = 4  # words of a shingle
SIZE = 64  # hashes of a signature; a likeness is told to about 0.05
BANDS = 16
LIKE = 0.8  # of the runs of two texts that both have
FEWEST = 12  # runs; a shorter text is too short to tell

Numbers = npt.NDArray[np.uint64]


def signature_of(words: Sequence[str]) -> str:
    """The signature of a text's words: hex digits; empty where they are too few."""
    runs = {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    if len(runs) < FEWEST:
        return ""
    hashes = np.fromiter((zlib.crc32(run.encode()) for run in runs), np.uint64, len(runs))
    factors, added = _families()
    with np.errstate(over="ignore"):  # modulo 2^64 is meant
        mixed = (hashes[:, None] * factors + added) >> np.uint64(32)
    told: bytes = mixed.min(axis=0).astype(">u4").tobytes()
    return told.hex()


def bands_of(signature: str) -> list[str]:
    """The bands of a signature; near copies have one in common, nearly always."""
    width = len(signature) // BANDS
    cut = [signature[at : at + width] for at in range(0, len(signature), width or 1)]
    digests = (hashlib.sha256(part.encode()).hexdigest()[:16] for part in cut)
    return [f"{band:02}{digest}" for band, digest in enumerate(digests)]


def likeness(a: str, b: str) -> float:
    """The share of runs that two texts have in common, as their signatures tell it."""
    if not a or not b:
        return 0.0
    one, two = (np.frombuffer(bytes.fromhex(told), ">u4") for told in (a, b))
    return float((one == two).mean())


@cache
def _families() -> tuple[Numbers, Numbers]:
    """Factors and summands of the hashes, the same on every machine."""
    drawn = np.frombuffer(
        b"".join(hashlib.sha256(f"aygaq {at}".encode()).digest()[:16] for at in range(SIZE)), "<u8"
    ).reshape(SIZE, 2)
    return drawn[:, 0] | np.uint64(1), drawn[:, 1].copy()
