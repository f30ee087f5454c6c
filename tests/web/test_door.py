"""Who comes in to a desk of one person, and what every answer carries."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from aygaq.web.guard.doorkeeper import links
from aygaq.web.guard.links import IDLE_S, WHOLE_S, Links
from aygaq.web.opened import Desk
from aygaq.web.serve import HOST


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(clock: Clock) -> Links:
    return Links(clock)


def session(door: Links) -> str:
    key = door.enter(door.new_link())
    assert key is not None
    return key


def test_a_link_opens_once(door: Links) -> None:
    link = door.new_link()
    assert door.enter(link) is not None
    assert door.enter(link) is None


def test_a_link_that_was_never_given_opens_nothing(door: Links) -> None:
    door.new_link()
    assert door.enter("guessed") is None


def test_a_session_that_nobody_uses_ends(door: Links, clock: Clock) -> None:
    key = session(door)
    clock.now += IDLE_S + 1
    assert not door.holds(key, used=True)


def test_use_keeps_a_session_alive(door: Links, clock: Clock) -> None:
    key = session(door)
    for _ in range(3):
        clock.now += IDLE_S - 1
        assert door.holds(key, used=True)


def test_a_page_that_asks_by_itself_does_not_keep_a_session_alive(
    door: Links, clock: Clock
) -> None:
    key = session(door)
    for _ in range(2):
        clock.now += IDLE_S * 0.6
        alive = door.holds(key, used=False)
    assert not alive


def test_a_session_ends_after_a_day_however_much_it_is_used(door: Links, clock: Clock) -> None:
    key = session(door)
    while clock.now <= WHOLE_S:
        clock.now += IDLE_S - 1
        alive = door.holds(key, used=True)
    assert not alive


def test_without_a_session_the_door_is_shown(desk: Desk) -> None:
    answer = Client(headers={"host": HOST}).get("/")
    assert answer.status_code == 403
    assert "works once" in answer.content.decode()


def test_another_host_name_is_refused(client: Client) -> None:
    assert client.get("/", headers={"host": "rebound.example"}).status_code == 400


def test_entering_by_a_link_sets_a_cookie_that_no_script_reads(desk: Desk) -> None:
    answer = Client(headers={"host": HOST}).get(f"/enter/{links.new_link()}")
    cookie = answer.cookies["aygaq"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_a_locked_desk_asks_for_unlocking(client: Client, desk: Desk) -> None:
    desk.lock()
    assert client.get("/", follow=True).request["PATH_INFO"] == "/unlock"


def test_unlocking_opens_the_desk_again(client: Client, desk: Desk) -> None:
    client.post("/lock")
    client.post("/unlock")
    assert not desk.locked


def test_hiding_locks_the_workspace_and_shows_a_page_that_tells_nothing(
    client: Client, desk: Desk
) -> None:
    shown = client.post("/hide").content.decode()
    assert desk.locked
    assert "Aygaq" not in shown


def test_hiding_without_a_session_locks_nothing(desk: Desk) -> None:
    Client(headers={"host": HOST}).post("/hide")
    assert not desk.locked


def test_a_form_from_elsewhere_is_refused(desk: Desk, client: Client) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": HOST})
    strict.cookies = client.cookies
    assert strict.post("/lock").status_code == 403
    assert not desk.locked


@pytest.mark.parametrize("address", ["/", "/nothing", "/hide"])
def test_every_answer_forbids_what_is_not_ours(client: Client, address: str) -> None:
    policy = client.get(address, follow=True).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert not re.search(r"unsafe|https?:|\*", policy)


def test_the_language_is_kept_and_turns_the_page(client: Client) -> None:
    client.post("/language", {"language": "ug", "next": "/"})
    assert 'dir="rtl"' in client.get("/", follow=True).content.decode()


def test_going_back_after_choosing_a_language_never_leaves_the_desk(client: Client) -> None:
    answer = client.post("/language", {"language": "ru", "next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"
