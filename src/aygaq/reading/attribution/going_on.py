"""Sentences that go on with what somebody tells, without a verb of telling of their own.

"She told the judges another story. Two officers had hit her." Reach for this module once every
telling is found. A source goes on in three ways: in the pluperfect right after a telling, with
what "they" did, and between two tellings of its own. Always true: a telling and what goes on with
it stand in one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aygaq.reading.attribution.values import Speech
from aygaq.reading.frames.passive import is_passive
from aygaq.reading.lexicon import word_set
from aygaq.reading.tree import Sentence, Tree, Word

_BETWEEN = 3  # sentences that two tellings of one source may hold between them
_PRONOUNS = word_set("he she it they")
_BACKGROUND = word_set("already previously earlier once formerly")
_PAST = word_set("was were had did")
_ALIKE = word_set("beat hit put cut shut let set hurt")  # past and present in one form


def with_continued(tree: Tree, speeches: Sequence[Speech]) -> list[Speech]:
    """The tellings that cover words, and one for each sentence that goes on with one."""
    tellings, covered = _mains(tree, speeches), {i for s in speeches for i in _words(s)}
    found = [speech for speech in speeches if speech.covers]
    for index, speech in tellings.items():
        for sentence in dict.fromkeys(_going_on(tree, tellings, covered, index)):
            covers = ((sentence.first, sentence.last),)
            found.append(Speech(speech.verb, speech.lemma, speech.speaker, covers))
    return sorted(found, key=lambda s: (s.verb, s.covers))


def _words(speech: Speech) -> Iterator[int]:
    for first, last in speech.covers:
        yield from range(first, last)


def _mains(tree: Tree, speeches: Sequence[Speech]) -> Mapping[int, Speech]:
    """By sentence, who tells its main clause, or tells in it."""
    found: dict[int, Speech] = {}
    for speech in speeches:
        sentence = tree.sentence_of(tree.words[speech.verb])
        main = _main(tree, sentence)
        if main is not None and (main.i == speech.verb or main.i in set(_words(speech))):
            found[sentence.index] = speech
    return found


def _going_on(
    tree: Tree, tellings: Mapping[int, Speech], covered: set[int], index: int
) -> Iterator[Sentence]:
    """The sentences after one that go on with its telling."""
    part, held, goes_on = tree.sentences[index].part, list[Sentence](), True
    for sentence in tree.sentences[index + 1 :]:
        main = _main(tree, sentence)
        if sentence.part != part or main is None:
            return
        if (again := tellings.get(sentence.index)) is not None:
            if len(held) <= _BETWEEN and _is_same(tree, tellings[index], again):
                yield from held
            return
        if main.i in covered:
            continue  # a quote runs on
        goes_on = goes_on and (
            _is_pluperfect(tree, sentence, main)
            or (not held and _is_theirs(tree, main) and bool(tellings[index].covers))
        )
        if goes_on:
            yield sentence
        if not _is_past(tree, main):
            return
        held.append(sentence)


def _is_same(tree: Tree, speech: Speech, again: Speech) -> bool:
    """Whether a second telling is by the same source: "he added", "the source added"."""
    one, other = tree.words[speech.speaker], tree.words[again.speaker]
    return other.low in _PRONOUNS or other.lemma == one.lemma


def _main(tree: Tree, sentence: Sentence) -> Word | None:
    return next((w for w in tree.words_of(sentence) if w.head == w.i), None)


def _is_past(tree: Tree, verb: Word) -> bool:
    if "Tense=Past" in verb.feats and "VerbForm=Fin" in verb.feats:
        return True
    return verb.low in _ALIKE or any(c.low in _PAST for c in tree.children(verb, "aux", "cop"))


def _is_pluperfect(tree: Tree, sentence: Sentence, main: Word) -> bool:
    """Whether a sentence tells of what had been: "Two officers had hit her"."""
    if any(w.low in _BACKGROUND for w in tree.words_of(sentence)):
        return False
    return any(c.low == "had" for c in tree.children(main, "aux"))


def _is_theirs(tree: Tree, main: Word) -> bool:
    """Whether a sentence goes on with what others did: "They took her to a police station"."""
    first = tree.words[tree.sentence_of(main).first]
    does = first.low == "they" and first.head == main.i and first.dep == "nsubj"
    return does and main.pos == "VERB" and _is_past(tree, main) and not is_passive(tree, main)
