"""What verbs tell of somebody's work: "worked as a welder", "drove a taxi", "heads the union".

Reach for this module beside titles and appositions, which `attributes` reads. Only what one
person does is told here; what people were forced to do is an act and no occupation.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aygaq.claims import EntityKind
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.wording import NEGATIONS
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Tree, Word

_REACH = 9  # words from a verb to the role or the body
_AT = frozenset(("at", "for", "in", "with"))
_INSIDE = ("DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON")
_DOERS = ("er", "or", "ist", "ian", "man", "woman")
_NOT_DOERS = word_set("number order matter paper letter power water member reminder former further")
_MADE_TO = word_set("make force order compel coerce oblige ask tell want allow refuse ban bar")
_HIRED = word_set("employ hire train engage")  # tell of their object
_MODAL = word_set("will would could can should may might must")
_EARNING = frozenset(("make", "earn"))
_EARNED = frozenset(("living", "money", "livelihood", "bread", "keep", "income"))
_POSTS = word_set("post job position work career")
_LISTENED = word_set("lesson report case offer request plan proposal document bill file question")


@dataclass(frozen=True, slots=True)
class Livelihood:
    """Words `[first, last)` that tell what somebody does for a living."""

    first: int
    last: int
    who: Referent


class Livelihoods:
    """Finds the livelihoods of one text."""

    def __init__(self, mentions: Mentions, coreference: Coreference) -> None:
        self.mentions, self.coreference = mentions, coreference
        self.tree: Tree = mentions.tree

    def find(self) -> Iterator[Livelihood]:
        """Every verb of working and every "is a farmer", in order."""
        for word in self.tree.words:
            last = self._told_from(word)
            if last is not None:
                yield from (Livelihood(word.i, last, who) for who in self._who(word))

    def _told_from(self, word: Word) -> int | None:
        """Where the words of a livelihood that begin at `word` end."""
        if word.pos == "VERB" and word.lemma in _verbs():
            return self._behind(word) if self._is_free(word) else None
        if word.pos != "NOUN" or any(c.low in NEGATIONS for c in self.tree.children(word)):
            return None
        if word.lemma in _POSTS and self.tree.children(word, "nmod:poss"):
            return self._as_role(word)  # "dismissed from her post as a school teacher"
        said = self._predicate(word) is not None and self._is_role(word)
        return self._phrase_end(word.i) if said else None

    def _predicate(self, word: Word) -> Word | None:
        """What "is" says of somebody: the role, or what it is joined to ("she is 27, a nurse")."""
        if self.tree.children(word, "cop"):
            return word
        top = self.tree.head(word)
        joined = top.i < word.i and top.pos in ("NOUN", "NUM", "ADJ")
        if not joined or self.tree.children(word, "case") or not self.tree.children(top, "cop"):
            return None
        return top

    def _is_free(self, verb: Word) -> bool:
        """Whether nobody was made or asked to do it, and it was done."""
        if verb.relation == "xcomp" and self.tree.head(verb).lemma in _MADE_TO:
            return False
        beside = {c.low for c in self.tree.children(verb, "aux", "advmod")}
        return not beside & (NEGATIONS | _MODAL)

    def _behind(self, verb: Word) -> int | None:
        lemma = verb.lemma
        passive = is_passive(self.tree, verb)
        if lemma in words_of("livelihoods", "as") and (lemma not in _HIRED or passive):
            found = self._as_role(verb)
            if found is not None:
                return found
        if passive and lemma not in _HIRED:
            return None
        if lemma in words_of("livelihoods", "at"):
            found = self._at_body(verb)
            if found is not None:
                return found
        return None if passive else self._object(verb)

    def _as_role(self, verb: Word) -> int | None:
        """ "Worked for ten years as a welder": the role behind "as"."""
        things = {w.low for w in self.tree.children(verb, "obj")}
        if verb.lemma in _EARNING and not things & _EARNED:
            return None
        for word in self._following(verb):
            if word.low == "as":
                last = self._phrase_end(word.i + 1)
                return last if any(map(self._is_role, self.tree.words[word.i + 1 : last])) else None
            if word.pos == "VERB" or word.text in (",", ";"):
                return None
        return None

    def _at_body(self, verb: Word) -> int | None:
        """ "Worked for the national oil company": a body behind the verb's preposition."""
        for word in self._following(verb):
            if word.low in _AT:
                last = self._phrase_end(word.i + 1)
                if self._names_body(word.i + 1, last):
                    return last
            elif word.pos == "VERB" or word.text in (",", ";"):
                return None
        return None

    def _names_body(self, first: int, last: int) -> bool:
        places = words_of("livelihoods", "places") | words_of("classes", "hospital") | _bodies()
        for word in self.tree.words[first:last]:
            mention = self.mentions.headed_by(word)
            if mention is not None and mention.kind is EntityKind.ORGANIZATION:
                return True
            if word.low in places or word.lemma in places:
                return True
        return False

    def _object(self, verb: Word) -> int | None:
        """ "Drove a taxi", "taught physics", "heads the union"."""
        found = self.tree.children(verb, "obj")
        if not found or found[0].i < verb.i or found[0].low.endswith("self"):
            return None
        thing = found[0]
        if verb.lemma in words_of("livelihoods", "any"):
            mention = self.mentions.headed_by(thing)
            told = thing.pos in ("NOUN", "PROPN") and thing.lemma not in _LISTENED
            return self._phrase_end(thing.i) if told and mention is None else None
        wanted = _verbs()[verb.lemma]
        body = self.mentions.headed_by(thing)
        named = body is not None and body.named and body.kind is EntityKind.ORGANIZATION
        inside = {c.low for c in self.tree.children(thing, "compound")} & _bodies() & wanted
        known = thing.lemma in wanted or thing.low in wanted
        if known or inside or (named and "union" in wanted):
            return self._phrase_end(thing.i)
        return None

    def _who(self, word: Word) -> Iterator[Referent]:
        if word.relation == "amod":
            return
        given = self.tree.children(word, "nmod:poss") if word.lemma in _POSTS else []
        said = self._predicate(word) or word
        for subject in given or subjects(self.tree, said if word.pos == "NOUN" else word):
            yield from self._people(subject)

    def _people(self, subject: Word) -> Iterator[Referent]:
        """Who a subject is; "my sister Ana Lund" by her name, whatever the parser hung it on."""
        beside = (self.mentions.headed_by(c) for c in self.tree.children(subject, "appos", "flat"))
        named = [m for m in beside if m is not None and m.named]
        for one in people_at(self.mentions, [subject]) or named:
            who = self.coreference.of(one) if one.kind is EntityKind.PERSON else None
            if who is not None:
                yield who

    def _is_role(self, word: Word) -> bool:
        lemma = word.lemma
        if word.pos not in ("NOUN", "PROPN") or lemma in _NOT_DOERS:
            return False
        two = self.tree.before(word)
        if two is not None and f"{two.low} {lemma}" in words_of("people", "role"):
            return True
        kin = words_of("people", "kin") | words_of("people", "general")
        known = lemma in words_of("people", "role") and lemma not in words_of("people", "general")
        return known or (lemma.endswith(_DOERS) and len(lemma) > 5 and lemma not in kin)

    def _following(self, verb: Word) -> tuple[Word, ...]:
        end = min(verb.i + 1 + _REACH, self.tree.sentence_of(verb).last)
        return self.tree.words[verb.i + 1 : end]

    def _phrase_end(self, first: int) -> int:
        """Where a noun phrase ends, "of the port" and "at a school" taken in."""
        words = self.tree.words
        end = self.tree.sentence_of(words[min(first, len(words) - 1)]).last
        k = first
        while k < end and (words[k].pos in _INSIDE or words[k].text == "-"):
            k += 1
        if k + 1 < end and words[k].low in ("of", "at", "for", "in") and k > first:
            inner = k + 1
            while inner < end and words[inner].pos in _INSIDE:
                inner += 1
            return inner if inner > k + 1 else k
        return k


@functools.cache
def _verbs() -> Mapping[str, frozenset[str]]:
    """Lemma of a verb of working -> the things it takes as its object."""
    table = load_table("livelihoods")
    found = {verb: frozenset(things.split()) for verb, things in table["objects"].items()}
    for key in ("as", "at", "any"):
        for verb in words_of("livelihoods", key):
            found.setdefault(verb, frozenset())
    return found


@functools.cache
def _bodies() -> frozenset[str]:
    return _verbs()["run"] | _verbs()["head"]
