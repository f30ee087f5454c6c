"""Change gold sentences so that the model learns shape and context instead of lists of words.

Reach for this when examples are made for training; never for evaluation. Always true: the tree
stays a tree, and tags stay as long as words. Every function takes its own `random.Random`, so a
seed decides all.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.conllu import Word
from training.corpus import MISSING, Piece

_ONSETS = """
b br ch d dj dh f g gh gr h j k kh kw l m mb n nd ng ny p q r s sh t th tr ts v w x y z zh
"""
_VOWELS = """
a a a e e i i o o u u aa ai ao au ei ia ie io oo ua ui ə ı ö ü é á
"""
_CODAS = """
n n r l m ng sh k t d b z s q v y kh gh j
"""
_PLACE_ENDS = """
abad kent bad pur stan grad ovo ka ville an u in yar tepe su dao zhou shan a i
"""
_AREAS = """
County Province Prefecture District Region City Street Village Township Oblast State
"""


ONSETS, VOWELS, PLACE_ENDS = _ONSETS.split(), _VOWELS.split(), _PLACE_ENDS.split()
AREAS, CODAS = _AREAS.split(), _CODAS.split() + [""] * 12


@dataclass(frozen=True)
class NameStock:
    """Latin name parts, capitalised, to draw from."""

    parts: tuple[str, ...]


def load_stock(folder: Path, pattern: str = "wd_*_64.txt") -> NameStock:
    """Name parts in the first column of the files that fit `pattern`. Effect: reads the files."""
    parts: set[str] = set()
    for path in sorted(folder.glob(pattern)):
        for line in path.read_text(encoding="utf-8").split("\n"):
            part = line.split("\t")[0].strip()
            if len(part) > 1 and part.replace("'", "").replace("’", "").isalpha():
                parts.add(part[:1].upper() + part[1:])
    return NameStock(tuple(sorted(parts)))


def invented(rng: random.Random) -> str:
    """A made-up name part of one to four syllables."""
    size = rng.choices((1, 2, 3, 4), (2, 5, 3, 1))[0]
    text = ""
    for place in range(size):
        onset = "" if place == 0 and rng.random() < 0.2 else rng.choice(ONSETS)
        text += onset + rng.choice(VOWELS) + (rng.choice(CODAS) if rng.random() < 0.6 else "")
    if len(text) > 4 and rng.random() < 0.04:
        cut = rng.randint(1, len(text) - 2)
        text = text[:cut] + rng.choice("'’") + text[cut:]
    return text[:1].upper() + text[1:]


def person_name(rng: random.Random, stock: NameStock, size: int) -> list[str]:
    """Words of a made-up person's name; `size` is the length of the name it replaces."""

    def part() -> str:
        return rng.choice(stock.parts) if stock.parts and rng.random() < 0.6 else invented(rng)

    if size == 1 and rng.random() < 0.8:
        return [part(), "-", part()] if rng.random() < 0.06 else [part()]
    form = rng.random()
    if form < 0.56:
        return [part(), part()]
    if form < 0.70:
        return [part(), part(), part()]
    if form < 0.76:
        return [
            part(),
            rng.choice(("oglu", "oğlu", "ogly", "qizi", "qızı", "kyzy", "uulu")),
            part(),
        ]
    if form < 0.79:
        return [part(), part(), rng.choice(("oglu", "oğlu", "qizi", "qızı")), part()]
    if form < 0.84:
        return [
            part(),
            rng.choice(("bin", "ibn", "bint", "Abu", "ould", "de", "van", "ait")),
            part(),
        ]
    if form < 0.88:
        return [part(), rng.choice(("al", "Al", "el", "ul")), "-", part()]
    if form < 0.91:
        return [part(), rng.choice("ABCDEFGHJKLMNPRSTVWYZ") + ".", part()]
    if form < 0.93:
        return [rng.choice(("U", "Daw", "Ko", "Ma", "Haji", "Abd")), part(), part()]
    if form < 0.96:
        return [part(), part(), "-", part().lower() if rng.random() < 0.5 else part()]
    return [part(), part(), part(), part()]


def place_name(rng: random.Random, size: int) -> list[str]:
    """Words of a made-up place."""
    stem = invented(rng) + (rng.choice(PLACE_ENDS) if rng.random() < 0.5 else "")
    if size > 1 and rng.random() < 0.5:
        return [stem, rng.choice(AREAS)]
    if rng.random() < 0.12:
        return (
            [invented(rng), "-", stem]
            if rng.random() < 0.5
            else [rng.choice(("New", "East", "San", "Al")), stem]
        )
    return [stem]


def acronym(rng: random.Random) -> list[str]:
    """An organisation's letters."""
    return ["".join(rng.choice("ABCDEFGHIJKLMNOPRSTUVWY") for _ in range(rng.randint(3, 5)))]


def rename(piece: Piece, rng: random.Random, stock: NameStock, share: float) -> Piece:
    """Replace each name with a made-up one of its kind with probability `share`."""
    place = 0
    while place < len(piece.words):
        tag = piece.tags[place]
        end = place + 1
        if tag.startswith("B-"):
            while end < len(piece.words) and piece.tags[end].startswith("I-"):
                end += 1
            new = _new_name(piece, place, end, tag[2:], rng, stock) if rng.random() < share else []
            if new:
                piece = replace_words(piece, place, end, new)
                end = place + len(new)
        elif tag == MISSING and _is_lone_name(piece, place) and rng.random() < share / 3:
            word = rng.choice(stock.parts) if stock.parts and rng.random() < 0.6 else invented(rng)
            piece = replace_words(piece, place, end, [word])
        place = end
    return piece


def _new_name(
    piece: Piece, start: int, end: int, label: str, rng: random.Random, stock: NameStock
) -> list[str]:
    if piece.parsed and not _is_closed(piece, start, end):
        return []
    if label == "PERSON":
        return person_name(rng, stock, end - start)
    if label == "PLACE":
        if end - start > 3:
            return []
        return person_name(rng, stock, 1) if rng.random() < 0.15 else place_name(rng, end - start)
    if end - start == 1:
        return acronym(rng) if rng.random() < 0.6 else [invented(rng)]
    return []


def _is_lone_name(piece: Piece, place: int) -> bool:
    word = piece.words[place]
    return (
        word.upos == "PROPN" and word.xpos == "NNP" and word.form.istitle() and len(word.form) > 2
    )


def _is_closed(piece: Piece, start: int, end: int) -> bool:
    """Whether exactly one word of the span has its head outside."""
    span = range(start, end)
    outer = [i for i in span if piece.words[i].head not in span or piece.words[i].head == i]
    return len(outer) == 1


def replace_words(piece: Piece, start: int, end: int, forms: Sequence[str]) -> Piece:
    """Put a name of `forms` in place of words [start, end): the first heads it, the others
    hang on it as flat.
    """
    words, shift = piece.words, len(forms) - (end - start)
    span = range(start, end)
    root = next((i for i in span if words[i].head not in span or words[i].head == i), start)

    def moved(head: int) -> int:
        return start if head in span else head + shift if head >= end else head

    before = [replace(w, head=moved(w.head)) for w in words[:start]]
    after = [replace(w, head=moved(w.head)) for w in words[end:]]
    is_root = words[root].head == root
    top = replace(
        words[root],
        head=start if is_root else moved(words[root].head),
        upos="PROPN" if piece.parsed else "",
        feats="Number=Sing" if piece.parsed else "",
        xpos="NNP",
    )
    named = _name_words(forms, start, top, words[end - 1].space_after, piece.parsed)
    tag = piece.tags[start]
    if tag.startswith("B-"):
        tags = [tag] + ["I-" + tag[2:]] * (len(forms) - 1)
    else:
        tags = [tag] * len(forms)
    return replace(
        piece,
        words=tuple(before + named + after),
        tags=(*piece.tags[:start], *tags, *piece.tags[end:]),
    )


def _name_words(
    forms: Sequence[str], start: int, top: Word, space: bool, parsed: bool
) -> list[Word]:
    named: list[Word] = []
    for number, form in enumerate(forms):
        hyphen = form == "-"
        glued = hyphen or (number + 1 < len(forms) and forms[number + 1] == "-")
        last = number + 1 == len(forms)
        word = replace(top, form=form, lemma=form, space_after=space if last else not glued)
        if number:
            word = replace(
                word,
                head=start + number + 1 if hyphen else start,
                deprel="punct" if hyphen else "flat",
            )
        if hyphen and parsed:
            word = replace(word, upos="PUNCT", feats="", xpos="HYPH")
        named.append(word)
    return named


def recase(piece: Piece, rng: random.Random, share: float) -> Piece:
    """Now and then all capitals, all small, or a headline's capitals."""
    if rng.random() >= share:
        return piece
    how = rng.choice(("upper", "upper", "lower", "title"))
    changed = []
    for word in piece.words:
        form = word.form
        if how == "upper":
            form = form.upper()
        elif how == "lower":
            form = form.lower()
        elif word.upos not in {"ADP", "DET", "CCONJ", "PART"}:
            form = form[:1].upper() + form[1:]
        changed.append(replace(word, form=form))
    return replace(piece, words=tuple(changed))


_CURLY = {'"': "“”", "'": "‘’", "--": "——", "-": "––"}


def repunctuate(piece: Piece, rng: random.Random, share: float) -> Piece:
    """Typographers' quotes and dashes in place of typewriter ones, or the full stop left away."""
    words = list(piece.words)
    tags = list(piece.tags)
    if rng.random() < share:
        opened = False
        for place, word in enumerate(words):
            form = word.form
            if form in {'"', "'"} and word.upos == "PUNCT":
                form = _CURLY[form][1 if opened else 0]
                opened = not opened
            elif "'" in form:
                form = form.replace("'", "’")
            elif form == "--":
                form = rng.choice("—–")
            words[place] = replace(word, form=form)
    last = len(words) - 1
    leaf = last > 0 and all(word.head != last for word in words)
    if leaf and words[last].form in {".", "!"} and rng.random() < share / 2:
        words, tags = words[:last], tags[:last]
        words[-1] = replace(words[-1], space_after=True)
    return replace(piece, words=tuple(words), tags=tuple(tags))


def augment(piece: Piece, rng: random.Random, stock: NameStock) -> Piece:
    """The changes together, in the shares the model card's recipe names."""
    piece = rename(piece, rng, stock, share=0.4)
    piece = repunctuate(piece, rng, share=0.2)
    return recase(piece, rng, share=0.07)
