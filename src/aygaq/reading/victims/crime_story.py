"""Stories of ordinary crime: who is arrested, charged and tried there is hardly a victim of it.

Reach for this module with all drafts of one text. A text is such a story where words of private
crime stand close, and words of what defenders do hardly at all. Always true: who is told to have
been harmed himself, and who is called a defender, keeps all that befell him.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from aygaq.reading.assemble import Draft
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.perpetrators import HARM, JUSTICE
from aygaq.reading.tree import Tree

_SHORT = 400  # words of a text, below which a few words of crime would weigh too much
_DENSE = 0.0085  # words of crime, less those of rights work, in all words
_CALLED_TO_ACCOUNT = JUSTICE - {"release"}
_HARMED = HARM | word_set("enforced-disappearance missing")


class CrimeStory:
    """Whether one text is a story of crime, and whom it tells to have been harmed."""

    def __init__(self, tree: Tree, drafts: Sequence[Draft]) -> None:
        words = Counter(w.low for w in tree.words)
        crime = sum(words[w] for w in words_of("victims", "private-crime"))
        cause = sum(words[w] for w in words_of("victims", "cause"))
        self.is_one = crime - cause >= _DENSE * max(len(tree.words), _SHORT)
        suffered = (d.subject for d in drafts if d.type in _HARMED)
        self._harmed = {r.number for r in suffered if r is not None}

    def calls_to_account(self, draft: Draft) -> bool:
        """Whether an act befell a suspect of ordinary crime."""
        subject = draft.subject
        if not self.is_one or subject is None or draft.type not in _CALLED_TO_ACCOUNT:
            return False
        called = {word for noun in subject.nouns for word in noun.split()}
        if called & words_of("victims", "defender") or subject.number in self._harmed:
            return False
        outlaws = words_of("organisations", "unofficial")  # "held by unknown gunmen" is no arrest
        return not any(agent.nouns & outlaws for agent in draft.agents)
