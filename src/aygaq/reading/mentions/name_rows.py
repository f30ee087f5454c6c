"""Names in a row: what is listed among people's names is a person's, among bodies' a body's.

Reach for this module once each run of a text has been looked at by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from aygaq.claims import EntityKind
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.ordeals import suffers_behind
from aygaq.reading.mentions.runs import Run
from aygaq.reading.tree import Tree, Word

_TWO = word_set("couple pair duo spouses")
_SETS_OFF = frozenset((",", "-", "–", "—", ":", "("))
_ROW, _PEOPLE = 4, 2  # names of a row, and people's among them


def settle_rows(tree: Tree, runs: list[Run]) -> None:
    """A doubtful name listed beside a person's is a person's: "A, B and C". Effect: sets kinds."""
    for before, after in [*pairwise(runs), *((b, a) for a, b in pairwise(runs[::-1]))]:
        low, high = min(before.last, after.last), max(before.first, after.first)
        between = tree.words[low:high]
        listed = 0 < len(between) < 3 and all(w.text == "," or w.low == "and" for w in between)
        size = after.last - after.name_first
        doubtful = not after.sure and after.kind is not EntityKind.PERSON
        single = size == 1 and before.first < after.first and _is_last_of_two(tree, between, after)
        if listed and doubtful and before.kind is EntityKind.PERSON and (1 < size < 5 or single):
            after.kind = EntityKind.PERSON
        named = listed and not before.sure and after.kind is EntityKind.PERSON
        if named and _is_first_of_kin(tree, between, before):
            before.kind = EntityKind.PERSON
    for row in _rows(tree, runs):
        _settle_singles(row)
    for row in _rows(tree, runs, 2):
        _settle_set_off(tree, row)
        if row[0].kind is EntityKind.PERSON and suffers_behind(tree, row[-1].last):
            _settle_harmed(row)
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        if not run.titles and _is_between_bodies(tree, before, run, after):
            run.kind = EntityKind.ORGANIZATION


def _is_between_bodies(tree: Tree, before: Run, run: Run, after: Run) -> bool:
    """ "The Miners' Union, Nova Zarya, the Railway Union and others": a body among bodies."""
    gaps = tree.words[before.last : run.first], tree.words[run.last : after.first]
    if any(not gap or gap[0].text != "," or len(gap) > 2 for gap in gaps):
        return False
    articles = all(w.text == "," or w.low == "the" for gap in gaps for w in gap)
    return articles and all(r.sure and r.kind is EntityKind.ORGANIZATION for r in (before, after))


def _settle_set_off(tree: Tree, row: list[Run]) -> None:
    """ "Three of the students - Ibrahim, Musa and Yakubu - were": single names that tell who
    some people are. Effect: sets their kinds."""
    mark, noun = (tree.before(tree.words[row[0].first], k) for k in (1, 2))
    if mark is None or noun is None or mark.text not in _SETS_OFF:
        return
    people = words_of("people", "kin") | words_of("people", "general") | words_of("people", "role")
    several = noun.low != noun.lemma and noun.lemma in people
    after = tree.after(tree.words[row[-1].last - 1])
    if not several or (after is not None and mark.text == "," and after.text not in (",", ".")):
        return
    if any(run.last - run.name_first > 1 and run.kind is not EntityKind.PERSON for run in row):
        return
    if all(run.sure and run.kind is EntityKind.PLACE for run in row):
        return  # "refugees, Sudan and Chad"
    for run in row:
        if not (run.sure and run.kind is EntityKind.ORGANIZATION):
            run.kind = EntityKind.PERSON


def _rows(tree: Tree, runs: list[Run], least: int = _ROW) -> Iterator[list[Run]]:
    """Names parted by nothing but commas, the last by "and": "A, B, C and D"."""
    row: list[Run] = []
    for run in runs:
        gap = tree.words[row[-1].last : run.first] if row else ()
        if row and 0 < len(gap) < 3 and all(w.text == "," or w.low == "and" for w in gap):
            row.append(run)
        else:
            row = [run]
        if len(row) >= least and any(w.low == "and" for w in gap):
            yield row


def _settle_singles(row: list[Run]) -> None:
    """ "Bo Lim, Idris, Omar, Ana Bek and Dina Lund": single names among people's are people's.

    Effect: sets their kinds. A town behind each person's name is none: two names stand together.
    """
    people = [run.kind is EntityKind.PERSON for run in row]
    towns = len(row) % 2 == 0 and people == [k % 2 == 0 for k in range(len(row))]
    if sum(people) < _PEOPLE or not people[0] or towns:
        return
    for run in row:
        if not run.sure and run.last - run.name_first == 1:
            run.kind = EntityKind.PERSON


def _settle_harmed(row: list[Run]) -> None:
    """ "Diop, Fall and Sarr were arrested": each of them a person's. Effect: sets their kinds."""
    for run in row:
        if run.kind is None or (run.kind is EntityKind.PLACE and not run.sure):
            run.kind = EntityKind.PERSON


def _is_last_of_two(tree: Tree, between: Sequence[Word], after: Run) -> bool:
    """ "Askar Bek and Dinara": a single name that "and" alone joins with a person's."""
    word = tree.words[after.name_first]
    return len(between) == 1 and between[0].low == "and" and not word.text.isupper()


def _is_first_of_kin(tree: Tree, between: Sequence[Word], run: Run) -> bool:
    """ "The brothers, Askar and Dinar Bek": a single name behind a word for such people."""
    before = tree.before(tree.words[run.first])
    if before is not None and before.text == ",":
        before = tree.before(before)
    people = words_of("people", "kin") | words_of("people", "general") | words_of("people", "role")
    kin = before is not None and before.lemma in people and before.low.endswith("s")
    kin = kin or (before is not None and before.low in _TWO)
    single = run.last - run.name_first == 1
    return kin and single and len(between) == 1 and between[0].low == "and"
