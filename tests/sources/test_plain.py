"""Plain text into parts."""

from __future__ import annotations

from aygaq.sources import PartKind, extract
from tests.sources.made import ARTICLE, fields_of, of_kind, words

BODY = "\n\n".join(ARTICLE)


def test_the_first_line_is_the_headline() -> None:
    text = extract(f"Bookseller Held in Westhaven\n\n{BODY}".encode())
    assert of_kind(text, PartKind.HEADLINE) == ["Bookseller Held in Westhaven"]
    assert text.metadata.title == "Bookseller Held in Westhaven"


def test_a_text_that_begins_with_a_sentence_has_no_headline() -> None:
    text = extract(BODY.encode())
    assert not of_kind(text, PartKind.HEADLINE)
    assert text.metadata.title is None


def test_page_furniture_before_the_body_goes() -> None:
    menu = "Email story\nComment on this story\nPrint story\nShare on Facebook\n"
    text = extract(
        f"Bookseller Held\n\n{menu}\n{BODY}\n\nMore Listening Options\n\nView Full Site".encode()
    )
    assert text.text == f"Bookseller Held\n\n{BODY}"


def test_a_line_that_comes_twice_is_one_caption() -> None:
    caption = "The port of Westhaven seen from the north."
    text = extract(f"Bookseller Held\n\n{caption}\n{caption}\n\n{BODY}".encode())
    assert of_kind(text, PartKind.CAPTION) == [caption]
    assert text.text.count(caption) == 1


def test_a_paragraph_repeated_in_the_body_stays_once_and_stays_a_paragraph() -> None:
    text = extract(f"{BODY}\n\n{ARTICLE[2]}".encode())
    assert text.text.count(ARTICLE[2]) == 1
    assert of_kind(text, PartKind.PARAGRAPH) == list(ARTICLE)


def test_a_column_of_the_same_word_stays_whole() -> None:
    column = "Northport\n" * 3
    assert (
        extract(f"Prisons of the held\n\n{column}\n{BODY}".encode()).text.count("Northport\n") == 3
    )


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    text = extract(f"Bookseller Held\n\n{ARTICLE[0]}\n\nPassports taken\n\n{ARTICLE[1]}".encode())
    assert of_kind(text, PartKind.HEADING) == ["Passports taken"]


def test_hard_wrapped_lines_are_rejoined() -> None:
    wrapped = (
        "Police in the port of Westhaven detained the bookseller Maren Oduya\n"
        "on May 3 after she handed out leaflets, her brother told the Harbour\n"
        "Monitor.\n\n"
        "She has not been seen by a lawyer since then, and her family was told\n"
        "that she is held in the Northport remand prison."
    )
    text = extract(wrapped.encode())
    assert [words(text, part) for part in text.parts] == [
        " ".join(paragraph.split()) for paragraph in wrapped.split("\n\n")
    ]


def test_a_word_cut_by_a_hyphen_is_whole_again() -> None:
    wrapped = (
        "The police of the Lake District held the bookseller for eleven months with-\n"
        "out any charge, and without telling her family where she was being kept in\n"
        "the meantime, her brother told the newspaper."
    )
    assert "months without any charge" in extract(wrapped.encode()).text


def test_a_hyphen_of_the_word_itself_stays() -> None:
    wrapped = (
        "The court of the Lake District ordered two months of pre-\n"
        "trial detention for the bookseller, who has not seen any\n"
        "lawyer since she was arrested in the port of Westhaven."
    )
    assert "two months of pre-trial detention" in extract(wrapped.encode()).text


def test_labels_make_fields() -> None:
    record = (
        "Maren Oduya\n\nDate of arrest: 3 May 2019\nCharge: Article 12\n"
        "Place of detention: Northport"
    )
    assert fields_of(extract(record.encode())) == {
        "Date of arrest": "3 May 2019",
        "Charge": "Article 12",
        "Place of detention": "Northport",
    }


def test_a_value_runs_on_over_wrapped_lines_to_the_next_label() -> None:
    record = (
        "Case of the bookseller of Westhaven and of her two colleagues in the Lake District\n\n"
        "Charge: Criminal Code Article 12.3 (illegal purchase or storage of printed\n"
        "matter with intent to hand it out, when committed by a group of persons)\n"
        "Place of detention: Northport remand prison\n"
    )
    assert fields_of(extract(record.encode()))["Charge"].endswith("by a group of persons)")


def test_a_colon_that_leads_to_a_quotation_is_no_label() -> None:
    text = extract(f'{BODY}\n\nHer brother said: "She was beaten."'.encode())
    assert not fields_of(text)


def test_chinese_labels_make_fields() -> None:
    record = "被拘押者名单\n\n姓名：王小明\n性别：男\n拘留日期：2019年5月3日"
    assert fields_of(extract(record.encode())) == {
        "姓名": "王小明",
        "性别": "男",
        "拘留日期": "2019年5月3日",
    }


def test_wrapped_chinese_lines_are_joined_without_a_space() -> None:
    wrapped = (
        "西港警方于五月三日在码头拘留了一名书商和她的两名同事她的\n"
        "哥哥告诉记者说她至今没有见到律师也没有收到任何法律文件家人\n"
        "只知道她被关押在北港。"
    )
    assert " " not in extract(wrapped.encode()).text.replace("\n", "")


def test_bullets_make_items_without_their_signs() -> None:
    text = extract(f"{BODY}\n\n• her passport\n• two telephones".encode())
    assert of_kind(text, PartKind.LIST_ITEM) == ["her passport", "two telephones"]


def test_numbered_lines_in_a_row_are_a_list() -> None:
    text = extract(f"{BODY}\n\n1. Maren Oduya\n2. Tovik Halsen\n3. Ilse Brandt".encode())
    assert of_kind(text, PartKind.LIST_ITEM) == [
        "1. Maren Oduya",
        "2. Tovik Halsen",
        "3. Ilse Brandt",
    ]


def test_a_numbered_name_above_fields_is_a_heading() -> None:
    record = (
        "List of the held\n\n1. Maren Oduya\n\nDate of arrest: 3 May 2019\n\n"
        "2. Tovik Halsen\n\nDate of arrest: 4 May 2019"
    )
    assert of_kind(extract(record.encode()), PartKind.HEADING) == [
        "1. Maren Oduya",
        "2. Tovik Halsen",
    ]


def test_form_feeds_make_pages_and_running_heads_go() -> None:
    pages = [f"Harbour Monitor Yearbook\n\n{ARTICLE[n % 3]}\n\n{n}" for n in range(1, 5)]
    text = extract("\f".join(pages).encode())
    assert "Yearbook" not in text.text
    assert [part.page for part in text.parts] == [1, 2, 3, 4]


def test_a_table_of_contents_goes() -> None:
    contents = "Contents\nPreface ......... 3\nCases ........... 4\nSources ......... 9\n"
    text = extract(f"Bookseller Held\n\n{contents}\n\n{BODY}".encode())
    assert text.text == f"Bookseller Held\n\n{BODY}"


def test_markdown_signs_of_headings_go() -> None:
    text = extract(f"# Bookseller Held\n\n{ARTICLE[0]}\n\n## Passports\n\n{ARTICLE[1]}".encode())
    assert of_kind(text, PartKind.HEADLINE) == ["Bookseller Held"]
    assert of_kind(text, PartKind.HEADING) == ["Passports"]


def test_the_dateline_stays_in_its_paragraph() -> None:
    line = f"WESTHAVEN, May 3 (Harbour Agency) — {ARTICLE[0]}"
    text = extract(f"Bookseller Held\n\n{line}\n\n{ARTICLE[1]}".encode())
    assert of_kind(text, PartKind.PARAGRAPH)[0] == line
