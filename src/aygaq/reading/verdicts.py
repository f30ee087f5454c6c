"""Verdicts told in telegraphic form: "Askar Bek, Ana Lund: ten years", "Bo Lim (20 years)".

Reach for this module beside the frames, for terms that no verb gives. Names that open a sentence
before a colon own the terms behind it and those of the verbless sentences after it; a term in
brackets is of the name right before it, where the part speaks of sentences at all. Always true:
a term that says how long something lasted, or how old somebody is, is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.claims import ClaimKind, EntityKind
from aygaq.reading.assemble import Draft
from aygaq.reading.coreference import Coreference, Referent
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.quotes import quote_of
from aygaq.reading.terms import Term, Terms
from aygaq.reading.time import Times
from aygaq.reading.tree import Sentence, Tree

_LENGTHS = word_set("for after since during aged age another within than last past every")
_NOT_SERVED = word_set("old later earlier ago ban exile before after trial delay experience")
_SPEAKS = word_set(
    "sentence sentenced sentences sentencing term terms convicted conviction verdict verdicts "
    "judgment imprisonment imprisoned jailed prison prisoners serving court upheld convict"
)


class Verdicts:
    """The verdicts of one text that stand beside names."""

    def __init__(
        self, mentions: Mentions, coreference: Coreference, terms: Terms, times: Times
    ) -> None:
        self.mentions, self.coreference = mentions, coreference
        self.terms, self.times = terms, times
        self.tree: Tree = mentions.tree

    def drafts(self, told: Sequence[Draft]) -> list[Draft]:
        """The sentences that the frames have not told. Effect: corrects terms in `told`."""
        found: list[Draft] = []
        owners: list[Referent] = []
        part = -1
        for sentence in self.tree.sentences:
            if sentence.part != part:
                owners, part = [], sentence.part
            lead, start = self._lead(sentence)
            if lead:
                owners = lead
            elif not self._is_bare(sentence):
                owners = []
            if owners:
                found += self._of_region(owners, start, sentence.last)
            found += self._in_brackets(sentence)
        return [d for d in found if not self._is_told(d, told)]

    def _lead(self, sentence: Sentence) -> tuple[list[Referent], int]:
        """Those whose names open the sentence, and where what its colon leads to begins."""
        words = self.tree.words
        names, at = self._names(sentence.first, sentence.last)
        colon = next(
            (k for k in range(at, sentence.last) if words[k].text in (":", "–", "—")), sentence.last
        )
        if not names or colon + 1 >= sentence.last:
            return [], sentence.first
        if any(w.pos == "AUX" or (w.dep == "ROOT" and w.pos == "VERB") for w in words[at:colon]):
            return [], sentence.first
        return names, colon + 1

    def _names(self, first: int, last: int) -> tuple[list[Referent], int]:
        """The persons named one after the other from `first`, and the word after them."""
        words, at = self.tree.words, first
        found: list[Referent] = []
        while at < last:
            mention = self.mentions.at(at)
            if mention is not None and mention.named and mention.kind is EntityKind.PERSON:
                referent = self.coreference.of(mention)
                if referent is None:
                    break
                found.append(referent)
                at = max(mention.last, at + 1)
            elif (
                words[at].text == ","
                or words[at].low in ("and", "&", "-", "•")
                or (not found and (words[at].pos == "NUM" or words[at].text in (".", ")", "(")))
            ):
                at += 1
            else:
                break
        return found, at

    def _is_bare(self, sentence: Sentence) -> bool:
        """ "Twenty years upheld.": a sentence that opens with its term."""
        found = self.terms.within(sentence.first, sentence.last)
        return bool(found) and found[0].first - sentence.first <= 1

    def _of_region(self, owners: Sequence[Referent], start: int, end: int) -> Iterator[Draft]:
        """What the words after a colon sentence the owners to, once for each."""
        term = self._served(start, end)
        if term is None:
            return
        for owner in owners:
            yield self._draft(owner, term, "named before a colon")

    def _served(self, start: int, end: int) -> Term | None:
        changed = self.terms.changed(start, end)
        if changed is not None:
            return changed
        found = [t for t in self.terms.within(start, end) if t.first >= start and self._alone(t)]
        return found[0] if found else None

    def _alone(self, term: Term) -> bool:
        words = self.tree.words
        before = words[term.first - 1].low if term.first else ""
        after = [w.low for w in words[term.last : term.last + 2]]
        long = term.value in ("life", "death") or term.value[-1:] in ("Y", "M")
        return long and before not in _LENGTHS and not set(after) & _NOT_SERVED

    def _in_brackets(self, sentence: Sentence) -> Iterator[Draft]:
        """ "Askar Bek (20 years) and Ana Lund (18)": of a name and the bracket behind it."""
        words = self.tree.words
        if not self._speaks_of_sentences(sentence):
            return
        for term in self.terms.within(sentence.first, sentence.last):
            opened = term.first - 1
            if opened <= sentence.first or words[opened].text != "(" or not self._alone(term):
                continue
            mention = self.mentions.at(opened - 1)
            referent = self._person(mention)
            if referent is not None:
                yield self._draft(referent, term, "term in brackets")

    def _person(self, mention: Mention | None) -> Referent | None:
        if mention is None or mention.kind is not EntityKind.PERSON or not mention.named:
            return None
        return self.coreference.of(mention)

    def _speaks_of_sentences(self, sentence: Sentence) -> bool:
        return bool({w.low for w in self.tree.words_of(sentence)} & _SPEAKS)

    def _draft(self, owner: Referent, term: Term, why: str) -> Draft:
        trigger = term.first
        return Draft(
            ClaimKind.ACT, "sentence", owner, quote_of(self.tree, term.first, term.last),
            date=self.times.beside(term.last) or self.times.decided(trigger, "sentence"),
            value={"term": term.value}, trigger=self.tree.words[trigger].start,
            because={"rule": why, "relation": "entry"},
        )  # fmt: skip

    def _is_told(self, draft: Draft, told: Sequence[Draft]) -> bool:
        """Whether the frames have this sentence; their term gives way to the one by the name."""
        for other in told:
            same = other.type == "sentence" and other.subject is draft.subject
            if same and other.quote.start < draft.quote.end and draft.quote.start < other.quote.end:
                other.value = draft.value
                other.date = other.date or draft.date
                return True
        return False
