"""The judgement of victims: what is kept, what is dropped, and what is never judged."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.claims import Reading
from aygaq.reading.parse import parse
from aygaq.reading.reader import tell
from aygaq.reading.victims import likelihood
from aygaq.reading.victims.judge import Weights, load_weights
from aygaq.reading.victims.layout import Layout
from aygaq.sources.text import Part, PartKind, SourceText

WHICH = ("Some", "Two", "Three", "Four")
KIDNAPPER = (
    "Gunmen killed Mira Delgo, an activist, in Harare on Monday. Mira Delgo was shot at her home.\n"
    "Police said the suspect Aron Tesk killed Mira Delgo and robbed her. Aron Tesk said he was at "
    "home. Aron Tesk told reporters that he would talk, and that he feared he would be jailed."
)


def test_a_victim_of_the_lead_is_kept(read_words: Callable[..., Reading]) -> None:
    assert "Mira Delgo" in named_bearers(read_words(KIDNAPPER))


def test_who_is_told_to_have_killed_is_no_victim_of_what_he_fears(
    read_words: Callable[..., Reading],
) -> None:
    assert "Aron Tesk" not in named_bearers(read_words(KIDNAPPER))


def test_many_who_have_one_act_each_are_all_kept(read_words: Callable[..., Reading]) -> None:
    names = ["Aron Tesk", "Mira Delgo", "Joan Pell", "Ruth Adder", "Olan Virk", "Sena Brod"]
    text = "\n".join(f"{name}, a teacher, was arrested in Minsk in 2017." for name in names)
    assert named_bearers(read_words(text)) == set(names)


def test_groups_are_never_judged(read_words: Callable[..., Reading]) -> None:
    reading = read_words("The suspects said they feared that 12 students would be killed.")
    assert any(claim.type == "killing" for claim in reading.claims)


def test_the_signs_of_an_act_are_those_that_have_weights(
    read_words: Callable[..., Reading],
) -> None:
    source = SourceText(KIDNAPPER, (Part(PartKind.PARAGRAPH, 0, len(KIDNAPPER)),))
    told = tell(source, None)
    known = set(load_weights().of)
    shown = {name for draft in told.drafts for name in told.signs.of(draft)}
    assert known <= shown


@given(st.dictionaries(st.sampled_from(["tells", "harm", "unheard of"]), st.floats(-50, 50)))
def test_a_likelihood_lies_between_0_and_1_and_unknown_signs_weigh_nothing(
    signs: dict[str, float],
) -> None:
    weights = Weights(bias=-1.0, of={"tells": -0.5, "harm": 0.5}, threshold=0.25)
    found = likelihood(signs, weights)
    assert 0.0 <= found <= 1.0
    assert found == likelihood({k: v for k, v in signs.items() if k in weights.of}, weights)


def test_weights_say_how_likely() -> None:
    weights = Weights(bias=1.0, of={"tells": -2.0}, threshold=0.25)
    assert likelihood({"tells": 0.5}, weights) == pytest.approx(0.5)
    assert likelihood({}, weights) == pytest.approx(1 / (1 + math.exp(-1)))


def test_a_headline_is_no_lead_and_a_lead_ends_with_its_third_sentence() -> None:
    head = "Teacher held in Minsk"
    body = " ".join(f"{which} teachers were held in Minsk that day." for which in WHICH)
    text = f"{head}\n{body}"
    parts = (
        Part(PartKind.HEADLINE, 0, len(head)),
        Part(PartKind.PARAGRAPH, len(head) + 1, len(text)),
    )
    layout = Layout(parse(SourceText(text, parts)))
    assert layout.in_headline(0)
    assert not layout.in_lead(0)
    assert layout.in_lead(text.index("Three"))
    assert not layout.in_lead(text.index("Four"))


def named_bearers(reading: Reading) -> set[str]:
    """The named people whom acts befell."""
    entities = reading.entities_by_id()
    acts = [claim for claim in reading.claims if claim.kind.value == "act" and claim.subject]
    return {e.name for c in acts if c.subject and (e := entities[c.subject]).named}
