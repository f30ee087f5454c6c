"""What a team's words change in a reading, and what they leave alone."""

from __future__ import annotations

import threading

from hypothesis import given, settings
from hypothesis import strategies as st

from aygaq.claims import Reading, verify_reading
from aygaq.reading.overlay.force import in_force, using
from aygaq.reading.overlay.shape import mapping_of, overlay_from, trusted_overlay
from aygaq.reading.overlay.touched import could_touch
from aygaq.reading.overlay.values import NONE, Entry, EntryKind, Overlay, overlay_of
from aygaq.reading.reader import READER, read
from aygaq.sources import extract
from tests.reading.overlay.conftest import ReadBy, lexicon_of, verb

TEXT = "Police funnelled Askar Bek into a yard in Qara Bulaq on 3 May 2018. He was later released."


def types(reading: Reading) -> list[str]:
    return [claim.type for claim in reading.claims]


def test_a_verb_that_a_team_adds_is_read_in_all_its_forms(read_by: ReadBy) -> None:
    for told in ("were funnelling", "funnelled", "had funneled"):
        text = f"Police {told} Askar Bek into a yard."
        assert types(read_by(text)) == []
        assert types(read_by(text, verb("funnel X"))) == ["detention"]


def test_a_noun_that_a_team_adds_is_a_trigger(read_by: ReadBy) -> None:
    overlay = lexicon_of(acts={"arrest": {"nouns": ["shakedown"]}})
    text = "His relatives condemned the shakedown of Askar Bek."
    assert types(read_by(text)) == []
    assert types(read_by(text, overlay)) == ["arrest"]


def test_a_state_that_a_team_adds_is_a_trigger(read_by: ReadBy) -> None:
    overlay = lexicon_of(acts={"incommunicado": {"states": ["behind the wire"]}})
    text = "His brother Askar Bek has been behind the wire since May 2017."
    assert "incommunicado" not in types(read_by(text))
    assert "incommunicado" in types(read_by(text, overlay))


def test_a_weightier_line_of_the_team_wins_over_a_lighter_one_of_the_package(
    read_by: ReadBy,
) -> None:
    text = "Police held Askar Bek in a kitchen."
    assert types(read_by(text)) == ["detention"]
    assert types(read_by(text, verb("hold X in kitchen", "torture"))) == ["torture"]


def test_a_title_that_a_team_adds_is_no_part_of_a_name(read_by: ReadBy) -> None:
    text = "Police detained Aqsaqal Marat Omar on 3 May."
    names = [entity.name for entity in read_by(text, lexicon_of(titles=["aqsaqal"])).entities]
    assert "Marat Omar" in names


def test_a_place_that_a_team_adds_has_the_chain_it_was_given(read_by: ReadBy) -> None:
    named = {"name": "Qara Bulaq", "also": ["Karabulaq"], "within": "Kashgar, Xinjiang, China"}
    for name in ("Qara Bulaq", "Karabulaq"):
        text = f"Police detained Askar Bek in {name} on 3 May 2018."
        (claim,) = read_by(text, lexicon_of(places=[named])).claims
        assert claim.place is not None
        assert (claim.place.words.text, claim.place.name) == (name, "Qara Bulaq")
        assert claim.place.within == ("Kashgar", "Xinjiang", "China")
        assert claim.place.id == "team:qara-bulaq"


def test_a_place_that_lies_nowhere_known_has_words_and_no_chain(read_by: ReadBy) -> None:
    text = "Police detained Askar Bek in Tas Moyin on 3 May 2018."
    (claim,) = read_by(text, lexicon_of(places=["Tas Moyin"])).claims
    assert claim.place is not None
    assert (claim.place.words.text, claim.place.id, claim.place.within) == ("Tas Moyin", None, ())


def test_an_agency_that_a_team_adds_acts_and_is_no_victim(read_by: ReadBy) -> None:
    text = "Zorvan arrested Askar Bek. He was beaten by Zorvan."
    reading = read_by(text, lexicon_of(agencies=["Zorvan"]))
    kinds = {entity.name: entity.kind.value for entity in reading.entities}
    assert kinds["Zorvan"] == "organization"


def test_a_common_noun_for_an_agency_is_known_in_the_plural(read_by: ReadBy) -> None:
    text = "He said that local druzhinniks arrested Askar Bek."
    reading = read_by(text, lexicon_of(agencies=["druzhinnik"]))
    by_id = reading.entities_by_id()
    (arrest,) = [claim for claim in reading.claims if claim.type == "arrest"]
    assert ["druzhinniks" in by_id[agent].name for agent in arrest.agents] == [True]


def test_without_a_lexicon_the_reader_has_its_bare_name(read_by: ReadBy) -> None:
    text = "Police detained Askar Bek."
    assert {claim.reader for claim in read_by(text).claims} == {READER}


def test_with_a_lexicon_each_claim_names_its_digest(read_by: ReadBy) -> None:
    overlay = verb("funnel X")
    expected = f"{READER}+lexicon.{overlay.digest[:12]}"
    assert {claim.reader for claim in read_by(TEXT, overlay).claims} == {expected}


def test_the_order_of_entries_changes_neither_digest_nor_reading(read_by: ReadBy) -> None:
    lines = ["funnel X", "herd X into yard"]
    one, other = (lexicon_of(acts={"detention": {"verbs": some}}) for some in (lines, lines[::-1]))
    assert one == other
    assert read_by(TEXT, one) == read_by(TEXT, other)


def test_after_a_reading_by_a_lexicon_the_next_one_goes_without(read_by: ReadBy) -> None:
    before = read_by(TEXT)
    read_by(TEXT, verb("funnel X"))
    assert read_by(TEXT) == before
    assert in_force() == NONE


def test_a_lexicon_is_out_of_force_after_a_fault() -> None:
    try:
        with using(verb("funnel X")):
            raise KeyError
    except KeyError:
        assert in_force() == NONE


def test_what_one_thread_puts_in_force_no_other_sees(read_by: ReadBy) -> None:
    seen: list[Overlay] = []
    with using(verb("funnel X")):
        other = threading.Thread(target=lambda: seen.append(in_force()))
        other.start()
        other.join()
    assert seen == [NONE]


WORDS = st.sampled_from(["funnel", "herd", "corral", "whisk"])
FORMS = st.sampled_from(["funnelled", "herded", "corralled", "greeted", "detained", "whisks"])


@settings(max_examples=15, deadline=None)
@given(WORDS, st.lists(FORMS, min_size=1, max_size=3))
def test_a_text_that_holds_no_first_word_is_read_the_same(head: str, told: list[str]) -> None:
    overlay = overlay_of([Entry(EntryKind.VERB, f"{head} X there", "detention")])
    text = " ".join(f"Police {form} Askar Bek there." for form in told)
    source = extract(text.encode(), media_type="text/plain")
    plain, by = (read(source, sha256="0" * 64, overlay=o) for o in (NONE, overlay))
    verify_reading(by)
    if not could_touch(overlay.entries, text):
        assert types(by) == types(plain)


def test_a_lexicon_survives_the_way_to_its_file_and_back() -> None:
    overlay = lexicon_of(
        acts={"detention": {"verbs": ["funnel X"], "states": ["behind the wire"]}},
        titles=["aqsaqal"],
        places=["Tas Moyin", {"name": "Qara Bulaq", "within": "Kashgar, China"}],
        agencies=[{"name": "Zorvan", "also": ["ZRV"]}],
    )
    assert overlay_from(mapping_of(overlay)) == overlay
    assert trusted_overlay(mapping_of(overlay)) == overlay
