"""Which texts an entry could change the reading of.

Reach for this module to leave out texts that hold no word of an entry. One fact is always true: a
text that is left out is read the same with the entry and without.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from aygaq.places import place_key
from aygaq.reading.forms import noun_forms, verb_forms
from aygaq.reading.frames.expressions import compile_pattern
from aygaq.reading.overlay.values import Entry, EntryKind


def could_touch(entries: Iterable[Entry], text: str) -> bool:
    """Whether one of `entries` could be found in `text`, at the least its first word."""
    low = text.lower()
    key = place_key(text)
    return any(word in low or place_key(word) in key for e in entries for word in first_words(e))


def first_words(entry: Entry) -> Collection[str]:
    """Forms of which one stands in every text that the entry is found in; in small letters.

    Of a word with a hyphen only what stands before it: a line may break there.
    """
    return {word.split("-")[0].split("_")[0].strip(".") for word in _forms(entry)}


def _forms(entry: Entry) -> Iterator[str]:
    if entry.kind is EntryKind.VERB:
        for head in compile_pattern(entry.act, entry.words).heads:
            yield from verb_forms(head)
    elif entry.kind in (EntryKind.NOUN, EntryKind.STATE):
        for first in entry.words.split()[0].split("|"):
            yield from noun_forms(first)
    else:
        yield from (name.split()[0].lower() for name in entry.names)
