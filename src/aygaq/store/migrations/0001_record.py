"""The tables of the record, the ledger and the steps."""

import django.db.models.deletion
from django.db import migrations, models

import aygaq.store.models.ledgered


class Migration(migrations.Migration):
    initial = True

    dependencies = ()

    operations = (
        migrations.CreateModel(
            name="Actor",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("name", models.TextField(unique=True)),
            ],
            options={
                "db_table": "actor",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="EntityRow",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("place_in_run", models.IntegerField()),
                ("kind", models.CharField(max_length=16)),
                ("name", models.TextField()),
                ("named", models.IntegerField()),
                ("mentions", models.TextField()),
                ("count", models.TextField()),
            ],
            options={
                "db_table": "entity",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="EntryRow",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("data", models.BinaryField()),
            ],
            options={
                "db_table": "entry",
            },
        ),
        migrations.CreateModel(
            name="HeadRow",
            fields=[
                ("id", models.IntegerField(primary_key=True, serialize=False)),
                ("state", models.BinaryField()),
            ],
            options={
                "db_table": "head",
            },
        ),
        migrations.CreateModel(
            name="ReadingRun",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("reader", models.CharField(max_length=128)),
                ("entities", models.IntegerField()),
                ("claims", models.IntegerField()),
                ("done_at", models.CharField(max_length=27)),
            ],
            options={
                "db_table": "reading_run",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Setting",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("name", models.CharField(max_length=64)),
                ("value", models.TextField()),
            ],
            options={
                "db_table": "setting",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("blob", models.CharField(max_length=80)),
                ("size_bytes", models.BigIntegerField()),
                ("media_type", models.CharField(max_length=128)),
                ("name", models.TextField()),
                ("address", models.TextField(null=True)),
                ("given", models.TextField()),
                ("captured_at", models.CharField(max_length=27)),
            ],
            options={
                "db_table": "source",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("action", models.CharField(max_length=32)),
                ("subject", models.CharField(max_length=16)),
                ("begun_at", models.CharField(max_length=27)),
            ],
            options={
                "db_table": "step",
            },
        ),
        migrations.CreateModel(
            name="ClaimRow",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("place_in_run", models.IntegerField()),
                ("kind", models.CharField(max_length=16)),
                ("type", models.CharField(max_length=64)),
                ("agents", models.TextField()),
                ("quote_start", models.BigIntegerField()),
                ("quote_end", models.BigIntegerField()),
                ("quote", models.TextField()),
                ("date", models.TextField()),
                ("place", models.TextField()),
                ("value", models.TextField()),
                ("speaker", models.TextField()),
                ("modality", models.CharField(max_length=16)),
                ("polarity", models.CharField(max_length=16)),
                ("reader", models.CharField(max_length=128)),
                ("because", models.TextField()),
                (
                    "amends",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.claimrow",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.entityrow",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.readingrun",
                    ),
                ),
            ],
            options={
                "db_table": "claim",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="IdentityJudgement",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("decision", models.CharField(max_length=16)),
                ("at", models.CharField(max_length=27)),
                ("note", models.TextField()),
                ("seen", models.TextField()),
                (
                    "a",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.entityrow",
                    ),
                ),
                (
                    "b",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.entityrow",
                    ),
                ),
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
                "db_table": "identity_judgement",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Judgement",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("decision", models.CharField(max_length=16)),
                ("at", models.CharField(max_length=27)),
                ("note", models.TextField()),
                ("seen", models.TextField()),
                (
                    "amended",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.claimrow",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.claimrow",
                    ),
                ),
            ],
            options={
                "db_table": "judgement",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="LeafRow",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("seq", models.BigIntegerField()),
                ("row_table", models.CharField(max_length=63)),
                ("row_id", models.CharField(max_length=128)),
                ("commitment", models.CharField(max_length=64)),
            ],
            options={
                "db_table": "leaf",
                "indexes": [models.Index(fields=["seq"], name="leaf_seq")],
            },
        ),
        migrations.AddField(
            model_name="entityrow",
            name="run",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="store.readingrun",
            ),
        ),
        migrations.CreateModel(
            name="CustodyEvent",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("number", models.IntegerField()),
                ("event", models.CharField(max_length=32)),
                ("at", models.CharField(max_length=27)),
                ("origin", models.TextField()),
                ("tool", models.CharField(max_length=128)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.actor",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.source",
                    ),
                ),
            ],
            options={
                "db_table": "custody_event",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="Text",
            fields=[
                ("id", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("entry_seq", aygaq.store.models.ledgered.EntrySeqField()),
                ("salt", models.BinaryField(max_length=32)),
                ("tool", models.CharField(max_length=64)),
                ("tool_version", models.CharField(max_length=64)),
                ("sha256", models.CharField(max_length=64)),
                ("blob", models.CharField(max_length=80)),
                ("length", models.BigIntegerField()),
                ("media_type", models.CharField(max_length=128)),
                ("parts", models.TextField()),
                ("metadata", models.TextField()),
                ("details", models.TextField()),
                ("made_at", models.CharField(max_length=27)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="store.source",
                    ),
                ),
            ],
            options={
                "db_table": "text",
                "abstract": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.AddField(
            model_name="readingrun",
            name="text",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="store.text"
            ),
        ),
        migrations.AddConstraint(
            model_name="readingrun",
            constraint=models.UniqueConstraint(fields=("text", "reader"), name="one_run"),
        ),
    )
