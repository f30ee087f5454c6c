"""The repairs of a parse, in the order in which they are tried.

Reach for this module right after parsing. A parser trained on little takes rare verbs for
foreign words and what follows them for a name's parts. Always true: no word is lost, and each
keeps to its sentence; tags and relations change, heads only where a rule says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma
from aygaq.reading.repairs import (
    clauses,
    deeds,
    held,
    listed,
    names,
    people,
    phrases,
    placed,
    rows,
    subjects,
    tellings,
    told,
    verbs,
    whom,
)
from aygaq.reading.repairs.participles import mend_participle
from aygaq.reading.tree import Word

_TIME_INSIDE = ("compound", "nummod", "nmod", "amod", "nmod:unmarked")


def repair(words: Sequence[Word]) -> None:
    """Set right what is surely wrong. Effect: changes tags, lemmas and relations in place."""
    for word in words:
        _mend_tag(words, word)
    phrases.free_among(words)
    for word in words:
        told.free_before_time(words, word)
        _mend_clause(words, word)
        if word.dep in _TIME_INSIDE:
            subjects.free_time_before(words, word)
        if not (_mend_verb(words, word) or _mend_word(words, word)):
            _mend_relation(words, word)


def _mend_tag(words: Sequence[Word], word: Word) -> None:
    """What a word is: a verb, a noun for people."""
    if verbs.is_shortened(words, word):
        verbs.spell_out(word)
    elif deeds.is_aim(words, word):
        deeds.make_aim(words, word)
    elif verbs.is_misread_verb(words, word):
        word.pos, word.lemma = "VERB", guess_lemma(word.low, "VERB")
        verbs.free_arguments(words, word)
    elif people.is_people(words, word):
        word.pos, word.lemma = "NOUN", guess_lemma(word.low, "NOUN")
        people.free_modifiers(words, word)
    elif clauses.is_rare_people(words, word):
        word.pos, word.lemma = "NOUN", guess_lemma(word.low, "NOUN")
        clauses.give_clause(words, word)
    elif word.capital and names.is_number(words, word):
        word.pos = "NUM"
    elif people.is_misplaced_role(words, word):
        people.take_place(words, word)
    elif names.is_state_in_capitals(word):
        word.pos, word.dep = "ADV", "advmod"
    elif not (held.make_court_date(words, word) or whom.name_act(words, word)):
        held.free_imprisonment(words, word)


def _mend_clause(words: Sequence[Word], word: Word) -> None:
    """Which clause a verb or a noun belongs to."""
    if whom.free_time_between(words, word) or whom.put_those_first(words, word):
        return
    if word.pos == "VERB" and word.relation in ("conj", "parataxis"):
        if not clauses.close_list_of_people(words, word):
            clauses.join_list_told(words, word)
    elif word.dep == "acl" and tellings.is_telling_of_subject(words, word):
        tellings.make_main(words, word)
    elif word.dep == "acl:relcl" and word.pos == "VERB":
        held.give_to_those_meant(words, word)
        told.free_told_with_mark(words, word)
    elif word.dep == "ccomp" and word.pos == "NOUN":
        clauses.make_clause_told(words, word)
    elif word.dep == "obl":
        subjects.free_behind_when(words, word)
    elif word.dep == "acl" and word.pos == "VERB":
        if not held.give_to_name(words, word):
            held.free_span(words, word)
            listed.give_gapped_passive(words, word)
    elif word.pos == "NOUN" and word.low.endswith("s") and word.children:
        listed.make_feared(words, word)
    elif word.dep == "appos":
        clauses.free_apposed_subject(words, word)


def _mend_verb(words: Sequence[Word], word: Word) -> bool:
    """Whether the word was an object taken for an owner, or a verb taken for a description."""
    if word.dep == "nmod:poss" and phrases.owns_nothing(words, word):
        phrases.hang_on_verb(words, word)
    elif mend_participle(words, word) or held.give_to_described(words, word):
        return True
    elif word.dep == "amod" and deeds.is_deed_told(words, word):
        deeds.make_deed_told(words, word)
    elif word.dep == "amod" and listed.is_done_beside(words, word):
        listed.make_done_beside(words, word)
    elif word.dep == "amod" and verbs.is_second_verb(words, word):
        verbs.join_verbs(words, word)
    elif word.relation == "amod" and verbs.is_begun(words, word):
        verbs.hang_begun(words, word)
    else:
        return False
    return True


def _mend_word(words: Sequence[Word], word: Word) -> bool:
    """Whether one of a few words, or a number, was what it mostly is in reports."""
    if word.low == "one" and word.i - words[0].i + 1 < len(words):
        people.lead_past_one(words, word)
    elif word.low == "free" and clauses.is_freeing(words, word):
        clauses.make_freeing(words, word)
    elif word.low == "law" and names.is_in_law(words, word):
        names.name_in_law(words, word)
    elif word.text == "Me" and names.is_master(words, word):
        names.make_title(words, word)
    elif word.low == "had":
        told.join_had_said(words, word)
    elif _mend_small(words, word):
        pass
    elif word.low == "chief" and names.is_in_chief(words, word):
        names.join_chief(words, word)
    elif word.pos == "NUM" and names.is_age_as_subject(words, word):
        names.give_to_name(words, word)
    elif word.pos == "NUM" and word.dep in ("advmod", "obl", "nmod", "appos"):
        if not held.count_gapped(words, word):
            listed.count_people(words, word)
    else:
        return False
    return True


def _mend_small(words: Sequence[Word], word: Word) -> bool:
    """Whether "that" or "was" was what it mostly is in reports."""
    if word.low == "that":
        return told.free_that(words, word)
    return word.low in ("was", "were") and held.join_as_was(words, word)


def _mend_relation(words: Sequence[Word], word: Word) -> None:
    """What a word hangs on, and how."""
    if word.dep == "conj" and verbs.goes_on_past_time(words, word):
        time = words[word.head - words[0].i]
        people.hang(words, word, words[time.head - words[0].i], "conj")
    elif word.dep in ("conj", "appos") and (
        subjects.free_behind_year(words, word)
        or (word.dep == "conj" and rows.give_second_subject(words, word))
    ):
        pass
    elif word.low.endswith("selves") and word.relation == "nsubj":
        word.dep = "advmod"  # "were themselves locked up"
    elif word.low == "go" and word.dep == "obj":
        word.dep = "xcomp"  # "kept for a day and let go"
    elif word.low == "that" and word.relation in ("obj", "nsubj"):
        if not tellings.lead_told(words, word) and word.relation == "obj":
            told.free_told_clause(words, word)
    elif word.relation == "obj" and tellings.is_said_of_doer(words, word):
        tellings.make_doer(words, word)
    elif word.relation == "obj":
        told.free_told_subject(words, word)
        told.free_past_comma(words, word)
    elif word.relation == "conj" and word.pos == "VERB":
        told.join_told_passive(words, word)
        told.join_set_off(words, word)
    elif word.relation == "nsubj" and phrases.is_name_of_body(words, word):
        people.hang(words, word, words[word.i - 1 - words[0].i], "appos")
    elif word.relation == "nsubj" and (
        whom.leave_to_first(words, word)
        or rows.join_second_subject(words, word)
        or held.give_apposed_subject(words, word)
    ):
        pass
    elif word.relation == "nsubj" and not (
        subjects.free_before_and(words, word) or placed.free_placed_subject(words, word)
    ):
        subjects.free_led_subject(words, word)
