"""Names within GUM's mentions."""

from __future__ import annotations

import pytest

from training.conllu import Word
from training.names import names_of


def word(form: str, upos: str, head: int, deprel: str, entity: str = "", xpos: str = "") -> Word:
    """A word with what name finding looks at."""
    xpos = xpos or ("NNP" if upos == "PROPN" else "")
    return Word(form, form, upos, "", head, deprel, True, entity, xpos)


def found(words: list[Word]) -> list[tuple[str, str]]:
    """Names as text with label."""
    return [(" ".join(w.form for w in words[a:b]), label) for a, b, label in names_of(words)]


def test_a_title_is_no_part_of_a_persons_name() -> None:
    words = [
        word("President", "PROPN", 2, "nmod:desc", "(1-person-new-x"),
        word("Ada", "PROPN", 2, "compound"),
        word("Bell", "PROPN", 2, "ROOT", "1)"),
    ]
    assert found(words) == [("Ada Bell", "PERSON")]


def test_people_without_a_name_give_none() -> None:
    words = [
        word("three", "NUM", 1, "nummod", "(1-person-new-x"),
        word("farmers", "NOUN", 1, "ROOT", "1)"),
    ]
    assert found(words) == []


def test_a_people_in_the_plural_is_no_person() -> None:
    words = [word("Norlanders", "PROPN", 0, "ROOT", "(1-person-new-x)", "NNPS")]
    assert found(words) == []


def test_an_office_with_a_place_in_it_is_one_name() -> None:
    words = [
        word("the", "DET", 1, "det", "(1-organization-new-x"),
        word("Ministry", "PROPN", 1, "ROOT"),
        word("of", "ADP", 3, "case"),
        word("Norland", "PROPN", 1, "nmod", "(2-place-new-y)1)"),
    ]
    assert found(words) == [("Ministry of Norland", "ORG")]


def test_a_clause_after_the_name_is_left_out() -> None:
    words = [
        word("Norland", "PROPN", 0, "ROOT", "(1-place-new-x"),
        word("which", "PRON", 2, "nsubj"),
        word("lies", "VERB", 0, "acl:relcl"),
        word("Southward", "PROPN", 2, "obl", "1)"),
    ]
    assert found(words) == [("Norland", "PLACE")]


@pytest.mark.parametrize("kind", ["abstract", "event", "time", "object"])
def test_other_kinds_of_mentions_give_no_name(kind: str) -> None:
    assert found([word("Norland", "PROPN", 0, "ROOT", f"(1-{kind}-new-x)")]) == []
