"""Entities of one reading: what its claims are about. Identity beyond it is a judgement."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.ledgered import LedgeredModel
from aygaq.store.models.reading import ReadingRun


class EntityRow(LedgeredModel):
    """One person, group, organisation or place, with its mentions."""

    letter = "e"
    run = models.ForeignKey(ReadingRun, models.PROTECT, related_name="+")
    place_in_run = models.IntegerField()  # its number in the reading, from 0
    kind = models.CharField(max_length=16)
    name = models.TextField()
    named = models.IntegerField()  # 0 or 1
    mentions = models.TextField()  # JSON: start, end, text of each
    count = models.TextField()  # JSON, `null` where it is no group

    class Meta(LedgeredModel.Meta):
        db_table = "entity"
