"""Refusals of overlays. None of them repeats a line, only where it stands and why.

R020 OverlayBroken      R021 OverlayActUnknown   R022 OverlayLineWrong
R023 OverlayClash       R024 OverlayPlaceDoubtful
"""

from __future__ import annotations

from aygaq.errors import AygaqError

_FIX = "Correct it and try `aygaq lexicon check FILE`; docs/lexicon.md shows each kind of entry."


class OverlayRefused(AygaqError):
    """An entry that a lexicon of a team cannot take. `where` says which: `acts.arrest.verbs[2]`."""

    code, exit_code = "R020", 2
    hint = _FIX

    def __init__(self, where: str, why: str) -> None:
        self.where, self.why = where, why
        super().__init__(f"lexicon, {where}: {why}. Nothing was written.")


class OverlayBroken(OverlayRefused):
    """The file is not a lexicon, or has a key or a value that none has."""

    code = "R020"


class OverlayActUnknown(OverlayRefused):
    """A trigger is given for an act that the vocabulary does not have."""

    code = "R021"

    def __init__(self, where: str, near: tuple[str, ...]) -> None:
        self.near = near
        nearest = f"; near it are {', '.join(near)}" if near else ""
        super().__init__(where, f"no act of the vocabulary has this code{nearest}")


class OverlayLineWrong(OverlayRefused):
    """A line that the small language of triggers cannot read, or a word that is no such word."""

    code = "R022"


class OverlayClash(OverlayRefused):
    """The reader, or the same lexicon, has the entry already, perhaps for another act."""

    code = "R023"


class OverlayPlaceDoubtful(OverlayRefused):
    """What a place is said to lie in cannot be told from the gazetteer."""

    code = "R024"
