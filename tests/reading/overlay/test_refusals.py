"""What a lexicon cannot take, and with which code it is refused."""

from __future__ import annotations

import time
from typing import Any

import pytest

from aygaq.reading.overlay.errors import OverlayRefused
from aygaq.reading.overlay.shape import load_overlay, overlay_from
from tests.reading.overlay.conftest import lexicon_of, verb

REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("R021", {"acts": {"detentoin": {"verbs": ["funnel X"]}}}),
    ("R021", {"acts": {"occupation": {"verbs": ["funnel X"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["detained X"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["funnelling X"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["X"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["X's"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["X's papers"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["funnel X to X"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["funnel X into Yard"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["funnel X into yard||pen"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["funnel X (quickly)"]}}}),
    ("R022", {"acts": {"detention": {"verbs": ["funnel X " + "on " * 12]}}}),
    ("R022", {"acts": {"detention": {"nouns": ["the"]}}}),
    ("R022", {"acts": {"detention": {"nouns": ["Sweeping-Up"]}}}),
    ("R022", {"acts": {"detention": {"nouns": [" ".join(["a|b"] * 10)]}}}),
    ("R022", {"acts": {"detention": {"states": ["in the"]}}}),
    ("R022", {"acts": {"detention": {"states": ["* wire"]}}}),
    ("R022", {"acts": {"detention": {"states": ["behind *"]}}}),
    ("R022", {"acts": {"detention": {"states": ["X behind wire"]}}}),
    ("R022", {"titles": ["village elder"]}),
    ("R022", {"titles": ["Aqsaqal"]}),
    ("R022", {"places": ["tas moyin"]}),
    ("R022", {"agencies": ["secret\u202eservice X"]}),
    ("R023", {"acts": {"detention": {"verbs": ["detain X"]}}}),
    ("R023", {"acts": {"arrest": {"verbs": ["detain X"]}}}),
    ("R023", {"acts": {"arrest": {"verbs": ["nab|corral X"]}}}),
    ("R023", {"acts": {"arrest": {"nouns": ["roundup"]}}}),
    ("R023", {"acts": {"torture": {"states": ["behind bars"]}}}),
    ("R023", {"titles": ["imam"]}),
    ("R023", {"places": ["Nairobi"]}),
    ("R023", {"agencies": ["police"]}),
    ("R023", {"agencies": ["Zorvan"], "places": ["Zorvan"]}),
    ("R023", {"titles": ["aqsaqal", "aqsaqal"]}),
    ("R024", {"places": [{"name": "Tas Moyin", "within": "Nowheria"}]}),
    ("R024", {"places": [{"name": "Tas Moyin", "within": "San Juan"}]}),
    ("R020", {"places": [{"name": "Tas Moyin", "lat": 4}]}),
    ("R020", {"titles": "aqsaqal"}),
    ("R020", {"titles": [5]}),
    ("R020", {"acts": {"detention": {"adverbs": ["quickly"]}}}),
    ("R020", {"acts": ["detention"]}),
    ("R020", {"villains": ["Zorvan"]}),
    ("R020", {}),
]


@pytest.mark.parametrize(("code", "sections"), REFUSED, ids=lambda v: str(v)[:60])
def test_what_cannot_be_taken_is_refused_with_its_code(code: str, sections: dict[str, Any]) -> None:
    with pytest.raises(OverlayRefused) as refused:
        lexicon_of(**sections)
    assert refused.value.code == code
    assert "Nothing was written." in str(refused.value)


def test_what_a_lexicon_holds_already_is_refused() -> None:
    with pytest.raises(OverlayRefused, match="this lexicon") as refused:
        overlay_from(
            {"format": "aygaq-lexicon/1", "acts": {"arrest": {"verbs": ["funnel X"]}}},
            beside=verb("funnel X"),
        )
    assert refused.value.code == "R023"


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"a: [", b"- a", b"", b"format: other/1", b"[" * 9999, b"- " * 9999]
)
def test_bytes_that_are_no_lexicon_are_refused(data: bytes) -> None:
    with pytest.raises(OverlayRefused) as refused:
        load_overlay(data)
    assert refused.value.code == "R020"


def test_a_file_of_many_entries_is_checked_at_once() -> None:
    letters = "bcdfgklmnprst"
    verbs = [f"qa{a}{b}i{c} X" for a in letters for b in letters for c in letters[:6]]
    began = time.process_time()
    assert len(lexicon_of(acts={"detention": {"verbs": verbs}}).entries) == len(verbs) > 1_000
    assert time.process_time() - began < 5  # seconds


def test_a_file_beyond_all_measure_is_refused() -> None:
    with pytest.raises(OverlayRefused, match="larger"):
        load_overlay(b"#" * 500_001)


def test_an_alias_that_repeats_itself_is_refused_and_not_unfolded() -> None:
    bomb = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    with pytest.raises(OverlayRefused):
        load_overlay(f"format: aygaq-lexicon/1\n{bomb}".encode())


def test_a_refusal_repeats_no_word_of_the_file() -> None:
    with pytest.raises(OverlayRefused) as refused:
        lexicon_of(places=[{"name": "Tas Moyin", "within": "Secret Ravine"}])
    assert "Moyin" not in str(refused.value)
    assert "Ravine" not in str(refused.value)
