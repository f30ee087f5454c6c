"""Countries, their divisions of two levels, and towns, from GeoNames by way of packages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.gazetteer.inputs import Inputs
from training.gazetteer.rows import Row, tidy_names
from training.gazetteer.scripts import keeps_name

# Languages in which a country's name is kept.
LANGUAGES = [
    "en",
    "ru",
    "uk",
    "be",
    "kk",
    "ky",
    "uz",
    "az",
    "tk",
    "tg",
    "mn",
    "zh",
    "zh-Hant",
    "ug",
    "bo",
    "ar",
    "fa",
    "ur",
    "ps",
    "ku",
    "tr",
    "am",
    "ti",
    "so",
    "sw",
    "ha",
    "my",
    "km",
    "lo",
    "th",
    "vi",
    "id",
    "fil",
    "hi",
    "bn",
    "ne",
    "si",
    "ta",
    "ko",
    "ja",
    "he",
    "ka",
    "hy",
    "es",
    "pt",
    "fr",
    "de",
    "it",
    "pl",
]
# Second levels that only repeat the towns, or that are too many for what reports need.
WITHOUT_DISTRICTS = frozenset(
    [
        "CN",
        "RO",
        "CA",
        "JM",
        "LC",
        "CY",
        "LV",
        "PR",
        "HR",
        "BR",
        "IS",
        "SI",
        "MT",
        "NL",
        "NO",
        "SE",
        "JP",
    ]
)
MIDDLE = 8000  # people; towns of this size count, but in the countries below
# Countries where only towns of 15,000 count.
LARGE_TOWNS_ONLY = frozenset(
    [
        "US",
        "CA",
        "GB",
        "DE",
        "FR",
        "IT",
        "ES",
        "NL",
        "BE",
        "CH",
        "AT",
        "JP",
        "AU",
        "NZ",
        "SE",
        "NO",
        "FI",
        "DK",
        "IE",
        "PT",
        "KR",
        "PL",
        "CZ",
        "SK",
        "HU",
        "RO",
        "BG",
        "GR",
        "HR",
        "SI",
        "EE",
        "LV",
        "LT",
        "IL",
        "BR",
        "AR",
        "CL",
        "IN",
        "CN",
    ]
)
SMALLEST_TOWNS = frozenset({"CN.13", "CN.14"})  # Xinjiang, Tibet: towns of 1,000
_TYPE = re.compile(
    r"\b(district|county|municipality|raion|rayon|department|province|prefecture|regency|"
    r"governorate|division|subdistrict|parish|commune|township)\b",
    re.IGNORECASE,
)
_TYPE_AT_END = re.compile(
    r" (district|county|municipality|raion|rayon|department|province|prefecture|regency|oblast|"
    r"region|governorate|division|state|rayonu)$",
    re.IGNORECASE,
)


def countries(inputs: Inputs, table: Path) -> Iterator[Row]:
    """Every country and territory of ISO 3166-1, with the names people use."""
    translations = [inputs.country_names(language) for language in LANGUAGES]
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, name, others, _ = line.split("\t")
        facts = inputs.country_facts.get(code, {})
        known = [names[key] for names in translations for key in _keys(code) if key in names]
        yield Row(
            id=f"gn:{facts['geonameid']}", kind="country", type="country", name=name, parent="",
            population=int(facts["population"]) or None, code=code,
            names=tidy_names(name, [*others.split("|"), *known]),
        )  # fmt: skip


def _keys(code: str) -> tuple[str, ...]:
    return (code, f"{code}-alt-short", f"{code}-alt-variant")


def regions(inputs: Inputs, rows: dict[str, Row]) -> Iterator[Row]:
    """First-level divisions."""
    yield from _divisions(inputs, rows, level=1, kind="region")


def districts(inputs: Inputs, rows: dict[str, Row]) -> Iterator[Row]:
    """Second-level divisions, China's excepted."""
    for row in _divisions(inputs, rows, level=2, kind="district"):
        if row.code.split(".")[0] not in WITHOUT_DISTRICTS:
            yield row


def _divisions(inputs: Inputs, rows: dict[str, Row], *, level: int, kind: str) -> Iterator[Row]:
    by_code = {row.code: row for row in rows.values()}
    plain = inputs.plain_names(level)
    for each in inputs.divisions:
        above = by_code.get(each.code.rpartition(".")[0])
        if each.level != level or above is None:
            continue
        name = plain.get(each.code, each.name)
        found = _TYPE.search(" ".join((name, *each.others)))
        words = each.type or (found.group(1) if found else kind)
        yield Row(
            id=f"gn:{each.geonames}", kind=kind, type=words.lower(), name=name, parent=above.id,
            names=tidy_names(name, _with_bare([name, each.name, *each.others])), code=each.code,
        )  # fmt: skip


def _with_bare(names: list[str]) -> list[str]:
    """The names, and each English one without its type: "Granma Province" and "Granma"."""
    bare = [_TYPE_AT_END.sub("", name) for name in names]
    return [*names, *(name for name in bare if len(name) > 2)]


def cities(inputs: Inputs, rows: dict[str, Row]) -> Iterator[Row]:
    """Towns, with the smallest division that is known to hold them."""
    by_code = {row.code: row for row in rows.values() if row.code}
    large = {town["geonameid"] for town in inputs.cities(15000)}
    for town in inputs.cities(1000):
        country, first = town["countrycode"], f"{town['countrycode']}.{town['admin1code']}"
        wanted = (
            town["geonameid"] in large
            or (int(town["population"]) >= MIDDLE and country not in LARGE_TOWNS_ONLY)
            or first in SMALLEST_TOWNS
        )
        if wanted and country in by_code:
            row = _city(town, _holder(inputs, town, first, by_code))
            capital = inputs.country_facts[country]["capital"].strip()
            if capital in (row.name, *row.names) and (row.population or 0) > 1000:
                row.type = "capital"
            yield row


def _holder(inputs: Inputs, town: dict[str, Any], first: str, by_code: dict[str, Row]) -> Row:
    spot = (town["name"], float(town["latitude"]), float(town["longitude"]))
    second = inputs.second_level_of_town.get(spot, "")
    for code in (second, first):
        if code in by_code:
            return by_code[code]
    return by_code[town["countrycode"]]


def _city(town: dict[str, Any], holder: Row) -> Row:
    people = int(town["population"])
    country = town["countrycode"]
    plain_first = sorted(town["alternatenames"], key=lambda name: (not name.isascii(), name))
    others = [n for n in plain_first if keeps_name(n, country, people)]
    return Row(
        id=f"gn:{town['geonameid']}", kind="city", type="city", name=town["name"], parent=holder.id,
        lat=float(town["latitude"]), lon=float(town["longitude"]), population=people or None,
        names=tidy_names(town["name"], others),
    )  # fmt: skip
