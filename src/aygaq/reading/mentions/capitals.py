"""Which words can be part of a name, by their shape and the capitals beside them.

Reach for this module with one word. Names of every language are meant: particles ("al", "bint",
"oğlu") stay small inside them.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Sentence, Tree, Word

PARTICLES = word_set(
    "al el bin bint ibn ben abu umm de da dos das del della di du la le van von der den ter "
    "dela delos los wa oglu oğlu ogly uly ulu kyzy qizi qızı kizi gizi ould ul ur und y e o abd"
)
INNER = word_set("of for to and the against in on de du la des & 's")
NOT_NAMES = word_set(
    "i i'm monday tuesday wednesday thursday friday saturday sunday january february march "
    "july september october november december tue tues thu thur thurs fri feb apr jul aug "
    "sept sep oct nov internet god ok covid covid-19 english arabic no nos meanwhile "
    "however although while when if according since after before despite during because but "
    "and so then also still yet instead moreover furthermore nevertheless separately earlier "
    "later today yesterday recently now why how what who where the a an this that these those "
    "it he she they we you his her their its our my your "
)
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
# what ends a name in small letters: Nurlan Askar uly, Gulnara Bek qizi
TRAILING = word_set("oglu oğlu ogly ugli uly ulu uulu kyzy qizi qızı kizi gizi zoda zade")
# no names alone, but part of one: Khin Htwe Mon, Tumpa Islam
WEAK_NAMES = word_set("islam april may june august mon wed sat sun jan mar dec")


def is_name_like(word: Word) -> bool:
    """Whether the word has a capital and is none that sentences and calendars give one."""
    return (
        word.capital
        and word.text[0].isalpha()
        and word.low not in NOT_NAMES
        and word.pos not in ("DET", "PRON", "CCONJ", "AUX", "PUNCT")
        and not word.text.endswith("'s")
        and not (word.pos in ("ADP", "SCONJ", "ADV") and len(word.text) < 5)
    )


def next_capital(tree: Tree, sentence: Sentence, i: int) -> bool:
    """Whether the word after `i` looks like a name."""
    return i + 1 < sentence.last and (is_name_like(tree.words[i + 1]) or named_for_day(tree, i + 1))


def named_for_day(tree: Tree, i: int) -> bool:
    """ "Chief Sunday Olarewan": a day behind a title and before a name is a given name."""
    if tree.words[i].low not in _DAYS or not 0 < i < len(tree.words) - 1:
        return False
    before, after = tree.words[i - 1], tree.words[i + 1]
    titled = before.capital and before.low in words_of("people", "title")
    return titled and after.pos == "PROPN" and is_name_like(after)


def joined_capital(tree: Tree, sentence: Sentence, i: int) -> bool:
    """Whether "al" stands right before "-" and a capital: al-Hadi."""
    words = tree.words
    return (
        i + 2 < sentence.last
        and words[i + 1].text == "-"
        and words[i + 2].capital
        and words[i].end == words[i + 1].start
    )


def capital_after(tree: Tree, sentence: Sentence, i: int) -> bool:
    """Whether a small word at `i` leads on to a name, over one more small word at most."""
    if i + 1 < sentence.last and tree.words[i + 1].text == "-":
        return joined_capital(tree, sentence, i)
    after = tree.words[i + 1] if i + 1 < sentence.last else None
    if after is not None and after.low in PARTICLES | INNER and i + 2 < sentence.last:
        after = tree.words[i + 2]
    return after is not None and is_name_like(after)


_NICKNAME = 5  # words, quotes too
_CLOSING = {'"': '"', "“": "”", "'": "'", "‘": "’"}  # quotes round a nickname


def nickname(words: tuple[Word, ...], i: int, end: int) -> int:
    """How many words `“Ash”` of "Askar “Ash” Bek" takes, quotes too; 0 where it is none."""
    for last in range(i + 2, min(i + _NICKNAME, end - 1)):
        if words[last].text == _CLOSING[words[i].text]:
            name = words[last + 1]
            return last + 1 - i if name.capital and name.pos == "PROPN" else 0
        if not words[last - 1].capital:
            return 0
    return 0
