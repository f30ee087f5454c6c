"""How a quote is cited: its source, and the words that stand around it there.

Reach for this module wherever a footnote is made, on the desk and on the page of a record.
"""

from __future__ import annotations

from aygaq.cases import SourcedClaim

AROUND = 90  # code points of the text on each side of a quote


def cite(claim: SourcedClaim) -> str:
    """Publisher, title and date of publication, as far as they are known; may be empty."""
    source = claim.source
    parts = [source.publisher, f"“{source.title}”" if source.title else None, source.published]
    return ", ".join(part for part in parts if part)


def words_before(text: str, start: int) -> str:
    """Words before the quote, from the paragraph's start or a word's."""
    cut = text[max(0, start - AROUND) : start].rsplit("\n", 1)[-1]
    if start > AROUND and len(cut) == AROUND:
        return "… " + cut.split(" ", 1)[-1]
    return cut


def words_after(text: str, end: int) -> str:
    """Words behind the quote, to the paragraph's end or a word's."""
    cut = text[end : end + AROUND].split("\n", 1)[0]
    return cut.rsplit(" ", 1)[0] + " …" if len(cut) == AROUND else cut
