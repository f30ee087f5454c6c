"""Who acts: an opaque id for the ledger, a name that stays in the database."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.ledgered import LedgeredModel


class Actor(LedgeredModel):
    """A person who works with the workspace."""

    letter = "a"
    name = models.TextField(unique=True)

    class Meta(LedgeredModel.Meta):
        db_table = "actor"
