"""What every template can show: where one is, what else there is, which language."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext_lazy as _

from aygaq.web.opened import get_desk
from aygaq.web.pages import DeskRequest, may
from aygaq.web.settings import LANGUAGES

#: Name of the address, words, key after `g`.
PLACES = (
    ("inbox", _("Inbox"), "i"),
    ("record", _("Record"), "r"),
    ("statistics", _("Statistics"), "t"),
    ("queues", _("Queues"), "q"),
    ("sources", _("Sources"), "s"),
    ("admin", _("Administration"), "a"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of the base template."""
    return {
        "places": list(_places(request)) if hasattr(request, "workspace") else [],
        "team": get_desk().team if hasattr(request, "workspace") else False,
        "languages": LANGUAGES,
        "direction": "rtl" if get_language_bidi() else "ltr",
        "htmx": request.headers.get("HX-Request") == "true",
        "may": may(cast(DeskRequest, request)) if hasattr(request, "workspace") else frozenset(),
    }


def _places(request: HttpRequest) -> list[dict[str, Any]]:
    shown = []
    for name, words, key in PLACES:
        try:
            address = reverse(name)
        except NoReverseMatch:  # a part of the desk that this installation does not have
            continue
        here = request.path_info == address or request.path_info.startswith(f"{address}/")
        shown.append({"address": address, "words": words, "key": key, "here": here})
    return shown
