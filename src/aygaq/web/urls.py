"""Every address of the desk, with the view behind it."""

from __future__ import annotations

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path

from aygaq.web.admin import group_views, people_views
from aygaq.web.admin import views as admin
from aygaq.web.api.interface import api
from aygaq.web.case import views as case
from aygaq.web.inbox import views as inbox
from aygaq.web.queues import views as queues
from aygaq.web.reading_desk import form_views as form
from aygaq.web.reading_desk import original_views as original
from aygaq.web.reading_desk import views as reading_desk
from aygaq.web.record import views as record
from aygaq.web.shell import views as shell
from aygaq.web.sources import views as sources
from aygaq.web.statistics import views as statistics

handler404 = "aygaq.web.guard.refusals.not_found"
handler500 = "aygaq.web.guard.refusals.fault"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", shell.start, name="start"),
    path("enter/<str:token>", shell.enter, name="enter"),
    path("favicon.ico", shell.icon, name="icon"),
    path("hide", shell.hide, name="hide"),
    path("lock", shell.lock, name="lock"),
    path("unlock", shell.unlock, name="unlock"),
    path("language", shell.language, name="language"),
    path("inbox", inbox.inbox, name="inbox"),
    path("inbox/progress", inbox.progress, name="inbox-progress"),
    path("inbox/add", inbox.add, name="inbox-add"),
    path("inbox/example", inbox.example, name="inbox-example"),
    path("inbox/understood", inbox.understood, name="inbox-understood"),
    path("inbox/dismiss", inbox.dismiss, name="inbox-dismiss"),
    path("inbox/halt", inbox.halt, name="inbox-halt"),
    path("inbox/resume", inbox.resume, name="inbox-resume"),
    path("read/<str:source_id>", reading_desk.read, name="read"),
    path("read/<str:source_id>/since", reading_desk.since, name="read-since"),
    path("read/<str:source_id>/judge", reading_desk.judge, name="read-judge"),
    path("read/<str:source_id>/undo", reading_desk.undo, name="read-undo"),
    path("read/<str:source_id>/form", form.form, name="read-form"),
    path("read/<str:source_id>/slots", form.slots, name="read-slots"),
    path("read/<str:source_id>/understood", form.understood, name="read-understood"),
    path("read/<str:source_id>/places", form.found_places, name="read-places"),
    path("read/<str:source_id>/amend", reading_desk.amend, name="read-amend"),
    path("read/<str:source_id>/add", reading_desk.add, name="read-add"),
    path("read/<str:source_id>/original", original.original, name="read-original"),
    path("read/<str:source_id>/page/<int:number>", original.picture, name="read-picture"),
    path("sources", sources.sources, name="sources"),
    path("sources/<str:source_id>", sources.source, name="source"),
    path("sources/<str:source_id>/original", sources.original, name="source-original"),
    path("queues", queues.queues, name="queues"),
    path("queues/claims", queues.claims, name="queue-claims"),
    path("queues/second", queues.second, name="queue-second"),
    path("queues/second/<str:claim_id>", queues.confirm, name="queue-confirm"),
    path("queues/contradictions", queues.disputed, name="queue-disputes"),
    path("queues/people", queues.people, name="queue-people"),
    path("queues/people/judge", queues.link, name="queue-link"),
    path("queues/mine", queues.mine, name="queue-mine"),
    path("queues/assign", queues.assign, name="queue-assign"),
    path("queues/agreement", queues.agreement, name="queue-agreement"),
    path("admin", admin.admin, name="admin"),
    path("admin/activity", admin.activity_page, name="admin-activity"),
    path("admin/verify", admin.verify, name="admin-verify"),
    path("admin/backup", admin.backup, name="admin-backup"),
    path("admin/settings", admin.settings, name="admin-settings"),
    path("admin/people", people_views.people, name="admin-people"),
    path("admin/people/invite", people_views.invite, name="admin-invite"),
    path("admin/people/<str:actor_id>/role", people_views.role, name="admin-role"),
    path("admin/people/<str:actor_id>/reset", people_views.reset, name="admin-reset"),
    path("admin/people/<str:actor_id>/end", people_views.end, name="admin-end"),
    path("admin/groups", group_views.groups, name="admin-groups"),
    path("admin/groups/make", group_views.make, name="admin-group-make"),
    path("admin/groups/<str:group_id>/change", group_views.change, name="admin-group-change"),
    path("admin/groups/<str:group_id>/end", group_views.end, name="admin-group-end"),
    path("record", record.record, name="record"),
    path("record/save", record.save, name="record-save"),
    path("record/export/<str:form>", record.export, name="record-export"),
    path("record/<str:search_id>/forget", record.forget, name="record-forget"),
    path("statistics", statistics.statistics, name="statistics"),
    path("api/", api.urls),
    path("cases/<str:case_id>", case.case, name="case"),
    path("cases/<str:case_id>/notes", case.note, name="case-note"),
    path("cases/<str:case_id>/notes/<str:note_id>/end", case.end_note, name="case-note-end"),
]

if apps.is_installed("aygaq.web.accounts"):
    urlpatterns += [path("", include("aygaq.web.accounts.urls"))]
