"""Rows of named people that "they" and "both" mean: "A and B were held. They were beaten."

Reach for this module for plural pronouns: a row competes with the groups of a text. Always true:
a row stands before the pronoun, in its sentence or a little back.
"""

from __future__ import annotations

from aygaq.reading.frames.rows import find_rows
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Manner, Mention, Mentions

_REACH = 2  # sentences back
_PRONOUNS = word_set("they them their both themselves")
_PER_SENTENCE, _PER_WORD = -3.0, -0.02  # as for other antecedents
_NAMED, _SUBJECT = 2.0, 2.0
_NEVER = -1000.0


class Rows:
    """The rows of one text, by sentence."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self._found: dict[int, list[list[Mention]]] = {}

    def before(self, mention: Mention) -> list[Mention]:
        """The nearest row before a pronoun that can mean it; none where "both" is not two."""
        if mention.manner is not Manner.PRONOUN or mention.noun not in _PRONOUNS:
            return []
        here = self.tree.words[mention.head].sentence
        for index in range(here, max(-1, here - 1 - _REACH), -1):
            for row in reversed(self._of(index)):
                if row[-1].last <= mention.first:
                    return row if mention.noun != "both" or len(row) == len("ab") else []
        return []

    def holds(self, name: Mention) -> bool:
        """Whether a name is one of a row."""
        index = self.tree.words[name.head].sentence
        return name.named and any(name in row for row in self._of(index))

    def weight(self, mention: Mention) -> float:
        """How well the row before a pronoun fits it, on the scale of other antecedents."""
        row = self.before(mention)
        if not row:
            return _NEVER
        words = self.tree.words
        away = words[mention.head].sentence - words[row[0].head].sentence
        subject = words[row[0].head].relation in ("nsubj", "vocative")
        far = mention.head - row[-1].head
        return _PER_SENTENCE * away + _PER_WORD * far + _NAMED + _SUBJECT * subject

    def _of(self, index: int) -> list[list[Mention]]:
        if index not in self._found:
            self._found[index] = find_rows(self.mentions, self.tree.sentences[index])
        return self._found[index]
