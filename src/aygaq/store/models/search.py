"""Saved searches: what a person looks for again."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.ledgered import LedgeredModel


class SavedSearch(LedgeredModel):
    """One search of one person, or the withdrawal of one."""

    letter = "q"
    name = models.TextField()
    query = models.TextField()  # as the page's address has it: `words=…&act=…`
    withdraws = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "saved_search"
