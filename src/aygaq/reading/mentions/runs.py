"""Runs of words that look like one name: where each begins, and where it ends.

Reach for this module with a sentence. A run may still hold titles, and two names' words.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aygaq.claims import EntityKind
from aygaq.places import long_country_names
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.capitals import (
    INNER,
    PARTICLES,
    TRAILING,
    WEAK_NAMES,
    capital_after,
    is_name_like,
    joined_capital,
    named_for_day,
    next_capital,
    nickname,
)
from aygaq.reading.overlay.force import per_overlay
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Sentence, Tree, Word
from aygaq.sources.text import PartKind

_MONTHS = word_set(
    "january february march april may june july august september october november december"
)
# closes the name of a body, and is no word for one: "Human Rights Watch"
_BODIES = word_set("watch first monitor now action house")
_ONLY_DESCRIBING = word_set(
    "former late senior top local several many some most more other new old young two three four "
    "five ten dozens hundreds thousands armed masked heavily jailed detained arrested"
)


_HARMED = word_set(
    "arrested rearrested detained jailed imprisoned sentenced convicted tortured abducted "
    "kidnapped apprehended interrogated incarcerated handcuffed acquitted indicted pardoned"
)


_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "dozens scores hundreds thousands several"
)
_KIN_BEFORE_NAMES = word_set("brothers sisters spouses cousins siblings twins")
_GERUNDS = word_set(
    "following securing citing remembering defending honoring honouring naming calling quoting "
    "visiting demanding including regarding concerning considering supporting protecting targeting "
    "freeing saving arresting detaining killing charging sentencing releasing despite"
)
_HOLDERS = word_set(
    "general prosecutor president governor mayor ombudsman minister commissioner procurator sheriff"
)
_OF_WHOM = word_set("women men people children workers")


@dataclass(slots=True)
class Run:
    """Words `[first, last)` that look like one name, titles included."""

    first: int
    last: int
    name_first: int
    titles: tuple[str, ...]
    kind: EntityKind | None = None
    sure: bool = False


_SHORT_TIMES = word_set("thu sun mon sat sep jul aug dec")
_NEAR_BY = 5  # words behind "taken" to where


def was_harmed(tree: Tree, after: int) -> bool:
    """Whether words from `after` on tell what befalls people alone: "was later arrested"."""
    words = tree.words
    if after >= len(words) or words[after].low not in ("was", "were", "has", "had", "is"):
        return False
    for k in range(after + 1, min(after + 4, tree.sentence_of(words[after]).last)):
        if words[k].low in _HARMED or _is_led_away(tree, k):
            return True
        if words[k].low not in ("been", "being") and words[k].pos not in ("ADV", "AUX"):
            return False
    return False


def _is_led_away(tree: Tree, at: int) -> bool:
    """ "Was taken to the police station"."""
    if tree.words[at].low not in ("taken", "brought", "driven", "moved"):
        return False
    behind = {w.low for w in tree.words[at + 1 : at + _NEAR_BY]}
    return bool(behind & {"police", "prison", "hospital", "custody", "jail", "barracks", "away"})


def name_of(tree: Tree, run: Run) -> str:
    """The name itself, without titles, as the text writes it."""
    words = tree.words
    return tree.text[words[run.name_first].start : words[run.last - 1].end]


def runs_in(
    tree: Tree, sentence: Sentence, common: frozenset[str], labels: Mapping[int, str]
) -> Iterator[tuple[int, int]]:
    """The words `[first, last)` of each run.

    Args:
        common: words that the text also writes small.
        labels: by word, the model's kind of name.
    """
    i = sentence.first
    while i < sentence.last:
        last = country_end(tree, i, sentence.last)
        if last < 0 and not _begins(tree, sentence, i, common, labels):
            i += 1
            continue
        last = last if last > 0 else _end(tree, sentence, i, labels)
        dated = last < sentence.last and tree.words[last].text[0].isdigit()
        if last - i > 1 and dated and tree.words[last - 1].low in _MONTHS:
            last -= 1  # "Recorded May 2019"
        yield i, last
        i = last


@functools.cache
def _longest_countries() -> dict[str, list[tuple[str, ...]]]:
    """Names of countries of two words and more by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(long_country_names(), key=lambda n: (-len(n), n)):
        found.setdefault(name[0], []).append(name)
    return found


def country_end(tree: Tree, i: int, end: int) -> int:
    """Where a country's name of several words ends that begins at `i`; -1 where none does."""
    for name in _longest_countries().get(tree.words[i].text, ()):
        last = i + len(name)
        if last <= end and tuple(w.text for w in tree.words[i:last]) == name:
            after = tree.words[last] if last < end else None
            whole = after is None or not after.capital or after.pos not in ("PROPN", "NOUN", "ADJ")
            return last if whole else -1
    return -1


def _begins(
    tree: Tree, sentence: Sentence, i: int, common: frozenset[str], labels: Mapping[int, str]
) -> bool:
    word = tree.words[i]
    if word.low in WEAK_NAMES and not next_capital(tree, sentence, i):
        return False
    if not is_name_like(word):
        joined = word.low in ("al", "el") and joined_capital(tree, sentence, i)
        return joined or named_for_day(tree, i)
    if _is_month(tree, sentence, i) or word.low in _NUMBERS:
        return False
    if i == sentence.first and word.low in _KIN_BEFORE_NAMES:
        return False
    if i == sentence.first or tree.words[i - 1].text in ('"', "“", "'", "‘", ":"):
        return _begins_sentence(tree, sentence, i, common, labels)
    return not (
        word.pos == "ADJ" and people_kind(word.text) and not next_capital(tree, sentence, i)
    )


def _is_month(tree: Tree, sentence: Sentence, i: int) -> bool:
    """ "In the night of 13–14 May Askar Bek was taken": the day's month begins no name."""
    before = tree.words[i - 1] if i > sentence.first else None
    after = tree.words[i + 1] if i + 1 < sentence.last else None
    day = before is not None and before.text[:1].isdigit() and before.text[-1:].isdigit()
    return tree.words[i].low in _MONTHS and day and after is not None and after.pos != "NUM"


def _begins_sentence(
    tree: Tree, sentence: Sentence, i: int, common: frozenset[str], labels: Mapping[int, str]
) -> bool:
    word = tree.words[i]
    if word.pos in ("DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "PART", "NUM", "INTJ"):
        return False
    if word.low in _GERUNDS and next_capital(tree, sentence, i):
        return False  # "Following Ana Bek's arrest", "Remembering Bo Lim"
    if is_lettered(tree, i, sentence.last):
        return True
    if word.low in common or word.low in _common_nouns():
        # "Police said", "Former student"; but "Judge Ana Bek" begins with a title
        titled = word.low in words_of("people", "title") and next_capital(tree, sentence, i)
        return titled or _opens_body(tree, sentence, i)
    named = word.pos == "PROPN" or i in labels or next_capital(tree, sentence, i)
    return named or was_harmed(tree, i + 1)


def _opens_body(tree: Tree, sentence: Sentence, i: int) -> bool:
    """ "Human Rights Watch said", where the text also speaks of human rights."""
    last = i + 1
    while last < sentence.last and is_name_like(tree.words[last]):
        last += 1
    closing = tree.words[last - 1].low in words_of("organisations", "named") | _BODIES
    return last > i + 1 and closing and tree.words[i].low not in _ONLY_DESCRIBING


def is_lettered(tree: Tree, i: int, end: int) -> bool:
    """ "Witness K", "Prisoner B": somebody called by a role and one letter."""
    if i + 1 >= end or tree.words[i].low not in words_of("people", "lettered"):
        return False
    letter = tree.words[i + 1]
    alone = len(letter.text) == 1 and letter.text.isupper() and letter.text not in ("I", "A")
    after = tree.words[i + 2] if i + 2 < end else None
    return alone and tree.words[i].capital and (after is None or not after.capital)


@per_overlay
def _common_nouns() -> frozenset[str]:
    keys = ("general", "kin", "role", "group", "official")
    people = frozenset().union(*(words_of("people", key) for key in keys))
    return people | words_of("organisations", "agent") | words_of("organisations", "unofficial")


def _end(tree: Tree, sentence: Sentence, first: int, labels: Mapping[int, str]) -> int:
    words, last = tree.words, first + 1
    while last < sentence.last:
        taken = _goes_on(tree, sentence, (first, last), labels)
        if not taken:
            break
        last += taken
    while last > first + 1 and _is_loose(words[last - 1]):
        last -= 1
    return last


def _is_loose(word: Word) -> bool:
    """A small word that ends no name: "of"; but "Martin To"."""
    return word.low in INNER | {"'s"} and not word.text[0].isupper()


def _goes_on(
    tree: Tree, sentence: Sentence, run: tuple[int, int], labels: Mapping[int, str]
) -> int:
    """How many more words belong to the run `[first, last)`; 0 where it ends."""
    words, last = tree.words, run[1]
    word, before = words[last], words[last - 1]
    if named_for_day(tree, last):
        return 1
    if is_name_like(word) or (word.capital and len(word.text) <= 2 and word.text[0].isalpha()):
        return 0 if _parted(labels, last) or _starts_person(before, word) else 1
    if word.text[0].isupper() and _is_odd_part(tree, sentence, run, labels):
        return 1
    if word.text == "-" and before.end == word.start and _glued(tree, sentence, last):
        return 2
    if word.text in ('"', "“", "'", "‘") and (quoted := nickname(words, last, sentence.last)):
        return quoted
    if word.low == "and" and labels.get(last + 1) != "ORG" and _joins_others(tree, run):
        return 0
    if word.text in ("'", "’") and _owns_body(tree, sentence, run):
        return 2
    if word.low in ("'s", "’s") and before.low in _OF_WHOM and next_capital(tree, sentence, last):
        return 2  # "Tarsus Women's Prison", "the People's Court"
    if (
        word.low in ("'s", "’s")
        and before.low in _HOLDERS
        and _is_office_next(tree, sentence, last)
    ):
        return 2  # "the Attorney General's Office"
    return int(_links(tree, sentence, run))


def _is_odd_part(
    tree: Tree, sentence: Sentence, run: tuple[int, int], labels: Mapping[int, str]
) -> bool:
    """ "Martin To", "Dang Ba Thu": a last part of a name that is written as another word."""
    first, last = run
    word, before = tree.words[last], tree.words[last - 1]
    after = tree.words[last + 1] if last + 1 < sentence.last else None
    if tree.parts and tree.parts[sentence.part].kind is PartKind.HEADLINE:
        return False
    if after is not None and (after.text[0].isupper() or after.text[0] in "0123456789."):
        return False  # "Bek Sun 5 May"
    if before.pos != "PROPN" or not before.capital:
        return False
    if word.low in _SHORT_TIMES:
        return True
    joined = word.dep == "flat" and first <= word.head < last
    both = labels.get(last) == labels.get(last - 1) == "PERSON"
    return word.pos in ("ADP", "ADV", "SCONJ") and (joined or both)


def _is_office_next(tree: Tree, sentence: Sentence, i: int) -> bool:
    after = tree.words[i + 1] if i + 1 < sentence.last else None
    return after is not None and after.text in ("Office", "Department", "Bureau")


def _joins_others(tree: Tree, run: tuple[int, int]) -> bool:
    """ "The head of Steppe Media and Askar Bek were": what follows hangs on no word of the name."""
    first, last = run
    end = tree.sentence_of(tree.words[first]).last
    if last + 2 >= end or not (tree.words[last + 1].capital and tree.words[last + 2].capital):
        return False
    top = tree.words[last + 1]
    while last < top.head < last + _NEAR_BY and top.head != top.i:
        top = tree.words[top.head]
    return not first <= top.head <= last


def _owns_body(tree: Tree, sentence: Sentence, run: tuple[int, int]) -> bool:
    """Whether an apostrophe goes on with a body's name: "Prisoners' Aid Committee"."""
    words, last = tree.words, run[1]
    if not words[last - 1].low.endswith("s") or words[last - 1].end != words[last].start:
        return False
    bodies = words_of("organisations", "named")
    for k in range(last + 1, min(last + 5, sentence.last)):
        if not words[k].capital and words[k].low not in ("and", "of", "for"):
            return False
        if words[k].low in bodies and words[k].capital:
            return True
    return False


def _links(tree: Tree, sentence: Sentence, run: tuple[int, int]) -> bool:
    """Whether a small word or a number goes on with a name: "bin", "of", "No. 5"."""
    first, last = run
    words = tree.words
    word = words[last]
    if word.text.isdigit():
        return words[last - 1].low in ("no", "no.", "number", "№")
    inner = word.low in INNER and _is_body(words, first, last)
    particle = word.low.rstrip("-") in PARTICLES
    if word.low in TRAILING and not word.capital and last - first > 1:
        return True
    return (particle or inner) and capital_after(tree, sentence, last)


def _parted(labels: Mapping[int, str], i: int) -> bool:
    before, here = labels.get(i - 1), labels.get(i)
    return here == "PERSON" and before in ("PLACE", "ORG")


def _starts_person(before: Word, word: Word) -> bool:
    return people_kind(before.text) is not None and word.pos == "PROPN" and before.pos == "ADJ"


def _glued(tree: Tree, sentence: Sentence, i: int) -> bool:
    return i + 1 < sentence.last and tree.words[i].end == tree.words[i + 1].start


def _is_body(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether what runs up to `last` can go on with "of": a body's name, not a person's."""
    return any(w.low in words_of("organisations", "named") for w in words[first:last])
