"""The codes that claims use, with their meaning, labels, rights and treaty articles.

Reach for this package to turn a claim's `type` into words or to ask what kind of act it is. One
fact is always true: a code that any function here returns is in `all_codes()`.

Treaties are cited by their usual short names: UDHR, ICCPR, ICESCR, CAT, ICPPED, CERD, ILO C029
(Forced Labour Convention) and the Refugee Convention of 1951.
"""

from __future__ import annotations

from aygaq.vocabulary.errors import VocabularyError, VocabularyFileError
from aygaq.vocabulary.load import load_vocabulary
from aygaq.vocabulary.values import ActType, AttributeType, FigureType, Term

__all__ = [
    "ActType",
    "AttributeType",
    "FigureType",
    "Term",
    "VocabularyError",
    "VocabularyFileError",
    "act",
    "acts",
    "all_codes",
    "attribute",
    "attributes",
    "figure",
    "figures",
    "is_a",
    "measures",
    "same_family",
    "term",
]


def act(code: str) -> ActType:
    """The act of this code.

    Raises:
        VocabularyError: no act has it; `.near` holds codes spelt alike.
    """
    known = load_vocabulary().acts
    if code not in known:
        raise VocabularyError(code, of="an act", known=known)
    return known[code]


def attribute(code: str) -> AttributeType:
    """The attribute of this code; VocabularyError where there is none."""
    known = load_vocabulary().attributes
    if code not in known:
        raise VocabularyError(code, of="an attribute", known=known)
    return known[code]


def figure(code: str) -> FigureType:
    """The figure of this code; VocabularyError where there is none."""
    known = load_vocabulary().figures
    if code not in known:
        raise VocabularyError(code, of="a figure", known=known)
    return known[code]


def term(code: str) -> Term:
    """What any code of the vocabulary stands for; VocabularyError where it has none."""
    vocabulary = load_vocabulary()
    known: dict[str, Term] = {**vocabulary.acts, **vocabulary.attributes, **vocabulary.figures}
    if code not in known:
        raise VocabularyError(code, of="the vocabulary", known=known)
    return known[code]


def acts() -> tuple[ActType, ...]:
    """All acts, in the order of the file."""
    return tuple(load_vocabulary().acts.values())


def measures() -> tuple[ActType, ...]:
    """The acts that can also stand as a measure: a rule, and whom it bears on."""
    return tuple(known for known in acts() if known.measure)


def attributes() -> tuple[AttributeType, ...]:
    """All attributes, in the order of the file."""
    return tuple(load_vocabulary().attributes.values())


def figures() -> tuple[FigureType, ...]:
    """All figures, in the order of the file."""
    return tuple(load_vocabulary().figures.values())


def all_codes() -> tuple[str, ...]:
    """Every code: acts, attributes, figures."""
    vocabulary = load_vocabulary()
    return (*vocabulary.acts, *vocabulary.attributes, *vocabulary.figures)


def same_family(a: str, b: str) -> bool:
    """Whether claims of these two acts may speak of one event, as an arrest and a detention may.

    Says nothing of whether they do: people, dates and places decide that.
    """
    return act(a).family == act(b).family


def is_a(code: str, broader: str) -> bool:
    """Whether an act is, by definition, a kind of another; every act is a kind of itself."""
    wanted = act(broader).code
    now: str | None = code
    while now is not None and now != wanted:
        now = act(now).broader
    return now == wanted
