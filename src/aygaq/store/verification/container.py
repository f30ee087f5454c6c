"""The database itself: whether its file is whole and its guards are in place."""

from __future__ import annotations

from django.db import connection

from aygaq.store.append_only import unguarded_tables
from aygaq.store.errors import DatabaseDamaged, TableUnguarded
from aygaq.store.manifest import Engine


def verify_container(engine: Engine) -> None:
    """Check the pages of the file: SQLCipher's by their codes, SQLite's by their structure.

    Raises:
        DatabaseDamaged: a page or an index is wrong.
    Not checked: PostgreSQL's files; that is the server's own work (`pg_amcheck`).
    """
    if engine is Engine.POSTGRESQL:
        return
    with connection.cursor() as cursor:
        if engine is Engine.SQLCIPHER:
            cursor.execute("PRAGMA cipher_integrity_check")
            if cursor.fetchall():
                raise DatabaseDamaged("a page of the file does not fit its code")
        cursor.execute("PRAGMA integrity_check(1)")
        if cursor.fetchall() != [("ok",)]:
            raise DatabaseDamaged("its pages do not fit together")


def verify_guards() -> None:
    """Check that each table of the record still has its triggers.

    Raises:
        TableUnguarded: the first that has not.
    """
    for table in unguarded_tables(connection):
        raise TableUnguarded(table)
