"""Settings of the record itself; the latest row of a name holds."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.ledgered import LedgeredModel


class Setting(LedgeredModel):
    """One setting, such as the workspace's id."""

    letter = "g"
    name = models.CharField(max_length=64)
    value = models.TextField()

    class Meta(LedgeredModel.Meta):
        db_table = "setting"
