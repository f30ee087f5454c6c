"""Repairs of what stands around a name: in-laws, editors-in-chief, ages.

Reach for this module from `repair` alone. Always true: a word changes its place only where a
name or a title stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.lexicon import word_set
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_BACK = 4  # words from "law" or "chief" to the noun that it closes
_OLDEST = 110  # years
_WRITTEN = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_SUBJECTS = ("nsubj", "nsubj:pass")
_KEPT = ("punct", "case", "flat")  # of "chief" itself


def is_number(words: Sequence[Word], word: Word) -> bool:
    """ "Nineteen have come home": a number that opens its sentence, tagged as a name."""
    at = word.i - words[0].i
    if word.pos not in ("PROPN", "NOUN") or word.low not in _WRITTEN or at + 1 >= len(words):
        return False
    opens = at == 0 or words[at - 1].sentence != word.sentence
    return opens and not words[at + 1].capital and words[at + 1].text != "-"


def is_in_law(words: Sequence[Word], word: Word) -> bool:
    """Whether a word closes "brother-in-law", and a name follows."""
    at = word.i - words[0].i
    return at + 1 < len(words) and words[at + 1].pos == "PROPN" and _closes(words, at)


def name_in_law(words: Sequence[Word], word: Word) -> None:
    """Make the name behind an in-law theirs. Effect: changes heads."""
    at = word.i - words[0].i
    kin, name = words[at - _BACK], words[at + 1]
    if name.relation in ("obj", "flat", "list", "appos", "iobj") and name.head != kin.i:
        hang(words, name, kin, "appos")


def is_in_chief(words: Sequence[Word], word: Word) -> bool:
    """Whether a word closes "editor-in-chief" and is parsed as somebody else."""
    at = word.i - words[0].i
    return _closes(words, at) and word.head != words[at - _BACK].i


def join_chief(words: Sequence[Word], word: Word) -> None:
    """Make "chief" a part of its title, and what it holds the title's. Effect: changes heads."""
    first = words[0].i
    title = words[word.i - first - _BACK]
    if title.head == word.i:
        hang(words, title, words[word.head - first], word.dep)
    for child in [words[i - first] for i in word.children]:
        if child.dep not in _KEPT and child.i > word.i:
            hang(words, child, title, child.dep)
    hang(words, word, title, "nmod")


def is_age_as_subject(words: Sequence[Word], word: Word) -> bool:
    """ "Bek, then 47, was held": an age between commas behind a name, as who was held."""
    at = word.i - words[0].i
    if word.dep not in _SUBJECTS or not word.low.isdigit() or int(word.low) >= _OLDEST:
        return False
    comma = at - 1 - (words[at - 1].low in ("then", "now", "aged"))
    return (
        comma > 0 and at + 1 < len(words)
        and words[comma].text == words[at + 1].text == ","
        and words[comma - 1].pos == "PROPN"
        and words[comma - 1].sentence == word.sentence
    )  # fmt: skip


def give_to_name(words: Sequence[Word], age: Word) -> None:
    """Make the name before an age its verb's subject. Effect: changes heads."""
    first = words[0].i
    at = age.i - first
    name = words[at - 2 - (words[at - 1].text != ",")]
    while name.dep == "flat" and name.head < name.i:
        name = words[name.head - first]
    verb = words[age.head - first]
    if name.head == verb.i and name.dep not in _SUBJECTS:
        hang(words, name, verb, age.dep)
        hang(words, age, name, "appos")


def is_master(words: Sequence[Word], word: Word) -> bool:
    """ "Disbarred Me Lambert Bek": the title that courts of French tongue give to lawyers."""
    at = word.i - words[0].i
    return word.text == "Me" and at + 1 < len(words) and words[at + 1].pos == "PROPN"


def make_title(words: Sequence[Word], title: Word) -> None:
    """Let the name behind a title stand where the title stood. Effect: changes heads."""
    first = words[0].i
    name = words[title.i + 1 - first]
    title.pos, title.lemma = "PROPN", "me"
    if name.head == title.i:
        head, dep = words[title.head - first], title.dep
        hang(words, name, title if head.i == title.i else head, dep)
        if head.i == title.i:
            return
    for child in [words[i - first] for i in title.children if i != name.i]:
        hang(words, child, name, child.dep)
    if title.head != name.i and title.i not in (name.head,):
        hang(words, title, name, "compound")


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether "-in-" stands before a word, and what it belongs to before that."""
    return at >= _BACK and [w.low for w in words[at - 3 : at]] == ["-", "in", "-"]


def is_state_in_capitals(word: Word) -> bool:
    """ "POET HELD INCOMMUNICADO": no name, though a headline shouts it."""
    return word.low == "incommunicado" and word.pos == "PROPN" and word.relation in ("obj", "appos")
