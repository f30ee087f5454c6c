"""Sentences that end with who tells them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from aygaq.reading.parse import parse
from aygaq.reading.told_apart import cuts_told
from aygaq.reading.tree import Tree
from aygaq.sources.text import Part, PartKind, SourceText
from tests.reading.conftest import subject_of

Read = Callable[..., Reading]


def tree_of(text: str) -> Tree:
    """The tree of one paragraph. A test that calls it asks for `read_words`, which skips
    where no model is installed."""
    return parse(SourceText(text, (Part(PartKind.PARAGRAPH, 0, len(text)),)))


ENDS = [
    ("Both were beaten in a van , members who visited them said .", "members"),
    ("Six men died in the fire , the region 's governor said on Monday .", "the"),
    ("Nobody was charged , police in Osh said .", "police"),
]
GOES_ON = [
    "He was beaten in a van , said a friend .",  # the teller follows the verb
    "Bek , who was held , said nothing more .",
    "They beat him in a van , and he said so .",
    "Bek was held for days , she said , and beaten .",
    '" They beat him in a van , the men said " , she wrote .',
]


@pytest.mark.parametrize(("text", "first"), ENDS)
def test_a_teller_who_ends_a_sentence_is_cut_off(text: str, first: str) -> None:
    lows = text.lower().split()
    (cut,) = cuts_told(lows, [k == 0 for k in range(len(lows))])
    assert lows[cut] == first


@pytest.mark.parametrize("text", GOES_ON)
def test_other_sentences_stay_whole(text: str) -> None:
    lows = text.lower().split()
    assert cuts_told(lows, [k == 0 for k in range(len(lows))]) == []


TOLD = [
    ("Both men were beaten in the van, two members who visited them said.", "two members"),
    ("Six people were shot dead on Friday, the region's governor said.", "the region's governor"),
    ("Ana Lund was beaten, relatives and a colleague said.", "relatives and a colleague"),
]


@pytest.mark.parametrize(("text", "teller"), TOLD)
def test_who_ends_the_sentence_tells_its_deed(read_words: Read, text: str, teller: str) -> None:
    (claim,) = (c for c in read_words(text).claims if c.kind.value == "act")
    assert claim.speaker is not None
    assert claim.speaker.words.text == teller


@pytest.mark.parametrize(("text", "teller"), TOLD)
def test_who_ends_the_sentence_is_no_victim(read_words: Read, text: str, teller: str) -> None:
    reading = read_words(text)
    (claim,) = (c for c in reading.claims if c.kind.value == "act")
    assert subject_of(reading, claim) in text.partition(",")[0]


@pytest.mark.parametrize(("text", "teller"), TOLD)
def test_what_is_told_hangs_on_the_verb_that_tells(
    read_words: Read, text: str, teller: str
) -> None:
    tree = tree_of(text)
    verb = next(w for w in tree.words if w.low == "said")
    assert (verb.head, verb.dep.lower()) == (verb.i, "root")
    assert [c.dep for c in tree.children(verb, "ccomp")] == ["ccomp"]


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        ("According to his lawyer , Ana Bek , two men were beaten", [8]),
        ("According to Vera Tosk , Ana Bek , a nurse , was beaten", []),
        ("According to police , Ana Bek , 34 , was beaten", []),
        ("According to relatives , Ana Bek , two men and a boy were beaten", []),
        ("According to a relative , Ana Bek was beaten", []),
    ],
)
def test_a_source_is_cut_off_behind_its_name(text: str, cuts: list[int]) -> None:
    words = text.split()
    assert cuts_told(words, [k == 0 for k in range(len(words))]) == cuts
