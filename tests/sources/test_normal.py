"""One form for what looks the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aygaq.sources.normal import clean, fold, joint


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\u00adb", "ab"),
        ("a\u200bb\ufeff", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("a\u200cb", "ab"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\u0645\u200c\u200c\u0645", "\u0645\u200c\u0645"),
        ("e\u0301", "\u00e9"),
        ("a\u00a0\u2003b\tc", "a b c"),
        ("\ufb01le", "file"),
        ("\ufefb", "\u0644\u0627"),
        ("a\ud800b", "ab"),
        ("a\r\nb\u2028c", "a\nb\nc"),
    ],
)
def test_a_sign_has_one_form(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@given(st.text(alphabet=st.characters(codec=None)))
def test_folding_is_nfc_on_one_line_and_done_once(raw: str) -> None:
    folded = fold(raw)
    assert unicodedata.is_normalized("NFC", folded)
    assert fold(folded) == folded
    assert "\n" not in folded
    assert "  " not in folded
    assert folded == folded.strip()


def test_lines_of_chinese_join_without_a_space() -> None:
    assert joint("西港", "警方") == ""
    assert joint("port", "of") == " "
