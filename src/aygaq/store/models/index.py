"""What is derived from the record so that pages answer quickly; see `aygaq.index`.

One fact is always true: nothing here is ledgered and nothing here is evidence. Every row can be
deleted and comes back, the same, from the ledger's rows.
"""

from __future__ import annotations

from django.db import models


class IndexState(models.Model):
    """How far the index has come; one row, locked by whoever carries it on.

    Attributes:
        version: of the program's rules of indexing; another one means to begin anew.
        seq: entries of the ledger that are indexed.
        turn: grows with each step that changed a row; rows keep the turn that touched them.
        built: how often the index was built from nothing.
    """

    id = models.IntegerField(primary_key=True)  # always 1
    version = models.CharField(max_length=32)
    seq = models.BigIntegerField()
    turn = models.BigIntegerField()
    built = models.BigIntegerField()

    class Meta:
        db_table = "index_state"


class IndexedText(models.Model):
    """One working text whose words are indexed under its number."""

    number = models.BigIntegerField(primary_key=True)  # of its leaf
    text = models.CharField(max_length=16, unique=True)
    source = models.CharField(max_length=16, db_index=True)

    class Meta:
        db_table = "index_text"


class IndexedSource(models.Model):
    """One source with counts of its claims, and the group of near copies that it belongs to."""

    number = models.BigIntegerField(primary_key=True)  # of its leaf: the order of adding
    source = models.CharField(max_length=16, unique=True)
    sha256 = models.CharField(max_length=64)
    title = models.TextField()
    publisher = models.TextField()
    published = models.CharField(max_length=64)  # EDTF, empty where unknown
    language = models.CharField(max_length=32)
    media_type = models.CharField(max_length=128)
    address = models.TextField()
    captured_at = models.CharField(max_length=27)
    text = models.CharField(max_length=16)  # the latest
    readings = models.IntegerField()
    claims = models.IntegerField()  # that are shown: in force, or decided on
    waiting = models.IntegerField()  # proposed, nobody has judged them
    accepted = models.IntegerField()
    rejected = models.IntegerField()
    established = models.IntegerField()
    copies = models.CharField(max_length=16, db_index=True)  # the first source of its near copies
    signature = models.TextField()  # see `index.copies`
    touched = models.BigIntegerField(db_index=True)

    class Meta:
        db_table = "index_source"
        # What waits is asked for on every inbox; this holds the answer without the wide rows.
        indexes = (models.Index(fields=("readings", "waiting", "copies"), name="index_waiting"),)


class IndexedBand(models.Model):
    """One band of a source's signature: sources that share one are compared."""

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=16, db_index=True)
    band = models.CharField(max_length=24, db_index=True)

    class Meta:
        db_table = "index_band"


class IndexedEntity(models.Model):
    """One entity, and the case that judgements of identity put it into."""

    number = models.BigIntegerField(primary_key=True)  # of its leaf
    entity = models.CharField(max_length=16, unique=True)
    case = models.CharField(max_length=16, db_index=True)  # the first entity of its cluster
    kind = models.CharField(max_length=16)
    named = models.IntegerField()
    name = models.TextField()

    class Meta:
        db_table = "index_entity"


class IndexedWord(models.Model):
    """One word of an entity's name in Latin letters, under the key of its sounds."""

    id = models.BigAutoField(primary_key=True)
    entity = models.CharField(max_length=16, db_index=True)
    key = models.CharField(max_length=8)
    word = models.TextField()
    vowels = models.IntegerField()  # 0 where its script wrote none

    class Meta:
        db_table = "index_word"
        indexes = (models.Index(fields=("key",), name="index_word_key"),)


class IndexedClaim(models.Model):
    """One claim as lists, facets and statistics need it.

    Attributes:
        case: of its subject, empty where that is no person or group.
        act: the claim that its act is shown by; empty where it is in no act.
        shown: 1 where it is in force or decided on.   counts: where it speaks for anything.
        first, last: ISO days between which it was: of its act, else its own; empty where open.
        agents: keys of who did it, one a line.   within: JSON, names of what the place lies in.
    """

    number = models.BigIntegerField(primary_key=True)  # of its leaf
    claim = models.CharField(max_length=16, unique=True)
    source = models.CharField(max_length=16, db_index=True)
    run = models.CharField(max_length=16)
    subject = models.CharField(max_length=16)
    case = models.CharField(max_length=16, db_index=True)
    act = models.CharField(max_length=16)
    kind = models.CharField(max_length=16)
    type = models.CharField(max_length=64)
    standing = models.CharField(max_length=16)
    shown = models.IntegerField()
    counts = models.IntegerField()
    established = models.IntegerField()
    polarity = models.CharField(max_length=16)
    first = models.CharField(max_length=10)
    last = models.CharField(max_length=10)
    place = models.CharField(max_length=32)
    place_name = models.TextField()
    within = models.TextField()
    lat = models.FloatField(null=True)
    lon = models.FloatField(null=True)
    agents = models.TextField()
    outlet = models.TextField()
    position = models.BigIntegerField()  # of the quote, code points
    touched = models.BigIntegerField(db_index=True)

    class Meta:
        db_table = "index_claim"


class IndexedCase(models.Model):
    """One case as lists need it; `acts` is 0 where nothing that was done holds."""

    case = models.CharField(max_length=16, primary_key=True)
    name = models.TextField()
    names = models.TextField()  # JSON: every spelling
    kind = models.CharField(max_length=16)
    named = models.IntegerField()
    members = models.IntegerField()
    acts = models.IntegerField()
    claims = models.IntegerField()
    sources = models.IntegerField()
    waiting = models.IntegerField()
    established = models.IntegerField()
    contradictions = models.IntegerField()
    gaps = models.IntegerField()
    first = models.CharField(max_length=10)  # of its first dated act
    last = models.CharField(max_length=10)  # by which its last dated act was, empty where open
    touched = models.BigIntegerField(db_index=True)

    class Meta:
        db_table = "index_case"


DERIVED: tuple[type[models.Model], ...] = (
    IndexedText,
    IndexedSource,
    IndexedBand,
    IndexedEntity,
    IndexedWord,
    IndexedClaim,
    IndexedCase,
)
