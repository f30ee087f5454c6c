"""Every address of the desk, with the view behind it."""

from __future__ import annotations

from django.urls import path

from aygaq.web.case import views as case
from aygaq.web.shell import views as shell

handler404 = "aygaq.web.guard.refusals.not_found"
handler500 = "aygaq.web.guard.refusals.fault"

urlpatterns = [
    path("", shell.start, name="start"),
    path("enter/<str:token>", shell.enter, name="enter"),
    path("favicon.ico", shell.icon, name="icon"),
    path("hide", shell.hide, name="hide"),
    path("lock", shell.lock, name="lock"),
    path("unlock", shell.unlock, name="unlock"),
    path("language", shell.language, name="language"),
    path("cases/<str:case_id>", case.case, name="case"),
]
