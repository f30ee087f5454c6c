"""Made-up sentences read as if published on one day."""

from __future__ import annotations

from dataclasses import dataclass

import aygaq
from aygaq.claims import Claim, Reading


@dataclass(frozen=True)
class Published:
    """Reads texts against the day of their publication, YYYY-MM-DD."""

    day: str

    def read(self, text: str) -> Reading:
        """The reading of a text."""
        return aygaq.read_text(text, published=self.day)

    def claims(self, text: str, act: str) -> list[Claim]:
        """The claims of one type."""
        return [claim for claim in self.read(text).claims if claim.type == act]

    def borne(self, text: str, act: str) -> list[tuple[str, Claim]]:
        """The claims of one type on somebody, each with the subject's name."""
        reading = self.read(text)
        entities = reading.entities_by_id()
        acts = (c for c in reading.claims if c.type == act)
        return [(entities[c.subject].name, c) for c in acts if c.subject is not None]

    def subjects(self, text: str, act: str) -> set[str]:
        """The names of those whom an act of one type befell."""
        return {name for name, _ in self.borne(text, act)}
