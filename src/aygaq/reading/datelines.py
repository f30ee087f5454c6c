"""Datelines: the place, day and agency before a story, "MINSK, June 9 (VP) - Police …".

Reach for this module before parsing: a dateline is no part of the first sentence, and a parser
that takes it for one loses the subject of the lead. Always true: what follows a dateline
begins with a capital, a digit or a quotation mark.
"""

from __future__ import annotations

import re

from aygaq.reading.gazetteer import is_place

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = (
    rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|\d{{1,2}}/\d{{1,2}}|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_WORD = r"(?:[A-ZÀ-ÞİŞĞЁА-Я][\w.'’/-]*|de|del|la|al|el|of|and|the|\d{1,4}(?:st|nd|rd|th)?)"
_PLACES = rf"{_WORD}(?:[\s,/]+{_WORD}){{0,7}}?"
_AGENCY = r"\([^()]{2,40}\)"
_DASH = r"(?:--|[-–—])"
_STORY = r"(?=[\"“'‘A-ZÀ-ÞİŞĞЁА-Я0-9])"
_FORMS = (
    # MINSK, June 9 (VP) - ; Riyadh, December 3 - ; PARIS (AP) — ; (Beirut, May 5, 2016) –
    re.compile(rf"{_PLACES}[.,]?\s*{_DAY}?(?:,?\s+\d{{4}})?,?\s*{_AGENCY}\s*{_DASH}\s+{_STORY}"),
    re.compile(rf"{_PLACES}[.,]?\s+{_DAY}(?:,?\s+\d{{4}})?\.?\s*{_DASH}\s+{_STORY}"),
    re.compile(rf"\({_PLACES}[.,]?\s+{_DAY}(?:,?\s+\d{{4}})?\)\s*{_DASH}\s+{_STORY}"),
    # New Delhi, June 24 (DNS) The court …
    re.compile(rf"{_PLACES}[.,]?\s+{_DAY}(?:,?\s+\d{{4}})?\.?\s*{_AGENCY}:?\s+{_STORY}"),
    # Dec 9 (DNS) Soldiers shot …
    re.compile(rf"{_DAY}(?:,?\s+\d{{4}})?\s*{_AGENCY}:?\s+(?:{_DASH}\s+)?{_STORY}"),
    # ALMATY -- ; the two hyphens say enough
    re.compile(rf"[A-Z][A-Z'’.-]{{2,}}(?:[\s,]+[A-Z][\w.'’-]*){{0,4}}\s+--\s+{_STORY}"),
)
# LAGOS, Nigeria — ; SAN MATEO, Calif. – ; capitals and the country or state that they lie in
_WITHIN = re.compile(
    rf"[A-ZÀ-ÞİŞ][A-ZÀ-ÞİŞ'’.-]{{2,}}(?:\s[A-ZÀ-ÞİŞ][A-ZÀ-ÞİŞ'’.-]+){{0,2}},\s+"
    rf"[A-ZÀ-Þ][\w.'’]*(?:[\s-](?:[A-ZÀ-Þ][\w.'’]*|and|of|the)){{0,3}}\s*{_DASH}\s+{_STORY}"
)
# (Tunis) – ; (DNS) -- ; in brackets, before a dash
_BRACKETED = re.compile(rf"\([A-ZÀ-Þ][\w .,'’/-]{{1,30}}\)\s*{_DASH}\s+{_STORY}")
# Nairobi — ; Kampala, Uganda – ; a place in small letters, told by the gazetteer
_SMALL = re.compile(
    rf"([A-ZÀ-Þ][\w'’]+(?:[\s-][A-ZÀ-Þ][\w'’]+){{0,2}})(?:,\s[A-ZÀ-Þ][\w.'’ ]{{1,20}})?"
    rf"\s*(?:--|[–—])\s+{_STORY}"
)
# Bujumbura: On 18 May …; a place alone, told by the gazetteer
_NAMED = re.compile(rf"([A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){{0,2}}):\s+{_STORY}")
_BARE = re.compile(rf"((?:[A-Z][A-Z'’.-]{{2,}}[\s,]+){{1,3}}){_DASH}\s*{_STORY}")


# Belsk Women's Prison No. 5 – Askar Bek was …
_FACILITY = re.compile(
    rf"(?:[A-ZÀ-ÞĞİŞ][\w'’-]*\s+){{1,5}}(?:Prison|Jail|Colony|Camp|Centre|Center|Penitentiary)"
    rf"(?:\s+No\.?\s*\d+)?\s+{_DASH}\s+{_STORY}"
)


_SENTENCE = 60  # code points; what is shorter is a label and its value


def dateline_end(text: str) -> int:
    """How many code points of a paragraph are its dateline, the blank after it included."""
    for form in _FORMS:
        found = form.match(text)
        if found is not None and _opens_with_place(text):
            return found.end()
    if len(text) > _SENTENCE and (end := _end_before_sentence(text)):
        return end
    bare = _BARE.match(text)
    if bare is not None and is_place(bare.group(1).strip(" ,").title()):
        return bare.end()
    return 0


def _end_before_sentence(text: str) -> int:
    """The end of what is a dateline only before a whole sentence, else 0."""
    for form in (_NAMED, _SMALL):
        named = form.match(text)
        if named is not None and is_place(named.group(1)):
            return named.end()
    for form in (_FACILITY, _WITHIN, _BRACKETED):
        found = form.match(text)
        if found is not None:
            return found.end()
    return 0


def _opens_with_place(text: str) -> bool:
    """Whether the first words are capitals throughout, as agencies write, or a known place."""
    head = re.split(rf"[,(.–—-]|\s{_DAY}", text.lstrip("("))[0].strip()
    return head.isupper() or is_place(head) or bool(re.match(_DAY, text))
