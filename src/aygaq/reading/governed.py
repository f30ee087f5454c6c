"""Times that an act governs although the parser hangs them on another word.

Reach for this module beside `clauses`. Always true: nothing here looks beyond one sentence.
"""

from __future__ import annotations

from aygaq.reading.tree import Tree, Word


def is_charge(tree: Tree, held: Word, trigger: int) -> bool:
    """ "Was convicted of insulting the king in 2016": 2016 is when the court did so."""
    led = [w.low for w in tree.children(held, "mark", "case")]
    return held.head == trigger and held.relation == "advcl" and led == ["of"]


def is_beside_name(tree: Tree, word: Word, first: int, last: int) -> bool:
    """ "Agents seized opposition leader X on Thursday", where a verb is taken for an adjective."""
    if word.pos != "VERB" or word.relation != "amod" or word.i > first:
        return False
    top = next((w for w in tree.words[first:last] if not first <= w.head < last), None)
    return top is not None and top.head == word.head
