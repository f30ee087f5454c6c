"""Page furniture goes, sentences stay."""

from __future__ import annotations

import pytest

from aygaq.sources.blocks import Block
from aygaq.sources.furniture import is_furniture, without_furniture
from aygaq.sources.text import PartKind


@pytest.mark.parametrize(
    "said",
    [
        "Email story",
        "Comment on this story (12)",
        "Print",
        "VIEW FULL SITE",
        "» Read more",
        "Spread This News",
        "Facebook Twitter WhatsApp Email",
        "Share this: Facebook",
        "Sign up for our weekly letter",
        "Get the news straight to your inbox with our newsletter",
        "© 2019 Harbour Monitor. All rights reserved.",
        "Copyright 2019 Harbour Monitor",
        "12 comments",
        "3 min read",
        "1 of 5",
        "Home » News » Region",
        "* * *",
        "READ MORE: The mayor speaks",
        "Also read | Fish prices rise",
        "We use cookies to improve this site.",
        "The post Bookseller Held appeared first on Harbour Monitor",
        "Читайте также: Цены на рыбу растут",
        "Поделиться",
        "Версия для печати",
        "分享",
        "相关报道：鱼价上涨",
        "版权所有 西港日报",
        "Бөлісу",
        "مشاركة",
        "Paylaş",
        "Partager",
    ],
)
def test_furniture_goes(said: str) -> None:
    assert is_furniture(Block(said))


@pytest.mark.parametrize(
    "said",
    [
        "Police shared the story with nobody.",
        "Read the court's decision, he said.",
        "Copyright lawyer Maren Oduya was arrested.",
        "He was told to print a confession.",
        "Two detained",
        "Passports",
        "She has followed us on every street, he said.",
        "Background",
        "Home searched, bookseller held",
        "Contact with her family was forbidden.",
        "More than twenty people were held in the port.",
        "Related to the case are two others: Ilse Brandt and Tovik Halsen.",
        "3 May 2019",
        "12",
        "Subscribers of the newspaper were questioned.",
        "Share of the blame lies with the court.",
        "Оправдан",
        "被拘留",
        "Listen, the officer said, you will sign.",
    ],
)
def test_words_of_a_report_stay(said: str) -> None:
    assert not is_furniture(Block(said))


def test_fields_and_rows_never_go() -> None:
    assert not is_furniture(Block("Contact", PartKind.FIELD))
    assert not is_furniture(Block("Home", PartKind.TABLE_ROW))


def test_links_after_a_title_of_a_list_go_with_it() -> None:
    links = [Block("Fish prices rise again", links=22), Block("The mayor speaks to us", links=22)]
    after = Block("She was released.")
    assert without_furniture([Block("Related articles"), *links, after]) == [after]


def test_a_menu_goes_as_a_whole_and_names_do_not() -> None:
    body = Block(
        "Police in the port of Westhaven detained the bookseller Maren Oduya on May 3 after "
        "she handed out leaflets at the gate of the fish market there."
    )
    menu = [Block(each) for each in ("Home", "News", "Region", "Contact")]
    names = [Block(each) for each in ("Maren Oduya", "Ilse Brandt", "Tovik Halsen", "Home")]
    assert without_furniture([*menu, body]) == [body]
    assert without_furniture([*names, body]) == [*names[:3], body]
