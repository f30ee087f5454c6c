"""Noun triggers and states: "the detention of X", "his arrest", "X, incommunicado since May".

Reach for this module with one word that may begin such a phrase.
"""

from __future__ import annotations

from aygaq.reading.frames.hyphens import Hyphened
from aygaq.reading.frames.index import NounTrigger, StateTrigger, noun_index, state_index
from aygaq.reading.frames.leftward import subject_to_the_left
from aygaq.reading.frames.people import bodies_at, people_at
from aygaq.reading.frames.slots import objects, preposition_of, subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Word

_TARGETS = frozenset(("against", "on", "of", "to", "for"))
_DONE_BY_OWNER = word_set("attack assault threat threats raid intimidation")
_NO_OF = frozenset(("attack", "assault", "threat", "shooting", "whereabouts"))
_TO = frozenset(("threat", "death threat"))
_OTHER_NOUN = frozenset(("warrant", "centre", "center", "camp", "facility"))
_NOT_OF_NOUNS = frozenset(("hospitalisation",))  # "a nurse in a hospital" is no patient
_GAP = 3  # words that "*" stands for at most
_BREAKS = frozenset((",", ";", ":", "."))
_CARRY = word_set(
    "be remain languish sit stay live keep hold place put detain leave "
    "find continue spend serve wait"
)


class NounMatcher:
    """Matches the nouns and states of one text."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.hyphened = Hyphened.of(mentions.tree)

    def match_noun(self, word: Word) -> Match | None:
        """The act that a noun names, where it tells whom it was done to."""
        for trigger in noun_index().get(self.hyphened.whole(word), ()):
            if self._reads(word.i, trigger.words):
                return self._noun(word, trigger)
        return None

    def match_state(self, word: Word) -> Match | None:
        """The act that a state phrase tells of somebody; victims may be left to its neighbour."""
        for trigger in state_index().get(word.low, ()):
            last = self._read_to(word.i, trigger.words)
            if last is not None:
                found = self._state(word, trigger, last)
                if found is not None:
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

    def _read_to(self, first: int, wanted: tuple[frozenset[str], ...]) -> int | None:
        """Where a state phrase that begins at `first` ends; None where it is another phrase."""
        words = self.tree.words
        end = self.tree.sentences[words[first].sentence].last
        at = first
        for k, choices in enumerate(wanted):
            if "*" in choices:
                following = wanted[k + 1]
                found = self._past_gap(at, end, following)
                if found is None:
                    return None
                at = found
            elif at < end and self.hyphened.opening.get(at, ("", 0))[0] in choices:
                at = self.hyphened.opening[at][1]
            elif at < end and words[at].low in choices:
                at += 1
            else:
                return None
        return at

    def _past_gap(self, at: int, end: int, following: frozenset[str]) -> int | None:
        """Where one of `following` stands: up to three words on, or past a name in capitals."""
        words, small = self.tree.words, 0
        for i in range(at, min(at + 2 * _GAP + 1, end)):
            if words[i].low in following or self.hyphened.opening.get(i, ("", 0))[0] in following:
                return i
            small += not words[i].capital
            if small > _GAP or words[i].text in _BREAKS or words[i].pos in ("ADP", "VERB"):
                return None
        return None

    def _noun(self, word: Word, trigger: NounTrigger) -> Match | None:
        tree = self.tree
        head = tree.words[word.i + trigger.head]
        last = word.i + len(trigger.words)
        if head.pos not in ("NOUN", "PROPN") or self._compound(last - 1, head):
            return None
        if trigger.company:
            return self._with_company(word, trigger, last)
        done_by_owner = trigger.words[-1] in _DONE_BY_OWNER  # his attack is one that he made
        victims, relation = ([] if done_by_owner else self._owner(head)), "nmod:poss"
        if not victims:
            victims, relation = self._target(head, trigger, last), "nmod"
        if not victims:
            return None
        agents = [m for m in bodies_at(self.mentions, self._by(head, last)) if m not in victims]
        return Match(
            trigger.act, head.i, word.i, last, victims, agents, " ".join(trigger.words), relation,
            negated=self._negated(word),
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
        victims = self._owner(thing)
        for k in range(thing.i + 1, min(thing.i + 5, tree.sentence_of(word).last - 1)):
            if not victims and tree.words[k].low in ("of", "from", "to"):
                mention = self.mentions.phrase_from(k + 1)
                victims = people_at(self.mentions, [tree.words[mention.head]]) if mention else []
        if not victims:
            return None
        return Match(
            trigger.act, word.i, word.i, thing.i + 1, victims, [], " ".join(trigger.words), "owner"
        )

    def _compound(self, last: int, head: Word) -> bool:
        """Whether the noun only describes the next: an arrest warrant, a detention centre."""
        after = self.tree.after(self.tree.words[last])
        return (
            after is not None
            and after.pos == "NOUN"
            and after.start == head.end + 1
            and (head.head == after.i or after.low in _OTHER_NOUN)
        )

    def _owner(self, head: Word) -> list[Mention]:
        tree = self.tree
        owners = tree.children(head, "nmod:poss")
        if not owners:
            before = tree.before(head)
            while (
                before is not None
                and before.pos in ("ADJ", "NOUN")
                and self.mentions.at(before) is None
            ):
                before = tree.before(before)
            if before is not None and before.low in ("his", "her", "their", "my", "our"):
                owners = [before]
        names = [w for w in tree.children(head, "compound") if self._person(w)]
        return people_at(self.mentions, owners or names)

    def _person(self, word: Word) -> bool:
        mention = self.mentions.at(word)
        return mention is not None and mention.named and mention.human and mention.sure

    def _target(self, head: Word, trigger: NounTrigger, last: int) -> list[Mention]:
        tree = self.tree
        noun = trigger.words[-1]
        for child in tree.children(head, "nmod", "obl"):
            case = preposition_of(tree, child)
            if case in self._prepositions(noun) and child.i > head.i:
                found = people_at(self.mentions, [child])
                if found and not self._owns_more(found[0]):
                    return found
        after = tree.words[last] if last < tree.sentence_of(head).last else None
        if after is not None and after.low in self._prepositions(noun):
            mention = self.mentions.phrase_from(last + 1)
            if mention is not None and not self._owns_more(mention):
                return people_at(self.mentions, [tree.words[mention.head]])
        return []

    def _owns_more(self, mention: Mention) -> bool:
        """ "Surveillance of the governor's home": the act is not on the governor."""
        words = self.tree.words
        return mention.last < len(words) and words[mention.last].text in ("'s", "’s")

    def _prepositions(self, noun: str) -> frozenset[str]:
        if noun in _TO or noun == "threats":
            return frozenset(("against", "to"))
        if noun in _NO_OF:
            return frozenset(("against", "on"))
        return (
            frozenset(("of", "against", "on"))
            if noun
            in ("harassment", "persecution", "case", "intimidation", "sentence", "conviction")
            else frozenset(("of",))
        )

    def _by(self, head: Word, last: int) -> list[Word]:
        tree = self.tree
        found = [c for c in tree.children(head, "nmod", "obl") if preposition_of(tree, c) == "by"]
        for child in tree.children(head, "nmod"):
            found.extend(c for c in tree.children(child, "nmod") if preposition_of(tree, c) == "by")
        return found[:1] or self._by_near(head, last)

    def _by_near(self, head: Word, last: int) -> list[Word]:
        """By the order of words: "the killing of Askar Bek by gunmen"."""
        words, end = self.tree.words, self.tree.sentence_of(head).last
        for k in range(last, min(last + 10, end - 1)):
            if words[k].pos in ("VERB", "AUX") or words[k].text in (",", ";", ":"):
                break
            if words[k].low == "by":
                mention = self.mentions.phrase_from(k + 1)
                return [words[mention.head]] if mention is not None else []
        return []

    def _negated(self, word: Word) -> bool:
        before = self.tree.before(word)
        return before is not None and before.low in ("no", "without")

    def _state(self, word: Word, trigger: StateTrigger, last: int) -> Match | None:
        head = self._phrase_head(word.i, last)
        if trigger.bearer_after:
            after = self.mentions.phrase_from(last) if last < len(self.tree.words) else None
            victims = people_at(self.mentions, [self.tree.words[after.head]]) if after else []
            relation = "after"
            if not victims:
                return None
        else:
            victims, relation = self._bearer(head, trigger.act)
        return Match(
            trigger.act, head.i, word.i, last, victims, [], trigger.line, relation,
            from_state=True,
        )  # fmt: skip

    def _phrase_head(self, first: int, last: int) -> Word:
        words = self.tree.words[first:last]
        outside = [w for w in words if not first <= w.head < last]
        return outside[-1] if outside else words[-1]

    def _left_of(self, head: Word) -> list[Mention]:
        """Whom the word right before speaks of: "two others now incommunicado"."""
        before = self.tree.before(head)
        while before is not None and before.pos == "ADV":
            before = self.tree.before(before)
        mention = self.mentions.headed_by(before) if before is not None else None
        return [mention] if mention is not None and mention.human else []

    def _bearer(self, head: Word, act: str) -> tuple[list[Mention], str]:
        """Who is in the state: the noun it describes, or subject or object of its verb."""
        tree = self.tree
        beside = self._left_of(head) if head.pos in ("ADJ", "ADV") else []
        if beside:
            return beside, "beside"
        own = tree.children(head, "nsubj")
        if own:
            return people_at(self.mentions, subjects(tree, head)), "nsubj"
        top = tree.head(head)
        if top.i == head.i:
            return [], "neighbour"
        if top.pos in ("NOUN", "PROPN", "NUM", "PRON") and top.i < head.i:
            return ([] if act in _NOT_OF_NOUNS else people_at(self.mentions, [top])), "nmod"
        if head.relation == "conj":
            return self._bearer(top, act) if top.i < head.i else ([], "neighbour")
        if top.pos in ("VERB", "AUX") and top.lemma in _CARRY:
            found = people_at(self.mentions, objects(tree, top)) or people_at(
                self.mentions, subjects(tree, top)
            )
            guess = None if found else subject_to_the_left(self.mentions, top)
            return [guess] if guess is not None else found, "obl"
        return [], "neighbour"
