"""Sources that a phrase names and no verb: "by Kyiv's reckoning", "in the complaint".

Reach for this module where a sentence opens, or closes, with such a phrase. What it covers is the
rest of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from aygaq.claims import EntityKind
from aygaq.reading.attribution.papers import paper_at
from aygaq.reading.attribution.values import Speech
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_WORDS = word_set("words view version account opinion")
_COUNTS = word_set("reckoning count account estimate admission telling tally assessment")
_SAYING = word_set(
    "statement complaint petition testimony affidavit letter indictment fir lawsuit communique "
    "communiqué verdict submission deposition"
)
_OPENING = ('"', "“", "«", "``", "''")
_LONGEST = 6  # words of "by the union's own count"
_OWNS = ("'s", "’s", "'", "’")
_NOT_TOLD = word_set("dated sent signed published released issued read filed")


def led_sources(tree: Tree, mentions: Mentions, sentence: Sentence) -> Iterator[Speech]:
    """The telling that a phrase at the start of the sentence is. Effect: may add a mention."""
    first = tree.words[sentence.first]
    yield from _before_colon(tree, mentions, sentence)
    if first.low not in ("by", "in") or sentence.last - sentence.first < _LONGEST:
        return
    comma = _comma(tree, sentence)
    noun = tree.words[comma - 1] if comma else first
    covers = ((comma + 1, sentence.last),)
    worded = first.low == "in" and noun.low in _WORDS
    if worded or (first.low == "by" and noun.lemma in _COUNTS):
        owner = _owner(tree, mentions, sentence.first + 1, comma)
        if owner is not None:
            yield Speech(noun.i, noun.lemma, owner.head, covers)
        return
    named = noun.lemma in _SAYING and mentions.headed_by(noun) is None
    if first.low == "in" and named and not _is_told_of(tree, sentence, comma):
        yield Speech(noun.i, noun.lemma, paper_at(tree, mentions, noun).head, covers)


def _before_colon(tree: Tree, mentions: Mentions, sentence: Sentence) -> Iterator[Speech]:
    """'Ana Bek: "They beat him."': who stands before the words themselves."""
    name = mentions.at(sentence.first)
    if name is None or not name.named or name.first != sentence.first:
        return
    colon, human = name.last, name.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)
    if not human or colon + 2 >= sentence.last or tree.words[colon].text != ":":
        return
    if tree.words[colon + 1].text in _OPENING:
        yield Speech(colon, "say", name.head, ((colon + 1, sentence.last),))


def _comma(tree: Tree, sentence: Sentence) -> int:
    """Where the phrase's comma stands, behind its noun; 0 where there is none soon."""
    for k in range(sentence.first + 2, min(sentence.first + _LONGEST + 1, sentence.last - 1)):
        if tree.words[k].text == ",":
            return k if tree.words[k - 1].pos == "NOUN" else 0
        if tree.words[k].pos in ("VERB", "AUX", "SCONJ", "PUNCT"):
            return 0
    return 0


def _owner(tree: Tree, mentions: Mentions, first: int, last: int) -> Mention | None:
    """Whose count it is: who stands before "'s", or "its"."""
    for k in range(first, last):
        found = mentions.headed_by(k)
        owns = tree.words[k].dep == "nmod:poss" or tree.words[k + 1].low in _OWNS
        if found is not None and owns and (found.kind is not None and found.first >= first):
            return found if found.human or _is_body(found) else None
    return None


def _is_body(found: Mention) -> bool:
    return found.kind in (EntityKind.ORGANIZATION, EntityKind.PLACE)


def _is_told_of(tree: Tree, sentence: Sentence, comma: int) -> bool:
    """Whether somebody tells in the sentence: "In a statement, the army said ..."."""
    rest = tree.words[comma + 1 : sentence.last]
    verbs = words_of("speech", "verbs") | words_of("speech", "denying") | _NOT_TOLD
    return any(w.pos in ("VERB", "AUX") and _is_top(tree, w) and w.lemma in verbs for w in rest)


def _is_top(tree: Tree, word: Word) -> bool:
    return word.head == word.i or tree.head(word).head == word.head
