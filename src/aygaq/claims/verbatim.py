"""The quote test: what does not stand in the text letter for letter is not a claim.

Reach for this module before anything that came from a reader, a person or a model is kept.
"""

from __future__ import annotations

import re

from aygaq.claims.values import Claim, Entity, Reading, Span
from aygaq.errors import AygaqError

#: Quotes by which somebody copies words are folded when they are looked for, as white space is.
_SAME_SIGN = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


class QuoteNotVerbatim(AygaqError):
    """A span does not stand in its text where it says it does."""

    code, exit_code = "C001", 4
    hint = "Take the quote from the text itself; offsets count code points, not bytes."

    def __init__(self, owner: str, start: int, end: int, length: int) -> None:
        self.owner, self.start, self.end, self.length = owner, start, end, length
        super().__init__(
            f"the words of {owner} do not stand at [{start}, {end}) of a text of "
            f"{length} code points. Nothing was written."
        )


class UnknownEntity(AygaqError):
    """A claim names an entity that its reading does not hold."""

    code, exit_code = "C002", 4

    def __init__(self, claim: str, entity: str) -> None:
        self.claim, self.entity = claim, entity
        super().__init__(f"claim {claim} names entity {entity}, which is not there.")


class QuoteMissing(AygaqError):
    """Words do not stand in the text that they are said to be from."""

    code, exit_code = "C003", 4

    def __init__(self, length: int) -> None:
        self.length = length
        super().__init__(f"{length} code points do not stand in the text. Nothing was written.")


class QuoteAmbiguous(AygaqError):
    """Words stand in the text more than once, so that nobody can tell which place is meant."""

    code, exit_code = "C004", 4

    def __init__(self, length: int, spans: tuple[Span, ...]) -> None:
        self.length, self.spans = length, spans
        super().__init__(
            f"{length} code points stand at {len(spans)} places of the text. Nothing was written."
        )


def locate_quote(text: str, quote: str, *, start: int = 0, end: int | None = None) -> Span:
    """Find the one place in `text[start:end]` where `quote` stands as whole words.

    Runs of white space count as one blank, and curled quotes as straight ones; every other letter
    must agree. The span is cut from the text, never from `quote`, so that the quote test holds.

    Raises:
        QuoteMissing: no such place, or no words.   QuoteAmbiguous: more than one; see `.spans`.
    """
    words = quote.split()
    if not words:
        raise QuoteMissing(0)
    pattern = r"\s+".join("".join(_SAME_SIGN.get(c, re.escape(c)) for c in w) for w in words)
    before = r"(?<!\w)" if words[0][0].isalnum() else ""
    after = r"(?!\w)" if words[-1][-1].isalnum() else ""
    found = re.compile(before + pattern + after).finditer(
        text, start, len(text) if end is None else end
    )
    spans = tuple(Span.of(text, *match.span()) for match in found)
    if len(spans) > 1:
        raise QuoteAmbiguous(len(quote), spans)
    if not spans:
        raise QuoteMissing(len(quote))
    return spans[0]


def verify_span(text: str, span: Span, *, owner: str) -> None:
    """Raise QuoteNotVerbatim unless `span` is not empty and stands in `text`."""
    inside = 0 <= span.start < span.end <= len(text)
    if not inside or text[span.start : span.end] != span.text:
        raise QuoteNotVerbatim(owner, span.start, span.end, len(text))


def verify_claim(text: str, claim: Claim) -> None:
    """Raise QuoteNotVerbatim unless every span of `claim` stands in `text`."""
    for span in claim.spans():
        verify_span(text, span, owner=f"claim {claim.id}")


def verify_entity(text: str, entity: Entity) -> None:
    """Raise QuoteNotVerbatim unless every mention of `entity` stands in `text`."""
    for mention in entity.mentions:
        verify_span(text, mention, owner=f"entity {entity.id}")


def verify_reading(reading: Reading) -> None:
    """Check every span, and that claims name entities which are there.

    Raises:
        QuoteNotVerbatim: the first span that does not stand in the text.
        UnknownEntity: the first subject or agent that is no entity of the reading.
    Not checked: that the types are codes of the vocabulary.
    """
    known = {entity.id for entity in reading.entities}
    for entity in reading.entities:
        verify_entity(reading.text, entity)
    for claim in reading.claims:
        verify_claim(reading.text, claim)
        for entity_id in (claim.subject, *claim.agents):
            if entity_id is not None and entity_id not in known:
                raise UnknownEntity(claim.id, entity_id)
