"""The word lists of this folder, read once, on first use.

Reach for this module when a rule needs words. One fact is always true: words live in the YAML
files beside this one, by language, and are compared in small letters.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The mapping in the YAML file `name`.yaml of this folder."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with files("aygaq.sources").joinpath(f"{name}.yaml").open(encoding="utf-8") as handle:
        return dict(yaml.load(handle, Loader=loader))  # noqa: S506  a safe loader, in C


@cache
def words(name: str, section: str) -> frozenset[str]:
    """All words of a section, whatever their language."""
    listed = load(name)[section]
    groups = listed.values() if isinstance(listed, dict) else [listed]
    return frozenset(str(word) for group in groups for word in group)
