"""Who tells what: each verb of telling, its speaker, and the words that it covers.

Reach for this module for the speaker of a clause. It looks at structure alone; who "he" is in
"he said" is settled later. One fact is always true: a speaker never lies inside the words told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.claims import EntityKind
from aygaq.reading.attribution.accounts import account_told
from aygaq.reading.attribution.apposed import name_beside
from aygaq.reading.attribution.concern import concern_over
from aygaq.reading.attribution.going_on import with_continued
from aygaq.reading.attribution.led import led_sources
from aygaq.reading.attribution.papers import paper_at
from aygaq.reading.attribution.quotes import Quote
from aygaq.reading.attribution.running_on import with_runs_on
from aygaq.reading.attribution.tellers import body_meant, speaker_of
from aygaq.reading.attribution.told import words_told
from aygaq.reading.attribution.unsaid import is_unsaid
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.described import is_set_off
from aygaq.reading.mentions.pronouns import OWNERS
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word


def find_speech(tree: Tree, mentions: Mentions, quotes: Sequence[Quote]) -> list[Speech]:
    """Every telling of the text, in order of its verb; what runs on from it included."""
    inside = {i: q for q in quotes if q.is_speech for i in range(q.first, q.last)}
    found: list[Speech] = []
    for sentence in tree.sentences:
        last = found[-1].speaker if found else None
        found.extend(_in_sentence(tree, mentions, sentence, inside, last))
    return with_continued(tree, with_runs_on(tree, quotes, found))


def _in_sentence(
    tree: Tree,
    mentions: Mentions,
    sentence: Sentence,
    inside: dict[int, Quote],
    last: int | None,
) -> Iterator[Speech]:
    yield from led_sources(tree, mentions, sentence)
    for word in tree.words_of(sentence):
        if word.low == "according" and (to := tree.after(word)) is not None and to.low == "to":
            yield from _according(tree, mentions, sentence, word)
        elif (told := _told_aside(tree, mentions, sentence, word)) is not None:
            yield told
        elif _tells(word) and not (_is_part_of_name(mentions, word) or is_unsaid(tree, word)):
            speaker = speaker_of(tree, mentions, word) or body_meant(tree, mentions, word, last)
            if speaker is not None and not _is_own_we(speaker, word, inside):
                covers = words_told(tree, mentions, sentence, word, speaker, inside)
                if covers or _is_bare(tree, word):
                    named = name_beside(tree, mentions, speaker, word.i)
                    yield Speech(word.i, word.lemma, named.head, covers)


def _told_aside(tree: Tree, mentions: Mentions, sentence: Sentence, word: Word) -> Speech | None:
    """What words other than verbs of telling tell: concern, claims that somebody makes."""
    return concern_over(tree, mentions, sentence, word) or account_told(
        tree, mentions, sentence, word
    )


def _is_own_we(speaker: Mention, verb: Word, inside: dict[int, Quote]) -> bool:
    """ "We urge the court to free him," the group wrote: the group tells it all."""
    return speaker.noun == "we" and verb.i in inside


def _is_bare(tree: Tree, verb: Word) -> bool:
    """ "Bek told them another story": what they tell follows in other sentences."""
    voices = words_of("speech", "plain") | words_of("speech", "denying")
    return verb.head == verb.i and verb.lemma in voices


def _is_part_of_name(mentions: Mentions, word: Word) -> bool:
    """ "Mubarak bin Said was jailed": a name that is written like a verb."""
    held = mentions.at(word) if word.capital else None
    return held is not None and held.named and held.name_first < word.i < held.last


def _tells(word: Word) -> bool:
    if word.pos not in ("VERB", "AUX", "NOUN"):
        return False
    lemma = word.lemma
    if word.low == "said" and word.dep == "amod":
        return False  # "the said citizen"
    if word.low in ("said", "told", "says", "tells", "saying", "telling"):
        return True
    return word.pos == "VERB" and lemma in words_of("speech", "verbs") | words_of(
        "speech", "denying"
    )


def _according(tree: Tree, mentions: Mentions, sentence: Sentence, word: Word) -> Iterator[Speech]:
    found = _source_named(tree, mentions, sentence, word.i + 2)
    if found is None:
        return
    named = name_beside(tree, mentions, found, word.i)
    if named.last < sentence.last and tree.words[named.last].text == ",":
        named = named if is_set_off(tree, named) else found
    sides = ((sentence.first, word.i), (named.last, sentence.last))
    covers = tuple((a, b) for a, b in sides if a < b)
    yield Speech(word.i, "according", named.head, covers)


def _source_named(tree: Tree, mentions: Mentions, sentence: Sentence, first: int) -> Mention | None:
    """Whom "according to" names: the first to be named who can tell, else the paper there."""
    paper: Word | None = None
    owner: Mention | None = None
    for k in range(first, min(first + 12, sentence.last)):
        word = tree.words[k]
        ends = word.pos == "VERB" and word.low != "based" and word.dep != "amod"
        if word.text in (",", ";", ".") or ends:
            break
        if word.pos == "NOUN" and paper is None:
            paper = word if word.lemma in words_of("speech", "papers") else None
        found = mentions.headed_by(k)
        if found is None or found.kind is None:
            continue
        if _only_owns(tree, sentence, found, k):
            owner = found if found.human or found.kind is EntityKind.ORGANIZATION else owner
            continue
        if paper is not None and found.head > paper.i and tree.words[paper.i + 1].low != "of":
            break
        named = mentions.at(found.last) if found.last < sentence.last else None
        if named is not None and named.named and _names(named, found):
            return named  # the aid group Open Docket
        return found
    return paper_at(tree, mentions, paper) if paper is not None else owner


def _only_owns(tree: Tree, sentence: Sentence, found: Mention, k: int) -> bool:
    """ "His lawyer", "the group's director": whose lawyer and director tells it, they do not."""
    if tree.words[k].low in OWNERS and k == found.head:
        return True
    after = tree.words[found.last] if found.last < sentence.last else None
    return after is not None and after.low in ("'s", "’s", "'", "’")


def _names(named: Mention, found: Mention) -> bool:
    """Whether a name right behind a description can be of what is described."""
    body = found.kind is EntityKind.GROUP and named.kind is EntityKind.ORGANIZATION
    return body or named.kind is found.kind


def speech_over(speeches: Sequence[Speech], word: int) -> list[Speech]:
    """The tellings that cover a word, the innermost first."""
    over = [(b - a, s) for s in speeches for a, b in s.covers if a <= word < b]
    return [s for _, s in sorted(over, key=lambda pair: (pair[0], -pair[1].verb))]
