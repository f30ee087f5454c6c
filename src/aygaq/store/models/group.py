"""Groups of cases that only some may open."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.entity import EntityRow
from aygaq.store.models.ledgered import LedgeredModel


class CaseGroup(LedgeredModel):
    """One group; what is in it and who, `GroupChange` says."""

    letter = "u"
    name = models.TextField()
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "case_group"


class GroupChange(LedgeredModel):
    """A case or a person comes into a group or leaves it, or the group ends.

    One of `entity` and `member` is set, or neither where the group itself ends or lives on.
    The latest row of a group and what it names holds.
    """

    letter = "m"
    group = models.ForeignKey(CaseGroup, models.PROTECT, related_name="+")
    entity = models.ForeignKey(EntityRow, models.PROTECT, null=True, related_name="+")
    member = models.ForeignKey(Actor, models.PROTECT, null=True, related_name="+")
    inside = models.IntegerField()  # 1 comes in, 0 leaves; of the group: 1 lives on, 0 ended
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "group_change"
