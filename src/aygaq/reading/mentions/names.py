"""Names: runs of capitalised words, cut from their titles and told apart by kind.

Reach for this module for every name in a text, in whatever language it is from. No list of
people's names is used: shape, titles, the model's opinion and the company a name keeps decide.
"""

from __future__ import annotations

import bisect
import functools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aygaq.claims import EntityKind
from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.values import Gender, Manner, Mention
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Sentence, Tree, Word

PARTICLES = word_set(
    "al el bin bint ibn ben abu umm de da dos das del della di du la le van von der den ter "
    "wa oglu oğlu ogly uly ulu kyzy qizi qızı kizi gizi ould ul ur und y e abd"
)
INNER = word_set("of for to and the against in on de du la des & 's")
NOT_NAMES = word_set(
    "i i'm monday tuesday wednesday thursday friday saturday sunday january february march "
    "july september october november december tue tues thu thur thurs fri feb apr jun jul aug "
    "sept sep oct nov internet god islam ok covid covid-19 english arabic no nos meanwhile "
    "however although while when if according since after before despite during because but "
    "and so then also still yet instead moreover furthermore nevertheless separately earlier "
    "later today yesterday recently now why how what who where the a an this that these those "
    "it he she they we you his her their its our my your "
)
# days and months that are names too: no name alone, but part of one: Khin Htwe Mon
WEAK_NAMES = word_set("april may june august mon wed sat sun jan mar dec")
KINDS = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANIZATION, "PLACE": EntityKind.PLACE}
_THINGS = word_set("ship vessel boat novel book film movie song album operation hotel restaurant")
_PLACE_NOUNS = word_set(
    "province county prefecture city town village district region state republic governorate "
    "oblast island islands river lake mount valley street avenue road square airport township "
    "division municipality square prison jail coast strait peninsula kingdom emirates"
)


@dataclass(slots=True)
class Run:
    """Words `[first, last)` that look like one name, titles included."""

    first: int
    last: int
    name_first: int
    titles: tuple[str, ...]
    kind: EntityKind | None = None
    sure: bool = False


def find_names(tree: Tree, given: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """Every name of the text as a mention, in order; `given` spans are people's names."""
    common = _seen_small(tree)
    labels = {i: span.label for span in tree.names for i in range(span.first, span.last)}
    runs = [r for s in tree.sentences for r in _runs(tree, s, common, labels)]
    runs = _with_given(tree, runs, given)
    _settle_kinds(tree, runs, labels)
    return [
        _mention(tree, run) for run in runs if run.name_first < run.last and not _people(tree, run)
    ]


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


def _seen_small(tree: Tree) -> frozenset[str]:
    return frozenset(w.text for w in tree.words if w.text.islower())


def _runs(
    tree: Tree, sentence: Sentence, common: frozenset[str], labels: Mapping[int, str]
) -> Iterator[Run]:
    i = sentence.first
    while i < sentence.last:
        if not _begins(tree, sentence, i, common, labels):
            i += 1
            continue
        last = _end(tree, sentence, i, labels)
        yield from _cut(tree, i, last)
        i = last


def _begins(
    tree: Tree, sentence: Sentence, i: int, common: frozenset[str], labels: Mapping[int, str]
) -> bool:
    word = tree.words[i]
    if word.low in WEAK_NAMES and not _next_capital(tree, sentence, i):
        return False
    if not _is_name_like(word):
        return word.low in ("al", "el") and _joined_capital(tree, sentence, i)
    if i == sentence.first or tree.words[i - 1].text in ('"', "“", "'", "‘", ":"):
        return _begins_sentence(tree, sentence, i, common, labels)
    return not (
        word.pos == "ADJ" and people_kind(word.text) and not _next_capital(tree, sentence, i)
    )


def _begins_sentence(
    tree: Tree, sentence: Sentence, i: int, common: frozenset[str], labels: Mapping[int, str]
) -> bool:
    word = tree.words[i]
    if word.pos in ("DET", "ADP", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "PART", "NUM", "INTJ"):
        return False
    if word.low in common or word.low in _common_nouns():
        # "Police said", "Former student"; but "Judge Ana Bek" begins with a title
        return word.low in words_of("people", "title") and _next_capital(tree, sentence, i)
    return word.pos == "PROPN" or i in labels or _next_capital(tree, sentence, i)


@functools.cache
def _common_nouns() -> frozenset[str]:
    keys = ("general", "kin", "role", "group", "official")
    people = frozenset().union(*(words_of("people", key) for key in keys))
    return people | words_of("organisations", "agent")


def _is_name_like(word: Word) -> bool:
    return (
        word.capital
        and word.text[0].isalpha()
        and word.low not in NOT_NAMES
        and word.pos not in ("DET", "PRON", "CCONJ", "AUX", "PUNCT")
        and not word.text.endswith("'s")
        and not (word.pos in ("ADP", "SCONJ", "ADV") and len(word.text) < 5)
    )


def _next_capital(tree: Tree, sentence: Sentence, i: int) -> bool:
    return i + 1 < sentence.last and _is_name_like(tree.words[i + 1])


def _joined_capital(tree: Tree, sentence: Sentence, i: int) -> bool:
    """Whether "al" stands right before "-" and a capital: al-Hadi."""
    words = tree.words
    return (
        i + 2 < sentence.last
        and words[i + 1].text == "-"
        and words[i + 2].capital
        and words[i].end == words[i + 1].start
    )


def _end(tree: Tree, sentence: Sentence, i: int, labels: Mapping[int, str]) -> int:
    words = tree.words
    last = i + 1
    while last < sentence.last:
        word = words[last]
        if _is_name_like(word) or (word.capital and len(word.text) <= 2 and word.text[0].isalpha()):
            if _parted(labels, last) or _starts_person(words[last - 1], word):
                break
            last += 1
        elif (
            word.text == "-" and words[last - 1].end == word.start and _glued(tree, sentence, last)
        ):
            last += 2
        elif word.text in ('"', "“") and _nickname(words, last, sentence.last):
            last += 3
        elif (
            (word.low.rstrip("-") in PARTICLES and _capital_after(tree, sentence, last))
            or (
                word.low in INNER
                and _is_body(words, i, last)
                and _capital_after(tree, sentence, last)
            )
            or (word.text.isdigit() and words[last - 1].low in ("no", "no.", "number", "№"))
        ):
            last += 1
        else:
            break
    while last > i + 1 and words[last - 1].low in INNER | {"'s"}:
        last -= 1
    return last


def _nickname(words: tuple[Word, ...], i: int, end: int) -> bool:
    """ "Askar “Ash” Bek": one quoted word between two parts of a name."""
    return (
        i + 3 < end
        and words[i + 1].capital
        and words[i + 2].text in ('"', "”")
        and words[i + 3].capital
        and words[i + 3].pos == "PROPN"
    )


def _parted(labels: Mapping[int, str], i: int) -> bool:
    before, here = labels.get(i - 1), labels.get(i)
    return here == "PERSON" and before in ("PLACE", "ORG")


def _starts_person(before: Word, word: Word) -> bool:
    return people_kind(before.text) is not None and word.pos == "PROPN" and before.pos == "ADJ"


def _glued(tree: Tree, sentence: Sentence, i: int) -> bool:
    return i + 1 < sentence.last and tree.words[i].end == tree.words[i + 1].start


def _capital_after(tree: Tree, sentence: Sentence, i: int) -> bool:
    if i + 1 < sentence.last and tree.words[i + 1].text == "-":
        return _joined_capital(tree, sentence, i)
    after = tree.words[i + 1] if i + 1 < sentence.last else None
    if after is not None and after.low in PARTICLES | INNER and i + 2 < sentence.last:
        after = tree.words[i + 2]
    return after is not None and _is_name_like(after)


def _is_body(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether what runs up to `last` can go on with "of": a body's name, not a person's."""
    return any(w.low in words_of("organisations", "named") for w in words[first:last])


def _cut(tree: Tree, first: int, last: int) -> Iterator[Run]:
    """Cut a run into what stands before a title and the titled name."""
    words = tree.words
    titles = words_of("people", "title")
    spots = [k for k in range(first, last) if _is_title(words, k, last, titles)]
    if not spots and last - first > 2 and _opens_with_role(words, first):
        spots = [first]
    if not spots:
        yield Run(first, last, first, ())
        return
    top = spots[-1]
    if top > first and not _may_lead_title(tree, first, top):
        yield Run(first, last, first, ())
        return
    low_end = top + 1
    begin = top
    while begin > first and (words[begin - 1].low in titles or words[begin - 1].text == "-"):
        begin -= 1
    if begin > first:
        yield Run(first, begin, first, ())
    titled = tuple(w.low for w in words[begin:low_end])
    yield Run(begin, last, low_end, titled)


def _may_lead_title(tree: Tree, first: int, top: int) -> bool:
    """Whether what stands before a title is a body, a place or a people, and no person's name."""
    words = tree.words[first:top]
    titles = words_of("people", "title")
    bodies = words_of("organisations", "named") | words_of("organisations", "agent")
    if any(w.low in bodies or people_kind(w.text) or w.text.isupper() for w in words):
        return True
    if all(w.low in titles or not w.capital for w in words):
        return True
    return is_place(tree.text[words[0].start : words[-1].end])


def _opens_with_role(words: tuple[Word, ...], first: int) -> bool:
    """ "Freelancer Askar Bek": a role with a capital because it opens its sentence."""
    word = words[first]
    opens = (
        first == 0 or words[first - 1].sentence != word.sentence or words[first - 1].pos == "NUM"
    )
    return opens and word.low in words_of("people", "role") | words_of("people", "general")


def _is_title(words: tuple[Word, ...], k: int, last: int, titles: frozenset[str]) -> bool:
    if words[k].low not in titles or k + 1 >= last:
        return False
    rest = [w.low for w in words[k + 1 : last]]
    return not any(r in INNER or r in words_of("organisations", "named") for r in rest)


def _settle_kinds(tree: Tree, runs: list[Run], labels: Mapping[int, str]) -> None:
    votes: dict[str, Counter[EntityKind]] = {}
    for run in runs:
        if not run.sure:
            run.kind, run.sure = _kind(tree, run, labels)
        if run.kind is not None:
            votes.setdefault(_name(tree, run), Counter())[run.kind] += 3 if run.sure else 1
    people = _person_parts(tree, runs, votes)
    for run in runs:
        if run.sure:
            continue
        name = _name(tree, run)
        if name in votes:
            run.kind = max(votes[name].items(), key=lambda kv: (kv[1], kv[0].value))[0]
        if (run.kind is None or votes[name][run.kind] < 3) and name in people:
            run.kind = EntityKind.PERSON
    _settle_lists(tree, runs)


def _settle_lists(tree: Tree, runs: list[Run]) -> None:
    """A doubtful name listed right beside a person's is a person's: "A, B and C"."""
    for before, after in [*pairwise(runs), *((b, a) for a, b in pairwise(runs[::-1]))]:
        low, high = min(before.last, after.last), max(before.first, after.first)
        between = tree.words[low:high]
        listed = 0 < len(between) < 3 and all(w.text == "," or w.low == "and" for w in between)
        size = after.last - after.name_first
        doubtful = not after.sure and after.kind is not EntityKind.PERSON
        if listed and doubtful and before.kind is EntityKind.PERSON and 1 < size < 5:
            after.kind = EntityKind.PERSON


def _person_parts(
    tree: Tree, runs: list[Run], votes: Mapping[str, Counter[EntityKind]]
) -> frozenset[str]:
    """Single words that are part of a longer name of a person in the same text."""
    found: set[str] = set()
    for run in runs:
        if run.last - run.name_first > 1 and run.kind is EntityKind.PERSON:
            found.update(w.text for w in tree.words[run.name_first : run.last] if w.capital)
    return frozenset(found)


def _name(tree: Tree, run: Run) -> str:
    words = tree.words
    return tree.text[words[run.name_first].start : words[run.last - 1].end]


def _kind(tree: Tree, run: Run, labels: Mapping[int, str]) -> tuple[EntityKind | None, bool]:
    """The kind, and whether it is beyond doubt."""
    words = tree.words[run.name_first : run.last]
    lows = [w.low for w in words]
    if run.titles:
        return EntityKind.PERSON, True
    if lows and lows[-1] in _PLACE_NOUNS:
        return EntityKind.PLACE, True
    if any(low in words_of("organisations", "named") for low in lows):
        return EntityKind.ORGANIZATION, True
    name = _name(tree, run)
    if all(people_kind(w.text) for w in words):
        return None, True
    if people_kind((lows and words[-1].text) or "") and words[-1].text.endswith("s"):
        return None, True
    if (
        _has_role_before(tree, run)
        or _has_age_after(tree, run)
        or _is_described_after(tree, run)
        or (_is_introduced(tree, run))
    ):
        return EntityKind.PERSON, True
    if is_place(name):
        return EntityKind.PLACE, True
    if _has_body_before(tree, run):
        return EntityKind.ORGANIZATION, True
    if _has_article(tree, run):
        return EntityKind.ORGANIZATION, False
    if any(w.text.isupper() and len(w.text) > 2 for w in words) and any(c.isdigit() for c in name):
        return None, True
    if len(words) == 1 and words[0].text.isupper() and 1 < len(words[0].text) < 7:
        return EntityKind.ORGANIZATION, False
    label = Counter(labels[i] for i in range(run.name_first, run.last) if i in labels)
    if label:
        kind, votes = label.most_common(1)[0]
        return KINDS[kind], kind == "PERSON" and votes == len(words) > 1
    capitals = sum(w.capital for w in words)
    return (EntityKind.PERSON, False) if 2 <= capitals <= 5 else (None, False)


def _has_role_before(tree: Tree, run: Run) -> bool:
    before = tree.before(tree.words[run.first])
    if before is None or before.capital:
        return False
    roles = words_of("people", "role") | words_of("people", "kin") | words_of("people", "general")
    return before.lemma in roles and before.pos in ("NOUN", "ADJ") and before.low == before.lemma


def _is_introduced(tree: Tree, run: Run) -> bool:
    """ "His wife, NAME, was dismissed": a person noun and commas around the name."""
    comma, noun = tree.before(tree.words[run.first]), tree.before(tree.words[run.first], 2)
    after = tree.after(tree.words[run.last - 1])
    if comma is None or noun is None or after is None or comma.text != "," or after.text != ",":
        return False
    return noun.lemma in words_of("people", "kin") and noun.low == noun.lemma


def _is_described_after(tree: Tree, run: Run) -> bool:
    """NAME, a builder ...: a person noun in apposition right behind the name."""
    end = tree.sentence_of(tree.words[run.first]).last
    if run.last + 2 >= end or tree.words[run.last].text != ",":
        return False
    if tree.words[run.last + 1].low not in ("a", "an"):
        return False
    for k in range(run.last + 2, min(run.last + 7, end)):
        word = tree.words[k]
        if word.pos not in ("NOUN", "ADJ", "PROPN", "NUM", "PUNCT") or word.text == ",":
            return False
        after = tree.after(word)
        if word.lemma in words_of("people", "role") | words_of("people", "general") and (
            after is None or after.pos not in ("NOUN", "PROPN")
        ):
            return True
    return False


def _has_body_before(tree: Tree, run: Run) -> bool:
    """ "The newspaper Steppe Courier", "the ship Bright Star": what it is stands before it."""
    before = tree.before(tree.words[run.first])
    if before is None or before.capital or before.pos != "NOUN":
        return False
    return (
        before.lemma
        in words_of("organisations", "common") | words_of("organisations", "outlet") | _THINGS
    )


def _has_article(tree: Tree, run: Run) -> bool:
    """ "The Bright Star", "a Bright Star": no person's name stands behind an article."""
    before = tree.before(tree.words[run.first])
    if before is None:
        return False
    if before.low in ("the", "a", "an"):
        after = tree.words[run.last] if run.last < len(tree.words) else None
        return not (after is not None and (after.pos == "NOUN" or after.low in ("'s", "’s")))
    before2 = tree.before(before)
    return before.pos == "ADJ" and before2 is not None and before2.low in ("a", "an")


def _has_age_after(tree: Tree, run: Run) -> bool:
    last = tree.words[run.last - 1]
    comma, age, end = tree.after(last), tree.after(last, 2), tree.after(last, 3)
    return (
        comma is not None and comma.text in (",", "(")
        and age is not None and age.text.isdigit() and len(age.text) <= 2
        and (end is None or end.text in (",", ")", ".", ";", "and"))
    )  # fmt: skip


def _mention(tree: Tree, run: Run) -> Mention:
    words = tree.words[run.name_first : run.last]
    head = next((w for w in words if not run.name_first <= w.head < run.last), words[-1])
    if head.dep in ("flat", "compound") and run.kind is EntityKind.PERSON:
        head = words[0]
    return Mention(
        first=run.first, last=run.last, head=head.i, kind=run.kind, manner=Manner.NAME,
        name=_name(tree, run), titles=run.titles, name_first=run.name_first, sure=run.sure,
        gender=_gender(run.titles),
    )  # fmt: skip


def _gender(titles: tuple[str, ...]) -> Gender:
    if any(t in words_of("people", "male_title") for t in titles):
        return Gender.MALE
    female = any(t in words_of("people", "female_title") for t in titles)
    return Gender.FEMALE if female else Gender.UNKNOWN
