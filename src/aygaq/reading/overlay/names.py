"""Places and agencies of the overlay in force, by name.

Reach for this module where reading asks what a name is a name of. Names are compared by
`place_key`: case, accents, hyphens and apostrophes do not count. What lies nowhere by the team's
own word has no chain: unresolved is allowed, wrong is not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from aygaq.claims import ClaimPlace, Span
from aygaq.places import place_key, resolve
from aygaq.places.values import Resolved
from aygaq.reading.overlay.force import in_force, per_overlay
from aygaq.reading.overlay.values import Entry, EntryKind


def team_place(name: str) -> Entry | None:
    """The team's place of this name, or None."""
    return _places().get(place_key(name)) if in_force() else None


def team_place_inside(phrase: str) -> Entry | None:
    """The one place of the team that a longer phrase names: "Qara Bulaq prison"; None of two."""
    if not in_force() or not _places():
        return None
    key = f" {place_key(phrase)} "
    found = {entry for name, entry in _places().items() if f" {name} " in key}
    return found.pop() if len(found) == 1 else None


def is_agency(name: str) -> bool:
    """Whether the team gave this name as an agency's."""
    return bool(in_force()) and place_key(name) in _agencies()


def claim_place(entry: Entry, words: Span) -> ClaimPlace:
    """The team's place as a claim holds it: an entry of its own where it is known to lie somewhere.

    Its id begins with `team:`; it has no coordinates, since the team gave none.
    """
    found = resolve(entry.within) if entry.within else None
    if not isinstance(found, Resolved):
        return ClaimPlace(words, None, entry.words)
    chain = (found.place.name, *found.place.within)
    own_id = "team:" + re.sub(r"\s", "-", place_key(entry.words))
    return ClaimPlace(words, own_id, entry.words, chain)


@per_overlay
def _places() -> Mapping[str, Entry]:
    return _by_key(EntryKind.PLACE)


@per_overlay
def _agencies() -> Mapping[str, Entry]:
    return _by_key(EntryKind.AGENCY)


def _by_key(kind: EntryKind) -> dict[str, Entry]:
    return {place_key(name): entry for entry in in_force().of(kind) for name in entry.names}
