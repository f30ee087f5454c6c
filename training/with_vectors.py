"""Teach a finished model to read with word vectors: `python -m training.with_vectors`.

Reach for this after `train.py` and `vectors.py`: the finder of names keeps what it learnt, gets a
part for the vectors of words and learns on; tags and trees stay as they are. Effect: writes the
model to `--out`; nothing is fetched.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
from spacy.vectors import Vectors as Table
from thinc.api import NumpyOps, Optimizer, fix_random_seed, set_current_ops

from aygaq.reading.inference.layers import named
from aygaq.reading.inference.vectors import Vectors
from aygaq.reading.models import ENGLISH, lay_vectors
from training.augment import augment_names
from training.corpus import Piece
from training.evaluate import score_sentences
from training.train import Data, Stage, load_data, one_epoch, run_stage, slim

FEATURES = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
START = 0.3  # share of its usual size that the new part begins with


def with_static_part(encoder: Any, doc: Any) -> Any:
    """An encoder like `encoder`, its weights kept, that takes in the vectors of words too."""
    hashed, layers = named(encoder, "hashembed"), named(encoder, "expand_window")
    width = hashed[0].get_dim("nO")
    rows = [layer.get_dim("nV") for layer in hashed]
    grown = build_Tok2Vec_model(
        MultiHashEmbed(width=width, attrs=list(FEATURES), rows=rows, include_static_vectors=True),
        MaxoutWindowEncoder(width=width, window_size=1, maxout_pieces=3, depth=len(layers)),
    )
    grown.initialize(X=[doc])
    for name in ("hashembed", "layernorm", "maxout"):
        for old, new in zip(named(encoder, name), named(grown, name), strict=True):
            for param in old.param_names:
                new.set_param(param, _grown(old.get_param(param), new.get_param(param)))
    return grown


def _grown(old: Any, new: Any) -> Any:
    """The old numbers, and in columns that there were none of the new ones, made small."""
    if old.shape == new.shape:
        return old.copy()
    found = new * START
    found[..., : old.shape[-1]] = old
    return found


def give_vectors(nlp: Language, vectors: Vectors) -> None:
    """Put the static part into the encoder of names."""
    lay_vectors(nlp, vectors)
    names: Any = nlp.get_pipe("ner")
    chain = names.model.layers[0]
    chain.layers[0] = with_static_part(chain.layers[0], nlp.make_doc("the men"))
    configs: Any = nlp._pipe_configs  # spaCy has no other way to say how a part is built now
    configs["ner"]["model"]["tok2vec"]["embed"]["include_static_vectors"] = True


def learn_on(nlp: Language, data: Data, keep: Callable[[Optimizer, int], None], seed: int) -> None:
    """Learn names with the vectors; `keep` is called now and then. Effect: changes `nlp`."""
    fix_random_seed(seed)
    rng = random.Random(seed)  # noqa: S311 - repeatable, no secret
    frozen = tuple(name for name in nlp.pipe_names if name != "ner")
    stage = Stage(2_500_000, 0.001, 250_000, frozen)
    banks = [data.gum, data.ewt_named, data.uner, data.uner]

    def change(piece: Piece) -> Piece:
        return augment_names(piece, rng, data.stock)

    run_stage(nlp, stage, lambda: one_epoch(nlp.vocab, banks, change, rng), keep, rng)


def save(nlp: Language, vectors: Vectors, out: Path) -> None:
    """Write `nlp` to `out`, its table as `Vectors` keeps it. Effect: writes the model's folder."""
    table, nlp.vocab.vectors = nlp.vocab.vectors, Table()
    nlp.to_disk(out)
    nlp.vocab.vectors = table
    slim(out)
    vectors.save(out)


def main() -> None:
    """Read the command line, and learn on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument(
        "--model", type=Path, default=ENGLISH, help="made by train.py, with vectors"
    )
    parser.add_argument("--out", type=Path, default=ENGLISH)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    data, vectors = load_data(args.treebanks), Vectors.load(args.model)
    nlp = spacy.load(args.model)
    give_vectors(nlp, vectors)

    def keep(optimizer: Optimizer, done: int) -> None:
        with nlp.use_params(optimizer.averages):
            print(f"vectors {done:9d} words  {score_sentences(nlp, data.dev)}", flush=True)
            save(nlp, vectors, args.out)

    learn_on(nlp, data, keep, args.seed)


if __name__ == "__main__":
    main()
