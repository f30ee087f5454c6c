"""Tables of letters: how names in other scripts are commonly written in Latin ones.

Reach for this module through `to_latin`. One fact is always true: each row pairs letters with as
many spellings, in their order; "_" stands for a letter that is not written.
"""

from __future__ import annotations


def _table(*rows: tuple[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for letters, spellings in rows:
        for letter, spelling in zip(letters.split(), spellings.split(), strict=True):
            table[letter] = "" if spelling == "_" else spelling
    return table


# Russian and its neighbours as English newspapers write them; Kazakh and Uyghur Cyrillic.
CYRILLIC = _table(
    ("а б в г д е ё ж з и й к л м н о п", "a b v g d e yo zh z i y k l m n o p"),
    ("р с т у ф х ц ч ш щ ъ ы ь э ю я", "r s t u f kh ts ch sh sch _ y _ e yu ya"),
    ("ә ғ қ ң ө ұ ү һ і җ", "a gh q ng o u u h i j"),
    ("ў є ї ґ љ њ ћ ђ џ ј ѕ ѐ ѝ", "u ye yi g lj nj c dj dz j dz e i"),
)
# Uyghur's Arabic letters, which write every vowel.
UYGHUR = _table(
    ("ا ە ب پ ت ج چ خ د ر ز ژ س ش غ ف", "a e b p t j ch kh d r z zh s sh gh f"),
    ("ق ك گ ڭ ل م ن ھ و ۇ ۆ ۈ ۋ ې ى ي", "q k g ng l m n h o u o u w e i y"),
    ("ئ ه ء", "_ h _"),
)
# Arabic, Persian, Urdu and Kurdish: consonants and long vowels.
ARABIC = _table(
    ("ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط", "a b t th j h kh d dh r z s sh s d t"),
    ("ظ ع غ ف ق ك ل م ن ه و ي", "z _ gh f q k l m n h u i"),
    ("پ چ ژ گ ک ی ة ى آ أ إ ؤ ئ ء", "p ch zh g k i a a a a i u i _"),
    ("ڤ ہ ے ں ٹ ڈ ڑ ۆ ێ ە", "v h e n t d r o e e"),
)
# Korean surnames as their bearers write them.
KOREAN_SURNAMES = _table(
    ("김 이 박 최 정 강 조 윤 장 임 한", "kim lee park choi jung kang cho yoon jang lim han"),
    ("오 서 신 권 황 안 송 류 전 홍", "oh seo shin kwon hwang ahn song ryu jeon hong"),
    ("고 문 양 손 배 백 허 노 남 심", "ko moon yang son bae baek heo roh nam shim"),
)
# Latin letters that Unicode does not take apart.
LATIN = str.maketrans(
    {"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "þ": "th", "ð": "d"}
)
CHINESE_DOUBLE_SURNAMES = frozenset("欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 慕容".split())  # noqa: SIM905
