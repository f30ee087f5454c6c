"""Pages of joining a team."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from aygaq.errors import AygaqError
from aygaq.store import queries
from aygaq.web.accounts.invitations import InvitationOver, accept, person_of
from aygaq.web.guard.refusals import shown, status_of
from aygaq.web.opened import get_desk


@require_http_methods(["GET", "POST"])
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a name and a password by an invitation."""
    workspace = get_desk().workspace
    try:
        person = person_of(workspace, token)
    except InvitationOver as over:
        return shown(request, status_of(over), str(over), over.hint, over.code)
    name = next(actor.name for actor in queries.actors(workspace) if actor.id == person)
    context: dict[str, object] = {"name": name, "username": request.POST.get("username", "")}
    if request.method == "GET":
        return render(request, "accounts/invited.html", context)
    try:
        password = request.POST.get("password", "")
        if password != request.POST.get("again", ""):
            context["words"] = _("The two passwords are not the same.")
            return render(request, "accounts/invited.html", context, status=400)
        accept(workspace, token, request.POST.get("username", ""), password)
    except AygaqError as refusal:
        context |= {"words": str(refusal), "hint": refusal.hint}
        return render(request, "accounts/invited.html", context, status=status_of(refusal))
    messages.info(request, _("Sign in now; then choose a second factor."))
    return redirect("account_login")


@require_GET
def by_invitation(request: HttpRequest) -> HttpResponse:
    """Instead of a sign-up."""
    words = _("People join by invitation.")
    hint = _("Ask an administrator of this workspace for a link.")
    return shown(request, 403, words, hint, "X028")
