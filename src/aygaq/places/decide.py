"""Chooses among places that one phrase could mean, or declines to.

Reach for this module when candidates have been found and weighed. One fact is always true: the
answer is one of the candidates, or all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.places.gazetteer import load_gazetteer
from aygaq.places.lexicon import load_words
from aygaq.places.prominence import CLEAR, FAMOUS, holds, is_main_name
from aygaq.places.values import Ambiguous, Place, Resolved

MAX_CANDIDATES = 8
SOLE, SOLE_LETTERS = 30_000, 5  # people and letters: the only place of such a name can be meant


@dataclass(frozen=True)
class Candidate:
    """A place that a phrase could mean, under the key that found it."""

    place: Place
    key: str
    weight: float
    why: tuple[str, ...] = ()


def decide(candidates: list[Candidate], *, alone: bool) -> Resolved | Ambiguous:
    """The heaviest group of nested places, where it is clear; otherwise all of them.

    A small place that is the only one of its name counts where the words stand alone; where a
    document has shown its country, and the place is elsewhere, it does not.
    """
    groups = grouped(sorted(candidates, key=lambda each: (-each.weight, each.place.id)))
    first = groups[0]
    lead = max(each.weight for each in first)
    rest = max((each.weight for group in groups[1:] for each in group), default=0.0)
    backed = any(each.why for each in first)
    chosen = _representative(first)
    if first[0].key in load_words().shared and not backed:
        return Ambiguous(tuple(_representative(group).place for group in groups[:MAX_CANDIDATES]))
    if rest:
        clear = lead >= CLEAR * rest and (backed or lead >= FAMOUS)
    else:
        key = first[0].key
        telling = alone and (not key.isascii() or len(key) >= SOLE_LETTERS)
        clear = backed or lead >= FAMOUS or (telling and lead >= SOLE)
    if clear:
        return Resolved(chosen.place, chosen.why or ("is by far the best known of the name",))
    tops = [_representative(group).place for group in groups[:MAX_CANDIDATES]]
    return Ambiguous(tuple(tops), _common(tops))


def grouped(ordered: list[Candidate]) -> list[list[Candidate]]:
    """Places of which one holds the other are one group: a town and the district around it."""
    groups: list[list[Candidate]] = []
    for each in ordered:
        for group in groups:
            if _is_one_spot_with(each.place, [other.place for other in group]):
                group.append(each)
                break
        else:
            groups.append([each])
    return groups


def _is_one_spot_with(place: Place, group: list[Place]) -> bool:
    if any(_is_town(other) and _one_spot(other, place) for other in group):
        return True
    return all(_one_spot(other, place) for other in group)


def _one_spot(a: Place, b: Place) -> bool:
    """Whether one holds the other, or they are a town and a division of one name side by side."""
    if holds(a, b) or holds(b, a):
        return True
    town_and_land = _is_town(a) != _is_town(b)
    beside = a.within_ids[:1] == b.within_ids[:1] or _parent_holds(a, b) or _parent_holds(b, a)
    return town_and_land and beside and bool(a.within_ids)


def _is_town(place: Place) -> bool:
    return place.kind == "city" or (place.kind == "county" and place.type == "city")


def _parent_holds(a: Place, b: Place) -> bool:
    return bool(a.within_ids) and a.kind != "city" and a.within_ids[0] in b.within_ids


def _representative(group: list[Candidate]) -> Candidate:
    """The one place to show for a group: a country, else a large town, else what holds the rest."""
    for each in group:
        if each.place.kind == "country":
            return each
    for each in group:
        town = each.place
        around = [other.place for other in group if not _is_town(other.place)]
        own = is_main_name(town, each.key) or any(town.name == land.name for land in around)
        held = any(land.kind == "prefecture" and holds(land, town) for land in around)
        if _is_town(town) and town.weight >= 50_000 and own and not held:
            return each
    return min(group, key=lambda each: (len(each.place.within), -each.weight, each.place.id))


def _common(places: list[Place]) -> Place | None:
    """The nearest place that holds all of them."""
    gazetteer = load_gazetteer()
    for place_id in places[0].within_ids:
        if all(place_id in place.within_ids for place in places):
            return gazetteer.by_id(place_id)
    return None
