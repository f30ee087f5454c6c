"""Which words of a sentence belong to a trigger: for dates, places and terms.

Reach for this module to attach a span to an act. A span belongs to the verb that governs it;
where the parser is silent, to the nearest trigger with no other verb between.
"""

from __future__ import annotations

from aygaq.reading.tree import Tree, Word

_PREDICATES = frozenset(("VERB",))


def governor(tree: Tree, first: int, last: int) -> Word | None:
    """The nearest verb or act noun above the words `[first, last)`."""
    inside = range(first, last)
    top = next((tree.words[i] for i in inside if tree.words[i].head not in inside), None)
    if top is None:
        return None
    for above in tree.ancestors(top):
        if above.pos == "VERB":
            return above
    return None


def verbs_between(tree: Tree, a: int, b: int) -> int:
    """How many full verbs stand strictly between two words."""
    low, high = min(a, b), max(a, b)
    return sum(w.pos == "VERB" for w in tree.words[low + 1 : high])


def closeness(tree: Tree, trigger: int, first: int, last: int) -> float:
    """How closely the words belong to the trigger; below 0 not at all.

    Governed words come first, then those before which no other verb stands.
    """
    word = tree.words[trigger]
    near = first if first > trigger else last - 1
    between = verbs_between(tree, trigger, near)
    distance = abs(near - trigger)
    held = governor(tree, first, last)
    score = 10.0 - 0.1 * distance - 4.0 * between
    if held is not None and held.i == trigger:
        score += 12.0
    elif held is not None and held.i != trigger and held.pos == "VERB":
        if word.relation == "conj" and word.head == held.i and first > trigger:
            score += 2.0
        elif between:
            score -= 4.0
    if _other_clause(tree, trigger, near):
        score -= 8.0
    return score


def _other_clause(tree: Tree, a: int, b: int) -> bool:
    low, high = min(a, b), max(a, b)
    return any(
        w.text in (";", ":") or w.low in ("although", "while", "whereas", "but")
        for w in tree.words[low + 1 : high]
    )
