"""Coreference: which mentions of one text speak of the same person, group, body or place.

Reach for this module after mentions and tellings are found. Rules go from sure to less sure:
names, apposition, owned relatives, definite descriptions, pronouns. Where nothing fits, a
mention stays alone: a wrong join costs more than a missed one.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from aygaq.claims import EntityKind
from aygaq.reading.attribution import Quote, Speech
from aygaq.reading.coreference.descriptions import resolve_description
from aygaq.reading.coreference.lead import Leads
from aygaq.reading.coreference.name_variants import may_be_one, name_parts
from aygaq.reading.coreference.pronouns import PronounResolver
from aygaq.reading.coreference.referents import Referent
from aygaq.reading.coreference.standing import Standing
from aygaq.reading.mentions.values import Gender, Manner, Mention, Mentions

_HE = frozenset(("he", "him", "his", "she", "her"))
_REACH = 14  # sentences back
_JUST_BEFORE = 4  # sentences
_CLAUSE = 14  # words behind a description that tell which one it is
_ARTICLED = 5  # letters of "al" with what it stands before


@dataclass(frozen=True, slots=True)
class Section:
    """Words `[first, last)` of one record; its person's name ends before `name_last`."""

    first: int
    last: int
    name_last: int


class Coreference:
    """The referents of one text, and which of them each mention means."""

    def __init__(self, mentions: Mentions, sections: Sequence[Section] = ()) -> None:
        self.mentions = mentions
        self.sections = tuple(sections)
        self.referents: list[Referent] = []
        self._of: dict[int, Referent] = {}
        self._log: list[tuple[int, Referent]] = []  # (head word, referent), as joined
        self._by_part: dict[str, list[Referent]] = {}
        self.leads: Leads | None = None
        self.standing = Standing(mentions, ())

    def of(self, mention: Mention) -> Referent | None:
        """The referent of a mention; None for a mention of no kind."""
        return self._of.get(mention.head)

    def section(self, word: int) -> Section | None:
        """The section that holds a word."""
        at = bisect.bisect_right(self.sections, word, key=lambda s: s.first) - 1
        return self.sections[at] if at >= 0 and word < self.sections[at].last else None

    def within_reach(self, mention: Mention) -> Sequence[Referent]:
        """Those spoken of a little before; in a record, in the record alone."""
        words = self.mentions.tree.words
        section = self.section(mention.head)
        start = section.first if section is not None else 0
        here = words[mention.head].sentence
        found: dict[int, Referent] = {}
        for head, referent in reversed(self._log):
            if head < start or here - words[head].sentence > _REACH:
                break
            found.setdefault(referent.number, referent)
        return list(found.values())

    def with_part_of(self, name: str) -> Sequence[Referent]:
        """Those whose name shares a part with `name`, in order of first mention."""
        found = {r.number: r for p in _keys(name) for r in self._by_part.get(p, ())}
        return [found[k] for k in sorted(found)]

    def introduced_by(self, name: Mention) -> Referent | None:
        """The unnamed person of the lead or a question whom a name means; never in a record."""
        if self.leads is None or self.section(name.head) is not None:
            return None
        asked = name.kind is EntityKind.PERSON and self.leads.asked_for(
            name, self.within_reach(name)
        )
        return asked or self.leads.meant_by(name, self.referents)

    def join(self, mention: Mention, referent: Referent) -> None:
        """Say that `mention` means `referent`."""
        referent.take(mention)
        self._of[mention.head] = referent
        self._log.append((mention.head, referent))
        for part in _keys(mention.name):
            held = self._by_part.setdefault(part, [])
            if referent not in held:
                held.append(referent)

    def start(self, mention: Mention, kind: EntityKind) -> Referent:
        """Say that `mention` means somebody not met before."""
        referent = Referent(len(self.referents), kind)
        self.referents.append(referent)
        self.join(mention, referent)
        return referent


def _keys(name: str) -> list[str]:
    """The parts of a name, those with an Arabic article without it too."""
    parts = name_parts(name)
    return [*parts, *(p[2:] for p in parts if p[:2] in ("al", "el") and len(p) > _ARTICLED)]


def resolve(
    mentions: Mentions,
    quotes: Sequence[Quote],
    speeches: Sequence[Speech],
    sections: Sequence[Section] = (),
) -> Coreference:
    """Join the mentions of a text, in the order in which they stand."""
    found = Coreference(mentions, sections)
    pronouns = PronounResolver(mentions, quotes, speeches)
    tellers = {s.speaker for s in speeches}
    found.leads, found.standing = Leads(mentions, tellers), Standing(mentions, tellers)
    later = {m.head: m for m in mentions.items}
    if pronouns.teller is not None:
        _resolve_name(found, pronouns.teller.name)
    for mention in mentions.in_order():
        if mention.kind is None:
            continue
        if mention.same_as is not None and mention.same_as > mention.head:
            _resolve_owner(found, mention, pronouns)
            _introduce(found, mention, later[mention.same_as])
            continue
        if found.of(mention) is not None:
            continue
        teller = pronouns.quoted_by(mention)
        if teller is not None and teller.head > mention.head and found.of(teller) is None:
            _resolve_one(found, teller, pronouns)  # "He was beaten," he said: who said so first
        if _is_ahead(found, mention, pronouns):
            continue
        _resolve_one(found, mention, pronouns)
    return found


def _is_ahead(found: Coreference, mention: Mention, pronouns: PronounResolver) -> bool:
    """Join a pronoun with the name that follows it, where the sentence opens with the pronoun."""
    alone = not any(r.kind is EntityKind.PERSON for r in found.referents)
    name = pronouns.ahead(mention, alone) if mention.manner is Manner.PRONOUN else None
    if name is None:
        return False
    if found.of(name) is None and name.named:
        _resolve_name(found, name)
    elif found.of(name) is None:
        _resolve_one(found, name, pronouns)
    referent = found.of(name)
    genders = {mention.gender, referent.gender if referent else Gender.UNKNOWN}
    if referent is None or len(genders - {Gender.UNKNOWN}) > 1:
        return False
    found.join(mention, referent)
    return True


def _introduce(found: Coreference, mention: Mention, name: Mention) -> None:
    """An apposition before its name: settle the name first, then the description."""
    if found.of(name) is None and (known := _told_of_before(found, mention)) is not None:
        found.join(name, known)
    if found.of(name) is None and (known := _told_without_name(found, mention, name)) is not None:
        found.join(name, known)
    if found.of(name) is None:
        _resolve_name(found, name)
    referent = found.of(name)
    if referent is not None:
        found.join(mention, referent)
        _note_owner(found, mention, referent)


def _told_without_name(found: Coreference, mention: Mention, name: Mention) -> Referent | None:
    """ "A woman was shot. The dead woman was named as Ana Bek": the one woman told of so far."""
    if mention.manner is not Manner.DEFINITE or mention.plural or found.section(name.head):
        return None
    if any(r.named and may_be_one(r.name, name.name) for r in found.with_part_of(name.name)):
        return None
    alike = [
        r for r in found.within_reach(mention)
        if r.kind is EntityKind.PERSON and mention.noun in r.nouns and not r.plural
    ]  # fmt: skip
    later = [r for r in alike if found.leads is None or not found.leads.only_in_headline(r)]
    one = later[0] if len(later) == 1 else None
    open_ = one is not None and not one.named and not _differs(one, name)
    return one if open_ and not found.standing.tells(name) else None


def _resolve_one(found: Coreference, mention: Mention, pronouns: PronounResolver) -> None:
    if mention.kind is None:
        return
    if mention.named:
        _resolve_owner(found, mention, pronouns)
        if found.of(mention) is None and (known := _told_of_before(found, mention)) is not None:
            found.join(mention, known)
            return
        _resolve_name(found, mention)
        if (referent := found.of(mention)) is not None:
            _note_owner(found, mention, referent)
        return
    _resolve_owner(found, mention, pronouns)
    if mention.same_as is not None:
        name = found.mentions.headed_by(mention.same_as)
        referent = found.of(name) if name is not None else None
        if referent is not None:
            found.join(mention, referent)
            _note_owner(found, mention, referent)
            return
    if mention.manner is Manner.PRONOUN:
        referent = pronouns.resolve(mention, found.of, found.within_reach(mention))
        referent = referent or _whom_section_tells_of(found, mention)
        if referent is not None:
            found.join(mention, referent)
        return
    barred = frozenset(pronouns.barred(mention, found.of) | _told_of_in_clause(found, mention))
    if (own := _alone_in_section(found, mention)) is not None:
        found.join(mention, own)
        return
    if found.leads is not None and (told := found.leads.of_headline(mention, found.referents)):
        found.join(mention, told)
        return
    referent = resolve_description(
        mention, found.mentions, found.of, found.within_reach(mention), found.standing, barred
    )
    if referent is not None:
        found.join(mention, referent)
        return
    _note_owner(found, mention, found.start(mention, mention.kind))


def _told_of_in_clause(found: Coreference, mention: Mention) -> set[int]:
    """ "The man accused of killing Bek", "the victim murdered by the chief": neither is the other.

    Gives the numbers of those whom the clause behind a description speaks of.
    """
    tree = found.mentions.tree
    clauses = {c.i for c in tree.children(tree.words[mention.head], "acl")}
    if not clauses:
        return set()
    last = min(mention.last + _CLAUSE, tree.sentence_of(tree.words[mention.head]).last)
    verb, told = tree.words[mention.head].head, set[int]()
    for word in tree.words[mention.last : last]:
        other = found.mentions.headed_by(word)
        if other is None or other.kind is not mention.kind or other.manner is Manner.PRONOUN:
            continue
        inside = word.i < verb or any(w.i in clauses for w in tree.ancestors(word))
        if other.head == word.i and inside:
            told |= _may_mean(found, other)
    return told


def _may_mean(found: Coreference, mention: Mention) -> set[int]:
    """Those met before whom a mention that comes later can mean."""
    if mention.named:
        alike = found.with_part_of(mention.name)
        return {r.number for r in alike if may_be_one(r.name, mention.name)}
    if mention.manner is not Manner.DEFINITE:
        return set()
    return {r.number for r in found.within_reach(mention) if mention.noun in r.nouns}


def _resolve_owner(found: Coreference, mention: Mention, pronouns: PronounResolver) -> None:
    """Settle "his" before "his mother", and "the boy" before "the boy's mother"."""
    owner = found.mentions.headed_by(mention.owner) if mention.owner is not None else None
    if owner is None or owner is mention or found.of(owner) is not None:
        return
    if owner.named:
        _resolve_name(found, owner)
    elif owner.manner in (Manner.PRONOUN, Manner.DEFINITE):
        _resolve_one(found, owner, pronouns)


def _note_owner(found: Coreference, mention: Mention, referent: Referent) -> None:
    """Remember whose relative somebody is, the first time that it is told."""
    holder = _owner_of(found, mention)
    if holder is not None and referent.owner is None and holder is not referent:
        referent.owner = holder.number


def _told_of_before(found: Coreference, mention: Mention) -> Referent | None:
    """ "For her sister …  My sister Ana Bek": the one relative of that kind without a name."""
    holder = _owner_of(found, mention)
    if holder is None or mention.plural:
        return None
    called = {mention.noun, *mention.titles}
    alike = [
        r for r in found.referents
        if r.owner == holder.number and called & r.nouns and not r.plural
    ]  # fmt: skip
    return alike[0] if len(alike) == 1 and not alike[0].named else None


def _owner_of(found: Coreference, mention: Mention) -> Referent | None:
    """Whose relative a mention names: "his" of "his son Hamad"."""
    owner = found.mentions.headed_by(mention.owner) if mention.owner is not None else None
    return found.of(owner) if owner is not None else None


def _whom_section_tells_of(found: Coreference, mention: Mention) -> Referent | None:
    """ "He" in a record, where nobody was named in many sentences: the record's person."""
    section = found.section(mention.head)
    if section is None or mention.noun not in _HE or mention.plural:
        return None
    own = (
        r
        for r in found.referents
        if r.kind is EntityKind.PERSON
        and any(section.first <= m.head <= section.name_last for m in r.mentions)
    )
    person = next(own, None)
    return None if person is None or _differs(person, mention) else person


def _alone_in_section(found: Coreference, mention: Mention) -> Referent | None:
    """ "Housewife." in a record is its person."""
    section = found.section(mention.head)
    if section is None or mention.kind is not EntityKind.PERSON or mention.plural:
        return None
    tree = found.mentions.tree
    sentence = tree.sentence_of(tree.words[mention.head])
    if mention.first != sentence.first or mention.manner is not Manner.INDEFINITE:
        return None
    if any(w.pos in ("VERB", "AUX") for w in tree.words_of(sentence)):
        return None
    own = (
        r
        for r in found.referents
        if r.named and any(section.first <= m.head <= section.name_last for m in r.mentions)
    )
    return next(own, None)


def _resolve_name(found: Coreference, mention: Mention) -> None:
    if mention.kind is None:
        return
    if mention.same_as is not None and mention.same_as < mention.head:
        full = found.mentions.headed_by(mention.same_as)
        if full is not None and (meant := found.of(full)) is not None:
            found.join(mention, meant)  # "Ana Bek, better known as Lotus"
            return
    owner = _owner_of(found, mention)
    section = found.section(mention.head)
    opens = section is not None and section.first <= mention.head <= section.name_last
    same = [
        r for r in found.with_part_of(mention.name) if r.named and r.kind is mention.kind
        and (may_be_one(r.name, mention.name) or mention.name in r.names)
        and r is not owner and not _differs(r, mention)
    ]  # fmt: skip
    exact = [r for r in same if name_parts(r.name) == name_parts(mention.name)]
    chosen = exact or ([] if opens else _in_reach(found, mention, same))
    if chosen:
        found.join(mention, max(chosen, key=partial(_spoken_of, found, mention)))
    elif (meant := found.introduced_by(mention)) is not None:
        found.join(mention, meant)
    else:
        found.start(mention, mention.kind)


def _spoken_of(
    found: Coreference, mention: Mention, referent: Referent
) -> tuple[bool, bool, int, int]:
    """Whether somebody tells as his namesake does, is nobody's relative, and how much the text
    speaks of him just before; of equals the one it named first."""
    words = found.mentions.tree.words
    here = words[mention.head].sentence
    near = [m for m in referent.mentions if here - words[m.head].sentence <= _JUST_BEFORE]
    alike = found.standing.tells(mention) == found.standing.only_tells(referent)
    return alike, referent.owner is None, len(near), -referent.number


def _in_reach(found: Coreference, mention: Mention, same: Sequence[Referent]) -> Sequence[Referent]:
    """Part of a name means, in a record, the record's person before anybody else."""
    section = found.section(mention.head)
    if section is None:
        return same
    own = [r for r in same if any(section.first <= m.head <= section.name_last for m in r.mentions)]
    near = [r for r in same if r.mentions[-1].head >= section.first]
    return own or near or ([] if len(name_parts(mention.name)) == 1 else same)


def _differs(referent: Referent, mention: Mention) -> bool:
    """A man and a woman of one surname are two people."""
    genders = {referent.gender, mention.gender} - {Gender.UNKNOWN}
    return len(genders) > 1


__all__ = ["Coreference", "Section", "resolve"]
