"""What the parser is shown in place of a part of a name that it misread.

Reach for this module after parsing. A parser trained on little takes "Can Bek" for a question
and "Tsering Bek" for a participle. It is shown another name there; the text, its offsets and
every quote stay as they are. Always true: one word is shown for one word.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from aygaq.reading.frames.index import verb_index
from aygaq.reading.lexicon import word_set

_FIRST_NAME, _SURNAME = "John", "Smith"
# words that English has too, and that are parts of names
_NAMES_TOO = word_set(
    "can will may long so an do be than thus too hung dung sung sang son ban bay ho hang win van "
    "bin tin mark bill rob drew chase grant pat sue tong thong thu see say moe min ma la mo gay "
    "ever rich just major true sharp sterling wade lance frank earnest dean"
)
_WRONG = ("VERB", "AUX", "ADV", "SCONJ", "ADP", "INTJ")
_FOLLOWS = word_set("who has was is had said says told , 's and")
_NO_NAMES = word_set("the of and for with to us no not a an at in on by as from without ahead")


def misread_names(
    words: Sequence[str], tags: Sequence[str], starts: Sequence[bool], known: Collection[str]
) -> Mapping[int, str]:
    """By place: what to show for each part of a name that was tagged as no name.

    Args:
        words, tags, starts: of one stretch: its words, their tags, which begin sentences.
        known: words that the same text has inside a sentence with a capital.
    """
    return {
        i: _SURNAME if i and _is_part(words[i - 1]) and not starts[i] else _FIRST_NAME
        for i, tag in enumerate(tags)
        if tag in _WRONG and words[i].istitle() and len(words[i]) > 1
        and _is_misread(words, starts, i, known)
    }  # fmt: skip


def _is_misread(
    words: Sequence[str], starts: Sequence[bool], i: int, known: Collection[str]
) -> bool:
    low, after = words[i].lower(), words[i + 1] if i + 1 < len(words) else ""
    if starts[i] and words[i] in known and after.lower() in _FOLLOWS:
        return True
    if low not in _NAMES_TOO and (low in verb_index() or low.endswith("ly")):
        return False
    if starts[i]:
        return low in _NAMES_TOO and _is_part(after) and not _asks(words, starts, i)
    if words[i - 1] in ('"', "'", ":", "[", "(", "-", "#"):
        return False
    return _is_part(after) or (_is_part(words[i - 1]) and not starts[i - 1])


def _is_part(word: str) -> bool:
    """Whether a word beside it can be another part of the same name."""
    return word.istitle() and word.lower() not in _NO_NAMES


def _asks(words: Sequence[str], starts: Sequence[bool], i: int) -> bool:
    """Whether the sentence that begins at `i` is a question."""
    for k in range(i + 1, len(words)):
        if starts[k]:
            return words[k - 1] == "?"
    return words[-1] == "?"
