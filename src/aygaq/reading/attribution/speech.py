"""Who tells what: each verb of telling, its speaker, and the words that it covers.

Reach for this module for the speaker of a clause. It looks at structure alone; who "he" is in
"he said" is settled later. One fact is always true: a speaker never lies inside the words told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.reading.attribution.according import according, inserted, source_of
from aygaq.reading.attribution.accounts import account_told
from aygaq.reading.attribution.apposed import name_beside
from aygaq.reading.attribution.concern import concern_over
from aygaq.reading.attribution.going_on import with_continued
from aygaq.reading.attribution.led import led_sources
from aygaq.reading.attribution.posts import posts
from aygaq.reading.attribution.quotes import Quote
from aygaq.reading.attribution.running_on import with_runs_on
from aygaq.reading.attribution.tellers import body_meant, speaker_of
from aygaq.reading.attribution.told import words_told
from aygaq.reading.attribution.unsaid import is_unsaid
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word


def find_speech(tree: Tree, mentions: Mentions, quotes: Sequence[Quote]) -> list[Speech]:
    """Every telling of the text, in order of its verb; what runs on from it included."""
    inside = {i: q for q in quotes if q.is_speech for i in range(q.first, q.last)}
    found: list[Speech] = []
    for sentence in tree.sentences:
        last = found[-1].speaker if found else None
        found.extend(_in_sentence(tree, mentions, sentence, inside, last))
    told = with_continued(tree, with_runs_on(tree, quotes, found))
    return sorted([*told, *posts(tree, mentions)], key=lambda s: (s.verb, s.covers))


def _in_sentence(
    tree: Tree,
    mentions: Mentions,
    sentence: Sentence,
    inside: dict[int, Quote],
    last: int | None,
) -> Iterator[Speech]:
    yield from led_sources(tree, mentions, sentence)
    for word in tree.words_of(sentence):
        if (source := source_of(tree, word)) is not None:
            yield from according(tree, mentions, sentence, word, source)
        elif (told := _told_aside(tree, mentions, sentence, word)) is not None:
            yield told
        elif _tells(tree, mentions, word) and not (
            _is_part_of_name(mentions, word) or is_unsaid(tree, word)
        ):
            speaker = speaker_of(tree, mentions, word) or body_meant(tree, mentions, word, last)
            if speaker is not None and not _is_own_we(speaker, word, inside):
                covers = words_told(tree, mentions, sentence, word, speaker, inside)
                if covers or _is_bare(tree, word):
                    named = name_beside(tree, mentions, speaker, word.i)
                    yield Speech(word.i, word.lemma, named.head, covers)


def _told_aside(tree: Tree, mentions: Mentions, sentence: Sentence, word: Word) -> Speech | None:
    """What words other than verbs of telling tell: concern, claims that somebody makes."""
    for reads in (inserted, concern_over, account_told):
        if (told := reads(tree, mentions, sentence, word)) is not None:
            return told
    return None


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


def _tells(tree: Tree, mentions: Mentions, word: Word) -> bool:
    if word.pos not in ("VERB", "AUX", "NOUN"):
        return False
    lemma = word.lemma
    if word.low == "said" and word.dep == "amod":
        return False  # "the said citizen"
    if word.low in ("said", "told", "says", "tells", "saying", "telling"):
        return True
    if lemma == "read":
        return any(w.lemma in words_of("speech", "papers") for w in tree.children(word, "nsubj"))
    verbs = words_of("speech", "verbs")
    if word.pos == "NOUN":
        return lemma in verbs and _is_bodys_verb(tree, mentions, word)
    return word.pos == "VERB" and lemma in verbs | words_of("speech", "denying")


def _is_bodys_verb(tree: Tree, mentions: Mentions, noun: Word) -> bool:
    """ "Open Docket estimates that": a verb that was taken for a noun behind a name."""
    after = tree.after(noun)
    if not noun.low.endswith("s") or after is None or after.low != "that" or noun.i == 0:
        return False
    before = mentions.at(noun.i - 1)
    return before is not None and before.named and before.last == noun.i


def speech_over(speeches: Sequence[Speech], word: int) -> list[Speech]:
    """The tellings that cover a word, the innermost first."""
    over = [(b - a, s) for s in speeches for a, b in s.covers if a <= word < b]
    return [s for _, s in sorted(over, key=lambda pair: (pair[0], -pair[1].verb))]
