"""Whether an entry can be read at all: the small language of triggers, held strictly.

Reach for this module with one entry and where it stands. The packaged lexicon is written by people
who run its tests; a team's line is checked here for all that would fail, or silently do nothing.
"""

from __future__ import annotations

import difflib
import math
import re
import unicodedata

from aygaq.reading.forms import guess_lemma, verb_forms
from aygaq.reading.frames.expressions import PREPOSITIONS, compile_pattern
from aygaq.reading.lexicon import LexiconBroken, word_set
from aygaq.reading.overlay.errors import OverlayActUnknown, OverlayLineWrong
from aygaq.reading.overlay.values import TRIGGERS, Entry, EntryKind
from aygaq.vocabulary import acts

LONGEST_LINE = 12  # words
LONGEST_NAME = 80  # code points
MOST_SPELLINGS = 64  # of one noun, its choices multiplied
_WORD = r"[^\W\d_A-Z][^\W\d_A-Z]*(?:['’._-][^\W\d_A-Z]+)*"
_CHOICES = re.compile(rf"{_WORD}(?:\|{_WORD})*")
_TITLE = re.compile(rf"{_WORD}\.?")
_SLOTS = frozenset(("X", "X's", "A", "T"))
_EMPTY = PREPOSITIONS | word_set("a an the his her their its some and or no not be to")


def verify_entry(entry: Entry, where: str) -> None:
    """Raise unless the reader can go by `entry`.

    Raises:
        OverlayActUnknown: the act is no code of the vocabulary.
        OverlayLineWrong: the line or the name cannot be read; `.why` says what is wrong.
    """
    if entry.kind in TRIGGERS:
        _verify_act(entry.act, where)
    match entry.kind:
        case EntryKind.VERB:
            _verify_verb(entry, where)
        case EntryKind.NOUN:
            _verify_noun(entry.words, where)
        case EntryKind.STATE:
            _verify_state(entry.words, where)
        case EntryKind.TITLE:
            if not _TITLE.fullmatch(entry.words):
                raise OverlayLineWrong(where, "a title is one word in small letters")
        case EntryKind.PLACE | EntryKind.AGENCY:
            for name in entry.names:
                _verify_name(name, entry.kind, where)


def _verify_act(code: str, where: str) -> None:
    known = [act.code for act in acts()]
    if code not in known:
        raise OverlayActUnknown(where, tuple(difflib.get_close_matches(code, known, 3)))


def _verify_verb(entry: Entry, where: str) -> None:
    words = entry.words.split()
    if not 0 < len(words) <= LONGEST_LINE:
        raise OverlayLineWrong(where, f"a line has 1 to {LONGEST_LINE} words")
    for word in words:
        if word not in _SLOTS and not _CHOICES.fullmatch(word):
            raise OverlayLineWrong(
                where, "a word is in small letters, or X, X's, A or T; choices are parted by |"
            )
    if sum(word in ("X", "X's") for word in words) > 1:
        raise OverlayLineWrong(where, "there are two places for X")
    if words[-1] == "X's" or words.count("T") > 1:
        raise OverlayLineWrong(where, "X's needs what X owns, and T stands once")
    try:
        pattern = compile_pattern(entry.act, entry.words)
    except (LexiconBroken, IndexError) as error:
        raise OverlayLineWrong(where, "there is no verb, or X stands where it cannot") from error
    for head in sorted(pattern.heads):
        _verify_base_form(head, where)


def _verify_base_form(head: str, where: str) -> None:
    """ "Detained X" would look for "detaineded": the verb stands as in a dictionary."""
    base = guess_lemma(head, "VERB")
    inflected = head.endswith(("ed", "ing")) and len(base) > 3 and head in verb_forms(base)
    if base != head and (inflected or head in verb_forms(base) - verb_forms(head)):
        raise OverlayLineWrong(where, f"the verb stands in its base form, perhaps {base!r}")


def _verify_noun(line: str, where: str) -> None:
    phrase, plus, company = line.partition(" +")
    words = phrase.split()
    if not 0 < len(words) <= LONGEST_LINE or not all(_CHOICES.fullmatch(w) for w in words):
        raise OverlayLineWrong(where, "a noun is words in small letters, choices parted by |")
    if math.prod(word.count("|") + 1 for word in words) > MOST_SPELLINGS:
        raise OverlayLineWrong(where, f"a noun has at most {MOST_SPELLINGS} spellings")
    if plus and not _CHOICES.fullmatch(company):
        raise OverlayLineWrong(where, "after + stand nouns of which one must follow")
    _verify_tells(words, where)


def _verify_state(line: str, where: str) -> None:
    words = line.split()
    inner = words[:-1] if words[-1:] == ["X"] else words
    if not 0 < len(inner) <= LONGEST_LINE:
        raise OverlayLineWrong(where, f"a state has 1 to {LONGEST_LINE} words")
    if not all(word == "*" or _CHOICES.fullmatch(word) for word in inner):
        raise OverlayLineWrong(
            where, "a state is words in small letters, * for up to three, X last"
        )
    if "*" in (inner[0], inner[-1]) or "* *" in line:
        raise OverlayLineWrong(where, "* stands between two words")
    if math.prod(word.count("|") + 1 for word in inner) > 8 * MOST_SPELLINGS:
        raise OverlayLineWrong(where, f"a state has at most {8 * MOST_SPELLINGS} spellings")
    _verify_tells([word for word in inner if word != "*"], where)


def _verify_tells(words: list[str], where: str) -> None:
    """Refuse a line of small words alone, which would stand in every sentence."""
    if all(choice in _EMPTY for word in words for choice in word.split("|")):
        raise OverlayLineWrong(where, "it has only words that stand everywhere")


def _verify_name(name: str, kind: EntryKind, where: str) -> None:
    if not 1 < len(name) <= LONGEST_NAME:
        raise OverlayLineWrong(where, f"a name has 2 to {LONGEST_NAME} letters")
    if any(unicodedata.category(char)[0] == "C" for char in name):
        raise OverlayLineWrong(where, "a name has no control characters")
    if kind is EntryKind.PLACE and not name[0].isupper():
        raise OverlayLineWrong(where, "a place's name begins with a capital letter")
    if name.islower() and not re.fullmatch(_WORD, name):
        raise OverlayLineWrong(where, "an agency is a name with capitals, or one common noun")
