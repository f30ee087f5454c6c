"""Train the judgement of victims: who of a story's named people is told of as harmed.

Reach for this module to make `src/aygaq/reading/victims/weights.json` again:

    python -m training.victims --shared ../shared

It reads the 300 stories of HRDsAttack's training part (Ran et al. 2023, MIT) and the made-up
reports of `benchmarks/reading/development` with the reader as it is, takes the signs of each act
on a named person, and fits a logistic regression to whether the person is a victim in the gold.
The stories' annotators name the main victims alone; the reports, which name all, keep the rest
from being lost. No word of a story and no name goes into the weights: a sign is a number with a
general name. The same reader gives the same weights. `--trial` writes nothing and prints how each
threshold does on texts left out of the fit.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from aygaq.claims import EntityKind
from aygaq.dates import parse_edtf
from aygaq.errors import AygaqError
from aygaq.reading.reader import tell
from aygaq.reading.victims import is_told
from aygaq.sources.extract import extract
from benchmarks.reading.gold import load_reports
from benchmarks.reading.matching import names_any

WEIGHTS = Path(__file__).parents[1] / "src" / "aygaq" / "reading" / "victims" / "weights.json"
THRESHOLD = 0.25  # likelihood from which an act is kept; see docs/decisions/0007-victims.md
MADE_UP = 1.0  # how much a made-up report counts beside a story
STRENGTH = 0.1  # of the fit to the data; small numbers keep weights near 0
FOLDS = 10
_REPORTS = 100_000
RARE = 5  # acts that must show a sign for it to be weighed


@dataclass(frozen=True)
class Example:
    """One act on a named person of one text, and whether its gold calls them a victim."""

    story: int  # below `_REPORTS` a story of HRDsAttack, from there on a made-up report
    name: str
    signs: Mapping[str, float]
    victim: bool


def load_made_up() -> list[Example]:
    """All acts on named people of the made-up reports."""
    return [
        example
        for number, report in enumerate(load_reports("development"), _REPORTS)
        for example in _examples(
            report.path, report.gold.published, number, partial(_is_whole, report.gold.victims)
        )
    ]


def load_examples(shared: Path, split: str) -> tuple[list[Example], list[list[str]]]:
    """All acts on named people, and each story's victims as annotated."""
    tool = shared / "tools" / "score_hrdsattack.py"
    data = shared / "reports" / "hrdsattack" / f"{split}.json"
    gold = [_victims(story) for story in json.loads(data.read_text(encoding="utf-8"))]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(tool), "export", str(data), folder]
        subprocess.run(command, check=True, capture_output=True)
        with (Path(folder) / "published.tsv").open(encoding="utf-8", newline="") as lines:
            stories = list(csv.reader(lines, delimiter="\t"))
        found = [
            example
            for number, (file, published) in enumerate(stories)
            for example in _examples(
                Path(folder) / file, published, number, partial(_is_part, gold[number])
            )
        ]
    return found, gold


def _victims(story: Mapping[str, object]) -> list[str]:
    annotations = story["annotations"]
    assert isinstance(annotations, list)
    named = (
        str(v.get("victim_name") or "").strip() for v in annotations[0]["annotation"]["victims"]
    )
    return [name for name in named if name.lower() not in ("", "none", "nan", "unknown", "null")]


def _is_part(gold: Sequence[str], name: str) -> bool:
    """Whether a name is one of the gold, in part or whole."""
    return any(name in one or one in name for one in gold)


def _is_whole(gold: Sequence[str], name: str) -> bool:
    return names_any(gold, [name])


def _examples(
    page: Path, published: str, story: int, is_victim: Callable[[str], bool]
) -> Iterator[Example]:
    try:
        told = tell(extract(page.read_bytes(), name=page.name), parse_edtf(published))
    except AygaqError:
        return
    for draft in told.drafts:
        if is_told(draft) and draft.subject is not None:
            name = draft.subject.name
            if draft.subject.named and draft.subject.kind is EntityKind.PERSON:
                yield Example(story, name, told.signs.of(draft), is_victim(name))


def fit(examples: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Bias and weights of the signs; each text counts by the root of its number of acts."""
    names = sorted(_common(examples))
    rows = np.array([[e.signs.get(name, 0.0) for name in names] for e in examples])
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1.0
    told = Counter(e.story for e in examples)
    model = LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-8)
    model.fit(
        (rows - middle) / spread,
        [e.victim for e in examples],
        sample_weight=[
            (MADE_UP if e.story >= _REPORTS else 1) / math.sqrt(told[e.story]) for e in examples
        ],
    )
    weights = model.coef_[0] / spread
    return float(model.intercept_[0] - weights @ middle), dict(zip(names, weights, strict=True))


def _common(examples: Sequence[Example]) -> set[str]:
    """The signs that are not the same in nearly all acts."""
    shown = Counter(name for e in examples for name, value in e.signs.items() if value)
    return {name for name, times in shown.items() if times >= RARE}


def _likelihood(example: Example, bias: float, weights: Mapping[str, float]) -> float:
    total = bias + sum(weights.get(name, 0.0) * value for name, value in example.signs.items())
    return 1 / (1 + math.exp(-total))


def left_out(examples: Sequence[Example]) -> list[float]:
    """The likelihood of each act by weights that its story had no part in."""
    found = [0.0] * len(examples)
    for fold in range(FOLDS):
        bias, weights = fit([e for e in examples if e.story % FOLDS != fold])
        for number, example in enumerate(examples):
            if example.story % FOLDS == fold:
                found[number] = _likelihood(example, bias, weights)
    return found


def exact_f1(
    examples: Sequence[Example], likely: Sequence[float], gold: Sequence[Sequence[str]], at: float
) -> float:
    """F1 of the names that are kept, letter for letter, in per cent."""
    kept = {(e.story, e.name) for e, p in zip(examples, likely, strict=True) if p >= at}
    whole = [(s, n) for s, n in kept if not any(s == t and n != m and n in m for t, m in kept)]
    right = sum(name in gold[story] for story, name in whole)
    return 200 * right / (len(whole) + sum(map(len, gold)))


def write_weights(path: Path, bias: float, weights: Mapping[str, float]) -> None:
    """Write what the reader loads. Effect: replaces the file."""
    data = {
        "made by": "training/victims.py",
        "bias": round(bias, 5),
        "threshold": THRESHOLD,
        "weights": {name: round(weight, 5) for name, weight in sorted(weights.items())},
    }
    path.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Read the stories, fit, and write the weights or print a trial."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--trial", action="store_true")
    options = parser.parse_args()
    stories, gold = load_examples(options.shared, "train")
    examples = [*stories, *load_made_up()]
    if options.trial:
        for line in trial_lines(examples, gold):
            print(line)
        return
    write_weights(WEIGHTS, *fit(examples))
    print(f"{len(examples)} acts of {len(gold)} stories and the reports; wrote {WEIGHTS.name}")


def trial_lines(examples: Sequence[Example], gold: Sequence[Sequence[str]]) -> Iterator[str]:
    """By threshold: F1 on the stories, acts dropped there, victims' acts lost in the reports."""
    likely = left_out(examples)
    told = [(e, p) for e, p in zip(examples, likely, strict=True) if e.story < _REPORTS]
    made_up = [p for e, p in zip(examples, likely, strict=True) if e.story >= _REPORTS and e.victim]
    for at in (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        f1 = exact_f1([e for e, _ in told], [p for _, p in told], gold, at)
        dropped = sum(p < at for _, p in told) / len(told)
        lost = sum(p < at for p in made_up)
        yield f"{at:.2f}  F1 {f1:.1f}  dropped {dropped:.0%}  lost {lost} of {len(made_up)}"


if __name__ == "__main__":
    main()
