"""Marks say what stands in their text, and an act is found where a claim states it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.marks.found import count_acts
from benchmarks.marks.markup import Marked, read_marked

TEXTS = sorted((Path(__file__).parents[2] / "benchmarks" / "marks" / "texts").glob("*.txt"))
ONE = """# agency-01 2019-03-14
[p1|Sardar Tobin], a teacher, {arrest,detention p1 a1|was arrested} by [a1|police].
[p1|He] {?release p1|must be freed}, [s1|his sister] said. [p2|Oma Reth] {flight p2|evaporated}.
"""


def one(source: str = ONE) -> Marked:
    return next(read_marked(source))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_file_is_read_whole(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    texts = list(read_marked(source))
    assert len(texts) == source.count("\n# ") + 1
    assert sum(len(text.told) for text in texts) == source.count("{")


def test_no_text_has_the_name_of_another() -> None:
    names = [text.name for path in TEXTS for text in read_marked(path.read_text("utf-8"))]
    assert len(set(names)) == len(names)


def test_marks_leave_the_text_as_it_was_written() -> None:
    assert one().text.startswith("Sardar Tobin, a teacher, was arrested by police.")


def test_a_mark_says_where_its_words_stand() -> None:
    told = one().told[0]
    assert one().text[told.start : told.end] == "was arrested"
    assert (told.codes, told.ids, told.done) == (("arrest", "detention"), ("p1", "a1"), True)


def test_what_is_demanded_is_not_done() -> None:
    assert not one().told[1].done


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("# a 2019-03-14\n{abduktion|taken}", "no act is called abduktion"),
        ("# a 2019-03-14\n{arrest p1|taken}", "names p1, marked nowhere"),
        ("# a 2019-03-14\n{arrest|taken", "a broken mark"),
    ],
)
def test_a_broken_mark_is_refused_with_its_text(broken: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^a: .*{said}"):
        one(broken)


def test_an_act_is_found_where_a_claim_states_it_of_its_bearer() -> None:
    acts = count_acts(one())
    assert acts.told == {"arrest": 1, "flight": 1}
    assert acts.found["arrest"] == 1
    assert acts.found["flight"] == 0
