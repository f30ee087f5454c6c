"""django-allauth as we want it.

One fact is always true: the secrets of second factors lie encrypted under a key of the
workspace, on PostgreSQL too, whose own disk we do not encrypt.
"""

from __future__ import annotations

import base64
import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from django.http import HttpRequest

from aygaq.store.border import translated_errors
from aygaq.web.accounts.settings import REAUTHENTICATION_S
from aygaq.web.opened import get_desk


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves, and nothing is ever sent by e-mail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People come by invitation."""
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """The password once more before a second factor changes.

        Not before the first is made, and not shortly after one has signed in anyway.
        """
        user = self.request.user
        if app == "allauth.mfa" and not has_factor(user):
            return False
        told = get_authentication_records(self.request, user)
        if told and time.time() - told[-1]["at"] < REAUTHENTICATION_S:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Nothing: no address is kept."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: no address is kept."""


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of second factors encrypted; the last second factor stays."""

    def encrypt(self, text: str) -> str:
        """`text` under the workspace's key (Fernet: AES-128-CBC with HMAC-SHA256)."""
        return _fernet().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """What `encrypt` was given."""
        return _fernet().decrypt(encrypted_text.encode("ascii")).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether another second factor is left; recovery codes alone are none."""
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return bool(others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def has_factor(user: Any) -> bool:
    """Whether somebody who is signed in has a second factor; recovery codes alone are none."""
    kinds = Authenticator.objects.filter(user=user)
    with translated_errors("reading"):
        return bool(kinds.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())


def _fernet() -> Fernet:
    key = get_desk().workspace.keys.derive("second factors")
    return Fernet(base64.urlsafe_b64encode(key))
