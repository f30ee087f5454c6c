"""What somebody can do who has the key and opens the database behind the program's back.

They know how it works: they take the guards away first and put them back after, and they
can make salts, commitments, entries and the tree's state fit what they changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlcipher3 import dbapi2 as sqlcipher

from aygaq.ledger.commitment import commit
from aygaq.ledger.entry import Entry, parse_entry
from aygaq.ledger.rows import RowLeaf, rows_root
from aygaq.ledger.state import EMPTY_STATE
from aygaq.store.manifest import Engine
from aygaq.store.models import LEDGERED
from aygaq.store.models.ledgered import committed_columns
from aygaq.store.settings import DATABASE_FILE
from aygaq.store.workspace import Workspace

Execute = Callable[..., list[tuple[Any, ...]]]

TABLES = tuple(model._meta.db_table for model in LEDGERED)
EVERY_TABLE = (*TABLES, "entry", "leaf", "head", "step")
COLUMNS = {m._meta.db_table: ["salt", "entry_seq", *committed_columns(m)] for m in LEDGERED}


@contextmanager
def behind(workspace: Workspace, *, unguarded: bool = True) -> Iterator[Execute]:
    """Another connection to the database: `execute(statement with %s, *values) -> rows`.

    It commits when the block ends. `unguarded`: the triggers are away until then.
    """
    if workspace.manifest.engine is Engine.POSTGRESQL:
        yield from _behind_postgresql(workspace, unguarded)
    else:
        yield from _behind_sqlite(workspace, unguarded)


def _behind_postgresql(workspace: Workspace, unguarded: bool) -> Iterator[Execute]:
    url = workspace.manifest.database_url
    assert url is not None
    with psycopg.connect(url) as connection:
        if unguarded:
            connection.execute("SET session_replication_role = replica")

        def execute(statement: str, *values: Any) -> list[tuple[Any, ...]]:
            cursor = connection.execute(statement.encode(), values)
            return cursor.fetchall() if cursor.description else []

        yield execute


def contents(url: str) -> dict[str, bytes]:
    """All rows of a PostgreSQL database, table by table; see `restore`."""
    with psycopg.connect(url) as connection:
        return {table: _copied(connection, table) for table in EVERY_TABLE}


def restore(url: str, kept: dict[str, bytes]) -> None:
    """Put back what `contents` gave: much quicker than another copy of the database."""
    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for table, data in kept.items():
            cursor.execute(f"DELETE FROM {table}".encode())
            with cursor.copy(f"COPY {table} FROM STDIN".encode()) as copy:
                copy.write(data)


def _copied(connection: psycopg.Connection[Any], table: str) -> bytes:
    with connection.cursor().copy(f"COPY {table} TO STDOUT".encode()) as copy:
        return b"".join(bytes(chunk) for chunk in copy)


def _behind_sqlite(workspace: Workspace, unguarded: bool) -> Iterator[Execute]:
    path = str(workspace.path / DATABASE_FILE)
    encrypted = workspace.manifest.engine is Engine.SQLCIPHER
    connection: Any = sqlcipher.connect(path) if encrypted else sqlite3.connect(path)
    if encrypted:
        connection.execute(f"PRAGMA key = \"x'{workspace.keys.derive('database').hex()}'\"")

    connection.execute("PRAGMA synchronous = OFF")

    def execute(statement: str, *values: Any) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = connection.execute(
            statement.replace("%s", "?"), values
        ).fetchall()
        return rows

    guards = execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    for name, _ in guards if unguarded else ():
        execute(f"DROP TRIGGER {name}")
    try:
        yield execute
        for _, statement in guards if unguarded else ():
            execute(statement)
        connection.commit()
    finally:
        connection.close()


def ids_of(execute: Execute, table: str) -> list[str]:
    return [row[0] for row in execute(f"SELECT id FROM {table} ORDER BY id")]


def make_leaf_fit(execute: Execute, table: str, row_id: str, salt: bytes) -> int:
    """Commit anew to a row that was changed, under a salt, and put it into its leaf."""
    model = next(m for m in LEDGERED if m._meta.db_table == table)
    names = committed_columns(model)
    (values,) = execute(f"SELECT {', '.join(names)} FROM {table} WHERE id = %s", row_id)
    commitment = commit(dict(zip(names, values, strict=True)), salt)
    execute(f"UPDATE {table} SET salt = %s WHERE id = %s", salt, row_id)
    where = "WHERE row_table = %s AND row_id = %s"
    execute(f"UPDATE leaf SET commitment = %s {where}", commitment, table, row_id)
    ((seq,),) = execute(f"SELECT seq FROM leaf {where}", table, row_id)
    return int(seq)


def make_entry_fit(execute: Execute, seq: int) -> None:
    """Put the root of an entry's leaves, as they are now, into the entry."""
    _write_entry(execute, _with_rows(execute, _entry(execute, seq)))


def make_ledger_fit(execute: Execute) -> None:
    """Make every entry, every link and the tree's state anew from the leaves."""
    state = EMPTY_STATE
    for (seq,) in execute("SELECT seq FROM entry ORDER BY seq"):
        old = _with_rows(execute, _entry(execute, seq))
        entry = state.next_entry(
            at=old.at,
            actor=old.actor,
            action=old.action,
            subject=old.subject,
            rows=_leaves(execute, seq),
            commitments=old.commitments,
        )
        _write_entry(execute, entry)
        state = state.append(entry)
    execute("UPDATE head SET state = %s", state.to_bytes())


def _with_rows(execute: Execute, entry: Entry) -> Entry:
    return Entry(
        entry.seq,
        entry.at,
        entry.actor,
        entry.action,
        entry.subject,
        entry.previous,
        rows_root(_leaves(execute, entry.seq)),
        entry.commitments,
    )


def _leaves(execute: Execute, seq: int) -> Sequence[RowLeaf]:
    rows = execute("SELECT row_table, row_id, commitment FROM leaf WHERE seq = %s", seq)
    return [RowLeaf(*row) for row in rows]


def _entry(execute: Execute, seq: int) -> Entry:
    ((data,),) = execute("SELECT data FROM entry WHERE seq = %s", seq)
    return parse_entry(bytes(data))


def _write_entry(execute: Execute, entry: Entry) -> None:
    execute("UPDATE entry SET data = %s WHERE seq = %s", entry.to_bytes(), entry.seq)
