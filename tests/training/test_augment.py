"""Changed sentences stay sentences, whatever the seed."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from training.augment import augment, augment_names, call, rename, replace_words
from training.conllu import Word
from training.corpus import Piece
from training.made_names import NameStock, invented, organisation_name

STOCK = NameStock(("Belu", "Tarn", "Osk"))
SEEDS = st.integers(0, 2**32)


def piece() -> Piece:
    """'Ada Bell left " Norland ".' with Ada Bell a person and Norland a place."""
    rows = [
        ("Ada", "PROPN", 2, "nsubj", "B-PERSON"),
        ("Bell", "PROPN", 0, "flat", "I-PERSON"),
        ("left", "VERB", 2, "ROOT", "O"),
        ('"', "PUNCT", 4, "punct", "O"),
        ("Norland", "PROPN", 2, "obj", "B-PLACE"),
        ('"', "PUNCT", 4, "punct", "O"),
        (".", "PUNCT", 2, "punct", "O"),
    ]
    words = tuple(Word(f, f, u, "", h, d, True, "", "NNP") for f, u, h, d, _ in rows)
    return Piece("doc", "gum:news", words, tuple(row[4] for row in rows), False)


def reaches_root(words: tuple[Word, ...], place: int) -> bool:
    """Whether following heads from `place` ends at a word that heads itself."""
    for _ in words:
        if words[place].head == place:
            return True
        place = words[place].head
    return False


@given(SEEDS)
def test_every_word_still_hangs_on_one_root(seed: int) -> None:
    words = augment(piece(), random.Random(seed), STOCK).words
    assert sum(word.head == place for place, word in enumerate(words)) == 1
    assert all(reaches_root(words, place) for place in range(len(words)))


@given(SEEDS)
def test_tags_stay_one_a_word(seed: int) -> None:
    changed = augment(piece(), random.Random(seed), STOCK)
    assert len(changed.tags) == len(changed.words)


@given(SEEDS)
def test_a_new_name_keeps_its_label(seed: int) -> None:
    changed = rename(piece(), random.Random(seed), STOCK, share=1.0)
    begins = [tag for tag in changed.tags if tag.startswith("B-")]
    assert begins == ["B-PERSON", "B-PLACE"]


@given(SEEDS)
def test_one_seed_gives_one_result(seed: int) -> None:
    first = augment(piece(), random.Random(seed), STOCK)
    assert augment(piece(), random.Random(seed), STOCK) == first


@given(SEEDS)
def test_an_invented_name_begins_with_a_capital(seed: int) -> None:
    name = invented(random.Random(seed))
    assert name[:1] == name[:1].upper()
    assert " " not in name


def test_the_verb_keeps_its_subject_when_the_name_grows() -> None:
    changed = replace_words(piece(), 0, 2, ["Osk", "Tarn", "oglu", "Belu"])
    assert [(w.form, w.head, w.deprel) for w in changed.words[:5]] == [
        ("Osk", 4, "nsubj"),
        ("Tarn", 0, "flat"),
        ("oglu", 0, "flat"),
        ("Belu", 0, "flat"),
        ("left", 4, "ROOT"),
    ]


def test_a_share_of_nought_changes_no_name() -> None:
    assert rename(piece(), random.Random(1), STOCK, share=0.0) == piece()


@given(SEEDS)
def test_without_a_tree_labels_still_stand_in_order(seed: int) -> None:
    changed = augment_names(piece(), random.Random(seed), STOCK)
    assert len(changed.tags) == len(changed.words)
    assert [tag for tag in changed.tags if tag.startswith("B-")] == ["B-PERSON", "B-PLACE"]


@given(SEEDS)
def test_a_calling_before_a_name_is_no_part_of_it(seed: int) -> None:
    changed = call(piece(), random.Random(seed), share=1.0)
    assert changed.tags[:3] == ("O", "B-PERSON", "I-PERSON")
    assert changed.words[0].form.istitle()


@given(SEEDS)
def test_an_organisations_name_has_no_gap(seed: int) -> None:
    words = organisation_name(random.Random(seed))
    assert all(words)
    assert not any("{" in word for word in words)
