"""Guard the tables of the record: their rows are only added."""

from typing import Any

from django.db import migrations

from aygaq.store.append_only import RECORD, guard, unguard


def put_guards(apps: Any, schema_editor: Any) -> None:
    guard(schema_editor, RECORD)


def take_guards(apps: Any, schema_editor: Any) -> None:
    unguard(schema_editor, RECORD)


class Migration(migrations.Migration):
    dependencies = (("store", "0001_record"),)
    operations = (migrations.RunPython(put_guards, take_guards),)
