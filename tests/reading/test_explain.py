"""Why each claim was proposed: the parse, and the rule that chose time, place and speaker."""

from __future__ import annotations

from dataclasses import replace

from aygaq.actions.read_document import read_document
from aygaq.claims import Claim, Reading
from aygaq.cli.explain import why_lines
from aygaq.reading.reasons import first_of

TEXT = (
    "Police in Minsk detained Askar Bek, a teacher, on 3 May 2018, his sister Dina Omar said.\n\n"
    "He was beaten there by guards, she said.\n"
)


def explained(text: str = TEXT) -> Reading:
    return read_document(text.encode(), media_type="text/plain", published="2018", explain=True)


def claim_of(reading: Reading, type_: str) -> Claim:
    return next(claim for claim in reading.claims if claim.type == type_)


def lines(reading: Reading, type_: str) -> dict[str, str]:
    return dict(why_lines(claim_of(reading, type_), reading.entities_by_id()))


def test_the_parse_goes_from_the_root_to_the_trigger_and_down_from_it() -> None:
    parse = claim_of(explained(), "detention").because["parse"].splitlines()
    assert parse[0].endswith("detained")
    assert "nsubj: Police in Minsk" in parse
    assert any(line.startswith("obj: Askar Bek") for line in parse)


def test_explaining_changes_nothing_but_the_reasons() -> None:
    plain = read_document(TEXT.encode(), media_type="text/plain", published="2018")
    bare = [replace(claim, because={}) for claim in explained().claims]
    assert bare == [replace(claim, because={}) for claim in plain.claims]


def test_every_claim_that_our_rules_propose_is_explained() -> None:
    for claim in explained().claims:
        assert claim.because["rule"]
        assert claim.because["parse"]


def test_each_slot_says_by_which_rule_it_was_filled() -> None:
    told = lines(explained(), "detention")
    assert told["trigger"] == "“detained” by the rule detain X"
    assert told["to whom"] == "Askar Bek: object of the trigger"
    assert told["when"].endswith("3 May 2018” → 2018-05-03: of its own clause")
    assert told["where"].startswith("“Minsk” → ")
    assert told["says who"].endswith("tells by “said”")


def test_a_field_of_a_record_is_named_and_has_no_parse_of_other_words() -> None:
    reading = explained("1. Askar Bek\nDate of birth: 1957\nDate of arrest: 12 May 2018\n")
    claim = claim_of(reading, "arrest")
    assert lines(reading, "arrest")["trigger"] == "the field “Date of arrest”"
    assert "parse" not in claim.because


def test_an_empty_slot_says_that_nothing_was_found() -> None:
    told = lines(explained("Police detained Askar Bek."), "detention")
    assert told["when"] == "no time was found that belongs to it"
    assert told["says who"].startswith("the source itself")


def test_ways_after_the_one_that_answers_are_not_tried() -> None:
    def never() -> int:
        raise AssertionError

    assert first_of(("a", lambda: None), ("b", lambda: 0), ("c", never)) == (0, "b")
    assert first_of(("a", lambda: None)) == (None, "")
