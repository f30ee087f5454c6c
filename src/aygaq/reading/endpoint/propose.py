"""A model's proposals for one text, beside those of our own rules.

Reach for this module to read with a model. The result is a reading as any other: whoever keeps it
tests every quote again. Effect: the text leaves to the endpoint, chunk by chunk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aygaq.claims import Reading, verify_reading
from aygaq.reading.endpoint.address import Endpoint
from aygaq.reading.endpoint.answer import Dropped, told_in
from aygaq.reading.endpoint.chunks import chunks_of
from aygaq.reading.endpoint.located import Locator
from aygaq.reading.endpoint.prompt import body_of
from aygaq.reading.endpoint.send import ask
from aygaq.sources.text import SourceText

Ask = Callable[[Endpoint, Mapping[str, Any]], bytes]


@dataclass(frozen=True)
class Proposed:
    """A reading with a model's claims in it.

    Attributes:
        added: claims that the model alone proposed.
        dropped: by reason, what it said besides.
    """

    reading: Reading
    added: int
    dropped: Mapping[Dropped, int]


def propose(
    reading: Reading, source: SourceText, endpoint: Endpoint, *, ask: Ask = ask
) -> Proposed:
    """Ask the model about each chunk of a text and add what stands in it.

    Args:
        reading: of the same text, by our own rules.
    Raises:
        ModelUnreachable, ModelRefused, ModelAnswerTooLarge: nothing is proposed then, since a
            reading with holes in it would look like a whole one.
    """
    locator = Locator(reading, endpoint.proposer)
    added = 0
    for chunk in chunks_of(source):
        answer = ask(endpoint, body_of(source.text[chunk.start : chunk.end], endpoint.model))
        for told in told_in(answer, locator.dropped):
            added += locator.add(told, chunk)
    result = locator.result()
    verify_reading(result)
    return Proposed(result, added, Counter(locator.dropped))
