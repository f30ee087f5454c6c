"""Aygaq: reports about people become a record that stands up.

    import aygaq

    reading = aygaq.read_text(text, published="2017-08-16")
    with aygaq.open_workspace("cases/", passphrase="...") as workspace:
        ...

Both are loaded when first used, so that `import aygaq` costs nothing.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aygaq.actions.read_document import read_document as read_document
    from aygaq.actions.read_document import read_text as read_text
    from aygaq.api import create_workspace as create_workspace
    from aygaq.api import open_workspace as open_workspace

__all__ = ["__version__", "create_workspace", "open_workspace", "read_document", "read_text"]

_WHERE = {
    "read_text": "aygaq.actions.read_document",
    "read_document": "aygaq.actions.read_document",
    "create_workspace": "aygaq.api",
    "open_workspace": "aygaq.api",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return version("aygaq")
    if name not in _WHERE:
        raise AttributeError(f"module 'aygaq' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
