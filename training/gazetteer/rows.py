"""The row of a place while the gazetteer is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aygaq.places.key import place_key


@dataclass
class Row:
    """One place. `parent` is the id of the place it lies in, empty for a country."""

    id: str
    kind: str
    type: str
    name: str
    parent: str
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    names: tuple[str, ...] = ()
    code: str = ""  # of GeoNames: country, first and second level joined by dots
    weight: int = 0  # people known to live in its towns

    def line(self, parent: int | None) -> str:
        """The row as the package keeps it, tab separated."""
        fields = (
            self.id,
            self.kind,
            self.type,
            self.name,
            "" if parent is None else str(parent),
            "" if self.lat is None else f"{self.lat:.3f}",
            "" if self.lon is None else f"{self.lon:.3f}",
            str(self.population or ""),
            str(self.weight),
            "|".join(self.names),
        )
        return "\t".join(field.replace("\t", " ").replace("\n", " ") for field in fields)


def tidy_names(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """The other names, in their order, each key once and never the main name's own."""
    seen = {place_key(name), ""}
    kept: list[str] = []
    for raw in others:
        other = raw.strip().replace("|", " ")
        key = place_key(other)
        if key not in seen:
            seen.add(key)
            kept.append(other)
    return tuple(kept)
