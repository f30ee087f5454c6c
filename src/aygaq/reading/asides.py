"""What stands in an aside: "X, who is serving life, ended a fast on Monday".

Reach for this module to keep what an aside tells apart from what its sentence tells.
"""

from __future__ import annotations

from aygaq.reading.tree import Tree

_SHORTEST_ASIDE = 3  # words
_AUXILIARIES = frozenset(("is", "was", "were", "had", "has", "have", "are", "remains"))


def set_apart(tree: Tree, trigger: int, first: int) -> bool:
    """Whether just one of two words stands in an aside: "X, who is serving life, ended a fast"."""
    low, high = min(trigger, first), max(trigger, first)
    if high - low < _SHORTEST_ASIDE:
        return False
    return _leaves_aside(tree, low, high) or _enters_aside(tree, low, high)


def _leaves_aside(tree: Tree, low: int, high: int) -> bool:
    """Whether a comma between the words closes an aside that holds the first one."""
    start = tree.sentence_of(tree.words[low]).first
    opening = next((k for k in range(low, start, -1) if _opens_aside(tree, k)), None)
    if opening is None or any(_closes_aside(tree, k) for k in range(opening, low)):
        return False
    return any(_closes_aside(tree, k) for k in range(low + 1, high))


def end_of_aside(tree: Tree, at: int) -> int | None:
    """The comma that closes the aside a word stands in: "X, who says so, has been held"."""
    sentence = tree.sentence_of(tree.words[at])
    opening = next((k for k in range(at, sentence.first, -1) if _opens_aside(tree, k)), None)
    if opening is None or any(_closes_aside(tree, k) for k in range(opening, at)):
        return None
    return next((k for k in range(at + 1, sentence.last - 1) if _closes_aside(tree, k)), None)


def _enters_aside(tree: Tree, low: int, high: int) -> bool:
    """Whether an aside that is closed later opens between the words, and holds the second."""
    opening = next((k for k in range(high, low, -1) if _opens_aside(tree, k)), None)
    if opening is None or any(_closes_aside(tree, k) for k in range(opening, high)):
        return False
    end = tree.sentence_of(tree.words[low]).last - 1
    return any(_closes_aside(tree, k) for k in range(high + 1, end))


def _opens_aside(tree: Tree, at: int) -> bool:
    """Whether the word behind a comma opens a relative clause or an apposition."""
    if tree.words[at - 1].text != ",":
        return False
    word = tree.words[at]
    return word.low in ("who", "whose", "whom", "which") or (
        word.low in ("a", "an") and tree.words[at - 2].pos == "PROPN"
    )


def _closes_aside(tree: Tree, at: int) -> bool:
    """Whether a comma stands before the main verb: "..., was sentenced"."""
    if tree.words[at].text != ",":
        return False
    after = tree.words[at + 1]
    if after.pos == "ADV":
        after = tree.words[at + 2]
    finite = "VerbForm=Fin" in after.feats or after.low in _AUXILIARIES
    return after.pos in ("VERB", "AUX") and finite
