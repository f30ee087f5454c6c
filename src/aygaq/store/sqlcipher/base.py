"""Django's SQLite backend over SQLCipher: the same, from a file that is encrypted page by page.

Reach for this module through ENGINE = "aygaq.store.sqlcipher" with OPTIONS["key"], 64 hex
digits. One fact is always true: the key is given before the first page is read, as a raw
key, so that SQLCipher stretches nothing and opening is quick.
Source: https://www.zetetic.net/sqlcipher/sqlcipher-api/ (PRAGMA key, raw key data).
"""

from __future__ import annotations

import datetime as dt
import decimal
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.backends.sqlite3 import base as sqlite
from django.db.backends.sqlite3._functions import (  # type: ignore[import-untyped]
    register as register_functions,
)
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2 as Database  # noqa: N812 - Django's name for the DB-API module

# Django registers these with the standard library's module; ours is another one.
Database.register_converter("bool", b"1".__eq__)
Database.register_converter("date", sqlite.decoder(parse_date))
Database.register_converter("time", sqlite.decoder(parse_time))
Database.register_converter("datetime", sqlite.decoder(parse_datetime))
Database.register_converter("timestamp", sqlite.decoder(parse_datetime))
Database.register_adapter(decimal.Decimal, str)
Database.register_adapter(dt.date, sqlite.adapt_date)
Database.register_adapter(dt.datetime, sqlite.adapt_datetime)


class SQLCipherCursor(Database.Cursor):  # type: ignore[misc]
    """A cursor that takes Django's `%s` and `%(name)s`, by Django's own conversion."""

    def execute(self, query: str, params: Any = None) -> Any:
        if params is None:
            return super().execute(query)
        names = list(params) if isinstance(params, Mapping) else None
        return super().execute(_converted(self, query, names), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> Any:
        rows = list(param_list)
        names = list(rows[0]) if rows and isinstance(rows[0], Mapping) else None
        return super().executemany(_converted(self, query, names), rows)


def _converted(cursor: Any, query: str, names: list[str] | None) -> str:
    converted: str = sqlite.SQLiteCursorWrapper.convert_query(cursor, query, param_names=names)
    return converted


class DatabaseWrapper(sqlite.DatabaseWrapper):
    """The connection; everything but opening is Django's."""

    display_name = "SQLCipher"
    Database = Database
    init_commands: list[str]

    def get_connection_params(self) -> dict[str, Any]:
        params: dict[str, Any] = super().get_connection_params()
        self._key: str = params.pop("key")
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection = Database.connect(**conn_params)
        connection.execute(f"PRAGMA key = \"x'{self._key}'\"")
        register_functions(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        for command in self.init_commands:
            if command.strip():
                connection.execute(command)
        return connection

    def create_cursor(self, name: str | None = None) -> Any:
        return self.connection.cursor(factory=SQLCipherCursor)
