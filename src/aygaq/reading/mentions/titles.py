"""Titles before names: "Judge Ana Bek", "police chief Askar Bek", "Freelancer Dina Bek".

Reach for this module with a run of capitalised words; it parts titles from the titled name.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.claims import EntityKind
from aygaq.places import demonym
from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.capitals import INNER
from aygaq.reading.mentions.runs import Run, is_lettered
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Tree, Word

_OFFICES = word_set(
    "minister secretary superintendent inspector commissioner director chief general head"
)
_PORTFOLIOS = word_set(
    "police state justice interior defence defense information affairs security health education "
    "finance culture labour labor communications prisons"
)
_AREAS = word_set("county province state district region municipality city")
_OF_LAND = word_set(
    "president minister premier chancellor king queen emir sultan head leader ambassador governor "
    "ruler"
)
_SAINT = word_set("st st. saint")
_GIVEN_TOO = word_set("german christian roman norman jordan ali israel ashanti mali")
_LETTERED = 2  # words of "Witness K"
_NAME = 5  # words of a name, and fewer
_BULLETS = frozenset("•·*▪‣◦●-–")


def without_titles(tree: Tree, first: int, last: int) -> Iterator[Run]:
    """Cut a run into what stands before a title and the titled name."""
    words = tree.words
    titles = words_of("people", "title")
    if last - first == _LETTERED and is_lettered(tree, first, last):
        yield Run(first, last, first, (), EntityKind.PERSON, sure=True)
        return
    if words[first].low in _SAINT and is_place(tree.text[words[first].start : words[last - 1].end]):
        yield Run(first, last, first, ())  # "St Petersburg"
        return
    spots = [k for k in range(first, last) if _is_title(words, k, last, titles)]
    if not spots and (end := _past_portfolio(words, first, last)) is not None:
        yield Run(first, last, end, (words[first - 2].low, *(w.low for w in words[first:end])))
        return
    if not spots and (end := _past_land(tree, first, last)) is not None:
        yield Run(first, end, first, ())
        yield Run(end, last, end, ())
        return
    if not spots and last - first > 2 and _is_demonym(words[first]) and not _is_body(words, last):
        yield Run(first, first + 1, first, ())
        yield Run(first + 1, last, first + 1, ())
        return
    if not spots and last - first > 2 and _opens_with_role(words, first):
        spots = [first]
    if not spots:
        yield Run(first, last, first, ())
        return
    top = spots[-1]
    if top > first and not _may_lead_title(tree, first, top):
        yield Run(first, last, first, ())
        return
    led = all(w.low in titles for w in words[first:top])
    if top > first and words[top].low in words_of("people", "name_like") and not led:
        yield Run(first, last, first, ())  # Abdi Sheikh Noor
        return
    begin, name_first = top, top + 1
    while begin > first and (words[begin - 1].low in titles or words[begin - 1].text == "-"):
        begin -= 1
    if begin > first:
        yield Run(first, begin, first, ())
    titled = tuple(w.low for w in words[begin:name_first])
    while name_first > begin and words[name_first - 1].low in words_of("people", "name_like"):
        name_first -= 1  # Sayed Ahmad Bek, Ma Thet Bek: part of the name as people say it
    yield Run(begin, last, name_first, titled)


def _is_body(words: tuple[Word, ...], last: int) -> bool:
    """ "The Nicaraguan Rights Association": of a body where it works, and part of its name."""
    return words[last - 1].low in words_of("organisations", "named")


def _is_demonym(word: Word) -> bool:
    """ "Nicaraguan Ana Bek": where she is from, and no given name, as "German" may be."""
    known = demonym(word.text) is not None and word.low not in _GIVEN_TOO
    return known and word.low.endswith(("an", "ese", "ish", "i", "qi"))


def _past_portfolio(words: tuple[Word, ...], first: int, last: int) -> int | None:
    """Where the name begins in "Superintendent of Police NAME", "Minister of Justice NAME"."""
    if first < 2 or words[first - 1].low != "of" or words[first - 2].low not in _OFFICES:
        return None
    ends = [k + 1 for k in range(first, last - 1) if words[k].low in _PORTFOLIOS]
    return ends[-1] if ends and last - ends[-1] < _NAME else None


def _past_land(tree: Tree, first: int, last: int) -> int | None:
    """Where the name begins in "the President of Chad NAME", "the Prime Minister of Laos NAME"."""
    words = tree.words
    if first < 2 or words[first - 1].low != "of" or words[first - 2].low not in _OF_LAND:
        return None
    for end in range(last - 1, first, -1):
        if is_place(tree.text[words[first].start : words[end - 1].end]) and last - end < _NAME:
            return end
    return None


def _may_lead_title(tree: Tree, first: int, top: int) -> bool:
    """Whether what stands before a title is a body, a place or a people, and no person's name."""
    words = tree.words[first:top]
    titles = words_of("people", "title")
    if tree.words[top].text.isupper() and len(tree.words[top].text) > 1:
        return True  # "Rappler CEO NAME": no name holds an abbreviation
    bodies = words_of("organisations", "named") | words_of("organisations", "agent")
    if any(w.low in bodies or people_kind(w.text) or w.text.isupper() for w in words):
        return True
    if all(w.low in titles or not w.capital for w in words):
        return True
    if len(words) > 1 and words[-1].low in _AREAS:
        return True  # "Bor County MP NAME"
    return is_place(tree.text[words[0].start : words[-1].end])


def _opens_with_role(words: tuple[Word, ...], first: int) -> bool:
    """ "Freelancer Askar Bek": a role with a capital because it opens its sentence."""
    word = words[first]
    opens = (
        first == 0 or words[first - 1].sentence != word.sentence or words[first - 1].pos == "NUM"
        or words[first - 1].text in _BULLETS
    )  # fmt: skip
    if not opens or word.low in words_of("people", "name_like"):
        return False
    return bool(
        {word.low, word.lemma} & (words_of("people", "role") | words_of("people", "general"))
    )


def _is_title(words: tuple[Word, ...], k: int, last: int, titles: frozenset[str]) -> bool:
    if words[k].low not in titles or k + 1 >= last or words[k + 1].text == "-":
        return False  # "a US-based coordinator"
    if (
        k > 1
        and words[k - 1].low == "of"
        and words[k - 2].low in words_of("organisations", "named")
    ):
        return False  # "the Ministry of Internal Affairs"
    rest = [w.low for w in words[k + 1 : last]]
    return not any(r in INNER or r in words_of("organisations", "named") for r in rest)
