"""Terms told in the order of those who got them: "A, B and C, to seven, nine and 11 years".

Reach for this module once the acts of a text are drafted. Always true: terms are shared out only
where one verb has as many of them as victims, two or more; a group gives way to its members only
where the text names them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aygaq.claims import EntityKind
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Referent
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.counts import read_number
from aygaq.reading.shared_out import Groups
from aygaq.reading.tree import Sentence, Tree

_TYPES = frozenset(("sentence", "imprisonment", "detention", "house-arrest", "internment"))
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_PARTING = (",", "and", "&", ";")
_UTMOST = word_set("life death")
_BETWEEN = word_set("prison jail imprisonment in of hard labour labor ' 's s and to")
_LONGEST = 99  # years
_SERVED = 4  # words of what is served, between two terms
_MONTHS = 12


def share_terms(tree: Tree, groups: Groups, drafts: list[Draft]) -> None:
    """Give each victim of one verb a term of their own. Effect: changes `drafts`."""
    together: dict[tuple[int, str], list[Draft]] = {}
    for draft in drafts:
        if draft.type in _TYPES and draft.subject is not None:
            together.setdefault((draft.trigger, draft.type), []).append(draft)
    starts = {word.start: word.i for word in tree.words}
    for (start, _), told in together.items():
        at = starts.get(start)
        if at is not None:
            _share(tree, groups, told, at, drafts)


def _share(tree: Tree, groups: Groups, told: list[Draft], at: int, drafts: list[Draft]) -> None:
    sentence = tree.sentence_of(tree.words[at])
    people = [d.subject for d in told if d.subject and d.subject.kind is EntityKind.PERSON]
    alone = len(told) == 1 and not people and told[0].subject is not None
    members = groups.members(told[0].subject) if alone and told[0].subject else people
    terms = next((t for t in _rows(tree, sentence, at) if len(t) == len(members)), [])
    if not terms:
        return
    by_person = dict(zip((r.number for r in _in_order(members, sentence)), terms, strict=True))
    if alone:
        drafts[:] = [d for d in drafts if d is not told[0]]
        drafts += [
            replace(told[0], subject=r, value={"term": by_person[r.number]}) for r in members
        ]
    for draft in told:
        if draft.subject is not None and draft.subject.number in by_person:
            draft.value = {"term": by_person[draft.subject.number]}


def _in_order(people: Sequence[Referent], sentence: Sentence) -> list[Referent]:
    """People by where they stand in the sentence, else as they were first named."""

    def place(person: Referent) -> int:
        here = (m.head for m in person.mentions if sentence.first <= m.head < sentence.last)
        return min(here, default=-1)

    return sorted(people, key=lambda r: (place(r), people.index(r)))


def _rows(tree: Tree, sentence: Sentence, start: int) -> Iterator[list[str]]:
    """The rows of two terms or more behind a word, each read from its first term."""
    k = start + 1
    while k < sentence.last:
        row, last = _row_at(tree, k, sentence.last)
        if len(row) > 1:
            yield row
        k = max(k + 1, last)


def _row_at(tree: Tree, k: int, end: int) -> tuple[list[str], int]:
    """The terms told one after the other from a word, and the word behind them."""
    found: list[tuple[float | str, str]] = []
    words = tree.words
    while k < end:
        amount = _amount_at(tree, k, end)
        if amount is None:
            break
        found.append(amount[:2])
        k = _next_item(tree, amount[2], end)
        if k < 0:
            k = amount[2]
            break
    unit = next((u for _, u in reversed(found) if u), "")
    # a unit stands for all before it: "three and five years"
    units: list[str] = []
    for _, own in reversed(found):
        unit = own or unit
        units.insert(0, unit)
    whole = [_written(n, u) for (n, _), u in zip(found, units, strict=True)]
    return (whole if all(whole) else []), min(k, len(words))


def _next_item(tree: Tree, k: int, end: int) -> int:
    """Where the next term begins: behind a comma or "and", past what is served; -1 at the end."""
    words = tree.words
    for i in range(k, min(k + _SERVED, end)):
        if words[i].low in _PARTING:
            at = i + 1
            while at < end and words[at].low in _PARTING:
                at += 1
            return at if at < end else -1
        if words[i].low not in _BETWEEN:
            return -1
    return -1


def _amount_at(tree: Tree, k: int, end: int) -> tuple[float | str, str, int] | None:
    """(number, unit or "", word behind) of a length that begins at a word."""
    words = tree.words
    if words[k].low in ("a", "an") and k + 1 < end and words[k + 1].lemma in _UNITS:
        return 1.0, _UNITS[words[k + 1].lemma], k + 2
    if words[k].low in _UTMOST:
        return words[k].low, "", k + 1
    lows = [w.low for w in words[k : min(k + 3, end)]]
    number = read_number(lows)
    if number is None or not 0 < number[0] <= _LONGEST:
        return None
    amount, at = number[0], k + number[1]
    if [w.low for w in words[at : at + 3]] == ["and", "a", "half"]:
        amount, at = amount + 0.5, at + 3
    at += at + 1 < end and words[at].text == "-" and words[at + 1].lemma in _UNITS
    unit = _UNITS.get(words[at].lemma, "") if at < end else ""
    if (
        not unit
        and at < end
        and words[at].pos in ("NOUN", "PROPN")
        and words[at].low not in _BETWEEN
    ):
        return None  # "three men"
    if unit == "Y" and (months := _months_at(tree, at + 1, end)) is not None:
        return f"P{int(amount)}Y{months[0]}M", "", months[1]
    return amount, unit, at + bool(unit)


def _months_at(tree: Tree, k: int, end: int) -> tuple[int, int] | None:
    """The months behind "two years and", and the word behind them."""
    words = tree.words
    if k + 2 >= end or words[k].low != "and":
        return None
    number = read_number([w.low for w in words[k + 1 : min(k + 4, end)]])
    last = k + 1 + number[1] if number is not None else end
    if number is None or last >= end or words[last].lemma != "month":
        return None
    return int(number[0]), last + 1


def _written(amount: float | str, unit: str) -> str:
    """ISO 8601; "" where no unit is told."""
    if isinstance(amount, str):
        return amount
    if not unit:
        return ""
    if amount != int(amount):
        return f"P{int(amount)}Y{_MONTHS // 2}M" if unit == "Y" else ""
    return f"P{int(amount)}{unit}"
