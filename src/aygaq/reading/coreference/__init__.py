"""Coreference: who is who within one document."""

from __future__ import annotations

from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.resolve import Coreference, Section, resolve

__all__ = ["Coreference", "Referent", "Section", "resolve"]
