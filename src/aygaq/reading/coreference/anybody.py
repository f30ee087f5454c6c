"""Whom a word that fits anybody means: "the man", "the victim", "the latter", "the 34-year-old".

Reach for this module for a definite description that tells no trade. Always true: who is only
an official or only tells is taken last, and never for "the victim".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.standing import Standing
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.ages import age_beside
from aygaq.reading.mentions.values import Gender, Mention, Mentions
from aygaq.reading.tree import Tree

_BARE = word_set(
    "mr mr. mrs mrs. ms ms. dr dr. sir district chief senior deputy former then justice"
)
_SUFFERING = word_set("victim deceased detainee prisoner inmate captive hostage survivor")
_TWO = 2  # people of whom one is the latter


def anybody(mention: Mention, near: Sequence[Referent], standing: Standing) -> Referent | None:
    """ "The man": the one last spoken of who does more than tell; "the victim": who suffered."""
    fitting = [r for r in near if could_be(r, mention, standing)]
    if mention.noun in _SUFFERING:
        fitting = [r for r in fitting if not standing.harms(r)]
        fitting = [r for r in fitting if not standing.only_tells(r)]
        sure = [r for r in fitting if not r.named or any(m.named and m.sure for m in r.mentions)]
        fitting = [r for r in fitting if standing.suffers(r)] or sure
    elif standing.is_befallen(mention):
        fitting.sort(key=standing.harms)  # "the man was held": hardly by himself
    own = [r for r in fitting if not r.nouns & words_of("people", "kin")]
    told = [r for r in own if r.named]
    named = [r for r in fitting if r.named]
    ranked = list(dict.fromkeys([*told, *named, *own, *fitting]))
    return next(iter(sorted(ranked, key=standing.only_tells)), None)


def of_two(
    mention: Mention, mentions: Mentions, of: Callable[[Mention], Referent | None]
) -> Referent | None:
    """ "The latter" of the last two people named, in this sentence or the one before."""
    words = mentions.tree.words
    here = words[mention.head].sentence
    told: dict[int, Referent] = {}
    for other in (m for m in reversed(mentions.items) if m.head < mention.head):
        if here - words[other.head].sentence > 1 or len(told) == _TWO:
            break
        referent = of(other)
        if other.kind is EntityKind.PERSON and other.named and referent is not None:
            told.setdefault(referent.number, referent)
    last = list(told.values())
    if len(last) < _TWO:
        return last[0] if last and mention.noun == "latter" else None
    return last[0] if mention.noun == "latter" else last[1]


def of_age(
    tree: Tree,
    age: int,
    mention: Mention,
    near: Sequence[Referent],
    alike: Collection[int],
    standing: Standing,
) -> Referent | None:
    """ "The 41-year-old journalist": whom the text is about, unless told to be of another age.

    Args:
        near: those in reach, last spoken of first.
        alike: numbers of those called by the same word.
    """
    fitting = sorted((r for r in near if could_be(r, mention, standing)), key=standing.only_tells)
    told = {r.number: {a for m in r.mentions if (a := age_beside(tree, m))} for r in fitting}
    known = [r for r in fitting if age in told[r.number]]
    open_ = [r for r in fitting if not told[r.number]]
    called = [r for r in open_ if r.number in alike]
    named = sorted(
        (r for r in open_ if r.named), key=lambda r: (standing.only_tells(r), -len(r.mentions))
    )
    return next(iter([*known, *called, *named, *open_]), None)


def could_be(referent: Referent, mention: Mention, standing: Standing | None = None) -> bool:
    tellers = words_of("people", "teller") | words_of("people", "official") | {"police"}
    said = referent.nouns - _BARE
    official = bool(said) and said <= tellers
    if official and standing is not None and standing.suffers(referent):
        official = bool(said - words_of("people", "teller"))  # a lawyer can be "the man"
    return gender_fits(referent, mention) and not official


def gender_fits(referent: Referent, mention: Mention) -> bool:
    genders = {referent.gender, mention.gender} - {Gender.UNKNOWN}
    return len(genders) < 2
