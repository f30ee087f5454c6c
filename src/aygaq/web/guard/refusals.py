"""Refusals as pages: what was refused, that nothing was written, what to do next."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from aygaq.actions.errors import (
    JudgedMeanwhile,
    NotAccepted,
    NothingChanges,
    NothingToWithdraw,
    NotPermitted,
    SecondIsFirst,
)
from aygaq.errors import AygaqError
from aygaq.store.errors import AmbiguousId, NoSuchRecord, WorkspaceBusy
from aygaq.web.opened import DeskLocked

_log = logging.getLogger("aygaq.web")


def status_of(refusal: AygaqError) -> int:
    """The HTTP status that says the same as a refusal."""
    told: int = getattr(refusal, "http_status", 400)
    return next((status for kind, status in _STATUS if isinstance(refusal, kind)), told)


#: Refusals of pages say their status themselves; any other is the asker's mistake: 400.
_STATUS: tuple[tuple[type[AygaqError], int], ...] = (
    (NoSuchRecord, 404),
    (AmbiguousId, 404),
    (NotPermitted, 403),
    (SecondIsFirst, 403),
    (JudgedMeanwhile, 409),
    (NothingChanges, 409),
    (NothingToWithdraw, 409),
    (NotAccepted, 409),
    (DeskLocked, 423),
    (WorkspaceBusy, 503),
)


class RefusalsAsPages:
    """Turns what views raise into a page, or into a line where htmx asked for a part."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """A page for each refusal and for each fault of ours; nothing of a source is logged."""
        if isinstance(fault, AygaqError):
            return shown(request, status_of(fault), str(fault), fault.hint, fault.code)
        if isinstance(fault, Http404):
            return shown(request, 404, _("There is nothing at this address."), "", "X404")
        if type(fault).__module__.startswith("allauth."):
            return None  # its own middleware turns it into the way to sign in once more
        _log.error("%s in %s", type(fault).__name__, request.resolver_match)
        return None


def shown(request: HttpRequest, status: int, words: str, hint: str, code: str) -> HttpResponse:
    """The page of one refusal."""
    part = request.headers.get("HX-Request") == "true"
    context = {"words": words, "hint": hint, "code": code, "status": status}
    template = "shell/refusal_part.html" if part else "shell/refusal.html"
    response = render(request, template, context, status=status)
    if part:
        response.headers["HX-Retarget"] = "#told"
        response.headers["HX-Reswap"] = "innerHTML"
    return response


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was not sent from a page of ours, or from one of before a restart."""
    words = _("This form came from another page, or from before the desk was started again.")
    hint = _("Go back, load the page again and send it once more. Nothing was written.")
    return shown(request, 403, words, hint, "X021")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing at this address."""
    return shown(request, 404, _("There is nothing at this address."), "", "X404")


def fault(request: HttpRequest) -> HttpResponse:
    """A fault of Aygaq itself."""
    words = _("A fault of Aygaq itself. What was done before stands.")
    return shown(request, 500, words, _("Report what you did, without names."), "X999")
