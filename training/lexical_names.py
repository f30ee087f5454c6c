"""Label names of EWT, where nobody annotated them, by what the annotated treebanks call the same
words.

Reach for this before training. Always true: only words whose status was open are labelled, and a
name nobody knows stays open, so nothing is taught about it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from training.corpus import MISSING, Piece

_CALENDAR = """
january february march april may june july august september october november december jan feb mar
apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon
tue wed thu fri sat sun internet english spanish french christmas easter
"""
CALENDAR = frozenset(_CALENDAR.split())


@dataclass(frozen=True)
class KnownNames:
    """Names in small letters with their usual label, and words that begin people's names."""

    labels: dict[str, str]
    given: frozenset[str]


def known_names(pieces: Iterable[Piece]) -> KnownNames:
    """What annotated pieces call each name; a name of two kinds counts only if three in
    four agree.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    first: Counter[str] = Counter()
    for piece in pieces:
        for start, end, label in _spans(piece.tags):
            forms = [word.form.lower() for word in piece.words[start:end]]
            counts[" ".join(forms)][label] += 1
            if label == "PERSON" and len(forms) > 1:
                first[forms[0]] += 1
    labels = {}
    for name, count in counts.items():
        label, most = max(sorted(count.items()), key=lambda item: item[1])
        if 4 * most >= 3 * sum(count.values()):
            labels[name] = label
    return KnownNames(labels, frozenset(first))


def _spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for start, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            yield start, end, tag[2:]


def label_known(piece: Piece, known: KnownNames) -> Piece:
    """The piece with its open proper nouns labelled where `known` tells how."""
    tags = list(piece.tags)
    place = 0
    while place < len(tags):
        end = place
        while end < len(tags) and tags[end] == MISSING and piece.words[end].upos == "PROPN":
            end += 1
        if end == place:
            place += 1
            continue
        label = _label(piece, place, end, known)
        if label:
            tags[place:end] = ["O"] * (end - place)
            if label != "O":
                tags[place:end] = [f"B-{label}"] + [f"I-{label}"] * (end - place - 1)
        place = end
    return replace(piece, tags=tuple(tags))


def _may_join(piece: Piece, place: int) -> bool:
    """Whether the word beside a run may be part of its name ("Supreme" Court, al "-" Bab)."""
    if not 0 < place < len(piece.words):
        return False
    word = piece.words[place]
    return word.form[:1].isupper() or word.form == "-"


def _label(piece: Piece, start: int, end: int, known: KnownNames) -> str:
    words = piece.words[start:end]
    forms = [word.form.lower() for word in words]
    if all(form.rstrip(".") in CALENDAR for form in forms):
        return "O"
    if any(_may_join(piece, place) for place in (start - 1, end)) or "al" in forms:
        return ""
    if " ".join(forms) in known.labels:
        return known.labels[" ".join(forms)]
    flat = all(word.deprel == "flat" and word.head == start for word in words[1:])
    if len(words) > 1 and flat and forms[0] in known.given:
        return "PERSON"
    return ""
