"""The openings of real stories: the texts that the labels beside this module count in.

Reach for this module with the folder of the given data. The stories are those of HRDsAttack's
training part (Ran et al. 2023, MIT), which is not in this repository. Always true: the same file
gives the same openings, offset for offset.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LONGEST = 2400  # code points; a story is cut before the paragraph that would pass them
DATA = Path("reports") / "hrdsattack" / "train.json"


@dataclass(frozen=True)
class Opening:
    """How one story begins.

    Attributes:
        number: its place in the file, from 0.
        published: day of publication, EDTF.
    """

    number: int
    published: str
    text: str

    @property
    def headline(self) -> str:
        return self.text.partition("\n\n")[0]


def load_openings(shared: Path) -> list[Opening]:
    """All stories of the file under `shared`, cut.

    Raises:
        FileNotFoundError: the given data is not there.
    """
    stories = json.loads((shared / DATA).read_text(encoding="utf-8"))
    return [_opening(number, story["sample"]) for number, story in enumerate(stories)]


def _opening(number: int, sample: Mapping[str, str]) -> Opening:
    body = html.unescape(re.sub(r"<[^>]+>", "\n", sample["Input.article_interface"]))
    body = re.sub(r"\n\s*\n+", "\n\n", body).strip()
    text = _cut(f"{(sample['Input.title'] or '').strip()}\n\n{body}")
    return Opening(number, sample["Input.publish_date"][:10], text)


def _cut(text: str) -> str:
    """Whole paragraphs from the start, the first in any case."""
    kept = ""
    for paragraph in text.split("\n\n"):
        if kept and len(kept) + len(paragraph) > LONGEST:
            break
        kept += paragraph + "\n\n"
    return kept.strip() + "\n"
