"""What `extract` promises of every document."""

from __future__ import annotations

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aygaq.sources import Limits, PartKind, SourceRefused, SourceText, extract
from tests.sources.made import mail, page

SMALL = Limits(time_s=10)
SOME = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<br>",
        "<hr>",
        "<a name=1></a>",
        "<a name=2></a>",
        "<a href=x>",
        "</a>",
        "<table>",
        "<tr>",
        "<td>",
        "<td rowspan=3>",
        "<th>",
        "</table>",
        "<ul><li>",
        "<h1>",
        "</h1>",
        "<h2>",
        "<sup>1</sup>",
        "<dl><dt>",
        "<dd>",
        "<nav>",
        "</nav>",
        "<article>",
        "<pre>",
        "\n",
        "  ",
        "Date of arrest: ",
        "3 May 2019",
        "Maren Oduya",
        "By ",
        "1. ",
        "• ",
        "- ",
        "Share",
        "Print",
        "Related articles",
        "Police detained her. ",
        "姓名：",
        "被拘留。",
        "\u0645\u06cc\u200c\u062e",
        "e\u0301",
        "\u200b",
        "&nbsp;",
        "........ 7",
        "\f",
        "Photo: ",
        "(AFP)",
        "pre-",
        "trial",
        "|",
        "*",
        "#",
        ":",
        "“",
        "”",
        "\ue000",
        "Ǆ",
        "ﬁ",
    ]
)
WORDS = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)


def verify(text: SourceText) -> None:
    """Assert all that the contract in `text` promises."""
    assert unicodedata.is_normalized("NFC", text.text)
    assert "\r" not in text.text
    end = 0
    for part in text.parts:
        assert end <= part.start < part.end <= len(text.text)
        assert not text.text[end : part.start].strip()
        words = text.text[part.start : part.end]
        assert words == words.strip()
        assert "\n" not in words
        if part.kind is PartKind.FIELD:
            assert part.label is not None
            assert part.value_start is not None
            assert part.start < part.value_start < part.end
            assert words.startswith(part.label)
        for _, start, stop in part.cells:
            assert part.start <= start <= stop <= part.end
        end = part.end
    assert not text.text[end:].strip()
    assert list(text.details) == sorted(text.details)
    assert list(text.metadata.origins) == sorted(text.metadata.origins)


def try_extract(data: bytes, name: str | None = None) -> SourceText | None:
    """The text, or None where it is refused; anything else is a fault."""
    try:
        return extract(data, name=name, limits=SMALL)
    except SourceRefused:
        return None


@SOME
@given(st.binary(max_size=300), st.sampled_from([None, "a.html", "a.eml", "a.txt"]))
def test_any_bytes_give_a_text_or_a_refusal(data: bytes, name: str | None) -> None:
    text = try_extract(data, name)
    if text is not None:
        verify(text)


@SOME
@given(WORDS)
def test_any_plain_text_keeps_the_promises(words: str) -> None:
    text = try_extract(words.encode("utf-8", "ignore"), "a.txt")
    if text is not None:
        verify(text)


@SOME
@given(WORDS)
def test_any_page_keeps_the_promises(words: str) -> None:
    text = try_extract(page(words.encode("utf-8", "ignore").decode()))
    if text is not None:
        verify(text)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_any_mail_gives_a_text_or_a_refusal(data: bytes) -> None:
    text = try_extract(b"MIME-Version: 1.0\nMessage-ID: <a@b>\n" + data)
    if text is not None:
        verify(text)


@settings(max_examples=15, deadline=None)
@given(WORDS)
def test_the_same_bytes_give_the_same_text(words: str) -> None:
    data = page(words.encode("utf-8", "ignore").decode())
    assert try_extract(data) == try_extract(data)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["detained", "Oduya", "court", "第", "суд", "3", "May"]),
        min_size=30,
        max_size=90,
    )
)
def test_no_word_of_a_long_paragraph_is_lost(words: list[str]) -> None:
    said = " ".join(words) + "."
    assert said in extract(page(f"<article><h1>Held</h1><p>{said}</p></article>")).text


def test_a_mail_keeps_the_promises() -> None:
    verify(extract(bytes(mail("Police detained two people.\n\nDate of arrest: 3 May 2019\n"))))
