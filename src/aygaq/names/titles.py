"""Titles, particles and forms of names; read once from titles.yaml.

Reach for this module to strip "Imam" or "Col." off a name, or to ask whether words begin with such
a title. One fact is always true: a name is never stripped down to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_STOPS = re.compile(r"[.,]+")
LONGEST = 3  # words of a title


@dataclass(frozen=True)
class NameWords:
    """The lists of titles.yaml.

    Attributes:
        before: title in lower case to its kind: "form of address", "learned", "belief" …
        form: a given name to the first name of its line.
    """

    before: dict[str, str]
    after: frozenset[str]
    particles: frozenset[str]
    form: dict[str, str]


@cache
def load_words() -> NameWords:
    """Read the lists, once."""
    text = files("aygaq.names").joinpath("titles.yaml").read_text(encoding="utf-8")
    lists = yaml.safe_load(text)
    return NameWords(
        before={word: kind for kind, words in lists["before"].items() for word in words},
        after=frozenset(lists["after"]),
        particles=frozenset(lists["particles"]),
        form={name: line[0] for line in reversed(lists["forms"]) for name in line},
    )


def titles(kind: str | None = None) -> frozenset[str]:
    """Titles that stand before a name, of one kind or of all; lower case, without full stops."""
    before = load_words().before
    return frozenset(title for title, of in before.items() if kind in (None, of))


def title_kind(words: str) -> str | None:
    """Of which kind a title is: "Col." → "force"; None where the words are no title."""
    return load_words().before.get(plain(words))


def is_titled(name: str) -> bool:
    """Whether a name begins with a title: "Imam Ablimit Rozi"."""
    return title_length(name.split()) > 0


def title_length(tokens: Sequence[str]) -> int:
    """How many of the first tokens are titles; never all of them."""
    at = 0
    while at < len(tokens) - 1:
        for size in range(min(LONGEST, len(tokens) - 1 - at), 0, -1):
            if plain(" ".join(tokens[at : at + size])) in load_words().before:
                at += size
                break
        else:
            break
    return at


def strip_titles(tokens: Sequence[str]) -> tuple[str, ...]:
    """The tokens without titles before and honorifics after; at least one stays.

    One short word that is a title in one language and a name in another ("Ma", "U", "Ko") stays
    where taking it off would leave a single word.
    """
    at = title_length(tokens)
    if len(tokens) - at == 1 and at == 1 and len(plain(tokens[0])) <= 2 and "." not in tokens[0]:
        at = 0
    kept = list(tokens[at:])
    while len(kept) > 1 and plain(kept[-1]) in load_words().after:
        kept.pop()
    return tuple(kept)


def plain(words: str) -> str:
    """Lower case without full stops and commas, single spaces."""
    return " ".join(_STOPS.sub(" ", words).casefold().split())
