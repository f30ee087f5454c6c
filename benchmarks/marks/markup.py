"""Texts with the acts they tell marked in them: how a mark is read, and what it says.

Reach for this module with the words of a file of `texts/`. The marks are described in this
folder's README. Always true: a text without its marks is what somebody wrote, to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.vocabulary import acts

_HEAD = re.compile(r"^# (?P<name>\S+)(?: (?P<published>\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)
_MARK = re.compile(
    r"\[(?P<id>[pgtlans]\d+)\|(?P<words>[^][{}|]+)\]|\{(?P<act>[^][{}|]+)\|(?P<said>[^][{}|]+)\}"
)
_ACTS = frozenset(act.code for act in acts())
_NOT_SO = "?"  # before the code of an act that the text does not tell as done


@dataclass(frozen=True)
class Named:
    """Words that stand for somebody or something: `id` is the same for the same one.

    The letter of `id` tells the kind: p a person, g a group, t a time, l a place, a whoever did
    it, n a length of time, s whoever says so.
    """

    id: str
    start: int
    end: int


@dataclass(frozen=True)
class Told:
    """Words that tell an act.

    Attributes:
        codes: acts that an honest reader could call it, the best first.
        done: false where the text demands, plans, denies or only imagines it.
        ids: of whom it befell, when, where, by whom, for how long, and who says so.
    """

    codes: tuple[str, ...]
    done: bool
    ids: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Marked:
    """One text and its marks; places are code points of `text`."""

    name: str
    published: str
    text: str
    named: tuple[Named, ...]
    told: tuple[Told, ...]


def read_marked(source: str) -> Iterator[Marked]:
    """The texts of one file, in order.

    Raises:
        ValueError: a mark is broken, or names an act or an id that there is none of.
    """
    heads = list(_HEAD.finditer(source))
    ends = [head.start() for head in heads[1:]] + [len(source)]
    for head, end in zip(heads, ends, strict=True):
        yield _marked(head["name"], head["published"] or "", source[head.end() : end].strip())


def _marked(name: str, published: str, source: str) -> Marked:
    text, last = "", 0
    named: list[Named] = []
    told: list[Told] = []
    for mark in _MARK.finditer(source):
        text += source[last : mark.start()]
        words = mark["words"] or mark["said"]
        span = len(text), len(text) + len(words)
        if mark["id"]:
            named.append(Named(mark["id"], *span))
        else:
            told.append(_told(name, mark["act"], span))
        text += words
        last = mark.end()
    text += source[last:]
    _check(name, text, named, told)
    return Marked(name, published, text, tuple(named), tuple(told))


def _told(name: str, act: str, span: tuple[int, int]) -> Told:
    codes, *ids = act.split()
    found = tuple(codes.removeprefix(_NOT_SO).split(","))
    if unknown := [code for code in found if code not in _ACTS]:
        raise ValueError(f"{name}: no act is called {', '.join(unknown)}: {act}")
    return Told(found, not codes.startswith(_NOT_SO), tuple(ids), *span)


def _check(name: str, text: str, named: list[Named], told: list[Told]) -> None:
    if left := re.search(r".{0,30}[][{}|].{0,30}", text):
        raise ValueError(f"{name}: a broken mark in: {left[0]}")
    known = {one.id for one in named}
    for act in told:
        if lost := [one for one in act.ids if one not in known]:
            raise ValueError(f"{name}: {act.codes[0]} names {', '.join(lost)}, marked nowhere")
