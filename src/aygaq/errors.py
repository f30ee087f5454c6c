"""The root of every refusal that Aygaq makes.

Reach for this module when a caller must be told "no". Each folder defines its own
refusals beside the code that refuses, as subclasses of `AygaqError`; one fact is always
true of them: `code` is never used for two refusals, and the message holds ids and counts,
never a person's data or the words of a source.

Families of codes, one letter for each stage:

    W workspace and keys    S sources      R reading     C claims     D dates
    V vocabulary            L ledger       T store       A actions    P publishing
    N names and linking     G gazetteer    X command line
"""

from __future__ import annotations

from typing import ClassVar


class AygaqError(Exception):
    """A refusal with a stable code, an exit code and a hint.

    Attributes:
        code: one letter and three digits, stable over versions.
        exit_code: what the command line ends with; see docs/exit-codes.md.
        hint: what to do next, one sentence, or empty.
    """

    code: ClassVar[str] = "X000"
    exit_code: ClassVar[int] = 1
    hint: str = ""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        if hint:
            self.hint = hint
