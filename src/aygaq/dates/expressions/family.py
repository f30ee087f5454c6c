"""A family: one way of writing a time, as a pattern and what reads its matches."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from aygaq.dates.expressions.meaning import Meaning
from aygaq.dates.expressions.model import Kind

#: Reads one match; None where the words turn out to name no time.
Read = Callable[[re.Match[str]], "tuple[Kind, Meaning] | None"]


@dataclass(frozen=True)
class Family:
    """One way of writing a time.

    Attributes:
        name: a word for the family, unique; a group of the joined pattern.
        source: the pattern, without a boundary before it.
        read: what the match says.
    """

    name: str
    source: str
    read: Read

    @property
    def unnamed(self) -> str:
        """The pattern without its group names, to be joined with others.

        A repeated mark ("the same stroke again") becomes any mark: the joined pattern may find
        more than the family itself then reads.
        """
        without_names = re.sub(r"\(\?P<\w+>", "(?:", self.source)
        return re.sub(r"\(\?P=\w+\)", r"[^\\w\\s]", without_names)
