"""Entry, lock, quick hide, language: what is there before any page of the record."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from aygaq.errors import AygaqError
from aygaq.web.guard.doorkeeper import links
from aygaq.web.guard.links import COOKIE
from aygaq.web.opened import get_desk
from aygaq.web.pages import DeskRequest, page
from aygaq.web.settings import LANGUAGES

YEAR_S = 365 * 24 * 3600


@page("read")
def start(request: DeskRequest) -> HttpResponse:
    """The first page: the inbox."""
    for name in ("inbox", "record"):
        try:
            return HttpResponseRedirect(reverse(name))
        except NoReverseMatch:
            continue
    return render(request, "shell/start.html")


@require_GET
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Turn a one-time link into a session."""
    key = links.enter(token)
    if key is None:
        return render(request, "shell/door.html", {"used": True}, status=403)
    response = redirect("start")
    response.set_cookie(COOKIE, key, httponly=True, samesite="Strict")
    return response


@require_GET
def icon(request: HttpRequest) -> HttpResponse:
    """No icon: a tab that tells nothing."""
    return HttpResponse(status=204)


@require_http_methods(["GET", "POST"])
def hide(request: HttpRequest) -> HttpResponse:
    """A neutral page; a POST from a session of ours locks the workspace as well.

    Where a team works here, the workspace stays open for the others, and the session ends.
    """
    if request.method == "POST":
        if get_desk().team:
            leave(request)
        elif links.holds(request.COOKIES.get(COOKIE), used=False):
            get_desk().lock()
    return render(request, "shell/hidden.html")


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Lock the workspace; where a team works here, leave it."""
    if get_desk().team:
        leave(request)
        return redirect("account_login")
    get_desk().lock()
    return redirect("unlock")


def leave(request: HttpRequest) -> None:
    """End the session of somebody with an account."""
    from django.contrib.auth import logout

    logout(request)


@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Open the workspace again with its passphrase."""
    desk = get_desk()
    if not desk.locked:
        return redirect("start")
    context: dict[str, object] = {"asks": desk.has_passphrase}
    if request.method == "GET":
        return render(request, "shell/unlock.html", context)
    try:
        desk.unlock(request.POST.get("passphrase") or None)
    except AygaqError as refusal:
        context |= {"words": str(refusal), "hint": refusal.hint}
        return render(request, "shell/unlock.html", context, status=403)
    return redirect("start")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Take another language for the interface and go back to the page."""
    wanted = request.POST.get("language", "")
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = "/"
    response = HttpResponseRedirect(back)
    if wanted in dict(LANGUAGES):
        response.set_cookie("language", wanted, max_age=YEAR_S, samesite="Strict")
    return response
