"""The small language of triggers: "take X into custody", "not allow X to see lawyer|counsel".

Reach for this module to turn a line of the lexicon into a `Pattern`. X is whom the act is done
to; a line without X means whoever the text is about. T asks for a term of years; @lawyer for
any word of that class. What the language cannot say is refused when the lexicon is loaded, not
passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from aygaq.reading.forms import guess_lemma
from aygaq.reading.lexicon import LexiconBroken, word_set, words_of

PREPOSITIONS = word_set(
    "against at to from of on with for into in before under over about upon onto towards through"
)
_SURE_PREPOSITIONS = word_set("against to from of for with")  # never particles


class Slot(StrEnum):
    """Where a pattern has its X."""

    OBJECT = "object"  # detain X
    SUBJECT = "subject"  # X disappear
    OWNER = "owner"  # confiscate X's passport
    SUBJECT_OWNER = "subject-owner"  # X's whereabouts remain unknown
    AFTER = "after"  # bring charges against X
    CONTEXT = "context"  # extract confession


@dataclass(frozen=True, slots=True)
class Pattern:
    """One trigger expression of an act."""

    act: str
    line: str  # as the lexicon has it, to explain a claim
    heads: frozenset[str]  # lemmas of the verb
    slot: Slot
    literals: tuple[frozenset[str], ...] = ()  # must follow the verb, in this order
    owned: frozenset[str] = frozenset()  # nouns that X owns
    prepositions: frozenset[str] = frozenset()  # of Slot.AFTER
    adverb: str = ""
    negated: bool = False
    term: bool = False
    passive: bool = False  # only where the verb is in the passive

    @property
    def weight(self) -> int:
        """How much it asks for; of patterns that fit, the weightiest counts."""
        asks = len(self.literals) + bool(self.owned) + bool(self.prepositions)
        return 2 * asks + 2 * self.term + bool(self.adverb) + 2 * self.negated + self.passive


def compile_pattern(act: str, line: str) -> Pattern:
    """Read one line of the lexicon.

    Raises:
        LexiconBroken: the line has no verb, or two places for X.
    """
    words = [word for word in line.split() if word != "*"]  # its words need not stand close
    negated = words[:1] == ["not"]
    words = words[1:] if negated else words
    moved = len(words) > 1 and words[0].endswith("ly") and not words[1].startswith("X")
    adverb = words.pop(0) if moved else ""
    slot, owned = Slot.CONTEXT, frozenset[str]()
    if words and words[0] == "X":
        slot, words = Slot.SUBJECT, words[1:]
    elif words and words[0] == "X's":
        slot, owned, words = Slot.SUBJECT_OWNER, choices_of(words[1]), words[2:]
    if not words or not words[0][:1].islower():
        raise LexiconBroken("acts", f"the line {line!r} of {act} has no verb")
    if slot is not Slot.CONTEXT and words[0] in ("not", "never"):  # "X not return home"
        negated, words = True, words[1:]
    passive = slot is Slot.SUBJECT and words[0] == "be" and len(words) > 1
    if passive:  # "X be taken from": the object of "take", where it is in the passive
        slot, words = Slot.OBJECT, [guess_lemma(words[1], "VERB"), *words[2:]]
    heads, rest = choices_of(words[0]), words[1:]
    literals: list[frozenset[str]] = []
    prepositions, term = frozenset[str](), False
    i = 0
    while i < len(rest):
        word = rest[i]
        if word == "T":
            term = True
        elif word == "X's":
            if i + 1 == len(rest):
                raise LexiconBroken("acts", f"the line {line!r} of {act} ends before what X owns")
            slot, owned = Slot.OWNER, choices_of(rest[i + 1])
            i += 1
        elif word == "X" and slot is not Slot.CONTEXT:
            raise LexiconBroken("acts", f"the line {line!r} of {act} has two places for X")
        elif word == "X" and i and literals and choices_of(rest[i - 1]) == literals[-1]:
            slot, prepositions = _after(literals)
        elif word == "X":
            slot = Slot.OBJECT
        elif word != "A":
            literals.append(choices_of(word))
        i += 1
    return Pattern(
        act, line, heads, slot, tuple(literals), owned, prepositions, adverb, negated, term, passive
    )


def _after(literals: list[frozenset[str]]) -> tuple[Slot, frozenset[str]]:
    """X after a preposition; after a particle ("round up X") it is the object."""
    if literals[-1] <= PREPOSITIONS or literals[-1] & _SURE_PREPOSITIONS:
        return Slot.AFTER, literals.pop()
    return Slot.OBJECT, frozenset()


def choices_of(word: str) -> frozenset[str]:
    """The words that one place of a line allows: "a|b", "@lawyer|friend"."""
    found: set[str] = set()
    for choice in word.split("|"):
        if choice.startswith("@"):
            found |= words_of("classes", choice[1:])
        else:
            found.add(choice.replace("_", " "))
    return frozenset(found)
