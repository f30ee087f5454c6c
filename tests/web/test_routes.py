"""Every address × every role → what it answers; an address without a row here fails.

The rows say by hand who may; nothing is taken from the views or from the table of roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from aygaq.actions.change_roles import grant_role, revoke_role
from aygaq.actions.give_token import give_token
from aygaq.actions.group_cases import change_group_case, make_group
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import Role, permissions_of
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.records import Decision
from aygaq.store.workspace import open_workspace
from aygaq.web.api.interface import api
from aygaq.web.guard.doorkeeper import links
from aygaq.web.inbox.reading import BackgroundReading
from aygaq.web.opened import Desk, set_desk
from aygaq.web.serve import HOST
from tests.web.conftest import entered

EVERYBODY = {"reader", "documenter", "reviewer", "publisher", "administrator"}
DOCUMENTERS = {"documenter", "reviewer", "administrator"}
REVIEWERS = {"reviewer", "administrator"}
PUBLISHERS = {"publisher", "administrator"}
ADMINISTRATORS = {"administrator"}


@dataclass(frozen=True)
class Row:
    """Who may, and one way to ask that changes nothing that others need.

    Attributes:
        address: with {source}, {case}, {claim} of the evidence; other ids are of nothing.
        form: what is posted; None where it is a GET.
    """

    may: set[str]
    address: str
    form: dict[str, str] | None = field(default=None)


ROUTES: dict[str, Row] = {
    "start": Row(EVERYBODY, "/"),
    "inbox": Row(EVERYBODY, "/inbox"),
    "inbox-progress": Row(EVERYBODY, "/inbox/progress"),
    "inbox-add": Row(DOCUMENTERS, "/inbox/add", {}),
    "inbox-example": Row(DOCUMENTERS, "/inbox/example", {}),
    "inbox-understood": Row(EVERYBODY, "/inbox/understood"),
    "inbox-dismiss": Row(EVERYBODY, "/inbox/dismiss", {}),
    "inbox-halt": Row(DOCUMENTERS, "/inbox/halt", {}),
    "inbox-resume": Row(DOCUMENTERS, "/inbox/resume", {}),
    "read": Row(EVERYBODY, "/read/{source}"),
    "read-since": Row(EVERYBODY, "/read/{source}/since"),
    "read-judge": Row(DOCUMENTERS, "/read/{source}/judge", {"claim": "c-zzzzzzzz"}),
    "read-undo": Row(DOCUMENTERS, "/read/{source}/undo", {"claim": "c-zzzzzzzz"}),
    "read-form": Row(DOCUMENTERS, "/read/{source}/form"),
    "read-slots": Row(DOCUMENTERS, "/read/{source}/slots"),
    "read-understood": Row(DOCUMENTERS, "/read/{source}/understood?date=2018"),
    "read-places": Row(DOCUMENTERS, "/read/{source}/places"),
    "read-amend": Row(DOCUMENTERS, "/read/{source}/amend", {"claim": "c-zzzzzzzz"}),
    "read-add": Row(DOCUMENTERS, "/read/{source}/add", {}),
    "read-original": Row(EVERYBODY, "/read/{source}/original"),
    "read-picture": Row(EVERYBODY, "/read/{source}/page/1"),
    "sources": Row(EVERYBODY, "/sources"),
    "source": Row(EVERYBODY, "/sources/{source}"),
    "source-original": Row(EVERYBODY, "/sources/{source}/original"),
    "case": Row(EVERYBODY, "/cases/{case}"),
    "case-note": Row(DOCUMENTERS, "/cases/{case}/notes", {"words": "seen in spring"}),
    "case-note-end": Row(DOCUMENTERS, "/cases/{case}/notes/o-zzzzzzzz/end", {}),
    "record": Row(EVERYBODY, "/record"),
    "record-save": Row(EVERYBODY, "/record/save", {}),
    "record-export": Row(PUBLISHERS, "/record/export/csv"),
    "record-forget": Row(EVERYBODY, "/record/q-zzzzzzzz/forget", {}),
    "statistics": Row(EVERYBODY, "/statistics"),
    "queues": Row(EVERYBODY, "/queues"),
    "queue-claims": Row(EVERYBODY, "/queues/claims"),
    "queue-second": Row(EVERYBODY, "/queues/second"),
    "queue-confirm": Row(REVIEWERS, "/queues/second/{claim}", {"stood": "j-zzzzzzzz"}),
    "queue-disputes": Row(EVERYBODY, "/queues/contradictions"),
    "queue-people": Row(EVERYBODY, "/queues/people"),
    "queue-link": Row(DOCUMENTERS, "/queues/people/judge", {"decision": "perhaps"}),
    "queue-mine": Row(EVERYBODY, "/queues/mine"),
    # The page is everybody's, since whoever has done their work says so; giving work is not.
    "queue-assign": Row(REVIEWERS, "/queues/assign", {"source": "{source}", "to": "{me}"}),
    "queue-agreement": Row(EVERYBODY, "/queues/agreement"),
    "admin": Row(EVERYBODY, "/admin"),
    "admin-activity": Row(EVERYBODY, "/admin/activity"),
    "admin-verify": Row(EVERYBODY, "/admin/verify", {"do": "stop"}),
    "admin-backup": Row(ADMINISTRATORS, "/admin/backup", {}),
    "admin-settings": Row(ADMINISTRATORS, "/admin/settings", {}),
    "admin-people": Row(ADMINISTRATORS, "/admin/people"),
    "admin-invite": Row(ADMINISTRATORS, "/admin/people/invite", {}),
    "admin-role": Row(ADMINISTRATORS, "/admin/people/a-zzzzzzzz/role", {"role": "reader"}),
    "admin-reset": Row(ADMINISTRATORS, "/admin/people/a-zzzzzzzz/reset", {}),
    "admin-end": Row(ADMINISTRATORS, "/admin/people/a-zzzzzzzz/end", {}),
    "admin-groups": Row(ADMINISTRATORS, "/admin/groups"),
    "admin-group-make": Row(ADMINISTRATORS, "/admin/groups/make", {"name": ""}),
    "admin-group-change": Row(ADMINISTRATORS, "/admin/groups/u-zzzzzzzz/change", {"case": "e-zz"}),
    "admin-group-end": Row(ADMINISTRATORS, "/admin/groups/u-zzzzzzzz/end", {}),
}

#: Addresses before the record: what they answer to somebody without a session (GET).
DOORS = {
    "enter": ("/enter/wrong", 403),
    "icon": ("/favicon.ico", 204),
    "hide": ("/hide", 200),
    "lock": ("/lock", 403),
    "unlock": ("/unlock", 403),
    "language": ("/language", 403),
}

#: Addresses of accounts, which a desk of one person does not have; see test_team.
ACCOUNTS = {
    "invited",
    "account_login",
    "account_logout",
    "account_inactive",
    "account_signup",
    "account_reauthenticate",
    "account_change_password",
    "mfa_index",
    "mfa_authenticate",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_edit_webauthn",
}


def named(resolver: URLResolver, inside: str = "") -> Iterator[str]:
    """The names of all addresses, those of the API with its prefix."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            yield inside + str(pattern.name)
        else:
            space = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from named(pattern, inside + space)


def test_every_address_has_a_row() -> None:
    there = {name for name in named(get_resolver()) if not name.startswith("api:")}
    assert there == set(ROUTES) | set(DOORS) | ACCOUNTS


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with the examples, at which anybody of five roles, or of none, may sit."""
    from tests.web.conftest import example_folder

    folder = example_folder.__wrapped__(tmp_path_factory)  # type: ignore[attr-defined]
    desk = Desk(Path(folder), person="Aigul")
    desk.hold(open_workspace(folder))
    set_desk(desk)
    settings.ALLOWED_HOSTS = [HOST]
    first = known_actor(desk.workspace, "Aigul")
    grant_role(desk.workspace, first, Role.ADMINISTRATOR, by=first)
    for role in Role:
        person = known_actor(desk.workspace, f"A {role}")
        grant_role(desk.workspace, person, role, by=first)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BackgroundReading, "wake", lambda self, by: None)
        yield desk
    desk.lock()
    set_desk(None)
    links.end_all()


def seated(desk: Desk, person: str) -> Client:
    """A client at the desk of this person."""
    set_desk(desk)
    settings.ALLOWED_HOSTS = [HOST]
    desk.person, desk._actor = person, None
    client = entered()
    client.raise_request_exception = False
    return client


def ids_of(desk: Desk) -> dict[str, str]:
    claim = next(c for c in queries.claims(desk.workspace) if c.claim.subject is not None)
    return {
        "source": claim.source,
        "case": str(claim.claim.subject),
        "claim": claim.id,
        "me": str(desk.actor),
    }


def asked(client: Client, row: Row, ids: dict[str, str]) -> int:
    address = row.address.format(**ids)
    if row.form is None:
        answer = client.get(address)
    else:
        answer = client.post(address, {k: v.format(**ids) for k, v in row.form.items()})
    if answer.streaming:
        b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return answer.status_code


@pytest.mark.parametrize("role", [*sorted(EVERYBODY), "nobody"])
@pytest.mark.parametrize("name", ROUTES)
def test_an_address_answers_those_who_may_and_refuses_all_others(
    evidence: Desk, name: str, role: str
) -> None:
    row = ROUTES[name]
    client = seated(evidence, f"A {role}")
    status = asked(client, row, ids_of(evidence))
    if role in row.may:
        assert status != 403
        assert status < 500
    else:
        assert status == 403


@pytest.mark.parametrize("name", [*ROUTES, *DOORS])
def test_without_a_session_no_address_tells_anything(evidence: Desk, name: str) -> None:
    seated(evidence, "Aigul")
    stranger = Client(headers={"host": HOST})
    if name in DOORS:
        address, status = DOORS[name]
        assert stranger.get(address).status_code == status
    else:
        assert asked(stranger, ROUTES[name], ids_of(evidence)) == 403


#: They tell of the vocabulary and the gazetteer, and nothing of the source in their address.
ASIDE = {"read-slots", "read-places"}
OF_SOMETHING = [name for name in ROUTES if "{" in ROUTES[name].address and name not in ASIDE]


@pytest.mark.parametrize("name", OF_SOMETHING)
def test_what_is_closed_to_somebody_is_not_there_for_them(evidence: Desk, name: str) -> None:
    row = ROUTES[name]
    seated(evidence, "Aigul")
    ids, group = ids_of(evidence), closed_group(evidence)
    assert ids["case"] in group
    client = seated(evidence, "A administrator")
    assert asked(client, row, ids | {"me": ids["me"]}) == 404


def closed_group(desk: Desk) -> set[str]:
    """The cases of the one group, of which Aigul alone is; made when first asked for."""
    if not queries.groups(desk.workspace):
        me: ActorId = desk.actor
        group = make_group(desk.workspace, "Granary", by=me)
        case = ids_of(desk)["case"]
        change_group_case(desk.workspace, group, case, inside=True, by=me)
    return {e for group in queries.groups(desk.workspace) for e in group.entities}


#: What a token must open for each operation of the API, by hand.
API_NEEDS = {
    "sources": "read",
    "keep_text": "add-source",
    "source": "read",
    "text": "read",
    "original": "read",
    "keep_file": "add-source",
    "read": "read-source",
    "claims": "read",
    "add": "add-claim",
    "claim": "read",
    "judge": "judge",
    "confirm": "confirm",
    "cases": "read",
    "case": "read",
    "note": "note",
    "end_note": "note",
    "link": "link",
    "find": "read",
    "count": "read",
    "me": "read",
    "people": "read",
    "change_role": "change-roles",
    "assign": "assign",
    "assignments": "read",
    "tokens": "read",
    "new_token": "change-roles",
    "drop_token": "read",
    "verify": "verify",
}
#: Operations that tell of what is kept, with an address of something that is closed to somebody.
API_SHOWS = (
    "/api/sources/{source}",
    "/api/sources/{source}/text",
    "/api/sources/{source}/original",
    "/api/sources/{source}/claims",
    "/api/claims/{claim}",
    "/api/cases/{case}",
)


def test_every_operation_of_the_api_has_a_row() -> None:
    there = {
        operation.view_func.__name__: getattr(operation.view_func, "permission", "")
        for _, router in api._routers
        for view in router.path_operations.values()
        for operation in view.operations
    }
    assert there == API_NEEDS


def program_of(desk: Desk, person: str) -> Client:
    """A program of somebody, with a token for all that they may do."""
    seated(desk, person)
    workspace, actor = desk.workspace, desk.actor
    ends = workspace.clock().date()
    given = give_token(workspace, "x", permissions_of(workspace, actor), ends, by=actor)
    client = Client(headers={"host": HOST, "authorization": f"Bearer {given.secret}"})
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("address", API_SHOWS)
def test_the_api_does_not_tell_what_is_closed(evidence: Desk, address: str) -> None:
    seated(evidence, "Aigul")
    ids = ids_of(evidence)
    assert ids["case"] in closed_group(evidence)
    assert program_of(evidence, "Aigul").get(address.format(**ids)).status_code == 200
    outsider = program_of(evidence, "A administrator")
    assert outsider.get(address.format(**ids)).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/api/sources", "/api/cases", "/api/search", "/api/search?show=claims", "/api/assignments"],
)
def test_no_list_of_the_api_names_what_is_closed(evidence: Desk, address: str) -> None:
    seated(evidence, "Aigul")
    ids = ids_of(evidence)
    assert ids["case"] in closed_group(evidence)
    told = program_of(evidence, "A administrator").get(address).content.decode()
    assert ids["source"] not in told
    assert ids["case"] not in told


def test_activity_does_not_name_what_is_closed(evidence: Desk) -> None:
    seated(evidence, "Aigul")
    ids = ids_of(evidence)
    assert ids["case"] in closed_group(evidence)
    judge_claim(evidence.workspace, ids["claim"], Decision.ACCEPT, by=evidence.actor, seen={})
    assert ids["claim"] in seated(evidence, "Aigul").get("/admin/activity").content.decode()
    told = seated(evidence, "A administrator").get("/admin/activity").content.decode()
    assert not [i for i in (ids["claim"], ids["case"], ids["source"]) if i in told]


def test_a_token_opens_no_more_than_the_roles_of_its_person(evidence: Desk) -> None:
    program = program_of(evidence, "A documenter")
    assert program.get("/api/sources").status_code == 200
    seated(evidence, "Aigul")
    documenter = known_actor(evidence.workspace, "A documenter")
    revoke_role(evidence.workspace, documenter, Role.DOCUMENTER, by=evidence.actor)
    try:
        assert program.get("/api/sources").status_code == 403
    finally:
        grant_role(evidence.workspace, documenter, Role.DOCUMENTER, by=evidence.actor)
