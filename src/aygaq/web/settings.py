"""Django for pages, configured in code. Import and call this before anything of `aygaq.store`.

Reach for this module to start the desk or to test it. One fact is always true: the settings
here contain those that the store starts Django with, so that the store works the same.
"""

from __future__ import annotations

import logging
import secrets
from pathlib import Path
from typing import Any

WEB = Path(__file__).parent

#: Code, name in the language itself. All but English are drafts made by machine.
LANGUAGES = (
    ("en", "English"),
    ("ru", "Русский"),
    ("zh-hans", "中文"),
    ("kk", "Қазақша"),
    ("ug", "ئۇيغۇرچە"),
)


def web_settings(*, team: bool = False) -> dict[str, Any]:
    """Django's settings for the desk; the database is that of the workspace opened last."""
    if team:
        from aygaq.web.accounts.settings import with_accounts

        return with_accounts(web_settings())
    return {
        "SECRET_KEY": secrets.token_urlsafe(48),  # of this process: a restart ends all sessions
        "DEBUG": False,
        "ALLOWED_HOSTS": [],  # filled when the address is known
        "ROOT_URLCONF": "aygaq.web.urls",
        "INSTALLED_APPS": ["aygaq.store", "django.contrib.messages", "aygaq.web"],
        "MIDDLEWARE": [
            "aygaq.web.guard.headers.SafeHeaders",
            "django.middleware.common.CommonMiddleware",
            "aygaq.web.guard.doorkeeper.Doorkeeper",
            "django.middleware.locale.LocaleMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "aygaq.web.guard.refusals.RefusalsAsPages",
        ],
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [str(folder) for folder in sorted(WEB.glob("*/templates"))],
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.template.context_processors.i18n",
                        "django.contrib.messages.context_processors.messages",
                        "aygaq.web.shell.frame.frame",
                    ],
                    "builtins": ["django.templatetags.i18n", "aygaq.web.shell.words"],
                },
            }
        ],
        "DATABASES": {"default": {"ENGINE": "django.db.backends.dummy"}},
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "MESSAGE_STORAGE": "django.contrib.messages.storage.cookie.CookieStorage",
        "STATIC_URL": "/static/",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "USE_I18N": True,
        "LANGUAGE_CODE": "en",
        "LANGUAGES": list(LANGUAGES),
        "LOCALE_PATHS": [str(WEB / "locale")],
        "LANGUAGE_COOKIE_NAME": "language",
        "LANGUAGE_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_AGE": None,  # ends with the browser
        "CSRF_FAILURE_VIEW": "aygaq.web.guard.refusals.forged",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 8 * 1024 * 1024,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": 64 * 1024 * 1024,  # never to a file on the disk
        "FILE_UPLOAD_HANDLERS": ["django.core.files.uploadhandler.MemoryFileUploadHandler"],
        "LOGGING_CONFIG": None,
        "X_FRAME_OPTIONS": "DENY",
        "APPEND_SLASH": False,
    }


def start_web(*, team: bool = False) -> None:
    """Configure and start Django with the desk; nothing where it is configured already.

    Args:
        team: with accounts. Who then serves one person alone (`Desk.team`) shows none of them.
    """
    from django.conf import settings

    if settings.configured:
        return
    settings.configure(**web_settings(team=team))
    _keep_quiet()
    import django

    django.setup()


def _keep_quiet() -> None:
    """Keep Django's own log shut: its tracebacks hold what pages hold, words of sources too.

    And waitress's count of who waits for a thread: a line for each click of a busy hour.
    """
    for name in ("django", "waitress.queue"):
        log = logging.getLogger(name)
        log.addHandler(logging.NullHandler())
        log.propagate = False
