"""Repairs of a parse that lexicon and spelling can tell are wrong.

Reach for this module right after parsing. A parser trained on little takes rare verbs for
foreign words and what follows them for a name's parts. Always true: no word is lost, and each
keeps to its sentence; tags and relations change, heads only where a rule says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma, verb_forms
from aygaq.reading.frames.index import participle_forms, verb_index
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mistaken_participles import mend_participle
from aygaq.reading.repair_clauses import (
    free_apposed_subject,
    give_clause,
    is_rare_people,
    join_list_told,
    make_clause_told,
)
from aygaq.reading.repair_deeds import is_aim, is_deed_told, make_aim, make_deed_told
from aygaq.reading.repair_names import (
    give_to_name,
    is_age_as_subject,
    is_in_chief,
    is_in_law,
    is_master,
    join_chief,
    make_title,
    name_in_law,
)
from aygaq.reading.repair_people import (
    free_modifiers,
    hang,
    is_counted_people,
    is_doers,
    is_misplaced_role,
    is_role,
    is_role_of_names,
    lead_past_one,
    take_place,
)
from aygaq.reading.repair_subjects import free_led_subject, free_time_before
from aygaq.reading.repair_told import (
    free_before_time,
    free_past_comma,
    free_told_clause,
    free_told_subject,
    free_told_with_mark,
    join_set_off,
    join_told_passive,
)
from aygaq.reading.tree import Word

_PARTICLES = frozenset(("in", "over", "out", "up", "back", "off", "away", "down"))
_NOUNS_TOO = word_set("shot saw wound ground bound fell rose found felt lay fed left lost thought")
_OBJECT_FORMS = frozenset(("him", "them", "me", "us"))  # own nothing: "granted him bail"
_JUDGED = frozenset(("guilty", "responsible", "dead", "unconscious", "incommunicado"))
_LASTING = word_set("hour day week month year minute night time")
_NAMED_BODIES = word_set("movement organisation organization party group newspaper website")
_SHORTENED = {"arr": "arrested", "det": "detained", "rel": "released"}
_NAME_RELATIONS = ("flat", "list", "dep", "goeswith", "compound")


def repair(words: Sequence[Word]) -> None:
    """Set right what is surely wrong. Effect: changes tags, lemmas and relations in place."""
    for word in words:
        if word.low in _SHORTENED and _is_shortened(words, word):
            _spell_out(word)
        elif is_aim(words, word):
            make_aim(words, word)
        elif _is_misread_verb(words, word):
            word.pos, word.lemma = "VERB", guess_lemma(word.low, "VERB")
            _free_arguments(words, word)
        elif (
            is_counted_people(words, word)
            or is_doers(words, word)
            or is_role(words, word)
            or is_role_of_names(words, word)
        ):
            word.pos, word.lemma = "NOUN", guess_lemma(word.low, "NOUN")
            free_modifiers(words, word)
        elif is_rare_people(words, word):
            word.pos, word.lemma = "NOUN", guess_lemma(word.low, "NOUN")
            give_clause(words, word)
        elif is_misplaced_role(words, word):
            take_place(words, word)
    _free_among(words)
    for word in words:
        free_before_time(words, word)
        if word.pos == "VERB" and word.relation in ("conj", "parataxis"):
            join_list_told(words, word)
        elif word.dep == "acl:relcl" and word.pos == "VERB":
            free_told_with_mark(words, word)
        elif word.dep == "ccomp" and word.pos == "NOUN":
            make_clause_told(words, word)
        elif word.dep == "appos":
            free_apposed_subject(words, word)
        if word.dep in ("compound", "nummod", "nmod", "amod", "nmod:unmarked"):
            free_time_before(words, word)
        if word.dep == "nmod:poss" and _owns_nothing(words, word):
            _hang_on_verb(words, word)
        elif mend_participle(words, word):
            continue
        elif word.dep == "amod" and is_deed_told(words, word):
            make_deed_told(words, word)
        elif word.dep == "amod" and _is_second_verb(words, word):
            _join_verbs(words, word)
        elif word.low == "one" and word.i - words[0].i + 1 < len(words):
            lead_past_one(words, word)
        elif word.low == "law" and is_in_law(words, word):
            name_in_law(words, word)
        elif word.text == "Me" and is_master(words, word):
            make_title(words, word)
        elif word.low == "chief" and is_in_chief(words, word):
            join_chief(words, word)
        elif word.pos == "NUM" and is_age_as_subject(words, word):
            give_to_name(words, word)
        elif word.dep == "conj" and _goes_on_past_time(words, word):
            hang(words, word, words[words[word.head - words[0].i].head - words[0].i], "conj")
        elif word.low.endswith("selves") and word.relation == "nsubj":
            word.dep = "advmod"  # "were themselves locked up"
        elif word.low == "go" and word.dep == "obj":
            word.dep = "xcomp"  # "kept for a day and let go"
        elif word.low == "that" and word.relation == "obj":
            free_told_clause(words, word)
        elif word.relation == "obj":
            free_told_subject(words, word)
            free_past_comma(words, word)
        elif word.relation == "conj" and word.pos == "VERB":
            join_told_passive(words, word)
            join_set_off(words, word)
        elif word.relation == "nsubj" and _is_name_of_body(words, word):
            hang(words, word, words[word.i - 1 - words[0].i], "appos")
        elif word.relation == "nsubj":
            free_led_subject(words, word)


def _is_misread_verb(words: Sequence[Word], word: Word) -> bool:
    return (
        _is_verb_in_truth(word)
        or _is_infinitive(words, word)
        or _is_shooting(words, word)
        or _has_subject(words, word)
    )


def _is_verb_in_truth(word: Word) -> bool:
    if word.pos not in ("NOUN", "PROPN", "X") or word.capital or not word.low.isalpha():
        return False
    if word.pos == "X":
        return word.low in verb_index() or _tells(word.low)
    irregular = word.low in verb_index() and guess_lemma(word.low, "VERB") != word.low
    irregular = irregular and not word.low.endswith(("s", "ing")) and word.low not in _NOUNS_TOO
    past = irregular or (word.low.endswith("ed") and word.low in participle_forms())
    return past and word.low not in ("accused", "deceased")


def _is_infinitive(words: Sequence[Word], word: Word) -> bool:
    """ "To hand in their passports": a verb's plain form between "to" and a particle."""
    at = word.i - words[0].i
    if word.pos != "NOUN" or not 0 < at < len(words) - 1 or word.low not in verb_index():
        return False
    return words[at - 1].low == "to" and words[at + 1].low in _PARTICLES


def _is_shooting(words: Sequence[Word], word: Word) -> bool:
    """ "Police shot dead two people", "soldiers shot at them": no noun goes on so."""
    at = word.i - words[0].i
    if word.low != "shot" or word.pos == "VERB" or not 0 < at < len(words) - 1:
        return False
    before, after = words[at - 1], words[at + 1]
    return before.pos in ("NOUN", "PROPN", "PRON", "CCONJ", "ADV", "AUX") and (
        after.low in ("dead", "at", "and") or after.pos in ("NUM", "PROPN", "DET")
    )


def _is_shortened(words: Sequence[Word], word: Word) -> bool:
    """ "Arr. 5 May": a verb of a list, cut short."""
    at = word.i - words[0].i
    return at + 1 < len(words) and words[at + 1].text == "."


def _spell_out(word: Word) -> None:
    word.low = _SHORTENED[word.low]
    word.pos, word.lemma, word.feats = "VERB", guess_lemma(word.low, "VERB"), "VerbForm=Part"


def _free_among(words: Sequence[Word]) -> None:
    """ "Among the 400 people rounded up are A and B": they were, whatever stands behind."""
    first = words[0].i if words else 0
    for opening in (w for w in words if w.low in ("among", "amongst")):
        noun = words[opening.head - first]
        verb = words[noun.head - first]
        if verb.i != noun.i + 1 or verb.pos != "VERB" or verb.low not in participle_forms():
            continue
        if verb.sentence != noun.sentence or verb.head != verb.i or verb.low.endswith("ing"):
            continue
        verb.children.remove(noun.i)
        noun.head, noun.dep = noun.i, "ROOT"
        verb.head, verb.dep = noun.i, "acl"
        noun.children.append(verb.i)


def _owns_nothing(words: Sequence[Word], word: Word) -> bool:
    """ "Granted him bail", "found her guilty": an object taken for an owner."""
    if word.low in _OBJECT_FORMS:
        return True
    after = words[word.head - words[0].i]
    return word.low == "her" and after.i == word.i + 1 and after.low in _JUDGED


def _hang_on_verb(words: Sequence[Word], word: Word) -> None:
    """Make a pronoun the object of the verb right before it. Effect: changes heads."""
    first = words[0].i
    k = word.i - first - 1
    verb = words[k] if k >= 0 else None
    if verb is None or verb.pos != "VERB" or verb.sentence != word.sentence:
        return
    hang(words, word, verb, "obj")


def _has_subject(words: Sequence[Word], word: Word) -> bool:
    """ "Bek lives in exile": a verb in -s that the tagger takes for a plural."""
    if word.pos != "NOUN" or not word.low.endswith("s") or word.low not in verb_index():
        return False
    own = {words[i - words[0].i].relation for i in word.children}
    return "nsubj" in own and not own & {"cop", "det", "case", "amod", "nummod"}


def _is_second_verb(words: Sequence[Word], word: Word) -> bool:
    """ "Gunmen shot and killed journalist X": a verb, not what kind of journalist."""
    at = word.i - words[0].i
    if word.pos != "VERB" or at < 2 or words[at - 1].low not in ("and", "then"):
        return False
    first = words[at - 2]
    behind = first.pos == "VERB" and first.dep not in ("amod", "acl")
    return behind and not any(w.head == first.i and w.relation == "obj" for w in words)


def _join_verbs(words: Sequence[Word], second: Word) -> None:
    """Hang the second verb on the first, and its noun on it as object. Effect: changes heads."""
    at = second.i - words[0].i
    first, noun = words[at - 2], words[second.head - words[0].i]
    if noun.dep in ("conj", "obj") and noun.head == first.i:
        hang(words, second, first, "conj")
        hang(words, noun, second, "obj")
        if words[at - 1].pos == "CCONJ":
            hang(words, words[at - 1], second, "cc")


def _goes_on_past_time(words: Sequence[Word], word: Word) -> bool:
    """ "Was held for two days and freed", "was stripped of his clothes and beaten": a verb that
    the parser joined with the noun before it."""
    time = words[word.head - words[0].i]
    if word.pos != "VERB" or time.head == time.i:
        return False
    verb, before = words[time.head - words[0].i], words[word.i - words[0].i - 1]
    passive = any(words[i - words[0].i].dep == "aux:pass" for i in verb.children)
    told = passive and before.low == "and" and time.relation == "obl"
    told = told and word.low in participle_forms() and not word.low.endswith("ing")
    return verb.pos == "VERB" and time.i < word.i and (time.lemma in _LASTING or told)


def _is_name_of_body(words: Sequence[Word], word: Word) -> bool:
    """ "Members of the movement Nova were arrested": the movement is called so."""
    at = word.i - words[0].i
    before = words[at - 1] if at else word
    return (
        word.pos == "PROPN"
        and before.pos == "NOUN"
        and before.lemma in _NAMED_BODIES
        and before.relation in ("nmod", "obl")
    )


def _tells(low: str) -> bool:
    lemma = guess_lemma(low, "VERB")
    return lemma in words_of("speech", "verbs") and low in verb_forms(lemma)


def _free_arguments(words: Sequence[Word], verb: Word) -> None:
    """Names hung on a verb as parts of a name are its object, or its subject on the left."""
    first = words[0].i
    for i in verb.children:
        child = words[i - first]
        if child.dep in _NAME_RELATIONS and child.pos in ("PROPN", "NOUN", "PRON"):
            child.dep = "obj" if child.i > verb.i else "nsubj"
