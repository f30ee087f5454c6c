"""A text as words in trees: what the parser hands to every later stage.

Reach for this module to walk a sentence by Universal Dependencies relations. One fact is
always true: words stand in the text's order, `text[word.start:word.end] == word.text`, and a
word's head and children lie in its own sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from aygaq.sources.text import Part

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ"))


@dataclass(slots=True)
class Word:
    """One syntactic word. `head` is its own index where it is the root."""

    i: int  # index in the tree of the whole text
    start: int  # code points in the text
    end: int
    text: str
    low: str  # lower case, curly quotes made straight
    lemma: str
    pos: str  # UPOS
    dep: str  # UD relation with subtype: nsubj:pass
    head: int
    sentence: int  # index of its sentence
    feats: str = ""  # UD features: Number=Plur|...
    capital: bool = False  # begins with a capital, headlines in Title Case seen through
    children: list[int] = field(default_factory=list)

    @property
    def relation(self) -> str:
        """The relation without its subtype: `nsubj` for `nsubj:pass`."""
        return self.dep.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `[first, last)` of one sentence of one part."""

    index: int
    first: int
    last: int
    part: int  # index among the parts of the source


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Words `[first, last)` that the model takes for a name: PERSON, ORG or PLACE."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Tree:
    """All words and sentences of one source text."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    parts: tuple[Part, ...]
    names: tuple[NameSpan, ...] = ()

    def sentence_of(self, word: Word) -> Sentence:
        """The sentence that holds `word`."""
        return self.sentences[word.sentence]

    def words_of(self, sentence: Sentence) -> Sequence[Word]:
        """The words of `sentence`, in order."""
        return self.words[sentence.first : sentence.last]

    def head(self, word: Word) -> Word:
        """The word that `word` depends on; itself where it is the root."""
        return self.words[word.head]

    def children(self, word: Word, *relations: str) -> list[Word]:
        """The words that depend on `word`, by any of `relations` (all where none is given).

        A relation without subtype takes all its subtypes: `nsubj` takes `nsubj:pass`.
        """
        found = [self.words[i] for i in word.children]
        if not found or not relations:
            return found
        return [w for w in found if w.dep in relations or w.dep.partition(":")[0] in relations]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The chain of heads above `word`, nearest first."""
        seen = 0
        while word.head != word.i and seen < 60:
            word = self.words[word.head]
            seen += 1
            yield word

    def before(self, word: Word, steps: int = 1) -> Word | None:
        """The word `steps` places earlier in the same sentence."""
        i = word.i - steps
        return self.words[i] if i >= self.sentence_of(word).first else None

    def after(self, word: Word, steps: int = 1) -> Word | None:
        """The word `steps` places later in the same sentence."""
        i = word.i + steps
        return self.words[i] if i < self.sentence_of(word).last else None


def rehang(word: Word, old: Word, head: Word, dep: str) -> None:
    """Give a word another head than its old one. Effect: changes both heads' children."""
    old.children.remove(word.i)
    word.head, word.dep = head.i, dep
    head.children.append(word.i)
    head.children.sort()
