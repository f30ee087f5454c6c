"""Lists of people before a verb, and what counts them."""

from __future__ import annotations

import pytest

from tests.reading.published import Published

subjects = Published("2021-12-09").subjects


def test_all_of_a_list_that_opens_with_a_time_are_the_subject() -> None:
    told = (
        "In three years, nearly 300 reporters, lawyers, trade unionists, and activists were shot."
    )
    assert {"nearly 300 reporters", "lawyers", "activists"} <= subjects(told, "killing") | (
        subjects(told, "assault")
    )


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Police detained as many as 60 farmers.", "as many as 60 farmers"),
        (
            "Lim spoke of the 12 Hong Kong activists who were detained.",
            "the 12 Hong Kong activists",
        ),
    ],
)
def test_a_group_is_named_with_its_count(text: str, group: str) -> None:
    assert subjects(text, "detention") == {group}
