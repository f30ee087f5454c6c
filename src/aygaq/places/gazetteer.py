"""The gazetteer's data, read once when first asked for.

Reach for this module for places by id or by key; to read a report's words, `resolve`. One fact is
always true: a row's parent is a row of the same data. Source: see DATA-LICENCES.md beside the data.
"""

from __future__ import annotations

import gzip
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from aygaq.places.errors import PlaceUnknown
from aygaq.places.values import Place


class Gazetteer:
    """Places by line number, by id and by key; lines stay bytes until one is asked for."""

    def __init__(self, places: list[bytes], keys: list[bytes]) -> None:
        self._places = places  # sorted by id
        self._keys = keys  # sorted by key

    @lru_cache(maxsize=20_000)  # noqa: B019 - as for `place`
    def lines_of(self, key: str) -> tuple[int, ...]:
        """The numbers of the places that have a name with this key."""
        wanted = key.encode() + b"\t"
        at = bisect_left(self._keys, wanted)
        if at == len(self._keys) or not self._keys[at].startswith(wanted):
            return ()
        return tuple(int(number) for number in self._keys[at][len(wanted) :].split(b","))

    def has(self, key: str) -> bool:
        """Whether any place has a name with this key."""
        return bool(self.lines_of(key))

    @lru_cache(maxsize=4096)  # noqa: B019 - there is one gazetteer, and it lives as long as we do
    def place(self, line: int) -> Place:
        """The place on this line."""
        own_id, kind, words, name, parent, lat, lon, people, weight, others = (
            self._places[line].decode().split("\t")
        )
        above = self.place(int(parent)) if parent else None
        return Place(
            id=own_id,
            kind=kind,
            type=words,
            name=name,
            within=(above.name, *above.within) if above else (),
            within_ids=(above.id, *above.within_ids) if above else (),
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
            population=int(people) if people else None,
            names=tuple((other, script_of(other)) for other in others.split("|") if other),
            weight=int(weight),
        )

    def rows(self) -> Iterator[list[str]]:
        """Every place as the columns of its line; the fifth is the line of what it lies in."""
        return (line.decode().split("\t") for line in self._places)

    def by_id(self, place_id: str) -> Place:
        """The place of this id; PlaceUnknown where there is none."""
        wanted = place_id.encode() + b"\t"
        at = bisect_left(self._places, wanted)
        if at == len(self._places) or not self._places[at].startswith(wanted):
            raise PlaceUnknown(place_id)
        return self.place(at)


@cache
def load_gazetteer() -> Gazetteer:
    """Read the package's data; about a tenth of a second, once."""
    return Gazetteer(_lines("places.tsv.gz"), _lines("keys.tsv.gz"))


def _lines(name: str) -> list[bytes]:
    packed = files("aygaq.places").joinpath(name).read_bytes()
    return gzip.decompress(packed).split(b"\n")


def script_of(name: str) -> str:
    """The script of the first letter, as Unicode names it: LATIN, CYRILLIC, CJK; or empty."""
    letter = next((char for char in name if char.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
