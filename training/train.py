"""Train the English reading model: `python -m training.train --treebanks ../shared/treebanks`.

Reach for this to make the model anew. The budget is counted in words, not minutes, and every
choice is drawn from one seed, so a run can be repeated. Effect: writes the model to `--out`;
nothing is fetched.
"""

from __future__ import annotations

import argparse
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import Adam, Config, NumpyOps, Optimizer, fix_random_seed, set_current_ops

from training.augment import NameStock, augment, load_stock
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

CONFIG = Path(__file__).parent / "config.cfg"
TWICE = frozenset(["gum:news", "gum:bio", "gum:interview", "gum:court"])
PEAK_RATE = 0.002
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
    vocab: Any, banks: Sequence[Sequence[Piece]], stock: NameStock, rng: random.Random
) -> list[Example]:
    """All pieces once, the genres nearest to reports twice, newly grouped and changed, in
    random order.
    """
    examples: list[Example] = []
    for bank in banks:
        nearest = [piece for piece in bank if piece.genre in TWICE]
        for pieces in (bank, nearest):
            for run in group(pieces, rng):
                changed = [augment(piece, rng, stock) for piece in run]
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


def rate_at(done: float) -> float:
    """Learning rate after a share `done` of the budget: short rise, then straight down to a
    twentieth.
    """
    return PEAK_RATE * min(1.0, done / 0.01 + 0.05, max(0.02, 1.02 - done))


def add_lemmatizer(nlp: Language, pieces: Sequence[Piece]) -> None:
    """Put the rule lemmatizer, with our tables, after the tags it reads."""
    lookups = Lookups()
    for name, table in lemma_tables(pieces).items():
        lookups.add_table(name, table)
    component: Any = nlp.add_pipe(
        "lemmatizer", config={"mode": "rule", "overwrite": True}, after="morphologizer"
    )
    component.initialize(lookups=lookups)


def save(nlp: Language, optimizer: Optimizer, out: Path, pieces: Sequence[Piece]) -> None:
    """Write the averaged weights with the lemmatizer to `out`, whole or not at all."""
    with nlp.use_params(optimizer.averages):
        data = nlp.to_bytes()
    clean = spacy.util.load_model_from_config(nlp.config)
    clean.from_bytes(data)
    add_lemmatizer(clean, pieces)
    fresh = out.with_name(out.name + ".new")
    clean.to_disk(fresh)
    if out.exists():
        shutil.rmtree(out)
    fresh.rename(out)


def train(treebanks: Path, out: Path, *, budget_words: int, seed: int, every: int) -> None:
    """Train for `budget_words` words and save every `every` words and at the end."""
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - repeatable, no secret
    stock = load_stock(treebanks.parent / "names")
    gum, ewt = load_gum(treebanks, "train"), load_ewt(treebanks, "train")
    dev = load_gum(treebanks, "dev")
    uner = load_uner_alone(treebanks, [])
    known = known_names([*gum, *uner])
    banks = [gum, [label_known(piece, known) for piece in ewt], uner]
    nlp = load_model_from_config(Config().from_disk(CONFIG), auto_fill=True)
    examples = one_epoch(nlp.vocab, banks, stock, rng)
    nlp.initialize(lambda: examples)
    optimizer = Adam(PEAK_RATE, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    done, next_save, started = 0, every, time.monotonic()
    while done < budget_words:
        for batch in batches(examples, rng.randint(500, 1500)):
            optimizer.learn_rate = rate_at(done / budget_words)
            nlp.update(batch, sgd=optimizer, drop=DROPOUT)
            done += sum(len(example.reference) for example in batch)
            if done >= min(next_save, budget_words):
                next_save += every
                save(nlp, optimizer, out, [*gum, *ewt])
                scores = score_sentences(spacy.load(out), dev)
                print(f"{time.monotonic() - started:6.0f} s {done:9d} words  {scores}", flush=True)
                if done >= budget_words:
                    break
        examples = one_epoch(nlp.vocab, banks, stock, rng)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/aygaq/reading/models/en"))
    parser.add_argument("--words", type=int, default=8_000_000)
    parser.add_argument("--every", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    train(args.treebanks, args.out, budget_words=args.words, seed=args.seed, every=args.every)


if __name__ == "__main__":
    main()
