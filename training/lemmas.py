"""Tables for spaCy's rule lemmatizer, built from the treebanks and English spelling.

Reach for this to make `lemma_exc`, `lemma_index` and `lemma_rules`. Always true: a form seen in
the training treebanks with a part of speech gets the lemma it had there most often, in any letter
case.

Why tables and not spaCy's edit trees: a tree learnt on "detained" fits neither "Detained" nor
"DETAINED", and headlines are full of these.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from training.corpus import Piece
from training.verbs import forms_of_verbs

RULED = ("verb", "aux", "noun", "adv", "adj", "pron", "det", "part", "num")
INFLECTED = ("verb", "noun")
# Longest ending a suffix rule may have, and how many different words must bear it out.
LONGEST_SUFFIX, LEAST_WORDS = 6, 2

# Verbs whose past does not end in -ed: "base past participle", one form where both are alike.
IRREGULAR = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
befall befell befallen; begin began begun; bend bent; bet bet; bind bound; bite bit bitten; bleed
bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt;
burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came come;
cost cost; creep crept; cut cut; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank
drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find
found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave
given; go went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide hid
hidden; hit hit; hold held; hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led;
lean leant; leap leapt; learn learnt; leave left; lend lent; let let; lie lay lain; light lit; lose
lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame overcome;
overhear overheard; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew
overthrown; pay paid; put put; quit quit; read read; rid rid; ride rode ridden; ring rang rung;
rise rose risen; run ran run; say said; see saw seen; seek sought; sell sold; send sent; set set;
shake shook shaken; shed shed; shine shone; shoot shot; show showed shown; shrink shrank shrunk;
shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; smell
smelt; speak spoke spoken; speed sped; spend spent; spill spilt; spin spun; spit spat; split split;
spoil spoilt; spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck;
sting stung; stink stank stunk; strike struck stricken; string strung; strive strove striven; swear
swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung; take took taken;
teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust; tread
trod trodden; undergo underwent undergone; understand understood; undertake undertook undertaken;
undo undid undone; uphold upheld; upset upset; wake woke woken; wear wore worn; weave wove woven;
weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand
withstood; write wrote written
"""


def lemma_tables(pieces: Iterable[Piece]) -> dict[str, dict[str, object]]:
    """The three tables, keyed by spaCy's names; the same for the same pieces."""
    best = _best_lemmas(pieces)
    rules: dict[str, list[list[str]]] = {}
    for key in INFLECTED:
        rules[key] = [list(pair) for pair in suffix_rules(best[key])]
    rules["aux"] = rules["verb"]
    exceptions: dict[str, dict[str, list[str]]] = {}
    index: dict[str, list[str]] = {}
    for key in RULED:
        forms = dict(best[key])
        if key == "verb":
            forms = {**forms_of_verbs(), **forms, **irregular_forms(forms)}
        exceptions[key] = {form: [lemma] for form, lemma in sorted(forms.items())}
        index[key] = sorted({lemma.lower() for lemma in forms.values()})
    return {"lemma_exc": dict(exceptions), "lemma_index": dict(index), "lemma_rules": dict(rules)}


def irregular_forms(seen: Mapping[str, str]) -> dict[str, str]:
    """Past forms of irregular verbs and their base, save those the treebanks give to another verb.

    "lay" may be of "lie" or of "lay": there the treebanks' count decides, unless it left the form
    as it was.
    """
    forms: dict[str, str] = {}
    bases = {entry.split()[0] for entry in IRREGULAR.split(";")}
    for entry in IRREGULAR.split(";"):
        base, *pasts = entry.split()
        for past in pasts:
            if past not in forms and seen.get(past, past) not in bases - {base}:
                forms[past] = base
    return forms


def _best_lemmas(pieces: Iterable[Piece]) -> dict[str, dict[str, str]]:
    seen: dict[str, dict[str, Counter[str]]] = {key: defaultdict(Counter) for key in RULED}
    cased: dict[str, set[str]] = {key: set() for key in RULED}
    for piece in pieces:
        for word in piece.words:
            key = word.upos.lower()
            if key in seen and word.lemma != "_":
                seen[key][word.form.lower()][word.lemma.lower()] += 1
                cased[key].add(word.lemma)
    return {
        key: {
            form: _spelling(max(sorted(count), key=count.__getitem__), cased[key])
            for form, count in forms.items()
        }
        for key, forms in seen.items()
    }


def _spelling(lemma: str, cased: set[str]) -> str:
    """Small letters if ever seen so ("national"), else as seen ("I", "Kenyan")."""
    if lemma in cased:
        return lemma
    return min((c for c in (lemma.capitalize(), lemma.upper()) if c in cased), default=lemma)


def suffix_rules(lemmas: Mapping[str, str]) -> list[tuple[str, str]]:
    """Endings with what to put in their place, longest first, as the words at hand bear them out.

    Source: the idea of ripple-down suffix rules (Plisson et al. 2004). A longer ending is kept
    only where it decides otherwise than the shorter one, so "-tting" → "-t" stands before
    "-ing" → "".
    """
    votes: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for form, lemma in sorted(lemmas.items()):
        if not form.isalpha() or not lemma.isalpha() or len(form) < 4:
            continue
        for size in range(1, min(LONGEST_SUFFIX, len(form) - 1) + 1):
            stem, ending = form[:-size], form[-size:]
            if lemma.startswith(stem):
                votes[ending][ending, lemma[len(stem) :]] += 1
            else:
                votes[ending]["", ""] += 1
    chosen: dict[str, str] = {}
    for ending in sorted(votes, key=lambda text: (len(text), text)):
        (was, now), count = max(sorted(votes[ending].items()), key=lambda item: item[1])
        if not was or count < LEAST_WORDS or 2 * count < sum(votes[ending].values()):
            continue
        if _by_shorter(ending, chosen) != now:
            chosen[ending] = now
    return sorted(chosen.items(), key=lambda pair: (-len(pair[0]), pair[0]))


def _by_shorter(ending: str, chosen: Mapping[str, str]) -> str | None:
    """What the rules so far make of `ending`; none where no rule fits."""
    for start in range(1, len(ending)):
        if ending[start:] in chosen:
            return ending[:start] + chosen[ending[start:]]
    return None
