"""The language of a text, by script first, then by words.

Reach for this module once the text is made. One fact is always true: the answer is a BCP 47
tag, or `und` where the text is too short to tell.
"""

from __future__ import annotations

import re
from collections import Counter

from aygaq.sources.lexicon import load, words

_SCRIPTS = {
    "Latn": "A-Za-zÀ-ɏḀ-ỿ",
    "Cyrl": "Ѐ-ӿ",
    "Arab": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff",
    "Kana": "\u3040-\u30ff",
    "Hang": "\uac00-\ud7a3",
    "Grek": "Ͱ-Ͽ",
    "Hebr": "\u0590-\u05ff",
    "Thai": "\u0e00-\u0e7f",
    "Deva": "\u0900-\u097f",
    "Armn": "\u0530-\u058f",
    "Geor": "\u10a0-\u10ff",
    "Tibt": "\u0f00-\u0fff",
    "Mong": "\u1800-\u18af",
    "Ethi": "\u1200-\u137f",
    "Mymr": "\u1000-\u109f",
    "Khmr": "\u1780-\u17ff",
}
_FINDERS = {script: re.compile(f"[{signs}]") for script, signs in _SCRIPTS.items()}
_ENOUGH = 12  # letters below which nothing is told
_WHITE = re.compile(r"[^\W\d_]+")


def main_script(text: str) -> str | None:
    """The ISO 15924 code of the script most letters are in; Kana counts where it is a tenth."""
    latin = len(_FINDERS["Latn"].findall(text))
    if latin > 0.6 * len(text) and latin >= _ENOUGH:
        return "Latn"
    counts = {script: len(finder.findall(text)) for script, finder in _FINDERS.items()}
    best = max(counts, key=lambda script: counts[script])
    if counts[best] < _ENOUGH // (3 if best in ("Hani", "Kana", "Hang") else 1):
        return None
    return "Kana" if best == "Hani" and counts["Kana"] * 10 > counts["Hani"] else best


def guess_language(text: str) -> str:
    """The BCP 47 tag of the main language, `und` where too little is there to tell.

    Uyghur, Kazakh and English are told by their own letters and small words; the rest by
    py3langid, held to languages of the script (Lui and Baldwin 2012, langid.py).
    """
    sample = text[:6_000]
    script = main_script(sample)
    if script is None:
        return "und"
    alone = load("languages")["alone"].get(script)
    if alone:
        return str(alone)
    return _by_letters(sample, script) or _by_model(sample, script)


def _by_letters(sample: str, script: str) -> str | None:
    """The language, where letters or small words that only it has are many."""
    letters = max(1, len(_FINDERS[script].findall(sample)))
    if script == "Hani":
        return "zh"
    if (
        script == "Arab"
        and len(re.findall("[\u06d0\u06c6\u06c8\u06cb\u06c7]", sample)) > 0.03 * letters
    ):
        return "ug"
    if script == "Cyrl" and len(re.findall("[әғқңөұүһі]", sample.lower())) > 0.03 * letters:
        return "kk" if re.search("[ұәқ]", sample.lower()) else None
    if script == "Latn":
        counts = Counter(
            word in words("languages", "english") for word in _WHITE.findall(sample.lower())
        )
        return "en" if counts[True] > 0.2 * counts.total() and counts.total() > 8 else None
    return None


def _by_model(sample: str, script: str) -> str:
    allowed = list(map(str, load("languages")["in_script"][script]))
    if len(allowed) == 1:
        return allowed[0]
    import py3langid

    ranked = [str(code) for code, _ in py3langid.rank(sample[:4_000])]
    return next((code for code in ranked if code in allowed), "und")


def fits_script(tag: str, text: str) -> bool:
    """Whether a declared language can be written in the script that most letters are in."""
    script = main_script(text[:6_000])
    base = tag.split("-")[0].lower()
    if script is None or not base.isalpha():
        return False
    alone, groups = load("languages")["alone"], load("languages")["in_script"]
    if script in alone:
        return bool(base == alone[script])
    known = {code for codes in groups.values() for code in codes} | set(alone.values())
    return base in groups[script] or base not in known
