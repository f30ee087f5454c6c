"""Measure the model on the development parts of the treebanks and write the figures into its card.

Reach for this after training: `python -m training.evaluate --treebanks ../shared/treebanks`. Words
are the treebank's own (gold tokens), tags and trees are predicted. Each figure is given sentence
by sentence; `sents_f` and the running rows are from whole documents, where the model has to find
the sentences itself.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from aygaq.reading.models import ENGLISH, open_model
from training.augment import rename
from training.card import CARD, card_text, table
from training.corpus import MISSING, Piece, load_ewt, load_gum, to_doc
from training.made_names import load_stock


@dataclass
class Counts:
    """Words counted, and how many are right in what; names as exact spans with labels."""

    words: int = 0
    upos: int = 0
    lemma: int = 0
    heads: int = 0
    arcs: int = 0
    words_plain: int = 0  # words other than punctuation, as spaCy's scorer counts
    heads_plain: int = 0
    arcs_plain: int = 0
    names_right: int = 0
    names_found: int = 0
    names_gold: int = 0
    people_right: int = 0
    people_found: int = 0
    people_gold: int = 0
    starts_right: int = 0
    starts_found: int = 0
    starts_gold: int = 0

    def add(self, other: Counts) -> None:
        """Sum in place."""
        for item in fields(self):
            setattr(self, item.name, getattr(self, item.name) + getattr(other, item.name))

    def __str__(self) -> str:
        return " ".join(f"{key} {value:.4f}" for key, value in figures(self).items())


def figures(counts: Counts) -> dict[str, float]:
    """Shares from 0 to 1 by name; UAS and LAS without punctuation, `_all` with it."""
    return {
        "uas": _share(counts.heads_plain, counts.words_plain),
        "las": _share(counts.arcs_plain, counts.words_plain),
        "uas_all": _share(counts.heads, counts.words),
        "las_all": _share(counts.arcs, counts.words),
        "upos": _share(counts.upos, counts.words),
        "lemma": _share(counts.lemma, counts.words),
        "ner_p": _share(counts.names_right, counts.names_found),
        "ner_r": _share(counts.names_right, counts.names_gold),
        "ner_f": _share(2 * counts.names_right, counts.names_found + counts.names_gold),
        "person_f": _share(2 * counts.people_right, counts.people_found + counts.people_gold),
        "sents_f": _share(2 * counts.starts_right, counts.starts_found + counts.starts_gold),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def score_sentences(nlp: Language, pieces: Sequence[Piece]) -> Counts:
    """Counts over the pieces, each parsed alone."""
    return score_runs(nlp, [[piece] for piece in pieces])


def score_runs(nlp: Language, runs: Iterable[Sequence[Piece]]) -> Counts:
    """Counts over runs of pieces, each run one document."""
    total = Counts()
    gold = [(to_doc(nlp.vocab, run), run) for run in runs]
    bare = (
        Doc(nlp.vocab, words=[w.text for w in doc], spaces=[bool(w.whitespace_) for w in doc])
        for doc, _ in gold
    )
    for (doc, run), guess in zip(gold, nlp.pipe(bare), strict=True):
        total.add(_compare(doc, guess, [tag for piece in run for tag in piece.tags]))
    return total


def _compare(gold: Doc, guess: Doc, tags: Sequence[str]) -> Counts:
    counts = Counts()
    for want, got in zip(gold, guess, strict=True):
        head = want.head.i == got.head.i
        arc = head and want.dep_ == got.dep_
        plain = want.dep_ != "punct"
        counts.words += 1
        counts.upos += want.pos_ == got.pos_
        counts.lemma += want.lemma_.lower() == got.lemma_.lower()
        counts.heads += head
        counts.arcs += arc
        counts.words_plain += plain
        counts.heads_plain += plain and head
        counts.arcs_plain += plain and arc
    want_names = {(e.start, e.end, e.label_) for e in gold.ents}
    got_names = {
        (e.start, e.end, e.label_)
        for e in guess.ents
        if all(tag != MISSING for tag in tags[e.start : e.end])
    }
    counts.names_gold, counts.names_found = len(want_names), len(got_names)
    counts.names_right = len(want_names & got_names)
    counts.people_gold, counts.people_found = _people(want_names), _people(got_names)
    counts.people_right = _people(want_names & got_names)
    want_starts = {s.start for s in gold.sents}
    got_starts = {s.start for s in guess.sents}
    counts.starts_gold, counts.starts_found = len(want_starts), len(got_starts)
    counts.starts_right = len(want_starts & got_starts)
    return counts


def _people(names: set[tuple[int, int, str]]) -> int:
    return sum(label == "PERSON" for _, _, label in names)


def whole_documents(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces gathered by document, cut where a paragraph starts once twenty sentences are
    together.
    """
    runs: list[list[Piece]] = []
    for piece in pieces:
        same = bool(runs) and runs[-1][-1].doc_id == piece.doc_id
        if not same or (len(runs[-1]) >= 20 and piece.starts_paragraph):
            runs.append([])
        runs[-1].append(piece)
    return runs


def score_all(nlp: Language, treebanks: Path) -> list[tuple[str, dict[str, float]]]:
    """A row of figures for each treebank and genre, one sentence at a time and as running text."""
    rows: list[tuple[str, dict[str, float]]] = []
    for name, pieces in (("GUM", load_gum(treebanks, "dev")), ("EWT", load_ewt(treebanks, "dev"))):
        rows.append((f"{name} dev, sentence by sentence", _row(score_sentences(nlp, pieces))))
        rows.append((f"{name} dev, running text", _row(score_runs(nlp, whole_documents(pieces)))))
        for genre in sorted({piece.genre for piece in pieces}):
            part = [piece for piece in pieces if piece.genre == genre]
            label = f"{name} dev {genre.partition(':')[2]}, sentence by sentence"
            rows.append((label, _row(score_sentences(nlp, part))))
    rows.append(("GUM dev, names made up", _row(score_sentences(nlp, with_new_names(treebanks)))))
    return rows


def with_new_names(treebanks: Path) -> list[Piece]:
    """GUM's development part with every name that can be exchanged made up, so that no list helps.

    The name parts are those kept for checks, which training never draws from.
    """
    rng = random.Random(0)  # noqa: S311 - repeatable, no secret
    stock = load_stock(treebanks.parent / "names", "wd_*_16.txt")
    return [rename(piece, rng, stock, share=1.0) for piece in load_gum(treebanks, "dev")]


def _row(counts: Counts) -> dict[str, float]:
    return {"words": float(counts.words), **figures(counts)}


def words_per_second(nlp: Language, texts: Sequence[str]) -> float:
    """Words read in a second of processor time, tokenising included; the best of three runs."""
    best = 0.0
    for _ in range(3):
        started = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(texts, batch_size=64))
        best = max(best, words / (time.process_time() - started))
    return best


def texts_of(pieces: Sequence[Piece]) -> list[str]:
    """Plain text of each document."""
    return [
        "".join(
            word.form + (" " if word.space_after else "") for piece in run for word in piece.words
        )
        for run in whole_documents(pieces)
    ]


def main() -> None:
    """Measure, print the table and write the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=ENGLISH)
    args = parser.parse_args()
    nlp = open_model(args.model)
    rows = score_all(nlp, args.treebanks)
    speed = words_per_second(nlp, texts_of(load_gum(args.treebanks, "dev")))
    text = card_text(args.model, nlp.pipe_names, speed, rows)
    (args.model / CARD).write_text(text, encoding="utf-8")
    print(table(rows))
    print(f"{speed:.0f} words a second")


if __name__ == "__main__":
    main()
