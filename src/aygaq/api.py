"""Aygaq for Python programs: one object with the actions that a person has.

    with aygaq.open_workspace("cases/", passphrase="...", by="Aigul") as workspace:
        workspace.add(Path("report.html"), published="2017-08-16")
        workspace.read()
        for case in workspace.cases():
            print(case.name, len(case.acts))

Each method calls one action and gives out its typed result. One fact is always true: what a
method changes has its entry in the ledger when the method returns.
"""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aygaq.actions.add_source import Added, AlreadyThere, add_source
from aygaq.actions.change_lexicon import add_to_lexicon, entries_told
from aygaq.actions.create_workspace import create_workspace as _create
from aygaq.actions.judge_claim import Judged, judge_claim
from aygaq.actions.judge_identity import judge_identity
from aygaq.actions.known_actor import known_actor
from aygaq.actions.make_checkpoint import make_checkpoint
from aygaq.actions.read_all import Endpoint, read_all, unread_sources
from aygaq.actions.read_source import ReadDone, Refused
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.actions.view_record import RecordView, view_record
from aygaq.cases import Case
from aygaq.claims import Claim
from aygaq.claims.interchange import claim_to_json
from aygaq.sources import Metadata, extract, with_given
from aygaq.store import queries
from aygaq.store.ids import ActorId, RecordId
from aygaq.store.records import Decision, Identity
from aygaq.store.verification.whole import Verified
from aygaq.store.workspace import Workspace
from aygaq.store.workspace import open_workspace as _open


class OpenWorkspace:
    """A workspace that is open in this process; one at a time. Close it, or use `with`."""

    def __init__(self, workspace: Workspace, by: str | None) -> None:
        self.inner = workspace
        self._by = by or getpass.getuser()

    def __enter__(self) -> OpenWorkspace:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Sign a checkpoint and close."""
        make_checkpoint(self.inner)
        self.inner.close()

    @property
    def _actor(self) -> ActorId:
        return known_actor(self.inner, self._by)

    def add(
        self,
        document: Path | bytes,
        *,
        name: str = "",
        address: str | None = None,
        **given: Any,
    ) -> Added | AlreadyThere:
        """Keep a document; see `actions.add_source`.

        Args:
            name: of the file, where `document` is bytes.
            given: title, publisher, published (EDTF), authors, translators, language.
        Raises:
            SourceRefused: nothing was kept.
        """
        data = document if isinstance(document, bytes) else document.read_bytes()
        named = name if isinstance(document, bytes) else document.name
        return add_source(
            self.inner,
            data,
            name=named,
            by=self._actor,
            extract=lambda kept: extract(kept, name=named or None),
            given=with_given(Metadata(), **given),
            address=address,
        )

    def read(self, *, jobs: int = 1, model: Endpoint | None = None) -> list[ReadDone | Refused]:
        """Read every source that this version of the reader has not read.

        Args:
            model: one more proposer, by `aygaq.reading.endpoint.address.endpoint`; the texts are
                sent to it.
        """
        waiting = unread_sources(self.inner, model)
        return list(read_all(self.inner, waiting, by=self._actor, jobs=jobs, model=model))

    def add_to_lexicon(self, entries: Mapping[str, Any]) -> None:
        """Teach the reader words of the team's own, in the shape of docs/lexicon.md.

        Raises:
            OverlayRefused: what is wrong and where; nothing was written.
        """
        add_to_lexicon(self.inner, entries_told(entries), by=self._actor)

    def view(self) -> RecordView:
        """The whole record as of now."""
        return view_record(self.inner)

    def cases(self) -> tuple[Case, ...]:
        """The people and groups to whom something was done."""
        return self.view().cases

    def judge(
        self, claim: str, decision: Decision, *, note: str = "", amended: Claim | None = None
    ) -> Judged:
        """Accept, amend, reject a claim, or withdraw the last judgement on it."""
        seen = {"claim": claim_to_json(queries.claim(self.inner, claim).claim)}
        return judge_claim(
            self.inner, claim, decision, by=self._actor, note=note, amended=amended, seen=seen
        )

    def link(self, a: str, b: str, decision: Identity, *, note: str = "") -> RecordId:
        """Judge whether two entities are the same."""
        return judge_identity(self.inner, a, b, decision, by=self._actor, note=note, seen={})

    def checkpoint(self) -> str:
        """Sign the ledger's size and root; see `actions.make_checkpoint`."""
        return make_checkpoint(self.inner)

    def verify(self, *, since: str | None = None) -> Verified:
        """Recompute everything; raises the first thing that does not agree."""
        return verify_workspace(self.inner, since=since, extract=extract)


def create_workspace(
    path: str | Path, *, passphrase: str | None, by: str | None = None
) -> OpenWorkspace:
    """Make a workspace and open it; `passphrase=None` makes one without encryption."""
    return OpenWorkspace(_create(path, passphrase, by=by or getpass.getuser()), by)


def open_workspace(
    path: str | Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    by: str | None = None,
) -> OpenWorkspace:
    """Open a workspace.

    Args:
        by: the name under which changes are kept; else the account on this computer.
    Raises:
        NotAWorkspace, PassphraseWrong …: see `store.workspace.open_workspace`.
    """
    return OpenWorkspace(_open(path, passphrase, recovery_key=recovery_key), by)
