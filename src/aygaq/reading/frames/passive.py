"""Whether a verb's subject suffers what it says: "was detained", "detained in May".

Reach for this module before a verb's slots are read. It sees through tags that the parser got
wrong, participles without an auxiliary, and coordination.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Tree, Word

_BE = word_set("be is are am was were been being 's 're got get gets getting")
_ONLY_PARTICIPLES = word_set(  # that the tagger takes for infinitives
    "beaten taken driven shaken stolen frozen given forgotten bitten chosen thrown shown torn worn"
)
_AS_WHAT = frozenset(("hostage", "captive", "prisoner", "incommunicado"))
_HAVE = word_set("have has had having 've 'd")
_DITRANSITIVE = word_set("deny refuse give hand award grant offer fine ")
_KNOWN_TO_BE = word_set("confirm report believe fear presume find leave know see declare hold keep")
_WATCHING = word_set("see watch hear")  # "saw Askar Bek pushed into a van"
ADVERBIAL = frozenset(("ADV", "AUX", "PART"))
TIMES = word_set(
    "year month week fortnight day night morning evening afternoon time monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august "
    "september october november december "
)
_OBJECTS = word_set("him her them me us his their its my our")
_RAISED = word_set(
    "charge case complaint accusation allegation indictment proceeding lawsuit count"
)
_INTENDING = word_set("threaten vow promise try attempt refuse plan")
_FOUND = word_set("dead hanged murdered strangled unconscious alive guilty")
_ALIKE = word_set("shot cut hurt hit")  # participles that are nouns too
_PHRASE = 4  # words to the noun of an object


def is_passive(tree: Tree, verb: Word) -> bool:
    """Whether the verb's subject suffers what it says: "was detained", "detained in May"."""
    if _acts_on_next(tree, verb):
        return False
    if _raised_against(tree, verb) or _set_off(tree, verb) or _is_held_as(tree, verb):
        return True
    if is_shot(tree, verb) or is_led_in(tree, verb):
        return True
    if _is_infinitive(tree, verb):
        return False
    if _is_done_by(tree, verb) or _is_of_those(tree, verb):
        return True
    if any(c.dep in ("nsubj:pass", "aux:pass", "csubj:pass") for c in tree.children(verb)):
        return not _active_perfect(tree, verb)
    if not _may_be_participle(verb):
        return False
    if verb.relation == "ccomp" and _is_seen(tree, verb, tree.head(verb)):
        return True
    if _is_found_dead(tree, verb):
        return True
    auxiliary = _auxiliary_before(tree, verb)
    if auxiliary is not None:
        return auxiliary.low in _BE
    if verb.dep in ("acl", "amod") or (verb.dep == "acl:relcl" and not has_subject(tree, verb)):
        return not _takes_object(tree, verb) and not verb.low.endswith("ing")
    if verb.dep == "conj" and not has_subject(tree, verb) and not _takes_object(tree, verb):
        return _joined_to_passive(tree, verb)
    if verb.relation == "xcomp" and verb.low.endswith(("ed", "n", "t", "d")):
        head = tree.head(verb)
        if is_had_done(tree, verb):
            return True
        if head.lemma in _KNOWN_TO_BE and not tree.children(verb, "obj", "mark"):
            return is_passive(tree, head) or _is_seen(tree, verb, head)
        return _is_reduced(tree, verb)
    if verb.dep == "ccomp" and tree.head(verb).lemma in _WATCHING:
        return verb.low != verb.lemma and not tree.children(verb, "obj", "mark", "aux")
    if verb.dep in ("advcl", "root", "ROOT", "parataxis", "dep", "ccomp") and not has_subject(
        tree, verb
    ):
        return (
            ("VerbForm=Part" in verb.feats or verb.low in _ONLY_PARTICIPLES)
            and not tree.children(verb, "obj")
            and not verb.low.endswith("ing")
        )
    return False


def is_led_in(tree: Tree, verb: Word) -> bool:
    """ "A trader kidnapped in Osk was freed": the participle behind a subject, where the parser
    has it for the subject, or for the verb of the sentence."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or after is None or before.pos not in ("NOUN", "PROPN"):
        return False
    if after.pos not in ("ADP", "ADV") or not _may_be_participle(verb) or verb.low == verb.lemma:
        return False
    if not tree.children(verb, "nsubj") or tree.children(verb, "aux", "mark"):
        return False
    if _real_objects(tree, verb):
        return False
    return verb.relation == "nsubj" or any(
        c.i > verb.i and tree.children(c, "aux:pass") and not tree.children(c, "cc", "nsubj")
        and tree.words[min(a.i for a in tree.children(c, "aux")) - 1].text not in (",", ";", "-")
        for c in tree.children(verb, "conj")
    )  # fmt: skip


def is_shot(tree: Tree, word: Word) -> bool:
    """ "Was taken by two men and shot in the street": a participle that may be a noun too."""
    joining, after = tree.before(word), tree.after(word)
    if word.pos != "NOUN" or word.low not in _ALIKE or joining is None or after is None:
        return False
    if joining.low != "and" or word.relation != "conj" or after.pos not in ("ADP", "ADV", "PUNCT"):
        return False
    doer = tree.head(word)
    verb = tree.head(doer)
    by = any(c.low == "by" for c in tree.children(doer, "case"))
    return by and verb.pos == "VERB" and bool(tree.children(verb, "aux:pass"))


def _is_infinitive(tree: Tree, verb: Word) -> bool:
    """ "An attempt to murder, assault and rob": nobody is murdered by a bare form."""
    to = tree.before(verb)
    return to is not None and to.low == "to" and verb.low == verb.lemma and to.pos == "PART"


def _is_done_by(tree: Tree, verb: Word) -> bool:
    """ "The man beaten by officers was named": a bare participle between a noun and "by"."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or after is None or after.low != "by" or verb.low.endswith("ing"):
        return False
    described = before.pos in ("NOUN", "PROPN") or before.low == "those"
    shown = verb.low in _ONLY_PARTICIPLES or "VerbForm=Part" in verb.feats
    return described and shown and not tree.children(verb, "aux", "obj")


def _is_found_dead(tree: Tree, verb: Word) -> bool:
    """ "The people found dead in a lorry were Danes": they found nothing."""
    after = tree.after(verb)
    if verb.low != "found" or after is None or after.low not in _FOUND:
        return False
    return after.relation != "amod" and not tree.children(verb, "obj", "aux")


def _is_of_those(tree: Tree, verb: Word) -> bool:
    """ "Among those shot was Bo Lim": whatever hangs on the participle."""
    those = tree.before(verb)
    if those is None or those.low != "those" or not _may_be_participle(verb):
        return False
    return verb.low != verb.lemma or verb.low in ("shot", "hurt", "hit")


def _is_seen(tree: Tree, verb: Word, seeing: Word) -> bool:
    """ "Saw two men pushed into a van": those seen did not push."""
    if seeing.lemma != "see" or not _may_be_participle(verb) or verb.low == verb.lemma:
        return False
    if verb.relation == "ccomp" and tree.children(verb, "obj", "aux", "mark"):
        return False
    whom = [*tree.children(seeing, "obj"), *tree.children(verb, "nsubj")]
    return any(seeing.i < w.i < verb.i for w in whom)


def is_had_done(tree: Tree, verb: Word) -> bool:
    """ "He had a plastic bag put over his head": what "had" has before the verb was put."""
    have = tree.head(verb)
    if have.lemma != "have" or verb.relation != "xcomp" or not _may_be_participle(verb):
        return False
    return any(have.i < w.i < verb.i for w in tree.children(have, "obj"))


def _set_off(tree: Tree, verb: Word) -> bool:
    """ "Bek, picked up in May, is in jail": a lone comma never parts a subject from its verb."""
    comma, name, after = tree.before(verb), tree.before(verb, 2), tree.after(verb)
    if comma is None or name is None or after is None or comma.text != ",":
        return False
    if after.pos not in ("ADP", "ADV", "NUM") or after.low in ("that", "as"):
        return False
    described = name.pos == "NOUN" and not tree.children(name, "nmod:poss")
    if name.pos != "PROPN" and not (described and _is_closed(tree, verb)):
        return False
    if not _may_be_participle(verb) or verb.low == verb.lemma or tree.children(verb, "aux"):
        return False
    if any(not is_length(tree, w) for w in tree.children(verb, "obj")):
        return False
    own = tree.children(verb, "nsubj")
    start = tree.sentence_of(verb).first
    return bool(own) and not any(w.text == "," for w in tree.words[max(start, own[0].i) : comma.i])


def _is_closed(tree: Tree, verb: Word) -> bool:
    """ "The reporter, stabbed outside his home, is": a comma and the verb of the sentence."""
    behind = tree.words[verb.i + 1 : tree.sentence_of(verb).last - 1]
    comma = next((w for w in behind if w.text == ","), None)
    after = tree.after(comma) if comma is not None else None
    return after is not None and after.pos == "AUX"


def _raised_against(tree: Tree, verb: Word) -> bool:
    """ "The charges brought against her carry five years": the charges did not bring."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or after is None or after.low != "against":
        return False
    return before.lemma in _RAISED and _may_be_participle(verb) and verb.low != verb.lemma


def partner_of(tree: Tree, verb: Word) -> Word:
    """The verb that "and" joins another to, where the parser hung it on its particle too."""
    head = tree.head(verb)
    return tree.head(head) if head.dep == "compound:prt" else head


def _is_reduced(tree: Tree, verb: Word) -> bool:
    """ "A journalist sentenced to four years", though the parser hung it on another verb."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or after is None or _real_objects(tree, verb):
        return False
    if tree.children(verb, "mark", "nsubj"):
        return False
    return (before.pos in ("NOUN", "PROPN") or before.text == ",") and after.pos == "ADP"


def _acts_on_next(tree: Tree, verb: Word) -> bool:
    """Whether an object stands right behind a bare past form: "police injured the reporter"."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or after is None or verb.dep == "amod":
        return False
    if verb.lemma in _DITRANSITIVE and not (after.pos == "PROPN" and after.capital):
        return False  # "was given five years"; but "the judge granted Ana Bek bail"
    if not verb.low.endswith("ed") or before.pos not in ("NOUN", "PROPN", "CCONJ", "ADV", "PUNCT"):
        return False
    if before.text in (",", "(") or _auxiliary_before(tree, verb) is not None:
        return False
    if after.pos == "PRON":
        return after.low in _OBJECTS
    head = _phrase_head(tree, after)
    return head is not None and head.lemma not in TIMES and head.low not in TIMES


def _phrase_head(tree: Tree, word: Word) -> Word | None:
    """The noun of the phrase that begins with `word`; None where none begins there."""
    at: Word | None = word
    for _ in range(_PHRASE):
        if at is None or at.pos not in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
            return None
        if at.pos in ("NOUN", "PROPN"):
            return at
        at = tree.after(at)
    return None


def _joined_to_passive(tree: Tree, verb: Word) -> bool:
    """ "Was stopped as he left home, handcuffed and driven away": of the nearest passive."""
    after = tree.after(verb)
    if verb.lemma in _INTENDING and after is not None and after.low == "to":
        return False  # "who was ill and threatened to kill her"
    head = partner_of(tree, verb)
    if head.pos in ("VERB", "ADJ") and is_passive(tree, head):
        return True
    elder = next((w for w in tree.ancestors(head) if w.pos == "VERB"), None)
    return (
        elder is not None and head.dep in ("advcl", "acl", "acl:relcl", "conj")
        and _may_be_participle(verb) and verb.low != verb.lemma
        and any(w.dep == "aux:pass" for w in tree.children(elder))
    )  # fmt: skip


def _is_held_as(tree: Tree, verb: Word) -> bool:
    """ "Two nurses held hostage by gunmen were freed": they did not hold anybody."""
    after, led = tree.after(verb), tree.after(verb, 2)
    if after is None or after.low not in _AS_WHAT or verb.low not in ("held", "kept", "taken"):
        return False
    return led is not None and led.pos in ("ADP", "PUNCT") and not _active_perfect(tree, verb)


def _real_objects(tree: Tree, verb: Word) -> list[Word]:
    """The objects that no preposition shows to be none: not "detained over collusion",
    nor what somebody is held as: "held hostage by gunmen"."""
    return [
        w for w in tree.children(verb, "obj")
        if not tree.children(w, "case")
        and not (w.low in _AS_WHAT and w.i == verb.i + 1)
        and not is_length(tree, w)
    ]  # fmt: skip


def is_length(tree: Tree, word: Word) -> bool:
    """ "To 37 months' imprisonment": what somebody got, be it called the verb's object."""
    return any(c.lemma in TIMES for c in tree.children(word, "nmod:poss"))


def _takes_object(tree: Tree, verb: Word) -> bool:
    """Whether an object shows the verb to be active; "given five years" keeps one when passive."""
    if verb.lemma in _DITRANSITIVE and not verb.low.endswith("ing"):
        return False
    return any(w.lemma not in TIMES for w in _real_objects(tree, verb))


def _active_perfect(tree: Tree, verb: Word) -> bool:
    """ "has detained" tagged as a passive."""
    auxiliary = _auxiliary_before(tree, verb)
    return auxiliary is not None and auxiliary.low in _HAVE


def _may_be_participle(verb: Word) -> bool:
    return not verb.low.endswith("ing") and not (
        verb.low.endswith("s") and verb.low == verb.lemma + "s"
    )


def _auxiliary_before(tree: Tree, verb: Word) -> Word | None:
    """The nearest auxiliary to the left with nothing but adverbs between."""
    start = tree.sentence_of(verb).first
    for k in range(verb.i - 1, max(start, verb.i - 6) - 1, -1):
        word = tree.words[k]
        if word.low in _BE or word.low in _HAVE:
            return word
        if (
            word.pos not in ADVERBIAL
            and not word.low.endswith("ly")
            and word.low not in ("each", "all", "both", "not")
            and not word.low.endswith(("self", "selves"))
        ):
            return None
    return None


def has_subject(tree: Tree, verb: Word) -> bool:
    """Whether the verb has a subject of its own."""
    return bool(tree.children(verb, "nsubj", "csubj"))
