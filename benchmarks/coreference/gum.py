"""GUM's documents as plain text with their mentions of people.

Reach for this module for gold coreference. Always true: a mention's head stands in its words, and
all offsets count code points of the document's text.

GUM (Zeldes 2017) brackets every mention, pronouns and described people included, and numbers the
entity that it is a mention of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from training.conllu import Sentence, Word, read_conllu

PERSON = "person"
_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


@dataclass(frozen=True)
class GoldMention:
    """Code points `[start, end)`, and those of its head word; `entity` is GUM's number."""

    start: int
    end: int
    head_start: int
    head_end: int
    entity: str


@dataclass(frozen=True)
class Document:
    """One document: its text, paragraphs parted by an empty line, and its people."""

    name: str
    genre: str
    text: str
    people: tuple[GoldMention, ...]


def documents(path: Path) -> Iterator[Document]:
    """The documents of one file. Effect: reads it."""
    for name, sentences in groupby(read_conllu(path), key=lambda s: s.doc_id):
        yield _document(name, list(sentences))


def _document(name: str, sentences: Sequence[Sentence]) -> Document:
    text = ""
    people: list[GoldMention] = []
    for sentence in sentences:
        text += ("\n\n" if sentence.starts_paragraph else " ") if text else ""
        spots: list[tuple[int, int]] = []
        for word in sentence.words:
            spots.append((len(text), len(text) + len(word.form)))
            text += word.form + (" " if word.space_after else "")
        text = text.rstrip(" ")
        people.extend(_people(sentence.words, spots))
    return Document(name, sentences[0].genre, text, tuple(people))


def _people(words: Sequence[Word], spots: Sequence[tuple[int, int]]) -> Iterator[GoldMention]:
    for first, last, entity in _spans(words):
        inside = range(first, last)
        heads = [i for i in inside if words[i].head not in inside or words[i].head == i]
        head = spots[heads[0]] if heads else spots[last - 1]
        yield GoldMention(spots[first][0], spots[last - 1][1], *head, entity)


def _spans(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Words `[first, last)` and entity of each mention of people closed in the sentence."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for place, word in enumerate(words):
        for opens, closes_too, closes in _BRACKET.findall(word.entity):
            entity, _, rest = (opens or closes).partition("-")
            if opens:
                opened.setdefault(entity, []).append((place, rest.partition("-")[0]))
            if (closes or closes_too) and opened.get(entity):
                first, kind = opened[entity].pop()
                if kind == PERSON:
                    yield first, place + 1, entity
