"""Which language a text is in."""

from __future__ import annotations

import pytest

from aygaq.sources.language import fits_script, guess_language


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Police in the port of Westhaven detained the bookseller on May 3.", "en"),
        ("Полиция задержала двух человек в порту, сообщили их родственники.", "ru"),
        ("Полиция порттан екі адамды ұстады, олардың туыстары бұл туралы кеше хабарлады.", "kk"),
        ("西港警方五月三日拘留了一名书商，她的哥哥告诉记者。", "zh"),
        ("ساقچىلار ئىككى كىشىنى تۇتۇپ كەتتى، دەيدۇ ئۇلارنىڭ تۇغقانلىرى", "ug"),
        ("اعتقلت الشرطة شخصين في المدينة وقالت العائلة إن المحامي لم يسمح له بزيارتهما", "ar"),
        (
            "La police a arrêté deux personnes dans le port, selon leurs familles et leurs amis.",
            "fr",
        ),
        ("12 34", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told(text: str, tag: str) -> None:
    assert guess_language(text) == tag


def test_a_tag_must_fit_the_script() -> None:
    russian = "Полиция задержала двух человек в порту"
    assert fits_script("ru-RU", russian)
    assert not fits_script("en", russian)
