"""The words of an expression around its verb: particles, things, adverbs, terms, "not".

Reach for this module with a pattern and a verb that may begin it. Who is harmed is not asked.
"""

from __future__ import annotations

from collections.abc import Callable

from aygaq.reading.frames.expressions import Pattern
from aygaq.reading.frames.hyphens import Hyphened
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree, Word

HasTerm = Callable[[int, int], bool]
NEGATIONS = word_set("not n't never no nor neither without nobody none cannot unable")
_NOBODY = frozenset(("nobody", "none", "nothing", "neither"))
_NO = frozenset(("no", "neither"))
_DESCRIBING = 3  # words before a subject that may describe it
_WINDOW = 9  # words from a verb to the rest of its expression
_PRISON = frozenset(("prison", "jail"))
_GIVING = frozenset(("give", "get", "have", "receive", "grant"))
_SPANS = frozenset(("day", "week", "month", "year", "hour"))
_REFUSING = frozenset(("refuse", "deny", "decline"))
_HALT = frozenset((";", ":", "."))


class Wording:
    """Reads the expressions of one text. `has_term(first, last)` tells of a term of years there."""

    def __init__(self, tree: Tree, hyphened: Hyphened, has_term: HasTerm) -> None:
        self.tree = tree
        self.hyphened = hyphened
        self.has_term = has_term
        self._said: dict[int, frozenset[str]] = {}

    def said_beside(self, verb: Word) -> frozenset[str]:
        """All that the sentence says, in any order: forms, lemmas and hyphened words."""
        said = self._said.get(verb.sentence)
        if said is None:
            said = self._said[verb.sentence] = self._all_said(verb)
        return said

    def _all_said(self, verb: Word) -> frozenset[str]:
        sentence = self.tree.sentence_of(verb)
        words = self.tree.words[sentence.first : sentence.last]
        ending = self.hyphened.ending
        ends = (ending[w.i] for w in words if w.i in ending)
        return frozenset({*(w.low for w in words), *(w.lemma for w in words), *ends})

    def literals(self, pattern: Pattern, verb: Word, passive: bool) -> list[int] | None:
        """The words of the expression besides its verb; None where one is missing."""
        place, read = verb.i, []
        for choices in pattern.literals:
            found = self._next(choices, place, verb)
            if found is None and passive:
                found = self._subject_in(choices, verb)
            if found is None:
                found = self._antecedent_in(choices, verb)
            if found is None or (choices == _PRISON and self._visits(verb, found)):
                return None
            read.append(found)
            place = max(place, found)
        return read

    def _visits(self, verb: Word, prison: int) -> bool:
        """ "She went to the prison" with a parcel; who goes to prison has no article there."""
        return verb.lemma in ("go", "return") and self.tree.words[prison - 1].pos in ("DET", "PRON")

    def _next(self, choices: frozenset[str], place: int, verb: Word) -> int | None:
        """Where one of `choices` stands next, no other verb between."""
        words = self.tree.words
        end = self.tree.sentence_of(verb).last
        for k in range(place + 1, min(place + 1 + _WINDOW, end)):
            word = words[k]
            if k in self.hyphened.ending:
                if self.hyphened.ending[k] in choices:
                    return k
            elif k not in self.hyphened.inside and (
                not (_in_name(word) or self._is_refused(choices, word, verb))
                and (word.low in choices or (word.pos != "VERB" and word.lemma in choices))
            ):
                return k
            if word.text in _HALT or (
                word.pos == "VERB" and k > place + 1 and not _describes(word)
            ):
                break
        return None

    def _is_refused(self, choices: frozenset[str], word: Word, verb: Word) -> bool:
        """ "Refused to call a doctor": what is not done is no call, where the line has a noun."""
        if verb.lemma not in _REFUSING or word.pos != "VERB" or "call" not in choices:
            return False
        return self.tree.words[word.i - 1].low == "to" and "calls" in choices

    def _subject_in(self, choices: frozenset[str], verb: Word) -> int | None:
        """The subject of a passive may be part of the expression: "a travel ban was imposed"."""
        for subject in subjects(self.tree, verb):
            if subject.low in choices or subject.lemma in choices:
                return subject.i
            if subject.i < verb.i:
                found = self._around_subject(choices, subject, verb)
                if found is not None:
                    return found
        return None

    def _antecedent_in(self, choices: frozenset[str], verb: Word) -> int | None:
        """The noun that a relative clause tells of: "the torture to which he was subjected"."""
        noun = self.tree.head(verb)
        if verb.dep != "acl:relcl" or not 0 < verb.i - noun.i <= _WINDOW:
            return None
        if noun.low in choices or noun.lemma in choices:
            return noun.i
        between = self.tree.words[noun.i + 1 : verb.i]
        return next((w.i for w in between if w.pos == "ADP" and w.low in choices), None)

    def _around_subject(self, choices: frozenset[str], subject: Word, verb: Word) -> int | None:
        """Words that describe or follow the subject, or are joined to it, before its verb."""
        first = max(self.tree.sentence_of(verb).first, subject.i - _DESCRIBING)
        for word in self.tree.words[first : verb.i]:
            if word.i > subject.i and word.pos in ("VERB", "PUNCT", "AUX"):
                break
            own = word.head == subject.i or word.i > subject.i
            if word.low in choices and own and not _in_name(word):
                return word.i
        return None

    def accompanied(self, pattern: Pattern, verb: Word) -> bool:
        """Whether the adverb and the term of years that the pattern asks for stand near."""
        words, sentence = self.tree.words, self.tree.sentence_of(verb)
        if pattern.adverb:
            near = words[max(sentence.first, verb.i - 3) : min(sentence.last, verb.i + 6)]
            own = {w.low for w in near if not self._leads_other(w, verb)}
            if own.isdisjoint(pattern.adverb.split("|")):
                return False
        if pattern.term and verb.lemma in _GIVING and self._is_respite(verb, sentence.last):
            return False
        if not pattern.term:
            return True
        end = min(verb.i + 16, sentence.last)
        if verb.lemma in _GIVING:  # "was to get married, but went with her for a week"
            near = words[verb.i + 2 : end]
            end = next((w.i for w in near if w.low == "but" or w.pos in ("VERB", "SCONJ")), end)
        return self.has_term(verb.i, end)

    def _is_respite(self, verb: Word, end: int) -> bool:
        """ "Gave the minister two weeks to answer": time for something, and no sentence."""
        words = self.tree.words
        for k in range(verb.i + 1, min(verb.i + 16, end - 2)):
            if words[k].lemma in _SPANS and words[k + 1].low == "to":
                return words[k + 2].pos == "VERB" and words[k + 2].lemma != "serve"
        return False

    def _leads_other(self, adverb: Word, verb: Word) -> bool:
        """ "Was beaten and verbally abused": the adverb of a verb that stands behind."""
        after = self.tree.after(adverb)
        return adverb.i > verb.i and after is not None and after.pos == "VERB"

    def negated(self, verb: Word) -> bool:
        """Whether "not" or its like bears on the verb."""
        words = self.tree.words
        start = self.tree.sentence_of(verb).first
        for k in range(verb.i - 1, max(start, verb.i - 5) - 1, -1):
            if words[k].low in NEGATIONS:
                return not (words[k].low == "not" and words[k + 1].low == "only")
            helps = words[k].pos in ("AUX", "ADV", "PART") or words[k].low == "able"
            if not helps and not words[k].low.endswith("ly"):
                break
        if self._shares_not(verb):
            return True
        beside = [c for c in self.tree.children(verb) if c.low in NEGATIONS and c.dep == "advmod"]
        if any(not _numbers(self.tree, word) for word in beside):
            return True
        return any(
            s.low in _NOBODY
            or any(c.low in _NO and not _numbers(self.tree, c) for c in self.tree.children(s))
            for s in self.tree.children(verb, "nsubj")
            if s.i < verb.i
        )

    def _shares_not(self, verb: Word) -> bool:
        """ "Did not give up or run away": what "or" joins is denied with the first."""
        joined = any(c.low in ("or", "nor") for c in self.tree.children(verb, "cc"))
        first = self.tree.head(verb)
        alone = verb.relation == "conj" and not self.tree.children(verb, "nsubj", "aux")
        return joined and alone and first.pos == "VERB" and self.negated(first)


def _describes(word: Word) -> bool:
    """A participle beside its noun: "a hood soaked in petrol", "the wounded man"."""
    return word.dep in ("amod", "acl") and word.low.endswith(("ed", "en"))


def _numbers(tree: Tree, word: Word) -> bool:
    """Whether "no" belongs to a number: "Prison No. 9", "no fewer than 20 people"."""
    mark, number = tree.after(word), tree.after(word, 2)
    if word.low not in ("no", "not") or mark is None:
        return False
    if mark.low in ("fewer", "less"):
        return True
    return mark.text.isdigit() or (mark.text == "." and number is not None and number.pos == "NUM")


def _in_name(word: Word) -> bool:
    """Whether "Van" is a part of a name, "Nguyen Van Lap", and no car."""
    return word.text == "Van" and word.relation in ("flat", "compound")
