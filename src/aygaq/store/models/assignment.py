"""Assignments: whose work a source or a case is."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.entity import EntityRow
from aygaq.store.models.ledgered import LedgeredModel
from aygaq.store.models.source import Source


class Assignment(LedgeredModel):
    """A source or a case is given to somebody, or that ends; the latest row of both holds."""

    letter = "n"
    source = models.ForeignKey(Source, models.PROTECT, null=True, related_name="+")
    entity = models.ForeignKey(EntityRow, models.PROTECT, null=True, related_name="+")  # a case
    to = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    given = models.IntegerField()  # 1 given, 0 ended
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)
    note = models.TextField()

    class Meta(LedgeredModel.Meta):
        db_table = "assignment"
