"""Repairs of a sentence whose verb of telling was hung on its own subject.

Reach for this module through `repair`. "A spokesman for the police denied that they were beaten"
is told by the spokesman; a parser that takes "denied" for a participle leaves him without a verb.
Always true: the verb takes over what the noun was, and the noun becomes its subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import words_of
from aygaq.reading.repairs.people import hang
from aygaq.reading.repairs.subjects import put_over
from aygaq.reading.tree import Word

_PHRASE = frozenset(("nmod", "compound", "appos"))


def is_telling_of_subject(words: Sequence[Word], verb: Word) -> bool:
    """Whether a verb of telling with a clause of its own is hung on who tells."""
    if verb.dep != "acl" or verb.pos != "VERB" or verb.low == verb.lemma:
        return False
    if verb.low.endswith("ing") or verb.lemma not in words_of("clauses", "telling"):
        return False
    first = words[0].i
    own = [words[i - first] for i in verb.children]
    if any(w.relation in ("nsubj", "aux", "mark") for w in own):
        return False
    told = [w for w in own if w.relation == "ccomp" and w.i > verb.i]
    subject = subject_of(words, verb)
    return bool(told) and subject.relation in ("ROOT", "root") and subject.pos in ("NOUN", "PROPN")


def subject_of(words: Sequence[Word], verb: Word) -> Word:
    """The noun that the phrase before the verb is about: "a spokesman" of "for the police"."""
    first = words[0].i
    noun = words[verb.head - first]
    while noun.relation in _PHRASE and words[noun.head - first].i < noun.i:
        noun = words[noun.head - first]
    return noun


def make_main(words: Sequence[Word], verb: Word) -> None:
    """Let the verb be the sentence's, and the noun its subject. Effect: changes heads."""
    subject = subject_of(words, verb)
    if verb.head != subject.i:
        hang(words, verb, subject, verb.dep)
    for i in [i for i in subject.children if i > verb.i]:
        hang(words, words[i - words[0].i], verb, words[i - words[0].i].dep)
    put_over(words, subject, verb, "nsubj")


def lead_told(words: Sequence[Word], that: Word) -> bool:
    """ "A complaint alleging that Bek was hit": it leads what is told, and is nobody's object.

    Returns whether it was so. Effect: changes heads.
    """
    first = words[0].i
    if that.i == first:
        return False
    telling, verb = words[that.i - 1 - first], words[that.head - first]
    if telling.pos != "VERB" or telling.lemma not in words_of("clauses", "telling"):
        return False
    own = [words[i - first] for i in verb.children if i != that.i]
    if verb.i < that.i or not any(w.relation == "nsubj" and w.i > that.i for w in own):
        return False
    that.dep = "mark"
    if verb.head != telling.i and not _is_above(words, verb, telling):
        hang(words, verb, telling, "ccomp")
    return True


def _is_above(words: Sequence[Word], word: Word, below: Word) -> bool:
    """Whether `below` hangs on `word`, over whatever many words, so that it cannot turn round."""
    for _ in range(len(words)):
        if below.i == word.i:
            return True
        if below.head == below.i:
            return word.head == word.i
        below = words[below.head - words[0].i]
    return True


def is_said_of_doer(words: Sequence[Word], noun: Word) -> bool:
    """ "She said a corporal slapped him": nobody says a corporal."""
    first = words[0].i
    telling = words[noun.head - first]
    if noun.relation != "obj" or telling.lemma != "say" or telling.i > noun.i:
        return False
    deed = _deed_of(words, noun)
    own = {words[i - first].relation for i in deed.children} if deed is not None else set[str]()
    return "obj" in own and not own & {"nsubj", "aux", "mark", "cop"}


def make_doer(words: Sequence[Word], noun: Word) -> None:
    """Let the noun be the subject of what is told. Effect: changes heads."""
    deed, telling = _deed_of(words, noun), words[noun.head - words[0].i]
    if deed is not None:
        hang(words, deed, telling, "ccomp")
        hang(words, noun, deed, "nsubj")


def _deed_of(words: Sequence[Word], noun: Word) -> Word | None:
    """The verb in the past that describes a noun and stands behind it."""
    behind = (words[i - words[0].i] for i in noun.children if i > noun.i)
    return next((w for w in behind if w.dep == "acl" and not w.low.endswith("ing")), None)
