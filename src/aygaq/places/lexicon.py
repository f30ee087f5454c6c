"""Words about places that are no part of a name; read once from words.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from aygaq.places.key import place_key


@dataclass(frozen=True)
class PlaceWords:
    """The lists of words.yaml; all in the form of `place_key`."""

    kinds: dict[str, frozenset[str]]
    directions: frozenset[str]
    peoples: frozenset[str]
    traps: frozenset[str]
    shared: frozenset[str]
    given: frozenset[str]
    particles: frozenset[str]
    leading: frozenset[str]


@cache
def load_words() -> PlaceWords:
    """Read the lists, once."""
    text = files("aygaq.places").joinpath("words.yaml").read_text(encoding="utf-8")
    lists = yaml.safe_load(text)
    return PlaceWords(
        kinds={place_key(word): frozenset(kinds) for word, kinds in lists["kinds"].items()},
        directions=_keys(lists["directions"]),
        peoples=_keys(lists["peoples"]),
        traps=_keys(lists["traps"]),
        shared=_keys(lists["shared"]),
        given=_keys(lists["given"]),
        particles=_keys(lists["particles"]),
        leading=_keys(lists["leading"]),
    )


def _keys(words: str) -> frozenset[str]:
    return frozenset(part for word in words.split() for part in place_key(word).split())


@dataclass(frozen=True)
class CountryWords:
    """Codes, names and demonyms of the table of countries."""

    by_demonym: dict[str, str]  # key of the demonym to the country's common English name
    by_code: dict[str, str]  # ISO 3166-1 to the same
    long_names: frozenset[tuple[str, ...]]  # names of two words and more, word by word


@cache
def load_country_words() -> CountryWords:
    """Read the table of countries, once."""
    text = files("aygaq.places").joinpath("countries.tsv").read_text(encoding="utf-8")
    by_demonym: dict[str, str] = {}
    by_code: dict[str, str] = {}
    long_names: set[tuple[str, ...]] = set()
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, name, others, demonyms = line.split("\t")
        names = (tuple(one.split()) for one in (name, *others.split("|")))
        long_names.update(one for one in names if len(one) > 1 and one[0] != "The")
        by_code[code] = name
        for demonym in filter(None, demonyms.split("|")):
            by_demonym.setdefault(place_key(demonym), name)
    return CountryWords(by_demonym, by_code, frozenset(long_names))
