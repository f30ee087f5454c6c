"""From the mapping of a file to an overlay, checked, and back.

Reach for this module with what a YAML or JSON file holds. `mapping_of` is the inverse of
`overlay_from`. Nothing is passed over: an unknown key refuses the file.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import yaml

from aygaq.reading.overlay.clash import Spelling, spellings_of, verify_new
from aygaq.reading.overlay.errors import OverlayBroken, OverlayClash
from aygaq.reading.overlay.grammar import verify_entry
from aygaq.reading.overlay.values import (
    FORMAT,
    NONE,
    TRIGGERS,
    Entry,
    EntryKind,
    Overlay,
    overlay_of,
)

LARGEST_BYTES = 500_000
DEEPEST = 6  # lists and mappings within each other; a lexicon has 4
MOST_ENTRIES = 5_000
_TRIGGERS = {"verbs": EntryKind.VERB, "nouns": EntryKind.NOUN, "states": EntryKind.STATE}
_NAMED = {"places": EntryKind.PLACE, "agencies": EntryKind.AGENCY}
_KEYS = frozenset(("format", "acts", "titles", *_NAMED))
Told = tuple[str, Entry]  # where it stands in the file, and what it is


def load_overlay(data: bytes, *, beside: Overlay = NONE) -> Overlay:
    """The overlay that a file of YAML (or JSON, which is YAML) holds, checked.

    Args:
        beside: what is in force already; the file must be new to it.
    Raises:
        OverlayBroken, OverlayActUnknown, OverlayLineWrong, OverlayClash, OverlayPlaceDoubtful.
    Not part of the result: `beside`.
    """
    if len(data) > LARGEST_BYTES:
        raise OverlayBroken("file", f"it is larger than {LARGEST_BYTES:,} bytes")
    try:
        _verify_plain(data)
        told = yaml.safe_load(data)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise OverlayBroken("file", "it cannot be read as YAML") from error
    return overlay_from(told, beside=beside)


def _verify_plain(data: bytes) -> None:
    """Refuse what no lexicon has, before it is unfolded: deep nesting, and names for repeats."""
    depth = 0
    for event in yaml.parse(data, Loader=yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
            raise OverlayBroken("file", "it is nested too deep, or repeats a part by its name")


def overlay_from(told: Any, *, beside: Overlay = NONE) -> Overlay:
    """As `load_overlay`, from the mapping itself."""
    found: list[Entry] = []
    seen: dict[Spelling, str] = {}
    for count, (where, entry) in enumerate(_entries(told)):
        if count == MOST_ENTRIES:
            raise OverlayBroken("file", f"it has more than {MOST_ENTRIES:,} entries")
        verify_entry(entry, where)
        verify_new(entry, beside, where)
        for spelling in spellings_of(entry):
            if spelling in seen:
                raise OverlayClash(where, f"{seen[spelling]} says the same")
            seen[spelling] = where
        found.append(entry)
    if not found:
        raise OverlayBroken("file", "it holds no entry")
    return overlay_of(found)


def mapping_of(overlay: Overlay) -> dict[str, Any]:
    """The mapping that `overlay_from` turns into this overlay."""
    told: dict[str, Any] = {"format": FORMAT}
    for key, kind in _TRIGGERS.items():
        for entry in overlay.of(kind):
            of_act = told.setdefault("acts", {}).setdefault(entry.act, {})
            of_act.setdefault(key, []).append(entry.words)
    if titles := [entry.words for entry in overlay.of(EntryKind.TITLE)]:
        told["titles"] = titles
    for key, kind in _NAMED.items():
        if named := [_named_mapping(entry) for entry in overlay.of(kind)]:
            told[key] = named
    return told


def trusted_overlay(told: Any) -> Overlay:
    """The overlay of a mapping that was checked when it was kept; only its shape is read anew.

    A later version may know one of its words itself: that is no reason to lose what a team added.
    """
    return NONE.with_entries(entry for _, entry in _entries(told))


def _entries(told: Any) -> Iterator[Told]:
    if not isinstance(told, dict):
        raise OverlayBroken("file", "expected a mapping at its root")
    if told.get("format") != FORMAT:
        raise OverlayBroken("format", f"expected {FORMAT}")
    if unknown := sorted(str(key) for key in set(told) - _KEYS):
        raise OverlayBroken("file", f"unknown key {unknown[0]!r}; known are {', '.join(_order())}")
    yield from _triggers(told.get("acts", {}))
    for where, words in _texts(told.get("titles", []), "titles"):
        yield where, Entry(EntryKind.TITLE, words)
    for key, kind in _NAMED.items():
        yield from _named(told.get(key, []), key, kind)


def _order() -> list[str]:
    return ["format", "acts", "titles", *_NAMED]


def _triggers(acts: Any) -> Iterator[Told]:
    if not isinstance(acts, dict):
        raise OverlayBroken("acts", "expected a mapping from act to its triggers")
    for act, sections in acts.items():
        if not isinstance(act, str) or not isinstance(sections, dict):
            raise OverlayBroken("acts", "expected a mapping with verbs, nouns or states")
        for key, lines in sections.items():
            if key not in _TRIGGERS:
                raise OverlayBroken(f"acts.{act}", "its keys are verbs, nouns and states")
            for where, line in _texts(lines, f"acts.{act}.{key}"):
                yield where, Entry(_TRIGGERS[key], line, act)


def _named(items: Any, key: str, kind: EntryKind) -> Iterator[Told]:
    if not isinstance(items, list):
        raise OverlayBroken(key, "expected a list")
    fields = {"name", "also"} | ({"within"} if kind is EntryKind.PLACE else set())
    for number, item in enumerate(items, 1):
        where = f"{key}[{number}]"
        known = {"name": item} if isinstance(item, str) else item
        if not isinstance(known, dict) or "name" not in known or set(known) - fields:
            raise OverlayBroken(
                where, f"expected a name, or a mapping of {', '.join(sorted(fields))}"
            )
        also = tuple(text for _, text in _texts(known.get("also", []), f"{where}.also"))
        ((_, name),) = _texts([known["name"]], where)
        within = known.get("within")
        inside = next((text for _, text in _texts([within], where)), "") if within else ""
        yield where, Entry(kind, name, "", tuple(sorted(set(also))), inside)


def _texts(items: Any, where: str) -> Iterator[tuple[str, str]]:
    """Each text of a list, composed (NFC), blanks made single, with where it stands."""
    if not isinstance(items, list):
        raise OverlayBroken(where, "expected a list")
    for number, item in enumerate(items, 1):
        at = f"{where}[{number}]"
        if not isinstance(item, str) or not item.strip():
            raise OverlayBroken(at, "expected a text")
        yield at, " ".join(unicodedata.normalize("NFC", item).split())


def _named_mapping(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = {"name": entry.words}
    if entry.also:
        told["also"] = list(entry.also)
    if entry.within:
        told["within"] = entry.within
    return told


__all__ = ["TRIGGERS", "load_overlay", "mapping_of", "overlay_from", "trusted_overlay"]
