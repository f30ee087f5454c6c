"""What is done to a body and to nobody by name: an outlet closed, a party banned, a church sealed.

Reach for this module where no line of `acts.yaml` has found people or an outlet at a verb. The
body is the one acted upon and never a person: its claim's subject is an organisation. Always
true: no body that holds power, such as a court or an army, is given.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.forms import verb_forms
from aygaq.reading.frames.agents import agents_of
from aygaq.reading.frames.expressions import Pattern, Slot, compile_pattern
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.outlets import name_beside
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.phrases import conjuncts, preposition_of
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.frames.verbhood import is_verb
from aygaq.reading.frames.wording import Wording
from aygaq.reading.lexicon import load_table, word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

# what an act is called, by what the body is
_CALLED: Mapping[str, Mapping[str, str]] = {
    "closing": {"press": "censorship", "civic": "harassment", "belief": "religious-restriction"},
    "entering": {"press": "home-visit", "civic": "home-visit", "belief": "religious-restriction"},
    "taking": {
        "press": "property-confiscation",
        "civic": "property-confiscation",
        "belief": "religious-restriction",
    },
    "pressing": {"press": "censorship"},
}
BODY_ACTS = frozenset(act for calls in _CALLED.values() for act in calls.values())
_OF = frozenset(("of", "at", "belonging", "for", "to"))
_LONGEST = 3  # words of what a name is, right before it
# what only a body that publishes has
_PUBLISHING = word_set(
    "newsroom newsrooms studio studios edition broadcast broadcasts transmission frequency "
    "frequencies transmitter transmitters website site websites signal"
)


@functools.cache
def _index() -> Mapping[str, tuple[Pattern, ...]]:
    """Verb form -> its lines about bodies, the weightiest first."""
    found: dict[str, list[Pattern]] = {}
    for act, lines in load_table("bodies")["acts"].items():
        for line in lines:
            pattern = compile_pattern(act, line)
            for form in {f for head in pattern.heads for f in verb_forms(head)}:
                found.setdefault(form, []).append(pattern)
    return {f: tuple(sorted(ps, key=lambda p: (-p.weight, p.line))) for f, ps in found.items()}


@functools.cache
def _kinds() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(words.split()) for kind, words in load_table("bodies")["kinds"].items()}


class BodyMatcher:
    """Matches the verbs of one text with what is done to bodies."""

    def __init__(self, mentions: Mentions, wording: Wording) -> None:
        self.mentions, self.tree, self._wording = mentions, mentions.tree, wording

    def match(self, verb: Word) -> Match | None:
        """The act that `verb` tells of a body, or None."""
        patterns = _index().get(verb.low)
        if patterns is None or not is_verb(self.mentions, verb):
            return None
        passive = is_passive(self.tree, verb)
        fits = (self._fit(pattern, verb, passive) for pattern in patterns)
        return next((match for match in fits if match is not None), None)

    def _fit(self, pattern: Pattern, verb: Word, passive: bool) -> Match | None:
        read = self._wording.literals(pattern, verb, passive)
        if read is None:
            return None
        given = subjects(self.tree, verb) if passive else objects(self.tree, verb)
        if pattern.slot is Slot.OWNER:
            given = self._owners([w for w in given if w.low in pattern.owned])
        elif pattern.slot is Slot.AFTER:
            given = self._behind(read)
        bodies = self._bodies(given)
        kind = self._kind(bodies[0], pattern) if bodies else ""
        act = _CALLED[pattern.act].get(kind)
        if act is None:
            return None
        return Match(
            act=act, trigger=verb.i, first=verb.i, last=max([verb.i, *read]) + 1, victims=bodies,
            agents=agents_of(self.mentions, pattern, verb, passive, bodies),
            rule=pattern.line, relation="body", negated=self._wording.negated(verb),
            weight=pattern.weight,
        )  # fmt: skip

    def _owners(self, things: Sequence[Word]) -> list[Word]:
        """Whose the things are: "Radio Lumo's offices", "the newsroom of the daily Tavla"."""
        tree, found = self.tree, list[Word]()
        for thing in things:
            found += tree.children(thing, "nmod:poss", "compound")
            found += [w for w in tree.children(thing, "nmod") if preposition_of(tree, w) in _OF]
        return found

    def _behind(self, read: Sequence[int]) -> list[Word]:
        """Who stands behind the preposition of a line: "access to the portal"."""
        words = self.tree.words
        if not read or max(read) + 2 >= len(words):
            return []
        mention = self.mentions.phrase_from(max(read) + 2)
        return [words[mention.head]] if mention is not None else []

    def _bodies(self, given: Sequence[Word]) -> list[Mention]:
        found: list[Mention] = []
        for word in (one for head in given for one in conjuncts(self.tree, head)):
            mention = self.mentions.headed_by(word)
            if mention is None or mention.kind is not EntityKind.ORGANIZATION:
                continue
            mention = name_beside(self.mentions, mention)
            if mention not in found and not self._holds_power(mention):
                found.append(mention)
        return found

    def _holds_power(self, mention: Mention) -> bool:
        return not self._said_of(mention).isdisjoint(_kinds()["power"])

    def _kind(self, mention: Mention, pattern: Pattern) -> str:
        """What the body is; of a name that nothing tells, by what it owns."""
        said = self._said_of(mention)
        for kind in ("belief", "press", "civic"):
            if not said.isdisjoint(_kinds()[kind]):
                return kind
        if not mention.named or pattern.slot is not Slot.OWNER:
            return ""
        return "civic" if pattern.owned.isdisjoint(_PUBLISHING) else "press"

    def _said_of(self, mention: Mention) -> frozenset[str]:
        """The words of a body's name or noun and of what stands beside it: "the daily Tavla"."""
        tree = self.tree
        first = max(mention.first - _LONGEST, tree.sentence_of(tree.words[mention.head]).first)
        before = _of_phrase(tree.words[first : mention.first])
        apposed = tree.children(tree.words[mention.head], "appos")
        own = (
            tree.words[mention.first : mention.head + 1]
            if not mention.named
            else (tree.words[mention.first : mention.last])
        )
        return frozenset(w.low for w in (*before, *own, *apposed))


def _of_phrase(words: Sequence[Word]) -> list[Word]:
    """The words right before a name that belong to its phrase, as far as the first that cannot."""
    return list(itertools.takewhile(lambda w: w.pos in ("NOUN", "ADJ", "PROPN"), reversed(words)))
