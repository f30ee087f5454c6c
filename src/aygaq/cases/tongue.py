"""The language that sentences about a case are said in.

Reach for this module to say a sentence of this folder in another language. Sentences are
written in English in the code; a tongue brings what turns them into another (gettext), so
that nothing here depends on who asks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _as_it_is(words: str) -> str:
    return words


def _one_or_many(one: str, many: str, number: int) -> str:
    return one if number == 1 else many


@dataclass(frozen=True)
class Tongue:
    """One language.

    Attributes:
        language: BCP 47, for dates and the labels of acts.
        say: an English sentence in this language.
        say_n: one of two English sentences, by a number, in this language.
    """

    language: str = "en"
    say: Callable[[str], str] = _as_it_is
    say_n: Callable[[str, str, int], str] = _one_or_many


ENGLISH = Tongue()
