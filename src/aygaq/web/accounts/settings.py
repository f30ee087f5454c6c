"""What Django is told besides, where a team works here.

Reach for this module through `web.settings.start_web(team=True)`. One fact is always true:
nobody signs up by themselves, nobody signs in by a password alone, and sessions and failed
attempts lie in this process's memory and nowhere on the disk.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse

#: The applications whose tables a team needs in its workspace.
APPS = ("contenttypes", "auth", "account", "mfa", "accounts")

REAUTHENTICATION_S = 600
MOST_PASSWORD_TRIES = 5
COOL_OFF = timedelta(minutes=15)


def with_accounts(desk: dict[str, Any]) -> dict[str, Any]:
    """The settings of a desk, with those of its accounts."""
    doorkeeper = "aygaq.web.guard.doorkeeper.Doorkeeper"
    middleware = list(desk["MIDDLEWARE"])
    at = middleware.index(doorkeeper)
    middleware[at : at + 1] = [
        "aygaq.web.accounts.doorkeeper.OverTlsAlone",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        "aygaq.web.accounts.doorkeeper.TeamDoorkeeper",
    ]
    templates = [dict(engine) for engine in desk["TEMPLATES"]]
    templates[0]["DIRS"] = [*templates[0]["DIRS"], str(_allauth_folder() / "templates")]
    options = dict(templates[0]["OPTIONS"])
    options["context_processors"] = [
        *options["context_processors"],
        "django.contrib.auth.context_processors.auth",
    ]
    options["libraries"] = {
        **options.get("libraries", {}),
        "allauth": "allauth.templatetags.allauth",
        "account": "allauth.account.templatetags.account",
    }
    templates[0]["OPTIONS"] = options
    return (
        desk
        | _ALLAUTH
        | _SESSIONS
        | _PASSWORDS
        | _THROTTLE
        | {
            "INSTALLED_APPS": [
                "django.contrib.contenttypes",
                "django.contrib.auth",
                "django.contrib.sessions",
                "allauth",
                "allauth.account",
                "allauth.mfa",
                "axes",
                "aygaq.web.accounts",
                *desk["INSTALLED_APPS"],
            ],
            "MIDDLEWARE": [*middleware, "axes.middleware.AxesMiddleware"],
            "TEMPLATES": templates,
            "AUTHENTICATION_BACKENDS": [
                "axes.backends.AxesStandaloneBackend",
                "allauth.account.auth_backends.AuthenticationBackend",
            ],
        }
    )


_ALLAUTH: dict[str, Any] = {
    "ACCOUNT_ADAPTER": "aygaq.web.accounts.adapters.AccountAdapter",
    "ACCOUNT_LOGIN_METHODS": {"username"},
    "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*", "password2*"],
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_SESSION_REMEMBER": False,
    "ACCOUNT_REAUTHENTICATION_TIMEOUT": REAUTHENTICATION_S,
    "ACCOUNT_PREVENT_ENUMERATION": True,
    "MFA_ADAPTER": "aygaq.web.accounts.adapters.FactorAdapter",
    "MFA_SUPPORTED_TYPES": ["totp", "webauthn", "recovery_codes"],
    "MFA_TOTP_ISSUER": "Aygaq",
    "MFA_TOTP_TOLERANCE": 1,  # steps of 30 seconds; clocks in the field drift
    "MFA_PASSKEY_LOGIN_ENABLED": False,
    "LOGIN_URL": "/account/login",
    "LOGIN_REDIRECT_URL": "/",
    "ACCOUNT_LOGOUT_REDIRECT_URL": "/account/login",
}
_SESSIONS: dict[str, Any] = {
    "SESSION_ENGINE": "django.contrib.sessions.backends.cache",
    "SESSION_COOKIE_NAME": "__Host-aygaq",
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Strict",
    "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
    "CACHES": {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        }
    },
}
_PASSWORDS: dict[str, Any] = {
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.ScryptPasswordHasher"],
    "AUTH_PASSWORD_VALIDATORS": [
        {
            "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
            "OPTIONS": {"min_length": 12},
        },
        {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
        {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    ],
}
_THROTTLE: dict[str, Any] = {
    "AXES_HANDLER": "axes.handlers.cache.AxesCacheHandler",
    "AXES_FAILURE_LIMIT": MOST_PASSWORD_TRIES,
    "AXES_COOLOFF_TIME": COOL_OFF,
    "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"]],
    "AXES_RESET_ON_SUCCESS": True,
    "AXES_USERNAME_CALLABLE": "aygaq.web.accounts.settings.signed_in_as",
    "AXES_LOCKOUT_CALLABLE": "aygaq.web.accounts.settings.locked_out",
    "AXES_VERBOSE": False,
    "AXES_DISABLE_ACCESS_LOG": True,
}


def signed_in_as(request: HttpRequest, credentials: dict[str, str] | None) -> str:
    """The name that somebody tries to sign in by."""
    told = (credentials or {}).get("username") or request.POST.get("login") or ""
    return told.casefold()


def locked_out(request: HttpRequest, credentials: Any, *args: Any, **kwargs: Any) -> HttpResponse:
    """The page after too many failed attempts."""
    from django.utils.translation import gettext as _

    from aygaq.web.guard.refusals import shown

    words = _("Too many attempts to sign in failed.")
    hint = _("Wait a quarter of an hour, or ask an administrator to reset your sign-in.")
    return shown(request, 429, words, hint, "X024")


def _allauth_folder() -> Any:
    from pathlib import Path

    import allauth

    return Path(allauth.__file__).parent
