"""Find the names of people, organisations and places in GUM's entity annotation.

Reach for this when GUM has to teach name recognition. GUM brackets every mention, named or not
("three police officers"), whole ("President Ada Bell of Norland"); always true:
a span given back holds a proper noun, crosses no other span, and its ends are no titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from training.conllu import Word

KINDS = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
_TITLE_WORDS = """
mr mrs ms miss dr doctor prof professor president vice prime minister chancellor senator sen
governor gov representative rep congressman congresswoman judge justice chief sir lady lord king
queen prince princess captain capt colonel col general gen lieutenant lt sergeant sgt major
corporal officer detective inspector commissioner secretary ambassador chairman mayor pope
father fr sister brother aunt uncle imam sheikh mullah ayatollah rabbi bishop archbishop
cardinal saint reverend rev director coach attorney deputy assistant speaker premier dame duke
grandma grandpa mom dad mum mama papa
"""
TITLES = frozenset(_TITLE_WORDS.split())
_PERSON_JOINERS = frozenset(
    ("-", "de", "la", "du", "del", "von", "van", "bin", "ibn", "al", "el", "oglu")
)
_JOINERS = frozenset(("-", "of", "de", "del", "la", "du", "for", "and", "&", "'s", "al", "el"))
_BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


@dataclass(frozen=True)
class Mention:
    """A bracketed mention: words [start, end) and GUM's entity type."""

    start: int
    end: int
    kind: str


def mentions_of(words: Sequence[Word]) -> list[Mention]:
    """All mentions closed within the sentence, discontinuous ones left out."""
    opened: dict[str, list[tuple[int, str]]] = {}
    found: list[Mention] = []
    for place, word in enumerate(words):
        for opens, closes_too, closes in _BRACKET.findall(word.entity):
            if opens:
                number, _, rest = opens.partition("-")
                kind = rest.partition("-")[0]
                if closes_too:
                    found.append(Mention(place, place + 1, kind))
                else:
                    opened.setdefault(number, []).append((place, kind))
            elif opened.get(closes.partition("-")[0]):
                start, kind = opened[closes.partition("-")[0]].pop()
                found.append(Mention(start, place + 1, kind))
    return found


def names_of(words: Sequence[Word]) -> list[tuple[int, int, str]]:
    """Named spans [start, end) with label, outer ones first choice, in order of place."""
    named = [(m, span) for m in mentions_of(words) if (span := _name_in(words, m)) is not None]
    named.sort(key=lambda pair: (-(pair[1][1] - pair[1][0]), pair[1][0], pair[1][2]))
    taken: set[int] = set()
    kept: list[tuple[int, int, str]] = []
    for _, (start, end, label) in named:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end, label))
    return sorted(kept)


def _name_in(words: Sequence[Word], mention: Mention) -> tuple[int, int, str] | None:
    """The name within a mention: the run of name-like words around its head, without titles."""
    if mention.kind not in KINDS:
        return None
    label = KINDS[mention.kind]
    head = _head_of(words, mention)
    if head is None or not _is_proper(words[head]):
        return None
    if label == "PERSON" and (
        words[head].xpos == "NNPS" or _has_article(words, mention.start, head)
    ):
        return None
    joiners = _PERSON_JOINERS if label == "PERSON" else _JOINERS
    start, end = head, head + 1
    while (step := _step(words[mention.start : start][::-1], joiners)) > 0:
        start -= step
    while (step := _step(words[end : mention.end], joiners)) > 0:
        end += step
    if label == "PERSON":
        while start < end and words[start].form.rstrip(".").lower() in TITLES:
            start += 1
    while start < end and words[start].form in {"-", "The", "the", "of"}:
        start += 1
    return (start, end, label) if start < end else None


def _head_of(words: Sequence[Word], mention: Mention) -> int | None:
    inside = range(mention.start, mention.end)
    heads = (i for i in inside if words[i].head not in inside or words[i].head == i)
    return next(heads, None)


def _is_proper(word: Word) -> bool:
    return word.upos == "PROPN" or word.xpos.startswith("NNP")


def _is_name_like(word: Word) -> bool:
    titled = word.form[:1].isupper() and word.upos in {"ADJ", "NOUN", "NUM", "VERB"}
    return _is_proper(word) or titled


def _has_article(words: Sequence[Word], start: int, head: int) -> bool:
    articles = {"a", "an", "the", "every", "any"}
    return any(
        words[i].form.lower() in articles and words[i].head == head for i in range(start, head)
    )


def _step(ahead: Sequence[Word], joiners: frozenset[str]) -> int:
    """How many of the words ahead, nearest first, go on with the name: one, a joiner and
    one, or none.
    """
    if ahead and _is_name_like(ahead[0]):
        return 1
    if len(ahead) > 1 and ahead[0].form.lower() in joiners and _is_name_like(ahead[1]):
        return 2
    return 0
