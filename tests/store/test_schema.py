"""Migrations and guards."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, models, transaction

from aygaq.store.append_only import GUARDED, unguarded_tables
from aygaq.store.errors import OnlyThroughRecord
from aygaq.store.models import LEDGERED, EntryRow, LeafRow, LedgeredModel
from aygaq.store.models.ledgered import committed_columns
from aygaq.store.workspace import Workspace


def test_migrations_are_complete(workspace: Workspace) -> None:
    said = io.StringIO()
    call_command("makemigrations", "store", check=True, dry_run=True, stdout=said)
    assert "No changes" in said.getvalue()


def test_every_ledgered_table_is_guarded_after_all_migrations(workspace: Workspace) -> None:
    kept: list[type[models.Model]] = [*LEDGERED, EntryRow, LeafRow]
    tables = {model._meta.db_table for model in kept}
    assert tables == set(GUARDED)
    assert unguarded_tables(connection) == []


def test_every_ledgered_model_is_verified() -> None:
    assert set(LEDGERED) == set(LedgeredModel.__subclasses__())


def test_letters_of_ids_tell_tables_apart() -> None:
    assert len({model.letter for model in LEDGERED}) == len(LEDGERED)


@pytest.mark.parametrize("model", LEDGERED)
def test_committed_columns_are_text_or_whole_numbers(model: type[LedgeredModel]) -> None:
    kinds = (models.TextField, models.CharField, models.IntegerField, models.ForeignKey)
    fields = {field.attname: field for field in model._meta.concrete_fields}
    assert set(committed_columns(model)) == set(fields) - {"entry_seq", "salt"}
    assert all(isinstance(fields[name], kinds) for name in committed_columns(model))


@pytest.mark.parametrize("table", GUARDED)
def test_the_database_itself_refuses_to_change_a_row(evidence: Workspace, table: str) -> None:
    column = {"entry": "data", "leaf": "commitment"}.get(table, "salt")
    _refused(f"UPDATE {table} SET {column} = {column}")


@pytest.mark.parametrize("table", GUARDED)
def test_the_database_itself_refuses_to_delete_a_row(evidence: Workspace, table: str) -> None:
    _refused(f"DELETE FROM {table}")


def _refused(statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="only added"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


@pytest.mark.parametrize("model", LEDGERED)
def test_django_refuses_to_write_past_the_ledger(
    evidence: Workspace, model: type[LedgeredModel]
) -> None:
    row = model.objects.first()
    assert row is not None
    plain: models.QuerySet[LedgeredModel] = models.QuerySet(model)
    attempts = (
        row.save,
        row.delete,
        lambda: row.save_base(raw=True),
        lambda: model.objects.create(),
        lambda: model.objects.bulk_create([row]),
        lambda: model.objects.bulk_update([row], ["id"]),
        lambda: model.objects.update(id="x"),
        lambda: model.objects.all().delete(),
        lambda: model.objects.get_or_create(id="x"),
        lambda: model.objects.update_or_create(id=row.id),
        lambda: model._base_manager.bulk_create([row]),
        lambda: plain.bulk_create([row]),
    )
    for attempt in attempts:
        with pytest.raises(OnlyThroughRecord):
            attempt()
