"""How long an act was for: the term of a sentence, the time that somebody was held.

Reach for this module with an act of a text. Terms are ISO 8601 durations, "life" or "death".
"""

from __future__ import annotations

from aygaq.reading.frames import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.terms import Term, Terms
from aygaq.reading.tree import Sentence, Tree

Value = dict[str, str | int | float]
_NO_TERMS = word_set("trial hearing strike siege visit journey period session")
_PASSED = frozenset(("after", "within", "before", "by"))  # "freed after", "cut by" so long
_LASTING = word_set(
    "detention imprisonment internment house-arrest incommunicado missing forced-labour"
)
_LASTS = 8  # words behind an act to how long it lasted
_TERM_REACH = 24  # words from a sentence's trigger to its term
# "a seven-day physical remand", "her five-year term": what a length can stand before
_HELD_FOR = word_set(
    "sentence term remand detention custody imprisonment confinement arrest stint spell"
)
_KIND = word_set("prison jail physical police judicial pre-trial pretrial administrative gaol")
_BETWEEN = frozenset(("-", "'", "’"))  # "15 days' remand"
_FURTHER = word_set("another further additional a an the at least more most than some up to")
_SPENT = word_set("spend spent spends spending served serves serving serve")


class Lengths:
    """The lengths of the acts of one text."""

    def __init__(self, tree: Tree, terms: Terms) -> None:
        self.tree, self.terms = tree, terms

    def of(self, act: Match) -> Value | None:
        """The value `{"term": ...}` of an act, or None where the words give none."""
        if act.act in _LASTING:
            lasted = self._lasted(act)
            return {"term": lasted} if lasted else None
        if act.act != "sentence":
            return None
        if act.term:
            return {"term": act.term}
        whole = self.tree.sentence_of(self.tree.words[act.trigger])
        end = min(act.trigger + _TERM_REACH, whole.last)
        changed = self.terms.changed(max(whole.first, act.trigger - 1), end)
        found = self._served(act.trigger, end) or self.terms.within(
            max(whole.first, act.trigger - 4), act.trigger
        )
        if changed is not None or found:
            term = changed.value if changed is not None else found[0].value
            return {"term": term} if term else None
        return self._utmost(act, end)

    def _served(self, first: int, end: int) -> list[Term]:
        """The terms that are served: "at a one-day trial", "freed after 15 days" give none."""
        words = self.tree.words
        found = [t for t in self.terms.within(first, end) if words[t.first - 1].low not in _PASSED]
        return [t for t in found if t.last >= len(words) or words[t.last].lemma not in _NO_TERMS]

    def _utmost(self, act: Match, end: int) -> Value | None:
        """ "Sentenced Bek, 43, to death": what stands apart from its verb."""
        lows = [w.low for w in self.tree.words[act.trigger : end]]
        for word in ("death", "life"):
            if word in lows and lows[lows.index(word) - 1] in ("to", "got", "in", "received"):
                return {"term": word}
        return None

    def _lasted(self, act: Match) -> str | None:
        """How long somebody was held: "spent 14 months", "for six days", "a five-day remand"."""
        whole = self.tree.sentence_of(self.tree.words[act.trigger])
        words = self.tree.words
        for term in self.terms.within(whole.first, min(act.last + _LASTS, whole.last)):
            after = words[term.last].low if term.last < whole.last else ""
            if after not in ("later", "ago", "-") and self._tells(act, term, whole):
                return term.value or None
        return None

    def _tells(self, act: Match, term: Term, whole: Sentence) -> bool:
        """Whether `term` is how long the act lasted."""
        words = self.tree.words
        lead = self._lead(term, whole)
        before = words[lead].low if lead >= whole.first else ""
        near = abs(term.first - act.first) <= _LASTS
        fronted = before == "for" and lead <= whole.first
        crossed = any(w.text in (",", ";") for w in words[act.last : term.first])
        if before in _SPENT or self._describes(term, whole, act):
            return near and not (before not in _SPENT and crossed)
        if before == "do" or (before in ("doing", "did") and near):
            return act.act == "imprisonment"
        behind = act.first < term.first and not crossed
        return fronted or (before in ("for", "by") and behind)

    def _lead(self, term: Term, whole: Sentence) -> int:
        """The word before a length: "for" in "for another 45 days"."""
        lead = term.first - 1
        while lead > whole.first and self.tree.words[lead].low in _FURTHER:
            lead -= 1
        return lead

    def _describes(self, term: Term, whole: Sentence, act: Match) -> bool:
        """ "A seven-day physical remand": a length before a noun of the act, or "sentence"."""
        at = term.last
        words = self.tree.words
        while at < whole.last and (words[at].low in _KIND or words[at].text in _BETWEEN):
            at += 1
        if at >= whole.last:
            return False
        told = at < act.last + 1 and words[at].low in _HELD_FOR
        return told or words[term.last].low == "sentence"
