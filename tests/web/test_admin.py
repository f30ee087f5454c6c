"""Administration: people, groups, activity, verification, backup, settings."""

from __future__ import annotations

import io
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

import aygaq
from aygaq.actions.add_source import add_source
from aygaq.actions.known_actor import known_actor
from aygaq.actions.roles import PERMITS, Permission, Role, roles_of
from aygaq.store import age_scrypt, queries
from aygaq.store.workspace import open_workspace
from aygaq.web.admin.verifying import verifying_of
from aygaq.web.admin.words import ACTIONS, PERMISSIONS, ROLES
from aygaq.web.opened import Desk, set_desk
from aygaq.web.serve import HOST
from tests.store import fakes
from tests.web.conftest import entered


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_page_shows_the_table_of_the_code(client: Client) -> None:
    page = text_of(client, "/admin")
    rows = page.split("<tbody>")[1].split("</tbody>")[0].split("<tr>")[1:]
    shown = {row.split("</th>")[0].split(">")[-1]: row.split("<td>")[1:] for row in rows}
    assert len(shown) == len(Permission)
    for permission in Permission:
        told = ["yes" in cell for cell in shown[str(PERMISSIONS[permission])]]
        assert told == [permission in PERMITS[role] for role in Role]


def test_every_role_and_permission_has_words() -> None:
    assert set(ROLES) == set(Role)
    assert set(PERMISSIONS) == set(Permission)


def test_every_action_of_the_code_has_words() -> None:
    folder = Path(aygaq.__file__).parent
    texts = [p.read_text("utf-8") for p in folder.rglob("*.py") if "/migrations/" not in str(p)]
    missing = [name for name in ACTIONS if not any(f'"{name}"' in text for text in texts)]
    assert missing == []


def test_roles_are_given_and_taken_on_the_page(client: Client, desk: Desk) -> None:
    me = desk.actor
    assert "whoever opens this workspace" in text_of(client, "/admin/people")
    client.post(f"/admin/people/{me}/role", {"role": "administrator", "given": "1"})
    client.post("/admin/people/invite", {"name": "Berik", "role": ["reader", "publisher"]})
    berik = known_actor(desk.workspace, "Berik")
    assert roles_of(desk.workspace, berik) == {Role.READER, Role.PUBLISHER}
    client.post(f"/admin/people/{berik}/role", {"role": "reader", "given": "0"})
    assert roles_of(desk.workspace, berik) == {Role.PUBLISHER}
    assert "Berik" in text_of(client, "/admin/people")


def test_the_first_role_is_an_administrators_and_the_page_says_so(
    client: Client, desk: Desk
) -> None:
    answer = client.post(f"/admin/people/{desk.actor}/role", {"role": "reader", "given": "1"})
    assert answer.status_code == 400
    assert "administrator first" in answer.content.decode()


def test_a_role_that_is_none_is_refused(client: Client, desk: Desk) -> None:
    answer = client.post(f"/admin/people/{desk.actor}/role", {"role": "king", "given": "1"})
    assert answer.status_code == 404


def test_a_group_is_made_changed_and_ended_on_the_page(client: Client, desk: Desk) -> None:
    entity = next(e for e in queries.entities(desk.workspace)).id
    client.post("/admin/groups/make", {"name": "Granary"})
    (group,) = queries.groups(desk.workspace)
    client.post(f"/admin/groups/{group.id}/change", {"case": entity})
    berik = known_actor(desk.workspace, "Berik")
    client.post(f"/admin/groups/{group.id}/change", {"member": berik})
    page = text_of(client, "/admin/groups")
    assert "Granary" in page
    (group,) = queries.groups(desk.workspace)
    assert set(group.entities) == {entity}
    assert set(group.members) == {desk.actor, berik}
    client.post(f"/admin/groups/{group.id}/change", {"member": berik, "inside": "0"})
    client.post(f"/admin/groups/{group.id}/end")
    assert queries.groups(desk.workspace) == []


def test_activity_tells_entries_in_words_the_newest_first(client: Client, desk: Desk) -> None:
    client.post("/admin/groups/make", {"name": "Granary"})
    page = text_of(client, "/admin/activity")
    assert page.index("made a group of cases") < page.index("made the workspace")
    assert "Aigul" in page
    assert "Granary" not in page


def test_activity_goes_back_a_page_at_a_time(client: Client, desk: Desk) -> None:
    by = desk.actor
    for number in range(100):
        add_source(desk.workspace, fakes.report(number), name="", by=by, extract=fakes.extract)
    page = text_of(client, "/admin/activity")
    earlier = page.split('href="?before=')[1].split('"')[0]
    assert "made the workspace" not in page
    assert "made the workspace" in text_of(client, f"/admin/activity?before={earlier}")


def test_the_second_review_is_set_on_the_page(client: Client, desk: Desk) -> None:
    client.post("/admin/settings", {"second-review": "on"})
    assert queries.second_review_asked(desk.workspace)
    assert "checked" in text_of(client, "/admin/settings")
    client.post("/admin/settings", {})
    assert not queries.second_review_asked(desk.workspace)


def finished(client: Client, desk: Desk) -> str:
    for _ in range(600):
        if not verifying_of(desk).report.running:
            return text_of(client, "/admin/verify")
        time.sleep(0.1)
    raise AssertionError("it does not end")


def test_verification_on_a_button_says_that_everything_agrees(client: Client, desk: Desk) -> None:
    client.post("/admin/verify", {"do": "begin"})
    page = finished(client, desk)
    assert "Everything agrees" in page
    assert "3 sources" in page


def test_verification_on_a_button_names_what_does_not_agree(client: Client, desk: Desk) -> None:
    source = queries.sources(desk.workspace)[0]
    desk.workspace.blobs.path_of(desk.workspace.blobs.name_of(source.sha256)).write_bytes(b"other")
    client.post("/admin/verify", {"do": "begin"})
    page = finished(client, desk)
    assert source.id in page
    assert "T005" in page


def test_verification_can_be_stopped(client: Client, desk: Desk) -> None:
    client.post("/admin/verify", {"do": "begin"})
    client.post("/admin/verify", {"do": "stop"})
    assert not verifying_of(desk).report.running


def test_a_plain_workspace_is_not_handed_out(client: Client) -> None:
    assert "not encrypted" in text_of(client, "/admin/backup")
    assert client.post("/admin/backup").status_code == 400


@pytest.fixture
def encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk with an encrypted workspace of one source."""
    monkeypatch.setattr(age_scrypt, "WORK_FACTOR", 10)
    with aygaq.create_workspace(
        tmp_path / "w", passphrase=fakes.PASSPHRASE, by="Aigul"
    ) as workspace:
        workspace.add(fakes.report(1), name="r.txt")
    desk = Desk(tmp_path / "w", person="Aigul")
    desk.hold(open_workspace(tmp_path / "w", fakes.PASSPHRASE))
    set_desk(desk)
    settings.ALLOWED_HOSTS = [HOST]
    yield desk
    desk.lock()
    set_desk(None)


def test_a_backup_unpacked_is_the_workspace_and_tells_nothing_before_it_is_opened(
    encrypted: Desk, tmp_path: Path
) -> None:
    answer = entered().post("/admin/backup")
    data = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert answer.headers["Content-Length"] == str(len(data))
    assert not any(word.encode() in data for word in fakes.DISTINCT_WORDS)
    size = len(queries.sources(encrypted.workspace))
    encrypted.lock()
    with tarfile.open(fileobj=io.BytesIO(data)) as whole:
        whole.extractall(tmp_path / "restored", filter="data")
    from aygaq.actions.verify_workspace import verify_workspace

    with open_workspace(tmp_path / "restored" / "workspace", fakes.PASSPHRASE) as restored:
        assert verify_workspace(restored).sources == size
    assert list((tmp_path / "w").glob("backup-*")) == []


def test_what_is_added_to_the_page_of_people_is_shown_as_words(client: Client) -> None:
    client.post("/admin/people/invite", {"name": "<script>alert(1)</script>"})
    page = text_of(client, "/admin/people")
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
