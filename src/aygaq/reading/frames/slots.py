"""Who stands where around a verb: subject, object, owner, agent, by grammar.

Reach for this module with a verb; it sees through passives, relative clauses, participles,
coordination and control. Each function gives head words, nearest reading first, or nothing;
whether a word is a person is not asked here.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.tree import NOMINAL, Tree, Word

_BE = word_set("be is are am was were been being 's 're got get gets getting")
_DITRANSITIVE = word_set("deny refuse give hand award grant offer fine ")
_TIMES = word_set(
    "year month week day night morning evening afternoon time monday tuesday wednesday "
    "thursday friday saturday sunday "
)
_RELATIVES = word_set("who whom that which whose")
_BETWEEN = frozenset(("ADV", "AUX", "PART"))
_HAVE = word_set("have has had having 've 'd")


def is_passive(tree: Tree, verb: Word) -> bool:
    """Whether the verb's subject suffers what it says: "was detained", "detained in May"."""
    if any(c.dep in ("nsubj:pass", "aux:pass", "csubj:pass") for c in tree.children(verb)):
        return not _active_perfect(tree, verb)
    if not _may_be_participle(verb):
        return False
    auxiliary = _auxiliary_before(tree, verb)
    if auxiliary is not None:
        return auxiliary.low in _BE
    if verb.dep in ("acl", "amod") or (verb.dep == "acl:relcl" and not _has_subject(tree, verb)):
        return not _takes_object(tree, verb) and not verb.low.endswith("ing")
    if verb.dep == "conj" and not _has_subject(tree, verb) and not _takes_object(tree, verb):
        head = tree.head(verb)
        return head.pos in ("VERB", "ADJ") and is_passive(tree, head)
    if verb.dep in ("advcl", "root", "ROOT", "parataxis", "dep", "ccomp") and not _has_subject(
        tree, verb
    ):
        return (
            "VerbForm=Part" in verb.feats
            and not tree.children(verb, "obj")
            and not verb.low.endswith("ing")
        )
    return False


def _takes_object(tree: Tree, verb: Word) -> bool:
    """Whether an object shows the verb to be active; "given five years" keeps one when passive."""
    if verb.lemma in _DITRANSITIVE and not verb.low.endswith("ing"):
        return False
    return any(w.lemma not in _TIMES for w in tree.children(verb, "obj"))


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
            word.pos not in _BETWEEN
            and not word.low.endswith("ly")
            and word.low not in ("each", "all", "both", "not")
        ):
            return None
    return None


def _has_subject(tree: Tree, verb: Word) -> bool:
    return bool(tree.children(verb, "nsubj", "csubj"))


def subjects(tree: Tree, verb: Word, depth: int = 0) -> list[Word]:
    """The heads of the verb's subject: its own, its antecedent's, its partner's or controller's."""
    own = [c for c in tree.children(verb, "nsubj") if c.i < verb.i or verb.relation == "acl"]
    own = own or tree.children(verb, "nsubj")
    own = own or [
        c for c in tree.children(verb, "obl") if c.i < verb.i and _case(tree, c) == "with"
    ]
    if own:
        return [_antecedent(tree, verb, w) for w in own[-1:]]
    if depth > 4:
        return []
    return _inherited(tree, verb, depth)


def _inherited(tree: Tree, verb: Word, depth: int) -> list[Word]:
    head = tree.head(verb)
    for_to = _for_to(tree, verb)
    if for_to is not None:
        return [for_to]
    if head.i == verb.i:
        return _left_of(tree, verb)
    if head.i > verb.i and head.lemma in words_of("speech", "verbs"):
        return _of_elder(tree, verb, depth)
    if verb.dep in ("acl", "acl:relcl", "amod") and head.pos in NOMINAL:
        return [head]
    if verb.relation in ("ccomp", "parataxis") and head.i > verb.i:
        return _of_elder(tree, verb, depth)
    if verb.relation == "xcomp":
        controllers = [] if is_passive(tree, head) else objects(tree, head)
        return controllers or subjects(tree, head, depth + 1)
    if verb.relation in ("conj", "advcl", "parataxis", "ccomp", "aux", "dep"):
        if head.pos in NOMINAL and head.pos != "ADJ" and not tree.children(head, "nsubj", "cop"):
            return [head]
        return subjects(tree, head, depth + 1)
    return _left_of(tree, verb) if verb.relation in ("root", "ROOT", "cop") else []


def _for_to(tree: Tree, verb: Word) -> Word | None:
    """Who is to do it in "orders for residents to hand in"."""
    to, before = tree.before(verb), tree.before(verb, 2)
    if (
        to is None
        or before is None
        or to.low != "to"
        or before.pos not in ("NOUN", "PROPN", "PRON")
    ):
        return None
    return before if _case(tree, before) == "for" else None


def _of_elder(tree: Tree, verb: Word, depth: int) -> list[Word]:
    """The subject of the verb told before it: "X was held, and has been beaten, he said"."""
    start = tree.sentence_of(verb).first
    for k in range(verb.i - 1, start - 1, -1):
        word = tree.words[k]
        if word.pos == "VERB" and word.dep not in ("acl", "acl:relcl", "advcl", "xcomp", "amod"):
            return subjects(tree, word, depth + 1)
    return _left_of(tree, verb)


def above(tree: Tree, verb: Word) -> list[list[Word]]:
    """Further guesses at a subject, where the parser's own is missing: what stands above."""
    if _has_subject(tree, verb):
        return []
    found: list[list[Word]] = []
    for head in list(tree.ancestors(verb))[:3]:
        if head.dep in ("acl:relcl", "acl") and head.pos in ("VERB", "AUX"):
            found.append([tree.head(head)])
        if head.pos == "VERB":
            found.append(subjects(tree, head))
    return found


def _left_of(tree: Tree, verb: Word) -> list[Word]:
    """Where the parser gave no subject: the nearest noun phrase that ends right before it."""
    start = tree.sentence_of(verb).first
    k = verb.i - 1
    while k >= start and (tree.words[k].pos in _BETWEEN or tree.words[k].low.endswith("ly")):
        k -= 1
    if k < start or tree.words[k].pos not in ("NOUN", "PROPN", "PRON"):
        return []
    found = tree.words[k]
    return [_antecedent(tree, verb, found)]


def _antecedent(tree: Tree, verb: Word, subject: Word) -> Word:
    """What "who" refers to; any other word itself."""
    if subject.low not in _RELATIVES or subject.pos not in ("PRON", "DET", "SCONJ"):
        return subject
    climbing: Word = verb
    for _ in range(4):
        if climbing.dep == "acl:relcl" or (climbing.relation == "acl"):
            head = tree.head(climbing)
            if head.i < subject.i:
                return head
        climbing = tree.head(climbing)
    return _noun_before(tree, subject) or subject


def _noun_before(tree: Tree, word: Word) -> Word | None:
    start = tree.sentence_of(word).first
    for k in range(word.i - 1, start - 1, -1):
        found = tree.words[k]
        if found.pos in ("NOUN", "PROPN"):
            return found
        if found.pos in ("VERB", "AUX"):
            return None
    return None


def objects(tree: Tree, verb: Word) -> list[Word]:
    """The heads of the verb's objects, or what its relative clause leaves out."""
    own = [w for w in tree.children(verb, "obj", "iobj") if w.lemma not in _TIMES]
    if own:
        return [_antecedent(tree, verb, w) for w in own]
    if verb.dep == "acl:relcl" and _has_subject(tree, verb):
        head = tree.head(verb)
        subject = tree.children(verb, "nsubj")[0]
        if subject.low not in _RELATIVES:
            return [head]
    for partner in tree.children(verb, "conj"):
        if partner.pos == "VERB" and not tree.children(partner, "nsubj"):
            shared = tree.children(partner, "obj")
            if shared:
                return shared
    return []


def agents_by(tree: Tree, verb: Word) -> list[Word]:
    """Whom "by" names: "was detained by police"."""
    found = [c for c in tree.children(verb, "obl", "nmod") if _case(tree, c) == "by"]
    if found:
        return found[:1]
    sentence = tree.sentence_of(verb)
    for k in range(verb.i + 1, min(verb.i + 22, sentence.last)):
        word = tree.words[k]
        if word.low == "by":
            after = _phrase_head(tree, k + 1, sentence.last)
            return [after] if after is not None else []
        questioned = word.low.endswith("ing") and tree.words[k - 1].low == "for"
        if (word.pos == "VERB" and not questioned) or word.text in (";", ","):
            break
    return []


def _phrase_head(tree: Tree, first: int, last: int) -> Word | None:
    """The last noun of the phrase that begins at `first`."""
    found = None
    for k in range(first, min(first + 10, last)):
        word = tree.words[k]
        if word.pos in ("NOUN", "PROPN"):
            found = word
        elif (
            word.pos not in ("DET", "ADJ", "NUM", "ADV", "PART")
            and word.text != "-"
            and word.low not in ("his", "her", "their")
        ):
            break
    return found


def _case(tree: Tree, word: Word) -> str:
    cases = tree.children(word, "case")
    return cases[0].low if cases else ""


def preposition_of(tree: Tree, word: Word) -> str:
    """The preposition that a noun phrase hangs on, or ""."""
    return _case(tree, word)


def conjuncts(tree: Tree, word: Word) -> list[Word]:
    """A noun and all that is joined to it by "and": "X, Y and Z"."""
    found = [word]
    for child in tree.children(word, "conj"):
        if child.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            found.extend(conjuncts(tree, child) if len(found) < 40 else [])
    return found
