"""Which claims speak of one act, and where they disagree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aygaq.cases import SourcedClaim, Standing
from aygaq.cases.acts import acts_of
from aygaq.claims import Modality, Polarity
from tests.cases.making import COURIER, COURIER_LATER, COURT, told


def test_a_vague_date_and_a_day_inside_it_speak_of_one_act() -> None:
    acts = acts_of([told("detention", "2018-03"), told("arrest", "2018-03-09", source=COURT)])
    assert len(acts) == 1
    assert acts[0].contradictions == ()


def test_an_act_is_dated_by_the_most_exact_of_its_sources() -> None:
    (act,) = acts_of([told("detention", "2018-03"), told("arrest", "2018-03-09", source=COURT)])
    assert act.when is not None
    assert act.when.edtf == "2018-03-09"


def test_two_sources_two_days_apart_contradict_each_other_on_one_act() -> None:
    (act,) = acts_of(
        [told("detention", "2018-03-09"), told("detention", "2018-03-11", source=COURT)]
    )
    assert [dispute.slot for dispute in act.contradictions] == ["date"]


def test_two_dates_of_one_source_are_two_acts() -> None:
    acts = acts_of([told("detention", "2018-03-09"), told("detention", "2018-03-11")])
    assert len(acts) == 2


def test_a_publisher_that_corrects_a_date_contradicts_itself_on_one_act() -> None:
    (act,) = acts_of(
        [told("detention", "2018-03-09"), told("detention", "2018-03-11", source=COURIER_LATER)]
    )
    assert [dispute.rule for dispute in act.contradictions] == ["published later"]


def test_the_same_kind_of_act_half_a_year_apart_is_two_acts() -> None:
    acts = acts_of([told("detention", "2018-03"), told("detention", "2018-09", source=COURT)])
    assert len(acts) == 2


def test_two_terms_of_two_sources_are_one_disputed_sentence() -> None:
    (act,) = acts_of([told("sentence", term="P3Y"), told("sentence", term="P5Y", source=COURT)])
    assert [dispute.slot for dispute in act.contradictions] == ["term"]


def test_two_terms_of_one_source_are_two_sentences() -> None:
    acts = acts_of([told("sentence", term="P3Y"), told("sentence", term="P5Y")])
    assert len(acts) == 2


def test_a_denial_stands_against_the_claim_that_it_denies() -> None:
    (act,) = acts_of([told("detention"), told("detention", source=COURT, polarity=Polarity.DENIED)])
    assert [dispute.slot for dispute in act.contradictions] == ["whether"]


def test_a_passport_taken_and_a_passport_given_back_are_two_acts() -> None:
    assert len(acts_of([told("document-confiscation"), told("document-return")])) == 2


def test_an_accepted_claim_is_shown_before_a_proposed_one() -> None:
    (act,) = acts_of([told("detention"), told("arrest", source=COURT, standing=Standing.ACCEPTED)])
    assert act.type == "arrest"


def test_what_more_publishers_say_comes_first_and_the_rule_is_named() -> None:
    third = told("sentence", term="P5Y", source=COURIER_LATER)
    claims = [told("sentence", term="P3Y"), told("sentence", term="P5Y", source=COURT), third]
    disputes = [d for act in acts_of(claims) for d in act.contradictions]
    assert disputes[0].positions[0].value == "P5Y"
    assert disputes[0].rule == "more independent publishers"


def test_what_is_said_firmly_comes_before_what_is_feared() -> None:
    (act,) = acts_of([told("torture", modality=Modality.FEARED), told("torture", source=COURT)])
    assert act.best.claim.modality is Modality.ASSERTED


def test_acts_without_a_date_come_last() -> None:
    acts = acts_of([told("torture"), told("detention", "2018-03-09")])
    assert [act.type for act in acts] == ["detention", "torture"]


CLAIMS = st.lists(
    st.builds(
        told,
        st.sampled_from(["detention", "arrest", "sentence", "torture", "release"]),
        st.sampled_from(
            [None, "2018", "2018-03", "2018-03-09", "2019-01/2019-02", "2018-03-04/.."]
        ),
        source=st.sampled_from([COURIER, COURT, COURIER_LATER]),
        term=st.sampled_from([None, "P3Y", "P5Y"]),
        polarity=st.sampled_from(Polarity),
    ),
    max_size=8,
)


@given(CLAIMS)
def test_each_claim_is_in_exactly_one_act(claims: list[SourcedClaim]) -> None:
    grouped = [c.claim.id for act in acts_of(claims) for c in act.claims]
    assert sorted(grouped) == sorted(c.claim.id for c in claims)


@given(CLAIMS, st.randoms())
def test_the_order_of_the_claims_does_not_change_the_acts(
    claims: list[SourcedClaim], random: object
) -> None:
    shuffled = sorted(claims, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert acts_of(shuffled) == acts_of(claims)


@given(CLAIMS)
def test_no_act_is_dated_more_exactly_than_one_of_its_claims(claims: list[SourcedClaim]) -> None:
    for act in acts_of(claims):
        assert act.when is None or act.when in [c.when for c in act.claims]
