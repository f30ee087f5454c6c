"""The words of the desk in other languages: whole, up to date, and with the same blanks."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from translations.__main__ import LANGUAGES, catalog_of, compiled, po_file, untranslated

BLANK = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_programs_read_is_compiled_from_what_people_wrote(language: str) -> None:
    assert po_file(language).with_suffix(".mo").read_bytes() == compiled(catalog_of(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_left_in_english(language: str) -> None:
    assert untranslated(catalog_of(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_have_the_blanks_of_the_english_ones(language: str) -> None:
    wrong = []
    for message in catalog_of(language):
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        string = message.string or ""
        told = [string] if isinstance(string, str) else [words or "" for words in string]
        wanted = {blank for words in ids for blank in BLANK.findall(words)}
        if message.id and any(not set(BLANK.findall(words)) <= wanted for words in told):
            wrong.append(ids[0])
        if message.id and not any(wanted == set(BLANK.findall(words)) for words in told):
            wrong.append(ids[0])
    assert wrong == []


@pytest.mark.parametrize(("code", "words"), [("ru", "Входящие"), ("ug", 'dir="rtl"')])
def test_the_inbox_speaks_the_language_that_was_chosen(
    client: Client, code: str, words: str
) -> None:
    client.post("/language", {"language": code, "next": "/"})
    assert words in client.get("/inbox").content.decode()
