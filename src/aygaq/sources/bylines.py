"""Who wrote, translated and edited a text, where it says so in a line of its own.

Reach for this module for bylines alone. One fact is always true: a name is taken only from a
block that says hardly anything but who did what; "By the time …" names nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aygaq.sources.lexicon import load, words

_LONGEST = 300  # code points of a block of credits
_PERIOD = re.compile(
    r"(?<=[^\W\d_]{2})[.;。；]\s+(?=\S)|\s+[|/]\s+|\s+(?=[\u4e00-\u9fff]{2,4}[:：])"
)
_AND = re.compile(r"\s*(?:,|;|、|&|(?i:\band\b)|\bи\b|\bund\b|\bet\b|\by\b|\bve\b|\bжәне\b|和)\s*")
# `, Abuja` or `, for Somebody's Service`, `in Kyiv`, `Staff Writer`: not of the name.
_AFTER_NAME = re.compile(
    r"(?i:\s+(?:for|of|in|from|with|at|via|on|для|из|в|за)\s+.*$)|\s*[(\[].*$|\s*[-–—|].*$|\s+@\S+.*$|\s+\S+@\S+.*$"
    r"|\s+more by this author.*$"
)
_NAME = re.compile(
    r"[^\W\d_][^\W\d_.'’ʻ`-]*\.?(?:[\s·-]+(?:[^\W\d_][^\W\d_'’ʻ`-]*\.?|de|van|von|bin|al-\S+)){0,5}\*?$"
)


@dataclass(frozen=True, slots=True)
class Credits:
    """Names by what they did; `any` is true where the block says who, even if no name is plain."""

    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    said: bool = False


@cache
def _leads(section: str) -> re.Pattern[str]:
    phrases = sorted(load("bylines")[section], key=len, reverse=True)
    return re.compile(
        "(?:" + "|".join(map(re.escape, phrases)) + r")(?:\s*[:：]\s*|\s+|(?<=[\u4e00-\u9fff]))",
        re.I,
    )


def read_credits(text: str, *, known: bool = False) -> Credits:
    """Credits in a block.

    Args:
        known: the document itself marks the block as its byline, so names may stand alone.
    Returns:
        `said` false where the block is no byline.
    """
    text = text.strip(" —–-()[]*")
    if not text or len(text) > _LONGEST:
        return Credits()
    authors: list[str] = []
    translators: list[str] = []
    for sentence in _PERIOD.split(text):
        role, rest = _role(sentence.strip())
        names = _names(rest, lone=known or role != "by" or sentence[:2].lower() == "by")
        if role == "" and not known:
            return Credits()
        if not names and role in ("by", "translated"):
            return Credits(said=known)
        target = translators if role == "translated" else authors
        target += names if role != "edited" else []
    return Credits(_unique(authors), _unique(translators), True)


def _role(sentence: str) -> tuple[str, str]:
    """What the names of a sentence did, and the sentence without the words that say it."""
    for role in ("translated", "edited", "by"):
        match = _leads(role).match(sentence)
        if match:
            return role, sentence[match.end() :]
    return "", sentence


def _names(rest: str, *, lone: bool) -> list[str]:
    """Names in what follows `by`; none at all if something there is no name."""
    names: list[str] = []
    for index, piece in enumerate(_AND.split(rest.strip(" .*"))):
        name = _AFTER_NAME.sub("", piece).strip(" .*")
        if not name:
            continue
        if not _is_name(name):
            if not index:
                return []
            break
        names.append(name)
    full = [name for name in names if " " in name or not name.isascii()]
    return full or names[:1]  # one word after a comma is a town or a post


def _is_name(text: str) -> bool:
    """Capitalised words (or Chinese characters), six at most, the first not an article."""
    pieces = text.split()
    if not pieces or not _NAME.match(text) or pieces[0].casefold() in words("bylines", "no_names"):
        return False
    small = words("bylines", "small_in_names")
    if re.match(r"[\u4e00-\u9fff]", text):
        return len(text) <= 8
    return all(not word[0].islower() or word.casefold() in small for word in pieces)


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


@cache
def _credit() -> re.Pattern[str]:
    phrases = "|".join(re.escape(one) for one in sorted(load("bylines")["credit"], key=len)[::-1])
    return re.compile(rf"[(\[]?\s*(?:{phrases})\s*(?:[:：©/|–—]|\bby\b|\bvia\b)", re.I)


@cache
def _agency() -> re.Pattern[str]:
    names = "|".join(re.escape(one) for one in sorted(load("bylines")["agencies"], key=len)[::-1])
    return re.compile(
        rf"(?:[(\[/,©|]|\bvia|\bby|[–—-]|\.(?=\s))\s*(?:\w+\s+)?(?:{names})(?:\s+(?:photo|images?|file))?\s*[)\]]?\s*$",
        re.I,
    )


_ENDS_IN_CREDIT = re.compile(
    r"^(?:screenshot|screengrab|screen grab)\b[^.]*$"
    r"|\b(?:credit|picture|photo|photograph)s?\s*:\s*[^.:]{2,60}$",
    re.I,
)


def is_credit(text: str) -> bool:
    """Whether a block is the caption or credit of a picture: it says so, or ends in an agency."""
    if len(text) < 300 and (_credit().match(text) or _ENDS_IN_CREDIT.search(text)):
        return True
    return (
        len(text) < 400 and not text.startswith(("By ", '"', "“")) and bool(_agency().search(text))
    )
