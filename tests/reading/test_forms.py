from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.reading.forms import guess_lemma, noun_forms, plural, verb_forms


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("detain", "detained"),
        ("beat", "beaten"),
        ("take", "taken"),
        ("try", "tried"),
        ("kidnap", "kidnapped"),
        ("seize", "seizing"),
        ("hold", "held"),
        ("shoot", "shot"),
        ("harass", "harasses"),
        ("kill", "killed"),
        ("add", "added"),
        ("note", "noted"),
        ("describe", "described"),
        ("free", "freed"),
        ("die", "died"),
        ("treat", "treated"),
        ("prolong", "prolonged"),
        ("need", "needed"),
    ],
)
def test_a_verb_is_known_in_its_forms_and_led_back_to_its_lemma(lemma: str, form: str) -> None:
    assert form in verb_forms(lemma)
    assert guess_lemma(form, "VERB") == lemma


@pytest.mark.parametrize(
    ("one", "many"), [("child", "children"), ("family", "families"), ("policeman", "policemen")]
)
def test_plurals_go_both_ways(one: str, many: str) -> None:
    assert plural(one) == many
    assert guess_lemma(many, "NOUN") == one


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=12))
def test_forms_hold_the_lemma_itself(word: str) -> None:
    assert word in verb_forms(word)
    assert word in noun_forms(word)
