"""Repairs of a parse where what stands behind a preposition was taken for a subject.

Reach for this module through `repair`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import word_set
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_LEADING = word_set("against on about with for of from towards over")
_MONTHS = word_set(
    "january february march april may june july august september october november december"
)
_INSIDE = frozenset(("compound", "nummod", "amod", "nmod"))
_WHEN = word_set("after before until since")
_YEAR = 4  # digits
_OBJECT_FORMS = word_set("him them me us her")  # never subjects


def free_led_subject(words: Sequence[Word], word: Word) -> None:
    """ "The case against her was dismissed": the case was, and not she."""
    first = words[0].i
    at = word.i - first
    if at < 2 or at + 1 == len(words) or words[at - 1].low not in _LEADING:
        return
    noun, verb = words[at - 2], words[word.head - first]
    if noun.pos != "NOUN" or verb.i < word.i:
        return
    if verb.i == noun.i or (verb.head == noun.i and verb.dep == "acl" and _is_finite(words, word)):
        put_over(words, noun, verb, word.dep)
    elif noun.relation != "nsubj" or noun.head != verb.i:
        return
    _put_behind(words, noun, words[at - 1], word)


def _is_finite(words: Sequence[Word], word: Word) -> bool:
    """Whether a pronoun that is no subject, or a name, has a finite verb right behind it."""
    after = words[word.i + 1 - words[0].i]
    return after.pos == "AUX" and after.low != "be" and word.low in _OBJECT_FORMS


def put_over(words: Sequence[Word], noun: Word, verb: Word, dep: str) -> None:
    """Put the clause over the noun that it was hung on."""
    above = words[noun.head - words[0].i]
    if above.i != noun.i:
        hang(words, verb, above, noun.dep)
        hang(words, noun, verb, dep)
        return
    noun.children.remove(verb.i)
    verb.head, verb.dep = verb.i, noun.dep
    noun.head, noun.dep = verb.i, dep
    verb.children.append(noun.i)
    verb.children.sort()


def _put_behind(words: Sequence[Word], noun: Word, lead: Word, word: Word) -> None:
    hang(words, lead, word, "case")
    hang(words, word, noun, "nmod")


def free_time_before(words: Sequence[Word], time: Word) -> None:
    """ "In November four members were convicted": the month is when, and no part of who."""
    at = time.i - words[0].i
    lead = words[at - 1]
    if not _opens_with_time(words, at) or not words[at + 1].i <= time.head:
        return
    noun = _noun_over(words, time)
    verb = words[noun.head - words[0].i]
    own = {words[i - words[0].i].dep for i in verb.children}
    alone = not any(dep.startswith("nsubj") for dep in own)
    if verb.i <= noun.i or not (noun.relation == "nsubj" or (noun.relation == "obl" and alone)):
        return
    hang(words, time, verb, "obl")
    hang(words, lead, time, "case")
    noun.dep = "nsubj:pass" if "aux:pass" in own else "nsubj"


def _noun_over(words: Sequence[Word], time: Word) -> Word:
    """The head of the words that the time was taken into: of "November four members"."""
    noun = words[time.head - words[0].i]
    while noun.relation in _INSIDE and noun.head > noun.i:
        noun = words[noun.head - words[0].i]
    return noun


def _opens_with_time(words: Sequence[Word], at: int) -> bool:
    """Whether "in" and a month or a year begin a clause, right before a noun's own words."""
    if not 0 < at < len(words) - 1 or words[at - 1].low not in ("in", "by", "since"):
        return False
    opens = at == 1 or words[at - 2].pos == "PUNCT" or words[at - 2].low in ("and", "but")
    month = words[at].low in _MONTHS or (words[at].text.isdigit() and len(words[at].text) == _YEAR)
    return opens and month and words[at + 1].pos in ("NUM", "NOUN", "ADJ", "PROPN", "DET")


def free_before_and(words: Sequence[Word], noun: Word) -> bool:
    """ "She denied the charge and was remanded": she was; the charge stands before the "and".

    Returns whether it was so.
    """
    first = words[0].i
    verb = words[noun.head - first]
    partner = words[verb.head - first]
    if verb.dep != "conj" or partner.pos != "VERB" or not partner.i < noun.i < verb.i:
        return False
    own = [words[i - first] for i in verb.children]
    joined = any(w.dep == "cc" and noun.i < w.i < verb.i for w in own)
    if not joined or any(w.relation == "nsubj" and w.i != noun.i for w in own):
        return False
    led = any(words[i - first].dep == "case" for i in noun.children)
    hang(words, noun, partner, "obl" if led else "obj")
    return True


def free_behind_year(words: Sequence[Word], noun: Word) -> bool:
    """ "In 2020, 19 foreigners, mostly workers, were held": they were, and no second year."""
    first = words[0].i
    year = words[noun.head - first]
    verb = words[year.head - first]
    is_year = len(year.low) == 4 and year.low.isdigit() and words[year.i - 1 - first].low == "in"
    if not is_year or noun.pos != "NOUN" or verb.pos != "VERB" or verb.i < noun.i:
        return False
    own = {words[i - first].dep for i in verb.children}
    if words[year.i + 1 - first].text != "," or own & {"nsubj", "nsubj:pass"}:
        return False
    for other in [words[i - first] for i in year.children if i > noun.i]:
        hang(words, other, noun, other.dep)
    hang(words, noun, verb, "nsubj:pass" if "aux:pass" in own else "nsubj")
    return True


def free_behind_when(words: Sequence[Word], noun: Word) -> None:
    """ "Stood by Bek after the man was held in May": a clause of its own. Effect: changes heads."""
    first = words[0].i
    at = noun.i - first
    if at + 1 >= len(words) or words[at + 1].pos != "AUX":
        return
    verb = words[words[at + 1].head - first]
    own = [words[i - first] for i in noun.children]
    when = next((w for w in own if w.dep == "case" and w.low in _WHEN), None)
    if when is None or verb.head != noun.head or verb.pos != "VERB" or verb.i <= noun.i:
        return
    if any(words[i - first].relation == "nsubj" for i in verb.children):
        return
    passive = any(words[i - first].dep == "aux:pass" for i in verb.children)
    hang(words, verb, words[verb.head - first], "advcl")
    hang(words, noun, verb, "nsubj:pass" if passive else "nsubj")
    hang(words, when, verb, "mark")
