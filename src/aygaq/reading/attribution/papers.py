"""Papers and other voices that are no persons: "the indictment says", "documents seen by us show".

Reach for this module with a verb of telling whose subject is nobody known.
"""

from __future__ import annotations

from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Manner, Mention, Mentions
from aygaq.reading.tree import Sentence, Tree, Word

_DESCRIBING = ("DET", "ADJ", "NOUN", "PROPN", "NUM")
_OWNING = ("'s", "’s", "'", "’")
_SEEN = 3  # words from a paper to who has seen it
_MADE = word_set(
    "released published issued compiled prepared written made posted shared filed signed"
)
_TO_MAKER = 6  # words from "released" to "by"


def seen_by(tree: Tree, mentions: Mentions, last: Mention) -> Mention | None:
    """ "Court documents seen by the Herald show": the documents, not who saw them."""
    at = last.first - (tree.words[last.first - 1].pos == "DET")
    if at < _SEEN or tree.words[at - 1].low != "by":
        return None
    seen, paper = tree.words[at - 2], tree.words[at - 3]
    if seen.pos != "VERB" or paper.lemma not in words_of("speech", "papers"):
        return None
    return mentions.headed_by(paper) or paper_at(tree, mentions, paper)


def document(
    tree: Tree, mentions: Mentions, verb: Word, *, papers_alone: bool = False
) -> Mention | None:
    """A paper, or what else tells: "the indictment says". Effect: may add a mention of no kind.

    Args:
        papers_alone: whether nouns are left out that are known for no papers.
    """
    plain = verb.lemma in words_of("speech", "plain")
    for child in doers(tree, verb):
        known = child.lemma in words_of("speech", "papers") or (plain and child.pos == "NOUN")
        held = mentions.headed_by(child)
        if papers_alone and child.lemma not in words_of("speech", "papers"):
            continue
        if held is not None and held.kind is None and plain and child.i < verb.i:
            return held
        if known and child.i < verb.i and held is None:
            return paper_at(tree, mentions, child)
    return None


def doers(tree: Tree, verb: Word) -> list[Word]:
    """The subject's heads: the verb's own, or of "appears to show" those of "appears"."""
    own = tree.children(verb, "nsubj")
    return own if own or verb.dep != "xcomp" else tree.children(tree.head(verb), "nsubj")


def paper_at(tree: Tree, mentions: Mentions, word: Word) -> Mention:
    """What a noun heads, as a voice that is neither person nor body. Effect: adds the mention."""
    sentence = tree.sentence_of(word)
    first, last = phrase_start(tree, word.i, sentence), word.i + 1
    if first - 1 >= sentence.first and tree.words[first - 1].dep == "nmod:poss":
        first -= 1  # "his lawyer's statement"
    first -= first == sentence.first + 1 and tree.words[sentence.first].pos in _DESCRIBING
    last = _before_maker(tree, last, sentence.last)
    if last < sentence.last and tree.words[last].low in ("of", "from", "by"):
        k = last + 1
        while k < sentence.last and tree.words[k].pos in (*_DESCRIBING, "PRON", "PART"):
            k += 1
        last = k if k > last + 1 else last
    found = Mention(first, last, word.i, None, Manner.INDEFINITE, noun=word.lemma)
    mentions.add(found)
    return found


def _before_maker(tree: Tree, last: int, end: int) -> int:
    """ "A report released on Tuesday by Open Docket": where "by" stands; else `last`."""
    if last >= end or tree.words[last].low not in _MADE:
        return last
    for k in range(last + 1, min(last + _TO_MAKER, end)):
        if tree.words[k].low == "by":
            return k
        if tree.words[k].pos in ("VERB", "AUX", "PUNCT"):
            break
    return last


def phrase_start(tree: Tree, start: int, sentence: Sentence) -> int:
    """Where the noun phrase of a speaker begins: "the exile group Uyghur Hope said"."""
    while start - 1 > sentence.first and (
        tree.words[start - 1].pos in _DESCRIBING or tree.words[start - 1].low in _OWNING
    ):
        start -= 1
    return start
