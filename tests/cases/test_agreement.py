"""Cohen's kappa."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.cases.agreement import agreements, cohens_kappa

_DECISIONS = st.sampled_from(["accept", "amend", "reject"])
_PAIRS = st.lists(st.tuples(_DECISIONS, _DECISIONS), min_size=1, max_size=40)


def table(**cells: int) -> list[tuple[str, str]]:
    """Pairs of decisions from the cells of a table: `a_b=3` is three times a by one, b by two."""
    return [(name.split("_")[0], name.split("_")[1]) for name, n in cells.items() for _ in range(n)]


def test_it_is_that_of_two_psychiatrists_in_fleiss_levin_and_paik() -> None:
    # Statistical Methods for Rates and Proportions, 3rd ed. (2003), table 18.1: 100 subjects.
    told = cohens_kappa(
        table(
            psychotic_psychotic=75,
            psychotic_neurotic=1,
            psychotic_organic=4,
            neurotic_psychotic=5,
            neurotic_neurotic=4,
            neurotic_organic=1,
            organic_organic=10,
        )
    )
    assert (told.claims, told.observed) == (100, 0.89)
    assert told.expected == pytest.approx(0.66)
    assert told.kappa == pytest.approx(0.68, abs=0.005)


def test_it_is_that_of_two_clinicians_in_sim_and_wright() -> None:
    # Physical Therapy 85 (2005) 257-268: 39 patients, kappa 0.67.
    told = cohens_kappa(table(yes_yes=22, yes_no=2, no_yes=4, no_no=11))
    assert told.kappa == pytest.approx(0.67, abs=0.005)


def test_no_claim_in_common_gives_no_kappa() -> None:
    assert cohens_kappa([]).kappa is None


def test_two_who_only_ever_accept_have_no_kappa() -> None:
    told = cohens_kappa(table(accept_accept=9))
    assert (told.observed, told.kappa) == (1.0, None)


def test_less_agreement_than_chance_is_below_zero() -> None:
    assert cohens_kappa(table(accept_reject=5, reject_accept=5)).kappa == -1


@given(_PAIRS)
def test_which_of_the_two_comes_first_does_not_count(pairs: list[tuple[str, str]]) -> None:
    assert cohens_kappa(pairs) == cohens_kappa([(b, a) for a, b in pairs])


@given(_PAIRS)
def test_it_is_one_only_where_all_agree(pairs: list[tuple[str, str]]) -> None:
    told = cohens_kappa(pairs)
    assert (told.kappa == 1) == (all(a == b for a, b in pairs) and told.kappa is not None)


@given(_PAIRS)
def test_it_is_never_more_than_what_was_observed(pairs: list[tuple[str, str]]) -> None:
    told = cohens_kappa(pairs)
    assert told.kappa is None or told.kappa <= told.observed + 1e-12


def test_every_two_reviewers_of_one_claim_are_compared() -> None:
    decided = {
        "c-1": {"a-1": "accept", "a-2": "accept", "a-3": "reject"},
        "c-2": {"a-2": "reject", "a-1": "accept"},
        "c-3": {"a-4": "accept"},
    }
    told = agreements(decided)
    assert {pair: agreement.claims for pair, agreement in told.items()} == {
        ("a-1", "a-2"): 2,
        ("a-1", "a-3"): 1,
        ("a-2", "a-3"): 1,
    }
    assert told["a-1", "a-2"].observed == 0.5
