"""Steps that take long, noted before they begin and struck out when they are done.

Not ledgered: a note about work, not about evidence. What is still here after a crash says
what was not finished.
"""

from __future__ import annotations

from django.db import models


class Step(models.Model):
    """One step under way: `text.read` of a source, since when."""

    id = models.CharField(primary_key=True, max_length=64)  # action and subject
    action = models.CharField(max_length=32)
    subject = models.CharField(max_length=16)
    begun_at = models.CharField(max_length=27)

    class Meta:
        db_table = "step"
