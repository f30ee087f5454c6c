"""Places that no gazetteer holds: "at the bus depot", "in Kersa Malima police station".

Reach for this module for the phrases of a text that say what a place was. A phrase ends with
the town that its own words name: "a military camp near Holeta".
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import words_of
from aygaq.reading.tree import Tree, Word

_INSIDE = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "DET", "PART", "PRON"))
_CHAIN = 3  # bodies and places that a phrase may go on with
_NUMBER = frozenset(("no", "no.", "number", "№"))


def find_facilities(tree: Tree) -> Iterator[tuple[int, int]]:
    """Words `[first, last)` of each, without the preposition that leads to it."""
    for word in tree.words:
        noun = word.pos in ("NOUN", "PROPN") or _is_own_home(tree, word)
        if not noun or not _is_head(tree, word):
            continue
        first = _first(tree, word)
        start = tree.sentence_of(word).first
        lead = tree.words[first - 1].low if first > start else ""
        if lead == "of" and first - 2 >= start and tree.words[first - 2].low == "out":
            lead = "out"
        if first == word.i and word.low in words_of("places", "penalty"):
            continue
        sourced = lead == "to" and tree.words[first - 2].low == "according"
        if first == start or sourced or _says_whose(tree, first - 1):
            continue
        if lead in words_of("places", "leading") or _is_searched(tree.words[first - 1]):
            yield first, _with_town(tree, _numbered(tree, word.i + 1))


def _is_head(tree: Tree, word: Word) -> bool:
    if word.lemma not in words_of("places", "facility"):
        return False
    after = tree.after(word)
    if after is not None and after.low in ("'s", "’s"):
        return False  # "in the ministry's cells"
    if after is None or after.pos not in ("NOUN", "PROPN"):
        return True
    if _begins_longer(tree, after):
        return False  # "the Delta Square police cells"
    return after.head != word.head and not (after.pos == "NOUN" and word.dep == "compound")


def _begins_longer(tree: Tree, word: Word) -> bool:
    """Whether the nouns from a word on end in a facility of their own."""
    end, k = tree.sentence_of(word).last, word.i
    while k < end and tree.words[k].pos == "NOUN":
        k += 1
    return k > word.i and tree.words[k - 1].lemma in words_of("places", "facility")


def _is_own_home(tree: Tree, word: Word) -> bool:
    """ "At his family home", where "home" was taken for "homewards"."""
    before = tree.before(word)
    return word.low == "home" and before is not None and before.pos in ("NOUN", "ADJ", "PRON")


def _is_searched(before: Word) -> bool:
    """ "Police raided her home in Osh": what is searched is where they did it."""
    return before.pos == "VERB" and before.lemma in words_of("places", "searching")


def _says_whose(tree: Tree, lead: int) -> bool:
    """ "Arrested by officers from the crime unit": whose officers, not where."""
    noun = tree.words[lead - 1] if lead else None
    if tree.words[lead].low != "from" or noun is None or noun.pos != "NOUN":
        return False
    led = {w.low for w in tree.children(noun, "case")}
    return "by" in led or (noun.relation == "nsubj" and noun.dep != "nsubj:pass")


def _first(tree: Tree, word: Word) -> int:
    first, start = word.i, tree.sentence_of(word).first
    while (
        first > start
        and (tree.words[first - 1].pos in _INSIDE or _joins(tree, first - 1))
        and tree.words[first - 1].low not in ("who", "which", "that")
        and tree.words[first - 1].low not in words_of("places", "calendar")
        and tree.words[first - 1].low not in words_of("places", "leading")
    ):
        first -= 1
    return first


def _joins(tree: Tree, at: int) -> bool:
    """Whether a mark stands within a name: "anti-riot", "No. 3"."""
    text = tree.words[at].text
    return text == "-" or (text == "." and at > 0 and tree.words[at - 1].low == "no")


def _numbered(tree: Tree, last: int) -> int:
    """Take in "No. 8" and a name behind the noun: "Camp No. 8 Dak Trang"."""
    words = tree.words
    end = tree.sentences[words[last - 1].sentence].last
    while last < end and (
        words[last].low in _NUMBER or words[last].pos == "PROPN"
        or (words[last].pos == "NUM" and words[last - 1].low in _NUMBER | {"."})
        or (words[last].text == "." and words[last - 1].low == "no")
    ):  # fmt: skip
        last += 1
    return last


def _with_town(tree: Tree, last: int) -> int:
    """Take in whose it is and where: "of Tocoa", "near Holeta", "of the army in Osh"."""
    for _ in range(_CHAIN):
        further = _one_further(tree, last)
        if further == last:
            break
        last = further
    return last


def _one_further(tree: Tree, last: int) -> int:
    """Where the phrase ends with one more place, or one body whose it is; `last` with none."""
    words = tree.words
    end = tree.sentences[words[last - 1].sentence].last
    if last >= end:
        return last
    if words[last].text == ",":
        return _past_comma(tree, last, end)
    if words[last].low not in words_of("places", "beside"):
        return last
    at = last + 1
    while at < end and (words[at].pos == "ADJ" or words[at].low in ("the", "a", "an")):
        at += 1
    named = _past_name(tree, at, end)
    if named > at:
        return named
    if (further := _past_facility(tree, at, end)) > at:
        return further
    owned = words[last].low == "of" and last + 1 < end and words[last + 1].low in ("the", "a", "an")
    while owned and named < end and words[named].pos in ("NOUN", "PROPN", "ADJ"):
        named += 1
    return named if named > at and words[named - 1].pos in ("NOUN", "PROPN") else last


def _past_facility(tree: Tree, at: int, end: int) -> int:
    """Past "border post" of "a room at the border post"; `at` where no facility is named."""
    last = at
    while last < end and tree.words[last].pos in ("NOUN", "PROPN"):
        last += 1
    return last if tree.words[last - 1].lemma in words_of("places", "facility") else at


def _past_comma(tree: Tree, comma: int, end: int) -> int:
    """Past ", Osh region" and ", southern Kyrgyzstan", which say where a place lies."""
    words = tree.words
    at = comma + 1
    while at < end and (words[at].pos == "ADJ" or words[at].low in ("in", "the")):
        at += 1
    named = _past_name(tree, at, end)
    region = named > at and words[named - 1].low in words_of("places", "kind")
    closed = named < end and words[named].text in (",", ".")
    capital = words[comma - 1].low == "capital"
    known = is_place(tree.text[words[at].start : words[named - 1].end]) if named > at else False
    return named if closed and (region or capital or known) else comma


def _past_name(tree: Tree, at: int, end: int) -> int:
    """Past "Osh", "Osh region" and "Congo's Maniema province"."""
    words = tree.words
    named = at
    while named < end and words[named].pos == "PROPN" and _is_name(words[named]):
        named += 1
        if named < end and words[named].low in ("'s", "’s"):
            further = named + 1
            while further < end and words[further].pos == "ADJ":
                further += 1
            named = further if further < end and words[further].capital else named
    kinds = words_of("places", "kind") | words_of("places", "facility")
    return named + (at < named < end and words[named].low in kinds)


def _is_name(word: Word) -> bool:
    return word.capital and word.low not in words_of("places", "calendar")
