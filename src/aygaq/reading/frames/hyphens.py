"""Words with hyphens, which the treebanks split: "re-education" is three words there.

Reach for this module once for each tree. The lexicon writes such words as people do.
"""

from __future__ import annotations

from dataclasses import dataclass

from aygaq.reading.tree import Tree, Word

_LONGEST = 3  # parts: "day-to-day"


@dataclass(frozen=True, slots=True)
class Hyphened:
    """The hyphened words of a tree, found by their last word and by their first."""

    ending: dict[int, str]  # index of the last part -> "re-education"
    opening: dict[int, tuple[str, int]]  # index of the first part -> (the word, index after it)
    inside: set[int]  # indices of all parts but the last: "pick" of "pick-up" is no picking

    @classmethod
    def of(cls, tree: Tree) -> Hyphened:
        """All words of `tree` that are joined by hyphens without blanks."""
        found = cls({}, {}, set())
        words = tree.words
        hyphens = [word.i for word in words if word.text == "-"]
        for i in (at - 1 for at in hyphens if at):
            if words[i].text == "-" or (
                i > 0 and words[i - 1].text == "-" and _touch(words[i - 1], words[i])
            ):
                continue
            last, parts = i, [words[i].low]
            while (
                len(parts) < _LONGEST and last + 2 < len(words) and _goes_on(words[last : last + 3])
            ):
                last += 2
                parts.append(words[last].low)
            if len(parts) > 1:
                text = "-".join(parts)
                found.ending[last] = text
                found.opening[i] = (text, last + 1)
                found.inside.update(range(i, last))
        return found

    def whole(self, word: Word) -> str:
        """The hyphened word that ends with `word`, or the word itself, in lower case."""
        return self.ending.get(word.i, word.low)


def _touch(left: Word, right: Word) -> bool:
    return left.end == right.start


def _goes_on(three: tuple[Word, ...]) -> bool:
    left, hyphen, right = three
    return (
        hyphen.text == "-" and _touch(left, hyphen) and _touch(hyphen, right)
        and left.low.isalpha() and right.low.isalpha()
    )  # fmt: skip
