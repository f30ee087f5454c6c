"""What people work as, told by a verb: "he drove a taxi", "she worked as a welder", "I teach".

Reach for this module beside `attributes`, for occupations that no title and no apposition names:
verbs of work, and "he was 27, a driver". Always true: the subject is one person, and nothing
says that it is not so, or will be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aygaq.claims import EntityKind
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Tree, Word

_MODAL = word_set("will would could should may might must can never not n't")
_ALONE = word_set("teach farm study")  # verbs that need no object to tell of work
_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PUNCT")
_NOUNS = ("NOUN", "PROPN")
_TAIL = 6  # words of the thing worked with, or the place worked at
_STOPS = frozenset((",", ";", ".", ":", "(", '"'))
_PLACES = word_set("at in for")


@dataclass(frozen=True, slots=True)
class Trade:
    """Who works, and the words `[first, last)` that tell it."""

    referent: Referent
    first: int
    last: int


class Trades:
    """Finds the occupations of one text that verbs tell."""

    def __init__(self, mentions: Mentions, coreference: Coreference) -> None:
        self.mentions, self.coreference = mentions, coreference
        self.tree: Tree = mentions.tree

    def found(self) -> Iterator[Trade]:
        """Every occupation told by a verb, in order."""
        verbs = words_of("trades", "verbs")
        roles = words_of("people", "role")
        for word in self.tree.words:
            if word.pos == "VERB" and word.lemma in verbs:
                yield from self._of_verb(word)
            elif word.lemma in roles and word.pos in ("NOUN", "ADJ"):
                yield from self._of_copula(word)

    def _of_verb(self, verb: Word) -> Iterator[Trade]:
        last = self._told_until(verb)
        passive = bool(self.tree.children(verb, "aux:pass", "nsubj:pass"))
        who = self._worker(verb) if last and not passive else None
        if who is not None:
            yield Trade(who, verb.i, last)

    def _told_until(self, verb: Word) -> int:
        """The end of the words that tell the work; 0 where they tell of none."""
        after = self.tree.after(verb)
        if after is not None and after.low == "as" and verb.lemma in ("work", "serve"):
            return self._phrase_end(after.i + 1, verb)
        if after is not None and after.low in _PLACES and verb.lemma in ("work", *_ALONE):
            return self._phrase_end(after.i + 1, verb)
        things = words_of("trades", "things")
        near = self.tree.words[verb.i + 1 : min(verb.i + _TAIL, self.tree.sentence_of(verb).last)]
        for child in near:
            if child.pos not in _PHRASE or child.text in _STOPS:
                break
            after = self.tree.after(child)
            if child.pos not in _NOUNS or (after and (after.pos in _NOUNS or after.text == "-")):
                continue
            if child.lemma in things or child.low in things or verb.lemma in _ALONE:
                return child.i + 1
        return verb.i + 1 if verb.lemma == "teach" else 0

    def _phrase_end(self, start: int, verb: Word) -> int:
        """The end of the noun phrase that begins at `start`; 0 where none does."""
        end = min(start + _TAIL, self.tree.sentence_of(verb).last)
        k = start
        words = self.tree.words
        while k < end and words[k].pos in _PHRASE and words[k].text not in _STOPS:
            k += 1
        nouns = any(w.pos in ("NOUN", "PROPN", "ADJ") for w in words[start:k])
        return k if nouns else 0

    def _of_copula(self, role: Word) -> Iterator[Trade]:
        """ "He was a driver"; "he was 27, a driver"."""
        mention = self.mentions.headed_by(role)
        if mention is None or mention.head != role.i or not self._is_trade(mention):
            return
        head = self._predicate(role)
        who = self._worker(head) if head is not None else None
        if who is not None:
            yield Trade(who, mention.first, mention.last)

    def _predicate(self, role: Word) -> Word | None:
        """What "was" says of the subject: the role, or the age that it follows."""
        for word in (role, self.tree.head(role)):
            aged = word is not role and word.pos == "NUM" and role.i > word.i
            if (word is role or aged) and self.tree.children(word, "cop"):
                return word
        return None

    def _is_trade(self, mention: Mention) -> bool:
        if mention.named or mention.plural or mention.same_as is not None:
            return False
        kin = mention.noun in words_of("people", "kin") or mention.noun in words_of(
            "trades", "none"
        )
        return mention.manner is Manner.INDEFINITE and not kin

    def _worker(self, verb: Word) -> Referent | None:
        """The one person who is its subject, unless it is said not to be so."""
        if {c.low for c in self.tree.children(verb, "aux", "advmod")} & _MODAL:
            return None
        for subject in subjects(self.tree, verb):
            mention = self.mentions.headed_by(subject) or self._named_beside(subject)
            if mention is not None and mention.kind is EntityKind.PERSON and not mention.plural:
                return self.coreference.of(mention)
        return None

    def _named_beside(self, subject: Word) -> Mention | None:
        """The name that "my husband Ali" is known by, where the parser hung it on "husband"."""
        names = (self.mentions.headed_by(c) for c in self.tree.children(subject, "appos", "flat"))
        return next((n for n in names if n is not None and n.named), None)
