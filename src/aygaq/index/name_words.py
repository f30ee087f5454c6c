"""Names by one of their words, in any script and romanisation.

Reach for this module to find who may be meant by "Серік". It finds more than it should rather than
less, and says how alike what it found is; nobody is joined by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q

from aygaq.names import NamePart, compare_words, keyed_readings
from aygaq.store.models import IndexedEntity, IndexedWord

ALIKE = 0.8  # from here on a word is taken for another spelling
BEGINS = 0.75  # a word that goes on after what was typed
_SHORT = 3  # letters of a key; a shorter one is a beginning of keys


def word_rows(entity: str, name: str) -> list[IndexedWord]:
    """The rows of a name's words."""
    told = (pair for reading in keyed_readings(name) for pair in reading)
    found = dict.fromkeys((key, part.text, int(part.vowels)) for key, part in told if key)
    return [IndexedWord(entity=entity, key=k, word=w, vowels=v) for k, w, v in found]


def cases_named(typed: str, hidden: Collection[str] = ()) -> dict[str, float]:
    """The cases one of whose names has each word of `typed`, with how alike they are, 0 to 1.

    Args:
        typed: one word or several; a Chinese name is several written as one.
        hidden: entities that are not looked at.
    """
    readings = [[pair for pair in told if pair[0]] for told in keyed_readings(typed)]
    found = [_with_all(parts, hidden) for parts in readings if parts]
    best: dict[str, float] = {}
    for entities in found:
        for entity, score in entities.items():
            best[entity] = max(score, best.get(entity, 0.0))
    return _as_cases(best)


def _with_all(parts: Iterable[tuple[str, NamePart]], hidden: Collection[str]) -> dict[str, float]:
    """Entities with a word for each part, and the mean of how alike these are."""
    of_each = [_entities_with(key, part, hidden) for key, part in parts]
    shared = set.intersection(*(set(found) for found in of_each))
    return {e: sum(found[e] for found in of_each) / len(of_each) for e in shared}


def _entities_with(key: str, part: NamePart, hidden: Collection[str]) -> dict[str, float]:
    keyed = Q(key=key) if len(key) >= _SHORT else Q(key__startswith=key)
    there = IndexedWord.objects.filter(keyed).values_list("word", "vowels").distinct()
    alike = {word: _alike(part, NamePart(word, "name", bool(vowels))) for word, vowels in there}
    wanted = {word: score for word, score in alike.items() if score}
    rows = IndexedWord.objects.filter(keyed, word__in=list(wanted))
    best: dict[str, float] = {}
    for entity, word in rows.values_list("entity", "word"):
        if entity not in hidden:
            best[entity] = max(wanted[word], best.get(entity, 0.0))
    return best


def _alike(typed: NamePart, word: NamePart) -> float:
    """0 where the words are not alike enough to be shown."""
    score = compare_words(typed, word)
    if score >= ALIKE:
        return score
    return BEGINS if len(typed.text) > 1 and word.text.startswith(typed.text) else 0.0


def _as_cases(entities: dict[str, float]) -> dict[str, float]:
    best: dict[str, float] = {}
    ids = list(entities)
    for at in range(0, len(ids), _AT_ONCE):
        rows = IndexedEntity.objects.filter(entity__in=ids[at : at + _AT_ONCE])
        for entity, case in rows.values_list("entity", "case"):
            best[case] = max(entities[entity], best.get(case, 0.0))
    return best


_AT_ONCE = 5_000  # ids in one question
