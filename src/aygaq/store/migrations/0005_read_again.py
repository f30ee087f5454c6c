"""Let one reader read one text again, after another has read it since.

A team that takes a word out of its lexicon goes back to a reader that has read before. Altering
a table makes it anew on SQLite, without its triggers, so it is guarded anew.
"""

from typing import Any

from django.db import migrations, models

from aygaq.store.append_only import guard

_TABLE = ("reading_run",)


def put_guards(apps: Any, schema_editor: Any) -> None:
    guard(schema_editor, _TABLE)


class Migration(migrations.Migration):
    dependencies = (("store", "0004_index"),)

    operations = (
        migrations.RemoveConstraint("ReadingRun", "one_run"),
        migrations.AddIndex(
            "ReadingRun", models.Index(fields=["text", "reader"], name="run_of_reader")
        ),
        migrations.RunPython(put_guards, migrations.RunPython.noop),
    )
