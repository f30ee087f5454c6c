"""What a team needs: roles, second reviews, assignments, notes, groups, saved searches."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import aygaq.store.models.ledgered
from aygaq.store.append_only import TEAM, guard, unguard


def put_guards(apps: Any, schema_editor: Any) -> None:
    guard(schema_editor, TEAM)


def take_guards(apps: Any, schema_editor: Any) -> None:
    unguard(schema_editor, TEAM)


class Migration(migrations.Migration):
    dependencies = (("store", "0002_guards"),)

    operations = (
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("given", models.IntegerField()),
                ("at", models.CharField(max_length=27)),
                ("note", models.TextField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.entityrow",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.source",
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
                "db_table": "assignment",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="CaseGroup",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("name", models.TextField()),
                ("at", models.CharField(max_length=27)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
            ],
            options={
                "db_table": "case_group",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="CaseNote",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("kind", models.CharField(max_length=16)),
                ("words", models.TextField()),
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
                    "entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.entityrow",
                    ),
                ),
                (
                    "withdraws",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.casenote",
                    ),
                ),
            ],
            options={
                "db_table": "case_note",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("given", models.IntegerField()),
                ("at", models.CharField(max_length=27)),
                ("note", models.TextField()),
                ("seen", models.TextField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
                (
                    "judgement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.judgement",
                    ),
                ),
            ],
            options={
                "db_table": "confirmation",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="GroupChange",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("inside", models.IntegerField()),
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
                    "entity",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.entityrow",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.casegroup",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
            ],
            options={
                "db_table": "group_change",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="RoleGrant",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("role", models.CharField(max_length=16)),
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
                "db_table": "role_grant",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="SavedSearch",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("name", models.TextField()),
                ("query", models.TextField()),
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
                    "withdraws",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.savedsearch",
                    ),
                ),
            ],
            options={
                "db_table": "saved_search",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.RunPython(put_guards, take_guards),
    )
