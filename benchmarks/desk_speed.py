"""How quickly the desk answers with 100,000 claims, encrypted, and how much it sends.

    python -m benchmarks.desk_speed [--sources 5000] [--times 60]

The real application with all its guards, asked in this process: what is measured is what the server
does, without a network. `work` is the processor's time alone: on a machine that does other things
as well, what the page would take if it had it to itself. Weight is the page with its styles and
scripts, as they are sent without compression. Exits with 1 where a p95 is over 150 ms or a page
over 150 kB.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from aygaq.web.settings import start_web

start_web()

from django.conf import settings  # noqa: E402 - after Django's settings
from django.test import Client  # noqa: E402

from aygaq.actions.judge_claim import judge_claim  # noqa: E402
from aygaq.actions.known_actor import known_actor  # noqa: E402
from aygaq.index import catch_up  # noqa: E402
from aygaq.index.columns import columns_of  # noqa: E402
from aygaq.store import queries  # noqa: E402
from aygaq.store.models import IndexedCase, IndexedClaim, IndexedSource  # noqa: E402
from aygaq.store.records import Decision  # noqa: E402
from aygaq.store.workspace import Workspace  # noqa: E402
from aygaq.web.guard.doorkeeper import links  # noqa: E402
from aygaq.web.guard.links import COOKIE  # noqa: E402
from aygaq.web.opened import Desk, set_desk  # noqa: E402
from aygaq.web.serve import HOST, application  # noqa: E402
from aygaq.web.warm import warm  # noqa: E402
from benchmarks.made_record import BY, SOURCES, kept_folder, made_record  # noqa: E402

P95_MS, WEIGHT = 150, 150_000
_FILES = re.compile(r'(?:href|src)="(/static/[^"]+)"')
Ask = Callable[[], str]


def main() -> int:
    """Print a row for each page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=kept_folder())
    parser.add_argument("--sources", type=int, default=SOURCES)
    parser.add_argument("--times", type=int, default=60)
    told = parser.parse_args()
    with made_record(told.folder, told.sources) as workspace:
        _warm(workspace)
        return _measure(workspace, told.times)


def _warm(workspace: Workspace) -> None:
    begun = time.perf_counter()
    catch_up(workspace)
    indexed = time.perf_counter()
    columns = columns_of(workspace)
    taken = time.perf_counter() - indexed
    warm(workspace)  # as `aygaq serve` does when it starts
    print(f"{len(columns):,} claims, {IndexedSource.objects.count():,} sources, encrypted")
    print(f"index carried on in {indexed - begun:.1f} s, taken into memory in {taken:.1f} s\n")


def _measure(workspace: Workspace, times: int) -> int:
    client = _client(workspace)
    failed = 0
    print(f"{'page':28}{'p50 ms':>9}{'p95 ms':>9}{'work p95':>10}{'weight kB':>11}")
    for name, ask in _pages(workspace).items():
        both = [_asked(client, ask()) for _ in range(times)]
        took, worked = (sorted(each) for each in zip(*both, strict=True))
        at_95, work = (each[int(times * 0.95)] for each in (took, worked))
        weight = _weight(client, ask())
        bad = at_95 > P95_MS or weight > WEIGHT
        failed |= bad
        mark = "  over the limit" if bad else ""
        print(
            f"{name:28}{median(took):9.0f}{at_95:9.0f}{work:10.0f}{weight / 1000:11.0f}{mark}",
            flush=True,
        )
    _judging(workspace, times)
    return int(failed)


def _client(workspace: Workspace) -> Client:
    desk = Desk(workspace.path, person=BY)
    desk.hold(workspace)
    set_desk(desk)
    settings.ALLOWED_HOSTS = [HOST]
    client = Client(headers={"host": HOST})
    client.cookies[COOKIE] = links.enter(links.new_link()) or ""
    return client


def _pages(workspace: Workspace) -> dict[str, Ask]:
    """For each page something that draws an address of it."""
    chance = random.Random(11)  # noqa: S311 - the same addresses each time
    sources = list(IndexedSource.objects.values_list("source", flat=True))
    cases = list(IndexedCase.objects.filter(acts__gt=0).values_list("case", flat=True))
    large = IndexedCase.objects.order_by("-claims").values_list("case", flat=True)[:100]
    largest = list(large)
    names = list(IndexedCase.objects.values_list("name", flat=True)[:2_000])
    acts = ("torture", "detention", "sentence", "release")
    return {
        "inbox": lambda: "/inbox",
        "sources": lambda: f"/sources?page={chance.randrange(1, 40)}",
        "reading desk": lambda: f"/read/{chance.choice(sources)}",
        "case": lambda: f"/cases/{chance.choice(cases)}",
        "case, the largest": lambda: f"/cases/{chance.choice(largest)}",
        "record": lambda: "/record",
        "record, claims in time": lambda: f"/record?show=claims&page={chance.randrange(1, 90)}",
        "record, by a name": lambda: f"/record?words={chance.choice(names).split()[0]}",
        "record, a whole name": lambda: f"/record?words={chance.choice(names)}",
        "record, Серік": lambda: "/record?words=Серік",
        "record, words and facets": lambda: (
            f"/record?words=torture&show=claims&act={chance.choice(acts)}&since=2017&until=2018"
        ),
        "statistics": lambda: "/statistics",
        "statistics, by act": lambda: f"/statistics?act={chance.choice(acts)}",
    }


def _asked(client: Client, address: str) -> tuple[float, float]:
    """How long a page took, and how long the processor worked at it, in milliseconds."""
    begun, busy = time.perf_counter(), time.process_time()
    response = client.get(address)
    took = (time.perf_counter() - begun) * 1_000, (time.process_time() - busy) * 1_000
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    return took


def _weight(client: Client, address: str) -> int:
    """Bytes of a page with what it loads."""
    page = client.get(address).content
    files = application().files
    needed = {path: files[path] for path in _FILES.findall(page.decode())}
    return len(page) + sum(_size(found) for found in needed.values())


def _size(found: object) -> int:
    alternatives = getattr(found, "alternatives", ())
    return max((Path(path).stat().st_size for _, path, _ in alternatives), default=0)


def _judging(workspace: Workspace, times: int) -> None:
    """What one judgement costs, and the first page after it."""
    by = known_actor(workspace, BY)
    waiting = IndexedClaim.objects.filter(standing="proposed", counts=1)
    judged, after = [], []
    for claim in list(waiting.values_list("claim", flat=True)[: min(times, 20)]):
        begun = time.perf_counter()
        judge_claim(workspace, claim, Decision.ACCEPT, by=by, seen={})
        kept = time.perf_counter()
        columns_of(workspace)
        judged.append((kept - begun) * 1_000)
        after.append((time.perf_counter() - kept) * 1_000)
    if judged:
        print(f"{'to keep a judgement':28}{median(judged):9.0f}{max(judged):9.0f}")
        print(f"{'to take it into the index':28}{median(after):9.0f}{max(after):9.0f}")
    begun = time.perf_counter()
    queries.claim(workspace, claim)
    print(f"{'one claim':28}{(time.perf_counter() - begun) * 1_000:9.0f}")


if __name__ == "__main__":
    sys.exit(main())
