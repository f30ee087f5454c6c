"""Risky documents are read by a process of their own, with limits that hold.

Reach for this module from `extract` alone. One fact is always true: whatever a parser does
with a hostile file (crash, loop, eat memory), the caller gets a draft or a `SourceRefused`.

The child gets bytes on its standard input and gives JSON on its standard output; it may write
no file, and what it says is taken as data, never run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aygaq.sources import refusals
from aygaq.sources.limits import Limits
from aygaq.sources.refusals import BrokenDocument, SourceRefused, TookTooLong, TookTooMuchMemory

if TYPE_CHECKING:
    from aygaq.sources.blocks import Draft

_ROOT = Path(__file__).resolve().parents[2]


def draft_in_child(data: bytes, kind: str, charset: str | None, limits: Limits) -> Draft:
    """The draft that a child process makes of the document.

    Raises:
        TookTooLong, TookTooMuchMemory: the limits of `limits`.
        BrokenDocument: the reader itself fell over.
        SourceRefused: whatever the reader refuses.
    """
    order = json.dumps({"kind": kind, "charset": charset, "limits": asdict(limits)}).encode()
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", "from aygaq.sources.child import main; main()"],
            input=order + b"\n" + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**_plain_environment(), "PYTHONPATH": str(_ROOT)},
            timeout=limits.time_s + 5,
            check=False,
        )
    except subprocess.TimeoutExpired as exc:
        raise TookTooLong(limit_s=limits.time_s) from exc
    return _draft_of(done, kind, limits)


def _plain_environment() -> dict[str, str]:
    """Nothing of the caller's environment but what finds libraries and the locale."""
    kept = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP")
    return {name: os.environ[name] for name in kept if name in os.environ}


def _draft_of(done: subprocess.CompletedProcess[bytes], kind: str, limits: Limits) -> Draft:
    try:
        said = json.loads(done.stdout)
    except ValueError as exc:
        raise _fallen(done.returncode, kind, limits) from exc
    if "refused" in said:
        raise _refusal(str(said["refused"]), said["facts"])
    return _draft(said)


def _fallen(code: int, kind: str, limits: Limits) -> SourceRefused:
    """What the way the child ended says: SIGXCPU, SIGKILL or SIGALRM for time, else a crash."""
    if -code in (24, 14, 9):
        return TookTooLong(limit_s=limits.time_s)
    return BrokenDocument(kind, "its reader fell over it")


def _refusal(name: str, facts: dict[str, Any]) -> SourceRefused:
    """The child's refusal, made once more here."""
    kinds = {each.__name__: each for each in vars(refusals).values() if isinstance(each, type)}
    kind = kinds.get(name)
    if kind is None or not issubclass(kind, SourceRefused):
        return BrokenDocument("unknown", "its reader fell over it")
    return kind(**facts)


def _draft(said: dict[str, Any]) -> Draft:
    from aygaq.sources.blocks import Block, Draft
    from aygaq.sources.text import Metadata, PartKind

    names = [field.name for field in fields(Block)]
    blocks = []
    for row in said["blocks"]:
        values = dict(zip(names, row, strict=True))
        values["kind"] = PartKind(values["kind"])
        values["cells"] = tuple((head, start, end) for head, start, end in values["cells"])
        blocks.append(Block(**values))
    found = said["found"]
    for name in ("authors", "translators"):
        found[name] = tuple(found[name])
    found["origins"] = ()
    details = [(str(name), str(value)) for name, value in said["details"]]
    return Draft(
        blocks, said["media_type"], said["tool"], Metadata(**found), details, said["paged"]
    )


def main() -> None:
    """The child's own course: limits first, then the document."""
    order = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**order["limits"])
    data = sys.stdin.buffer.read()
    _hold(limits)
    try:
        answer = _answer(data, order, limits)
    except MemoryError:
        answer = _told(TookTooMuchMemory(limit_bytes=limits.memory_bytes))
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # a broken native library may crash while it is torn down


def _answer(data: bytes, order: dict[str, Any], limits: Limits) -> dict[str, Any]:
    from aygaq.sources.blocks import Block
    from aygaq.sources.drafts import draft_here

    try:
        draft = draft_here(data, order["kind"], order["charset"], limits)
    except SourceRefused as refused:
        return _told(refused)
    names = [field.name for field in fields(Block)]
    return {
        "blocks": [[getattr(block, name) for name in names] for block in draft.blocks],
        "media_type": draft.media_type,
        "tool": draft.tool,
        "found": asdict(draft.found),
        "details": draft.details,
        "paged": draft.paged,
    }


def _told(refused: SourceRefused) -> dict[str, Any]:
    facts = {name: value for name, value in vars(refused).items() if name != "hint"}
    return {"refused": type(refused).__name__, "facts": facts}


def _hold(limits: Limits) -> None:
    """Bound processor time, memory, files and core dumps where the system can."""
    try:
        import resource
        import signal
    except ImportError:  # Windows has no such limits; the caller's clock still holds
        return
    seconds = max(1, int(limits.time_s + 0.999))
    for what, bound in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (bound, bound))
    signal.setitimer(signal.ITIMER_REAL, limits.time_s)
