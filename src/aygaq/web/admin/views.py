"""People and roles, activity, verification, backup, settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from aygaq.actions.back_up import back_up
from aygaq.actions.change_setting import SETTINGS, change_setting, setting_now
from aygaq.actions.roles import PERMITS, Permission, Role
from aygaq.store.queries.activity import activity, closed_subjects
from aygaq.store.queries.reviews import SECOND_REVIEW
from aygaq.web.admin.verifying import verifying_of
from aygaq.web.admin.words import ACTIONS, PERMISSIONS, ROLES
from aygaq.web.opened import get_desk
from aygaq.web.pages import DeskRequest, hidden, page

LINES = 100  # entries on one page
CHUNK = 1 << 20  # bytes of a backup sent at once


@page("read")
def admin(request: DeskRequest) -> HttpResponse:
    """What there is to administer, and what each role permits."""
    table = [
        (PERMISSIONS.get(permission, permission), [permission in PERMITS[role] for role in Role])
        for permission in Permission
    ]
    context = {"roles": [ROLES[role] for role in Role], "table": table}
    return render(request, "admin/admin.html", context)


@page("verify")
def activity_page(request: DeskRequest) -> HttpResponse:
    """What was done, the newest first; ids of what is closed to who looks are left out."""
    before = request.GET.get("before", "")
    number = int(before) if before.isdigit() and len(before) < 16 else None
    told = activity(request.workspace, before=number, most=LINES + 1)
    closed = closed_subjects(request.workspace, told, hidden(request))
    lines = [
        {
            "entry": entry,
            "words": ACTIONS.get(entry.action, entry.action),
            "subject": "" if entry.subject in closed else entry.subject,
        }
        for entry in told[:LINES]
    ]
    earlier = told[LINES - 1].seq if len(told) > LINES else None
    return render(request, "admin/activity.html", {"lines": lines, "earlier": earlier})


@page("verify", methods=("GET", "HEAD", "POST"))
def verify(request: DeskRequest) -> HttpResponse:
    """Verify from bytes to root, and say how far that is."""
    verifying = verifying_of(get_desk())
    if request.method == "POST":
        if request.POST.get("do") == "stop":
            verifying.stop()
        else:
            verifying.begin()
        return redirect("admin-verify")
    template = "admin/verify_report.html" if request.part else "admin/verify.html"
    return render(request, template, {"report": verifying.report})


@page("back-up", methods=("GET", "HEAD", "POST"))
def backup(request: DeskRequest) -> HttpResponseBase:
    """An encrypted copy of the whole workspace, to be kept elsewhere."""
    if request.method != "POST":
        return render(request, "admin/backup.html", {"workspace": request.workspace})
    stack = ExitStack()
    copy = stack.enter_context(back_up(request.workspace, by=request.actor))
    response = StreamingHttpResponse(_sent(copy, stack), content_type="application/octet-stream")
    name = f"aygaq-{request.workspace.manifest.id}.tar"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Length"] = str(copy.stat().st_size)
    return response


def _sent(copy: Path, stack: ExitStack) -> Iterator[bytes]:
    """The copy in pieces; it is deleted when all are sent, or nobody takes any more."""
    with stack, copy.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece


@page("change-settings", methods=("GET", "HEAD", "POST"))
def settings(request: DeskRequest) -> HttpResponse:
    """Whether a second person must confirm what is accepted."""
    if request.method == "POST":
        asked = "on" if request.POST.get(SECOND_REVIEW) == "on" else "off"
        if asked != setting_now(request.workspace, SECOND_REVIEW):
            change_setting(request.workspace, SECOND_REVIEW, asked, by=request.actor)
            messages.info(request, _("The setting is changed."))
        return redirect("admin-settings")
    now = {name: setting_now(request.workspace, name) for name in SETTINGS}
    return render(request, "admin/settings.html", {"second_review": now[SECOND_REVIEW]})
