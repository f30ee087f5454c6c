"""Make up names of people, places and organisations.

Reach for this when training sentences need names that no list holds. Always true: a name is a list
of words as spaCy would split them, and the `random.Random` passed in decides all.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

_ONSETS = """
b br ch d dj dh f g gh gr h j k kh kw l m mb n nd ng ny p q r s sh t th tr ts v w x y z zh
"""
_VOWELS = """
a a a e e i i o o u u aa ai ao au ei ia ie io oo ua ui ə ı ö ü é á
"""
_CODAS = """
n n r l m ng sh k t d b z s q v y kh gh j
"""
_PLACE_ENDS = """
abad kent bad pur stan grad ovo ka ville an u in yar tepe su dao zhou shan a i
"""
_AREAS = """
County Province Prefecture District Region City Street Village Township Oblast State
"""


ONSETS, VOWELS, PLACE_ENDS = _ONSETS.split(), _VOWELS.split(), _PLACE_ENDS.split()
AREAS, CODAS = _AREAS.split(), _CODAS.split() + [""] * 12


@dataclass(frozen=True)
class NameStock:
    """Latin name parts, capitalised, to draw from."""

    parts: tuple[str, ...]


def load_stock(folder: Path, pattern: str = "wd_*_64.txt") -> NameStock:
    """Name parts in the first column of the files that fit `pattern`. Effect: reads the files."""
    parts: set[str] = set()
    for path in sorted(folder.glob(pattern)):
        for line in path.read_text(encoding="utf-8").split("\n"):
            part = line.split("\t")[0].strip()
            if len(part) > 1 and part.replace("'", "").replace("’", "").isalpha():
                parts.add(part[:1].upper() + part[1:])
    return NameStock(tuple(sorted(parts)))


def invented(rng: random.Random) -> str:
    """A made-up name part of one to four syllables."""
    size = rng.choices((1, 2, 3, 4), (2, 5, 3, 1))[0]
    text = ""
    for place in range(size):
        onset = "" if place == 0 and rng.random() < 0.2 else rng.choice(ONSETS)
        text += onset + rng.choice(VOWELS) + (rng.choice(CODAS) if rng.random() < 0.6 else "")
    if len(text) > 4 and rng.random() < 0.04:
        cut = rng.randint(1, len(text) - 2)
        text = text[:cut] + rng.choice("'’") + text[cut:]
    return text[:1].upper() + text[1:]


def person_name(rng: random.Random, stock: NameStock, size: int) -> list[str]:
    """Words of a made-up person's name; `size` is the length of the name it replaces."""

    def part() -> str:
        return rng.choice(stock.parts) if stock.parts and rng.random() < 0.6 else invented(rng)

    if size == 1 and rng.random() < 0.8:
        return [part(), "-", part()] if rng.random() < 0.06 else [part()]
    form = rng.random()
    if form < 0.56:
        return [part(), part()]
    if form < 0.70:
        return [part(), part(), part()]
    if form < 0.76:
        return [
            part(),
            rng.choice(("oglu", "oğlu", "ogly", "qizi", "qızı", "kyzy", "uulu")),
            part(),
        ]
    if form < 0.79:
        return [part(), part(), rng.choice(("oglu", "oğlu", "qizi", "qızı")), part()]
    if form < 0.84:
        return [
            part(),
            rng.choice(("bin", "ibn", "bint", "Abu", "ould", "de", "van", "ait")),
            part(),
        ]
    if form < 0.88:
        return [part(), rng.choice(("al", "Al", "el", "ul")), "-", part()]
    if form < 0.91:
        return [part(), rng.choice("ABCDEFGHJKLMNPRSTVWYZ") + ".", part()]
    if form < 0.93:
        return [rng.choice(("U", "Daw", "Ko", "Ma", "Haji", "Abd")), part(), part()]
    if form < 0.96:
        return [part(), part(), "-", part().lower() if rng.random() < 0.5 else part()]
    return [part(), part(), part(), part()]


def place_name(rng: random.Random, size: int) -> list[str]:
    """Words of a made-up place."""
    stem = invented(rng) + (rng.choice(PLACE_ENDS) if rng.random() < 0.5 else "")
    if size > 1 and rng.random() < 0.5:
        return [stem, rng.choice(AREAS)]
    if rng.random() < 0.12:
        return (
            [invented(rng), "-", stem]
            if rng.random() < 0.5
            else [rng.choice(("New", "East", "San", "Al")), stem]
        )
    return [stem]


def acronym(rng: random.Random) -> list[str]:
    """An organisation's letters."""
    return ["".join(rng.choice("ABCDEFGHIJKLMNOPRSTUVWY") for _ in range(rng.randint(3, 5)))]


_ORGANISATIONS = """
{} District Court;{} City Court;{} Supreme Court;Supreme Court of {};{} University;
University of {};{} Times;{} Post;{} News;{} Tribune;Radio {};{} TV;{} News Agency;Free {};
Voice of {};{} Watch;{} Human Rights Center;{} Human Rights Association;Committee of {} Lawyers;
{} Lawyers Union;{} Journalists Syndicate;{} Bar Association;{} Police;{} Police Department;
{} Liberation Front;{} Liberation Army;{} Democratic Party;{} Party;Ministry of Justice of {};
Ministry of Internal Affairs;{} Ministry of Interior;National Assembly of {};{} Parliament;
{} Prosecutor 's Office;{} Foundation;{} Institute;Bank of {};{} Bank;{} Mining Company;{} Oil;
{} Group;Union of {} Workers;{} Army;National Security Committee of {};
{} State Security Service;{} Rights Initiative;Friends of {};{} Brigade
"""
_SITES = """
{} Prison;{} Central Prison;{} Detention Center;{} Hospital;{} Square;{} Airport;{} River;Lake {};
Mount {};Camp {};{} Market;{} Street;{} Mosque;Cape {};{} Island;{} Valley;Republic of {};{} Bridge
"""
ORGANISATIONS = [text.strip() for text in _ORGANISATIONS.replace("\n", " ").split(";")]
SITES = [text.strip() for text in _SITES.replace("\n", " ").split(";")]


def organisation_name(rng: random.Random) -> list[str]:
    """Words of a made-up organisation's name, its kind told by the words around the made-up one."""
    return _fill(rng.choice(ORGANISATIONS), rng)


def site_name(rng: random.Random) -> list[str]:
    """Words of a made-up place named after its kind, such as a prison or a river."""
    return _fill(rng.choice(SITES), rng)


def _fill(pattern: str, rng: random.Random) -> list[str]:
    stem = place_name(rng, 1) if rng.random() < 0.7 else [invented(rng), invented(rng)]
    words: list[str] = []
    for word in pattern.split():
        words.extend(stem if word == "{}" else [word])
    return words
