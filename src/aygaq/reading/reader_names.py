"""The names under which readings are kept: which rules, which lexicon, which model.

Reach for this module to make such a name or to compare two. One fact is always true: readings of
one text under one name, but for those with a model in it, propose the same claims.
"""

from __future__ import annotations

from aygaq.reading.overlay.values import Overlay

_SHOWN = 12  # hex digits of a lexicon's digest


def reader_with(reader: str, overlay: Overlay) -> str:
    """The reader's name with a team's lexicon in it; the bare name without one."""
    return f"{reader}+lexicon.{overlay.digest[:_SHOWN]}" if overlay else reader


def reader_with_model(reader: str, model: str) -> str:
    """The name of a reading by rules and a model together."""
    return f"{reader}+model.{model}"


def covers(kept: str | None, reader: str) -> bool:
    """Whether a reading kept under a name holds all that `reader` would propose."""
    return kept is not None and (kept == reader or kept.startswith(f"{reader}+model."))
