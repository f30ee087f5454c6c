"""Who signs in as which person of the record, and who is invited to.

Not ledgered: these rows change and go. What they stand for is in the ledger as entries without
rows (`account.invite`, `account.join`, `account.reset`, `account.end`).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Account(models.Model):
    """One sign-in of one person of the record."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="aygaq"
    )
    actor = models.CharField(max_length=16, unique=True)  # id of a row of `actor`

    class Meta:
        db_table = "account"


class Invitation(models.Model):
    """A link that lets one person choose how they sign in, once and for a time.

    The link itself is not kept, only its hash.
    """

    token_sha256 = models.CharField(max_length=64, primary_key=True)
    actor = models.CharField(max_length=16)
    made_at = models.BigIntegerField()  # seconds since 1970, UTC
    ends_at = models.BigIntegerField()

    class Meta:
        db_table = "invitation"
