"""The parse under each claim, in words and lines for a person.

Reach for this module to show why a claim was proposed. Always true: what it adds stands in
`because` alone; the claims are the same in all else.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import replace

from aygaq.claims import Claim, Reading
from aygaq.reading.parse import parse as parsed
from aygaq.reading.tree import Tree, Word
from aygaq.sources.text import SourceText

_LONGEST = 48  # code points of one phrase
_PATH = 6  # words up to the root
_BARE = frozenset(("punct", "det", "case", "mark", "aux", "cop", "cc"))


def explained(reading: Reading, source: SourceText) -> Reading:
    """The reading with the parse around each claim's trigger. Effect: parses the text anew."""
    tree = parsed(source)
    starts = [word.start for word in tree.words]
    return replace(reading, claims=tuple(_explained(tree, starts, c) for c in reading.claims))


def _explained(tree: Tree, starts: list[int], claim: Claim) -> Claim:
    """The claim with its parse; without one where its trigger is no word, as a label is none."""
    at = int(claim.because.get("at", -1))
    place = bisect.bisect_left(starts, at)
    if place == len(starts) or starts[place] != at:
        return claim
    parse = "\n".join(parse_lines(tree, tree.words[place]))
    return replace(claim, because={**claim.because, "parse": parse})


def parse_lines(tree: Tree, word: Word) -> Iterator[str]:
    """The way from the sentence's root down to a word, then what hangs on it, one line each.

    Relations are those of Universal Dependencies, as the parser gave them and repairs left them.
    """
    above = list(tree.ancestors(word))[:_PATH][::-1]
    steps = [top.text for top in above[:1]]
    steps += [f"{one.dep} {one.text}" for one in [*above[1:], word] if above]
    yield " › ".join(steps or [f"root {word.text}"])
    for child in tree.children(word):
        if child.relation not in _BARE:
            yield f"{child.dep}: {_phrase(tree, child)}"


def _phrase(tree: Tree, word: Word) -> str:
    """The words that hang on a word, itself included, as they stand in the text."""
    first = last = word.i
    waiting, seen = [word.i], {word.i}
    while waiting:
        for child in tree.words[waiting.pop()].children:
            if child not in seen:
                seen.add(child)
                waiting.append(child)
                first, last = min(first, child), max(last, child)
    words = " ".join(tree.text[tree.words[first].start : tree.words[last].end].split())
    words = words.strip(" ,;:")
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
