"""Migrations: whether the database is as this version needs it, and how it becomes so.

Reach for this module when a workspace is made or opened. One fact is always true: a database
that a later version has migrated is refused before anything is read from it.
"""

from __future__ import annotations

from pathlib import Path

from django.db import connection

from aygaq.store.border import translated_errors
from aygaq.store.errors import FolderNotEmpty, NewerFormat

_APP = "store"


def known_migrations() -> list[str]:
    """The names of our migrations, in order; without loading them."""
    return sorted(p.stem for p in (Path(__file__).parent / "migrations").glob("[0-9]*.py"))


def migrate() -> None:
    """Bring the database to the newest migration; each of them wholly or not at all."""
    from django.db.migrations.executor import MigrationExecutor  # slow, and seldom needed

    with translated_errors("migrating"):
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes(_APP))


def verify_schema() -> None:
    """Bring an older database up to date, refuse a newer one.

    Raises:
        NewerFormat: it has migrations that we do not know.
    """
    applied = _applied()
    known = known_migrations()
    if unknown := sorted(applied - set(known)):
        raise NewerFormat(unknown[-1], known[-1])
    if applied != set(known):
        migrate()


def verify_fresh(shown: str) -> None:
    """Refuse a database that holds a workspace already.

    Args:
        shown: what to call it in the refusal.
    """
    with translated_errors("opening"), connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
    if "head" in tables or "django_migrations" in tables:
        raise FolderNotEmpty(shown)


def _applied() -> set[str]:
    with translated_errors("opening"), connection.cursor() as cursor:
        cursor.execute("SELECT name FROM django_migrations WHERE app = %s", [_APP])
        return {row[0] for row in cursor.fetchall()}
