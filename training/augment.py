"""Change gold sentences so that the model learns shape and context instead of lists of words.

Reach for this when examples are made for training; never for evaluation. Always true: the tree
stays a tree where there is one, and tags stay as many as words. Every function takes its own
`random.Random`, so a seed decides all.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from training.conllu import Word
from training.corpus import MISSING, Piece
from training.made_names import (
    NameStock,
    acronym,
    invented,
    organisation_name,
    person_name,
    place_name,
    site_name,
)

_CALLINGS = """
activist journalist lawyer reporter editor blogger teacher farmer student pastor priest monk nun
imam doctor nurse driver trader singer poet writer photographer cameraman shopkeeper herder
fisherman miner engineer professor lawmaker politician councillor mayor official officer soldier
sergeant villager worker unionist dissident defender spokesman spokeswoman chairwoman leader
campaigner environmentalist brother sister son daughter father mother wife husband cousin
neighbour citizen detainee prisoner
"""
CALLINGS = _CALLINGS.split()


def rename(
    piece: Piece, rng: random.Random, stock: NameStock, share: float, *, any_length: bool = False
) -> Piece:
    """Replace each name with a made-up one of its kind with probability `share`.

    Args:
        any_length: also names with inner structure, such as offices; only where no tree is kept.
    """
    make = _any_name if any_length else _new_name
    place = 0
    while place < len(piece.words):
        tag = piece.tags[place]
        end = place + 1
        if tag.startswith("B-"):
            while end < len(piece.words) and piece.tags[end].startswith("I-"):
                end += 1
            new = make(piece, place, end, tag[2:], rng, stock) if rng.random() < share else []
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


def _any_name(
    piece: Piece, start: int, end: int, label: str, rng: random.Random, stock: NameStock
) -> list[str]:
    """A name of any length, for a sentence without a tree."""
    if label == "PERSON":
        return person_name(rng, stock, end - start)
    if label == "PLACE":
        return site_name(rng) if rng.random() < 0.25 else place_name(rng, end - start)
    return acronym(rng) if rng.random() < 0.3 else organisation_name(rng)


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


def call(piece: Piece, rng: random.Random, share: float) -> Piece:
    """Put what someone does for a living before some people's names, in a sentence without a tree.

    At the start of a sentence it has a capital and looks like part of the name: "Lawyer Ada Bell".
    """
    place = 0
    while place < len(piece.words):
        before = piece.words[place - 1] if place else None
        free = before is None or not (before.form[:1].isupper() or before.upos in {"NOUN", "PROPN"})
        if piece.tags[place] == "B-PERSON" and free and rng.random() < share:
            calling = rng.choice(CALLINGS)
            calling = calling.capitalize() if before is None else calling
            word = replace(piece.words[place], form=calling, lemma=calling, space_after=True)
            piece = replace(
                piece,
                words=(*piece.words[:place], word, *piece.words[place:]),
                tags=(*piece.tags[:place], "O", *piece.tags[place:]),
            )
            place += 1
        place += 1
    return piece


def augment_names(piece: Piece, rng: random.Random, stock: NameStock) -> Piece:
    """The changes for learning names alone: without a tree, so names of any length and callings."""
    piece = rename(replace(piece, parsed=False), rng, stock, share=0.4, any_length=True)
    piece = call(piece, rng, share=0.15)
    piece = repunctuate(piece, rng, share=0.2)
    return recase(piece, rng, share=0.07)
