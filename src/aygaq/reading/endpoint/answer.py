"""From the bytes of an answer to what it says, in our shape or not at all.

Reach for this module with the answer to one request. Always true: each `Told` has every field, of
the type and from the values that the schema gives; what has not is counted, with its reason.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aygaq.claims import EntityKind, Modality, Polarity
from aygaq.reading.endpoint.prompt import MOST_CLAIMS, OPTIONAL, SUBJECTS, act_codes

LONGEST_WORDS = 1_000  # code points of one field


class Dropped(StrEnum):
    """Why something that a model said is no claim."""

    ANSWER_NOT_JSON = "answer is no JSON"
    ANSWER_NOT_THE_SHAPE = "answer has another shape"
    CLAIM_NOT_THE_SHAPE = "claim has another shape"
    BEYOND_COUNT = "beyond the most claims of one answer"
    UNKNOWN_ACT = "unknown act"
    NOT_VERBATIM = "not verbatim in the text"
    AMBIGUOUS = "stands in the text more than once"
    NOT_A_SUBJECT = "subject is no person and no group"
    READ_ALREADY = "read already"


@dataclass(frozen=True)
class Told:
    """One claim as the model told it; no word of it is checked against the text yet."""

    act: str
    quote: str
    subject: str
    subject_kind: EntityKind
    agents: tuple[str, ...]
    date_words: str | None
    place_words: str | None
    speaker_words: str | None
    polarity: Polarity
    modality: Modality


def told_in(answer: bytes, dropped: Counter[Dropped]) -> list[Told]:
    """The claims of an answer. Effect: counts in `dropped` what is none."""
    content = _content(answer)
    if content is None:
        dropped[Dropped.ANSWER_NOT_THE_SHAPE] += 1
        return []
    try:
        said = _parsed(content)
    except (ValueError, RecursionError):
        dropped[Dropped.ANSWER_NOT_JSON] += 1
        return []
    claims = said["claims"] if isinstance(said, dict) and set(said) == {"claims"} else None
    if not isinstance(claims, list):
        dropped[Dropped.ANSWER_NOT_THE_SHAPE] += 1
        return []
    if len(claims) > MOST_CLAIMS:
        dropped[Dropped.BEYOND_COUNT] += len(claims) - MOST_CLAIMS
    found = (_told(claim, dropped) for claim in claims[:MOST_CLAIMS])
    return [told for told in found if told is not None]


def _content(answer: bytes) -> str | None:
    """The text of the message in an answer of chat completions; None where there is none."""
    try:
        content = _parsed(answer.decode("utf-8"))["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return None
    return content if isinstance(content, str) else None


def _parsed(text: str) -> Any:
    """JSON as the standard has it: no NaN, no key twice."""
    return json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


_FIELDS = frozenset(
    ("act", "quote", "subject", "subject_kind", "agents", "polarity", "modality", *OPTIONAL)
)


def _told(claim: Any, dropped: Counter[Dropped]) -> Told | None:
    if not isinstance(claim, dict) or set(claim) != _FIELDS or not _typed(claim):
        dropped[Dropped.CLAIM_NOT_THE_SHAPE] += 1
        return None
    if claim["act"] not in act_codes():
        dropped[Dropped.UNKNOWN_ACT] += 1
        return None
    return Told(
        act=claim["act"],
        quote=claim["quote"],
        subject=claim["subject"],
        subject_kind=EntityKind(claim["subject_kind"]),
        agents=tuple(claim["agents"]),
        date_words=claim["date_words"],
        place_words=claim["place_words"],
        speaker_words=claim["speaker_words"],
        polarity=Polarity(claim["polarity"]),
        modality=Modality(claim["modality"]),
    )


def _typed(claim: dict[str, Any]) -> bool:
    texts = [claim["act"], claim["quote"], claim["subject"]]
    texts += [claim[name] for name in OPTIONAL if claim[name] is not None]
    if not isinstance(claim["agents"], list) or len(claim["agents"]) > MOST_CLAIMS:
        return False
    texts += claim["agents"]
    return (
        all(isinstance(text, str) and len(text) <= LONGEST_WORDS for text in texts)
        and claim["subject_kind"] in SUBJECTS
        and claim["polarity"] in [polarity.value for polarity in Polarity]
        and claim["modality"] in [modality.value for modality in Modality]
    )
