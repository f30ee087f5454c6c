"""Sentences that end or begin with who tells them, cut there for the parser.

Reach for this module before and after parsing. "Both were beaten, members who saw them said": a
parser trained on little hangs the teller on the deed told, or the deed on the teller. Parsed as
two pieces each stands by itself, and is joined again as what is told and who tells it. The text
stays one sentence. Always true: a cut lies inside a sentence, and each sentence has one at most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Word

_SHORTEST, _LONGEST = 2, 16  # words of the piece that tells
_LEAST_TOLD = 3  # words of what is told
_TELLING = word_set("said says reported reports added confirmed wrote stated recalled")
_NOT_FIRST = word_set(
    "and but or who which that whose where when while because as so if although though after "
    "before since then he she they it i we you not including according by for with in on at"
)
_ENDS = word_set("today yesterday later monday tuesday wednesday thursday friday saturday sunday")
_NAME = 4  # words
_NO_ROLE = word_set("police army military media family government prosecution")
# behind "According to police, Ana Bek," these go on about her
_OF_SUBJECT = word_set("who whose a an was were is are has had aged and then now")
_LEADS = word_set("on in late early")


def cuts_told(words: Sequence[str], starts: Sequence[bool]) -> list[int]:
    """Where to cut, as indices of words: the first word of each teller that ends its sentence.

    Args:
        words: as they are written.   starts: whether a sentence begins with each.
    """
    firsts = [k for k in range(len(words)) if k == 0 or starts[k]]
    ends = [*firsts[1:], len(words)]
    low = [word.lower() for word in words]
    return [
        cut
        for a, b in zip(firsts, ends, strict=True)
        for cut in (_cut_behind_source(words, low, a, b) or _cut(low, a, b))
    ]


def join_told(words: Sequence[Word], cut: int) -> None:
    """Hang the piece before `cut`, an index into `words`, on the teller's verb as what is told."""
    first = words[0].i
    if words[0].low == "according":
        _join_source(words, cut)
        return
    verb = next((w for w in words[cut:] if w.low in _TELLING), None)
    if verb is None:
        return
    if verb.head != verb.i:
        words[verb.head - first].children.remove(verb.i)
        verb.head, verb.dep = verb.i, "root"
    for word in words:
        if word.head == word.i and word is not verb:
            _put_below(word, verb, _relation(word, verb, cut + first))


def _join_source(words: Sequence[Word], cut: int) -> None:
    """Hang "according to his lawyer, Ana Bek," on what the lawyer tells."""
    main = next((w for w in words[cut:] if w.head == w.i), None)
    for word in words[:cut] if main is not None else ():
        if word.head == word.i and main is not None:
            _put_below(word, main, "obl")


def _relation(word: Word, verb: Word, cut: int) -> str:
    """What a top of a piece is to the verb that tells."""
    if word.i < cut:
        return "ccomp"
    return "nsubj" if word.i < verb.i else "obl:unmarked"


def _put_below(top: Word, verb: Word, dep: str) -> None:
    """Hang what hung on nothing."""
    top.head, top.dep = verb.i, dep
    verb.children.append(top.i)
    verb.children.sort()


def _cut(lows: Sequence[str], first: int, last: int) -> Iterator[int]:
    """The first word behind the last comma, where the rest is somebody who tells."""
    end = last
    while end > first and not lows[end - 1][:1].isalnum():
        end -= 1
    comma = next((k for k in range(end - 1, first, -1) if lows[k] == ","), None)
    if comma is None or comma - first < _LEAST_TOLD:
        return
    rest = lows[comma + 1 : end]
    verbs = [k for k, low in enumerate(rest) if low in _TELLING]
    if not _SHORTEST <= len(rest) <= _LONGEST or len(verbs) != 1 or rest[0] in _NOT_FIRST:
        return
    if verbs[0] and _only_when(rest[verbs[0] + 1 :]) and not {'"', ";", ":"} & set(lows[first:end]):
        yield comma + 1


def _cut_behind_source(
    words: Sequence[str], lows: Sequence[str], first: int, last: int
) -> list[int]:
    """The first word told by a source whose name follows what he is: "According to his lawyer,
    Ana Bek, four men were beaten"."""
    if last - first < _LEAST_TOLD + 4 or tuple(lows[first : first + 2]) != ("according", "to"):
        return []
    commas = [k for k in range(first + 2, min(first + _LONGEST, last)) if words[k] == ","][:2]
    if len(commas) < 2 or last - commas[1] <= _LEAST_TOLD:
        return []
    role, name, after = words[commas[0] - 1], words[commas[0] + 1 : commas[1]], lows[commas[1] + 1]
    is_role = role.islower() and not role.endswith("s") and role not in _NO_ROLE
    is_name = 0 < len(name) <= _NAME and all(w[:1].isupper() for w in name)
    return [commas[1] + 1] if is_role and is_name and after not in _OF_SUBJECT else []


def _only_when(behind: Sequence[str]) -> bool:
    """Whether nothing, or a day alone, stands behind the verb of telling."""
    return all(low in _ENDS or low in _LEADS for low in behind)
