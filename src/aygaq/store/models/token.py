"""Tokens of the JSON API: the hash of a secret, whose it is, what for, until when."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.ledgered import LedgeredModel


class ApiToken(LedgeredModel):
    """A token given to a person, or ended; the latest row of a secret's hash holds."""

    letter = "b"
    to = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    name = models.TextField()  # what it is for, in the person's words
    sha256 = models.CharField(max_length=64)  # of the secret, which is kept nowhere
    scopes = models.TextField()  # JSON: permissions
    ends_on = models.CharField(max_length=10)  # the last day, ISO 8601, UTC
    given = models.IntegerField()  # 1 given, 0 ended
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "api_token"
        indexes = (models.Index(fields=("sha256",), name="api_token_sha256"),)
