"""Notes that leave the person out: "Detained in May.", "Passport taken at the border."

Reach for this module where a pattern fits and nobody fills its slot. The one harmed is then
whom the text is about, or whom the note names after a colon.
"""

from __future__ import annotations

from aygaq.reading.frames.enumerated import enumerated
from aygaq.reading.frames.expressions import Pattern, Slot
from aygaq.reading.frames.index import participle_forms
from aygaq.reading.frames.people import people_at
from aygaq.reading.frames.verbhood import has_auxiliary
from aygaq.reading.lexicon import words_of
from aygaq.reading.mentions.values import Mention, Mentions
from aygaq.reading.tree import Tree, Word

_BEHIND_NOTES = frozenset(("ADP", "NUM", "PUNCT", "ADV", "SCONJ", "CCONJ"))
_HELPING = frozenset(("was", "were", "is", "are", "has", "have", "had", "been", "later", "then"))
_TO_COLON = 12  # words from a participle to the colon before those it befell
_CALENDAR = words_of("places", "calendar")


def is_bare(tree: Tree, pattern: Pattern, verb: Word, passive: bool) -> bool:
    """ "Detained in May.": a participle that opens its sentence, or goes on from one."""
    if pattern.slot is Slot.SUBJECT:
        opens = verb.i == tree.sentence_of(verb).first
        return opens and not passive and not verb.low.endswith("ing") and verb.low != verb.lemma
    if pattern.slot is Slot.OWNER:
        return _opened_by_thing(tree, verb, pattern.owned)
    if pattern.slot is not Slot.OBJECT or not passive:
        return False
    if tree.children(verb, "nsubj"):
        return False
    if has_auxiliary(tree, verb):
        return _leaves_subject_out(tree, verb)
    return _opens(tree, verb) or _goes_on(tree, verb)


def opens_note(tree: Tree, verb: Word) -> bool:
    """Whether a participle opens a note without a subject: "Arrested 3 May, sentenced in June."

    "Arrested in May, Askar Bek was freed in June" is a sentence with one.
    """
    sentence = tree.sentence_of(verb)
    before = tree.words[sentence.first : verb.i]
    if verb.low not in participle_forms() or len(before) > 1:
        return False
    if any(w.pos != "ADV" and not w.low.endswith("ly") for w in before):
        return False  # but "Temporarily released 28 March"
    after = tree.after(verb)
    if after is None or not (after.pos in _BEHIND_NOTES or after.low in _CALENDAR):
        return False
    return not any(_begins_clause(tree, w) for w in tree.words[verb.i + 2 : sentence.last])


def _begins_clause(tree: Tree, word: Word) -> bool:
    """Whether somebody named or meant stands behind a comma as the subject of a verb."""
    before = tree.words[word.i - 1]
    return (
        before.text == ","
        and word.pos in ("PROPN", "PRON")
        and word.relation == "nsubj"
        and tree.head(word).pos in ("VERB", "ADJ", "NOUN")
        and word.low not in ("who", "which", "that")
    )


def _opens(tree: Tree, verb: Word) -> bool:
    before = [w for w in tree.words[tree.sentence_of(verb).first : verb.i] if w.pos != "PUNCT"]
    return all(w.pos in ("ADV", "ADP", "NUM") or w.low.endswith("ly") for w in before)


def _leaves_subject_out(tree: Tree, verb: Word) -> bool:
    """ "On 8 January was apprehended by masked men": translated from where none is needed."""
    sentence = tree.sentence_of(verb)
    before = [w for w in tree.words[sentence.first : verb.i] if w.low not in _HELPING]
    if verb.relation == "conj" and tree.words[verb.i - 1].low in _HELPING:
        first = tree.head(verb)
        return first.i < verb.i and not tree.children(first, "nsubj") and (
            has_auxiliary(tree, first) and _leaves_subject_out(tree, first)
        )  # fmt: skip
    if not before:
        return tree.words[sentence.last - 1].text != "?"
    adverbial = before[0].pos in ("ADP", "ADV") or before[0].low in words_of("places", "calendar")
    return adverbial and not any(
        w.pos in ("VERB", "PRON", "AUX", "SCONJ") or w.relation == "nsubj" or w.text in (",", ":")
        for w in before
    )


def _goes_on(tree: Tree, verb: Word) -> bool:
    """ "Arrested in May, sentenced in June": from a participle that opened the sentence."""
    last = tree.words[verb.i - 1]
    opener = next((w for w in tree.words_of(tree.sentence_of(verb)) if w.pos != "PUNCT"), None)
    follows = last.text in (",", ";", ":") or last.low in ("and", "then", "later")
    return follows and opener is not None and opener.low in participle_forms()


def _opened_by_thing(tree: Tree, verb: Word, owned: frozenset[str]) -> bool:
    """ "Passport taken at the border.": the thing alone opens the sentence."""
    first = tree.words[tree.sentence_of(verb).first]
    return verb.i == first.i + 1 and first.low in owned


def named_after_colon(mentions: Mentions, verb: Word) -> list[Mention]:
    """ "Tried in absentia: editor Askar Bek": whom the note names after a colon."""
    words, end = mentions.tree.words, mentions.tree.sentence_of(verb).last
    for k in range(verb.i + 1, min(verb.i + _TO_COLON, end - 1)):
        if words[k].pos in ("VERB", "AUX") or words[k].text in (".", ";"):
            break
        if words[k].text == ":":
            mention = mentions.phrase_from(k + 1)
            people = people_at(mentions, [words[mention.head]]) if mention else []
            return people + [m for m in enumerated(mentions, k + 1, end) if m not in people]
    return []
