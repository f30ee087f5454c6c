"""The ledger's own rows: entries, the leaves they were written over, and the tree's state."""

from __future__ import annotations

from django.db import models


class EntryRow(models.Model):
    """One entry, as the canonical bytes that are hashed."""

    seq = models.BigIntegerField(primary_key=True)
    data = models.BinaryField()

    class Meta:
        db_table = "entry"


class LeafRow(models.Model):
    """One row that an entry made: its table, id and salted commitment (64 hex digits)."""

    id = models.BigAutoField(primary_key=True)
    seq = models.BigIntegerField()
    row_table = models.CharField(max_length=63)
    row_id = models.CharField(max_length=128)
    commitment = models.CharField(max_length=64)

    class Meta:
        db_table = "leaf"
        indexes = (models.Index(fields=("seq",), name="leaf_seq"),)


class HeadRow(models.Model):
    """The tree's state after the last entry; the only row here that changes.

    Whoever writes to the record locks this row first, so that entries come one by one.
    """

    id = models.IntegerField(primary_key=True)  # always 1
    state = models.BinaryField()

    class Meta:
        db_table = "head"
