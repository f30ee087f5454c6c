"""Exports: rows that can be followed back, and that run nothing."""

from __future__ import annotations

import csv
import io
import json

from aygaq.claims import Entity, EntityId, EntityKind, Span
from aygaq.publishing.exports import COLUMNS, rows_of, write_csv, write_jsonl
from tests.cases.making import AIBEK, told

PEOPLE = {AIBEK.id: AIBEK}


def read_back(lines: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(lines)))


def test_a_row_names_the_source_and_the_place_of_the_quote() -> None:
    claim = told("arrest")
    (row,) = rows_of([claim], PEOPLE)
    assert row["source_sha256"] == claim.source.sha256
    assert (row["quote_start"], row["quote_end"]) == (
        claim.claim.quote.start,
        claim.claim.quote.end,
    )


def test_csv_has_the_documented_columns_in_their_order() -> None:
    header = "".join(write_csv([])).strip().split(",")
    assert tuple(header) == COLUMNS


def test_a_date_is_exported_as_exactly_as_it_was_said() -> None:
    (row,) = rows_of([told("arrest", "2018-03")], PEOPLE)
    assert (row["date_edtf"], row["date_earliest"], row["date_latest"]) == (
        "2018-03",
        "2018-03-01",
        "2018-03-31",
    )


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    hostile = Entity(EntityId("e1"), EntityKind.PERSON, "=HYPERLINK(1)", (Span(0, 1, "="),))
    written = "".join(write_csv(rows_of([told("arrest")], {hostile.id: hostile})))
    assert read_back(written)[0]["subject"] == "'=HYPERLINK(1)"


def test_json_lines_keep_names_as_they_are_written() -> None:
    hostile = Entity(EntityId("e1"), EntityKind.PERSON, "Дәурен", (Span(0, 1, "Д"),))
    (line,) = write_jsonl(rows_of([told("arrest")], {hostile.id: hostile}))
    assert json.loads(line)["subject"] == "Дәурен"
    assert "Дәурен" in line


def test_csv_and_json_lines_hold_the_same_number_of_claims() -> None:
    rows = list(rows_of([told("arrest"), told("sentence", term="P5Y")], PEOPLE))
    assert len(read_back("".join(write_csv(rows)))) == len(list(write_jsonl(rows))) == 2
