"""Peoples: whether a word names an ethnic group, a faith or a citizenship.

Reach for this module where "Kazakh", "Uyghurs" or "a Tunisian" is met. Words are compared in
their own letters: `polish` is no people.
"""

from __future__ import annotations

import functools

from aygaq.reading.lexicon import words_of

KINDS = ("ethnic", "religion", "citizen")
_NO_PLURAL = ("ese", "ish", "ch", "sh", "ss")


@functools.cache
def _table() -> dict[str, tuple[str, bool]]:
    """form -> (kind, whether it is a plural noun)."""
    table: dict[str, tuple[str, bool]] = {}
    for kind in reversed(KINDS):
        for word in sorted(words_of("peoples", kind)):
            table[word] = (kind, False)
            if not word.endswith(_NO_PLURAL):
                table[word + "s"] = (kind, True)
    return table


def people_kind(form: str) -> str | None:
    """ "ethnic", "religion" or "citizen", or None where the word names no people."""
    found = _table().get(form)
    return found[0] if found else None


def is_people_plural(form: str) -> bool:
    """Whether the word is the plural noun of a people: Kazakhs."""
    found = _table().get(form)
    return bool(found and found[1])
