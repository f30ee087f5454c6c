"""The lexicons: words as data, one YAML file each, read once.

Reach for this module to get a lexicon's table. Lexicons live in `lexicons/<language>/`; a
missing or ill-shaped one stops the start, it is never quietly replaced by nothing.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

from aygaq.errors import AygaqError
from aygaq.reading.overlay.force import added_words


class LexiconBroken(AygaqError):
    """A lexicon file is missing or does not have the shape it promises."""

    code, exit_code = "R001", 3
    hint = "Restore the lexicon file from the package, or correct the entry named above."

    def __init__(self, lexicon: str, what: str) -> None:
        self.lexicon, self.what = lexicon, what
        super().__init__(f"lexicon {lexicon}: {what}. Nothing was read.")


@functools.cache
def load_table(name: str, language: str = "en") -> Mapping[str, Any]:
    """The whole table of one lexicon. Effect: reads the package's file once.

    Raises:
        LexiconBroken: no such file, or its root is no mapping.
    """
    path = files("aygaq.reading") / "lexicons" / language / f"{name}.yaml"
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_loader())  # noqa: S506
    except (OSError, yaml.YAMLError) as error:
        raise LexiconBroken(name, "cannot be read as YAML") from error
    if not isinstance(data, dict):
        raise LexiconBroken(name, "expected a mapping at its root")
    return data


def words_of(name: str, key: str, language: str = "en") -> frozenset[str]:
    """The words under `key` of a lexicon, those of the overlay in force included."""
    added = added_words(name, key)
    packaged = _packaged(name, key, language)
    return packaged if added is None else packaged | added


@functools.cache
def _packaged(name: str, key: str, language: str) -> frozenset[str]:
    """A list of words, or one text of words parted by blanks.

    In a text of words, `_` stands for a blank inside one word: `police_officer`.
    """
    value = load_table(name, language).get(key)
    if isinstance(value, str):
        return frozenset(word.replace("_", " ") for word in value.split())
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return frozenset(value)
    raise LexiconBroken(name, f"expected words under {key}")


def word_set(words: str) -> frozenset[str]:
    """The words of one text, parted by blanks."""
    return frozenset(words.split())


def word_list(words: str) -> list[str]:
    """The words of one text, parted by blanks, in order."""
    return words.split()


def _loader() -> type[yaml.SafeLoader]:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
