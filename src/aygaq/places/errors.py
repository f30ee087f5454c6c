"""Refusals of the gazetteer."""

from __future__ import annotations

from aygaq.errors import AygaqError


class PlaceUnknown(AygaqError):
    """No place of the gazetteer has this id.

    Attributes:
        id: the id that was asked for.
    """

    code, exit_code = "G001", 2
    hint = "Ids begin with gn: (GeoNames), cn: (GB/T 2260) or ay: (our own)."

    def __init__(self, place_id: str) -> None:
        self.id = place_id
        super().__init__(
            f"the gazetteer has no place {place_id!r}; expected an id of its own. "
            "Nothing was written."
        )
