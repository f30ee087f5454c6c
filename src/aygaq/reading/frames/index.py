"""The lexicon of acts, compiled and found by word form.

Reach for this module to ask which triggers a word can begin. Built once; each look-up is one
step, so that reading stays linear in the text.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aygaq.reading.forms import noun_forms, participles, verb_forms
from aygaq.reading.frames.expressions import Pattern, Slot, choices_of, compile_pattern
from aygaq.reading.frames.shortlist import Shortlists
from aygaq.reading.lexicon import LexiconBroken, load_table
from aygaq.reading.overlay.force import in_force, per_overlay
from aygaq.reading.overlay.values import EntryKind

_KEYS = frozenset(("verbs", "nouns", "states", "people"))


@dataclass(frozen=True, slots=True)
class NounTrigger:
    """A noun for an act: its words, and which of them is the head."""

    act: str
    words: tuple[str, ...]
    head: int
    company: frozenset[str] = (
        frozenset()
    )  # nouns of which one must follow: "confiscation +passport"


@dataclass(frozen=True, slots=True)
class StateTrigger:
    """A phrase for the state that somebody is in: choices of words, "*" for up to three."""

    act: str
    words: tuple[frozenset[str], ...]
    line: str
    bearer_after: bool = False  # "no news of X": its bearer follows the phrase


@per_overlay
def verb_index() -> Mapping[str, tuple[Pattern, ...]]:
    """Verb form -> its patterns, the weightiest first."""
    found: dict[str, list[Pattern]] = {}
    for act, line in _lines("verbs", EntryKind.VERB):
        pattern = compile_pattern(act, line)
        for head in sorted(pattern.heads):
            for form in sorted(verb_forms(head)):
                found.setdefault(form, []).append(pattern)
    return {f: tuple(sorted(ps, key=_order)) for f, ps in found.items()}


@per_overlay
def shortlists() -> Shortlists:
    """The patterns of each verb form, made to be asked for those that a sentence can hold."""
    return Shortlists(verb_index())


@per_overlay
def participle_forms() -> frozenset[str]:
    """Forms that can be passive participles of trigger verbs."""
    heads = {head for patterns in verb_index().values() for p in patterns for head in p.heads}
    return frozenset(form for head in heads for form in participles(head))


@per_overlay
def noun_index() -> Mapping[str, tuple[NounTrigger, ...]]:
    """First word's form -> noun triggers that begin with it, the longest first."""
    found: dict[str, list[NounTrigger]] = {}
    for act, line in _lines("nouns", EntryKind.NOUN):
        phrase, _, company = line.partition(" +")
        choices = frozenset(company.split("|")) if company else frozenset[str]()
        for words in itertools.product(*(word.split("|") for word in phrase.split())):
            trigger = NounTrigger(act, words, _head_of(words), choices)
            forms = noun_forms(words[0]) if trigger.head == 0 else (words[0],)
            for form in sorted(forms):
                found.setdefault(form, []).append(trigger)
    return {f: tuple(sorted(ts, key=lambda t: -len(t.words))) for f, ts in found.items()}


@per_overlay
def state_index() -> Mapping[str, tuple[StateTrigger, ...]]:
    """First word -> state phrases that begin with it, the longest first."""
    found: dict[str, list[StateTrigger]] = {}
    for act, line in _lines("states", EntryKind.STATE):
        words = line.split()
        after = words[-1] == "X"
        choices = tuple(choices_of(w) for w in (words[:-1] if after else words))
        trigger = StateTrigger(act, choices, line, after)
        for first in sorted(choices[0]):
            found.setdefault(first, []).append(trigger)
    return {f: tuple(sorted(ts, key=lambda t: (-len(t.words), t.line))) for f, ts in found.items()}


def _order(pattern: Pattern) -> tuple[int, bool, str]:
    """The weightiest first; of equals, those that name their X before those that do not."""
    return (-pattern.weight, pattern.slot is Slot.CONTEXT, pattern.line)


def _head_of(words: Sequence[str]) -> int:
    """The place of a phrase's head: the last word before its preposition."""
    prepositions = ("in", "of", "on", "under", "from")
    return next((i - 1 for i, w in enumerate(words) if w in prepositions), len(words) - 1)


def _lines(key: str, kind: EntryKind) -> Iterator[tuple[str, str]]:
    """Act and line of every trigger of one kind, the package's first, then the team's."""
    for act, entry in _acts().items():
        yield from ((act, line) for line in entry.get(key, ()))
    yield from ((entry.act, entry.words) for entry in in_force().of(kind))


def _acts() -> Mapping[str, Mapping[str, list[str]]]:
    acts = load_table("acts")
    for act, entry in acts.items():
        unknown = sorted(set(entry) - _KEYS)
        if unknown:
            raise LexiconBroken("acts", f"{act} has the unknown key {unknown[0]}")
        for lines in entry.values():
            if not all(isinstance(line, str) for line in lines):
                raise LexiconBroken("acts", f"{act} holds a line that is no text")
    return acts
