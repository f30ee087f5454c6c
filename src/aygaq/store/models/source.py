"""Sources and the chain of custody (Berkeley Protocol on Digital Open Source Investigations)."""

from __future__ import annotations

from django.db import models

from aygaq.store.models.actor import Actor
from aygaq.store.models.ledgered import LedgeredModel


class Source(LedgeredModel):
    """One document, kept byte for byte in its blob."""

    letter = "s"
    sha256 = models.CharField(max_length=64, unique=True)
    blob = models.CharField(max_length=80)
    size_bytes = models.BigIntegerField()
    media_type = models.CharField(max_length=128)
    name = models.TextField()  # of the file, as it was given; empty for standard input
    address = models.TextField(null=True)  # URL it was saved from
    given = models.TextField()  # JSON: what the person who added it said of it
    captured_at = models.CharField(max_length=27)  # UTC, ISO 8601 with microseconds

    class Meta(LedgeredModel.Meta):
        db_table = "source"


class CustodyEvent(LedgeredModel):
    """What was done with a source: by whom, when, with what."""

    letter = "k"
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    number = models.IntegerField()  # its place in the source's chain, from 1
    event = models.CharField(max_length=32)  # captured, extracted
    by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    at = models.CharField(max_length=27)
    origin = models.TextField()  # where from: a file's name, an address, another row's id
    tool = models.CharField(max_length=128)  # name/version

    class Meta(LedgeredModel.Meta):
        db_table = "custody_event"
