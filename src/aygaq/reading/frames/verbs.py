"""Verb triggers: match a pattern at a verb and fill its slots.

Reach for this module with one word that may be a verb. Of several patterns that fit, the
weightiest is taken, so "was detained in a camp" is an internment and no plain detention.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence

from aygaq.reading.frames.agents import agents_of
from aygaq.reading.frames.expressions import Pattern, Slot
from aygaq.reading.frames.fronted import behind_copula
from aygaq.reading.frames.hyphens import Hyphened
from aygaq.reading.frames.index import shortlists
from aygaq.reading.frames.lists import joined_with
from aygaq.reading.frames.notes import is_bare, named_after_colon, opens_note
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.outlets import CENSORED, OF_BODIES, bodies_of, is_of_outlets
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.phrases import past_age
from aygaq.reading.frames.suspended import is_of_term
from aygaq.reading.frames.values import Match
from aygaq.reading.frames.verbhood import is_verb
from aygaq.reading.frames.victims import Found, victims_of
from aygaq.reading.frames.wording import HasTerm, Wording
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

# acts that those "together with" whom somebody is named share
_TOGETHER = word_set("detention arrest internment imprisonment abduction sentence charge trial")
_LEADING = frozenset(("that", "where", "who", "what", "how", "why", "whether"))
_FAR = 6  # words
_CALLED_FOR = frozenset(("for", "on", "upon"))
_NO_ACT = "no-act"  # lines that only keep lighter ones from fitting: "dismiss X as"


class VerbMatcher:
    """Matches the verbs of one text. `has_term(first, last)` tells of a term of years there."""

    def __init__(self, mentions: Mentions, has_term: HasTerm) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.hyphened = Hyphened.of(mentions.tree)
        self.shortlists = shortlists()
        self.wording = Wording(mentions.tree, self.hyphened, has_term)

    def match(self, verb: Word) -> Match | None:
        """The act that `verb` tells, or None."""
        known = self.shortlists.of(self.hyphened.whole(verb)) or self.shortlists.of(verb.low)
        if known is None or not is_verb(self.mentions, verb):
            return None
        if verb.low == "suspended" and is_of_term(self.tree, verb):
            return None  # "six years suspended"
        if verb.relation == "amod" and verb.low.endswith("ing") and not _goes_on(self.tree, verb):
            return None  # "striking workers" strike; nobody strikes them
        patterns = known.within(self.wording.said_beside(verb))
        if not patterns:
            return None
        note = opens_note(self.tree, verb) and behind_copula(self.mentions, verb) is None
        passive = is_passive(self.tree, verb)
        best = self._best(patterns, verb, passive, note)
        return best if best is not None and best.act != _NO_ACT else None

    def _best(
        self, patterns: Sequence[Pattern], verb: Word, passive: bool, note: bool
    ) -> Match | None:
        """The weightiest that fits; of equals the one whose words stand nearest the verb.

        A lighter line of the same act counts before one that does not tell whom it befell.
        """
        best: Match | None = None
        for pattern in patterns:
            lighter = best is not None and pattern.weight < best.weight
            if best is not None and lighter and (best.from_context or _is_aside(best, verb)):
                if pattern.slot is Slot.CONTEXT or not self._may_replace(pattern, best, verb):
                    continue
            elif best is not None and (pattern.weight < best.weight or not pattern.literals):
                return best
            found = self._fit(pattern, verb, passive, note)
            if found is not None and (best is None or _better(found, best)):
                best = found
        return best

    def _may_replace(self, pattern: Pattern, best: Match, verb: Word) -> bool:
        """Whether a lighter line may tell whom: of the same act, or where the verb has people for
        its object: "took her away, along with two phones"."""
        if pattern.act == best.act and best.from_context:
            return True
        whom = people_at(self.mentions, objects(self.tree, verb))
        beside = best.relation == "context" or _is_aside(best, verb)
        return pattern.slot is Slot.OBJECT and beside and bool(whom)

    def _fit(self, pattern: Pattern, verb: Word, passive: bool, note: bool) -> Match | None:
        if note and verb.lemma == "take" and pattern.slot in (Slot.OWNER, Slot.AFTER):
            return None  # "Taken 1 July from his house"
        if pattern.slot is Slot.OBJECT and self._is_called_for(pattern, verb):
            return None
        passive = passive or (note and pattern.slot is Slot.OBJECT)
        if pattern.passive and not passive:
            return None
        if passive and pattern.slot is Slot.SUBJECT and verb.lemma == "find":
            return None  # "was found dead" found nothing
        if pattern.term and verb.relation == "amod":
            return None  # "the imprisoned unionist has served five years"
        read = self.wording.literals(pattern, verb, passive)
        if read is None or not self.wording.accompanied(pattern, verb):
            return None
        says_no = any("nothing" in words for words in pattern.literals)
        negated = not says_no and self.wording.negated(verb)  # "nothing was heard of X"
        if pattern.negated and not negated:
            return None
        victims, relation = self._victims(pattern, verb, passive, read)
        if is_of_outlets(pattern, verb):
            victims = [m for m in victims if not m.human]  # nobody is closed down
        if not victims and pattern.act in OF_BODIES:
            victims = bodies_of(self.mentions, pattern, verb, passive, read)
            relation = "body" if victims else relation
        beside = verb.relation == "amod" or self._counted(pattern, read)
        untold = pattern.act == CENSORED and beside
        untold = untold or (pattern.act == "home-visit" and self._counted(pattern, read))
        if not victims and untold:
            return None  # "seven plays were banned": whose is not told; "the shuttered daily"
        if note and pattern.slot is Slot.OBJECT:
            victims = []
        described = verb.relation == "amod"  # "two hooded men burst in"
        bare = not victims and not described and is_bare(self.tree, pattern, verb, passive)
        if bare:
            victims = named_after_colon(self.mentions, verb)
        if not victims and pattern.slot is not Slot.CONTEXT and not bare:
            return None
        return Match(
            act=pattern.act, trigger=verb.i, first=verb.i, last=max([verb.i, *read]) + 1,
            victims=victims, agents=agents_of(self.mentions, pattern, verb, passive, victims),
            rule=pattern.line, relation=relation, negated=negated and not pattern.negated,
            from_context=not victims and (bare or pattern.slot is Slot.CONTEXT),
            weight=pattern.weight,
        )  # fmt: skip

    def _counted(self, pattern: Pattern, read: list[int]) -> bool:
        return pattern.slot is Slot.CONTEXT and any(
            self.tree.children(self.tree.words[i], "nummod") for i in read
        )

    def _is_called_for(self, pattern: Pattern, verb: Word) -> bool:
        """ "Called for calm", "called on the minister to": nobody is called anything."""
        after = self.tree.after(verb)
        if verb.lemma != "call" or after is None or after.low not in _CALLED_FOR:
            return False
        return not (pattern.literals and after.low in pattern.literals[0])

    def _victims(self, pattern: Pattern, verb: Word, passive: bool, read: list[int]) -> Found:
        """Who fills the slot, with those who shared it; none of the expression's own words."""
        victims, relation = victims_of(self.mentions, pattern, verb, passive)
        of_object = pattern.slot is Slot.OBJECT
        beyond = self._beyond(verb, read) if passive and of_object else []
        beyond = beyond or self._in_clause(pattern, read)
        if beyond:
            victims, relation = beyond, "xcomp"
        victims = [
            m for m in victims
            if (m.head not in read or (m.plural and m.count))  # "took 11 workers hostage"
            and (passive or not _reflexive(m, pattern))
        ]  # fmt: skip
        if not victims and not passive and of_object:
            victims, relation = self._past_verb(read), "xcomp"
        if not victims and not passive and of_object and read and pattern.line.endswith(" X"):
            victims, relation = self._behind(verb, max(read)), "next"
        if victims and pattern.act in _TOGETHER:
            victims += [m for m in self._company_of(verb) if m not in victims]
        if victims and of_object:
            joined = [self.tree.words[m.head] for m in joined_with(self.mentions, verb, passive)]
            victims += [m for m in people_at(self.mentions, joined) if m not in victims]
        return victims, relation

    def _behind(self, verb: Word, last: int) -> list[Mention]:
        """ "Put to death 29-year-old Askar Bek": who stands right behind the expression."""
        if any(w.i > last for w in objects(self.tree, verb)):
            return []
        end = self.tree.sentence_of(verb).last
        k = past_age(self.tree, last + 1, end)
        mention = self.mentions.phrase_from(k) if k < end else None
        return [mention] if mention is not None and mention.human else []

    def _company_of(self, verb: Word) -> list[Mention]:
        """Those who shared it: "was held together with eleven others"."""
        words = self.tree.words
        end = self.tree.sentence_of(verb).last
        for k in range(verb.i + 1, min(verb.i + 14, end - 1)):
            if words[k].low == "with" and words[k - 1].low in ("together", "along", "alongside"):
                mention = self.mentions.phrase_from(k + 1)
                return people_at(self.mentions, [words[mention.head]]) if mention else []
            elsewhere = words[k].pos == "VERB" and words[k].relation in ("advcl", "ccomp", "acl")
            if words[k].text in (";", ":") or elsewhere:
                break  # "was kidnapped while working together with his father"
        return []

    def _beyond(self, verb: Word, read: list[int]) -> list[Mention]:
        """Where the subject is part of the line: "relatives were not allowed to visit X"."""
        words = self.tree.words
        if not read or min(read) > verb.i or words[read[-1]].pos != "VERB":
            return []
        mention = self.mentions.phrase_from(read[-1] + 1)
        return [mention] if mention is not None and mention.human else []

    def _in_clause(self, pattern: Pattern, read: list[int]) -> list[Mention]:
        """ "Demanded that X hand over the names": the one who is to do it, behind "that"."""
        leads = _leads_clause(pattern.line)
        if not read or not leads:
            return []
        that = read[pattern.literals.index(leads)]
        mention = self.mentions.phrase_from(that + 1)
        return [mention] if mention is not None and mention.human else []

    def _past_verb(self, read: list[int]) -> list[Mention]:
        """ "Refused to let X see a doctor": X is the object of a verb inside the line."""
        for i in read:
            mention = self.mentions.phrase_from(i + 1) if self.tree.words[i].pos == "VERB" else None
            if mention is None or mention.head in read:
                continue  # "to allow a doctor to examine X": the doctor is of the line
            if mention.human and mention.owner is None:
                return people_at(self.mentions, [self.tree.words[mention.head]])
        return []


def _is_aside(found: Match, verb: Word) -> bool:
    """Whether the one whose things were taken stands far behind: "took her away, with two phones
    and, said her husband, a kite"."""
    heads = [m.head for m in found.victims]
    return found.relation == "nmod:poss" and all(h > verb.i + _FAR for h in heads)


def _better(one: Match, other: Match) -> bool:
    """Whether `one` tells whom it befell where `other` does not, or is as heavy and nearer."""
    if one.weight < other.weight:
        return not one.from_context and one.relation != other.relation
    return _nearer(one, other)


def _goes_on(tree: Tree, verb: Word) -> bool:
    """ "Have been threatening journalist NAME": where the parser has it describe the noun."""
    before = tree.before(verb)
    return before is not None and before.low in ("been", "was", "were", "is", "are")


def _nearer(one: Match, other: Match) -> bool:
    """Whether `one` ends sooner, and does not tell less of whom."""
    return one.last < other.last and one.from_context <= other.from_context


def _reflexive(mention: Mention, pattern: Pattern) -> bool:
    """What somebody did to himself: "set himself on fire"; but "gave himself up" is said so."""
    return mention.noun.endswith(("self", "selves")) and "self" not in pattern.line


@functools.cache
def _leads_clause(line: str) -> frozenset[str]:
    """The words right before an X that is the subject of a clause: "demand that X leave"."""
    before, _, behind = line.partition(" X")
    last = frozenset(before.rpartition(" ")[2].split("|"))
    return last if behind[:1] in ("", " ") and last <= _LEADING else frozenset()
