"""Whose name opens each paragraph: whom it then goes on to tell of.

Reach for this module for pronouns of reports that give each person a paragraph. Always true: a
dateline opens nothing.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.mentions.values import Mention, Mentions

_TITLED = 3  # words before the name: "1. Mr.", "Her colleague"


class Openings:
    """The names that open the paragraphs of one text."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self._of: dict[int, Mention | None] = {}

    def of(self, mention: Mention) -> Mention | None:
        """The name that opens the paragraph of a mention, where it stands before it."""
        part = self.tree.sentence_of(self.tree.words[mention.head]).part
        if part not in self._of:
            self._of[part] = self._found(part)
        name = self._of[part]
        return name if name is not None and name.head < mention.head else None

    def _owns(self, name: Mention) -> bool:
        """ "Bek's father was held": the paragraph opens with the father."""
        after = self.tree.after(self.tree.words[name.last - 1])
        return after is not None and after.low in ("'s", "’s", "'", "’")

    def _found(self, part: int) -> Mention | None:
        """The first person named in a part's first sentence, its subject by grammar or place."""
        sentence = next((s for s in self.tree.sentences if s.part == part), None)
        held = range(sentence.first, sentence.last) if sentence is not None else range(0)
        names = (m for k in held if (m := self.mentions.headed_by(k)) is not None)
        name = next((m for m in names if m.named and m.kind is EntityKind.PERSON), None)
        if name is None or name.name.isupper() or self._owns(name):
            return None
        word = self.tree.words[name.head]
        told = word.relation == "nsubj" or name.first - held.start <= _TITLED
        inverted = any(w.low in ("is", "was") for w in self.tree.words[name.first - 1 : name.first])
        return name if told or inverted else None
