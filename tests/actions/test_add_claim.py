"""Adding a claim that the reader missed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aygaq.actions.add_claim import NewSubject, add_claim
from aygaq.actions.add_source import Added, add_source
from aygaq.actions.confirm_claim import confirm_claim
from aygaq.actions.errors import NotOfThisSource, SecondIsFirst
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.read_source import read_source
from aygaq.actions.verify_workspace import verify_workspace
from aygaq.actions.view_record import view_record
from aygaq.claims import Claim, ClaimId, ClaimKind, EntityId, EntityKind, QuoteNotVerbatim, Span
from aygaq.store import queries
from aygaq.store.records import PERSON, Decision
from aygaq.store.workspace import Workspace
from aygaq.vocabulary import VocabularyError
from tests.store import fakes
from tests.store.engines import actor


def words_of(workspace: Workspace, source: str, words: str) -> Span:
    text = queries.source_text(workspace, source).text
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def made(quote: Span, subject: EntityId | None, act: str = "threat") -> Claim:
    """A claim as a person makes it; its id and reader do not count."""
    return Claim(ClaimId("-"), ClaimKind.ACT, act, subject, quote, "-")


def test_a_claim_about_somebody_of_the_reading_stands_beside_those_of_the_reader(
    evidence: Workspace,
) -> None:
    entity = next(queries.entities(evidence))
    quote = words_of(evidence, entity.source, "his cousin said")
    before = {record.id: record for record in queries.claims(evidence)}
    added = add_claim(
        evidence, entity.source, made(quote, entity.id), by=actor(evidence), seen={}, note="missed"
    )
    record = queries.claim(evidence, added.claim)
    assert (record.claim.reader, record.claim.quote, record.claim.subject) == (
        PERSON,
        quote,
        entity.id,
    )
    assert (record.decision, record.current, record.run) == (Decision.ACCEPT, True, entity.run)
    after = {record.id: record for record in queries.claims(evidence) if record.id != added.claim}
    assert after == before
    verify_workspace(evidence)


def test_somebody_whom_the_reader_missed_is_named_by_words_of_the_text(
    evidence: Workspace,
) -> None:
    source = queries.sources(evidence)[0].id
    who = NewSubject(EntityKind.PERSON, words_of(evidence, source, "Raushangul"))
    quote = words_of(evidence, source, "His daughter Raushangul fears")
    added = add_claim(evidence, source, made(quote, None), by=actor(evidence), seen={}, subject=who)
    assert added.subject is not None
    entity = queries.entities_by_id(evidence, [added.subject])[added.subject].entity
    assert (entity.name, entity.mentions) == ("Raushangul", (who.words,))
    assert "Raushangul" in [case.name for case in view_record(evidence).cases]
    verify_workspace(evidence)


def test_words_that_do_not_stand_in_the_text_are_not_kept(evidence: Workspace) -> None:
    entity = next(queries.entities(evidence))
    quote = words_of(evidence, entity.source, "his cousin said")
    wrong = replace(quote, text="his uncle said!")
    before = len(list(queries.claims(evidence)))
    with pytest.raises(QuoteNotVerbatim):
        add_claim(evidence, entity.source, made(wrong, entity.id), by=actor(evidence), seen={})
    assert len(list(queries.claims(evidence))) == before


def test_a_refused_claim_leaves_no_new_subject_behind(evidence: Workspace) -> None:
    source = queries.sources(evidence)[0].id
    who = NewSubject(EntityKind.PERSON, words_of(evidence, source, "Raushangul"))
    before = len(list(queries.entities(evidence)))
    with pytest.raises(QuoteNotVerbatim):
        add_claim(
            evidence,
            source,
            made(Span(0, 3, "???"), None),
            by=actor(evidence),
            seen={},
            subject=who,
        )
    assert len(list(queries.entities(evidence))) == before


def test_it_cannot_be_about_somebody_of_another_source(evidence: Workspace) -> None:
    entity = next(queries.entities(evidence))
    other = next(s.id for s in queries.sources(evidence) if s.id != entity.source)
    quote = words_of(evidence, other, "his cousin said")
    with pytest.raises(NotOfThisSource):
        add_claim(evidence, other, made(quote, entity.id), by=actor(evidence), seen={})


def test_its_type_is_a_code_of_the_vocabulary(evidence: Workspace) -> None:
    entity = next(queries.entities(evidence))
    quote = words_of(evidence, entity.source, "his cousin said")
    with pytest.raises(VocabularyError):
        add_claim(
            evidence,
            entity.source,
            made(quote, entity.id, "flogging-twice"),
            by=actor(evidence),
            seen={},
        )


def test_withdrawing_the_judgement_undoes_it_and_accepting_brings_it_back(
    evidence: Workspace,
) -> None:
    entity, by = next(queries.entities(evidence)), actor(evidence)
    quote = words_of(evidence, entity.source, "his cousin said")
    claim = add_claim(evidence, entity.source, made(quote, entity.id), by=by, seen={}).claim
    judge_claim(evidence, claim, Decision.WITHDRAW, by=by, seen={})
    assert not queries.claim(evidence, claim).current
    judge_claim(evidence, claim, Decision.ACCEPT, by=by, seen={})
    assert queries.claim(evidence, claim).current


def test_who_added_it_cannot_be_the_second_even_when_another_accepted_since(
    evidence: Workspace,
) -> None:
    entity, by = next(queries.entities(evidence)), actor(evidence)
    second = next(a.id for a in queries.actors(evidence) if a.name == fakes.SECOND)
    quote = words_of(evidence, entity.source, "his cousin said")
    claim = add_claim(evidence, entity.source, made(quote, entity.id), by=by, seen={}).claim
    judge_claim(evidence, claim, Decision.ACCEPT, by=second, seen={})
    for person in (by, second):
        with pytest.raises(SecondIsFirst):
            confirm_claim(evidence, claim, by=person, seen={})


def test_a_text_that_nobody_has_read_takes_claims_and_is_read_all_the_same(
    workspace: Workspace,
) -> None:
    by = actor(workspace)
    source = add_source(workspace, fakes.report(7), name="", by=by, extract=fakes.extract)
    assert isinstance(source, Added)
    who = NewSubject(EntityKind.PERSON, words_of(workspace, source.source, "Zhylqaidar Ospanuly"))
    quote = words_of(workspace, source.source, "seized Zhylqaidar Ospanuly on 3 March 2019")
    claim = made(quote, None, "detention")
    added = add_claim(workspace, source.source, claim, by=by, seen={}, subject=who)
    done = read_source(workspace, source.source, fakes.read, reader=fakes.READER, by=by)
    current = [record.id for record in queries.claims(workspace) if record.current]
    assert added.claim in current
    assert len(current) == done.claims + 1  # type: ignore[union-attr]
    verify_workspace(workspace)


def test_what_people_add_before_a_newer_reading_stays_current(evidence: Workspace) -> None:
    entity, by = next(queries.entities(evidence)), actor(evidence)
    quote = words_of(evidence, entity.source, "his cousin said")
    claim = add_claim(evidence, entity.source, made(quote, entity.id), by=by, seen={}).claim
    read_source(evidence, entity.source, fakes.read, reader="fake-reader/2", by=by)
    assert queries.claim(evidence, claim).current
