"""Turn treebank sentences into spaCy examples of several sentences each.

Reach for this to feed training or evaluation. Always true: words, heads and labels are the
treebank's own; only features kept in `FEATURES` survive, and words whose entity status nobody
annotated are "missing", not "outside".
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab

from training.conllu import Sentence, Word, read_conllu, read_iob2
from training.names import names_of

FEATURES = frozenset(
    [
        "Number",
        "Voice",
        "Tense",
        "Mood",
        "VerbForm",
        "Person",
        "Gender",
        "PronType",
        "Poss",
        "Case",
        "Reflex",
        "NumType",
        "Polarity",
        "Aspect",
    ]
)
UNER_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
MISSING = "-"


@dataclass(frozen=True)
class Piece:
    """One sentence ready for training: its words and one entity tag each (IOB2, or MISSING)."""

    doc_id: str
    genre: str
    words: tuple[Word, ...]
    tags: tuple[str, ...]
    starts_paragraph: bool
    parsed: bool = True  # False: only names are annotated


def load_gum(folder: Path, part: str) -> list[Piece]:
    """GUM with the names of people, organisations and places."""
    pieces = []
    for sentence in read_conllu(folder / "en-gum" / f"{part}.conllu"):
        tags = ["O"] * len(sentence.words)
        for start, end, label in names_of(sentence.words):
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        pieces.append(_piece(sentence, tags, "gum:" + sentence.genre))
    return pieces


def load_ewt(folder: Path, part: str) -> list[Piece]:
    """EWT, with UNER's names where UNER has the sentence; else proper nouns are left open."""
    path = folder / "en-uner" / f"{part}.iob2"
    uner = read_iob2(path) if path.exists() else {}
    pieces = []
    for sentence in read_conllu(folder / "en-ewt" / f"{part}.conllu"):
        tags = _uner_tags(uner.get(sentence.sent_id, []))
        if len(tags) != len(sentence.words):
            tags = _open_tags(sentence.words)
        pieces.append(_piece(sentence, tags, "ewt:" + sentence.genre))
    return pieces


def load_uner_alone(folder: Path, known: Iterable[str]) -> list[Piece]:
    """UNER sentences of which the treebank at hand has no tree: words and names only."""
    seen = set(known)
    pieces = []
    path = folder / "en-uner" / "train.iob2"
    forms = _iob2_forms(path)
    for sent_id, tags in read_iob2(path).items():
        if sent_id in seen:
            continue
        words = tuple(Word(form, form, "", "", 0, "", True) for form in forms[sent_id])
        doc_id = sent_id.rpartition("-")[0]
        pieces.append(Piece(doc_id, "uner", words, tuple(_uner_tags(tags)), False, parsed=False))
    return pieces


def _iob2_forms(path: Path) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    current = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            current = line.partition("=")[2].strip()
            forms[current] = []
        elif line and not line.startswith("#"):
            forms[current].append(line.split("\t")[1])
    return forms


def _piece(sentence: Sentence, tags: Sequence[str], genre: str) -> Piece:
    words = tuple(replace(word, feats=_kept(word.feats)) for word in sentence.words)
    return Piece(sentence.doc_id, genre, words, tuple(tags), sentence.starts_paragraph)


def _kept(feats: str) -> str:
    return "|".join(item for item in feats.split("|") if item.split("=")[0] in FEATURES)


def _uner_tags(tags: Sequence[str]) -> list[str]:
    return [tag if tag == "O" else tag[:2] + UNER_LABELS.get(tag[2:], "ORG") for tag in tags]


def _open_tags(words: Sequence[Word]) -> list[str]:
    """Outside for plain words; missing for proper nouns, capitalised words and what may
    join them.
    """
    tags = ["O"] * len(words)
    for place, word in enumerate(words):
        if (
            word.upos == "PROPN"
            or word.xpos.startswith("NNP")
            or (place and word.form[:1].isupper())
        ):
            for near in range(max(0, place - 2), min(len(words), place + 3)):
                if near == place or words[near].upos in {"ADP", "PUNCT", "DET", "CCONJ", "PART"}:
                    tags[near] = MISSING
    return tags


def group(pieces: Sequence[Piece], rng: random.Random, longest: int = 5) -> Iterator[list[Piece]]:
    """Runs of one to `longest` consecutive pieces of one document."""
    start = 0
    while start < len(pieces):
        size = 1 if rng.random() < 0.2 else rng.randint(2, longest)
        end = start + 1
        while (
            end < len(pieces) and end - start < size and pieces[end].doc_id == pieces[start].doc_id
        ):
            end += 1
        yield list(pieces[start:end])
        start = end


@dataclass
class _Columns:
    """What `Doc` takes, one entry a word."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)

    def add_blank(self, text: str) -> None:
        """A space word, hung on the word before it as spaCy does; it carries on the name it
        stands in.
        """
        self.spaces[-1] = False
        self.words.append(text)
        self.spaces.append(False)
        self.heads.append(len(self.words) - 2)
        self.deps.append("dep")
        self.pos.append("SPACE")
        self.morphs.append("")
        self.lemmas.append(text)
        self.tags.append("O")


def to_doc(
    vocab: Vocab, pieces: Sequence[Piece], blanks: Mapping[tuple[int, int], str] | None = None
) -> Doc:
    """A gold document of the pieces.

    Args:
        blanks: white space to put as a word of its own after (piece, word), such as an empty line.
    """
    blanks = blanks or {}
    columns = _Columns()
    for number, piece in enumerate(pieces):
        _add_piece(
            columns, piece, {place: text for (n, place), text in blanks.items() if n == number}
        )
    columns_kept: dict[str, Any] = {}
    if all(piece.parsed for piece in pieces):
        columns_kept = {
            "heads": columns.heads,
            "deps": columns.deps,
            "pos": columns.pos,
            "morphs": columns.morphs,
            "lemmas": columns.lemmas,
        }
    doc = Doc(vocab, words=columns.words, spaces=columns.spaces, **columns_kept)
    _set_names(doc, columns.tags)
    return doc


def _add_piece(columns: _Columns, piece: Piece, blanks: Mapping[int, str]) -> None:
    at: list[int] = []
    place_in_doc = len(columns.words)
    for place in range(len(piece.words)):
        at.append(place_in_doc)
        place_in_doc += 2 if place in blanks else 1
    for place, word in enumerate(piece.words):
        columns.words.append(word.form)
        columns.spaces.append(word.space_after or place + 1 == len(piece.words))
        columns.heads.append(at[word.head])
        columns.deps.append(word.deprel)
        columns.pos.append(word.upos)
        columns.morphs.append(word.feats)
        columns.lemmas.append(word.lemma)
        columns.tags.append(piece.tags[place])
        if place in blanks:
            columns.add_blank(blanks[place])


def _set_names(doc: Doc, tags: Sequence[str]) -> None:
    spans: list[Span] = []
    missing: list[Span] = []
    place = 0
    while place < len(tags):
        end = place + 1
        if tags[place].startswith("B-"):
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            spans.append(Span(doc, place, end, label=tags[place][2:]))
        elif tags[place] == MISSING:
            missing.append(doc[place:end])
        place = end
    doc.set_ents(spans, missing=missing, default="outside")


def to_example(vocab: Vocab, gold: Doc) -> Example:
    """An example whose input is the bare words of `gold`."""
    bare = Doc(vocab, words=[w.text for w in gold], spaces=[bool(w.whitespace_) for w in gold])
    return Example(bare, gold)
