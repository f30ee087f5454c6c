"""Judgements: what people decided, never erased, only followed by another."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.claim import ClaimRow
from aygaq.store.models.entity import EntityRow
from aygaq.store.models.ledgered import LedgeredModel


class Judgement(LedgeredModel):
    """One person's decision on one claim."""

    letter = "j"
    claim = models.ForeignKey(ClaimRow, models.PROTECT, related_name="+")
    decision = models.CharField(max_length=16)
    amended = models.ForeignKey(ClaimRow, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)
    note = models.TextField()
    seen = models.TextField()  # JSON: what the person saw, scores included

    class Meta(LedgeredModel.Meta):
        db_table = "judgement"


class IdentityJudgement(LedgeredModel):
    """One person's decision on whether two entities are the same."""

    letter = "i"
    a = models.ForeignKey(EntityRow, models.PROTECT, related_name="+")
    b = models.ForeignKey(EntityRow, models.PROTECT, related_name="+")
    decision = models.CharField(max_length=16)
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)
    note = models.TextField()
    seen = models.TextField()

    class Meta(LedgeredModel.Meta):
        db_table = "identity_judgement"
