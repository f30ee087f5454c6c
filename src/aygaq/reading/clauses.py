"""Which words of a sentence belong to a trigger: for dates and places.

Reach for this module to attach a span to an act. A span belongs to the verb or the noun of an
act that governs it; where the parser is silent, to the nearest trigger with no other verb
between. `shares` tells which other acts of the sentence it governs with that one.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.asides import set_apart
from aygaq.reading.governed import is_beside_name, is_charge
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import Tree, Word

NONE = -100.0
_CLIMB = 8  # steps from an act up to the verb that its time stands with
_ELLIPSIS = 4  # words from "arrested" to "charged on Monday" that share the day
_ONE_DEED = 9  # words from "shot dead a protester" to "and wounded two on Monday"
_ONE_HEARING = 14  # words from "appeared in court" to "and was charged on Monday"
_DONE_THERE = word_set("beat threaten question interrogate torture strip slap kick punch assault")
_DEEDS = word_set("shoot kill wound injure hurt beat attack arrest detain stab")
_IN_ROW = ("ADJ", "NOUN", "CCONJ", "ADV", "NUM", "VERB")
_FRONT = 3  # words before a span that opens its sentence


def holder(tree: Tree, first: int, last: int, triggers: Sequence[int] = ()) -> Word | None:
    """The nearest verb, or noun of an act, above the words `[first, last)`."""
    inside = range(first, last)
    top = next((tree.words[i] for i in inside if tree.words[i].head not in inside), None)
    if top is None:
        return None
    for above in tree.ancestors(top):
        describes = above.low in words_of("places", "joining")  # "in neighbouring Osh"
        if above.i not in inside and not describes and (above.pos == "VERB" or above.i in triggers):
            return above
    return None


def verbs_between(tree: Tree, a: int, b: int) -> int:
    """How many full verbs stand strictly between two words."""
    low, high = min(a, b), max(a, b)
    return sum(w.pos == "VERB" for w in tree.words[low + 1 : high])


def closeness(
    tree: Tree, trigger: int, first: int, last: int, triggers: Sequence[int] = ()
) -> float:
    """How closely the words belong to the trigger; below 0 not at all.

    Governed words come first, then those before which no other verb stands. What a verb of
    telling or the noun of another act governs is not the trigger's.
    """
    if set_apart(tree, trigger, first) or _is_of_noun_between(tree, trigger, first, triggers):
        return NONE
    if _is_past_relative(tree, trigger, first) or _is_told_later(tree, trigger, first):
        return NONE
    word = tree.words[trigger]
    near = first if first > trigger else last - 1
    between = verbs_between(tree, trigger, near)
    score = 10.0 - 0.1 * abs(near - trigger) - 4.0 * between
    held = holder(tree, first, last, triggers)
    own = is_beside_name(tree, word, first, last) or (
        held is not None
        and (held.i == trigger or is_made_to(tree, word, held) or is_charge(tree, held, trigger))
    )
    if own or (held is not None and in_the_course(tree, held.i, trigger)):
        score += 12.0
    elif fronted(tree, first) and _is_main(tree, word):
        score = max(score, 10.0) + 4.0
        if held is not None and is_telling(held) and not _aside(tree, held, last):
            return NONE
    elif held is not None:
        inside = held.i < trigger < first  # "issued orders to hand in passports in the region"
        if held.pos != "VERB" or (is_telling(held) and not inside):
            return NONE
        if _at_another_time(tree, held, trigger):
            return NONE
        if word.relation == "conj" and word.head == held.i and first > trigger:
            score += 2.0
        elif between:
            score -= 4.0
    if _other_clause(tree, trigger, near):
        score -= 8.0
    return score


def _is_of_noun_between(tree: Tree, trigger: int, first: int, triggers: Sequence[int]) -> bool:
    """ "Detained five over the killing of X in July 2016": when the killing was, a past month."""
    if "in" not in (tree.words[first].low, tree.words[first - 1].low):
        return False
    for other in triggers:
        noun = tree.words[other]
        if not trigger < other < first or noun.pos != "NOUN":
            continue
        led = {w.low for w in tree.children(noun, "case")} & {"over", "for", "after", "about"}
        if led and not any(w.text == "," for w in tree.words[other:first]):
            return True
    return False


def _is_told_later(tree: Tree, trigger: int, first: int) -> bool:
    """ "When she saw him, on 2 May, he told her that he had been beaten": told then, not done."""
    if first > trigger or fronted(tree, first):
        return False
    word = tree.words[trigger]
    had = any(w.low in ("had", "'d") for w in tree.children(word, "aux"))
    above = (w for w in tree.ancestors(word) if first < w.i < trigger)
    return had and any(is_telling(w) or w.lemma == "tell" for w in above)


def _is_past_relative(tree: Tree, trigger: int, first: int) -> bool:
    """ "X, who was held over tax, the court on Friday freed": Friday is the main verb's."""
    if first < trigger or not any(w.text == "," for w in tree.words[trigger:first]):
        return False
    word, above = tree.words[trigger], list(tree.ancestors(tree.words[first]))
    for clause in (word, *tree.ancestors(word)):
        if clause.dep == "acl:relcl":
            return clause not in above
    return False


def fronted(tree: Tree, first: int) -> bool:
    """Whether words stand at the beginning of their sentence, so that all of it is theirs."""
    return first - tree.sentence_of(tree.words[first]).first < _FRONT


def _at_another_time(tree: Tree, held: Word, trigger: int) -> bool:
    """ "Detained after visiting friends in X": when and where of the visit are not the act's."""
    if held.relation != "advcl" or held.i == trigger:
        return False
    marks = {w.low for w in tree.children(held, "mark", "case")}
    if marks == {"for"} and tree.words[trigger].lemma in words_of("clauses", "leading_to"):
        return False  # "summoned for questioning on 24 June"
    return held.low.endswith("ing") and bool(marks & words_of("clauses", "other_time"))


def _is_main(tree: Tree, word: Word) -> bool:
    """Whether a word is the main verb of its sentence, past what is told in passing."""
    for _ in range(_CLIMB):
        if word.head == word.i:
            return word.pos == "VERB"
        above = tree.head(word)
        if word.relation not in ("parataxis", "ccomp") or not is_telling(above):
            return False
        word = above
    return False


def _aside(tree: Tree, verb: Word, last: int) -> bool:
    """ "In May, he said, two soldiers came": telling that only interrupts."""
    after = tree.after(verb)
    comma = tree.words[last].text == "," if last < len(tree.words) else False
    return comma and verb.i > last and after is not None and after.text == ","


def is_made_to(tree: Tree, word: Word, held: Word) -> bool:
    """Whether what is done is the act: "made to sit in the yard", "barred from leaving in 2017"."""
    if held.head != word.i or held.i < word.i:
        return False
    kept_from = any(w.low == "from" for w in tree.children(held, "mark"))
    return held.relation == "xcomp" or (held.relation == "advcl" and kept_from)


def in_the_course(tree: Tree, event: int, trigger: int) -> bool:
    """ "Was picked up during a raid on 16 October": the raid's day is the act's."""
    held = tree.words[event]
    if held.head != trigger or held.i < trigger:
        return False
    between = [w.low for w in tree.words[trigger + 1 : held.i]]
    if held.pos == "VERB" and held.lemma not in words_of("times", "event"):
        return False
    return "during" in between or between[:1] == ["in"]


def is_telling(verb: Word) -> bool:
    """Whether a verb tells of things, so that its own time is that of the telling."""
    return verb.lemma in words_of("clauses", "telling")


def _other_clause(tree: Tree, a: int, b: int) -> bool:
    low, high = min(a, b), max(a, b)
    return any(
        w.text in (";", ":") or w.low in ("although", "while", "whereas", "but")
        for w in tree.words[low + 1 : high]
    )


def shares(tree: Tree, trigger: int, first: int, last: int, triggers: Sequence[int]) -> bool:
    """Whether the act at `trigger` happened when and where the verb above the words did.

    "Was arrested on 3 May and beaten", "opened fire on Monday, killing him", "summoned on 24
    June for questioning"; not what a relative clause or one with "after" tells, and not a
    later step of justice: "was arrested in 2015 and sentenced".
    """
    if not fronted(tree, first) and set_apart(tree, trigger, first):
        return False
    held = holder(tree, first, last, triggers)
    if fronted(tree, first) and (held is None or held.pos != "VERB" or _is_beside(tree, held)):
        held = _main_verb(tree, first)  # "The next day, agents came and took her"
    if held is None or held.i == trigger:
        return False
    if held.pos != "VERB":
        return _is_pair(tree, tree.words[trigger], held)
    if is_telling(held) and not (fronted(tree, first) and _aside(tree, held, last)):
        return False
    word = tree.words[trigger]
    if not fronted(tree, first) and _later_step(word, held):
        return False
    return (
        is_one_event(tree, word, held)
        or _reaches_down(tree, word, held)
        or _goes_along(tree, word, held)
    )


def _is_pair(tree: Tree, word: Word, held: Word) -> bool:
    """ "The torture and murder of a man in Osh": one place for both nouns."""
    between = tree.words[held.i + 1 : word.i]
    joined = word.relation == "conj" and word.head == held.i and word.pos == "NOUN"
    return joined and all(w.pos in _IN_ROW or w.text == "," for w in between)


def _is_beside(tree: Tree, held: Word) -> bool:
    """Whether a verb without a conjunction only looks like a clause of another one."""
    told = tree.children(held, "nsubj") and not tree.children(held, "mark")
    return held.relation == "advcl" and bool(told)


def _main_verb(tree: Tree, at: int) -> Word | None:
    """The verb that the sentence of a word hangs on."""
    words = tree.words_of(tree.sentence_of(tree.words[at]))
    return next((w for w in words if w.head == w.i and w.pos == "VERB"), None)


def _goes_along(tree: Tree, word: Word, held: Word) -> bool:
    """ "Opened fire on Monday on a car, killing him", whatever the parser hangs it on."""
    before = tree.before(word)
    return (
        word.low.endswith("ing")
        and word.pos == "VERB"
        and before is not None
        and before.text == ","
        and held.i < word.i
        and _is_main(tree, held)
    )


def _later_step(word: Word, held: Word) -> bool:
    courts = words_of("clauses", "court_step")
    if word.lemma in courts:
        return held.lemma not in courts
    return word.lemma in words_of("clauses", "later_step")


def is_one_event(tree: Tree, word: Word, held: Word) -> bool:
    """Whether the way up from an act to the verb `held` keeps to one event."""
    for _ in range(_CLIMB):
        if word.i == held.i or (word.head == held.i and word.relation == "ccomp"):
            return True
        if word.head == word.i or not _keeps(tree, word):
            return False
        if word.dep == "acl:relcl" and _is_outcome(tree, word, tree.head(word)):
            return next((w for w in tree.ancestors(word) if w.pos == "VERB"), None) == held
        if word.dep == "acl:relcl":  # "moved on 2 July to a jail, where he was beaten"
            return held == next((w for w in tree.ancestors(word) if w.pos == "VERB"), None)
        word = tree.head(word)
    return False


def _keeps(tree: Tree, word: Word) -> bool:
    relation, above = word.relation, tree.head(word)
    if word.dep == "acl:relcl" and _is_outcome(tree, word, above):
        return True
    if word.dep == "acl:relcl":
        return word.lemma in _DONE_THERE and any(
            w.low == "where" for w in tree.children(word, "advmod")
        )
    marks = {w.low for w in tree.children(word, "mark", "case", "advmod") if w.i < word.i}
    if marks & words_of("clauses", "other_time"):
        return False
    if word.pos == "VERB":
        if relation == "ccomp":
            return not is_telling(above)
        if relation == "parataxis":
            return above.i < word.i and not is_telling(above)
        return relation in ("conj", "xcomp", "advcl", "obj")
    if relation in ("conj", "compound", "amod", "advmod"):
        return True
    if relation == "nmod":
        return above.pos == "NOUN" and bool(marks & {"in", "of"})
    if relation == "obl" and above.lemma == "follow":
        return "by" in marks  # "the killing was followed on Tuesday by his arrest"
    if relation == "obl":
        return above.lemma in words_of("clauses", "leading_to") and "for" in marks | {"for"}
    carrying = words_of("clauses", "carrying")
    return relation in ("obj", "nsubj") and above.lemma in carrying


def _is_outcome(tree: Tree, word: Word, above: Word) -> bool:
    """ "Carried out a raid on Monday that killed six": what an event that is done does."""
    done = above.lemma in words_of("times", "event") and above.relation == "obj"
    told = {w.low for w in tree.children(word, "nsubj")}
    return done and bool(told & {"that", "which"}) and not tree.children(word, "aux")


def _reaches_down(tree: Tree, word: Word, held: Word) -> bool:
    """ "Was arrested when police came on Monday"; "was arrested and charged on Monday"."""
    if _is_row(tree, word, held) or _is_of_last(tree, word, held):
        return True
    if held.head != word.i and not (word.relation == "obj" and held.head == word.head):
        return False
    if held.relation == "conj":
        row = {word.lemma, held.lemma}
        reach = _ONE_DEED if row <= _DEEDS else _ELLIPSIS
        if row <= words_of("clauses", "before_court"):
            reach = _ONE_HEARING
        return 0 < held.i - word.i <= reach and not any(
            w.text == "," or w.low in ("then", "later") for w in tree.words[word.i : held.i]
        )
    return _is_meanwhile(tree, held)


def _is_meanwhile(tree: Tree, held: Word) -> bool:
    marks = {w.low for w in tree.children(held, "mark", "advmod")}
    return held.relation == "advcl" and bool(marks & words_of("clauses", "same_time"))


def _is_of_last(tree: Tree, word: Word, held: Word) -> bool:
    """ "One lost her life and two were hurt when police fired on Monday": both were then."""
    verb = tree.head(word) if word.relation == "obj" else word
    last = tree.head(held)
    return (
        _is_meanwhile(tree, held)
        and last.relation == "conj"
        and last.head == verb.i
        and not any(w.text == ";" for w in tree.words[verb.i : held.i])
    )


def _is_row(tree: Tree, word: Word, held: Word) -> bool:
    """ "Were questioned, charged or jailed last year": verbs alone in a row have one time."""
    if held.head not in (word.i, word.head):
        return False
    between = tree.words[word.i + 1 : held.i]
    alone = all(w.text == "," or w.pos in ("CCONJ", "VERB", "ADV") for w in between)
    return word.pos == "VERB" and held.relation == "conj" and bool(between) and alone
