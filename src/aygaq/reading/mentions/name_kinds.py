"""What each name is a name of: a person, a body, a place, or none of these.

Reach for this module with all runs of a text: what is sure of one run settles its namesakes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping

from aygaq.claims import EntityKind
from aygaq.reading.gazetteer import is_place
from aygaq.reading.lexicon import word_set, words_of
from aygaq.reading.mentions.alone import acts_as_person
from aygaq.reading.mentions.company import (
    beside_person,
    has_article,
    has_body_after,
    has_body_before,
    has_building_after,
    is_body_described,
    is_told,
    is_wider_place,
    stands_in,
)
from aygaq.reading.mentions.name_rows import settle_rows
from aygaq.reading.mentions.ordeals import befalls_person, lives
from aygaq.reading.mentions.runs import Run, country_end, name_of, was_harmed
from aygaq.reading.mentions.titled import is_title_of_work
from aygaq.reading.overlay.names import is_agency, team_place
from aygaq.reading.peoples import people_kind
from aygaq.reading.tree import Tree, Word
from aygaq.sources.text import PartKind

_KINDS = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANIZATION, "PLACE": EntityKind.PLACE}
_PLACE_NOUNS = word_set(
    "province county prefecture city town village district region state republic governorate "
    "oblast island islands river lake mount valley street avenue road square airport township "
    "division municipality square prison jail coast strait peninsula kingdom emirates states "
    "barracks provinces counties districts mountains hills heights"
)
_TOWN_PARTS = word_set("suburb neighbourhood neighborhood district township commune slum")
_ROMAN = word_set("ii iii iv vi vii viii")
_DESCENT = word_set("bin bint ibn")
_JAILS = word_set("prison jail")
_SETTLED = word_set(
    "village town city district department municipality hamlet township settlement community "
    "province county neighbourhood neighborhood suburb port island"
)
_MOVEMENTS = word_set(
    "movement organisation organization party newspaper website weekly magazine ngo channel portal"
    " outlet daily network"
)
_ROLE_OR_BODY = word_set("broadcaster publisher")
_WORKING = word_set("for at with from")
_LONGEST_NAME = 7  # words with capitals
_SURE, _GUESSED = 3, 1  # votes of one run for its kind
Kind = tuple[EntityKind | None, bool]  # the kind, and whether it is beyond doubt


def settle_kinds(tree: Tree, runs: list[Run], labels: Mapping[int, str]) -> None:
    """Settle the kind of every run. Effect: sets `kind` and `sure`."""
    votes: dict[str, Counter[EntityKind]] = {}
    for run in runs:
        if not run.sure:
            run.kind, run.sure = _kind(tree, run, labels)
        if run.kind is not None:
            votes.setdefault(name_of(tree, run), Counter())[run.kind] += (
                _SURE if run.sure else _GUESSED
            )
    people, certain = _person_parts(tree, runs), {name_of(tree, r) for r in runs if r.sure}
    surnames, placed = _surnames(tree, runs), {r.last for r in runs if r.kind is EntityKind.PLACE}
    bodies = _sure_bodies(tree, runs)
    for run in runs:
        name = name_of(tree, run)
        if run.sure:
            if run.kind is EntityKind.PERSON and name in bodies and not _shows_kind(tree, run):
                run.kind = EntityKind.ORGANIZATION
            if (
                run.kind is EntityKind.PLACE
                and name in surnames
                and not _is_where(tree, run, placed)
            ):
                run.kind = EntityKind.PERSON
            continue
        if name in votes:
            run.kind = max(votes[name].items(), key=lambda kv: (kv[1], kv[0].value))[0]
        if (run.kind is None or name not in certain) and name in people:
            run.kind = EntityKind.PERSON
    settle_rows(tree, runs)


def _sure_bodies(tree: Tree, runs: list[Run]) -> frozenset[str]:
    """Names that their own words, or those beside them, somewhere show to be a body's."""
    sure = (r for r in runs if r.sure and r.kind is EntityKind.ORGANIZATION)
    return frozenset(name_of(tree, r) for r in sure)


def _shows_kind(tree: Tree, run: Run) -> bool:
    """Whether the words in or beside a name tell what it names, and not the model alone."""
    told = _by_own_words(tree, run) or _by_company(tree, run) or _by_letters(tree, run)
    return told is not None or befalls_person(tree, run)


def _family_name(tree: Tree, run: Run) -> str:
    """The last part of a name with what hangs on it: "Al-Bek" of "Askar Al-Bek"."""
    k = run.last - 1
    while k - 2 > run.name_first and tree.words[k - 1].text == "-":
        k -= 2
    return tree.text[tree.words[k].start : tree.words[run.last - 1].end]


def _surnames(tree: Tree, runs: list[Run]) -> frozenset[str]:
    """The last words of people's full names: "Bek" of "Askar Bek", be it a town's name too."""
    full = (r for r in runs if r.sure and r.kind is EntityKind.PERSON)
    return frozenset(
        _family_name(tree, r) for r in full
        if r.last - r.name_first > 1 and tree.words[r.last - 1].capital
    )  # fmt: skip


def _is_where(tree: Tree, run: Run, placed: Container[int]) -> bool:
    """Whether a name stands where a place does: behind "in", "from" or another place's name."""
    before = tree.before(tree.words[run.first])
    if run.last - run.name_first > 1:
        return True
    if before is None or before.text == ",":
        return before is not None and before.i in placed
    return before.pos == "ADP" and before.low != "of"


def _person_parts(tree: Tree, runs: list[Run]) -> frozenset[str]:
    """Single words that are part of a longer name of a person in the same text."""
    found: set[str] = set()
    for run in runs:
        if run.last - run.name_first > 1 and run.kind is EntityKind.PERSON:
            found.update(w.text for w in tree.words[run.name_first : run.last] if w.capital)
            found.add(_family_name(tree, run))
    return frozenset(found)


def _kind(tree: Tree, run: Run, labels: Mapping[int, str]) -> Kind:
    found = _by_own_words(tree, run) or _by_company(tree, run) or _by_letters(tree, run)
    if found is None and befalls_person(tree, run):
        return EntityKind.PERSON, True
    return found or _by_model(tree, run, labels)


def _by_own_words(tree: Tree, run: Run) -> Kind | None:
    """By titles, nouns of places and bodies, and names of peoples inside the name."""
    words = tree.words[run.name_first : run.last]
    if country_end(tree, run.name_first, run.last) == run.last:
        return EntityKind.PLACE, True
    if _is_outlet(tree, run):
        return EntityKind.ORGANIZATION, True
    if is_title_of_work(tree, run):
        return None, True
    if _signs_headline(tree, run):
        return EntityKind.ORGANIZATION, False
    if run.titles and not _names_settlement(tree, run):
        return EntityKind.PERSON, True
    if len(words) > 2 and words[-1].low == "based":
        return None, True  # "the Geneva-based group"
    if words and words[-1].low in _PLACE_NOUNS:
        return EntityKind.PLACE, True
    if team_place(name_of(tree, run)) is not None:
        return EntityKind.PLACE, True
    if words[-1].low == "bank" and is_place(name_of(tree, run)):
        return EntityKind.PLACE, True  # the West Bank keeps no money
    if any(w.low in words_of("organisations", "named") for w in words):
        return EntityKind.ORGANIZATION, True
    if is_agency(name_of(tree, run)):
        return EntityKind.ORGANIZATION, True
    if any(w.low in _DESCENT and not w.capital for w in words[1:-1]):
        return EntityKind.PERSON, True  # "Maliha bint Sorran"
    if all(people_kind(w.text) for w in words):
        return None, True
    if people_kind(words[-1].text) and words[-1].text.endswith("s"):
        return None, True
    if len(words) > 1 and _are_people(words[-1]):
        return None, True  # "Mainstream Journalists"
    return None


def _names_settlement(tree: Tree, run: Run) -> bool:
    """ "Imam Mollam village", "Sheikh Zuweid town": no title, but part of the place's name."""
    after = tree.after(tree.words[run.last - 1])
    return after is not None and after.low in _SETTLED and not after.capital


def _is_outlet(tree: Tree, run: Run) -> bool:
    """ "MANAMA (Gulf Monitor) -": whose story it is, in the brackets of a dateline."""
    word = tree.words[run.first]
    before, closing = tree.before(word), tree.words[tree.sentence_of(word).last - 1]
    dashed = closing.text in ("-", "--", "–", "—")
    return dashed and before is not None and before.text == "("


def _signs_headline(tree: Tree, run: Run) -> bool:
    """ "Court frees two farmers – Steppe Courier": whose headline it is, at its end."""
    dash, last = tree.before(tree.words[run.first]), tree.words[run.last - 1]
    part = tree.sentence_of(last).part
    signed = dash is not None and dash.text in ("-", "–", "—", "|") and tree.after(last) is None
    return signed and bool(tree.parts) and tree.parts[part].kind is PartKind.HEADLINE


def _by_company(tree: Tree, run: Run) -> Kind | None:
    """By the words beside the name, and by the gazetteer."""
    if _is_movement(tree, run):
        return EntityKind.ORGANIZATION, True
    if is_wider_place(tree, run):
        return EntityKind.PLACE, True
    if beside_person(tree, run) or _is_harmed(tree, run) or lives(tree, run):
        return EntityKind.PERSON, True
    if is_place(name_of(tree, run)) or _is_part_of_town(tree, run):
        return EntityKind.PLACE, True
    if stands_in(tree, run):
        return EntityKind.PLACE, False
    if is_told(tree, run):
        return EntityKind.ORGANIZATION, False
    if has_body_before(tree, run) or has_body_after(tree, run) or is_body_described(tree, run):
        return EntityKind.ORGANIZATION, True
    if has_building_after(tree, run):
        return EntityKind.ORGANIZATION, False
    return (EntityKind.ORGANIZATION, False) if has_article(tree, run) else None


def _is_part_of_town(tree: Tree, run: Run) -> bool:
    """ "Glen View suburb", "Belsk prison", "the village of Glen View"."""
    after, past = (tree.after(tree.words[run.last - 1], k) for k in (1, 2))
    if after is not None and after.low in _TOWN_PARTS:
        return True
    if after is not None and after.low in _JAILS and (past is None or past.pos != "NOUN"):
        return True
    of, noun = tree.before(tree.words[run.first]), tree.before(tree.words[run.first], 2)
    return of is not None and noun is not None and of.low == "of" and noun.low in _SETTLED


def _is_movement(tree: Tree, run: Run) -> bool:
    """ "Members of the youth movement Lutte Nouvelle": a name right behind what it names."""
    before = tree.before(tree.words[run.first])
    if run.titles and tree.words[run.first].low in _ROLE_OR_BODY:
        before = tree.words[run.first]
    if before is None or before.low not in _ROLE_OR_BODY:
        return before is not None and before.low in _MOVEMENTS
    return _is_employer(tree, before)


def _is_employer(tree: Tree, noun: Word) -> bool:
    """ "Works for the broadcaster Talan", "a correspondent of it": a body, and nobody's role."""
    before = tree.before(noun)
    while before is not None and before.pos in ("DET", "ADJ", "VERB"):
        before = tree.before(before)
    if before is None or before.low != "of":
        return before is not None and before.low in _WORKING
    holder = tree.before(before)
    return holder is not None and holder.lemma in words_of("people", "role")


def _is_harmed(tree: Tree, run: Run) -> bool:
    """ "Askar Bek was sentenced": what befalls people alone tells that it is a person's name."""
    capitals = [w for w in tree.words[run.name_first : run.last] if w.capital]
    placed = stands_in(tree, run)  # "A court in Bangkok has jailed a man"
    return len(capitals) < _LONGEST_NAME and not placed and was_harmed(tree, run.last)


def _are_people(word: Word) -> bool:
    known = words_of("people", "role") | words_of("people", "general")
    return word.low.endswith("s") and word.low != word.lemma and word.lemma in known


def _is_abbreviation(word: Word) -> bool:
    return 1 < len(word.text) < _LONGEST_NAME and word.text.isupper() and word.low not in _ROMAN


def _by_letters(tree: Tree, run: Run) -> Kind | None:
    """By capitals throughout: "MI-17" is a thing, "RFB" a body."""
    words = tree.words[run.name_first : run.last]
    if len(words) == 3 and words[1].text == "-" and _is_abbreviation(words[2]):
        return EntityKind.ORGANIZATION, True  # "Zanu-PF"
    numbered = any(c.isdigit() for c in name_of(tree, run))
    if numbered and any(w.text.isupper() and len(w.text) > 2 for w in words):
        return None, True
    if len(words) == 1 and words[0].text.isupper() and 1 < len(words[0].text) < 7:
        return EntityKind.ORGANIZATION, False
    return None


def _by_model(tree: Tree, run: Run, labels: Mapping[int, str]) -> Kind:
    """By the model's opinion; without one, by the number of capitals."""
    words = tree.words[run.name_first : run.last]
    label = Counter(labels[i] for i in range(run.name_first, run.last) if i in labels)
    if label:
        kind, votes = label.most_common(1)[0]
        if kind != "PERSON" and _like_person(tree, run):
            return EntityKind.PERSON, False
        if kind == "PLACE" and acts_as_person(tree, run):
            return EntityKind.PERSON, True
        return _KINDS[kind], kind == "PERSON" and votes == len(words) > 1
    capitals = sum(w.capital for w in words)
    return (EntityKind.PERSON, False) if 2 <= capitals <= 5 else (None, False)


def _like_person(tree: Tree, run: Run) -> bool:
    """Whether a name looks like a person's, whatever the model says: "Ruben Olivares Paz"."""
    words = tree.words[run.name_first : run.last]
    if not 2 <= len(words) <= 4 or has_article(tree, run) or stands_in(tree, run):
        return False
    return all(w.text.istitle() for w in words)
