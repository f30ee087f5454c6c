"""Readings: one reader's pass over one text. A newer reader makes another, beside it."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.ledgered import LedgeredModel
from aygaq.store.models.text import Text


class ReadingRun(LedgeredModel):
    """A finished reading; one that was not finished has left no row."""

    letter = "r"
    text = models.ForeignKey(Text, models.PROTECT, related_name="+")
    reader = models.CharField(max_length=128)  # name/version
    entities = models.IntegerField()  # how many
    claims = models.IntegerField()  # how many
    done_at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "reading_run"
        # No constraint to one run of a reader: a team may go back to a lexicon it had before.
        indexes = (models.Index(fields=("text", "reader"), name="run_of_reader"),)
