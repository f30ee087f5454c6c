"""Definite descriptions: whom "the activist", "this person" and "his brother" mean.

Reach for this module for mentions that describe. An indefinite description is always somebody
new; a definite one means somebody of that role met before, or, for words that fit anybody
("this person", "the man"), the person last spoken of.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.coreference.anybody import anybody, could_be, gender_fits, of_age, of_two
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.standing import Standing
from aygaq.reading.lexicon import load_table, word_set, words_of
from aygaq.reading.mentions.ages import age_within
from aygaq.reading.mentions.described import is_source
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.ordered import ORDERED
from aygaq.reading.tree import Tree
from aygaq.sources.text import PartKind

_HIRING = word_set(
    "hired retained appointed engaged chosen chose represents represented assigned defends defended"
)
_REACH = 12  # sentences back
ANYBODY = word_set(
    "person man woman victim individual detainee prisoner defendant inmate suspect accused boy "
    "girl teenager youth convict lady activist defender dissident campaigner deceased captive "
    "hostage survivor"
)
# what says again who somebody is who was called by an office or by nothing
_RESTATES = word_set(
    "politician unionist lawmaker octogenarian septuagenarian nonagenarian sexagenarian academic "
    "scholar artist environmentalist feminist oppositionist"
)
_MANY = word_set("many most some several all")
_PARENTS = word_set("father mother parent dad mum")
_CHILDREN = word_set("son daughter child boy girl")
_SIBLINGS = word_set("brother sister sibling")
_INVERSE = {
    **dict.fromkeys(_PARENTS, _CHILDREN), **dict.fromkeys(_CHILDREN, _PARENTS),
    **dict.fromkeys(_SIBLINGS, _SIBLINGS), "wife": word_set("husband"),
    "husband": word_set("wife"), "uncle": word_set("nephew niece"),
    "aunt": word_set("nephew niece"),
}  # fmt: skip


@functools.cache
def _classes() -> tuple[frozenset[str], ...]:
    """Words that can be said of one and the same person: journalist, editor, blogger."""
    table = load_table("same-role")
    return tuple(frozenset(words.split()) for words in table["roles"])


# what a title before a name is short for
_LONG = {
    **dict.fromkeys(("dr", "dr."), "doctor"), **dict.fromkeys(("prof", "prof."), "professor"),
    **dict.fromkeys(("rev", "rev.", "reverend"), "pastor"),
    **dict.fromkeys(("mp", "mla", "rep."), "lawmaker"), "fr.": "priest", "father": "priest",
    **dict.fromkeys(("atty", "atty.", "barr", "barr.", "adv", "adv.", "advocate"), "lawyer"),
    **dict.fromkeys(("engr", "engr."), "engineer"), **dict.fromkeys(("gen", "gen."), "general"),
    **dict.fromkeys(("sen", "sen."), "senator"), **dict.fromkeys(("sgt", "sgt."), "sergeant"),
}  # fmt: skip
_LAWYERS = word_set("lawyer attorney counsel advocate barrister solicitor")


def resolve_description(
    mention: Mention,
    mentions: Mentions,
    of: Callable[[Mention], Referent | None],
    referents: Sequence[Referent],
    standing: Standing,
    barred: frozenset[int] = frozenset(),
) -> Referent | None:
    """The referent met before that a description means, or None where it is somebody new."""
    if (whole := _of_whom(mention, mentions)) is not None:
        return of(whole)
    if mention.manner is Manner.INDEFINITE or mention.kind is EntityKind.PLACE:
        return None
    if mention.noun == "other":
        return None  # "the other fled": not the one told of before
    if mention.noun in ORDERED:
        return of_two(mention, mentions, of)
    if mention.manner is Manner.OWNED:
        return _owned(mention, mentions, of, referents)
    if _is_told_apart(mentions.tree, mention):
        return None
    near = [r for r in _recent(mention, mentions, referents) if r.number not in barred]
    if mention.kind is EntityKind.PERSON and (age := age_within(mentions.tree, mention)):
        alike = {r.number for r in near if _called_so(r, mention)}
        return of_age(mentions.tree, age, mention, near, alike, standing)
    same = [r for r in near if _called_so(r, mention)]
    if same:
        exact = [r for r in same if mention.noun in r.nouns]
        if mention.kind is EntityKind.PERSON:
            below = [r for r in same if r.named or not _is_of_headline(mentions.tree, r)]
            exact = [r for r in exact if r in below] or (exact if not below else [])
            return (exact or below or same)[0]
        return min(same, key=lambda r: _is_beside_point(mentions.tree, r))
    anyone = mention.noun in ANYBODY or _has_children(mentions.tree, mention)
    if mention.kind is EntityKind.PERSON and anyone:
        return anybody(mention, near, standing)
    if is_source(mentions.tree, mention):
        return None
    return _unnamed_role(mention, mentions, near, barred)


def _of_whom(mention: Mention, mentions: Mentions) -> Mention | None:
    """ "Migrants, many of whom were deported": those before the comma."""
    words, k = mentions.tree.words, mention.head
    if mention.noun not in _MANY or k < 1 or words[k - 1].text != "," or k + 2 >= len(words):
        return None
    whom = (words[k + 1].low, words[k + 2].low) == ("of", "whom") or words[k + 1].low == "who"
    before = mentions.at(k - 2) if whom else None
    return before if before is not None and before.kind is EntityKind.GROUP else None


def _has_children(tree: Tree, mention: Mention) -> bool:
    """ "The father of two": he of whom the text tells, whosever children they are."""
    of, number = (tree.after(tree.words[mention.head], k) for k in (1, 2))
    told = of is not None and of.low == "of" and number is not None and number.pos == "NUM"
    return told and mention.noun in _PARENTS and mention.manner is Manner.DEFINITE


def _is_told_apart(tree: Tree, mention: Mention) -> bool:
    """ "The lawyer whom his family had hired": a clause without a comma tells which one."""
    who = tree.words[mention.last] if mention.last < len(tree.words) else None
    if who is None or who.low not in ("whom", "who", "that"):
        return False
    if mention.noun not in words_of("people", "teller"):
        return False
    clause = tree.head(who)
    return clause.relation == "acl" and clause.low in _HIRING


def back_to(nouns: Iterable[str]) -> frozenset[str]:
    """What those are to somebody to whom he is one of `nouns`: of a mother the son, daughter."""
    return frozenset().union(*(_INVERSE.get(noun, frozenset()) for noun in nouns))


def _owned(
    mention: Mention,
    mentions: Mentions,
    of: Callable[[Mention], Referent | None],
    referents: Sequence[Referent],
) -> Referent | None:
    """ "His brother" again: the same owner's relative of the same word."""
    owner = mentions.headed_by(mention.owner) if mention.owner is not None else None
    holder = of(owner) if owner is not None else None
    told = _relative_of_relative(mention, holder, referents) or _client(mention, holder, referents)
    if told is not None:
        return told
    if (shared := _of_sibling(mention, holder, referents)) is not None:
        return shared
    for referent in reversed(referents):
        if mention.noun in referent.nouns and referent.kind is mention.kind:
            if holder is not None and referent.owner == holder.number:
                return referent
            if holder is None and referent.owner is not None and not referent.named:
                return referent
    return None


def _relative_of_relative(
    mention: Mention, holder: Referent | None, referents: Sequence[Referent]
) -> Referent | None:
    """ "Bek's mother said her son": Bek himself."""
    if holder is None or holder.owner is None:
        return None
    if mention.noun not in back_to(holder.nouns):
        return None
    found = (
        r for r in referents
        if r.number == holder.owner and gender_fits(r, mention) and r.kind is mention.kind
    )  # fmt: skip
    return next(found, None)


def _of_sibling(
    mention: Mention, holder: Referent | None, referents: Sequence[Referent]
) -> Referent | None:
    """ "Bek's mother, Dina, and his sister; her mother": the one whom both have."""
    if holder is None or holder.owner is None or not holder.nouns & _SIBLINGS:
        return None
    if mention.noun not in _PARENTS or mention.plural:
        return None
    return next((r for r in referents if r.owner == holder.owner and mention.noun in r.nouns), None)


def _client(
    mention: Mention, holder: Referent | None, referents: Sequence[Referent]
) -> Referent | None:
    """ "His client" of a lawyer: the one last spoken of who does not only tell."""
    if mention.noun != "client" or mention.plural:
        return None
    told = [r for r in referents if r.named and r.kind is EntityKind.PERSON]
    lawyer = holder if holder is not None and holder.nouns else None
    if (
        holder is not None
        and holder in told
        and not holder.nouns & _LAWYERS
        and _is_of_lawyer(holder, referents)
    ):
        return holder  # "Bek limped. His lawyer said his client": he whose lawyer it is
    own = next((r for r in told if lawyer is not None and r.number == lawyer.owner), None)
    if own is not None:
        return own  # of "Bek's lawyer" the client is Bek
    fitting = [r for r in told if r is not lawyer and could_be(r, mention)]
    return max(fitting, key=lambda r: r.mentions[-1].head, default=None)


def _is_of_lawyer(client: Referent, referents: Sequence[Referent]) -> bool:
    """Whether the one last spoken of, beside somebody, is a lawyer."""
    others = [r for r in referents if r is not client and r.kind is EntityKind.PERSON]
    last = max(others, key=lambda r: r.mentions[-1].head, default=None)
    return last is not None and bool(last.nouns & _LAWYERS)


def _recent(mention: Mention, mentions: Mentions, referents: Sequence[Referent]) -> list[Referent]:
    """Referents of the mention's kind, last spoken of first, within reach."""
    words = mentions.tree.words
    here = words[mention.head].sentence
    found = [
        r
        for r in referents
        if r.kind is mention.kind and here - words[r.mentions[-1].head].sentence <= _REACH
    ]
    return sorted(found, key=lambda r: -r.mentions[-1].head)


def _called_so(referent: Referent, mention: Mention) -> bool:
    if mention.kind is EntityKind.GROUP:
        return _same_group(referent, mention)
    if not gender_fits(referent, mention):
        return False
    called = {_LONG.get(noun, noun) for noun in referent.nouns} | referent.nouns
    if mention.noun in called:
        return True
    return referent.named and any(mention.noun in kind and called & kind for kind in _classes())


def _same_group(referent: Referent, mention: Mention) -> bool:
    if mention.count is not None and referent.count is not None:
        return (mention.count.low, mention.count.high) == (
            referent.count.low,
            referent.count.high,
        )
    if mention.noun in referent.nouns:
        return mention.noun not in ("people", "other", "group", "person", "member")
    return any(mention.noun in kind and referent.nouns & kind for kind in _classes()[-1:])


def _is_of_headline(tree: Tree, referent: Referent) -> bool:
    """Whether the headline alone speaks of somebody."""
    parts = (tree.parts[tree.sentence_of(tree.words[m.head]).part] for m in referent.mentions)
    return bool(tree.parts) and all(part.kind is PartKind.HEADLINE for part in parts)


def _is_beside_point(tree: Tree, group: Referent) -> bool:
    """ "39 bodies, all believed to be migrants": a group told of in passing, once."""
    words = (tree.words[m.head] for m in group.mentions)
    told = any(w.relation in ("nsubj", "obj", "conj", "nmod", "obl", "appos") for w in words)
    return len(group.mentions) == 1 and not told


def _unnamed_role(
    mention: Mention, mentions: Mentions, near: Sequence[Referent], barred: frozenset[int]
) -> Referent | None:
    """ "The activist" of a name met in the last two sentences whose role was not told."""
    if mention.kind is not EntityKind.PERSON:
        return None
    if mention.noun in words_of("people", "teller") | words_of("people", "official"):
        return None
    words = mentions.tree.words
    here = words[mention.head].sentence
    for referent in near:
        if here - words[referent.mentions[-1].head].sentence > 2:
            break
        if referent.number in barred or len(referent.mentions) < 2:
            continue
        if (
            referent.named
            and not (referent.nouns & words_of("people", "role"))
            and gender_fits(referent, mention)
        ):
            return referent
    return _only_one(mention, near, barred) if mention.noun in _RESTATES else None


def _only_one(
    mention: Mention, near: Sequence[Referent], barred: frozenset[int]
) -> Referent | None:
    """ "Union leader Bek was held. The unionist ...": the one person named so far."""
    aside = words_of("people", "teller") | words_of("people", "official")
    named = [r for r in near if r.named and not r.nouns & aside]
    one = named[0] if len(named) == 1 and named[0].number not in barred else None
    return one if one is not None and gender_fits(one, mention) else None
