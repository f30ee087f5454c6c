"""The judgement on acts of named people: a victim's, or somebody's in another part.

Reach for this module once a text's acts are drafted. The weights are data beside it, made by
`training/victims.py`; a decision is a sum, so that `because` can say what weighed most. Always
true: acts in an entry about one person, and on relatives of who tells, stay; so do those on
groups and on people without a name, but where a story of ordinary crime has its suspects tried.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from aygaq.claims import EntityKind
from aygaq.reading.assemble import Draft
from aygaq.reading.victims.crime_story import CrimeStory
from aygaq.reading.victims.signs import Signs, is_told


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over signs: what each adds, and from where on an act is kept."""

    bias: float
    of: Mapping[str, float]
    threshold: float  # of the likelihood, between 0 and 1


@functools.cache
def load_weights() -> Weights:
    """The packaged weights. Effect: reads the file once."""
    path = files("aygaq.reading.victims") / "weights.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(data["bias"], data["weights"], data["threshold"])


def likelihood(signs: Mapping[str, float], weights: Weights) -> float:
    """How likely an act with these signs befell a victim, between 0 and 1."""
    known = weights.of
    total = weights.bias + sum(
        known[name] * value for name, value in signs.items() if name in known
    )
    return 1.0 / (1.0 + math.exp(-total))


def keep_likely(drafts: Sequence[Draft], signs: Signs) -> list[Draft]:
    """The drafts without those acts on people that hardly befell a victim."""
    weights, story = load_weights(), CrimeStory(signs.tree, drafts)
    return [
        draft
        for draft in drafts
        if signs.is_listed(draft)
        or signs.is_close(draft)
        or (
            not story.calls_to_account(draft)
            and (not _is_judged(draft) or likelihood(signs.of(draft), weights) >= weights.threshold)
        )
    ]


def _is_judged(draft: Draft) -> bool:
    subject = draft.subject
    named = subject is not None and subject.named and subject.kind is EntityKind.PERSON
    return named and is_told(draft)
