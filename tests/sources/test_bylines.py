"""Who wrote and who translated."""

from __future__ import annotations

import pytest

from aygaq.sources.bylines import is_credit, read_credits


@pytest.mark.parametrize(
    ("said", "authors", "translators"),
    [
        ("By Maren Oduya", ("Maren Oduya",), ()),
        ("By MAREN ODUYA AND TOVIK HALSEN", ("MAREN ODUYA", "TOVIK HALSEN"), ()),
        ("By Maren Oduya, Westhaven", ("Maren Oduya",), ()),
        ("By Maren Oduya, Researcher, @oduya", ("Maren Oduya",), ()),
        ("By: Maren Oduya (Harbour Agency)", ("Maren Oduya",), ()),
        (
            "Reported by Tovik Halsen for the Harbour Service. Translated and edited by "
            "Ilse Brandt.",
            ("Tovik Halsen",),
            ("Ilse Brandt",),
        ),
        (
            "Reported by Tovik Halsen and Ada Fenn for the Harbour Service. Translated by "
            "Ilse Brandt. Edited by Olu Marsh.",
            ("Tovik Halsen", "Ada Fenn"),
            ("Ilse Brandt",),
        ),
        ("Автор: Ильза Брандт", ("Ильза Брандт",), ()),
        ("记者：王小明 责编：李红", ("王小明",), ()),
        ("(Editing by Olu Marsh)", (), ()),
    ],
)
def test_names_are_read(said: str, authors: tuple[str, ...], translators: tuple[str, ...]) -> None:
    credits_ = read_credits(said)
    assert (credits_.said, credits_.authors, credits_.translators) == (True, authors, translators)


@pytest.mark.parametrize(
    "said",
    [
        "By the time police came, she had left the shop.",
        "By Monday, the port was quiet.",
        "By then it was dark",
        "Police detained two people.",
        "",
        "By detaining her, the police broke the law.",
        "Author of three books, she lives in Westhaven.",
        "Translated documents were found in her house.",
    ],
)
def test_other_lines_name_nobody(said: str) -> None:
    assert not read_credits(said).said


def test_a_marked_byline_may_hold_a_name_alone() -> None:
    assert read_credits("Maren Oduya", known=True).authors == ("Maren Oduya",)
    assert not read_credits("Maren Oduya").said


@pytest.mark.parametrize(
    "said",
    [
        "Photo: Ilse Brandt",
        "FILE PHOTO: The port of Westhaven, June 2018.",
        "The port seen from the north. (Ilse Brandt/AFP)",
        "A street in Northport, 3 May 2019, Ilse Brandt/AFP via Getty Images",
        "(Getty Images)",
        "Screenshot of a message",
        "Фото: И. Брандт",
    ],
)
def test_captions_are_told(said: str) -> None:
    assert is_credit(said)


@pytest.mark.parametrize(
    "said",
    [
        "Photos of the bookseller were taken by the police.",
        "Image is everything, he said.",
        "She was held, her brother told AFP.",
        "“They beat him,” his friend told Reuters.",
    ],
)
def test_sentences_are_no_captions(said: str) -> None:
    assert not is_credit(said)
