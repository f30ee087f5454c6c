"""English inflection both ways: the forms of a lemma, and a fair guess at a form's lemma.

Reach for this module to match a lexicon's lemmas against a text. The table of irregular verbs
is data; the rest is spelling. `verb_forms(v)` always holds `v` itself.
"""

from __future__ import annotations

import functools
import re

from aygaq.reading.lexicon import load_table, word_set

_VOWELS = "aeiou"
_SHORT_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


@functools.cache
def _irregular() -> dict[str, tuple[str, str]]:
    """lemma -> (past, past participle)."""
    table = load_table("irregular-verbs")
    return {lemma: (str(v).split()[0], str(v).split()[-1]) for lemma, v in table.items()}


@functools.cache
def _irregular_forms() -> dict[str, str]:
    found = {"was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "been": "be"}
    found |= {"being": "be", "has": "have", "does": "do", "'s": "be", "'re": "be", "'ve": "have"}
    for lemma, (past, participle) in _irregular().items():
        for form in (past, participle):
            for one in form.split("/"):
                found.setdefault(one, lemma)
    return found


@functools.cache
def _irregular_nouns() -> dict[str, str]:
    return {str(k): str(v) for k, v in load_table("irregular-nouns").items()}


@functools.cache
def _irregular_plurals() -> dict[str, str]:
    """The first plural listed for each noun."""
    found: dict[str, str] = {}
    for many, one in _irregular_nouns().items():
        found.setdefault(one, many)
    return found


@functools.lru_cache(maxsize=20_000)
def verb_forms(lemma: str) -> frozenset[str]:
    """All forms of a verb: detain, detains, detained, detaining."""
    past, participle = _irregular().get(lemma, ("", ""))
    forms = {lemma, _third(lemma), _gerund(lemma)}
    forms |= set(past.split("/")) | set(participle.split("/")) if past else {_past(lemma)}
    if not past and lemma[-1:] == "l":  # jailled is wrong, but cancelled and canceled both stand
        forms |= {lemma + "led", lemma + "ling"}
    if lemma == "be":
        forms |= {"is", "are", "am", "was", "were", "been", "being"}
    return frozenset(forms - {""})


def participles(lemma: str) -> frozenset[str]:
    """The past participle or participles of a verb."""
    _, participle = _irregular().get(lemma, ("", ""))
    return frozenset(participle.split("/")) if participle else frozenset((_past(lemma),))


def past(lemma: str) -> str:
    """The past tense of a verb; of two the first: hold, held."""
    irregular = _irregular().get(lemma, ("", ""))[0]
    return irregular.split("/")[0] if irregular else _past(lemma)


def third_person(lemma: str) -> str:
    """The present tense behind "she": detain, detains."""
    return _third(lemma)


def noun_forms(lemma: str) -> frozenset[str]:
    """Singular and plural of a noun."""
    return frozenset((lemma, plural(lemma)))


def plural(noun: str) -> str:
    """The plural of an English noun."""
    irregular = _irregular_plurals().get(noun)
    if irregular is not None:
        return irregular
    if noun.endswith("man") and len(noun) > 3:
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


@functools.lru_cache(maxsize=20_000)
def guess_lemma(form: str, pos: str) -> str:
    """A lemma for a lower-case form: from the tables, else by spelling."""
    if pos in ("VERB", "AUX"):
        return _irregular_forms().get(form) or _verb_by_spelling(form)
    if pos in ("NOUN", "PROPN"):
        return _irregular_nouns().get(form) or _noun_by_spelling(form)
    return form


def _third(lemma: str) -> str:
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    return irregular.get(lemma) or plural(lemma)


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) and lemma != "be":
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


_DOUBLING = word_set(
    "ban bar beg cut deter drag drop drug expel fit gag gas get grab gun hit kidnap let nab "
    "occur permit plan pin put ram rip rob rub run set shut sit slap slit stab stop strip strap "
    "tap throb trap transfer wrap whip win abet admit allot begin club commit compel confer "
    "control equip forbid forget hog knit net omit patrol prefer propel quit rebut refer regret "
    "rot submit swap swim tip tug zap zip acquit outwit remit transmit quiz rebel "
    "surveil disbar debar unplug overrun "
)

_TWICE = word_set("add err ebb egg")
_LONGEST_ELL = 5  # letters: smell, spell, dwell


def _doubled(lemma: str) -> str:
    short = _SHORT_SYLLABLE.fullmatch(lemma) is not None  # flog, grab, whip
    return lemma + lemma[-1] if short or lemma in _DOUBLING else lemma


@functools.cache
def _silent() -> frozenset[str]:
    """Verbs whose last letter their other forms do not show: note, describe, free."""
    return frozenset(str(load_table("silent-e")["verbs"]).split())


_IN_EED = word_set("need feed heed seed speed breed bleed weed proceed succeed exceed")
_IN_IE = word_set("die lie tie vie")
_NO_E = ("ng", "eat", "hat", "bat", "our", "eas", "foc")  # long, treat, chat, combat, pour


def _verb_by_spelling(form: str) -> str:
    if form in _IN_EED:
        return form
    if form[:-1] in _IN_IE:  # died, dies
        return form[:-1]
    if form.endswith("ying") and form[:-4] + "ie" in _IN_IE:
        return form[:-4] + "ie"
    if form.endswith("ied") or form.endswith("ies"):
        return form[:-3] + "y"
    for end in ("ed", "ing"):
        if form.endswith(end) and len(form) > len(end) + 2:
            return _restored(form[: -len(end)])
    return _noun_by_spelling(form)


def _restored(stem: str) -> str:
    if stem + "e" in _silent():
        return stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and _is_doubled(stem):
        return stem[:-1]
    if stem.endswith(_NO_E):
        return stem
    if stem.endswith(("at", "iz", "is", "ur", "v", "c", "g", "u", "as", "os", "us", "rc", "dg")):
        return stem + "e"
    return stem


def _is_doubled(stem: str) -> bool:
    """Whether a stem's last letter stands twice for its ending alone: "stopp", not "call"."""
    if stem[:-1] in _DOUBLING:
        return True
    if stem in _TWICE or stem[-1] in "sfz":
        return False
    if stem[-1] == "l":
        return stem.endswith("ell") and len(stem) > _LONGEST_ELL  # "cancelled", not "spelled"
    return _SHORT_SYLLABLE.fullmatch(stem[:-1]) is not None


def _noun_by_spelling(form: str) -> str:
    if form.endswith("men") and len(form) > 5 and not form.endswith(("cimen", "regimen")):
        return form[:-3] + "man"
    if len(form) < 4 or not form.endswith("s") or form.endswith(("ss", "us", "is")):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "xes", "sses", "zes")):
        return form[:-2]
    return form[:-1]
