"""Refusals of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from aygaq.errors import AygaqError


class VocabularyError(AygaqError):
    """A code is not in the vocabulary.

    Attributes:
        asked: the code that was asked for.
        near: codes of the vocabulary that are spelt alike, nearest first, at most three.
    """

    code, exit_code = "V001", 2

    def __init__(self, asked: str, *, of: str, known: Iterable[str]) -> None:
        self.asked = asked
        codes = sorted(known)
        self.near = tuple(get_close_matches(asked, codes, n=3))
        hint = (
            f"Codes spelt alike: {', '.join(self.near)}."
            if self.near
            else f"There are {len(codes)} such codes; the files of aygaq/vocabulary list them."
        )
        super().__init__(
            f"{asked!r} is no code of {of}; expected one of {len(codes)}. Nothing was written.",
            hint=hint,
        )


class VocabularyFileError(AygaqError):
    """A file of the vocabulary breaks its own rules; the program cannot start on it.

    Attributes:
        file: its name within the package.
        faults: one sentence for each fault found, in the order of the file.
    """

    code, exit_code = "V002", 3
    hint = "Correct the file, or install the package again."

    def __init__(self, file: str, faults: tuple[str, ...]) -> None:
        self.file, self.faults = file, faults
        super().__init__(
            f"{file} has {len(faults)} faults, the first: {faults[0]}. Nothing was written."
        )
