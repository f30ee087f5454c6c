"""Verbs that the tagger takes for something else, or hangs where they cannot stand.

Reach for this module from `repair` alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from aygaq.reading.forms import guess_lemma, verb_forms
from aygaq.reading.frames.index import participle_forms, verb_index
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.repairs.people import hang
from aygaq.reading.tree import Word

_PARTICLES = frozenset(("in", "over", "out", "up", "back", "off", "away", "down"))
_NOUNS_TOO = word_set("shot saw wound ground bound fell rose found felt lay fed left lost thought")
_TELLING_ALONE = word_set("alleging alleges denies denying insists insisting testifies asserts")
_TELLING_TOO = word_set(
    "reports claims notes states documents records estimates recount report claim note state"
)
_ONLY_PAST = word_set("tore broke threw shook froze stole took drove forbade beat hung")
_OF_VERBS = frozenset(("obj", "compound", "obl"))  # what a verb alone has
_LASTING = word_set("hour day week month year minute night time")
_SHORTENED = {"arr": "arrested", "det": "detained", "rel": "released"}
_BEGINNING = word_set("begin start resume continue cease finish")
_NAME_RELATIONS = ("flat", "list", "dep", "goeswith", "compound")


def is_misread_verb(words: Sequence[Word], word: Word) -> bool:
    """Whether a word is a verb, whatever the tagger calls it."""
    return (
        _is_verb_in_truth(words, word)
        or _is_infinitive(words, word)
        or _is_shooting(words, word)
        or _has_subject(words, word)
    )


def _is_verb_in_truth(words: Sequence[Word], word: Word) -> bool:
    if word.low == "free" and word.pos == "ADJ":
        return _frees_somebody(words, word)
    if word.low in _TELLING_ALONE and word.pos in ("NOUN", "ADJ", "X"):
        return not word.capital
    if word.low in _TELLING_TOO and word.pos == "NOUN":
        return _leads_clause(words, word)
    if word.low in _ONLY_PAST and word.pos in ("ADJ", "NOUN") and not word.capital:
        return any(words[i - words[0].i].relation in _OF_VERBS for i in word.children)
    if word.pos not in ("NOUN", "PROPN", "X") or word.capital or not word.low.isalpha():
        return False
    if word.pos == "X":
        return word.low in verb_index() or _tells(word.low)
    irregular = word.low in verb_index() and guess_lemma(word.low, "VERB") != word.low
    irregular = irregular and not word.low.endswith(("s", "ing")) and word.low not in _NOUNS_TOO
    past = irregular or (word.low.endswith("ed") and word.low in participle_forms())
    return past and word.low not in ("accused", "deceased")


def _leads_clause(words: Sequence[Word], word: Word) -> bool:
    """ "The Steppe Forum reports that ...": a name stands right before it, and a clause behind."""
    at = word.i - words[0].i
    if not 0 < at < len(words) - 1 or words[at + 1].low != "that":
        return False
    if any(words[i - words[0].i].relation == "nsubj" for i in word.children):
        return True  # "inmates since released recount that"
    return words[at - 1].pos == "PROPN" and words[at - 1].capital and word.dep != "nmod"


def _frees_somebody(words: Sequence[Word], word: Word) -> bool:
    """ "The authorities should free Askar Bek": what they are to do, and not how they are."""
    own = [words[i - words[0].i] for i in word.children]
    helped = any(w.dep == "aux" and w.lemma != "be" for w in own)
    return helped and any(w.dep == "obj" for w in own) and not any(w.dep == "cop" for w in own)


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


def _has_subject(words: Sequence[Word], word: Word) -> bool:
    """ "Bek lives in exile": a verb in -s that the tagger takes for a plural."""
    if word.pos != "NOUN" or not word.low.endswith("s") or word.low not in verb_index():
        return False
    own = {words[i - words[0].i].relation for i in word.children}
    return "nsubj" in own and not own & {"cop", "det", "case", "amod", "nummod"}


def _tells(low: str) -> bool:
    lemma = guess_lemma(low, "VERB")
    return lemma in words_of("speech", "verbs") and low in verb_forms(lemma)


def is_shortened(words: Sequence[Word], word: Word) -> bool:
    """ "Arr. 5 May": a verb of a list, cut short."""
    at = word.i - words[0].i
    if word.low not in _SHORTENED:
        return False
    return at + 1 < len(words) and words[at + 1].text == "."


def spell_out(word: Word) -> None:
    """Write a shortened verb out. Effect: changes its tags."""
    word.low = _SHORTENED[word.low]
    word.pos, word.lemma, word.feats = "VERB", guess_lemma(word.low, "VERB"), "VerbForm=Part"


def free_arguments(words: Sequence[Word], verb: Word) -> None:
    """Names hung on a verb as parts of a name are its object, or its subject on the left."""
    first = words[0].i
    for i in verb.children:
        child = words[i - first]
        if child.dep in _NAME_RELATIONS and child.pos in ("PROPN", "NOUN", "PRON"):
            child.dep = "obj" if child.i > verb.i else "nsubj"


def is_second_verb(words: Sequence[Word], word: Word) -> bool:
    """ "Gunmen shot and killed journalist X": a verb, not what kind of journalist."""
    at = word.i - words[0].i
    if word.pos != "VERB" or at < 2 or words[at - 1].low not in ("and", "then"):
        return False
    first = words[at - 2]
    behind = first.pos == "VERB" and first.dep not in ("amod", "acl")
    return behind and not any(w.head == first.i and w.relation == "obj" for w in words)


def is_begun(words: Sequence[Word], word: Word) -> bool:
    """ "Has begun deporting refugees": a verb, not what kind of refugees."""
    at = word.i - words[0].i
    if at < 1 or word.low[-3:] != "ing" or word.low not in verb_index() or word.low == "striking":
        return False
    return words[at - 1].pos == "VERB" and words[at - 1].lemma in _BEGINNING


def hang_begun(words: Sequence[Word], word: Word) -> None:
    """Hang what is begun on its verb, and its noun on it as object. Effect: changes heads."""
    begun, noun = words[word.i - words[0].i - 1], words[word.head - words[0].i]
    word.pos, word.lemma = "VERB", guess_lemma(word.low, "VERB")
    hang(words, word, begun, "xcomp")
    if noun.head == begun.i:
        hang(words, noun, word, "obj")


def join_verbs(words: Sequence[Word], second: Word) -> None:
    """Hang the second verb on the first, and its noun on it as object. Effect: changes heads."""
    at = second.i - words[0].i
    first, noun = words[at - 2], words[second.head - words[0].i]
    if noun.dep in ("conj", "obj") and noun.head == first.i:
        hang(words, second, first, "conj")
        hang(words, noun, second, "obj")
        if words[at - 1].pos == "CCONJ":
            hang(words, words[at - 1], second, "cc")


def goes_on_past_time(words: Sequence[Word], word: Word) -> bool:
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
