"""Two people judge at once: nothing is lost, and nobody overrules what they did not see."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.errors import JudgedMeanwhile
from aygaq.actions.judge_claim import Seen, judge_claim
from aygaq.actions.known_actor import known_actor
from aygaq.actions.read_source import read_source
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.store import queries
from aygaq.store.keys import WorkspaceKeys
from aygaq.store.manifest import Engine
from aygaq.store.records import Decision
from aygaq.store.workspace import Workspace, open_workspace
from tests.actions.people import somebody, unjudged_claims
from tests.store import fakes
from tests.store.engines import Copies, Template, actor
from tests.store.test_together import ended_well, forked

CLAIMS = 1_000
PEOPLE = ("Aliya", "Berik")

MakeTemplate = Callable[[Engine, bool], Template]


def test_who_did_not_see_a_judgement_does_not_overrule_it(evidence: Workspace) -> None:
    claim, other = next(unjudged_claims(evidence)), somebody(evidence, fakes.SECOND)
    stood = Seen(queries.claim(evidence, claim).judgement)
    judge_claim(evidence, claim, Decision.REJECT, by=other, seen={}, stood=stood)
    with pytest.raises(JudgedMeanwhile):
        judge_claim(evidence, claim, Decision.ACCEPT, by=actor(evidence), seen={}, stood=stood)
    now = queries.claim(evidence, claim)
    assert now.decision is Decision.REJECT
    judge_claim(
        evidence, claim, Decision.ACCEPT, by=actor(evidence), seen={}, stood=Seen(now.judgement)
    )
    assert queries.claim(evidence, claim).decision is Decision.ACCEPT


def test_who_withdraws_takes_back_what_they_saw(evidence: Workspace) -> None:
    claim, by = next(unjudged_claims(evidence)), actor(evidence)
    first = judge_claim(evidence, claim, Decision.REJECT, by=by, seen={}).judgement
    judge_claim(evidence, claim, Decision.ACCEPT, by=by, seen={})
    with pytest.raises(JudgedMeanwhile):
        judge_claim(evidence, claim, Decision.WITHDRAW, by=by, seen={}, stood=Seen(first))


def long_report() -> bytes:
    """A sentence for each claim."""
    sentences = (f"Herder {n} was questioned about the antenna." for n in range(CLAIMS))
    return "\n".join(sentences).encode()


def judge_all(folder: Path, keys: WorkspaceKeys, person: str, told: Path) -> None:
    """Judge every claim that nobody has judged, and keep which judgements were taken."""
    with open_workspace(folder, keys=keys) as workspace:
        by, kept = known_actor(workspace, person), []
        claims = [record.id for record in queries.claims(workspace)]
        order = claims if person == PEOPLE[0] else list(reversed(claims))
        for claim in order:
            try:
                kept.append(
                    judge_claim(
                        workspace, claim, Decision.ACCEPT, by=by, seen={}, stood=Seen(None)
                    ).judgement
                )
            except JudgedMeanwhile:
                continue
        told.write_text(json.dumps(kept))


@pytest.mark.slow
def test_two_people_who_judge_a_thousand_claims_at_once_lose_none(
    engine: Engine, make_template: MakeTemplate, copies: Copies, tmp_path: Path
) -> None:
    template = make_template(engine, False)
    folder = copies.copy(template)
    with open_workspace(folder, keys=template.keys) as workspace:
        by = actor(workspace)
        added = add_source(workspace, long_report(), name="", by=by, extract=fakes.extract)
        assert isinstance(added, Added)
        read_source(workspace, added.source, fakes.read, reader=fakes.READER, by=by)
    told = [tmp_path / person for person in PEOPLE]
    children = [
        forked(lambda p=person, t=file: judge_all(folder, template.keys, p, t))  # type: ignore[misc]
        for person, file in zip(PEOPLE, told, strict=True)
    ]
    assert [ended_well(child) for child in children] == [True, True]
    taken = [set(json.loads(file.read_text())) for file in told]
    with open_workspace(folder, keys=template.keys) as workspace:
        kept = queries.judgements(workspace)
        assert {judged.id for judged in kept} == taken[0] | taken[1]
        assert len(kept) == len({judged.claim for judged in kept}) == CLAIMS
        assert not taken[0] & taken[1]
        verify_workspace(workspace)
