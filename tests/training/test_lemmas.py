"""Lemma tables: spelling rules and where the treebanks overrule them."""

from __future__ import annotations

import pytest

from training.conllu import Word
from training.corpus import Piece
from training.lemmas import irregular_forms, lemma_tables, suffix_rules
from training.verbs import VERBS, forms_of_verbs, regular_forms

REGULAR = {
    "walked": "walk",
    "talked": "talk",
    "jailed": "jail",
    "carried": "carry",
    "buried": "bury",
}


def piece(*rows: tuple[str, str, str]) -> Piece:
    """A piece of (form, lemma, part of speech)."""
    words = tuple(Word(form, lemma, pos, "", 0, "dep", True) for form, lemma, pos in rows)
    return Piece("doc", "gum:news", words, ("O",) * len(words), False)


@pytest.mark.parametrize(
    ("verb", "doubled", "forms"),
    [
        ("detain", False, ["detains", "detained", "detaining"]),
        ("torture", False, ["tortures", "tortured", "torturing"]),
        ("kidnap", True, ["kidnaps", "kidnapped", "kidnapping"]),
        ("deny", False, ["denies", "denied", "denying"]),
        ("obey", False, ["obeys", "obeyed", "obeying"]),
        ("lynch", False, ["lynches", "lynched", "lynching"]),
        ("die", False, ["dies", "died", "dying"]),
        ("flee", False, ["flees", "fleed", "fleeing"]),
    ],
)
def test_regular_verbs_are_spelt_as_english_spells_them(
    verb: str, doubled: bool, forms: list[str]
) -> None:
    assert regular_forms(verb, doubled=doubled) == forms


def test_no_form_of_the_verb_list_belongs_to_two_verbs() -> None:
    verbs = len(VERBS.split())
    assert len(set(forms_of_verbs().values())) == verbs
    assert len(forms_of_verbs()) == 4 * verbs


def test_a_longer_ending_is_kept_only_where_it_decides_otherwise() -> None:
    rules = suffix_rules(REGULAR)
    assert ("ed", "") in rules
    assert ("ied", "y") in rules
    assert ("ked", "k") not in rules


@pytest.mark.parametrize(("form", "lemma"), [("hurried", "hurry"), ("marked", "mark")])
def test_the_rules_reach_words_they_were_not_made_from(form: str, lemma: str) -> None:
    ending, put = next(rule for rule in suffix_rules(REGULAR) if form.endswith(rule[0]))
    assert form.removesuffix(ending) + put == lemma


def test_longer_endings_stand_first() -> None:
    sizes = [len(ending) for ending, _ in suffix_rules(REGULAR)]
    assert sizes == sorted(sizes, reverse=True)


def test_the_treebank_decides_between_two_verbs_of_one_form() -> None:
    assert irregular_forms({"lay": "lay"}).get("lay") is None
    assert irregular_forms({"lay": "lie"})["lay"] == "lie"


def test_a_verb_seen_wrong_once_is_set_right() -> None:
    tables = lemma_tables([piece(("fled", "flead", "VERB"))])
    verbs = tables["lemma_exc"]["verb"]
    assert isinstance(verbs, dict)
    assert verbs["fled"] == ["flee"]


def test_the_same_pieces_give_the_same_tables() -> None:
    pieces = [piece(("men", "man", "NOUN"), ("ran", "run", "VERB"), ("I", "I", "PRON"))]
    assert repr(lemma_tables(pieces)) == repr(lemma_tables(pieces))


def test_a_word_always_capital_keeps_its_capital() -> None:
    tables = lemma_tables([piece(("I", "I", "PRON"), ("i", "I", "PRON"))])
    pronouns = tables["lemma_exc"]["pron"]
    assert isinstance(pronouns, dict)
    assert pronouns["i"] == ["I"]
