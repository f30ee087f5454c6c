"""Working texts, each made from a source by a named tool; a better tool makes a second text."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.ledgered import LedgeredModel
from aygaq.store.models.source import Source


class Text(LedgeredModel):
    """One working text; its words lie in a blob, UTF-8."""

    letter = "t"
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    tool = models.CharField(max_length=64)
    tool_version = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    blob = models.CharField(max_length=80)
    length = models.BigIntegerField()  # code points
    media_type = models.CharField(max_length=128)
    parts = models.TextField()  # JSON
    metadata = models.TextField()  # JSON: what the document says of itself
    details = models.TextField()  # JSON: how it was made, pairs of name and value
    made_at = models.CharField(max_length=27)

    class Meta(LedgeredModel.Meta):
        db_table = "text"
