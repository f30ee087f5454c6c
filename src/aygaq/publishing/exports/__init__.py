"""Exports: the record as CSV or JSON lines."""

from aygaq.publishing.exports.rows import COLUMNS, rows_of, write_csv, write_jsonl

__all__ = ["COLUMNS", "rows_of", "write_csv", "write_jsonl"]
