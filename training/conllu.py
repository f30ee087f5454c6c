"""Read CoNLL-U treebanks and IOB2 entity files into sentences of words.

Reach for this when a script needs gold annotation. Always true: the words of a sentence, each
followed by a space where `space_after` says so, spell its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Word:
    """One syntactic word; columns as in https://universaldependencies.org/format.html."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int  # place of the head in the sentence from 0; its own place for the root
    deprel: str
    space_after: bool
    entity: str = ""  # the Entity value in MISC, GUM only
    xpos: str = ""


@dataclass
class Sentence:
    """One sentence with the document and genre it stands in."""

    sent_id: str
    doc_id: str
    starts_paragraph: bool
    words: list[Word] = field(default_factory=list)

    @property
    def genre(self) -> str:
        """`news`, `bio`, … for GUM; `answers`, `email`, … for EWT."""
        parts = self.doc_id.split("_") if self.doc_id.startswith("GUM_") else self.doc_id.split("-")
        return parts[1] if self.doc_id.startswith("GUM_") else parts[0]


def misc_value(misc: str, key: str) -> str:
    """Value of `key` in a MISC cell, or an empty string."""
    for item in misc.split("|"):
        name, _, value = item.partition("=")
        if name == key:
            return value
    return ""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of one CoNLL-U file in file order. Effect: reads the file."""
    doc_id = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        comments = [line[1:].strip() for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        for comment in comments:
            if comment.startswith("newdoc id"):
                doc_id = comment.partition("=")[2].strip()
        if rows:
            yield _sentence(doc_id, comments, rows)


def _sentence(doc_id: str, comments: list[str], rows: list[list[str]]) -> Sentence:
    named = [c.partition("=")[2].strip() for c in comments if c.startswith("sent_id")]
    starts = any(c.startswith(("newpar", "newdoc")) and "block" not in c for c in comments)
    sentence = Sentence(named[0] if named else "", doc_id, starts)
    spaces = _spaces(rows)
    for row in rows:
        if not row[0].isdigit():
            continue
        place, head = int(row[0]) - 1, int(row[6]) - 1
        feats = "" if row[5] == "_" else row[5]
        sentence.words.append(
            Word(
                form=row[1],
                lemma=row[2],
                upos=row[3],
                feats=feats,
                head=place if head < 0 else head,
                deprel="ROOT" if head < 0 else row[7],
                space_after=spaces[place],
                entity=misc_value(row[9], "Entity"),
                xpos=row[4],
            )
        )
    return sentence


def _spaces(rows: list[list[str]]) -> list[bool]:
    """Whether a space follows each word; inside a multiword token none does, after it its
    own row decides.
    """
    spaces: dict[int, bool] = {}
    joined_until, joined_space = 0, True
    for row in rows:
        space = misc_value(row[9], "SpaceAfter") != "No"
        if "-" in row[0]:
            joined_until, joined_space = int(row[0].split("-")[1]), space
        elif row[0].isdigit():
            number = int(row[0])
            if number < joined_until:
                space = False
            elif number == joined_until:
                space = joined_space
            spaces[number - 1] = space
    return [spaces[place] for place in range(len(spaces))]


def read_iob2(path: Path) -> dict[str, list[str]]:
    """IOB2 tags of each sentence by its sent_id. Effect: reads the file."""
    tags: dict[str, list[str]] = {}
    current = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            current = line.partition("=")[2].strip()
            tags[current] = []
        elif line and not line.startswith("#"):
            tags[current].append(line.split("\t")[2])
    return tags
