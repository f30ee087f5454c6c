"""Whose thing it was: "his passport was taken", "money from Askar Bek", "the remains of four".

Reach for this module where an act falls on a thing and the one harmed is its owner, or stands
behind a preposition that the expression names.
"""

from __future__ import annotations

from aygaq.reading.forms import guess_lemma
from aygaq.reading.frames.expressions import Pattern
from aygaq.reading.frames.objects import objects
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.phrases import past_age
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_POSSESSIVES = frozenset(("his", "her", "their", "my", "our"))
_FROM = frozenset(("from", "of", "to"))
_LIVING = frozenset(("share", "live", "rent", "stay", "own", "reside", "occupy"))
_WHICH = frozenset(("which", "that", "where"))
_BODIES = word_set(
    "organisation organization group party firm company newspaper association ngo charity network"
)
_NEXT_THING = 6  # words from a verb to what somebody owns, a name's further words not counted
_NEAR_THING = 9  # and past the words of a longer expression: "hung a bottle of water from his"
_OWNS = frozenset(("'s", "’s"))
_OF = frozenset(("of", "belonging"))
_RUN = word_set("run own lead found head edit direct manage chair host publish write make rent")
_OTHER_EVENT = frozenset(("after", "before", "following", "when", "while"))
_REACH = 12  # words from a word to the preposition that names the person


def owners(mentions: Mentions, pattern: Pattern, verb: Word, passive: bool) -> list[Mention]:
    """Who owns the thing that the act falls on."""
    tree = mentions.tree
    given = subjects(tree, verb) if passive else objects(tree, verb)
    given = [*given, *_listed_before(tree, verb, given)] if passive else given
    heads = _owned([*given, *_counted(tree, given)], pattern)
    found = owners_of(mentions, heads)
    near = [] if found else _owned(_near(mentions, pattern, verb), pattern)
    heads = heads or near[:1]
    found = found or owners_of(mentions, heads)
    if not found and heads:
        end = tree.sentence_of(verb).last
        found = _named_past(mentions, heads[-1].i, _FROM, end)
    return found or owners_of(mentions, near[1:2])


def owners_of_subject(mentions: Mentions, pattern: Pattern, verb: Word) -> list[Mention]:
    """Who owns the subject: "his sentence was upheld"."""
    return owners_of(mentions, _owned(subjects(mentions.tree, verb), pattern))


def _counted(tree: Tree, words: list[Word]) -> list[Word]:
    """The things of "three of his toenails", and those joined to a thing."""
    of = [c for w in words for c in tree.children(w, "nmod") if w.pos in ("NUM", "DET", "ADJ")]
    return [*of, *(c for w in words for c in tree.children(w, "conj") if c.pos == "NOUN")]


def _listed_before(tree: Tree, verb: Word, given: list[Word]) -> list[Word]:
    """ "His phone, hard drives and savings were taken": subjects that stand apart in the parse."""
    return [w for w in tree.children(verb, "nsubj") if w.i < verb.i and w not in given]


def _owned(words: list[Word], pattern: Pattern) -> list[Word]:
    told = [w for w in words if w.low in pattern.owned or w.lemma in pattern.owned]
    return [w for w in told if w.low != "remains" or w.pos not in ("VERB", "AUX")]


def _describes_person(mentions: Mentions, word: Word) -> bool:
    """ "Took a radio journalist from his home": no radio was taken."""
    held = mentions.headed_by(mentions.tree.head(word)) if word.dep == "compound" else None
    return held is not None and held.human


def _near(mentions: Mentions, pattern: Pattern, verb: Word) -> list[Word]:
    """The next words; past a preposition only where the line has one ("in X's mouth")."""
    tree, sentence = mentions.tree, mentions.tree.sentence_of(verb)
    found: list[Word] = []
    reach = _NEAR_THING if pattern.literals else _NEXT_THING
    for word in tree.words[verb.i + 1 : min(verb.i + 2 * reach, sentence.last)]:
        if len(found) == reach or (word.pos == "ADP" and not pattern.literals):
            break
        if word.relation != "flat" and not _describes_person(mentions, word):
            found.append(word)
    return found


def past_description(tree: Tree, head: Word) -> Word | None:
    """The word before a noun and what describes it: "'s" in "Bek's four-and-a-half-year term"."""
    before = tree.before(head)
    while before is not None and (
        before.pos in ("NOUN", "ADJ", "PROPN", "NUM")
        or before.text == "-"
        or (before.low in ("and", "a") and _hyphened(tree, before))
    ):
        before = tree.before(before)
    return before


def _hyphened(tree: Tree, word: Word) -> bool:
    before, after = tree.before(word), tree.after(word)
    return before is not None and after is not None and "-" in (before.text, after.text)


def owners_of(mentions: Mentions, heads: list[Word]) -> list[Mention]:
    """The people whose the things are: "X's home", "the home of X", "the paper run by X"."""
    tree = mentions.tree
    found: list[Word] = []
    for head in heads:
        found.extend(tree.children(head, "nmod:poss"))
        found.extend(w for w in tree.children(head, "nmod") if _belongs(tree, head, w))
        found.extend(_run_by(mentions, head))
        found.extend(_living_in(mentions, head))
        found.extend(_antecedent(mentions, w) for w in found[:] if w.low == "whose")
        before = past_description(tree, head)
        if before is not None and before.low in _POSSESSIVES:
            found.append(before)
        elif before is not None and before.text in _OWNS and (named := tree.before(before)):
            found.append(named)  # "watching Bek's house day and night": hung on "night"
    return people_at(mentions, found) or people_at(mentions, _behind_bodies(mentions, found))


def _behind_bodies(mentions: Mentions, owners: list[Word]) -> list[Word]:
    """ "The offices of Bek's organisation", "of the charity headed by Bek": whose the body is."""
    bodies = [w for w in owners if w.lemma in _BODIES]
    found = [
        w for body in bodies for w in mentions.tree.children(body, "nmod:poss")
        if not _is_kind(mentions, w)
    ]  # fmt: skip
    return found or [w for body in bodies for w in _run_by(mentions, body)]


def _is_kind(mentions: Mentions, owner: Word) -> bool:
    """ "The women's network": for whom a body is, and nobody in particular."""
    mention = mentions.headed_by(owner)
    return mention is not None and mention.plural and owner.pos == "NOUN" and mention.count is None


def _antecedent(mentions: Mentions, whose: Word) -> Word:
    """ "Bek, whose house was searched": who stands right before the clause."""
    words = mentions.tree.words
    k = whose.i - 1
    k -= k > 0 and words[k].text == ","
    mention = mentions.at(max(k, 0))
    return words[mention.head] if mention is not None and mention.human else whose


def _living_in(mentions: Mentions, home: Word) -> list[Word]:
    """ "The flat which Bek shares with his mother": whose home a relative clause says it is."""
    tree = mentions.tree
    clauses = (c for c in tree.children(home, "acl") if c.lemma in _LIVING | _RUN and c.i > home.i)
    beside = (mentions.at(c.i - 1) for c in clauses)  # whatever relation an unknown name is given
    found = [m for m in beside if m is not None and m.human and m.first > home.i]
    return [tree.words[m.head] for m in found or _dwelling(mentions, home)]


def _dwelling(mentions: Mentions, home: Word) -> list[Mention]:
    """ "The flat NAME shares with her mother": where the parser takes "shares" for a noun."""
    words, end = mentions.tree.words, mentions.tree.sentence_of(home).last
    at = home.i + 1 + (home.i + 1 < end and words[home.i + 1].low in _WHICH)
    who = mentions.phrase_from(at) if at < end else None
    if who is None or not who.human or who.first != at or who.last >= end:
        return []
    return [who] if guess_lemma(words[who.last].low, "VERB") in _LIVING else []


def _belongs(tree: Tree, thing: Word, owner: Word) -> bool:
    """ "The house of X", "documents belonging to X", "the film by X"."""
    cases = {c.low for c in tree.children(owner, "case")}
    return bool(cases & _OF) or ("by" in cases and thing.lemma in words_of("classes", "work"))


def _run_by(mentions: Mentions, thing: Word) -> list[Word]:
    """ "The newspaper run by X", "a church led by X": who stands behind it."""
    run, by = mentions.tree.after(thing), mentions.tree.after(thing, 2)
    if run is None or by is None or by.low != "by":
        return []
    mention = mentions.phrase_from(by.i + 1) if guess_lemma(run.low, "VERB") in _RUN else None
    return [mentions.tree.words[mention.head]] if mention is not None else []


def after_preposition(
    mentions: Mentions, pattern: Pattern, verb: Word, passive: bool
) -> list[Mention]:
    """Whom a preposition of the expression names after the verb, or after its passive subject."""
    tree = mentions.tree
    if passive and _is_stranded(tree, pattern, verb):
        return people_at(mentions, subjects(tree, verb))
    end = tree.sentence_of(verb).last
    behind = {w.low for w in tree.words[verb.i + 1 : min(verb.i + _REACH, end)]}
    of_subject = passive and pattern.prepositions == {"of"} and bool(pattern.literals)
    if of_subject and behind.isdisjoint(pattern.literals[-1]):
        found = []  # "35 arrests were made over the murder of two men"
    else:
        found = _named_past(mentions, verb.i, pattern.prepositions, end)
    found = found or _preposed(mentions, pattern, verb)
    if found or not passive:
        return found
    heads = subjects(tree, verb)[:1]  # "the remains of four were found"
    ends = [
        next((k for k in range(w.i, verb.i) if tree.words[k].text == ","), verb.i) for w in heads
    ]
    return [
        m for w, end in zip(heads, ends, strict=True)
        for m in _named_past(mentions, w.i, pattern.prepositions, end)
    ]  # fmt: skip


def _preposed(mentions: Mentions, pattern: Pattern, verb: Word) -> list[Mention]:
    """ "Against Askar Bek was opened a case": the preposition and its noun before the verb."""
    tree = mentions.tree
    before = (
        w for w in tree.children(verb, "obl")
        if w.i < verb.i and any(c.low in pattern.prepositions for c in tree.children(w, "case"))
    )  # fmt: skip
    return people_at(mentions, list(before)[:1])


def _is_stranded(tree: Tree, pattern: Pattern, verb: Word) -> bool:
    """ "Was shot at by gunmen": the preposition has lost its noun to the subject."""
    after, second = tree.after(verb), tree.after(verb, 2)
    if after is None or after.low not in pattern.prepositions:
        return False
    return second is None or second.low == "by" or second.pos in ("PUNCT", "CCONJ", "SCONJ", "ADV")


def _named_past(
    mentions: Mentions, start: int, prepositions: frozenset[str], end: int
) -> list[Mention]:
    words = mentions.tree.words
    for k in range(start + 1, min(start + _REACH, end - 1)):
        if words[k].text == ";" or words[k].low in _OTHER_EVENT:
            return []  # "the sentence was cut after a pardon from NAME"
        if words[k].low in prepositions:
            mention = mentions.phrase_from(past_age(mentions.tree, k + 1, end))
            found = people_at(mentions, [words[mention.head]]) if mention else []
            if found or mention is not None:
                return found  # "fired at close range at NAME" goes on
    return []
