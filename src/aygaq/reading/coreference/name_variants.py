"""Whether two names in one text can be one person's: whole, surname alone, first name alone.

Reach for this module within one document only; between documents, linking decides. Names are
compared by their parts, letters folded; initials fit what they begin.
"""

from __future__ import annotations

import functools
import unicodedata


@functools.lru_cache(maxsize=20_000)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name, small letters, without marks; "al-" goes with what follows."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    letters = letters.replace("al-", "al").replace("el-", "el").replace("-", " ")
    return tuple(p.strip(".,'\"") for p in letters.split() if p.strip(".,'\""))


def may_be_one(a: str, b: str) -> bool:
    """Whether the shorter name is made of parts of the longer, in its order.

    Registers write the family name first: "BEK Askar" is Askar Bek.
    """
    short, long = sorted(
        (name_parts(a), name_parts(b)), key=lambda parts: (len(parts), len("".join(parts)))
    )
    if not short:
        return False
    turned = len(short) > 1 and _in_order(short, (*long[1:], long[0]))
    return _in_order(short, long) or turned


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    place = 0
    for part in short:
        while place < len(long) and not _fits(part, long[place]):
            place += 1
        if place == len(long):
            return False
        place += 1
    return True


def _fits(short: str, long: str) -> bool:
    if len(short) == 1:
        return long.startswith(short)
    articled = len(short) > 3 and long[:2] in ("al", "el") and long[2:] == short
    return short == long or articled
