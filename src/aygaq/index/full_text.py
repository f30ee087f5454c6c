"""Numbers of quotes and texts by the words in them: FTS5 on SQLite, vectors on PostgreSQL.

Reach for this module to add words to the index or to find them; words come from `words`. Both
engines answer the same: all words asked for must be there, each whole or as a beginning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection

QUOTES, TEXTS = "index_quote_words", "index_text_words"

_ADD = {
    "sqlite": {
        QUOTES: "INSERT INTO index_quote_words (rowid, words) VALUES (%s, %s)",
        TEXTS: "INSERT INTO index_text_words (rowid, words) VALUES (%s, %s)",
    },
    "postgresql": {
        QUOTES: "INSERT INTO index_quote_words VALUES (%s, array_to_tsvector(%s))",
        TEXTS: "INSERT INTO index_text_words VALUES (%s, array_to_tsvector(%s))",
    },
}
_CLEAR = {
    "sqlite": {
        QUOTES: "INSERT INTO index_quote_words (index_quote_words) VALUES ('delete-all')",
        TEXTS: "INSERT INTO index_text_words (index_text_words) VALUES ('delete-all')",
    },
    "postgresql": {
        QUOTES: "DELETE FROM index_quote_words",
        TEXTS: "DELETE FROM index_text_words",
    },
}
_FIND = {
    "sqlite": {
        QUOTES: "SELECT rowid FROM index_quote_words WHERE index_quote_words MATCH %s",
        TEXTS: "SELECT rowid FROM index_text_words WHERE index_text_words MATCH %s",
    },
    "postgresql": {
        QUOTES: "SELECT number FROM index_quote_words WHERE words @@ %s::tsquery",
        TEXTS: "SELECT number FROM index_text_words WHERE words @@ %s::tsquery",
    },
}


def add_words(table: str, words: Mapping[int, Sequence[str]]) -> None:
    """Put the words of some numbers into the index, each number once."""
    vendor = connection.vendor
    rows = [(number, _stored(vendor, told)) for number, told in words.items()]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(_ADD[vendor][table], rows)


def clear_words(table: str) -> None:
    """Take all words out."""
    with connection.cursor() as cursor:
        cursor.execute(_CLEAR[connection.vendor][table])


def find_words(table: str, asked: Iterable[str]) -> list[int]:
    """The numbers that hold a word beginning with each of `asked`; none where nothing is asked."""
    words = list(asked)
    if not words:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_FIND[connection.vendor][table], [_question(connection.vendor, words)])
        return sorted(row[0] for row in cursor.fetchall())


def _stored(vendor: str, words: Sequence[str]) -> str | list[str]:
    once = list(dict.fromkeys(words))
    return " ".join(once) if vendor == "sqlite" else once


def _question(vendor: str, words: Sequence[str]) -> str:
    """Words are letters and figures alone, so that none can be read as anything but itself."""
    if vendor == "sqlite":
        return " AND ".join(f'"{word}"*' for word in words)
    return " & ".join(f"'{word}':*" for word in words)
