"""Which charset bytes are written in."""

from __future__ import annotations

import pytest

from aygaq.sources import extract
from aygaq.sources.charset import decode
from aygaq.sources.refusals import NotText, UnknownCharset

RUSSIAN = (
    "Полиция задержала двух человек в порту, сообщили родственники. Адвоката к ним не пустили."
)
CHINESE = "西港警方五月三日拘留了一名书商，她的哥哥告诉记者，她至今没有见到律师。"
FRENCH = (
    "La libraire a été arrêtée à l’aube, près du marché, d’après son frère ; elle n’a vu personne."
)
TURKISH = (
    "Polis, kitapçıyı şafakta gözaltına aldı; kardeşi, avukatın görüşmesine izin "
    "verilmediğini söyledi."
)
ARABIC = "اعتقلت الشرطة شخصين في المدينة وقالت العائلة إن المحامي لم يسمح له بزيارتهما"


@pytest.mark.parametrize(
    ("words", "codec", "named"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (CHINESE, "gb18030", "gb18030"),
        (FRENCH, "cp1252", "windows-1252"),
        (TURKISH, "cp1254", "windows-1254"),
        (ARABIC, "cp1256", "windows-1256"),
    ],
)
def test_the_letters_themselves_tell_the_charset(words: str, codec: str, named: str) -> None:
    decoded = decode(words.encode(codec))
    assert (decoded.text, decoded.charset, decoded.told_by) == (words, named, "evidence")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_charset(codec: str) -> None:
    decoded = decode(RUSSIAN.encode(codec))
    assert (decoded.text, decoded.told_by) == (RUSSIAN, "bom")


def test_valid_utf_8_is_believed_before_a_declaration() -> None:
    assert decode(RUSSIAN.encode(), declared="windows-1251").text == RUSSIAN


def test_a_declaration_that_the_letters_belie_is_not_believed() -> None:
    decoded = decode(RUSSIAN.encode("cp1251"), declared="gb2312")
    assert (decoded.text, decoded.told_by) == (RUSSIAN, "evidence")


def test_latin_1_means_windows_1252_as_on_the_web() -> None:
    assert decode("“été”".encode("cp1252"), declared="iso-8859-1").text == "“été”"


@pytest.mark.parametrize(
    "codec", ["punycode", "unicode_escape", "utf-7", "rot13", "base64", "no-such"]
)
def test_codecs_that_are_no_charsets_are_not_used(codec: str) -> None:
    assert decode(FRENCH.encode("cp1252"), declared=codec).told_by == "evidence"


def test_what_a_person_says_is_believed_and_losses_are_counted() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xff", given="utf-8")
    assert (decoded.told_by, decoded.unreadable) == ("person", 1)


def test_a_broken_byte_in_long_utf_8_is_told() -> None:
    text = extract(RUSSIAN.encode() * 3 + b"\xd0 " + RUSSIAN.encode())
    assert ("unreadable-bytes", "1") in text.details


def test_letters_of_no_charset_are_refused() -> None:
    with pytest.raises(UnknownCharset):
        decode(b"abc " + bytes([0x81, 0x20, 0xDF, 0x20, 0xFE, 0x20]) * 20)


def test_an_unknown_charset_of_a_person_is_refused() -> None:
    with pytest.raises(UnknownCharset):
        extract(b"abc", charset="no-such")


def test_control_bytes_are_no_text() -> None:
    with pytest.raises(NotText):
        decode(bytes(range(256)) * 40)


def test_the_charset_is_told_in_the_details() -> None:
    details = dict(extract(RUSSIAN.encode("cp1251")).details)
    assert (details["charset"], details["charset-told-by"]) == ("windows-1251", "evidence")


def test_a_stray_byte_in_a_long_text_is_told_and_no_reason_to_refuse() -> None:
    text = extract(b"Police detained two people in the port. " * 60 + b"\x8f\x81")
    assert dict(text.details)["unreadable-bytes"] == "2"
