"""Compares names of scripts that write syllables, character by character.

Reach for this module through `compare`. One fact is always true: it answers only for two names of
one such script, Chinese or Korean; there one character is a whole word or syllable of a name, and
another character is another name even where it sounds alike.
"""

from __future__ import annotations

from aygaq.names.latin import script_of, to_latin

HOMOPHONE = 0.75  # another character with the same sound: a slip, or the older form of writing
_SCRIPTS = frozenset({"HAN", "HANGUL"})


def compare_syllables(a: str, b: str) -> tuple[float, tuple[str, ...]] | None:
    """Score and reasons; None where the names are not both Chinese or both Korean."""
    script = script_of(a)
    if script not in _SCRIPTS or script_of(b) != script:
        return None
    one, two = ([char for char in name if char.isalpha()] for name in (a, b))
    if one == two:
        return 1.0, ()
    if len(one) != len(two):
        longer, shorter = sorted((one, two), key=len, reverse=True)
        held = "".join(shorter) in "".join(longer) and len(shorter) > 1
        return (0.6, ("one holds the other",)) if held else (0.0, ("names of two lengths",))
    scores = [_alike(x, y) for x, y in zip(one, two, strict=True)]
    why = ("characters of one sound",) if HOMOPHONE in scores else ()
    if 0.0 in scores:
        why = (*why, "another character")
    return round(sum(scores) / len(scores), 4), why


def _alike(x: str, y: str) -> float:
    if x == y:
        return 1.0
    return HOMOPHONE if to_latin(x) == to_latin(y) else 0.0
