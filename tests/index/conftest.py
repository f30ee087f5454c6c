"""Fixtures of tests of the index; see `tests.store.engines`."""

from tests.store.engines import (
    copies,
    engine,
    evidence,
    make_template,
    postgresql_server,
    quick,
    workspace,
)

__all__ = [
    "copies",
    "engine",
    "evidence",
    "make_template",
    "postgresql_server",
    "quick",
    "workspace",
]
