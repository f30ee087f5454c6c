"""From bytes to letters: which charset a document is written in, and how that is known.

Reach for this module before any text is read. One fact is always true: no byte is guessed
away unseen; either the decoding is strict, or the count of unreadable bytes is told.
Follows the WHATWG Encoding Standard in what declared names mean (latin-1 is windows-1252).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aygaq.sources.refusals import NotText, UnknownCharset

if TYPE_CHECKING:
    from aygaq.sources.blocks import Draft

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MEANS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252",
    "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "utf-16": "utf-8",
    "utf-16-le": "utf-8", "utf-16-be": "utf-8", "utf-32": "utf-8",
}  # fmt: skip
# Letters each charset is used for, and what else is at home in its texts. Order settles ties.
_TYPOGRAPHY = "‘’“”„–—…•©®°«»§№€£·¹²³½\u00a0"
_LIKELY = {
    "cp1252": r"[àâäáãåæçéèêëíìîïñóòôöõøœúùûüßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ¿¡]",
    "cp1251": r"[а-яёіїєўґА-ЯЁІЇЄЎҐ]",
    "cp1254": r"[ğışçöüâîûĞİŞÇÖÜé]",
    "cp1250": r"[ąćęłńśźżĄĆĘŁŃŚŹŻáčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽäöüßőűăâîşţ]",
    "cp1256": r"[\u0621-\u0652پچژگکی]",
    "koi8-r": r"[а-яёА-ЯЁ]",
    "gb18030": r"[\u4e00-\u9fff\u3000-\u301f\uff00-\uffee]",
    "big5": r"[\u4e00-\u9fff\u3000-\u301f\uff00-\uffee]",
}
# Codecs that are charsets of documents; Python knows others that are not (punycode, utf-7).
_WRITTEN = re.compile(
    r"utf-8|cp(125\d|866|437|850|932|936|949|950)|iso8859-\d+|koi8-[rut]|mac-|"
    r"gb|big5|shift_jis|euc_|johab|tis-620|kz1048|ptcp154|hz$|iso2022"
)
_FLOOR = 0.9
_ALL_CAPS_GAIN = re.compile(r"[а-яё][А-ЯЁ]")  # small before capital: KOI8-R read as 1251, or back
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Letters, the charset they were read in, what told it, and how many bytes did not fit."""

    text: str
    charset: str
    told_by: str  # bom | utf-8 | declared | evidence | person
    unreadable: int = 0


def decode(data: bytes, *, declared: str | None = None, given: str | None = None) -> Decoded:
    """Read bytes as text.

    Args:
        declared: the charset named inside the document; believed if the bytes agree.
        given: the charset named by a person; believed before all else.
    Raises:
        NotText: control bytes as in a program or picture.
        UnknownCharset: no candidate gives a text that reads as one.
    """
    if given:
        return _given(data, given)
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strict_or_counted(data[len(bom) :], name, "bom")
    _verify_textual(data)
    return _as_utf8(data) or _as_declared(data, declared) or _by_evidence(data)


def _given(data: bytes, name: str) -> Decoded:
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError) as exc:
        raise UnknownCharset((name,)) from exc
    if not _WRITTEN.match(known) and not known.startswith("utf-"):
        raise UnknownCharset((name,))
    return _strict_or_counted(data, known, "person")


def _strict_or_counted(data: bytes, name: str, told_by: str) -> Decoded:
    """Strict where it can be; else unreadable bytes become U+FFFD and are counted."""
    text = data.decode(name, errors="replace")
    lost = text.count("\ufffd")
    return Decoded(text, _spoken(name), told_by, lost)


def _verify_textual(data: bytes) -> None:
    """Raise NotText where control bytes are more than an accident."""
    found = len(_BINARY.findall(data[:1_000_000]))
    if found > max(2, len(data[:1_000_000]) // 500):
        raise NotText(size_bytes=len(data))


def _as_utf8(data: bytes) -> Decoded | None:
    """UTF-8 where valid, or where hardly a byte is wrong among many right ones."""
    text = data.decode("utf-8", errors="replace")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        lost = text.count("\ufffd") - data.count("\ufffd".encode())
        right = sum(1 for sign in text if sign > "\x7f") - lost
        return Decoded(text, "utf-8", "evidence", lost) if right > 50 * lost else None
    return Decoded(text, "utf-8", "utf-8")


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    """The declared charset, if known, strict and plausible for its letters."""
    try:
        name = codecs.lookup(declared or "").name
        name = _MEANS.get(name, name)
        text = data.decode(name) if _WRITTEN.match(name) else None
    except (LookupError, ValueError):
        return None
    if text is None:
        return None
    plausible = name not in _LIKELY or _score(text, name) >= 0.5
    return Decoded(text, _spoken(name), "declared") if plausible else None


def _by_evidence(data: bytes) -> Decoded:
    """The charset whose letters fit best; refuse where none fits well."""
    best, best_name, best_text = 0.0, "", ""
    for name in _LIKELY:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        score = _score(text, name)
        if score > best + 0.01:
            best, best_name, best_text = score, name, text
    if best < _FLOOR:
        return _damaged(data)
    return Decoded(best_text, _spoken(best_name), "evidence")


def _damaged(data: bytes) -> Decoded:
    """UTF-8 with a byte in a thousand that does not fit, which is told; else refuse."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd") - data.count("\ufffd".encode())
    if lost * 1_000 > len(data):
        raise UnknownCharset(("utf-8", *map(_spoken, _LIKELY)))
    return Decoded(text, "utf-8", "evidence", lost)


def _score(text: str, name: str) -> float:
    """Share of the signs beyond ASCII that this charset's own readers would write."""
    foreign = [sign for sign in text[:200_000] if sign > "\x7f"]
    if not foreign:
        return 1.0
    likely = re.compile(_LIKELY[name])
    fitting = sum(1 for sign in foreign if likely.match(sign) or sign in _TYPOGRAPHY)
    return fitting / len(foreign) - _oddities(text[:200_000], name) / len(foreign)


def _oddities(text: str, name: str) -> float:
    """Signs of the wrong charset: cases mixed within words, scripts mixed, Latin heaped up."""
    if name in ("cp1251", "koi8-r"):
        return 2 * len(_ALL_CAPS_GAIN.findall(text)) + 2 * len(
            re.findall(r"[a-z][а-яё]|[а-яё][a-z]", text)
        )
    if name in ("gb18030", "big5"):
        return _rare_han(text, name)
    return 2 * len(re.findall(r"[^\W\d_a-zA-Z‘’“”]{4,}", text)) if name != "cp1256" else 0


def _rare_han(text: str, name: str) -> float:
    """Characters outside the everyday rows of the charset's own table."""
    low, high = (0xB0, 0xD8) if name == "gb18030" else (0xA4, 0xC7)
    coded = (sign.encode(name) for sign in text if "\u4e00" <= sign <= "\u9fff")
    return 0.9 * sum(1 for code in coded if not low <= code[0] < high)


def _spoken(name: str) -> str:
    """The name as it is said on the web: `cp1251` is `windows-1251`."""
    return f"windows-{name[2:]}" if name.startswith("cp125") else name


def with_charset(draft: Draft, decoded: Decoded) -> Draft:
    """The draft, its details saying how the bytes were read."""
    draft.details += [("charset", decoded.charset), ("charset-told-by", decoded.told_by)]
    if decoded.unreadable:
        draft.details.append(("unreadable-bytes", str(decoded.unreadable)))
    return draft
