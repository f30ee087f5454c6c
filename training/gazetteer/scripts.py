"""Which of a town's many names the gazetteer keeps."""

from __future__ import annotations

import unicodedata

LARGE = 300_000  # people; such a town is named in Cyrillic, Arabic and Chinese everywhere

# Scripts, as Unicode names them, that a country's own papers are written in.
_SCRIPTS = {
    "CYRILLIC": "RU UA BY KZ KG UZ TJ TM MN RS BG MK BA ME MD AZ GE AM",
    "ARABIC": (
        "EG SA SY IQ JO LB PS YE OM AE QA BH KW LY TN DZ MA MR SD SO DJ ER IL IR AF PK CN TD KM "
        "EH IN"
    ),
    "CJK": "CN TW HK MO JP SG MY",
    "HANGUL": "KR KP",
    "HEBREW": "IL PS",
    "GEORGIAN": "GE",
    "ARMENIAN": "AM AZ",
    "ETHIOPIC": "ET ER",
    "MYANMAR": "MM",
    "TIBETAN": "CN BT",
    "DEVANAGARI": "IN NP",
    "BENGALI": "BD IN",
    "THAI": "TH",
    "KHMER": "KH",
    "LAO": "LA",
    "GREEK": "GR CY",
    "SINHALA": "LK",
    "TAMIL": "LK IN",
}
_OF_COUNTRY = {
    country: {script for script, codes in _SCRIPTS.items() if country in codes.split()}
    for codes in _SCRIPTS.values()
    for country in codes.split()
}
_EVERYWHERE = {"CYRILLIC", "ARABIC", "CJK"}


def keeps_name(name: str, country: str, people: int) -> bool:
    """Whether a name is one that a report could use.

    Latin names must begin with a capital: the others are machine transliterations. Codes of
    airports are dropped.
    """
    if len(name) > 40 or any(mark in name for mark in "|0123456789"):
        return False
    script = script_of(name)
    if script == "LATIN":
        return name[:1].isupper() and not (name.isupper() and len(name) <= 4) and len(name) > 2
    return script in _OF_COUNTRY.get(country, ()) or (people >= LARGE and script in _EVERYWHERE)


def script_of(name: str) -> str:
    """The first word of the Unicode name of the first letter: LATIN, CYRILLIC, CJK."""
    letter = next((char for char in name if char.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
