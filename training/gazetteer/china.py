"""Prefectures and counties of China, with Chinese names, pinyin and, in Xinjiang, local names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pypinyin import lazy_pinyin

from training.gazetteer.inputs import Inputs
from training.gazetteer.rows import Row, tidy_names

# Province codes of GB/T 2260 to the first-level codes of GeoNames.
PROVINCES = {
    "11": "22", "12": "28", "13": "10", "14": "24", "15": "20", "21": "19", "22": "05", "23": "08",
    "31": "23", "32": "04", "33": "02", "34": "01", "35": "07", "36": "03", "37": "25", "41": "09",
    "42": "12", "43": "11", "44": "30", "45": "16", "46": "31", "50": "33", "51": "32", "52": "18",
    "53": "29", "54": "14", "61": "26", "62": "15", "63": "06", "64": "21", "65": "13",
}  # fmt: skip
# Nationalities that stand between the name and the kind: 博尔塔拉|蒙古|自治州.
_PEOPLES = [
    "蒙古族",
    "蒙古",
    "回族",
    "藏族",
    "维吾尔",
    "苗族",
    "彝族",
    "壮族",
    "布依族",
    "朝鲜族",
    "满族",
    "侗族",
    "瑶族",
    "白族",
    "土家族",
    "哈尼族",
    "哈萨克族",
    "哈萨克",
    "傣族",
    "黎族",
    "傈僳族",
    "佤族",
    "畲族",
    "拉祜族",
    "水族",
    "东乡族",
    "纳西族",
    "景颇族",
    "柯尔克孜",
    "土族",
    "达斡尔族",
    "仫佬族",
    "羌族",
    "布朗族",
    "撒拉族",
    "毛南族",
    "仡佬族",
    "锡伯",
    "塔吉克",
    "怒族",
    "普米族",
    "鄂温克族",
    "德昂族",
    "保安族",
    "裕固族",
    "独龙族",
    "鄂伦春",
    "各族",
    "回",
]
_KIND = re.compile("(自治州|自治县|自治旗|地区|新区|林区|盟|州|市|县|区|旗)$")
_PEOPLE = re.compile(f"({'|'.join(_PEOPLES)})+$")
_PLACEHOLDERS = frozenset({"市辖区", "县", "自治区直辖县级行政区划", "省直辖县级行政区划"})
_TYPES = {
    "自治州": "autonomous prefecture", "地区": "prefecture", "盟": "league", "州": "prefecture",
    "自治县": "autonomous county", "县": "county", "区": "district", "新区": "district",
    "市": "city", "旗": "banner", "自治旗": "autonomous banner", "林区": "district",
}  # fmt: skip


def is_han(name: str) -> bool:
    """Whether a name is written in Chinese characters."""
    return "\u4e00" <= name[:1] <= "\u9fff"


def han_stem(name: str) -> str:
    """A Chinese name without its kind and nationality: 博尔塔拉蒙古自治州 → 博尔塔拉."""
    kind = _KIND.search(name)
    if kind is None or kind.start() < 2:
        return name
    bare = name[: kind.start()]
    if kind.group().startswith("自治"):
        people = _PEOPLE.search(bare)
        if people is not None and people.start() >= 2:
            bare = bare[: people.start()]
    return bare


def chinese_divisions(inputs: Inputs, rows: dict[str, Row], *own: Path) -> Iterator[Row]:
    """Prefectures, then counties; ids are "cn:" and the six digits of GB/T 2260."""
    names = {key: names for path in own for key, names in own_names(path).items()}
    latin = _latin_by_stem(inputs)
    provinces = {row.code: row for row in rows.values() if row.code.startswith("CN.")}
    known: dict[str, Row] = {}
    for line in inputs.chinese_codes:
        code = line["adcode"][:6]
        if code.endswith("0000") or code[:2] not in PROVINCES or line["adcode"][6:] != "000000":
            continue
        if line["name"] in _PLACEHOLDERS or not line["longitude"]:
            continue
        province = f"CN.{PROVINCES[code[:2]]}"
        prefecture = code.endswith("00")
        above = provinces[province] if prefecture else known.get(code[:4], provinces[province])
        given = names.get(code) or names.get(line["name"], ())
        row = _division(line, code, above, given, latin)
        if prefecture:
            row.code = f"{province}.{code[:4]}"
            known[code[:4]] = row
        yield row


def _division(
    line: dict[str, str], code: str, above: Row, own: tuple[str, ...], latin: dict[str, list[str]]
) -> Row:
    han = line["name"]
    kind = _KIND.search(han)
    pinyin = romanised(han_stem(han))
    prefecture = code.endswith("00")
    known = latin.get(f"{code[:4]}{han_stem(han)}", []) if prefecture else []
    name = own[0] if own else (known[0] if known else pinyin)
    return Row(
        id=f"cn:{code}",
        kind="prefecture" if prefecture else "county",
        type=_TYPES[kind.group()] if kind else "county",
        name=name,
        parent=above.id,
        lat=float(line["latitude"]),
        lon=float(line["longitude"]),
        names=tidy_names(name, [*own[1:], pinyin, *known, han, han_stem(han)]),
    )


def romanised(han: str) -> str:
    """Pinyin without tones as one word: 温泉 → Wenquan, 西安 → Xi'an."""
    parts = lazy_pinyin(han)
    joined = parts[0] + "".join(f"'{p}" if p[:1] in "aeo" else p for p in parts[1:])
    return joined[:1].upper() + joined[1:]


def own_names(path: Path) -> dict[str, tuple[str, ...]]:
    """A table of the project's own: code or Chinese name to names, the one to show first."""
    table: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, name, others = line.split("\t")
            table[code] = (name, *filter(None, others.split("|")))
    return table


def _latin_by_stem(inputs: Inputs) -> dict[str, list[str]]:
    """Prefecture digits and Chinese stem to the names GeoNames has in Latin letters."""
    table: dict[str, list[str]] = {}
    for each in inputs.divisions:
        if each.level != 2 or not each.code.startswith("CN."):
            continue
        digits = each.code.rpartition(".")[2]
        stems = {han_stem(n) for n in each.others if is_han(n)}
        bare = [_bare(n) for n in (*each.others, each.name) if n.isascii()]
        local = [n for n in each.others if not n.isascii() and not is_han(n)]
        for stem in sorted(stems):
            table[f"{digits}{stem}"] = [*bare, *local]
    return table


_LATIN_KIND = re.compile(
    r" (?:Diqu|Shi|Meng|Qu|Xian|City|County|District|Prefecture|Municipality|Wilayiti"
    r"|\w+zu |\w+ Autonomous|\w+ Aptonom)"
)


def _bare(name: str) -> str:
    """Cut the kind off: "Aletai Diqu" → "Aletai", "Yushu Tibetan Autonomous …" → "Yushu"."""
    return _LATIN_KIND.split(name)[0]
