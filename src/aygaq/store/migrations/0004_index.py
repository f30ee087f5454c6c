"""The tables of the index, and those of its words, which each engine has in a way of its own."""

from typing import Any

from django.db import migrations, models

#: SQLite's FTS5 without a copy of the words; PostgreSQL's vectors, which hold no places.
_WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE {table} USING fts5(words, content='', detail=none, "
        "prefix='2 3 4', tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\")",
    ),
    "postgresql": (
        "CREATE TABLE {table} (number bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX {table}_words ON {table} USING gin (words)",
    ),
}
_TABLES = ("index_quote_words", "index_text_words")


def make_words(apps: Any, schema_editor: Any) -> None:
    for table in _TABLES:
        for statement in _WORDS[schema_editor.connection.vendor]:
            schema_editor.execute(statement.format(table=table))


def drop_words(apps: Any, schema_editor: Any) -> None:
    for table in _TABLES:
        schema_editor.execute(f"DROP TABLE {table}")


class Migration(migrations.Migration):
    dependencies = (("store", "0003_team"),)

    operations = (
        migrations.CreateModel(
            name="IndexedBand",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("source", models.CharField(db_index=True, max_length=16)),
                ("band", models.CharField(db_index=True, max_length=24)),
            ],
            options={
                "db_table": "index_band",
            },
        ),
        migrations.CreateModel(
            name="IndexedCase",
            fields=[
                ("case", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("names", models.TextField()),
                ("kind", models.CharField(max_length=16)),
                ("named", models.IntegerField()),
                ("members", models.IntegerField()),
                ("acts", models.IntegerField()),
                ("claims", models.IntegerField()),
                ("sources", models.IntegerField()),
                ("waiting", models.IntegerField()),
                ("established", models.IntegerField()),
                ("contradictions", models.IntegerField()),
                ("gaps", models.IntegerField()),
                ("first", models.CharField(max_length=10)),
                ("last", models.CharField(max_length=10)),
                ("touched", models.BigIntegerField(db_index=True)),
            ],
            options={
                "db_table": "index_case",
            },
        ),
        migrations.CreateModel(
            name="IndexedClaim",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("claim", models.CharField(max_length=16, unique=True)),
                ("source", models.CharField(db_index=True, max_length=16)),
                ("run", models.CharField(max_length=16)),
                ("subject", models.CharField(max_length=16)),
                ("case", models.CharField(db_index=True, max_length=16)),
                ("act", models.CharField(max_length=16)),
                ("kind", models.CharField(max_length=16)),
                ("type", models.CharField(max_length=64)),
                ("standing", models.CharField(max_length=16)),
                ("shown", models.IntegerField()),
                ("counts", models.IntegerField()),
                ("established", models.IntegerField()),
                ("polarity", models.CharField(max_length=16)),
                ("first", models.CharField(max_length=10)),
                ("last", models.CharField(max_length=10)),
                ("place", models.CharField(max_length=32)),
                ("place_name", models.TextField()),
                ("within", models.TextField()),
                ("lat", models.FloatField(null=True)),
                ("lon", models.FloatField(null=True)),
                ("agents", models.TextField()),
                ("outlet", models.TextField()),
                ("position", models.BigIntegerField()),
                ("touched", models.BigIntegerField(db_index=True)),
            ],
            options={
                "db_table": "index_claim",
            },
        ),
        migrations.CreateModel(
            name="IndexedEntity",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("entity", models.CharField(max_length=16, unique=True)),
                ("case", models.CharField(db_index=True, max_length=16)),
                ("kind", models.CharField(max_length=16)),
                ("named", models.IntegerField()),
                ("name", models.TextField()),
            ],
            options={
                "db_table": "index_entity",
            },
        ),
        migrations.CreateModel(
            name="IndexedSource",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("source", models.CharField(max_length=16, unique=True)),
                ("sha256", models.CharField(max_length=64)),
                ("title", models.TextField()),
                ("publisher", models.TextField()),
                ("published", models.CharField(max_length=64)),
                ("language", models.CharField(max_length=32)),
                ("media_type", models.CharField(max_length=128)),
                ("address", models.TextField()),
                ("captured_at", models.CharField(max_length=27)),
                ("text", models.CharField(max_length=16)),
                ("readings", models.IntegerField()),
                ("claims", models.IntegerField()),
                ("waiting", models.IntegerField()),
                ("accepted", models.IntegerField()),
                ("rejected", models.IntegerField()),
                ("established", models.IntegerField()),
                ("copies", models.CharField(db_index=True, max_length=16)),
                ("signature", models.TextField()),
                ("touched", models.BigIntegerField(db_index=True)),
            ],
            options={
                "db_table": "index_source",
            },
        ),
        migrations.CreateModel(
            name="IndexedText",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("text", models.CharField(max_length=16, unique=True)),
                ("source", models.CharField(db_index=True, max_length=16)),
            ],
            options={
                "db_table": "index_text",
            },
        ),
        migrations.CreateModel(
            name="IndexState",
            fields=[
                ("id", models.IntegerField(primary_key=True, serialize=False)),
                ("version", models.CharField(max_length=32)),
                ("seq", models.BigIntegerField()),
                ("turn", models.BigIntegerField()),
                ("built", models.BigIntegerField()),
            ],
            options={
                "db_table": "index_state",
            },
        ),
        migrations.CreateModel(
            name="IndexedWord",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("entity", models.CharField(db_index=True, max_length=16)),
                ("key", models.CharField(max_length=8)),
                ("word", models.TextField()),
                ("vowels", models.IntegerField()),
            ],
            options={
                "db_table": "index_word",
                "indexes": [models.Index(fields=["key"], name="index_word_key")],
            },
        ),
        migrations.RunPython(make_words, drop_words),
    )
