"""Records: the entries of a list of cases, each with its person and its labelled fields.

Reach for this module before mentions are found: the name that opens a record is a person's,
whatever it looks like. Always true: records do not overlap, and each opens with its name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from aygaq.reading.frames.index import participle_forms
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.sources.text import Part, PartKind, SourceText

_NUMBER = re.compile(r"\s*(?:№|No\.?|#)?\s*\(?(?:\d{1,4}[.)\]:]\s*|\d{1,4}\s+)|\s*[-•*]\s+")
_WORD = re.compile(r"[^\W\d_][^\s,;:()]*")
_PARTICLES = word_set(
    "oglu oğlu ogly uly ulu kyzy qizi qızı kizi gizi al el bin bint ibn de da del van von der la "
    "di dos du ould ur"
)
_NEXT_SENTENCE = re.compile(r"(?:[.;:]| [–—-])\s+([^\W\d_]+)")
_BESIDES = re.compile(r"\s+(?:&|and)\s[^.;:]{3,60}:\s")  # "Askar Bek and his wife Ana: …"
_ONE_NAME = re.compile(
    r"[^\W\d_a-z][^\W\d_]{2,}(?=,\s+\d{1,2}\b|\s+\(|,\s+(?:a\s)?[a-z]+ ?[a-z]*,)"
)
_TURNED = re.compile(
    r"[^\W\d_a-z][^\W\d_a-z'’-]+, [^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,3}"
)
_SHORT_LINE = 60  # code points of a line that holds a name alone
_FEWEST = 2  # entries of a list of persons
_LONGEST_LEAD = 200  # code points from a name to the first stop
_LEAD_END = re.compile(r"[.:;](?:\s|$)")
#: What a sentence has and the head of an entry has not.
_FINITE = word_set(
    "was were is are has have had said says told who whose which that when did does will would "
    "could can may might he she they we i but said added got went came"
)
_SHORTEST_LIFE = 24  # code points
_LONGEST_NAME = 7  # words
_OPENS = (PartKind.HEADING, PartKind.LIST_ITEM, PartKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Record:
    """One entry: whose it is and which parts it holds.

    Attributes:
        name: [start, end) of the person's name in the text.
        first, last: indices of its parts, `last` not included; the first holds the name.
    """

    name: tuple[int, int]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Label:
    """What a label of the lexicon says of its value."""

    act: str | None
    attribute: str | None
    give: str  # date, place, charge, term, text, number
    since: bool = False


def find_records(source: SourceText) -> list[Record]:
    """Every record of the source, in order; none where the text has no such entries."""
    parts = source.parts
    listed = _listed(source.text, parts)
    lines = _name_lines(source.text, parts)
    entry = _lone_entry(source.text, parts) if not (listed or lines) else None
    either = listed | lines
    openings = [
        i for i in range(len(parts)) if i in either or i == entry or _opens(source.text, parts, i)
    ]
    found: list[Record] = []
    for place, first in enumerate(openings):
        limit = openings[place + 1] if place + 1 < len(openings) else len(parts)
        name = _name_of(source.text, parts[first]) or _life_name(source.text, parts[first])
        name = name or (_turned_name(source.text, parts[first]) if first == entry else None)
        if name is None and first in listed:
            name = _one_name(source.text, parts[first])
        if name is not None:
            end = first + 2 if first in lines else _end(parts, first, limit)
            found.append(Record(name, first, min(end, limit)))
    return found


def _opens(text: str, parts: Sequence[Part], i: int) -> bool:
    """Whether part `i` is a name and what follows is about that person."""
    part = parts[i]
    if part.kind is PartKind.FIELD:
        return is_name_label(part.label) and _name_of(text, part) is not None
    if part.kind not in _OPENS:
        return False
    if _is_numbered_life(text, part):
        return True
    if _name_of(text, part) is None:
        return False
    for after in parts[i + 1 : i + 3]:
        if after.kind is PartKind.FIELD:
            return not is_name_label(after.label) and label_of(after.label) is not None
        if after.kind is PartKind.HEADING:
            return False
    return False


def _name_lines(text: str, parts: Sequence[Part]) -> frozenset[int]:
    """The names that stand alone above a paragraph in telegraphic style; two at least."""
    found = {
        i for i, (part, after) in enumerate(pairwise(parts))
        if part.kind in (PartKind.HEADING, PartKind.PARAGRAPH) and after.kind is PartKind.PARAGRAPH
        and part.end - part.start <= _SHORT_LINE and _name_of(text, part) is not None
        and _is_telegraphic(text[after.start : after.end])
    }  # fmt: skip
    return frozenset(found) if len(found) >= _FEWEST else frozenset()


def _lone_entry(text: str, parts: Sequence[Part]) -> int | None:
    """The one heading that is a name, above a life told without its subject: "Born 1971 in"."""
    found = [
        i for i, (part, after) in enumerate(pairwise(parts))
        if part.kind is PartKind.HEADING and after.kind is PartKind.PARAGRAPH
        and (_name_of(text, part) or _turned_name(text, part))
        and _opens_life(text[after.start : after.end])
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _opens_life(text: str) -> bool:
    """Whether a text begins with what was done to somebody, or with a birth."""
    first = _WORD.match(text)
    low = first.group().lower() if first is not None else ""
    return low == "born" or low in participle_forms()


def _turned_name(text: str, part: Part) -> tuple[int, int] | None:
    """ "BEK, Askar Tolenov": a family name in capitals before the others."""
    match = _TURNED.fullmatch(text, part.start, part.end)
    return match.span() if match is not None else None


def _is_telegraphic(text: str) -> bool:
    """Whether nothing in the first words up to a stop says that it is a sentence."""
    lead = _LEAD_END.split(text, maxsplit=1)[0]
    words = {w.lower() for w in re.findall(r"[^\W\d_]+", lead)}
    return len(lead) <= _LONGEST_LEAD and not words & _FINITE


def _listed(text: str, parts: Sequence[Part]) -> frozenset[int]:
    """The paragraphs of a list of persons: two at least, each a name and who that is."""
    found = [
        i for i, part in enumerate(parts)
        if part.kind in (PartKind.PARAGRAPH, PartKind.LIST_ITEM) and _is_lead(text, part)
    ]  # fmt: skip
    near = {i for i in found if {i - 1, i + 1, i - 2, i + 2} & set(found)}
    return frozenset(near) if len(near) >= _FEWEST else frozenset()


def _is_lead(text: str, part: Part) -> bool:
    """Whether a part opens with a name and words about it in which nothing happens."""
    name = _life_name(text, part) or _one_name(text, part)
    if name is None or text[name[1] : name[1] + 1] not in (",", "(", ":", " "):
        return False
    lead = _LEAD_END.split(text[name[1] : part.end], maxsplit=1)[0]
    words = {w.lower() for w in re.findall(r"[^\W\d_]+", lead)}
    return len(lead) <= _LONGEST_LEAD and not words & _FINITE


def _is_numbered_life(text: str, part: Part) -> bool:
    """ "12. Askar Bek, teacher. Detained in May": a name opens, and what befell them follows.

    A number before the name, or being an item of a list, says that it is an entry; without
    either, the next sentence must begin with what was done: "Arrested on 3 May".
    """
    number = _NUMBER.match(text, part.start, part.end)
    start = number.end() if number is not None else part.start
    if part.end - part.start < _SHORTEST_LIFE or _opening_name(text, start, part.end) is None:
        return False
    if number is not None or part.kind is PartKind.LIST_ITEM:
        return True
    return any(
        match.group(1).lower() in participle_forms()
        for match in _NEXT_SENTENCE.finditer(text, start, part.end)
    )


def _life_name(text: str, part: Part) -> tuple[int, int] | None:
    number = _NUMBER.match(text, part.start, part.end)
    return _opening_name(text, number.end() if number is not None else part.start, part.end)


def _one_name(text: str, part: Part) -> tuple[int, int] | None:
    """The one word that names whom an entry of a list is about: "Askar, 38. Lawyer. Taken …"."""
    number = _NUMBER.match(text, part.start, part.end)
    match = _ONE_NAME.match(text, number.end() if number is not None else part.start, part.end)
    return (match.start(), match.end()) if match is not None else None


def _opening_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that a text begins with, closed by a comma, a bracket, a colon or a stop."""
    words: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, min(end, start + 90)):
        between = text[words[-1].end() if words else start : match.start()]
        if between.strip() or not _in_name(match.group()):
            break
        words.append(match)
        if match.group().endswith(".") and len(match.group()) > 2:
            break
    if not 2 <= len(words) <= _LONGEST_NAME:
        return None
    last = words[-1].end() - words[-1].group().endswith(".")
    after = text[last : last + 2].lstrip()
    bodies = words_of("organisations", "named")
    alone = after[:1] in (",", "(", ":", ";", ".", "-", "–", "—") or _BESIDES.match(text, last, end)
    if not alone or any(w.group().lower() in bodies for w in words):
        return None
    return _past_roles(words).start(), last


_SEVERAL = word_set("brothers sisters spouses cousins siblings twins")


def _past_roles(words: Sequence[re.Match[str]]) -> re.Match[str]:
    """The first word of the name itself: "Journalist Askar Bek, sentenced to five years"."""
    roles = words_of("people", "role") | words_of("people", "title") | _SEVERAL
    begin = next((k for k, w in enumerate(words) if w.group().lower() not in roles), 0)
    several = words[0].group().lower() in _SEVERAL  # "Brothers Askar and Bo Lim"
    return words[begin] if several or len(words) - begin > 1 else words[0]


def _end(parts: Sequence[Part], first: int, limit: int) -> int:
    """A record ends before a heading that is not lower than its own."""
    if (
        parts[first].kind is PartKind.PARAGRAPH
        and first + 1 < limit
        and (parts[first + 1].kind is not PartKind.FIELD)
    ):
        return first + 1  # a numbered life is one paragraph
    own = parts[first].level if parts[first].kind is PartKind.HEADING else None
    for i in range(first + 1, limit):
        among = i + 1 < limit and parts[i + 1].kind is PartKind.FIELD
        if own is None and among and not is_name_label(parts[i + 1].label):
            continue  # a line among the fields that only looks like a heading
        if parts[i].kind is PartKind.HEADING and (
            own is None or parts[i].level is None or (parts[i].level or 9) <= own
        ):
            return i
    return limit


def is_name_label(label: str | None) -> bool:
    return label is not None and _plain(label) in words_of("records", "name")


def _name_of(text: str, part: Part) -> tuple[int, int] | None:
    """The name that a part is: capitalised words, a number before, an addition after a comma."""
    start = part.value_start if part.value_start is not None else part.start
    return name_in(text, start, part.end)


def name_in(text: str, start: int, end: int, *, fewest: int = 2) -> tuple[int, int] | None:
    """The name that [start, end) is, of so many words at least."""
    number = _NUMBER.match(text, start, end)
    start = number.end() if number else start
    words: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, end):
        between = text[words[-1].end() if words else start : match.start()]
        if between.strip():
            break
        words.append(match)
    if not fewest <= len(words) <= _LONGEST_NAME or not all(_in_name(w.group()) for w in words):
        return None
    rest = text[words[-1].end() : end].strip()
    if (rest and rest[0] not in ",(;:–—-.+&") or len(rest) > 60:
        return None
    bodies = words_of("organisations", "named")
    if any(w.group().lower() in bodies for w in words) or _is_title_line(words):
        return None
    return _past_roles(words).start(), words[-1].end()


def _in_name(word: str) -> bool:
    if word[0].isupper() or word.lower() in _PARTICLES:
        return True
    article, _, rest = word.partition("-")  # al-Hadi, ash-Shami
    return len(article) in (2, 3) and article[0] in "aei" and rest[:1].isupper()


def _is_title_line(words: Sequence[re.Match[str]]) -> bool:
    """ALL CAPITALS are a title more often than a name."""
    return all(w.group().isupper() for w in words)


def _plain(label: str) -> str:
    low = " ".join(label.lower().split()).strip(" .:")
    return low.removeprefix("the ")


@functools.lru_cache(maxsize=2_000)
def label_of(label: str | None) -> Label | None:
    """What a document's label says, or None where the lexicon does not know it."""
    if label is None:
        return None
    table = load_table("records")["labels"]
    entry = table.get(_plain(label))
    if entry is None:
        return None
    return Label(entry.get("act"), entry.get("attribute"), entry["give"], entry.get("since", False))
