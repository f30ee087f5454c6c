"""The store as a Django application."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Models and migrations of the workspace; the label stands in the migrations' names."""

    name = "aygaq.store"
    label = "store"
