"""Triggers that keep rows from being changed or deleted, in the database itself.

Reach for this module in migrations: Django remakes an SQLite table to alter it, and its
triggers go with the old one, so a migration that alters a guarded table guards it anew. One
fact is always true: after all migrations each table of `GUARDED` has its triggers; a test
and `aygaq verify` hold this. They stop slips and other programs; whoever has the key and
wants to can drop them, which is why the ledger does not rely on them.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

#: The tables of migration 0001.
RECORD = (
    "actor",
    "setting",
    "source",
    "text",
    "custody_event",
    "reading_run",
    "entity",
    "claim",
    "judgement",
    "identity_judgement",
    "entry",
    "leaf",
)

#: The tables that migration 0003 adds.
TEAM = (
    "role_grant",
    "confirmation",
    "assignment",
    "case_note",
    "case_group",
    "group_change",
    "saved_search",
)

#: The table that migration 0006 adds.
TOKENS = ("api_token",)

GUARDED = RECORD + TEAM + TOKENS

_SAID = "aygaq: rows are only added"
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION aygaq_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{_SAID}'; END $$
"""


def guard(schema_editor: BaseDatabaseSchemaEditor, tables: tuple[str, ...] = GUARDED) -> None:
    """Put the triggers on `tables`, replacing those that are there."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(_FUNCTION)
    for table in tables:
        for statement in _statements(schema_editor.connection.vendor, table):
            schema_editor.execute(statement)


def unguard(schema_editor: BaseDatabaseSchemaEditor, tables: tuple[str, ...] = GUARDED) -> None:
    """Take the triggers away; only to undo a migration."""
    on = schema_editor.connection.vendor == "postgresql"
    for table in tables:
        for name in _names(table):
            suffix = f" ON {table}" if on else ""
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{suffix}")


def unguarded_tables(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables of `GUARDED` that have lost a trigger, in order."""
    if connection.vendor == "postgresql":
        query = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"
    else:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {row[0] for row in cursor.fetchall()}
    return [table for table in GUARDED if not there.issuperset(_names(table))]


def _names(table: str) -> tuple[str, str]:
    return f"{table}_no_update", f"{table}_no_delete"


def _statements(vendor: str, table: str) -> list[str]:
    update, delete = _names(table)
    if vendor == "postgresql":
        each = "EXECUTE FUNCTION aygaq_only_added()"
        return [
            f"CREATE OR REPLACE TRIGGER {update} BEFORE UPDATE ON {table} FOR EACH ROW {each}",
            f"CREATE OR REPLACE TRIGGER {delete} BEFORE DELETE OR TRUNCATE ON {table} "
            f"FOR EACH STATEMENT {each}",
        ]
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
    return [
        f"DROP TRIGGER IF EXISTS {update}",
        f"CREATE TRIGGER {update} BEFORE UPDATE ON {table} {refuse}",
        f"DROP TRIGGER IF EXISTS {delete}",
        f"CREATE TRIGGER {delete} BEFORE DELETE ON {table} {refuse}",
    ]
