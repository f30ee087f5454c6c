"""Dates in words for people, in the languages of the interface.

Reach for this module wherever a date is shown. One fact is always true: the words are never
more exact than the value, and a language that is not known is English.
"""

from __future__ import annotations

from aygaq.dates.edtf import When
from aygaq.dates.wording.chinese import CHINESE
from aygaq.dates.wording.english import in_english
from aygaq.dates.wording.kazakh import KAZAKH
from aygaq.dates.wording.russian import RUSSIAN
from aygaq.dates.wording.uyghur import UYGHUR

_WORDINGS = {"ru": RUSSIAN, "zh": CHINESE, "kk": KAZAKH, "ug": UYGHUR}


def describe(when: When, language: str = "en") -> str:
    """Return the words for `when`: "14 May 2017", "mid-May 2017", "since 4 July 2017".

    Args:
        language: BCP 47; of a tag such as `zh-hans` the first part counts.
    """
    wording = _WORDINGS.get(language.partition("-")[0])
    return in_english(when) if wording is None else wording.words(when)
