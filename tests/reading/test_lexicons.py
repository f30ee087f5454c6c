from __future__ import annotations

import pytest

from aygaq.reading.frames.expressions import Slot, compile_pattern
from aygaq.reading.frames.index import noun_index, state_index, verb_index
from aygaq.reading.lexicon import LexiconBroken, load_table, words_of
from aygaq.vocabulary.load import load_vocabulary


def test_every_line_of_every_act_compiles() -> None:
    assert verb_index()
    assert noun_index()
    assert state_index()


def test_every_act_of_the_lexicon_is_a_code_of_the_vocabulary() -> None:
    # "death" is told apart by what befell the person before: custody or harm
    assert set(load_table("acts")) - {"death", "coming-home", "no-act"} <= set(
        load_vocabulary().acts
    )


def test_several_hundred_expressions_are_known() -> None:
    lines = {pattern.line for patterns in verb_index().values() for pattern in patterns}
    assert len(lines) > 500


@pytest.mark.parametrize(
    ("line", "slot"),
    [
        ("detain X", Slot.OBJECT),
        ("round up X", Slot.OBJECT),
        ("X disappear", Slot.SUBJECT),
        ("confiscate X's passport", Slot.OWNER),
        ("bring charge|charges against X", Slot.AFTER),
        ("extract confession", Slot.CONTEXT),
    ],
)
def test_a_line_says_where_its_victim_stands(line: str, slot: Slot) -> None:
    assert compile_pattern("arrest", line).slot is slot


@pytest.mark.parametrize("line", ["X", "X X detain", "detain X X", "confiscate X's"])
def test_a_line_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(LexiconBroken):
        compile_pattern("arrest", line)


def test_what_asks_for_more_weighs_more() -> None:
    plain = compile_pattern("detention", "hold X")
    fuller = compile_pattern("detention", "hold X in custody")
    assert fuller.weight > plain.weight


def test_a_missing_lexicon_stops_the_start() -> None:
    with pytest.raises(LexiconBroken) as broken:
        load_table("no-such-lexicon")
    assert broken.value.code == "R001"


def test_a_blank_inside_a_word_is_written_with_a_low_line() -> None:
    assert "aid worker" in words_of("people", "role") or "aid_worker" not in words_of(
        "people", "role"
    )
