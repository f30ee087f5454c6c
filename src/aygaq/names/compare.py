"""Scores how alike two names are, with reasons; it never says that two people are one.

Reach for this module wherever two names meet. One fact is always true: the score is symmetric,
between 0 and 1, and 1 for a name with itself.

The words of both are put in pairs so that the sum of likenesses is largest; what stays over on one
side alone weighs little (a middle name, a father's name), what stays over on both weighs much.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from aygaq.names.latin import script_of
from aygaq.names.organizations import organization_parts
from aygaq.names.parts import NamePart, foreign_parts, name_parts
from aygaq.names.spelling import bones_alike, likeness
from aygaq.names.syllables import compare_syllables
from aygaq.names.titles import load_words

MOST_WORDS = 12  # of a name; further ones are not compared


@dataclass(frozen=True)
class Comparison:
    """How alike two names are.

    Attributes:
        score: 0 to 1; from about 0.7 on worth a person's look, never proof.
        why: reasons in words, the strongest first.
    """

    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True)
class Settings:
    """The weights of a comparison; chosen on half of the benchmark, see benchmarks/names.py."""

    one_side_over: float = 0.10  # what each word costs that only the longer name has
    father_over: float = 0.04  # the same for a father's name or a particle
    initial: float = 0.82  # an initial against the name that it begins
    form: float = 0.93  # short and long forms of one name
    bones: float = 0.92  # consonants alone, where a script wrote no vowels
    other_script: float = 0.98
    other_given: float = 0.4  # two given names that are known to be two
    same_letters: float = 0.93  # from here on two names differ in their spaces alone
    as_foreign: float = 0.95  # a Chinese name read as the writing of a foreign one
    reordered: float = 0.98
    worst_share: float = 0.4  # how much the worst pair counts beside the mean
    single: float = 0.72  # a single word against a longer name that holds it
    fathers_differ: float = 0.6
    doubtful: float = 0.85  # a likeness of words below this
    steepness: float = 1.0  # is lowered by that many times what it lacks


PEOPLE = Settings()
BODIES = Settings(one_side_over=0.06, worst_share=0.35, single=0.6)


def compare(a: str, b: str, *, kind: str = "person") -> Comparison:
    """Compare two names, in any scripts.

    Args:
        kind: "person", or "organization": then forms such as "Ltd" weigh little and order much.
    """
    first, second = sorted((a, b))
    return _compare(first, second, kind)


@lru_cache(maxsize=50_000)
def _compare(a: str, b: str, kind: str) -> Comparison:
    by_syllable = compare_syllables(a, b)
    if by_syllable is not None:
        return Comparison(*by_syllable)
    scripts = script_of(a), script_of(b)
    differ = scripts[0] != scripts[1]
    if kind != "person":
        return _scored(organization_parts(a), organization_parts(b), BODIES, differ)
    found = _scored(name_parts(a), name_parts(b), PEOPLE, differ)
    if differ and "HAN" in scripts:
        sounds = [
            foreign_parts(name) if script == "HAN" else name_parts(name)
            for name, script in zip((a, b), scripts, strict=True)
        ]
        foreign = _scored(sounds[0], sounds[1], PEOPLE, differ)
        score = round(foreign.score * PEOPLE.as_foreign, 4)
        if score > found.score:
            return Comparison(score, (*foreign.why, "read as a foreign name in Chinese"))
    return found


def _scored(
    a: tuple[NamePart, ...], b: tuple[NamePart, ...], settings: Settings, scripts: bool
) -> Comparison:
    a, b = _without_repeats(a)[:MOST_WORDS], _without_repeats(b)[:MOST_WORDS]
    if not a or not b:
        return Comparison(0.0, ("one of the names has no letters",))
    a, b = _joined(a, b)
    pairs = _pairs(a, b, settings)
    score, why = _of_pairs(a, b, pairs, settings)
    if scripts:
        why = [*why, "written in two scripts"]
        score *= settings.other_script
    whole = likeness("".join(p.text for p in a), "".join(p.text for p in b))
    if len(a) != len(b) and whole >= settings.same_letters and whole * 0.97 > score:
        score, why = whole * 0.97, ["the letters agree, the spaces do not"]
    exact = [part.text for part in a] == [part.text for part in b] and not scripts
    return Comparison(1.0 if exact else round(min(score, 0.99), 4), tuple(why))


def _without_repeats(words: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    """ "Sergey Sergey Marat" is a slip for "Sergey Marat"."""
    return tuple(word for at, word in enumerate(words) if not at or word != words[at - 1])


def _joined(
    a: tuple[NamePart, ...], b: tuple[NamePart, ...]
) -> tuple[tuple[NamePart, ...], tuple[NamePart, ...]]:
    """Put two neighbours of the longer name together where the other writes them as one word."""
    if len(a) < len(b):
        b, a = _joined(b, a)
        return a, b
    for at in range(len(a) - 1):
        both = a[at].text + a[at + 1].text
        for word in b:
            apart = max(likeness(a[at].text, word.text), likeness(a[at + 1].text, word.text))
            if len(both) > 4 and likeness(both, word.text) > max(apart, 0.85):
                one = NamePart(both, "name", a[at].vowels)
                return (*a[:at], one, *a[at + 2 :]), b
    return a, b


def compare_words(one: NamePart, two: NamePart) -> float:
    """How alike two words of names are, 0 to 1: to find names by one of their words."""
    return _alike(one, two, PEOPLE)[0]


@dataclass(frozen=True)
class _Pair:
    i: int
    j: int
    score: float
    why: str


def _pairs(a: tuple[NamePart, ...], b: tuple[NamePart, ...], settings: Settings) -> list[_Pair]:
    """Words put in pairs, the most alike first; particles only with particles."""
    possible = [
        _Pair(i, j, *_alike(one, two, settings))
        for i, one in enumerate(a)
        for j, two in enumerate(b)
        if (one.kind == "particle") == (two.kind == "particle")
    ]
    chosen: list[_Pair] = []
    for pair in sorted(possible, key=lambda p: (-p.score, abs(p.i - p.j), p.i, p.j)):
        if all(pair.i != other.i and pair.j != other.j for other in chosen):
            chosen.append(pair)
    return chosen


def _alike(one: NamePart, two: NamePart, settings: Settings) -> tuple[float, str]:
    if one.text == two.text:
        return 1.0, ""
    if len(one.text) == 1 or len(two.text) == 1:
        begins = one.text[0] == two.text[0]
        return (settings.initial, "an initial stands for a name") if begins else (0.0, "")
    form = load_words().form
    first, second = form.get(one.text), form.get(two.text)
    if first or second:
        if (first or one.text) == (second or two.text):
            return settings.form, "forms of one given name"
        if first and second:
            return settings.other_given, "two given names"
    score, why = likeness(one.text, two.text), "spelt in two ways"
    if not (one.vowels and two.vowels):
        bones = bones_alike(one.text, two.text) * settings.bones
        if bones > score:
            score, why = bones, "the consonants agree"
    if _gendered(one.text) != _gendered(two.text):
        score, why = score * 0.85, "endings of two genders"
    return max(0.0, score - settings.steepness * max(0.0, settings.doubtful - score)), why


def _gendered(word: str) -> bool:
    return word.endswith(("ova", "eva", "ina", "aya", "skaya", "ska"))


FATHERS_ALIKE = 0.7
_WEIGHT = {"number": 1.0, "name": 1.0, "patronymic": 0.7, "initial": 0.6, "particle": 0.15}


def _of_pairs(
    a: tuple[NamePart, ...], b: tuple[NamePart, ...], pairs: list[_Pair], settings: Settings
) -> tuple[float, list[str]]:
    weights = [min(_WEIGHT[a[p.i].kind], _WEIGHT[b[p.j].kind]) for p in pairs]
    telling = [p for p in pairs if a[p.i].kind != "particle"]
    if not telling:
        return 0.0, ["no word of the one is like a word of the other"]
    mean = sum(p.score * w for p, w in zip(pairs, weights, strict=True)) / sum(weights)
    worst = min(p.score for p in telling)
    score = (1 - settings.worst_share) * mean + settings.worst_share * worst
    why = list(dict.fromkeys(p.why for p in pairs if p.why and p.score >= 0.6))
    if any(p.score < 0.6 for p in telling):
        why.append("a word of each is not like any of the other")
    if _fathers_differ(a, b, pairs):
        score, why = min(score, settings.fathers_differ), [*why, "two fathers' names"]
    if _numbers_differ(a, b):
        score, why = min(score, settings.fathers_differ), [*why, "numbers differ"]
    over = [a[i] for i in range(len(a)) if all(p.i != i for p in pairs)]
    over += [b[j] for j in range(len(b)) if all(p.j != j for p in pairs)]
    for part in over:
        score -= settings.one_side_over if part.kind == "name" else settings.father_over
    if over:
        why.append("a word that only one of them has")
    if len(telling) == 1 and any(part.kind in ("name", "initial") for part in over):
        score, why = min(score, settings.single * worst), [*why, "only one word in common"]
    order = [p.j for p in sorted(telling, key=lambda p: p.i)]
    if order != sorted(order):
        score, why = score * settings.reordered, [*why, "in another order"]
    return max(score, 0.0), why


def _fathers_differ(a: tuple[NamePart, ...], b: tuple[NamePart, ...], pairs: list[_Pair]) -> bool:
    both = _has_father(a) and _has_father(b)
    return any(
        (a[p.i].kind == b[p.j].kind == "patronymic" and p.score < FATHERS_ALIKE)
        or (both and (a[p.i].kind == "patronymic") != (b[p.j].kind == "patronymic"))
        for p in pairs
    )


def _has_father(name: tuple[NamePart, ...]) -> bool:
    return any(part.kind == "patronymic" for part in name)


def _numbers_differ(a: tuple[NamePart, ...], b: tuple[NamePart, ...]) -> bool:
    """Numbers tell bodies apart: "Fund II" is not "Fund III", nor "Fund"."""
    one, two = ({part.text for part in name if part.kind == "number"} for name in (a, b))
    return one != two and bool(one | two)
