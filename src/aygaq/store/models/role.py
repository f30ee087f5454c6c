"""Roles: who may do what, as people gave and took it."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.ledgered import LedgeredModel


class RoleGrant(LedgeredModel):
    """A role given to a person or taken back; the latest row of a person and a role holds."""

    letter = "p"
    to = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    role = models.CharField(max_length=16)
    given = models.IntegerField()  # 1 given, 0 taken back
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "role_grant"
