"""The codes of the vocabulary: complete, defined, and refused by name where unknown."""

from __future__ import annotations

import pytest

from aygaq import vocabulary
from aygaq.vocabulary import VocabularyError
from aygaq.vocabulary.load import faults_of, load_vocabulary

LIBERTY = (
    "detention arrest internment imprisonment house-arrest abduction enforced-disappearance "
    "incommunicado missing transfer release"
)
JUSTICE = (
    "charge trial sentence denial-of-counsel denial-of-fair-trial no-legal-basis forced-confession"
)
PERSON = (
    "torture ill-treatment assault threat sexual-violence denial-of-medical-care hospitalisation "
    "death-in-custody killing"
)
MOVEMENT = (
    "document-confiscation document-return travel-restriction exit-approval forced-return "
    "asylum-refusal flight forced-recall"
)
PRIVATE = (
    "harassment home-visit interrogation surveillance demand-for-information forced-labour "
    "dismissal property-confiscation religious-restriction censorship"
)
ACTS = f"{LIBERTY} {JUSTICE} {PERSON} {MOVEMENT} {PRIVATE}".split()
ATTRIBUTES = [
    "occupation",
    "age",
    "birth-date",
    "birth-place",
    "residence",
    "ethnicity",
    "citizenship",
    "gender",
    "religion",
    "relation",
    "name",
]
FIGURES = ["population", "migration", "count"]
TREATIES = ("ICCPR", "UDHR", "CAT", "ICPPED", "CERD", "ICESCR", "ILO C029", "Refugee Convention")


def test_the_codes_are_those_of_the_design_in_its_order() -> None:
    assert vocabulary.all_codes() == (*ACTS, *ATTRIBUTES, *FIGURES)


@pytest.mark.parametrize("code", [*ACTS, *ATTRIBUTES, *FIGURES])
def test_every_code_has_a_definition_and_a_label_in_each_language(code: str) -> None:
    term = vocabulary.term(code)
    assert term.definition.endswith(".")
    assert set(term.labels) == {"en", "ru", "zh", "kk", "ug"}


@pytest.mark.parametrize("code", ACTS)
def test_every_act_names_a_right_and_articles_of_known_treaties(code: str) -> None:
    act = vocabulary.act(code)
    assert act.right
    assert act.articles
    assert all(article.startswith(TREATIES) for article in act.articles)


def test_a_label_that_is_missing_falls_back_to_english() -> None:
    assert vocabulary.act("arrest").label("fr") == "arrest"


def test_only_the_english_labels_are_not_drafts() -> None:
    assert vocabulary.act("arrest").drafts == {"ru", "zh", "kk", "ug"}


def test_an_arrest_can_be_lawful_and_torture_cannot() -> None:
    assert not vocabulary.act("arrest").violation
    assert vocabulary.act("torture").violation


def test_a_release_is_not_done_against_the_person() -> None:
    benign = {act.code for act in vocabulary.acts() if not act.adverse}
    assert benign == {"release", "document-return", "flight"}


def test_a_sentence_asks_for_term_and_charge() -> None:
    assert {"term", "charge"} <= set(vocabulary.act("sentence").slots)


def test_ethnicity_and_religion_are_sensitive_and_occupation_is_not() -> None:
    sensitive = {each.code for each in vocabulary.attributes() if each.sensitive}
    assert sensitive == {"ethnicity", "religion"}


def test_an_exit_approval_can_be_a_measure_and_a_killing_cannot() -> None:
    codes = {act.code for act in vocabulary.measures()}
    assert "exit-approval" in codes
    assert "killing" not in codes


def test_a_figure_is_found_by_its_code() -> None:
    assert vocabulary.figure("migration").label() == "migration"


def test_an_unknown_act_is_refused_with_codes_spelt_alike() -> None:
    with pytest.raises(VocabularyError) as refused:
        vocabulary.act("detension")
    assert refused.value.code == "V001"
    assert refused.value.near[0] == "detention"
    assert "detention" in refused.value.hint


def test_an_attribute_is_no_act() -> None:
    with pytest.raises(VocabularyError):
        vocabulary.act("age")


def test_an_unknown_code_that_is_like_nothing_still_says_how_many_there_are() -> None:
    with pytest.raises(VocabularyError, match="expected one of 11") as refused:
        vocabulary.attribute("zzzz")
    assert refused.value.near == ()


def test_every_family_is_used_and_described() -> None:
    families = load_vocabulary().families
    assert {act.family for act in vocabulary.acts()} == set(families)


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"labels": {"en": "x"}, "violation": False, "family": "f"}, "no definition"),
        ({"definition": "D.", "violation": False, "family": "f"}, "no English label"),
        ({"definition": "D.", "labels": {"en": "x"}, "family": "f"}, "does not say whether"),
        (
            {"definition": "D.", "labels": {"en": "x"}, "violation": True, "family": "f"},
            "names no right or no article",
        ),
        (
            {"definition": "D.", "labels": {"en": "x"}, "violation": False, "family": "g"},
            "no known family",
        ),
        (
            {
                "definition": "D.",
                "labels": {"en": "x"},
                "violation": False,
                "family": "f",
                "broader": "y",
            },
            "unknown act",
        ),
        (
            {
                "definition": "D.",
                "labels": {"en": "x"},
                "violation": False,
                "family": "f",
                "colour": "red",
            },
            "unknown key colour",
        ),
    ],
)
def test_a_faulty_act_is_found(raw: dict[str, object], fault: str) -> None:
    faults = list(faults_of("acts", {"families": {"f": "F."}, "acts": {"x": raw}}))
    assert len(faults) == 1
    assert fault in faults[0]
