"""Repairs of a parse that lexicon and spelling can tell are wrong.

One file for each kind of mistake; `order.py` says which is tried when.
"""

from __future__ import annotations

from aygaq.reading.repairs.order import repair

__all__ = ["repair"]
