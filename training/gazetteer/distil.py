"""Distils the gazetteer that the package ships.

Run: python -m training.gazetteer.distil --python-packages DIR --node-packages DIR
See README.md beside this file for the packages that it reads; none is needed at run time. The
same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
from collections import defaultdict
from pathlib import Path

from aygaq.places.key import place_key
from training.gazetteer.china import chinese_divisions, han_stem, is_han
from training.gazetteer.inputs import Inputs
from training.gazetteer.rows import Row, tidy_names
from training.gazetteer.world import cities, countries, districts, regions

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "src" / "aygaq" / "places"


def main() -> None:
    """Read the packages, write `places.tsv.gz` and `keys.tsv.gz` into the package."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--python-packages", type=Path, required=True)
    asked.add_argument("--node-packages", type=Path, required=True)
    asked.add_argument("--out", type=Path, default=PACKAGE)
    args = asked.parse_args()
    rows = gathered(Inputs(args.python_packages, args.node_packages))
    ordered = in_order(rows)
    write(args.out / "places.tsv.gz", place_lines(ordered))
    write(args.out / "keys.tsv.gz", key_lines(ordered))


def gathered(inputs: Inputs) -> dict[str, Row]:
    """All rows by id, parents before children."""
    rows: dict[str, Row] = {}
    for row in countries(inputs, PACKAGE / "countries.tsv"):
        rows[row.id] = row
    for row in regions(inputs, rows):
        rows[row.id] = row
    for row in districts(inputs, rows):
        rows[row.id] = row
    for row in chinese_divisions(inputs, rows, HERE / "xinjiang.tsv", HERE / "tibet.tsv"):
        rows[row.id] = row
    for row in cities(inputs, rows):
        rows[row.id] = row
    settle_in_counties(rows)
    share_names_with_seats(rows)
    add_own(rows)
    weigh(rows)
    return rows


def settle_in_counties(rows: dict[str, Row]) -> None:
    """Let a Chinese town that gives its county its name become one with the county.

    A report that names the one may mean the other; the county is true of both.
    """
    holders = {
        (row.parent, _stem(name)): row
        for row in sorted(rows.values(), key=lambda row: (row.type == "city", row.id))
        if row.id.startswith("cn:") and row.kind == "county"
        for name in (row.name, *row.names)
    }
    for town in list(rows.values()):
        if town.kind != "city" or not town.parent.startswith("cn:"):
            continue
        above = rows[town.parent]
        stems = sorted({_stem(name) for name in (town.name, *town.names)})
        county = next((holders[above.id, s] for s in stems if (above.id, s) in holders), None)
        seat = any(_stem(name) in stems for name in (above.name, *above.names))
        if county is None or (seat and county.type != "city"):
            continue
        county.names = tidy_names(county.name, [*county.names, town.name, *town.names])
        county.population = max(county.population or 0, town.population or 0) or None
        del rows[town.id]


def _stem(name: str) -> str:
    return han_stem(name) if is_han(name) else place_key(name)


def share_names_with_seats(rows: dict[str, Row]) -> None:
    """Call a division as its main town is called in English where its own name is another form."""
    for town in sorted(rows.values(), key=lambda row: (row.population or 0, row.id)):
        above = rows.get(town.parent)
        if town.kind != "city" or above is None or above.kind != "region":
            continue
        if place_key(town.name).startswith(place_key(above.name)):
            continue
        if place_key(above.name) in {place_key(name) for name in town.names}:
            above.names = tidy_names(town.name, [above.name, *above.names])
            above.name = town.name


def add_own(rows: dict[str, Row]) -> None:
    """The project's own places, and its own names for those of GeoNames."""
    by_code = {row.code: row for row in rows.values() if row.code}
    by_name = {
        (row.parent, place_key(name)): row
        for row in rows.values()
        if row.kind in ("region", "district")
        for name in row.names
    }
    for line in _table(HERE / "additions.tsv"):
        own, name, kind, words, country, region, lat, lon, others = line
        above = by_code[region or country].id
        row = by_name.get((above, place_key(name)))
        if row is None:
            row = rows[own] = Row(id=own, kind=kind, type=words, name=name, parent=above)
        row.lat, row.lon = float(lat), float(lon)
        row.names = tidy_names(name, [*others.split("|"), row.name, *row.names])
        row.name = name
    for own, name, others, known in _table(HERE / "more_names.tsv"):
        row = rows[own]
        row.weight = int(known or 0)
        old, row.name = row.name, name or row.name
        row.names = tidy_names(row.name, [old, *others.split("|"), *row.names])


def weigh(rows: dict[str, Row]) -> None:
    """Give each place the number of people known to live in its towns, and areas a point."""
    largest: dict[str, Row] = {}
    for row in sorted(rows.values(), key=lambda row: (-(row.population or 0), row.id)):
        if row.kind not in ("city", "county") or not row.population:
            continue
        row.weight = max(row.weight, row.population)
        parent = rows.get(row.parent)
        while parent is not None:
            largest.setdefault(parent.id, row)
            parent.weight += row.population
            parent = rows.get(parent.parent)
    for row in rows.values():
        if row.kind == "country":
            row.weight = max(row.weight, row.population or 0)
        if row.lat is None and row.id in largest:
            row.lat, row.lon = largest[row.id].lat, largest[row.id].lon


def in_order(rows: dict[str, Row]) -> list[Row]:
    """Rows sorted by id, as the run-time look-up by id needs them."""
    return sorted(rows.values(), key=lambda row: row.id)


def place_lines(ordered: list[Row]) -> list[str]:
    """One line a place; the parent is the number of its line."""
    number = {row.id: at for at, row in enumerate(ordered)}
    return [row.line(number.get(row.parent)) for row in ordered]


def key_lines(ordered: list[Row]) -> list[str]:
    """One line a key: the key, then the numbers of the lines that carry it."""
    lines: defaultdict[str, set[int]] = defaultdict(set)
    for at, row in enumerate(ordered):
        for name in (row.name, *row.names):
            lines[place_key(name)].add(at)
    lines.pop("", None)
    return [f"{key}\t{','.join(map(str, sorted(at)))}" for key, at in sorted(lines.items())]


def write(path: Path, lines: list[str]) -> None:
    """Effect: writes the file; gzip with no time in it, so that same lines are same bytes."""
    packed = gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0)
    path.write_bytes(packed)
    print(f"{path.name}: {len(lines)} lines, {len(packed)} bytes")


def _table(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    main()
