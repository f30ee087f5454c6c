"""Acts that a line tells of the list below it: "The following are still in custody:".

Reach for this module once the acts of all sentences are found. A lead is a line that a colon
closes, or a heading; the items below it each open with whom they are about. Always true: an act
that names its own victims keeps them, and a list without people changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.claims import EntityKind
from aygaq.reading.frames.rows import find_rows
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree
from aygaq.sources.text import PartKind

_HEADS = (PartKind.HEADLINE, PartKind.HEADING)
_SHORT = 7  # words of a line that heads a list without a colon
_OPENING = 7  # words of an item before its name: a number, a role
_LONGEST = 260  # code points of an item that is no list item by its form
_FEWEST = 2  # items below a head that no colon closes
_BEHIND_NAMES = (",", "(", ":", "-", "–", "—", ".", ";", "[", "|")


def share_with_items(mentions: Mentions, acts: Sequence[Match]) -> list[Match]:
    """The acts, those of a lead with the people listed below it. Effect: changes the acts."""
    below = _Below(mentions)
    return [act for act in acts if below.settle(act)]


class _Below:
    """The lists of one text, each found once."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions, self.tree = mentions, mentions.tree
        self._first: dict[int, Sentence] = {}  # part -> its first sentence
        self._last: dict[int, Sentence] = {}
        for sentence in self.tree.sentences:
            self._first.setdefault(sentence.part, sentence)
            self._last[sentence.part] = sentence
        self._known: dict[int, list[Mention]] = {}

    def settle(self, act: Match) -> bool:
        """Give an act of a lead those listed below; False where it befell nobody at all."""
        sentence = self.tree.sentence_of(self.tree.words[act.trigger])
        last = self._last[sentence.part]
        noted = act.from_context and _ends_in_colon(self.tree, last)  # "Held 3 May; charged:"
        if last is not sentence and not noted:
            return True
        colon = _ends_in_colon(self.tree, last)
        if not (colon or self._heads(sentence)) or not _is_open(act):
            return True
        people = self._people(sentence.part)
        if people and len(people) >= (1 if colon else _FEWEST):
            counted = [m for m in act.victims if m.count is not None]
            act.victims = counted + [m for m in people if m not in counted]
            act.from_context, act.relation = False, "listed below"
            return True
        return not (colon and act.from_context and self._is_alone(sentence))

    def _heads(self, sentence: Sentence) -> bool:
        """Whether a line without a colon can head a list."""
        words = self.tree.words_of(sentence)
        if self._first[sentence.part] is not sentence or words[-1].text in (".", "?", "!"):
            return False
        return self.tree.parts[sentence.part].kind in _HEADS or len(words) <= _SHORT

    def _is_alone(self, sentence: Sentence) -> bool:
        """Whether a lead is all of its part, and names nobody whom it could speak of."""
        words = range(sentence.first, sentence.last)
        named = any((m := self.mentions.at(k)) is not None and m.named and m.human for k in words)
        return self._first[sentence.part] is sentence and not named

    def _people(self, lead: int) -> list[Mention]:
        """Whom the items right below a part are about, in order."""
        if lead not in self._known:
            found: list[Mention] = []
            for part in range(lead + 1, len(self.tree.parts)):
                people = self._of_item(part)
                if not people and self.tree.parts[part].kind is not PartKind.LIST_ITEM:
                    break
                found += [m for m in people if m not in found]
            self._known[lead] = found
        return self._known[lead]

    def _of_item(self, part: int) -> list[Mention]:
        """Whom one item opens with: a name and its row, or a number of people."""
        sentence = self._opening_sentence(part)
        span = self.tree.parts[part]
        listed = span.kind is PartKind.LIST_ITEM
        if sentence is None or not (
            listed or (span.kind is PartKind.PARAGRAPH and span.end - span.start <= _LONGEST)
        ):
            return []
        name = self._opening(sentence)
        if name is None or not (listed or self._is_entry(sentence, name)):
            return []
        rows = find_rows(self.mentions, sentence)
        return next((row for row in rows if row[0] is name), [name])

    def _opening_sentence(self, part: int) -> Sentence | None:
        """The first sentence of a part, past a number that stands alone: "12."."""
        first = self._first.get(part)
        after = first.index + 1 if first is not None else 0
        if first is None or not 0 < after < len(self.tree.sentences):
            return first
        numbered = not any(w.text[0].isalpha() for w in self.tree.words_of(first))
        following = self.tree.sentences[after]
        return following if numbered and following.part == part else first

    def _opening(self, sentence: Sentence) -> Mention | None:
        for k in range(sentence.first, min(sentence.first + _OPENING, sentence.last)):
            name = self.mentions.at(k)  # of "Bo Lim - student" the name
            mention = name if name is not None and name.named else self.mentions.phrase_from(k)
            if mention is not None and mention.first == k:
                named = mention.named and mention.kind is EntityKind.PERSON
                many = mention.kind is EntityKind.GROUP and mention.count is not None
                if named or many:
                    return mention
            if self.tree.words[k].pos in ("VERB", "AUX", "ADP", "PRON"):
                break
        return None

    def _is_entry(self, sentence: Sentence, name: Mention) -> bool:
        """Whether a paragraph is a name and a few words on who that is, and no sentence."""
        if not name.named:
            return False
        words = self.tree.words[name.last : sentence.last]
        closed = not words or words[0].text in _BEHIND_NAMES
        return closed and not any(w.pos == "AUX" for w in words)


def _ends_in_colon(tree: Tree, sentence: Sentence) -> bool:
    return tree.words[sentence.last - 1].text.endswith(":")


def _is_open(act: Match) -> bool:
    """Whether an act leaves open whom it befell: nobody named, or people without a name."""
    official = words_of("people", "official") | words_of("organisations", "agent")
    return all(
        m.kind is EntityKind.GROUP and m.manner is not Manner.PRONOUN and m.noun not in official
        for m in act.victims
    )
