"""Rows of tables as records: each with its person, its cells read by the headers of their columns.

Reach for this module beside `find`: a table of prisoners is a list of cases. A cell that its
header does not explain, or that tells in words ("Released in May"), is left to the frames. Always
true: rows without headers, or without a name, are no records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from aygaq.claims import ClaimKind, ClaimPlace, Span
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Referent
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.lexicon import words_of
from aygaq.reading.records.claims import RecordClaims
from aygaq.reading.records.find import Label, Record, is_name_label, label_of, name_in
from aygaq.sources.text import Part, PartKind, SourceText

_LONGEST = 400  # code points of a row that is quoted whole
_TAKEN = ("arrest", "detention", "abduction", "missing", "imprisonment")
_WORD = re.compile(r"[^\W\d_]+")


def find_rows(source: SourceText) -> list[Record]:
    """The rows that are about a named person, in order."""
    found = []
    for index, part in enumerate(source.parts):
        name = _name_of(source.text, part) if part.kind is PartKind.TABLE_ROW else None
        if name is not None:
            found.append(Record(name, index, index + 1))
    return found


def _name_of(text: str, part: Part) -> tuple[int, int] | None:
    """The name in the column that is headed so, else in the first cell that is one."""
    headed = [(h, a, b) for h, a, b in part.cells if h is not None]
    if not headed or any(text[a:b] == h for h, a, b in headed):
        return None
    named = [(a, b) for h, a, b in headed if is_name_label(h)]
    for start, end in named or [(a, b) for h, a, b in headed if label_of(h) is None]:
        found = name_in(text, start, end, fewest=1 if named else 2)
        if found is not None:
            return found
    return None


class RowClaims:
    """Reads the cells of one text's rows.

    Attributes:
        read: the spans [start, end) of cells that the frames need not read any more.
    """

    def __init__(self, fields: RecordClaims, person: Callable[[Record], Referent | None]) -> None:
        self.fields, self.person = fields, person
        self.read: list[tuple[int, int]] = []

    def drafts(self, rows: Sequence[Record]) -> list[Draft]:
        """The claims of all rows, in order."""
        found: list[Draft] = []
        for row in rows:
            person = self.person(row)
            if person is not None:
                found += self._of_row(self.fields.parts[row.first], person)
        return found

    def _of_row(self, part: Part, person: Referent) -> list[Draft]:
        found: list[Draft] = []
        where: ClaimPlace | None = None
        for header, start, end in part.cells:
            if header is not None and header.lower().strip() in words_of("records", "where"):
                where = self.fields.place(Span.of(self.fields.text, start, end))
                self.read.append((start, end))
                continue
            label = label_of(header)
            if label is None or start == end or self._tells(start, label):
                continue
            drafts = list(self._of_cell(header, start, end, label, person))
            if drafts:
                self.read.append((start, end))
            found += drafts
        for draft in found:
            draft.quote = self._quote(part, draft)
        self._place(found, where)
        return found

    def _of_cell(
        self, header: str | None, start: int, end: int, label: Label, person: Referent
    ) -> Iterator[Draft]:
        cell = Part(PartKind.FIELD, start, end, label=header, value_start=start)
        for draft in self.fields.of_field(cell, label, person):
            if label.give == "term" and "term" not in (draft.value or {}):
                return
            if label.give == "term":
                draft.date = self.fields.when(start, end)
            yield draft

    def _tells(self, start: int, label: Label) -> bool:
        """Whether a cell tells what was done in words of its own."""
        if label.attribute is not None:
            return False
        first = _WORD.search(self.fields.text, start)
        return first is not None and first.group().lower() in participle_forms() | {"died", "trial"}

    def _place(self, drafts: Sequence[Draft], where: ClaimPlace | None) -> None:
        """A column of places is where somebody was taken."""
        taken = [d for d in drafts if d.kind is ClaimKind.ACT and d.type in _TAKEN and d.date]
        for draft in taken[:1]:
            draft.place = draft.place or where

    def _quote(self, part: Part, draft: Draft) -> Span:
        if part.end - part.start > _LONGEST:
            return draft.quote
        return Span.of(self.fields.text, part.start, part.end)
