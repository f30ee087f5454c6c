"""The language of the interface, for the sentences that `aygaq.cases` says."""

from __future__ import annotations

from django.utils.translation import get_language, gettext, ngettext

from aygaq.cases.tongue import Tongue


def tongue() -> Tongue:
    """The language of the request that is being answered."""
    return Tongue(get_language() or "en", gettext, ngettext)
