"""Names: runs of capitalised words, cut from their titles and told apart by kind.

Reach for this module for every name in a text, in whatever language it is from. No list of
people's names is used: shape, titles, the model's opinion and the company a name keeps decide.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from itertools import pairwise

from aygaq.claims import EntityKind
from aygaq.reading.frames.index import verb_index
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.name_kinds import settle_kinds
from aygaq.reading.mentions.runs import Run, name_of, runs_in
from aygaq.reading.mentions.titles import without_titles
from aygaq.reading.mentions.values import Gender, Manner, Mention
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Sentence, Tree, rehang
from aygaq.sources.text import PartKind

_CREDIT = 14  # words of a picture's credit
_CREDITS = word_set("photo photos photograph image images picture credit credits video")
_RUN = word_set("run led backed held controlled occupied ruled born based owned linked aligned")
_MARKS = frozenset((":", "/", "©", "|", "by"))


def find_names(tree: Tree, given: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """Every name of the text as a mention, in order; `given` spans are people's names."""
    common = _seen_small(tree)
    labels = {i: span.label for span in tree.names for i in range(span.first, span.last)}
    runs = [
        run
        for sentence in tree.sentences
        if not _credits_picture(tree, sentence)
        for first, last in runs_in(tree, sentence, common, labels)
        for run in without_titles(tree, first, last)
    ]
    runs = _with_given(tree, _trimmed(tree, runs), given)
    settle_kinds(tree, runs, labels)
    runs = _with_surnames(tree, runs, common)
    for before, run in pairwise(runs):
        if before.last == run.first and run.kind is EntityKind.PERSON:
            if run.titles and before.last - before.first == 1 and not before.titles:
                before.kind = before.kind and EntityKind.PLACE  # "Kyadondo MP Askar Bek"
            _lead(tree, before, run)
    return [
        _mention(tree, run)
        for run in runs
        if run.name_first < run.last and not _people(tree, run) and not _is_office(tree, run)
    ]


def _credits_picture(tree: Tree, sentence: Sentence) -> bool:
    """ "Photo: Ana Bek / AFP" under a picture: who took it is nobody of the story."""
    if tree.parts[sentence.part].kind is not PartKind.CAPTION:
        return False
    words = tree.words_of(sentence)
    if len(words) > _CREDIT or any(w.pos in ("VERB", "AUX") for w in words):
        return False
    return any(w.low in _CREDITS for w in words[:3]) and any(w.text in _MARKS for w in words[:4])


def _lead(tree: Tree, before: Run, run: Run) -> None:
    """ "Bor County MP Askar Bek": he, not the county, is what was read as one name.

    Effect: changes heads in the tree.
    """
    area = range(before.first, before.last)
    top = next((w for w in tree.words[before.first : before.last] if w.head not in area), None)
    name = tree.words[run.name_first] if run.name_first < run.last else None
    if top is None or name is None or name.head not in area or name.relation != "flat":
        return
    above, relation = tree.head(top), top.dep
    if above is top or before.kind is EntityKind.PERSON:
        return
    rehang(name, tree.head(name), above, relation)
    rehang(top, above, name, "compound")


def _with_surnames(tree: Tree, runs: list[Run], common: frozenset[str]) -> list[Run]:
    """The runs, and surnames told before that open a sentence: "Cruz, founder of", "Stone said"."""
    full = [r for r in runs if r.kind is EntityKind.PERSON and r.last - r.name_first > 1]
    told: dict[str, int] = {}
    for run in full:
        for word in tree.words[run.name_first + 1 : run.last]:
            if word.capital and len(word.text) > _SHORTEST and word.low not in common:
                told.setdefault(word.text, run.first)
    covered = {i for run in runs for i in range(run.first, run.last)}
    opening = (tree.words[s.first] for s in tree.sentences)
    found = [
        Run(w.i, w.i + 1, w.i, (), EntityKind.PERSON)
        for w in opening
        if w.i not in covered and told.get(w.text, w.i) < w.i
    ]
    return sorted([*runs, *found], key=lambda r: r.first) if found else runs


def _trimmed(tree: Tree, runs: list[Run]) -> list[Run]:
    """Runs without a sentence's first word or a name's echo: "Remembering Askar Bek"."""
    names = {name_of(tree, run) for run in runs if run.name_first < run.last}
    for run in runs:
        words = tree.words[run.name_first : run.last]
        half = len(words) // 2
        if half > 1 and [w.text for w in words[:half]] == [w.text for w in words[half:]]:
            run.last = run.name_first + half
        elif len(words) > 3 and words[1].text == "-" and words[2].low in _RUN:
            run.first = run.name_first = run.name_first + 3  # "Communist-run Cuba"
        elif len(words) > 2 and _opens(tree, run):
            rest = tree.text[words[1].start : words[-1].end]
            if rest in names:
                run.first = run.name_first = run.name_first + 1
    return runs


def _opens(tree: Tree, run: Run) -> bool:
    """Whether a run begins its sentence, or a headline's deed, with a word that is no known part
    of names: "Don't Extradite Askar Bek"."""
    word = tree.words[run.name_first]
    if word.low in verb_index() and word.lemma == word.low:
        return True
    return tree.sentence_of(word).first == run.first and word.pos in ("VERB", "NOUN", "ADJ", "ADV")


def _is_office(tree: Tree, run: Run) -> bool:
    """ "The President", "the Mayor of Lund", "the Prime Minister": who holds it is described."""
    word = tree.words[run.last - 1]
    before = tree.before(tree.words[run.name_first])
    after = tree.after(word)
    led = before is not None and before.low in ("the", "prime", "foreign", "interior", "vice")
    named = after is not None and after.capital and after.i < tree.sentence_of(word).last
    alone = run.last - run.name_first == 1 and not named
    return led and alone and word.low in words_of("people", "official")


def _people(tree: Tree, run: Run) -> bool:
    """Whether the run only names a people: "Kazakhs", "Han Chinese", "Turkic-speaking Uyghurs"."""
    words = tree.words[run.name_first : run.last]
    if len(words) == 1 and len(words[0].text.rstrip(".")) == 1:
        return True  # M for male, F for female, an initial alone
    return people_kind(words[-1].text) is not None and (
        len(words) == 1 or all(people_kind(w.text) or w.low in ("-", "speaking") for w in words)
    )


def _with_given(tree: Tree, runs: list[Run], given: Sequence[tuple[int, int]]) -> list[Run]:
    """Put the given names in the place of what was found over them."""
    if not given:
        return runs
    starts = [w.start for w in tree.words]
    sure: list[Run] = []
    for start, end in given:
        first, last = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        if first < last:
            sure.append(Run(first, last, first, (), EntityKind.PERSON, sure=True))
    covered = {i for run in sure for i in range(run.first, run.last)}
    kept = [r for r in runs if not covered & set(range(r.first, r.last))]
    return sorted([*kept, *sure], key=lambda r: r.first)


_SHORTEST = 2  # letters of a surname that opens a sentence, and more
_PARTICLES = word_set("al el as an ar ad az at de del della di da dos van von bin ibn bint abu ag")


def _seen_small(tree: Tree) -> frozenset[str]:
    """Words that the text has in small letters; those that are parts of names count as names."""
    small = frozenset(w.text for w in tree.words if w.text.islower())
    in_names = {w.low for w, after in zip(tree.words, tree.words[1:], strict=False)
                if after.text == "-" and w.low in _PARTICLES}  # fmt: skip
    return small - in_names


def _mention(tree: Tree, run: Run) -> Mention:
    words = tree.words[run.name_first : run.last]
    head = next((w for w in words if not run.name_first <= w.head < run.last), words[-1])
    if head.dep in ("flat", "compound") and run.kind is EntityKind.PERSON:
        head = words[0]
    return Mention(
        first=run.first, last=run.last, head=head.i, kind=run.kind, manner=Manner.NAME,
        name=name_of(tree, run), titles=run.titles, name_first=run.name_first, sure=run.sure,
        gender=_gender(run.titles),
    )  # fmt: skip


def _gender(titles: tuple[str, ...]) -> Gender:
    if any(t in words_of("people", "male_title") for t in titles):
        return Gender.MALE
    female = any(t in words_of("people", "female_title") for t in titles)
    return Gender.FEMALE if female else Gender.UNKNOWN
