"""Takes the words of a place apart: names, kinds, and the places it is said to lie in.

Reach for this module through `resolve`. One fact is always true: parts stand nearest first, so that
"Altay's Qinghe county" and "Qinghe county, Altay" are the same parts.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from aygaq.places.key import place_key
from aygaq.places.lexicon import load_words

_BRACKETS = re.compile(r"\s*[\[(（]([^\])）]*)[\])）]")
_LANGUAGE = re.compile(
    r"^(?:(?:or\s+)?in\s+\w+,?\s+|(?:also|formerly|otherwise|previously)\s+(?:known|called)(?:\s+as)?"
    r"(?:\s+in\s+\w+)?,?\s+|(?:aka|a\.k\.a\.|or|known as|called)\s+)"
    r"|,?\s+in\s+(?:Chinese|Uyghur|Kazakh|Russian|Mandarin|Mongolian|Tibetan|Arabic)$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s+")
_JOINT = re.compile(r"\s+(?:of|in|near|outside|within|inside|at)\s+(?:the\s+)?", re.IGNORECASE)
_DROPPED_ARTICLES = ("al ", "el ", "ar ", "as ", "ash ", "an ", "at ", "ad ", "az ")


@dataclass(frozen=True)
class Part:
    """One place of a phrase: keys to look up, the fullest first, and kinds it may be of.

    Attributes:
        kinds: kinds of the gazetteer that the words allow; empty where they say nothing.
        aliases: keys of the same place's other names, as in "Hotan (Hetian)".
    """

    keys: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    aliases: tuple[str, ...] = ()


@functools.lru_cache(maxsize=4096)  # a document's other places are asked for with each of them
def parts_of(words: str, is_name: Callable[[str], bool]) -> tuple[Part, ...]:
    """Take a phrase apart, nearest place first.

    Args:
        words: as a source has them, such as "Khatai district of Baku".
        is_name: whether a key is the name of a place; a whole that is one is not taken apart.
    """
    plain = " ".join(words.split()).strip(" ,.;:")
    if not plain:
        return ()
    if is_name(place_key(plain)):
        return tuple(part for part in (_part(plain),) if part.keys)
    aliases = tuple(_alias(inner) for inner in _BRACKETS.findall(plain))
    bare = _BRACKETS.sub("", plain).strip(" ,")
    found = _split(bare, is_name)
    if found and aliases:
        at = _owner_of_brackets(plain, found)
        found[at] = replace(found[at], aliases=tuple(filter(None, aliases)))
    return tuple(found)


def _split(text: str, is_name: Callable[[str], bool]) -> list[Part]:
    if is_name(place_key(text)):
        return [part for part in (_part(text),) if part.keys]
    if "," in text:
        pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
        return [part for piece in pieces for part in _split(piece, is_name)]
    owner, joint = _POSSESSIVE.search(text), _JOINT.search(text)
    if owner and (joint is None or owner.start() < joint.start()):
        return [*_split(text[owner.end() :], is_name), *_split(text[: owner.start()], is_name)]
    if joint:
        nearer, farther = _part(text[: joint.start()]), _split(text[joint.end() :], is_name)
        if nearer.keys or not farther:
            return [*([nearer] if nearer.keys else []), *farther]
        farther[0] = replace(farther[0], kinds=nearer.kinds or farther[0].kinds)
        return farther
    part = _part(text)
    return [part] if part.keys else []


def _owner_of_brackets(plain: str, found: list[Part]) -> int:
    before = place_key(plain[: re.search(r"[\[(（]", plain).start()])  # type: ignore[union-attr]
    ends = [at for at, part in enumerate(found) if any(before.endswith(key) for key in part.keys)]
    return ends[0] if ends else 0


def _alias(inner: str) -> str:
    return place_key(_strip_kinds(place_key(_LANGUAGE.sub("", inner.strip())))[0])


def _part(text: str) -> Part:
    """Keys of one piece: as it stands, then without kinds, directions, peoples and article."""
    whole = place_key(text)
    bare, kinds = _strip_kinds(whole)
    steps = [whole, bare, _strip_directions(bare)]
    if steps[2] != bare:
        again, more = _strip_kinds(steps[2])
        steps.append(again)
        kinds = kinds or more
    steps.append(_strip_article(steps[-1]))
    keys = tuple(dict.fromkeys(step for step in steps if step and not _is_generic(step)))
    return Part(keys, kinds)


def _strip_kinds(key: str) -> tuple[str, frozenset[str]]:
    """Cut words of kind off both ends: "granma province" → "granma" and its kinds."""
    words, kinds = key.split(), frozenset[str]()
    known = load_words()
    changed = True
    while changed and words:
        changed = False
        for size in (3, 2, 1):
            for piece, rest in ((words[-size:], words[:-size]), (words[:size], words[size:])):
                found = known.kinds.get(" ".join(piece))
                if found is not None and len(piece) == size:
                    kinds, words, changed = kinds or found, rest, True
                    break
            if changed:
                break
    while len(words) > 1 and words[-1] in known.peoples and kinds:
        words = words[:-1]
    return " ".join(words), kinds


def _strip_directions(key: str) -> str:
    words, directions = key.split(), load_words().directions
    while words and words[0] in directions:
        words = words[1:]
    while len(words) > 1 and words[0] in load_words().peoples:
        words = words[1:]
    return " ".join(words)


def _strip_article(key: str) -> str:
    return next((key[len(a) :] for a in _DROPPED_ARTICLES if key.startswith(a)), key)


def _is_generic(key: str) -> bool:
    words = load_words()
    return all(word in words.kinds or word in words.directions for word in key.split())
