"""The quote of a claim: the sentence that carries it, or the clause where that is long.

Reach for this module last. Always true: a quote is one stretch of the text, holds the trigger,
and begins and ends with a word.
"""

from __future__ import annotations

from aygaq.claims import Span
from aygaq.reading.tree import Tree

LONGEST = 300  # code points; a longer sentence is cut at its clauses
_CUTS = frozenset((",", ";", ":", "—", "–", "(", ")"))
_MARKS = frozenset('"“”«»')


def quote_of(tree: Tree, first: int, last: int) -> Span:
    """The words around `[first, last)` that carry the fact."""
    sentence = tree.sentence_of(tree.words[first])
    begin, end = sentence.first, sentence.last
    if _length(tree, begin, end) > LONGEST:
        begin, end = _clause(tree, first, last, sentence.first, sentence.last)
    while begin < first and tree.words[begin].text in _MARKS:
        begin += 1
    while end > last and tree.words[end - 1].text in _MARKS:
        end -= 1
    return Span.of(tree.text, tree.words[begin].start, tree.words[end - 1].end)


def _length(tree: Tree, begin: int, end: int) -> int:
    return tree.words[end - 1].end - tree.words[begin].start


def _clause(tree: Tree, first: int, last: int, low: int, high: int) -> tuple[int, int]:
    """Grow from the fact to the cuts around it, as far as the length allows."""
    begin, end = first, last
    while True:
        left = _cut_left(tree, begin, low)
        right = _cut_right(tree, end, high)
        if left < begin and _length(tree, left, end) <= LONGEST:
            begin = left
        elif right > end and _length(tree, begin, right) <= LONGEST:
            end = right
        else:
            break
    if begin == first:
        begin = _by_words(tree, first, low, end)
    return begin, end


def _by_words(tree: Tree, first: int, low: int, end: int) -> int:
    begin = first
    while begin > low and _length(tree, begin - 1, end) <= LONGEST:
        begin -= 1
    return begin


def _cut_left(tree: Tree, begin: int, low: int) -> int:
    k = begin - 1
    while k > low and tree.words[k - 1].text not in _CUTS:
        k -= 1
    return max(k, low)


def _cut_right(tree: Tree, end: int, high: int) -> int:
    k = end + 1
    while k < high and tree.words[k - 1].text not in _CUTS:
        k += 1
    return min(k, high)
