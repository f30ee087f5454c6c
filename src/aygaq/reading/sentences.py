"""Where sentences begin, by rule, among the words of one part.

Reach for this module before parsing: the parser takes these starts as they are. News and
reports end sentences by stop and capital letter; a closing quote belongs to what it closes.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.item_heads import day_head, entry_cuts, head_end
from aygaq.reading.lexicon import word_set

STOPS = frozenset((".", "!", "?", "…", "...", ".…", "....", "。", "؟"))
CLOSERS = frozenset(('"', "”", "’", "'", "''", ")", "]", "»", "''"))
OPENERS = frozenset(("“", "‘", "«", "(", "[", "``"))
ABBREVIATIONS = word_set(
    "mr. mrs. ms. dr. prof. st. no. nos. gen. col. lt. maj. capt. sgt. gov. sen. rep. art. arts. "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. vs. etc. e.g. i.e. u.s. u.n. "
    "u.k. a.m. p.m. approx. vol. ed. jr. sr. inc. ltd. co. corp. dept. para. paras. p. pp. "
    "brig. cpl. supt. insp. hon. fr. engr. barr. adv. cmdr. cdr. pvt. msgr. atty. ven. rev. "
    "messrs. mme. arr. det. rel. sec. secs. yrs. mths. mos. wks."
)


def sentence_starts(words: Sequence[str], blank_after: Sequence[bool]) -> list[bool]:
    """For each word, whether a sentence begins with it. The first word always does.

    Args:
        words: the words of one part, punctuation apart.
        blank_after: whether white space follows each word.
    """
    starts = [False] * len(words)
    if not words:
        return starts
    starts[0] = True
    if head := head_end(words, blank_after):
        starts[head] = True
    for cut in entry_cuts(words, blank_after):
        starts[cut] = True
    open_quotes = 0
    i = 0
    while i < len(words):
        open_quotes += words[i] == '"'
        if _ends(words, i):
            j = i + 1
            while j < len(words) and _closes(words, j, open_quotes, blank_after):
                open_quotes += words[j] == '"'
                j += 1
            if j < len(words) and _may_begin(words, j):
                starts[j] = True
                head = day_head(words[j:], blank_after[j:]) if words[j][:1].isdigit() else 0
                if head and j + head < len(words):
                    starts[j + head] = True  # "… at noon. 13 May - Police …"
            i = max(j, i + 1)
            continue
        i += 1
    return starts


def _ends(words: Sequence[str], i: int) -> bool:
    word = words[i]
    if word in STOPS:
        shortened = i > 0 and (words[i - 1].lower() + word) in ABBREVIATIONS
        return not (shortened and word == "." and i + 1 < len(words) and _goes_on(words[i + 1]))
    # the tokenizer leaves "Inc." whole; a lone capital with a stop is an initial
    return (
        word.endswith(".")
        and len(word) > 3
        and word.lower() not in ABBREVIATIONS
        and (word.count(".") == 1)
    )


def _goes_on(word: str) -> bool:
    """Whether `word` can stand after "No." or "Art." in one sentence."""
    return word[:1].isdigit() or word[:1].islower()


def _closes(words: Sequence[str], i: int, open_quotes: int, blank_after: Sequence[bool]) -> bool:
    word = words[i]
    if word == '"':
        # a straight quote closes where one is open and it touches the stop before it
        return open_quotes % 2 == 1 and not blank_after[i - 1]
    return word in STOPS or (word in CLOSERS and not (blank_after[i - 1] and word in "'\"’"))


def _may_begin(words: Sequence[str], i: int) -> bool:
    word = words[i]
    if word[:1].isupper() or word[:1].isdigit() or word in OPENERS or word in ('"', "'", "-", "–"):
        return True
    return bool(word[:1].isalpha() and not word[:1].islower())  # scripts without case
