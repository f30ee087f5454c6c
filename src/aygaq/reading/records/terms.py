"""Bare terms in a list: "Askar Bek, imam: 10 years" under a heading of prisoners.

Reach for this module beside the fields of records. A term that stands in an entry without any
verb is what its person was sentenced to; with a verb, the frames read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from aygaq.claims import ClaimKind
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Referent
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.quotes import quote_of
from aygaq.reading.records.find import Record
from aygaq.reading.terms import Term, Terms
from aygaq.reading.tree import Sentence, Tree
from aygaq.sources.text import PartKind

_ENTRIES = (PartKind.LIST_ITEM, PartKind.PARAGRAPH)
_LENGTHS = word_set(
    "for after since during aged age old in within"
)  # before or behind what is no sentence
_AGE = 26  # years between commas that are rather somebody's age


def bare_terms(
    tree: Tree,
    terms: Terms,
    records: Sequence[Record],
    person: Callable[[Record], Referent | None],
) -> Iterator[Draft]:
    """The sentences that entries of a list tell by their term alone, in order."""
    whose = {
        i: r for r in records for i in range(r.first, r.last) if tree.parts[i].kind in _ENTRIES
    }
    for sentence in tree.sentences:
        record = whose.get(sentence.part)
        if record is None or _tells(tree, sentence):
            continue
        changed = terms.changed(sentence.first, sentence.last)
        found = [changed] if changed is not None else []
        found += [
            t for t in terms.within(sentence.first, sentence.last) if _alone(tree, sentence, t)
        ]
        referent = person(record) if found else None
        if referent is not None:
            yield Draft(
                ClaimKind.ACT, "sentence", referent, quote_of(tree, found[0].first, found[0].last),
                value={"term": found[0].value}, trigger=tree.words[found[0].first].start,
                because={"rule": "term alone", "relation": "entry"},
            )  # fmt: skip


def _tells(tree: Tree, sentence: Sentence) -> bool:
    """Whether a sentence tells what happened; "death sentence commuted to life" only names it."""
    words = tree.words_of(sentence)
    if words[0].low in participle_forms():
        return True
    if words[0].low == "serving":
        return False  # "Serving 7 years for sedition"
    changing = words_of("terms", "changing")
    return any(w.pos in ("VERB", "AUX") and w.lemma not in changing for w in words)


def _alone(tree: Tree, sentence: Sentence, term: Term) -> bool:
    """Whether the term is years or months, and no age and no stretch of time."""
    before = tree.words[term.first - 1].low if term.first > sentence.first else ""
    after = tree.words[term.last].low if term.last < sentence.last else ""
    long = term.value in ("life", "death") or term.value[-1:] in ("Y", "M")
    if before == "serving":
        return long
    if before == "," and after == "," and term.value[-1:] == "Y" and int(term.value[1:-1]) >= _AGE:
        return False  # "Aron Tesk, 39 years, welder"
    return long and before not in _LENGTHS and after not in _LENGTHS
