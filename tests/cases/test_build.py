"""Cases of people and groups."""

from __future__ import annotations

from aygaq.cases import Standing, build_cases, find_case
from aygaq.claims import ClaimKind, Entity, EntityId, EntityKind, Span
from tests.cases.making import AIBEK, COURT, CROWD, told

AYBEK = Entity(EntityId("e3"), EntityKind.PERSON, "Aybek Samat", (Span(0, 5, "Aybek"),))
PEOPLE = {entity.id: entity for entity in (AIBEK, CROWD, AYBEK)}


def test_named_people_come_before_groups() -> None:
    cases = build_cases(PEOPLE, [told("detention", subject=CROWD), told("arrest")])
    assert [case.name for case in cases] == ["Aibek Samatuly", "some 40 residents"]


def test_alike_names_of_two_sources_are_two_cases_until_judged() -> None:
    claims = [told("arrest"), told("arrest", subject=AYBEK, source=COURT)]
    assert len(build_cases(PEOPLE, claims)) == 2


def test_people_judged_the_same_are_one_case_with_both_spellings() -> None:
    claims = [told("arrest"), told("arrest", subject=AYBEK, source=COURT)]
    (case,) = build_cases(PEOPLE, claims, [(AIBEK.id, AYBEK.id)])
    assert case.names == ("Aibek Samatuly", "Aybek Samat")
    assert len(case.sources) == 2


def test_a_rejected_claim_makes_no_act_and_is_still_shown() -> None:
    claims = [told("arrest"), told("torture", standing=Standing.REJECTED)]
    (case,) = build_cases(PEOPLE, claims)
    assert [act.type for act in case.acts] == ["arrest"]
    assert [claim.claim.type for claim in case.rejected] == ["torture"]


def test_somebody_with_attributes_alone_has_no_case() -> None:
    assert build_cases(PEOPLE, [told("occupation", kind=ClaimKind.ATTRIBUTE)]) == ()


def test_a_sentence_without_a_charge_leaves_a_question_open() -> None:
    (case,) = build_cases(PEOPLE, [told("sentence", term="P5Y")])
    assert "charge-unknown" in [gap.code for gap in case.gaps]


def test_a_known_charge_leaves_no_question_about_the_charge() -> None:
    (case,) = build_cases(PEOPLE, [told("sentence", term="P5Y"), told("charge")])
    assert "charge-unknown" not in [gap.code for gap in case.gaps]


def test_nobody_is_asked_where_a_released_person_is_held() -> None:
    (case,) = build_cases(PEOPLE, [told("detention"), told("release")])
    assert "place-unknown" not in [gap.code for gap in case.gaps]


def test_a_case_is_found_by_a_part_of_a_name() -> None:
    cases = build_cases(PEOPLE, [told("arrest")])
    assert find_case(cases, "aibek") == cases


def test_a_name_that_nobody_has_finds_nothing() -> None:
    assert find_case(build_cases(PEOPLE, [told("arrest")]), "Marat") == ()
