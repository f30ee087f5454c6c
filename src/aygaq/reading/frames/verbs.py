"""Verb triggers: match a pattern at a verb and fill its slots.

Reach for this module with one word that may be a verb. Of several patterns that fit, the
weightiest is taken, so "was detained in a camp" is an internment and no plain detention.
"""

from __future__ import annotations

from collections.abc import Callable

from aygaq.reading.frames.expressions import Pattern, Slot
from aygaq.reading.frames.hyphens import Hyphened
from aygaq.reading.frames.index import participle_forms, verb_index
from aygaq.reading.frames.leftward import subject_to_the_left
from aygaq.reading.frames.lists import joined_with
from aygaq.reading.frames.people import as_person, bodies_at, people_at
from aygaq.reading.frames.slots import above, agents_by, is_passive, objects, subjects
from aygaq.reading.frames.values import Match
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_WINDOW = 9  # words from a verb to the rest of its expression
NEGATIONS = word_set("not n't never no nor neither without nobody none cannot")
_OBJECT_PRONOUNS = word_set("him her them me us himself herself themselves")
# acts that those "together with" whom somebody is named share
TOGETHER = word_set("detention arrest internment imprisonment abduction sentence charge trial")
# acts that befall people alone, but for lines that are said of things as well
_ONLY_PEOPLE = word_set(
    "arrest detention imprisonment internment sentence abduction torture trial charge "
    "sexual-violence house-arrest"
)
_ANYTHING = frozenset(
    (
        "hold X",
        "seize X",
        "capture X",
        "pick up X",
        "try X",
        "charge X",
        "fine X",
        "shock X with",
        "burn X with",
        "snatch X",
        "take X",
    )
)
_HALT = frozenset((";", ":", "."))
NO_ACT = "no-act"  # lines that only keep lighter ones from fitting: "dismiss X as"
_DETAINING = frozenset(["detain", "apprehend", "nab", "remand"])
HasTerm = Callable[[int, int], bool]


def _reflexive(mention: Mention, pattern: Pattern) -> bool:
    """What somebody did to himself: "set himself on fire"; but "gave himself up" is said so."""
    return mention.noun.endswith(("self", "selves")) and "self" not in pattern.line


def _has_auxiliary(tree: Tree, verb: Word) -> bool:
    return any(c.relation == "aux" for c in tree.children(verb))


def verb_of(pattern: Pattern) -> str:
    """The first verb of a pattern by the alphabet: "detain" of "detain|nab X"."""
    return min(pattern.heads)


class VerbMatcher:
    """Matches the verbs of one text. `has_term(first, last)` tells of a term of years there."""

    def __init__(self, mentions: Mentions, has_term: HasTerm) -> None:
        self.mentions = mentions
        self.tree = mentions.tree
        self.hyphened = Hyphened.of(mentions.tree)
        self.has_term = has_term

    def match(self, verb: Word) -> Match | None:
        """The act that `verb` tells, or None."""
        patterns = verb_index().get(self.hyphened.whole(verb)) or verb_index().get(verb.low)
        if not patterns or not self._is_verb(verb):
            return None
        passive = is_passive(self.tree, verb)
        for pattern in patterns:
            found = self._fit(pattern, verb, passive)
            if found is not None:
                return found if found.act != NO_ACT else None
        return None

    def _is_verb(self, verb: Word) -> bool:
        if verb.pos == "VERB":
            return True
        if verb.pos == "AUX":
            return verb.dep != "aux" and verb.low not in (
                "be",
                "is",
                "was",
                "were",
                "are",
                "been",
                "being",
            )
        tree = self.tree
        if verb.pos == "ADJ" or verb.pos == "PROPN":
            return verb.low in participle_forms() and not (
                verb.capital and verb.i > tree.sentence_of(verb).first and verb.pos == "PROPN"
            )
        if verb.pos != "NOUN":
            return False
        after = tree.after(verb)
        before = tree.before(verb)
        if before is not None and before.low == "to" and verb.low == verb.lemma:
            return True
        if self._taken_for_noun(verb, before):
            return True
        helped = any(c.relation == "aux" for c in tree.children(verb))
        return helped or (after is not None and after.low in _OBJECT_PRONOUNS)

    def _taken_for_noun(self, verb: Word, before: Word | None) -> bool:
        """A participle that the tagger calls a noun: "had been beaten", "gunmen shot Ana Bek"."""
        if before is None or verb.low not in participle_forms():
            return False
        if before.low in ("been", "was", "were", "being"):
            return True
        after = self.mentions.at(verb.i + 1) if verb.i + 1 < len(self.tree.words) else None
        named = after is not None and after.named and after.human and after.first == verb.i + 1
        return named and before.pos in ("NOUN", "PROPN", "PRON") and verb.low != verb.lemma + "s"

    def _fit(self, pattern: Pattern, verb: Word, passive: bool) -> Match | None:
        if pattern.passive and not passive:
            return None
        read = self._literals(pattern, verb, passive)
        last = max([verb.i, *read]) if read is not None else verb.i
        if read is None or not self._company(pattern, verb):
            return None
        negated = self.negated(verb)
        if pattern.negated and not negated:
            return None
        victims, relation = self._victims(pattern, verb, passive)
        beyond = self._beyond(verb, read) if passive and pattern.slot is Slot.OBJECT else []
        if beyond:
            victims, relation = beyond, "xcomp"
        victims = [m for m in victims if m.head not in read and not _reflexive(m, pattern)]
        if not victims and not passive and pattern.slot is Slot.OBJECT:
            victims, relation = self._past_verb(read), "xcomp"
        if victims and pattern.act in TOGETHER:
            victims += [m for m in self._company_of(verb) if m not in victims]
        if victims and pattern.slot is Slot.OBJECT:
            victims += [m for m in joined_with(self.mentions, verb) if m not in victims]
        bare = not victims and self._is_bare(pattern, verb, passive)
        if bare:
            victims = self._after_colon(verb)
        if not victims and pattern.slot is not Slot.CONTEXT and not bare:
            return None
        return Match(
            act=pattern.act, trigger=verb.i, first=verb.i, last=last + 1, victims=victims,
            agents=self._agents(pattern, verb, passive, victims), rule=pattern.line,
            relation=relation, negated=negated and not pattern.negated,
            from_context=not victims and (bare or pattern.slot is Slot.CONTEXT),
            weight=pattern.weight,
        )  # fmt: skip

    def _company_of(self, verb: Word) -> list[Mention]:
        """Those who shared it: "was held together with eleven others"."""
        words = self.tree.words
        end = self.tree.sentence_of(verb).last
        for k in range(verb.i + 1, min(verb.i + 14, end - 1)):
            if words[k].low == "with" and words[k - 1].low in ("together", "along", "alongside"):
                mention = self.mentions.phrase_from(k + 1)
                return people_at(self.mentions, [words[mention.head]]) if mention else []
            if words[k].text in (";", ":"):
                break
        return []

    def _beyond(self, verb: Word, read: list[int]) -> list[Mention]:
        """Where the subject is part of the line: "relatives were not allowed to visit X"."""
        words = self.tree.words
        if not read or min(read) > verb.i or words[read[-1]].pos != "VERB":
            return []
        mention = self.mentions.phrase_from(read[-1] + 1)
        return [mention] if mention is not None and mention.human else []

    def _past_verb(self, read: list[int]) -> list[Mention]:
        """ "Refused to let X see a doctor": X is the object of a verb inside the line."""
        for i in read:
            mention = self.mentions.phrase_from(i + 1) if self.tree.words[i].pos == "VERB" else None
            if mention is not None and mention.human and mention.owner is None:
                return people_at(self.mentions, [self.tree.words[mention.head]])
        return []

    def _is_bare(self, pattern: Pattern, verb: Word, passive: bool) -> bool:
        """ "Detained in May.": a participle that opens its sentence, or goes on from one."""
        tree, sentence = self.tree, self.tree.sentence_of(verb)
        if pattern.slot is Slot.SUBJECT:
            opens = verb.i == sentence.first or self._opened_by_thing(verb, frozenset())
            return opens and not passive and not verb.low.endswith("ing") and verb.low != verb.lemma
        if pattern.slot is Slot.OWNER:
            return self._opened_by_thing(verb, pattern.owned)
        if pattern.slot is not Slot.OBJECT or not passive:
            return False
        if _has_auxiliary(tree, verb) or tree.children(verb, "nsubj"):
            return False
        before = [w for w in tree.words[sentence.first : verb.i] if w.pos != "PUNCT"]
        if all(w.pos in ("ADV", "ADP", "NUM") or w.low.endswith("ly") for w in before):
            return True
        last = tree.words[verb.i - 1]
        opener = next((w for w in tree.words_of(sentence) if w.pos != "PUNCT"), None)
        follows = last.text in (",", ";", ":") or last.low in ("and", "then", "later")
        return follows and opener is not None and opener.low in participle_forms()

    def _opened_by_thing(self, verb: Word, owned: frozenset[str]) -> bool:
        """ "Passport taken at the border.": the thing alone opens the sentence."""
        first = self.tree.words[self.tree.sentence_of(verb).first]
        return verb.i == first.i + 1 and first.low in owned

    def _after_colon(self, verb: Word) -> list[Mention]:
        """ "Tried in absentia: editor Askar Bek": whom the note names after a colon."""
        words, end = self.tree.words, self.tree.sentence_of(verb).last
        for k in range(verb.i + 1, min(verb.i + 5, end - 1)):
            if words[k].text == ":":
                mention = self.mentions.phrase_from(k + 1)
                return people_at(self.mentions, [words[mention.head]]) if mention else []
        return []

    def _literals(self, pattern: Pattern, verb: Word, passive: bool) -> list[int] | None:
        """The words of the expression besides its verb; None where one is missing."""
        place, read = verb.i, []
        for choices in pattern.literals:
            found = self._next(choices, place, verb, passive)
            if found is None:
                return None
            read.append(found)
            place = max(place, found)
        return read

    def _next(self, choices: frozenset[str], place: int, verb: Word, passive: bool) -> int | None:
        words = self.tree.words
        end = self.tree.sentence_of(verb).last
        for k in range(place + 1, min(place + 1 + _WINDOW, end)):
            word = words[k]
            if k in self.hyphened.ending:
                if self.hyphened.ending[k] in choices:
                    return k
            elif word.low in choices or (word.pos != "VERB" and word.lemma in choices):
                return k
            if word.text in _HALT or (word.pos == "VERB" and k > place + 1):
                break
        if passive:
            for subject in subjects(self.tree, verb):
                if subject.low in choices or subject.lemma in choices:
                    return subject.i
        return None

    def _company(self, pattern: Pattern, verb: Word) -> bool:
        words, sentence = self.tree.words, self.tree.sentence_of(verb)
        if pattern.adverb:
            near = words[max(sentence.first, verb.i - 3) : min(sentence.last, verb.i + 6)]
            if not any(w.low == pattern.adverb for w in near):
                return False
        return not pattern.term or self.has_term(verb.i, min(verb.i + 16, sentence.last))

    def negated(self, verb: Word) -> bool:
        """Whether "not" or its like bears on the verb."""
        words = self.tree.words
        start = self.tree.sentence_of(verb).first
        for k in range(verb.i - 1, max(start, verb.i - 5) - 1, -1):
            if words[k].low in NEGATIONS:
                return not (words[k].low == "not" and words[k + 1].low == "only")
            if words[k].pos not in ("AUX", "ADV", "PART") and not words[k].low.endswith("ly"):
                break
        return any(c.low in NEGATIONS and c.dep == "advmod" for c in self.tree.children(verb))

    def _victims(self, pattern: Pattern, verb: Word, passive: bool) -> tuple[list[Mention], str]:
        if pattern.slot is Slot.OBJECT:
            return self._object(pattern, verb, passive)
        if pattern.slot is Slot.SUBJECT:
            return self._subject(verb), "nsubj"
        if pattern.slot is Slot.OWNER:
            return self._owners(pattern, verb, passive), "nmod:poss"
        if pattern.slot is Slot.SUBJECT_OWNER:
            heads = [
                w
                for w in subjects(self.tree, verb)
                if w.lemma in pattern.owned or w.low in pattern.owned
            ]
            return self._owners_of(heads), "nmod:poss"
        if pattern.slot is Slot.AFTER:
            return self._after(pattern, verb, passive), "obl:" + "|".join(
                sorted(pattern.prepositions)
            )
        return [], "context"

    def _object(self, pattern: Pattern, verb: Word, passive: bool) -> tuple[list[Mention], str]:
        if passive:
            if verb.dep == "amod":
                return self._described(verb), "amod"
            return self._subject(verb) or self._taken_for_people(
                pattern, subjects(self.tree, verb)
            ), "nsubj:pass"
        found = people_at(self.mentions, objects(self.tree, verb))
        found = found or self._taken_for_people(pattern, objects(self.tree, verb))
        if found:
            return found, "obj"
        if verb.pos == "ADJ" and verb.dep == "amod":
            return self._described(verb), "amod"
        before = self.tree.before(verb)
        if (
            before is not None
            and before.pos == "DET"
            and verb.low not in words_of("cues", "marking")
        ):
            return [], "amod"  # "the exiled Askar Bek" tells of no exile now
        found = self._right_after(verb)
        return (found, "next") if found else (self._of_headline(verb), "headline")

    def _of_headline(self, verb: Word) -> list[Mention]:
        """ "Blogger detained at airport": a headline leaves the auxiliary out."""
        tree = self.tree
        if verb.low not in participle_forms() or tree.children(
            verb, "obj", "ccomp", "xcomp", "aux"
        ):
            return []
        if (
            verb.relation not in ("root", "ROOT")
            or tree.words[tree.sentence_of(verb).last - 1].text == "."
        ):
            return []
        if any(w.pos == "VERB" for w in tree.children(verb, "conj")):
            return []
        return people_at(self.mentions, tree.children(verb, "nsubj"))

    def _taken_for_people(self, pattern: Pattern, words: list[Word]) -> list[Mention]:
        """A noun no lexicon holds, where the act can only befall people: "jailed a songwriter"."""
        if pattern.act not in _ONLY_PEOPLE or pattern.line in _ANYTHING or pattern.literals:
            return []
        if pattern.act == "detention" and verb_of(pattern) not in _DETAINING:
            return []
        return [m for w in words[:1] if (m := as_person(self.mentions, w)) is not None]

    def _described(self, verb: Word) -> list[Mention]:
        """ "The jailed activist": of a participle before its noun, for acts that mark a person."""
        if verb.low not in words_of("cues", "marking"):
            return []
        return people_at(self.mentions, [self.tree.head(verb)])

    def _subject(self, verb: Word) -> list[Mention]:
        given = subjects(self.tree, verb)
        found = people_at(self.mentions, given)
        if found:
            return found
        if any(w.low in ("which", "it", "this", "that") for w in self.tree.children(verb, "nsubj")):
            return []
        finite = any(c.relation == "aux" for c in self.tree.children(verb))
        beside = self._leftward(verb) if finite else []
        if beside:
            return beside
        guesses = (people_at(self.mentions, words) for words in above(self.tree, verb))
        return next((people for people in guesses if people), []) or self._leftward(verb)

    def _leftward(self, verb: Word) -> list[Mention]:
        """By the order of words, where the grammar gave no noun that could be the subject."""
        given = self.tree.children(verb, "nsubj", "csubj")
        if any(w.pos == "NOUN" and w.i < verb.i for w in given[-1:]):
            return []
        mention = subject_to_the_left(self.mentions, verb)
        return people_at(self.mentions, [self.tree.words[mention.head]]) if mention else []

    def _right_after(self, verb: Word) -> list[Mention]:
        """Where the parser gave no object: the people whose mention begins right after."""
        sentence = self.tree.sentence_of(verb)
        reach = 9 if any(w.text == "," for w in self.tree.words[verb.i + 1 : verb.i + 2]) else 2
        for k in range(verb.i + 1, min(verb.i + 1 + reach, sentence.last)):
            mention = self.mentions.at(k)
            if reach > 2 and (
                self.tree.words[k].pos in ("PUNCT", "NUM", "ADJ")
                or self.tree.words[k].low == "year"
            ):
                continue  # shot and killed, unlawfully, 26-year-old NAME
            if mention is not None and mention.first == k and mention.human:
                if self.tree.words[mention.head].dep == "nmod:poss":
                    break
                return people_at(self.mentions, [self.tree.words[mention.head]])
            if self.tree.words[k].pos not in ("ADV", "PART", "ADP") or self.tree.words[k].low in (
                "by",
                "in",
                "with",
                "at",
                "on",
                "for",
            ):
                break
        return []

    def _owners(self, pattern: Pattern, verb: Word, passive: bool) -> list[Mention]:
        heads = subjects(self.tree, verb) if passive else objects(self.tree, verb)
        heads = [w for w in heads if w.low in pattern.owned or w.lemma in pattern.owned]
        heads = (
            heads
            or [
                w
                for w in self._near(pattern, verb)
                if w.low in pattern.owned or w.lemma in pattern.owned
            ][:1]
        )
        return self._owners_of(heads) or self._from(verb, heads)

    def _near(self, pattern: Pattern, verb: Word) -> list[Word]:
        """The next words; past a preposition only where the line has one ("in X's mouth")."""
        sentence = self.tree.sentence_of(verb)
        found: list[Word] = []
        for word in self.tree.words[verb.i + 1 : min(verb.i + 7, sentence.last)]:
            if word.pos == "ADP" and not pattern.literals:
                break
            found.append(word)
        return found

    def _owners_of(self, heads: list[Word]) -> list[Mention]:
        tree = self.tree
        found: list[Word] = []
        for head in heads:
            found.extend(w for w in tree.children(head, "nmod:poss"))
            found.extend(
                w
                for w in tree.children(head, "nmod")
                if any(c.low in ("of", "belonging") for c in tree.children(w, "case"))
            )
            before = tree.before(head)
            while before is not None and before.pos in ("NOUN", "ADJ", "PROPN", "NUM"):
                before = tree.before(before)
            if before is not None and before.low in ("his", "her", "their", "my", "our"):
                found.append(before)
        return people_at(self.mentions, found)

    def _from(self, verb: Word, heads: list[Word]) -> list[Mention]:
        start = heads[-1].i if heads else verb.i
        return self._mention_after(start, frozenset(("from", "of", "to")), verb) if heads else []

    def _after(self, pattern: Pattern, verb: Word, passive: bool) -> list[Mention]:
        found = self._mention_after(verb.i, pattern.prepositions, verb)
        if found or not passive:
            return found
        heads = subjects(self.tree, verb)[:1]  # "the remains of four were found"
        return [
            m for w in heads for m in self._mention_after(w.i, pattern.prepositions, verb, verb.i)
        ]

    def _mention_after(
        self, start: int, prepositions: frozenset[str], verb: Word, limit: int | None = None
    ) -> list[Mention]:
        words = self.tree.words
        end = self.tree.sentence_of(verb).last if limit is None else limit
        for k in range(start + 1, min(start + 12, end - 1)):
            if words[k].low in prepositions:
                mention = self.mentions.phrase_from(k + 1)
                return people_at(self.mentions, [words[mention.head]]) if mention else []
        return []

    def _agents(
        self, pattern: Pattern, verb: Word, passive: bool, victims: list[Mention]
    ) -> list[Mention]:
        if passive or pattern.slot in (Slot.SUBJECT, Slot.SUBJECT_OWNER):
            heads = agents_by(self.tree, verb)
        else:
            heads = subjects(self.tree, verb)
        found = bodies_at(self.mentions, heads) or [m for w in heads[:1] for m in self._body_of(w)]
        if not found and not passive and pattern.slot not in (Slot.SUBJECT, Slot.SUBJECT_OWNER):
            found = self._body_before(verb)
        return [m for m in found if m not in victims]

    def _body_of(self, word: Word) -> list[Mention]:
        """The body behind "elements of", "a member of", "men from"."""
        end = self.tree.sentence_of(word).last
        for k in range(word.i + 1, min(word.i + 3, end)):
            if self.tree.words[k].low in ("of", "from"):
                mention = self.mentions.phrase_from(k + 1)
                if mention is None and k + 2 < end:
                    mention = self.mentions.phrase_from(k + 2)
                return [mention] if mention is not None and mention.kind is not None else []
        return []

    def _body_before(self, verb: Word) -> list[Mention]:
        """Where the parser gave no subject: the acting body before the verb, no verb between."""
        words = self.tree.words
        for k in range(verb.i - 1, self.tree.sentence_of(verb).first - 1, -1):
            mention = self.mentions.headed_by(k)
            if words[k].pos == "VERB":
                break
            if (
                mention is not None
                and not mention.named
                and (mention.noun in words_of("organisations", "agent"))
            ):
                return [mention]
        return []
