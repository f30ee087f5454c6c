"""Many people at one desk: 50 who read and 5 who judge, on PostgreSQL, over loopback.

    python -m benchmarks.desk_load [--seconds 120] [--sources 500] [--pause 5]

A real server process answers over HTTP. Who reads asks for a page, looks at it for about `pause`
seconds, and asks for another; who judges accepts or rejects a claim every two seconds through the
JSON API. Exits with 1 where anything was refused or failed, or where a p95 is over 500 ms.
"""

from __future__ import annotations

import argparse
import datetime as dt
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import quote, urlsplit

from aygaq.web.settings import start_web

start_web()

from aygaq.actions.give_token import give_token  # noqa: E402 - after Django's settings
from aygaq.actions.known_actor import known_actor  # noqa: E402
from aygaq.actions.roles import Permission  # noqa: E402
from aygaq.index import catch_up  # noqa: E402
from aygaq.store.models import IndexedCase, IndexedClaim, IndexedSource  # noqa: E402
from aygaq.store.workspace import open_workspace  # noqa: E402
from aygaq.web.serve import serve_alone  # noqa: E402
from benchmarks.made_record import BY, PASSPHRASE, made_record  # noqa: E402
from benchmarks.postgresql_server import NoServer, postgresql_server  # noqa: E402

READERS, WRITERS, P95_MS = 50, 5, 500
_WRITERS_PAUSE = 2.0  # seconds
_STARTS = 3.0  # seconds over which people come in


def main() -> int:
    """Print how long pages and judgements took, and what failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--sources", type=int, default=500)
    parser.add_argument("--pause", type=float, default=5.0)
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.serve:
        return _serve(told.serve)
    try:
        with postgresql_server() as url, tempfile.TemporaryDirectory() as folder:
            return _load(Path(folder) / "record", url, told)
    except NoServer as absent:
        print(absent)
        return 0


def _serve(folder: Path) -> int:
    """The server process: prints its link, ends on SIGTERM."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    workspace = open_workspace(folder, PASSPHRASE)
    serve_alone(workspace, person=BY, port=0, told=lambda link: print(link, flush=True))
    return 0


@dataclass
class Took:
    """What was measured, by all threads."""

    pages: list[float] = field(default_factory=list)  # milliseconds
    judgements: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    server_s: float = 0.0  # of the processor, by the server process


@dataclass(frozen=True)
class Addresses:
    """What can be asked for."""

    sources: list[str]
    cases: list[str]
    claims: list[str]
    names: list[str]

    def page(self, chance: random.Random) -> str:
        """Some page, those that people look at most more often."""
        return chance.choice(
            (
                "/inbox",
                "/record",
                f"/record?words={quote(chance.choice(self.names).split()[0])}",
                "/record?show=claims&act=torture",
                f"/read/{chance.choice(self.sources)}",
                f"/read/{chance.choice(self.sources)}",
                f"/cases/{chance.choice(self.cases)}",
                f"/cases/{chance.choice(self.cases)}",
                "/statistics",
            )
        )


def _load(folder: Path, url: str, told: argparse.Namespace) -> int:
    token, addresses = _prepare(folder, url, told.sources)
    command = [sys.executable, "-m", "benchmarks.desk_load", "--serve", str(folder)]
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ
    )
    assert server.stdout is not None
    try:
        link = server.stdout.readline().strip()
        begun = _worked_s(server.pid)
        took = _people(link, token, addresses, told.seconds, told.pause)
        took.server_s = _worked_s(server.pid) - begun
    finally:
        server.terminate()
        server.wait(30)
    return _tell(took, told)


def _prepare(folder: Path, url: str, sources: int) -> tuple[str, Addresses]:
    with made_record(folder, sources, database_url=url) as workspace:
        catch_up(workspace)
        by = known_actor(workspace, BY)
        ends = workspace.clock().date() + dt.timedelta(days=1)
        given = give_token(workspace, "load", [Permission.READ, Permission.JUDGE], ends, by=by)
        waiting = IndexedClaim.objects.filter(standing="proposed", counts=1)
        return given.secret, Addresses(
            list(IndexedSource.objects.values_list("source", flat=True)),
            list(IndexedCase.objects.filter(acts__gt=0).values_list("case", flat=True)),
            list(waiting.values_list("claim", flat=True)),
            list(IndexedCase.objects.values_list("name", flat=True)),
        )


def _people(link: str, token: str, addresses: Addresses, seconds: float, pause: float) -> Took:
    parts = urlsplit(link)
    host, cookie = parts.netloc, _cookie(parts.netloc, parts.path)
    took, until = Took(), time.monotonic() + _STARTS + seconds
    readers = [
        threading.Thread(target=_read, args=(host, cookie, addresses, until, pause, took, number))
        for number in range(READERS)
    ]
    share = len(addresses.claims) // WRITERS
    writers = [
        threading.Thread(
            target=_judge,
            args=(host, token, addresses.claims[n * share : (n + 1) * share], until, took),
        )
        for n in range(WRITERS)
    ]
    for thread in (*readers, *writers):
        thread.start()
        time.sleep(_STARTS / (READERS + WRITERS))
    for thread in (*readers, *writers):
        thread.join()
    return took


def _cookie(host: str, path: str) -> str:
    """Come in by the one-time link."""
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    if response.status == 200:  # the link asks to be pressed
        connection.request("POST", path, headers={"Content-Length": "0"})
        response = connection.getresponse()
        response.read()
    return (response.headers["Set-Cookie"] or "").split(";")[0]


def _read(
    host: str,
    cookie: str,
    addresses: Addresses,
    until: float,
    pause: float,
    took: Took,
    number: int,
) -> None:
    chance = random.Random(number)  # noqa: S311
    connection = http.client.HTTPConnection(host, timeout=60)
    while time.monotonic() < until:
        address = addresses.page(chance)
        _timed(connection, "GET", address, {"Cookie": cookie}, None, took.pages, took.failed)
        time.sleep(chance.uniform(0.5, 1.5) * pause)


def _judge(host: str, token: str, claims: list[str], until: float, took: Took) -> None:
    connection = http.client.HTTPConnection(host, timeout=60)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    for number, claim in enumerate(claims):
        if time.monotonic() >= until:
            return
        body = json.dumps({"decision": "reject" if number % 4 == 3 else "accept"})
        address = f"/api/claims/{claim}/judgements"
        _timed(connection, "POST", address, headers, body, took.judgements, took.failed)
        time.sleep(_WRITERS_PAUSE)


def _timed(
    connection: http.client.HTTPConnection,
    method: str,
    address: str,
    headers: dict[str, str],
    body: str | None,
    into: list[float],
    failed: list[str],
) -> None:
    begun = time.perf_counter()
    try:
        connection.request(method, address, body, headers)
        response = connection.getresponse()
        response.read()
    except (OSError, http.client.HTTPException) as exc:
        connection.close()
        failed.append(f"{address.split('?')[0]}: {type(exc).__name__}")
        return
    into.append((time.perf_counter() - begun) * 1_000)
    if response.status != 200:
        failed.append(f"{address.split('?')[0]}: {response.status}")


def _tell(took: Took, told: argparse.Namespace) -> int:
    print(
        f"{READERS} readers, a page every {told.pause:g} s each, and {WRITERS} writers, "
        f"{told.seconds:g} s, {told.sources:,} sources, PostgreSQL"
    )
    print(f"{'':14}{'how many':>10}{'p50 ms':>9}{'p95 ms':>9}")
    slow = False
    rows: tuple[tuple[str, list[float]], ...] = (
        ("pages", took.pages),
        ("judgements", took.judgements),
    )
    for name, times in rows:
        if times:
            print(f"{name:14}{len(times):10,}{median(times):9.0f}{_p95(times):9.0f}")
            slow |= _p95(times) > P95_MS
    answered = max(1, len(took.pages) + len(took.judgements))
    print(
        f"{'server worked':14}{took.server_s:9.1f}s{took.server_s / answered * 1_000:9.0f} ms each"
    )
    for said in sorted(set(took.failed))[:20]:
        print(f"failed: {said}")
    print(f"{'failed':14}{len(took.failed):10,}")
    return int(slow or bool(took.failed) or not took.pages or not took.judgements)


def _worked_s(process: int) -> float:
    """Seconds that the processor worked for a process; see proc(5), fields 14 and 15 of `stat`."""
    after_name = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    sys.exit(main())
