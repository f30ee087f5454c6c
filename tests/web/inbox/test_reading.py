"""Reading in the background."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest
from django.test import Client

from aygaq.actions.read_all import read_or_refuse
from aygaq.store import queries
from aygaq.web.inbox import reading
from aygaq.web.inbox.reading import BackgroundReading, reading_of
from aygaq.web.opened import Desk

TEXT = "Harbour Town\n\nPolice detained Askar Toqtar, a teacher, on 3 May 2019, his sister said.\n"
SOON_S = 30


class Here(Executor):
    """Reads in this process: the same code, without the wait for a fresh one."""

    _processes: dict[int, Any] | None = None

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


class Never(Here):
    """Never comes to an end."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return Future()


def use(monkeypatch: pytest.MonkeyPatch, kind: type[Executor]) -> None:
    monkeypatch.setattr(reading, "ProcessPoolExecutor", lambda *a, **k: kind())
    monkeypatch.setattr(reading, "LINGER_S", 0.1)


def wait_for(there: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON_S
    while not there():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)


def add(client: Client, text: str = TEXT) -> None:
    client.post("/inbox/add", {"text": text, "published": "2019-05-04"})


def all_read(desk: Desk) -> bool:
    return all(record.readers for record in queries.sources(desk.workspace))


def idle(background: BackgroundReading) -> bool:
    return background.progress.left == 0


def test_what_comes_in_is_read_by_itself(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Here)
    add(client)
    wait_for(lambda: all_read(desk))
    assert queries.sources(desk.workspace)[-1].claims > 0
    assert [j.by for j in queries.custody(desk.workspace)][-1] == "Aigul"


@pytest.mark.slow
def test_a_process_of_its_own_reads_as_this_one_does(client: Client, desk: Desk) -> None:
    add(client)
    wait_for(lambda: all_read(desk))
    assert queries.sources(desk.workspace)[-1].claims > 0


def test_what_was_left_unread_is_read_when_the_inbox_opens(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Never)
    add(client)
    desk.lock()
    client.post("/unlock")
    use(monkeypatch, Here)
    assert not all_read(desk)
    client.get("/inbox")
    wait_for(lambda: all_read(desk))


def test_locking_stops_reading_at_once(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Never)
    add(client)
    background = reading_of(desk)
    wait_for(lambda: background.progress.now is not None)
    begun = time.monotonic()
    desk.lock()
    assert time.monotonic() - begun < SOON_S / 2
    assert background.progress.now is None


def test_a_person_stops_reading_and_it_stays_stopped(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Never)
    add(client)
    client.post("/inbox/halt")
    client.get("/inbox")
    assert reading_of(desk).progress.halted
    assert reading_of(desk).progress.now is None
    use(monkeypatch, Here)
    client.post("/inbox/resume")
    wait_for(lambda: all_read(desk))


def test_a_text_that_the_reader_refuses_is_told_and_stops_no_other(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, Never)
    add(client, "First\n\n" + TEXT)
    add(client)
    reading_of(desk).halt()
    refused: list[str] = []

    def refuse_first(*args: Any) -> Any:
        if not refused:
            refused.append("")
            return "R003", "the reader failed on this text (Fault). Nothing was written."
        return read_or_refuse(*args)

    monkeypatch.setattr(reading, "read_or_refuse", refuse_first)
    use(monkeypatch, Here)
    client.post("/inbox/resume")
    wait_for(lambda: sum(not r.readers for r in queries.sources(desk.workspace)) == 1)
    wait_for(lambda: idle(reading_of(desk)))
    page = client.get("/inbox").content.decode()
    assert "was not read" in page
    assert "R003" in page
    (told,) = reading_of(desk).progress.refused
    client.post("/inbox/dismiss", {"source": told.source})
    assert "was not read" not in client.get("/inbox").content.decode()


def test_nothing_to_read_starts_nothing(
    client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*args: Any, **kwargs: Any) -> Executor:
        raise AssertionError("a process was started")

    monkeypatch.setattr(reading, "ProcessPoolExecutor", never)
    client.get("/inbox")
    assert idle(reading_of(desk))
