"""Tokens of the JSON API."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import aygaq.store.models.ledgered
from aygaq.store.append_only import TOKENS, guard, unguard


def put_guards(apps: Any, schema_editor: Any) -> None:
    guard(schema_editor, TOKENS)


def take_guards(apps: Any, schema_editor: Any) -> None:
    unguard(schema_editor, TOKENS)


class Migration(migrations.Migration):
    dependencies = (("store", "0005_read_again"),)

    operations = (
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("name", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("scopes", models.TextField()),
                ("ends_on", models.CharField(max_length=10)),
                ("given", models.IntegerField()),
                ("at", models.CharField(max_length=27)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
            ],
            options={
                "db_table": "api_token",
                "abstract": False,
                "base_manager_name": "objects",
                "indexes": [models.Index(fields=["sha256"], name="api_token_sha256")],
            },
        ),
        migrations.RunPython(put_guards, take_guards),
    )
