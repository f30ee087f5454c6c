"""Claims: proposed by a reader, or made by a person who amends one."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.entity import EntityRow
from aygaq.store.models.ledgered import LedgeredModel
from aygaq.store.models.reading import ReadingRun


class ClaimRow(LedgeredModel):
    """One claim; its columns are the members of the claim in `aygaq-reading/1`."""

    letter = "c"
    run = models.ForeignKey(ReadingRun, models.PROTECT, related_name="+")
    place_in_run = models.IntegerField()  # its number in the reading; of the amended claim
    amends = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=16)
    type = models.CharField(max_length=64)
    subject = models.ForeignKey(EntityRow, models.PROTECT, null=True, related_name="+")
    agents = models.TextField()  # JSON: ids of entities
    quote_start = models.BigIntegerField()  # code points
    quote_end = models.BigIntegerField()
    quote = models.TextField()
    date = models.TextField()  # JSON, as are place, value, speaker; `null` where not said
    place = models.TextField()
    value = models.TextField()
    speaker = models.TextField()
    modality = models.CharField(max_length=16)
    polarity = models.CharField(max_length=16)
    reader = models.CharField(max_length=128)
    because = models.TextField()  # JSON

    class Meta(LedgeredModel.Meta):
        db_table = "claim"
