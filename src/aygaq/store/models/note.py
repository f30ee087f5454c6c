"""Notes on a case: what the person concerned agreed to, and what endangers them."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.entity import EntityRow
from aygaq.store.models.ledgered import LedgeredModel


class CaseNote(LedgeredModel):
    """One note, or the withdrawal of one."""

    letter = "o"
    entity = models.ForeignKey(EntityRow, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16)  # consent, protection, remark
    words = models.TextField()  # empty where it withdraws
    withdraws = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "case_note"
