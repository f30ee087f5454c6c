"""Django, configured in code: no settings module, no environment variable of Django's.

Reach for this module to start Django or to point it at a database. One fact is always true:
one database at a time stands behind Django's `default` connection, that of the workspace
opened last; `point_at` closes the connections to the one before.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from aygaq.store.errors import SettingWrong
from aygaq.store.keys import WorkspaceKeys
from aygaq.store.manifest import Engine, Manifest

DATABASE_FILE = "database.sqlite3"
URL_VARIABLE = "AYGAQ_DATABASE_URL"
BUSY_TIMEOUT_S = 30
SYNCHRONOUS = "FULL"

PLAIN_SETTINGS: dict[str, Any] = {
    "INSTALLED_APPS": ["aygaq.store"],
    "DATABASES": {"default": {"ENGINE": "django.db.backends.dummy"}},
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    "USE_TZ": True,
    "TIME_ZONE": "UTC",
    "USE_I18N": False,
    "LOGGING_CONFIG": None,  # the caller's logging stays as it is
}

# WAL lets readers read while one writes. FULL: a commit is on the disk before it returns.
# Temporary tables stay in memory, as in a file they would lie there unencrypted.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = {synchronous}; "
    "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF"
)


def start_django() -> None:
    """Configure and start Django with the store alone; nothing where it is configured already."""
    from django.conf import settings

    if settings.configured:
        return
    from django.apps import apps

    settings.configure(**PLAIN_SETTINGS)
    # Not django.setup(): it would load URLs, HTTP and serializers, which nobody needs here.
    apps.populate(settings.INSTALLED_APPS)


def point_at(database: dict[str, Any]) -> None:
    """Make `database` Django's `default`, closing what was open before.

    Effect: only connections of this thread are closed; other threads must have ended.
    """
    from django.conf import settings
    from django.db import connections

    connections.close_all()
    settings.DATABASES["default"] = database
    connections.__dict__.pop("settings", None)  # a cached property: read anew
    with suppress(AttributeError):  # this thread has made no connection
        del connections["default"]


def database_of(folder: Path, manifest: Manifest, keys: WorkspaceKeys) -> dict[str, Any]:
    """The entry of Django's DATABASES for a workspace.

    Raises:
        SettingWrong: PostgreSQL without a usable URL.
    """
    match manifest.engine:
        case Engine.POSTGRESQL:
            return postgresql(os.environ.get(URL_VARIABLE) or manifest.database_url)
        case Engine.SQLCIPHER:
            options = _sqlite_options() | {"key": keys.derive("database").hex()}
            engine = "aygaq.store.sqlcipher"
        case Engine.SQLITE:
            options, engine = _sqlite_options(), "django.db.backends.sqlite3"
    return {"ENGINE": engine, "NAME": str(folder / DATABASE_FILE), "OPTIONS": options}


def postgresql(url: str | None) -> dict[str, Any]:
    """The entry for `postgresql://user:password@host:port/name?option=value`.

    `host` may be a folder with a socket, given as `?host=/folder`.

    Raises:
        SettingWrong: no URL, another scheme, no database's name. The URL, which may hold a
            password, is not repeated.
    """
    if not url:
        raise SettingWrong(URL_VARIABLE, "not set, and workspace.toml has no [database] url")
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise SettingWrong(URL_VARIABLE, "not a postgresql:// URL")
    if not parts.path.strip("/"):
        raise SettingWrong(URL_VARIABLE, "names no database")
    options = dict(parse_qsl(parts.query))
    # Whoever waits longer for a lock than on SQLite is told so, as there.
    waits = f"-c lock_timeout={int(BUSY_TIMEOUT_S * 1000)}"
    options["options"] = f"{waits} {options.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": options.pop("port", str(parts.port or "")),
        "OPTIONS": options,
    }


def _sqlite_options() -> dict[str, Any]:
    # IMMEDIATE: a transaction that will write takes the lock at once, and waits for it,
    # instead of failing in the middle when another process wrote in between.
    return {
        "timeout": BUSY_TIMEOUT_S,
        "transaction_mode": "IMMEDIATE",
        "init_command": _PRAGMAS.format(synchronous=SYNCHRONOUS),
    }
