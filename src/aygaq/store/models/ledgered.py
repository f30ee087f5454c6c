"""What every ledgered row is: added once, named by an entry, committed under a salt.

Reach for this module to make a new table of the record. One fact is always true: Django
writes such a row only within `transaction.record`, which checks it first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, NoReturn

from django.db import models

from aygaq.ledger.canonical import Json
from aygaq.store.errors import OnlyThroughRecord, ValueDamaged


class EntrySeqField(models.BigIntegerField):  # type: ignore[type-arg]
    """Number of the row's entry. Every insert of Django's passes here, bulk ones too."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if not (add and getattr(model_instance, "sealed", False)):
            raise OnlyThroughRecord(model_instance._meta.db_table, "added" if add else "changed")
        return super().pre_save(model_instance, add)


class LedgeredQuerySet(models.QuerySet[Any]):
    """A query set that reads."""

    def _refuse(self, what: str) -> NoReturn:
        raise OnlyThroughRecord(self.model._meta.db_table, what)

    def update(self, **kwargs: Any) -> NoReturn:
        self._refuse("changed")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        self._refuse("changed")

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        self._refuse("added")

    def delete(self) -> NoReturn:
        self._refuse("deleted")

    def _raw_delete(self, using: str | None) -> NoReturn:
        self._refuse("deleted")


class LedgeredModel(models.Model):
    """A row that is only ever added, and never without its entry.

    Attributes:
        letter: what its ids begin with.
        sealed: set by `Change` alone, between the checks and the insert.
    """

    letter: ClassVar[str]
    sealed: bool = False

    id = models.CharField(primary_key=True, max_length=16)
    entry_seq = EntrySeqField()
    salt = models.BinaryField(max_length=32)

    objects = LedgeredQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise OnlyThroughRecord(self._meta.db_table, "saved")

    def save_base(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise OnlyThroughRecord(self._meta.db_table, "saved")

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise OnlyThroughRecord(self._meta.db_table, "deleted")

    def to_canonical(self) -> dict[str, Json]:
        """All columns but the salt and the entry's number: what the commitment covers.

        Raises:
            ValueDamaged: a value that is neither text nor a whole number.
        """
        return dict(self._columns())

    def _columns(self) -> Iterator[tuple[str, Json]]:
        for name in committed_columns(type(self)):
            value = getattr(self, name)
            if value is not None and type(value) not in (str, int):
                raise ValueDamaged(self._meta.db_table, self.shown_id(), name)
            yield name, value

    def shown_id(self) -> str:
        """The id for a message, or "?" where somebody wrote nonsense into it."""
        return self.id if isinstance(self.id, str) and self.id.isascii() else "?"


def committed_columns(model: type[LedgeredModel]) -> tuple[str, ...]:
    """The names of the columns that the commitment covers."""
    names = _COLUMNS.get(model)
    if names is None:
        fields = model._meta.concrete_fields
        names = tuple(f.attname for f in fields if f.attname not in ("entry_seq", "salt"))
        _COLUMNS[model] = names
    return names


_COLUMNS: dict[type[LedgeredModel], tuple[str, ...]] = {}
