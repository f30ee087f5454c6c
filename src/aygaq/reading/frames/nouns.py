"""Noun triggers: "the detention of X", "his arrest", "the confiscation of X's passport".

Reach for this module with one word that may begin such a phrase.
"""

from __future__ import annotations

from aygaq.reading.frames.hyphens import Hyphened
from aygaq.reading.frames.index import NounTrigger, noun_index
from aygaq.reading.frames.noun_agents import noun_agents
from aygaq.reading.frames.noun_slots import doers_of, owner_of, owner_of_row, target_of
from aygaq.reading.frames.noun_victims import victims_of_noun
from aygaq.reading.frames.people import bodies_at, people_at
from aygaq.reading.frames.retold import TOLD_BEFORE, is_told_before, victims_of_case
from aygaq.reading.frames.suffered import sufferers
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Word

_DONE_BY_OWNER = word_set("attack assault threat threats raid intimidation")
_SERVING = word_set("serve complete finish")
_SERVED_BACK = 6  # words from a sentence to the verb of serving it
_OF_BELIEF = word_set(
    "religious political moral deep strong firm personal ideological ethical democratic own inner"
)
_HELD_TO = word_set("true faithful loyal courage strength live stick act abandon betray renounce")
_HOLDERS = frozenset(("their", "its", "our"))
_OTHER_NOUN = frozenset(("warrant", "centre", "center", "camp", "facility"))

_OF_PARENTS = word_set("take lose win gain get seek grant award remove strip demand deny")


class NounMatcher:
    """Matches the nouns of one text."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.hyphened = Hyphened.of(mentions.tree)

    def match(self, word: Word) -> Match | None:
        """The act that a noun names, where it tells whom it was done to."""
        for trigger in noun_index().get(self.hyphened.whole(word), ()):
            if not self._reads(word.i, trigger.words):
                continue
            found = self._noun(word, trigger)
            if found is not None or not trigger.company:
                return found
        return None

    def _reads(self, first: int, wanted: tuple[str, ...]) -> bool:
        words = self.tree.words
        end = self.tree.sentences[words[first].sentence].last
        if first + len(wanted) > end:
            return False
        for k, low in enumerate(wanted):
            word = words[first + k]
            if low not in (word.low, self.hyphened.whole(word)) and not (
                k in (0, len(wanted) - 1) and word.lemma == low
            ):
                return False
        return True

    def _noun(self, word: Word, trigger: NounTrigger) -> Match | None:
        tree = self.tree
        head = tree.words[word.i + trigger.head]
        last = word.i + len(trigger.words)
        if (borne := victims_of_noun(self.mentions, head, last)) is not None:
            rule = " ".join(trigger.words)
            return Match(trigger.act, head.i, word.i, last, [borne], [], rule, "victim")
        if case := victims_of_case(self.mentions, trigger.act, head):
            rule = " ".join(trigger.words)
            return Match(trigger.act, head.i, word.i, last, case, [], rule, "case")
        if head.pos not in ("NOUN", "PROPN") or self._compound(last - 1, head):
            return None
        if head.low == "convictions" and self._is_belief(head):
            return None
        if head.low == "custody" and self._is_of_child(head):
            return None
        if trigger.company:
            return self._with_company(word, trigger, last)
        # "his attack" is one that he made; "in their custody" says who holds
        done_by_owner = trigger.words[-1] in _DONE_BY_OWNER or self._of_holders(word, head)
        victims, relation = ([] if done_by_owner else owner_of(self.mentions, head)), "nmod:poss"
        behind = target_of(self.mentions, head, trigger.words[-1], last)
        doers = doers_of(self.mentions, head, last)
        if victims and behind and not done_by_owner and _is_bare_name(victims, behind):
            # "Cuba's arrest of NAME": who owns the arrest made it
            doers, victims = doers or [tree.words[m.head] for m in victims], []
        if not victims:
            victims, relation = behind, "nmod"
        if not victims:
            victims, relation = sufferers(self.mentions, head), "suffered"
        if not victims and not done_by_owner:
            victims, relation = owner_of_row(self.mentions, head), "nmod:poss"
        told = not victims and is_told_before(tree, trigger.act, head)
        if not victims and not told:
            return None
        served = trigger.act == "sentence" and self._is_served(word)
        bodies = bodies_at(self.mentions, doers) or noun_agents(self.mentions, trigger.act, head)
        agents = [m for m in bodies if m not in victims]
        return Match(
            "imprisonment" if served else trigger.act, head.i, word.i, last, victims, agents,
            " ".join(trigger.words), TOLD_BEFORE if told else relation,
            negated=self._negated(word), from_context=told,
        )  # fmt: skip

    def _with_company(self, word: Word, trigger: NounTrigger, last: int) -> Match | None:
        """ "The confiscation of passports belonging to X", "of their passports"."""
        tree = self.tree
        end = min(last + 7, tree.sentence_of(word).last)
        thing = next(
            (tree.words[k] for k in range(last, end) if tree.words[k].lemma in trigger.company),
            None,
        )
        if thing is None:
            return None
        victims = owner_of(self.mentions, thing)
        if thing.pos == "ADP" and thing.i + 1 < end:  # "a smear campaign against X"
            mention = self.mentions.phrase_from(thing.i + 1)
            victims = people_at(self.mentions, [tree.words[mention.head]]) if mention else []
        for k in range(thing.i + 1, min(thing.i + 5, tree.sentence_of(word).last - 1)):
            if not victims and tree.words[k].low in ("of", "from", "to"):
                mention = self.mentions.phrase_from(k + 1)
                victims = people_at(self.mentions, [tree.words[mention.head]]) if mention else []
        if not victims:
            return None
        doers = bodies_at(self.mentions, doers_of(self.mentions, thing, thing.i + 1))
        return Match(
            trigger.act, word.i, word.i, thing.i + 1, victims,
            [m for m in doers if m not in victims], " ".join(trigger.words), "owner",
        )  # fmt: skip

    def _is_belief(self, head: Word) -> bool:
        """ "True to her convictions", "his religious convictions": what somebody believes."""
        before = {w.low for w in self.tree.children(head, "amod", "compound")}
        above = self.tree.head(head)
        return bool(before & _OF_BELIEF) or (above is not head and above.lemma in _HELD_TO)

    def _is_of_child(self, head: Word) -> bool:
        """ "Take away custody of her daughter", "won custody of his sons": a parent's."""
        above = self.tree.head(head)
        children = (c.lemma for c in self.tree.children(head, "nmod"))
        given = head.relation == "obj" and above.lemma in _OF_PARENTS
        return given and any(child in words_of("people", "kin") for child in children)

    def _compound(self, last: int, head: Word) -> bool:
        """Whether the noun only describes the next: an arrest warrant, a detention centre."""
        after = self.tree.after(self.tree.words[last])
        return (
            after is not None
            and after.pos == "NOUN"
            and after.start == head.end + 1
            and (head.head == after.i or after.low in _OTHER_NOUN)
        )

    def _is_served(self, word: Word) -> bool:
        """ "Having served half of his sentence": it tells of the prison, not of the court."""
        start = max(self.tree.sentence_of(word).first, word.i - _SERVED_BACK)
        return any(w.lemma in _SERVING for w in self.tree.words[start : word.i])

    def _of_holders(self, word: Word, head: Word) -> bool:
        before = self.tree.before(word)
        return head.low == "custody" and before is not None and before.low in _HOLDERS

    def _negated(self, word: Word) -> bool:
        before = self.tree.before(word)
        return before is not None and before.low in ("no", "without")


def _is_bare_name(owners: list[Mention], behind: list[Mention]) -> bool:
    """Whether an act's owner is another than whom it befell: named with "'s", and not by "his"."""
    return all(m.manner is not Manner.PRONOUN for m in owners) and not {m.head for m in owners} & {
        m.head for m in behind
    }
