"""Turns a source's words for a place into a place of the gazetteer, or says why not.

Reach for this module whenever words become a place. One fact is always true: no answer is
preferred to a wrong one, so that two candidates of like weight stay two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.places.decide import Candidate, decide
from aygaq.places.gazetteer import Gazetteer, load_gazetteer
from aygaq.places.key import place_key
from aygaq.places.lexicon import load_country_words, load_words
from aygaq.places.phrase import Part, parts_of
from aygaq.places.prominence import CLEAR, holds, weight_of
from aygaq.places.values import Ambiguous, Place, Resolved, Unknown

SAME_REGION, SAME_COUNTRY, HINTED = 5000.0, 30.0, 100.0  # times the weight of a candidate
VILLAGE_AT_MOST = 50_000  # people
CITY_TYPES = frozenset({"city", "municipality", "capital city", "special municipality"})


def resolve(
    words: str, *, context: Sequence[str] = (), country_hint: str | None = None
) -> Resolved | Ambiguous | Unknown:
    """Find the one place that the words mean.

    Args:
        words: as the source has them: "Arishan (in Chinese, Wenquan) county of Bortala".
        context: words of other places of the same document, in any order.
        country_hint: name, demonym or ISO 3166-1 code of the country (or name of the region)
            that the document is about.
    Returns:
        Resolved: one place, with reasons. Ambiguous: several, or one that is too obscure to be
        taken on its name alone; show them and let a person choose. Unknown: none; `inside` is the
        place that the words say it lies in, where that is known.
    """
    gazetteer = load_gazetteer()
    parts = parts_of(words, gazetteer.has)
    if not parts:
        return Unknown("NO_NAME")
    common = len(parts) == 1 and not parts[0].kinds and parts[0].keys[0] in load_words().traps
    if common and not words.replace(".", "").isupper():
        return Unknown("COMMON_WORD")
    around = [parts_of(each, gazetteer.has) for each in context]
    hint = _hinted(country_hint, gazetteer) if country_hint else None
    return _resolve_parts(gazetteer, parts, around, hint)


def _resolve_parts(
    gazetteer: Gazetteer,
    parts: tuple[Part, ...],
    around: Sequence[tuple[Part, ...]],
    hint: Place | None,
) -> Resolved | Ambiguous | Unknown:
    if not parts:
        return Unknown("NO_NAME")
    inside = _inside(gazetteer, parts[1:], around, hint)
    named = list(_named(gazetteer, parts[0]))
    if not named:
        return Unknown("NOT_LISTED", inside)
    of_kind = ([c for c in found if _fits(c.place, parts[0].kinds)] for found in named)
    fitting = next(filter(None, of_kind), [])
    if not fitting:
        return Unknown("OTHER_KIND", inside)
    for holder in parts[1:]:
        holders = next(_named(gazetteer, holder), [])
        held = [each for each in fitting if any(holds(h.place, each.place) for h in holders)]
        if holders and not held:
            return Unknown("CONTRADICTION", inside)
        if held:
            fitting = [_because(each, "lies in the place named with it", 1.0) for each in held]
    if parts[0].kinds:
        fitting = [_because(each, "is of the kind named with it", 1.0) for each in fitting]
    alone = not around and hint is None
    return decide([_in_context(gazetteer, each, around, hint) for each in fitting], alone=alone)


def _named(gazetteer: Gazetteer, part: Part) -> Iterator[list[Candidate]]:
    """Candidates under each key that has any, the fullest key first, aliases last.

    Where some have one of the aliases too ("Hotan (Hetian)"), these come alone.
    """
    both = {line for alias in part.aliases for line in gazetteer.lines_of(alias)}
    for key in (*part.keys, *part.aliases):
        lines = gazetteer.lines_of(key)
        shared = [line for line in lines if line in both and key not in part.aliases]
        places = [gazetteer.place(line) for line in shared or lines]
        found = [Candidate(place, key, weight_of(place, key)) for place in _own(places, key)]
        if found:
            yield [_because(c, "has both names", 1.0) for c in found] if shared else found


def _own(places: list[Place], key: str) -> list[Place]:
    """Leave out a town under another name where its neighbour has that name for its own."""
    owners = {place.within_ids[:1] for place in places if place_key(place.name) == key}
    return [
        place
        for place in places
        if place.kind != "city"
        or place_key(place.name) == key
        or place.within_ids[:1] not in owners
    ]


def _fits(place: Place, kinds: frozenset[str]) -> bool:
    """Whether a place is of the kinds that the words allow."""
    if not kinds:
        return True
    if "village" in kinds:
        return place.kind == "city" and place.weight < VILLAGE_AT_MOST
    if place.kind in ("county", "prefecture", "region") and {"city", place.kind} <= kinds:
        return place.type in CITY_TYPES
    return place.kind in kinds


def _inside(
    gazetteer: Gazetteer,
    parts: tuple[Part, ...],
    around: Sequence[tuple[Part, ...]],
    hint: Place | None,
) -> Place | None:
    if not parts:
        return None
    found = _resolve_parts(gazetteer, parts, around, hint)
    return found.place if isinstance(found, Resolved) else found.inside


def _because(candidate: Candidate, reason: str, times: float) -> Candidate:
    why = candidate.why if reason in candidate.why else (*candidate.why, reason)
    return Candidate(candidate.place, candidate.key, candidate.weight * times, why)


def _in_context(
    gazetteer: Gazetteer,
    candidate: Candidate,
    around: Sequence[tuple[Part, ...]],
    hint: Place | None,
) -> Candidate:
    """Weigh a candidate up by the nearest thing it shares with the document's other places."""
    shared = max((_shared(gazetteer, candidate, parts) for parts in around), default=0)
    if shared == 2:
        return _because(candidate, "shares a region with other places of the document", SAME_REGION)
    if hint is not None and holds(hint, candidate.place):
        return _because(candidate, "lies in the document's country", HINTED)
    if shared == 1:
        return _because(candidate, "shares a country with other places", SAME_COUNTRY)
    return candidate


def _shared(gazetteer: Gazetteer, candidate: Candidate, parts: tuple[Part, ...]) -> int:
    """2: a region shared, 1: a country shared, 0: nothing, with a place that stands in context.

    A context phrase that has the candidate's own name tells nothing about it by that name.
    """
    best = 0
    own = {candidate.key}
    for part in parts:
        if own & set(part.keys):
            continue
        for other in _likely(next(_named(gazetteer, part), [])):
            best = max(best, _nearness(candidate.place, other.place))
    return best


def _likely(candidates: list[Candidate]) -> list[Candidate]:
    """Of a context's candidates those that are not far lighter than the heaviest."""
    heaviest = max((each.weight for each in candidates), default=0.0)
    return [each for each in candidates if each.weight * CLEAR >= heaviest]


def _nearness(a: Place, b: Place) -> int:
    if a.country != b.country:
        return 0
    shared = set(_chain(a)) & set(_chain(b))
    return 2 if len(shared) > 1 else 1


def _chain(place: Place) -> tuple[str, ...]:
    return (place.id, *place.within_ids)


def _hinted(hint: str, gazetteer: Gazetteer) -> Place | None:
    """The country of a hint; where it is none, the region: "England", "Texas"."""
    words = load_country_words()
    name = words.by_code.get(hint.upper()) or words.by_demonym.get(place_key(hint)) or hint
    for line in gazetteer.lines_of(place_key(name)):
        place = gazetteer.place(line)
        if place.kind == "country":
            return place
    found = _resolve_parts(gazetteer, parts_of(hint, gazetteer.has), (), None)
    return found.place if isinstance(found, Resolved) else None
