"""Records: structured text, where labels and headings carry the facts."""

from __future__ import annotations

from aygaq.reading.records.claims import RecordClaims
from aygaq.reading.records.entries import Entries
from aygaq.reading.records.find import Record, find_records, label_of
from aygaq.reading.records.rows import RowClaims, find_rows
from aygaq.reading.records.terms import bare_terms

__all__ = [
    "Entries",
    "Record",
    "RecordClaims",
    "RowClaims",
    "bare_terms",
    "find_records",
    "find_rows",
    "label_of",
]
