"""Who tells what: each verb of telling, its speaker, and the words that it covers.

Reach for this module for the speaker of a clause. It looks at structure alone; who "he" is in
"he said" is settled later. One fact is always true: a speaker never lies inside the words told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aygaq.reading.attribution.quotes import Quote
from aygaq.reading.attribution.running_on import with_runs_on
from aygaq.reading.attribution.tellers import body_meant, speaker_of
from aygaq.reading.attribution.told import words_told
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mentions
from aygaq.reading.tree import Sentence, Tree, Word


def find_speech(tree: Tree, mentions: Mentions, quotes: Sequence[Quote]) -> list[Speech]:
    """Every telling of the text, in order of its verb; quotes that run on included."""
    inside = {i: q for q in quotes if q.is_speech for i in range(q.first, q.last)}
    found = [
        speech
        for sentence in tree.sentences
        for speech in _in_sentence(tree, mentions, sentence, inside)
    ]
    return with_runs_on(tree, quotes, found)


def _in_sentence(
    tree: Tree, mentions: Mentions, sentence: Sentence, inside: dict[int, Quote]
) -> Iterator[Speech]:
    for word in tree.words_of(sentence):
        if word.low == "according" and (to := tree.after(word)) is not None and to.low == "to":
            yield from _according(tree, mentions, sentence, word)
        elif _tells(word):
            speaker = speaker_of(tree, mentions, word) or body_meant(tree, mentions, word)
            if speaker is not None:
                covers = words_told(tree, mentions, sentence, word, speaker, inside)
                if covers:
                    yield Speech(word.i, word.lemma, speaker.head, covers)


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
    for k in range(word.i + 2, min(word.i + 14, sentence.last)):
        if tree.words[k].text in (",", ";") or tree.words[k].pos == "VERB":
            return
        found = mentions.headed_by(k)
        named = (
            mentions.at(found.last) if found is not None and found.last < sentence.last else None
        )
        if found is not None and named is not None and named.named and named.kind is found.kind:
            found = named  # the aid group Open Docket
        if found is not None:
            sides = ((sentence.first, word.i), (found.last, sentence.last))
            covers = tuple((a, b) for a, b in sides if a < b)
            yield Speech(word.i, "according", found.head, covers)
            return


def speech_over(speeches: Sequence[Speech], word: int) -> list[Speech]:
    """The tellings that cover a word, the innermost first."""
    over = [(b - a, s) for s in speeches for a, b in s.covers if a <= word < b]
    return [s for _, s in sorted(over, key=lambda pair: (pair[0], pair[1].verb))]
