"""Train the English reading model: `python -m training.train --treebanks ../shared/treebanks`.

Reach for this to make the model anew. The budget is counted in words, not minutes, and every
choice is drawn from one seed, so a run can be repeated. Effect: writes the model to `--out`;
nothing is fetched.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import Adam, Config, NumpyOps, Optimizer, fix_random_seed, set_current_ops

from aygaq.reading.models import ENGLISH
from training.augment import augment, augment_names
from training.card import RECIPE
from training.corpus import (
    Piece,
    group,
    load_ewt,
    load_gum,
    load_uner_alone,
    to_doc,
    to_example,
)
from training.evaluate import score_sentences
from training.lemmas import lemma_tables
from training.lexical_names import known_names, label_known
from training.made_names import NameStock, load_stock

CONFIG = Path(__file__).parent / "config.cfg"
TWICE = frozenset(["gum:news", "gum:bio", "gum:interview", "gum:court"])
DROPOUT = 0.2


def blanks_for(pieces: Sequence[Piece], rng: random.Random) -> dict[tuple[int, int], str]:
    """Empty lines between some pieces, and in a few documents the line ends of a printed page."""
    blanks: dict[tuple[int, int], str] = {}
    for number in range(len(pieces) - 1):
        if pieces[number + 1].starts_paragraph or rng.random() < 0.08:
            blanks[number, len(pieces[number].words) - 1] = rng.choice(("\n\n", "\n\n", "\n"))
    if rng.random() < 0.04:
        room = rng.randint(8, 16)
        for number, piece in enumerate(pieces):
            for place, word in enumerate(piece.words[:-1]):
                room -= 1
                if room <= 0 and word.space_after:
                    blanks[number, place] = rng.choice(("\n", " "))
                    room = rng.randint(8, 16)
    return blanks


def one_epoch(
    vocab: Any,
    banks: Sequence[Sequence[Piece]],
    change: Callable[[Piece], Piece],
    rng: random.Random,
) -> list[Example]:
    """All pieces once, the genres nearest to reports twice, newly grouped and changed, in
    random order.
    """
    examples: list[Example] = []
    for bank in banks:
        nearest = [piece for piece in bank if piece.genre in TWICE]
        for pieces in (bank, nearest):
            for run in group(pieces, rng):
                changed = [change(piece) for piece in run]
                examples.append(to_example(vocab, to_doc(vocab, changed, blanks_for(changed, rng))))
    rng.shuffle(examples)
    return examples


def batches(examples: Sequence[Example], size: int) -> Iterator[list[Example]]:
    """Runs of examples of at least `size` words; the rest comes last."""
    batch: list[Example] = []
    words = 0
    for example in examples:
        batch.append(example)
        words += len(example.reference)
        if words >= size:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


@dataclass(frozen=True)
class Stage:
    """How long and how fast to learn."""

    words: int  # words seen in all, repeats counted
    peak_rate: float
    every: int  # words between two savings
    frozen: tuple[str, ...] = ()  # components that stay as they are


def rate_at(done: float) -> float:
    """Share of the peak rate when a share `done` of the stage is over: a short rise, then down."""
    return min(1.0, done / 0.01 + 0.05, max(0.02, 1.02 - done))


def add_lemmatizer(nlp: Language, pieces: Sequence[Piece]) -> None:
    """Put the rule lemmatizer, with our tables, after the tags it reads."""
    lookups = Lookups()
    for name, table in lemma_tables(pieces).items():
        lookups.add_table(name, table)
    component: Any = nlp.add_pipe(
        "lemmatizer", config={"mode": "rule", "overwrite": True}, after="morphologizer"
    )
    component.initialize(lookups=lookups)


def save_averages(nlp: Language, optimizer: Optimizer, out: Path) -> None:
    """Write `nlp` with its averaged weights to `out`, whole or not at all."""
    fresh = out.with_name(out.name + ".new")
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(fresh)
    if out.exists():
        shutil.rmtree(out)
    fresh.rename(out)


def run_stage(
    nlp: Language,
    stage: Stage,
    make_epoch: Callable[[], list[Example]],
    keep: Callable[[Optimizer, int], None],
    rng: random.Random,
) -> None:
    """Train until the stage's words are seen; `keep` is called every so often and at the end."""
    optimizer = Adam(
        stage.peak_rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True
    )
    done, next_save = 0, stage.every
    while done < stage.words:
        for batch in batches(make_epoch(), rng.randint(500, 1500)):
            optimizer.learn_rate = stage.peak_rate * rate_at(done / stage.words)
            nlp.update(batch, sgd=optimizer, drop=DROPOUT, exclude=stage.frozen)
            done += sum(len(example.reference) for example in batch)
            if done >= min(next_save, stage.words):
                next_save += stage.every
                keep(optimizer, done)
                if done >= stage.words:
                    break


@dataclass(frozen=True)
class Data:
    """What training draws from and what it is watched on."""

    gum: list[Piece]
    ewt: list[Piece]
    ewt_named: list[Piece]  # EWT with known names labelled
    uner: list[Piece]
    dev: list[Piece]
    stock: NameStock


def load_data(treebanks: Path) -> Data:
    """Read all. Effect: reads the treebanks and the name parts beside them."""
    gum, ewt = load_gum(treebanks, "train"), load_ewt(treebanks, "train")
    uner = load_uner_alone(treebanks, [])
    known = known_names([*gum, *uner])
    named = [label_known(piece, known) for piece in ewt]
    stock = load_stock(treebanks.parent / "names")
    return Data(gum, ewt, named, uner, load_gum(treebanks, "dev"), stock)


def train_all(data: Data, out: Path, stage: Stage, seed: int) -> None:
    """First stage: one encoder learns tags, trees and names together. Effect: writes `out`."""
    fix_random_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - repeatable, no secret
    nlp = load_model_from_config(Config().from_disk(CONFIG), auto_fill=True)
    banks = [data.gum, data.ewt_named, data.uner]

    def change(piece: Piece) -> Piece:
        return augment(piece, rng, data.stock)

    first = one_epoch(nlp.vocab, banks, change, rng)
    nlp.initialize(lambda: first)
    epochs = chain([first], (one_epoch(nlp.vocab, banks, change, rng) for _ in count()))

    def keep(optimizer: Optimizer, done: int) -> None:
        save_averages(nlp, optimizer, out)
        whole = spacy.load(out)
        add_lemmatizer(whole, [*data.gum, *data.ewt])
        whole.to_disk(out)
        print(f"all {done:9d} words  {score_sentences(whole, data.dev)}", flush=True)

    run_stage(nlp, stage, lambda: next(epochs), keep, rng)


def train_names(data: Data, start: Path, out: Path, stage: Stage, seed: int) -> None:
    """Second stage: the name finder gets its own copy of the encoder and learns on alone.

    Tags and trees stay as they are in `start`. Effect: writes `out`.
    """
    fix_random_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - repeatable, no secret
    nlp = spacy.load(start)
    nlp.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    banks = [data.gum, data.ewt_named, data.uner, data.uner]

    def change(piece: Piece) -> Piece:
        return augment_names(piece, rng, data.stock)

    def keep(optimizer: Optimizer, done: int) -> None:
        save_averages(nlp, optimizer, out)
        scores = score_sentences(spacy.load(out), data.dev)
        print(f"names {done:9d} words  {scores}", flush=True)

    frozen = tuple(name for name in nlp.pipe_names if name != "ner")
    alone = replace(stage, frozen=frozen)
    run_stage(nlp, alone, lambda: one_epoch(nlp.vocab, banks, change, rng), keep, rng)


def slim(model: Path) -> None:
    """Leave away the words met while training, made-up and real; only what labels need is kept.

    Effect: rewrites `model`; what it finds in a text stays the same.
    """
    nlp = spacy.load(model, exclude=["vocab"])
    nlp.meta.update(name="aygaq_reading", version=RECIPE, license="CC BY-SA 4.0")
    nlp.meta["description"] = "Tags, trees and names of English reports; see MODEL_CARD.md"
    shutil.rmtree(model)
    nlp.to_disk(model)


def main() -> None:
    """Read the command line and train both stages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ENGLISH)
    parser.add_argument("--words", type=int, default=6_000_000, help="of the first stage")
    parser.add_argument("--name-words", type=int, default=2_000_000, help="of the second stage")
    parser.add_argument("--every", type=int, default=500_000, help="words between savings")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    data = load_data(args.treebanks)
    train_all(data, args.out, Stage(args.words, 0.002, args.every), args.seed)
    names = Stage(args.name_words, 0.0007, args.every)
    train_names(data, args.out, args.out, names, args.seed + 1)
    slim(args.out)


if __name__ == "__main__":
    main()
