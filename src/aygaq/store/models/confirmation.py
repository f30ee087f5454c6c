"""Second reviews: another person stands behind a judgement."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.judgement import Judgement
from aygaq.store.models.ledgered import LedgeredModel


class Confirmation(LedgeredModel):
    """A second person confirms one judgement, or takes that back; the latest row holds.

    It speaks of the judgement, not of the claim: where another judgement follows, what was
    confirmed no longer holds, and the new one waits for its own confirmation.
    """

    letter = "f"
    judgement = models.ForeignKey(Judgement, models.PROTECT, related_name="+")
    given = models.IntegerField()  # 1 confirmed, 0 taken back
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)
    note = models.TextField()
    seen = models.TextField()  # JSON, as of a judgement

    class Meta(LedgeredModel.Meta):
        db_table = "confirmation"
