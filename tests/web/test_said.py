"""A claim as one sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.utils.translation import override

from aygaq.claims import (
    Claim,
    ClaimDate,
    ClaimId,
    ClaimKind,
    ClaimPlace,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Span,
    Speaker,
)
from aygaq.vocabulary import acts
from aygaq.web.said import said, when_said
from aygaq.web.said_acts import ACTS

TEXT = "Police detained Askar Toqtar in mid-May in Arishan county, his friend said."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words), words)


PEOPLE = {
    EntityId("e-1"): Entity(
        EntityId("e-1"), EntityKind.PERSON, "Askar Toqtar", (span("Askar Toqtar"),)
    ),
    EntityId("e-2"): Entity(EntityId("e-2"), EntityKind.ORGANIZATION, "police", (span("Police"),)),
}
CLAIM = Claim(
    id=ClaimId("c-1"),
    kind=ClaimKind.ACT,
    type="detention",
    subject=EntityId("e-1"),
    quote=Span(0, len(TEXT), TEXT),
    reader="test/1",
    agents=(EntityId("e-2"),),
    date=ClaimDate(
        "2017-05-11/2017-05-20", dt.date(2017, 5, 11), dt.date(2017, 5, 20), span("mid-May")
    ),
    place=ClaimPlace(span("Arishan county")),
    speaker=Speaker(span("his friend")),
    modality=Modality.REPORTED,
)


def sentence(claim: Claim) -> str:
    return " · ".join(piece.words for piece in said(claim, PEOPLE))


def test_a_claim_is_said_as_a_person_would() -> None:
    assert sentence(CLAIM) == (
        "Askar Toqtar · detained · mid-May 2017 · Arishan county · by police · says his friend"
    )


def test_a_denial_is_never_said_as_if_it_had_happened() -> None:
    assert "said not to be so" in sentence(replace(CLAIM, polarity=Polarity.DENIED))


@pytest.mark.parametrize(
    "modality", [Modality.ALLEGED, Modality.POSSIBLE, Modality.FEARED, Modality.PLANNED]
)
def test_a_hedge_is_said_before_the_act(modality: Modality) -> None:
    assert f"{modality.value}: detained" in sentence(replace(CLAIM, modality=modality))


def test_a_rule_is_not_said_as_an_act() -> None:
    assert "rule:" in sentence(replace(CLAIM, kind=ClaimKind.MEASURE, type="exit-approval"))


def test_a_term_is_said_in_words() -> None:
    assert "5 years 6 months" in sentence(replace(CLAIM, type="sentence", value={"term": "P5Y6M"}))


def test_a_date_keeps_its_edtf_for_who_wants_it() -> None:
    (when,) = [piece for piece in said(CLAIM, PEOPLE) if piece.kind == "when"]
    assert when.exact == "2017-05-11/2017-05-20"


def test_a_claim_about_nobody_says_so() -> None:
    assert sentence(replace(CLAIM, subject=None)).startswith("nobody named")


def test_dates_are_said_in_the_language_of_the_interface() -> None:
    with override("ru"):
        assert "мая" in when_said("2017-05-14")


def test_what_is_no_edtf_is_shown_as_it_stands() -> None:
    assert when_said("some day") == "some day"


def test_every_act_of_the_vocabulary_can_be_said_of_a_person() -> None:
    assert set(ACTS) == {act.code for act in acts()}
