"""Who speaks: the subject of a verb of telling, by grammar or by the order of words.

Reach for this module with one verb of telling. A speaker is a person, a group or a body.
"""

from __future__ import annotations

from aygaq.claims import EntityKind
from aygaq.reading.attribution.apposed import whole_phrase
from aygaq.reading.attribution.papers import document, paper_at, seen_by
from aygaq.reading.attribution.parentheses import before_letters, can_tell, past_parenthesis
from aygaq.reading.attribution.unsaid import is_undergone, was_told
from aygaq.reading.frames.subjects import subjects
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_BEFORE_SAID = (",", '"', "”", "’", "'", "''", "?", "!")
_JUST_BEFORE = 2  # sentences
_SAYING = word_set("say tell add report state announce claim")
_BODIES = word_set("group team unit network alliance coalition")
_INVERTED = word_set("tweeted wrote reported confirmed announced recalled")


def speaker_of(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """The subject of the verb: by relation, else the mention that touches it."""
    named = _named_behind(tree, mentions, verb)
    if named is not None:
        return named
    if is_undergone(tree, verb):
        return None  # "X is said to have been beaten"
    if was_told(tree, verb) or any(c.dep == "aux:pass" for c in tree.children(verb)):
        return None  # "X has never been told of the charges"
    if (cited := _cited(tree, mentions, verb) or _heard_from(tree, mentions, verb)) is not None:
        return cited
    for child in reversed(tree.children(verb, "nsubj")):
        found = mentions.headed_by(child)
        if found is not None and child.i > verb.i and _does(tree, found):
            continue  # "insisting Bek had never been held"
        told = can_tell(found) or _is_state(found)
        if found is not None and told and child.dep != "nsubj:pass":
            return whole_phrase(tree, mentions, found) if found.last <= verb.i else found
    if (meant := _who_also(tree, mentions, verb)) is not None:
        return meant
    before = _touching(tree, mentions, verb)
    if before is not None:
        whole = whole_phrase(tree, mentions, before) if before.last <= verb.i else before
        return _headed(tree, mentions, verb, before) if whole is before else whole
    before = document(tree, mentions, verb, papers_alone=True)
    before = before or past_parenthesis(tree, mentions, verb) or document(tree, mentions, verb)
    borrows = verb.low.endswith("ing") or verb.relation in ("conj", "xcomp")
    before = before or _opening(tree, mentions, verb)
    if before is not None or not borrows:
        return before
    for subject in subjects(tree, _outermost(tree, verb)):
        found = mentions.headed_by(subject)
        if can_tell(found):
            return found
    return _behind_paper(tree, mentions, verb)


def _behind_paper(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ "The family filed a complaint alleging that": the family; with nobody there, the paper."""
    paper = tree.head(verb)
    if verb.dep != "acl" or paper.lemma not in words_of("speech", "papers"):
        return None
    if paper.dep == "obj":
        for subject in subjects(tree, tree.head(paper)):
            found = mentions.headed_by(subject)
            if can_tell(found):
                return found
    return paper_at(tree, mentions, paper) if mentions.headed_by(paper) is None else None


def _outermost(tree: Tree, verb: Word) -> Word:
    """ "She said soldiers had fired and denied that anybody died": she denied it, not they."""
    partner, before = tree.head(verb), tree.before(verb)
    set_off = verb.low == "accusing" and before is not None and before.text == ","
    if not (verb.relation == "conj" or set_off) or partner.relation != "ccomp":
        return verb
    telling = tree.head(partner)
    return telling if telling.lemma in words_of("speech", "verbs") else verb


def _who_also(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ "Askar Bek, who lives in Oslo and says he was beaten": whom the clause describes."""
    clause = tree.head(verb)
    if verb.relation != "conj" or clause.dep != "acl:relcl" or tree.children(verb, "nsubj"):
        return None
    if not any(w.low == "who" for w in tree.children(clause, "nsubj")):
        return None
    noun = tree.head(clause)
    named = tree.head(noun) if noun.dep == "appos" else noun
    found = mentions.headed_by(named) or mentions.headed_by(noun)
    return found if can_tell(found) else None


def _named_behind(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ ", said Ana Bek, deputy director": who is named right behind what was told."""
    before, after = tree.before(verb), tree.after(verb)
    if before is None or after is None or not _may_come_first(verb, before):
        return None
    if before.text not in _BEFORE_SAID:
        return None
    found = mentions.at(after)
    right = found is not None and found.first == after.i and found.named
    right = right and found is not None and not _does(tree, found)
    return found if right and found is not None and found.kind is EntityKind.PERSON else None


def _may_come_first(verb: Word, before: Word) -> bool:
    """Whether a verb of telling can stand before who tells: "...," commented Ana Bek."""
    quoted = before.text in _BEFORE_SAID and before.text != ","
    if verb.low in ("said", "says") or (quoted and verb.low.endswith(("ed", "ld"))):
        return True
    return verb.low in _INVERTED and before.text == ","


def _does(tree: Tree, found: Mention) -> bool:
    """ "The clerk, who ..., said Bek had been charged": who stands behind does not tell it."""
    after = tree.after(tree.words[found.last - 1])
    return after is not None and after.pos in ("AUX", "VERB")


def _cited(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ "Television quoted the minister, Ana Bek, as saying": the minister says it."""
    before, quoting = tree.before(verb), tree.head(verb)
    if verb.low != "saying" or before is None or before.low != "as":
        return None
    for word in tree.children(quoting, "obj", "nsubj:pass"):
        found = mentions.headed_by(word)
        if found is not None and quoting.lemma in ("quote", "cite") and can_tell(found):
            return found
    return None


def _heard_from(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ "I learned from my sister that our father was held": the sister tells."""
    if verb.lemma not in ("learn", "hear"):
        return None
    for word in tree.children(verb, "obl"):
        found = mentions.headed_by(word)
        if can_tell(found) and any(c.low == "from" for c in tree.children(word, "case")):
            return found
    return None


def _headed(tree: Tree, mentions: Mentions, verb: Word, last: Mention) -> Mention:
    """ "The Warsaw branch of the League said": the branch, which no name is."""
    if (paper := seen_by(tree, mentions, last)) is not None:
        return paper
    for child in tree.children(verb, "nsubj"):
        if child.i < last.first and not any(w.text == "," for w in tree.words[child.i : last.head]):
            return document(tree, mentions, verb) or last
    return last


def body_meant(tree: Tree, mentions: Mentions, verb: Word, last: int | None) -> Mention | None:
    """ "It denies that ...": the body that the sentence before has for its subject.

    Args:
        last: the head word of who told something last.
    """
    subjects_own = tree.children(verb, "nsubj", "expl")
    sentence = tree.sentence_of(verb)
    if not subjects_own or subjects_own[0].low != "it":
        return None
    telling = tree.head(verb)
    if verb.relation == "ccomp" and telling.i < verb.i and telling.lemma in _SAYING:
        return speaker_of(tree, mentions, telling)  # "the union said it had documented"
    if sentence.index == 0:
        return None
    near = last is not None and sentence.index - tree.words[last].sentence <= _JUST_BEFORE
    told = mentions.headed_by(last) if near and last is not None else None
    if told is not None and (not told.human or (told.named and not told.sure)):
        return told
    if told is not None and tree.words[told.head].low in _BODIES:
        return told  # "The group says ... . It said ..."
    for word in tree.words_of(tree.sentences[sentence.index - 1]):
        found = mentions.headed_by(word)
        if found is not None and word.relation == "nsubj":
            return found if found.kind is EntityKind.ORGANIZATION else None
    return None


def _opening(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ "Relatives of the deceased further alleged that": who opens the sentence."""
    after, first = tree.after(verb), tree.sentence_of(verb).first
    if after is None or after.low != "that" or after.i + 1 >= len(tree.words):
        return None
    own = {w.i for w in tree.children(verb)}
    between = tree.words[first : verb.i]
    if any(w.pos in ("AUX", "PUNCT") or (w.pos == "VERB" and w.i not in own) for w in between):
        return None
    found = next((mentions.at(k) for k in (first, first + 1) if mentions.at(k)), None)
    return found if can_tell(found) and verb.low.endswith(("ed", "s")) else None


def _is_state(mention: Mention | None) -> bool:
    """ "Cambodia said that ...": a place that tells is the state or the city's government."""
    return mention is not None and mention.named and mention.kind is EntityKind.PLACE


def _touching(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    sentence = tree.sentence_of(verb)
    k = verb.i - 1
    while k >= sentence.first and tree.words[k].pos in ("ADV", "AUX", "PART"):
        k -= 1
    k = before_letters(tree, k, sentence.first)
    before = mentions.at(k) if k >= sentence.first else None
    if can_tell(before) and before is not None and before.last == k + 1:
        return before
    told_of = verb.i > sentence.first and tree.words[verb.i - 1].text not in _BEFORE_SAID
    told_of = told_of and any(s.i < verb.i for s in tree.children(verb, "nsubj"))
    first = verb.i > sentence.first and _may_come_first(verb, tree.words[verb.i - 1])
    if (verb.low in ("said", "says") or first) and verb.i + 1 < sentence.last and not told_of:
        # said Ana Bek, a lawyer; not "it said officers beat him"
        after = mentions.phrase_from(verb.i + 1)
        right = after is not None and after.first == verb.i + 1 and not _does(tree, after)
        if can_tell(after) and right:
            return after
    return None


def with_partners(tree: Tree, mentions: Mentions, start: int, sentence: Sentence) -> int:
    """Where several speakers begin: "colleagues and a relative said"."""
    while start - 2 >= sentence.first and tree.words[start - 1].low == "and":
        partner = mentions.at(start - 2)
        if partner is None or not can_tell(partner) or partner.last != start - 1:
            break
        before = tree.words[partner.first - 1].text if partner.first > sentence.first else ","
        if before not in (",", "-", "–", "—", '"', "”"):
            break
        start = partner.first
    return start


def with_later_partners(tree: Tree, mentions: Mentions, end: int, verb: Word) -> int:
    """Where several speakers end that the verb follows: "relatives and a colleague said"."""
    last = end
    while last + 1 < verb.i and tree.words[last].low == "and":
        partner = mentions.phrase_from(last + 1)
        if partner is None or partner.first != last + 1 or not can_tell(partner):
            break
        last = partner.last
    return last if last == verb.i else end
