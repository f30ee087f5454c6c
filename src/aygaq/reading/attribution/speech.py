"""Who tells what: each verb of telling, its speaker, and the words that it covers.

Reach for this module for the speaker of a clause. It looks at structure alone; who "he" is in
"he said" is settled later. One fact is always true: a speaker never lies inside the words told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aygaq.claims import EntityKind
from aygaq.reading.attribution.quotes import Quote
from aygaq.reading.frames.slots import is_passive, subjects
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word


@dataclass(frozen=True, slots=True)
class Speech:
    """A telling: the verb (or "according"), the head word of its speaker, the words told."""

    verb: int
    lemma: str
    speaker: int  # head word of the speaker's mention
    covers: tuple[tuple[int, int], ...]  # half-open ranges of words


def find_speech(tree: Tree, mentions: Mentions, quotes: Sequence[Quote]) -> list[Speech]:
    """Every telling of the text, in order of its verb; quotes that run on included."""
    inside = {i: q for q in quotes if q.is_speech for i in range(q.first, q.last)}
    found = [
        speech
        for sentence in tree.sentences
        for speech in _in_sentence(tree, mentions, sentence, inside)
    ]
    return _run_on(tree, quotes, found)


def _in_sentence(
    tree: Tree, mentions: Mentions, sentence: Sentence, inside: dict[int, Quote]
) -> Iterator[Speech]:
    for word in tree.words_of(sentence):
        if word.low == "according" and (to := tree.after(word)) is not None and to.low == "to":
            yield from _according(tree, mentions, sentence, word)
        elif _tells(word):
            speaker = _speaker(tree, mentions, word, inside) or _body_meant(tree, mentions, word)
            if speaker is not None:
                covers = _covered(tree, mentions, sentence, word, speaker, inside)
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
            covers = tuple(
                r for r in ((sentence.first, word.i), (found.last, sentence.last)) if r[0] < r[1]
            )
            yield Speech(word.i, "according", found.head, covers)
            return


def _speaker(
    tree: Tree, mentions: Mentions, verb: Word, inside: dict[int, Quote]
) -> Mention | None:
    """The subject of the verb: by relation, else the mention that touches it."""
    if is_passive(tree, verb) and verb.low not in ("told",):
        return None  # "X is said to have been beaten"
    for child in tree.children(verb, "nsubj"):
        found = mentions.headed_by(child)
        if _can_tell(found) and child.dep != "nsubj:pass":
            return found
    before = _touching(tree, mentions, verb)
    if before is not None or verb.low not in ("saying", "telling", "adding", "who"):
        return before
    for subject in subjects(tree, verb):
        found = mentions.headed_by(subject)
        if _can_tell(found):
            return found
    return None


def _body_meant(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    """ "It denies that ...": the body that the sentence before has for its subject."""
    subjects_own = tree.children(verb, "nsubj")
    sentence = tree.sentence_of(verb)
    if not subjects_own or subjects_own[0].low != "it" or sentence.index == 0:
        return None
    for word in tree.words_of(tree.sentences[sentence.index - 1]):
        found = mentions.headed_by(word)
        if found is not None and word.relation == "nsubj":
            return found if found.kind is EntityKind.ORGANIZATION else None
    return None


def _can_tell(mention: Mention | None) -> bool:
    return mention is not None and (mention.human or mention.kind is EntityKind.ORGANIZATION)


def _touching(tree: Tree, mentions: Mentions, verb: Word) -> Mention | None:
    sentence = tree.sentence_of(verb)
    k = verb.i - 1
    while k >= sentence.first and tree.words[k].pos in ("ADV", "AUX", "PART"):
        k -= 1
    before = mentions.at(k) if k >= sentence.first else None
    if _can_tell(before) and before is not None and before.last == k + 1:
        return before
    if verb.low in ("said", "says") and verb.i + 1 < sentence.last:  # said Ana Bek, a lawyer
        after = mentions.phrase_from(verb.i + 1)
        if _can_tell(after) and after is not None and after.first == verb.i + 1:
            return after
    return None


def _covered(
    tree: Tree,
    mentions: Mentions,
    sentence: Sentence,
    verb: Word,
    speaker: Mention,
    inside: dict[int, Quote],
) -> tuple[tuple[int, int], ...]:
    """The words told: what follows the verb as its clause, what stands before, what is quoted."""
    covers: list[tuple[int, int]] = []
    start = min(speaker.first, verb.i)
    if verb.i in inside:  # a telling within a quote: only its own clause
        return tuple(_clause_after(tree, sentence, verb, inside[verb.i].last))
    start = _with_partners(tree, mentions, start, sentence)
    if _told_before(tree, sentence, verb, speaker, inside, start):
        covers.append((_back_to(tree, sentence, start), start))
    covers.extend(_clause_after(tree, sentence, verb, sentence.last))
    quoted = {inside[i] for i in range(sentence.first, sentence.last) if i in inside}
    for quote in sorted(quoted, key=lambda q: q.first):
        if not quote.first <= verb.i < quote.last:
            covers.append((quote.first, quote.last))
    return tuple(covers)


def _told_before(
    tree: Tree,
    sentence: Sentence,
    verb: Word,
    speaker: Mention,
    inside: dict[int, Quote],
    start: int,
) -> bool:
    """Whether the telling closes its sentence, or stands within: "..., she said, ..."."""
    inserted = start > sentence.first and tree.words[start - 1].text == "," and _closed(tree, verb)
    if start - sentence.first < 3 - inserted:
        return False
    if inserted:
        return True
    k = start - 1
    while k > sentence.first and tree.words[k].text in ('"', "”", "''", "’", "'"):
        k -= 1
    if tree.words[k].text not in (",", "?", "!", "-", "–", "—"):
        return False
    return not any(c.i > verb.i and c.dep == "ccomp" for c in tree.children(verb))


def _closed(tree: Tree, verb: Word) -> bool:
    after = tree.after(verb)
    return after is not None and after.text == ","


def _with_partners(tree: Tree, mentions: Mentions, start: int, sentence: Sentence) -> int:
    """Where several speakers begin: "colleagues and a relative said"."""
    while start - 2 >= sentence.first and tree.words[start - 1].low == "and":
        partner = mentions.at(start - 2)
        if partner is None or not _can_tell(partner) or partner.last != start - 1:
            break
        before = tree.words[partner.first - 1].text if partner.first > sentence.first else ","
        if before not in (",", "-", "–", "—", '"', "”"):
            break
        start = partner.first
    return start


def _back_to(tree: Tree, sentence: Sentence, start: int) -> int:
    return sentence.first


def _clause_after(
    tree: Tree, sentence: Sentence, verb: Word, end: int
) -> Iterator[tuple[int, int]]:
    """What follows the verb, where it is a clause: "said [that] the police had beaten him"."""
    end = min(end, sentence.last)
    wary = verb.lemma in words_of("speech", "wary")
    for k in range(verb.i + 1, min(verb.i + 16, end)):
        word = tree.words[k]
        if word.low == "that" or (word.low in ("how", "whether", "why") and word.pos != "DET"):
            yield (k + 1, end)
            return
        if word.text in (".", ";") or (
            word.text == "," and k - verb.i < 8 and _parenthesis(tree, k, end) < 0
        ):
            if word.text == "," and k == verb.i + 1:
                continue
            return
        if word.pos in ("VERB", "AUX") and _finite(tree, word):
            if wary:
                return
            yield (verb.i + 1, end)
            return
    if not wary and any(
        c.i > verb.i and c.dep in ("ccomp", "xcomp", "advcl") for c in tree.children(verb)
    ):
        yield (verb.i + 1, end)


def _parenthesis(tree: Tree, comma: int, end: int) -> int:
    """Where the comma that closes a parenthesis begun at `comma` stands; -1 where none does."""
    for k in range(comma + 1, min(comma + 14, end)):
        if tree.words[k].text == ",":
            return k
    return -1


def _finite(tree: Tree, word: Word) -> bool:
    return (
        "VerbForm=Fin" in word.feats
        or "Mood=" in word.feats
        or word.low in ("is", "was", "were", "had", "has", "have", "are", "would", "will")
    )


def _run_on(tree: Tree, quotes: Sequence[Quote], found: list[Speech]) -> list[Speech]:
    """Give each quote that names no speaker the speaker of the quote it goes on from or into."""
    told = {(a, b) for speech in found for a, b in speech.covers}
    by_part: dict[int, list[Speech]] = {}
    for speech in found:
        by_part.setdefault(tree.sentences[tree.words[speech.verb].sentence].part, []).append(speech)
    added = []
    last: Speech | None = None
    last_part = -9
    quote_parts = {q.part for q in quotes if q.is_speech}
    for quote in (q for q in quotes if q.is_speech):
        if (quote.first, quote.last) in told:
            near = [s for s in by_part.get(quote.part, []) if (quote.first, quote.last) in s.covers]
            last, last_part = near[-1], quote.part
            continue
        here = [s for s in by_part.get(quote.part, []) if s.lemma != "according"]
        before = [s for s in here if s.verb < quote.first]
        near = before[-1:] or here[:1]
        if (
            not near
            and last is not None
            and quote.part - last_part <= 1 + (quote.part - 1 in quote_parts)
        ):
            near = [last]
        if not near:
            later = by_part.get(quote.part + 1, [])
            near = [s for s in later if any(b - a > 4 for a, b in s.covers)][:1]
        if near:
            added.append(
                Speech(near[0].verb, near[0].lemma, near[0].speaker, ((quote.first, quote.last),))
            )
            last, last_part = near[0], quote.part
    return sorted([*found, *added], key=lambda s: (s.verb, s.covers))


def speech_over(speeches: Sequence[Speech], word: int) -> list[Speech]:
    """The tellings that cover a word, the innermost first."""
    over = [(b - a, s) for s in speeches for a, b in s.covers if a <= word < b]
    return [s for _, s in sorted(over, key=lambda pair: (pair[0], pair[1].verb))]
