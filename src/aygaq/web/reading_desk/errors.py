"""Refusals of the reading desk.

X030 WordsNotThere   X031 QuoteEmpty   X032 FieldWrong   X033 NothingAmended   X034 NoPageImage
"""

from __future__ import annotations

from aygaq.errors import AygaqError


class WordsNotThere(AygaqError):
    """Words were given for a slot of a claim that the source does not hold."""

    code, exit_code = "X030", 1
    hint = "Type them as the text has them, or copy them from it."

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(
            f"the words given for the {field} do not stand in this source. Nothing was written."
        )


class QuoteEmpty(AygaqError):
    """A claim is to be made from no words, or from words outside the text."""

    code, exit_code = "X031", 1
    hint = "Select the words of the source that say it, then press n."

    def __init__(self, start: int, end: int, length: int) -> None:
        self.start, self.end, self.length = start, end, length
        super().__init__(
            f"[{start}, {end}) holds no words of a text of {length} code points. "
            "Nothing was written."
        )


class FieldWrong(AygaqError):
    """A field of the form holds what it cannot take."""

    code, exit_code = "X032", 1

    def __init__(self, field: str, why: str) -> None:
        self.field = field
        super().__init__(f"the {field}: {why}. Nothing was written.")


class NothingAmended(AygaqError):
    """An amendment that changes nothing."""

    code, exit_code = "X033", 1
    hint = "Change a field, or leave with Esc and accept the claim as it is with a."

    def __init__(self) -> None:
        super().__init__("the amendment changes nothing. Nothing was written.")


class NoPageImage(AygaqError):
    """A page of the original cannot be drawn."""

    code, exit_code = "X034", 5
    hint = "Download the original and open it on a machine that you trust with it."

    def __init__(self, page: int, why: str) -> None:
        self.page = page
        super().__init__(f"page {page} of the original cannot be shown: {why}.")
