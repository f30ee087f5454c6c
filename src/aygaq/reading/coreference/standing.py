"""What part the grammar gives somebody in a text: who suffers, who does harm, who only tells.

Reach for this module to choose between people whom one description fits: "the victim" is
whom something was done to, never the police spokesman who told of it. Always true: the answer
depends on the mentions joined so far alone.
"""

from __future__ import annotations

from collections.abc import Collection

from aygaq.reading.coreference.referents import Referent
from aygaq.reading.frames.index import noun_index, verb_index
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.overlay.force import per_overlay
from aygaq.reading.tree import Word

_HARM = word_set(
    "killing abduction assault torture sexual-violence death-in-custody ill-treatment missing "
    "enforced-disappearance"
)
_DOERS = word_set(
    "gunman attacker assailant perpetrator kidnapper captor abductor bandit robber thief killer "
    "murderer rapist trafficker warlord mastermind ringleader hitman gangster torturer terrorist"
)
_VOICES = word_set("source spokesman spokeswoman spokesperson")
_BARE = 2  # words of the lexicon's line "kidnap X"


class Standing:
    """The parts that people play in one text. `tellers`: head words of those who tell."""

    def __init__(self, mentions: Mentions, tellers: Collection[int]) -> None:
        self._tree = mentions.tree
        self._tellers = tellers

    def suffers(self, referent: Referent) -> bool:
        """Whether something that the lexicon knows was done to somebody."""
        return any(self.is_befallen(m) for m in referent.mentions)

    def harms(self, referent: Referent) -> bool:
        """Whether somebody is called a doer of harm, or is the agent of a passive."""
        if referent.nouns & _DOERS:
            return True
        return any(self._tree.words[m.head].dep == "obl:agent" for m in referent.mentions)

    def tells(self, mention: Mention) -> bool:
        """Whether a mention is who tells."""
        return mention.head in self._tellers

    def only_tells(self, referent: Referent) -> bool:
        """Whether somebody tells, or speaks for others, and nothing is done to him."""
        tells = bool(referent.nouns & _VOICES)
        tells = tells or any(m.head in self._tellers for m in referent.mentions)
        return tells and not self.suffers(referent)

    def is_harmed_by(self, word: Word) -> bool:
        """Whether `word` stands where its verb does harm: "he was kidnapped", "they beat him"."""
        verb = self._tree.head(word)
        if word.relation == "nsubj" and not is_passive(self._tree, verb):
            return False
        return word.relation in ("nsubj", "obj") and is_harm(verb.low)

    def is_befallen(self, mention: Mention) -> bool:
        """Whether something that the lexicon knows is done to whom a mention means."""
        word = self._tree.words[mention.head]
        if word.relation in ("appos", "flat"):
            word = self._tree.head(word)  # "rights lawyer Bek was held"
        above = self._tree.head(word)
        if word.relation == "obj":
            return above.low in _acts_alone()
        if word.dep == "nsubj:pass":
            return above.low in verb_index()
        if word.relation == "nsubj":
            return is_passive(self._tree, above) and above.low in verb_index()
        before = self._tree.words[mention.first - 1].low if mention.first else ""
        behind = word.dep == "nmod:poss" or (word.relation == "nmod" and before == "of")
        return behind and above.low in noun_index()


def is_official(referent: Referent) -> bool:
    """Whether somebody is called by nothing but what he is in office."""
    return bool(referent.nouns) and referent.nouns <= words_of("people", "official")


@per_overlay
def _harms() -> frozenset[str]:
    """The verb forms that by themselves tell of harm: those of "kidnap X", "beat X"."""
    return frozenset(
        form for form, patterns in verb_index().items()
        if any(p.act in _HARM and len(p.line.split()) == _BARE for p in patterns)
    )  # fmt: skip


@per_overlay
def _acts_alone() -> frozenset[str]:
    """The verb forms that tell an act by themselves: those of "arrest X", not of "call X in"."""
    return frozenset(
        form for form, patterns in verb_index().items()
        if any(len(p.line.split()) == _BARE and p.act != "no-act" for p in patterns)
    )  # fmt: skip


def is_harm(form: str) -> bool:
    """Whether a verb form tells of harm, and of nothing that a court or the police do."""
    return form in _harms()
