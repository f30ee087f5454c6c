"""Words that a person gives, found in the text.

Reach for this module where somebody types words for a person, a place or a speaker: a claim
rests on words of its source alone. One fact is always true: what is found stands in the text.
"""

from __future__ import annotations

import re

from aygaq.claims import Span
from aygaq.web.reading_desk.errors import WordsNotThere


def find_words(text: str, words: str, near: Span, *, field: str) -> Span:
    """The place of `words` in the quote, else the place nearest to it.

    Args:
        words: letter for letter but for case and white space.   near: the quote.
        field: what the words are for, for the refusal.
    Raises:
        WordsNotThere: the text does not hold them.
    """
    pieces = [re.escape(piece) for piece in words.split()]
    if not pieces:
        raise WordsNotThere(field)
    found = [
        Span(match.start(), match.end(), match[0])
        for match in re.finditer(r"\s+".join(pieces), text, re.IGNORECASE)
    ]
    if not found:
        raise WordsNotThere(field)
    return min(found, key=lambda span: _distance(span, near, words))


def _distance(span: Span, near: Span, words: str) -> tuple[int, bool, int]:
    """How far from the quote, then whether the letters differ, then the first."""
    outside = max(near.start - span.start, span.end - near.end, 0)
    return outside, span.text != words, span.start
