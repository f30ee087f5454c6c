"""Whether the reader knows an entry already, and for which act.

Reach for this module before an entry is added. An entry that says what stands already would change
the reader's name and nothing else; one that gives known words to another act would leave two acts
to chance. Both are refused.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Hashable

from aygaq.places import place_key
from aygaq.reading.forms import noun_forms, verb_forms
from aygaq.reading.frames.expressions import Pattern, compile_pattern
from aygaq.reading.frames.index import noun_index, state_index, verb_index
from aygaq.reading.lexicon import words_of
from aygaq.reading.overlay.errors import OverlayClash, OverlayPlaceDoubtful
from aygaq.reading.overlay.force import using
from aygaq.reading.overlay.names import is_agency, team_place
from aygaq.reading.overlay.values import NONE, Entry, EntryKind, Overlay

Spelling = tuple[Hashable, ...]


def verify_new(entry: Entry, overlay: Overlay, where: str) -> None:
    """Raise unless `entry` is new to the package and to `overlay`.

    Raises:
        OverlayClash: its words are known; `.why` says for what.
        OverlayPlaceDoubtful: the words for what a place lies in name none, or more than one.
    """
    with using(NONE):
        _verify(entry, where, "the reader's own lexicon")
    with using(overlay):
        _verify(entry, where, "this lexicon")
    if entry.within:
        _verify_within(entry.within, where)


def spellings_of(entry: Entry) -> set[Spelling]:
    """What an entry is found by; two entries with one in common would be left to chance."""
    match entry.kind:
        case EntryKind.VERB:
            pattern = compile_pattern(entry.act, entry.words)
            return {("verb", _asked(pattern), head) for head in pattern.heads}
        case EntryKind.NOUN | EntryKind.STATE:
            phrase, _, company = entry.words.partition(" +")
            words = (word.split("|") for word in phrase.split())
            return {(entry.kind, spelt, company) for spelt in itertools.product(*words)}
        case EntryKind.TITLE:
            return {("title", entry.words)}
        case EntryKind.PLACE | EntryKind.AGENCY:
            return {("name", place_key(name)) for name in entry.names}


def _verify(entry: Entry, where: str, owner: str) -> None:
    match entry.kind:
        case EntryKind.VERB | EntryKind.NOUN | EntryKind.STATE:
            act = _act_of(entry)
            if act is not None:
                raise OverlayClash(where, f"{owner} has it already, for {act}")
        case EntryKind.TITLE:
            if entry.words in words_of("people", "title"):
                raise OverlayClash(where, f"{owner} has this title already")
        case EntryKind.PLACE | EntryKind.AGENCY:
            for name in entry.names:
                _verify_name(name, where, owner)


def _verify_name(name: str, where: str, owner: str) -> None:
    from aygaq.reading.gazetteer import is_place

    if is_place(name) or team_place(name) is not None:
        raise OverlayClash(where, "the gazetteer or this lexicon has a place of this name already")
    if is_agency(name) or name in words_of("organisations", "agent"):
        raise OverlayClash(where, f"{owner} has an agency of this name already")


def _act_of(entry: Entry) -> str | None:
    """The act that has the same trigger already."""
    if entry.kind is EntryKind.VERB:
        new = compile_pattern(entry.act, entry.words)
        known = (p for h in new.heads for f in verb_forms(h) for p in verb_index().get(f, ()))
        return next((p.act for p in known if _same(new, p)), None)
    if entry.kind is EntryKind.NOUN:
        return _act_of_noun(entry.words)
    words = entry.words.removesuffix(" X").split()
    choices = tuple(frozenset(word.split("|")) for word in words)
    found = (t for first in choices[0] for t in state_index().get(first, ()))
    return next((t.act for t in found if _covers(t.words, choices)), None)


def _act_of_noun(line: str) -> str | None:
    phrase, _, company = line.partition(" +")
    words = phrase.split()
    firsts = {form for first in words[0].split("|") for form in noun_forms(first)}
    choices = tuple(frozenset(word.split("|")) for word in words)
    for trigger in (t for first in firsts for t in noun_index().get(first, ())):
        same = _covers(tuple(frozenset((word,)) for word in trigger.words), choices)
        if same and trigger.company == frozenset(company.split("|") if company else ()):
            return trigger.act
    return None


def _same(new: Pattern, old: Pattern) -> bool:
    """Whether two patterns ask for the same but for their act and spelling; heads may be more."""
    return bool(new.heads & old.heads) and _asked(new) == _asked(old)


def _asked(pattern: Pattern) -> Pattern:
    """A pattern by what it asks for alone."""
    return dataclasses.replace(pattern, act="", line="", heads=frozenset())


def _covers(old: tuple[frozenset[str], ...], new: tuple[frozenset[str], ...]) -> bool:
    """Whether one phrase can be read as either."""
    return len(old) == len(new) and all(a & b for a, b in zip(old, new, strict=True))


def _verify_within(words: str, where: str) -> None:
    from aygaq.places import resolve
    from aygaq.places.values import Ambiguous, Resolved

    found = resolve(words)
    if isinstance(found, Resolved):
        return
    several = isinstance(found, Ambiguous)
    why = "could be more than one place" if several else "is in no gazetteer"
    raise OverlayPlaceDoubtful(
        where, f"what it lies in {why}; name the country too, or leave `within` out"
    )
