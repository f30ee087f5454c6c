"""Accounts as a Django application."""

from __future__ import annotations

import logging

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Its tables lie in the workspace's database, beside the record and outside its ledger."""

    name = "aygaq.web.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Keep the throttle's words to itself: it would log the names that people sign in by.

        And let each session begin with a clock.
        """
        from django.contrib.auth.signals import user_logged_in

        from aygaq.web.accounts.doorkeeper import start_clock

        axes = logging.getLogger("axes")
        axes.addHandler(logging.NullHandler())
        axes.propagate = False
        user_logged_in.connect(lambda request, **_: start_clock(request), weak=False)
