"""Short wire stories: comparisons, custody of children, who finds a body, since an event."""

from __future__ import annotations

from tests.reading.published import Published

TEXTS = Published("2021-12-09")
claims = TEXTS.borne
subjects = TEXTS.subjects


def days(text: str, act: str) -> set[str | None]:
    return {c.date.edtf if c.date else None for _, c in claims(text, act)}


def test_the_harshest_sentence_for_an_activist_is_that_of_the_one_told_of() -> None:
    told = (
        "A court handed a 12-year jail term to a farmer on Friday, in the harshest sentence for "
        "an activist this year."
    )
    assert subjects(told, "sentence") == {"a farmer"}


def test_an_arrest_that_a_court_orders_is_one_act() -> None:
    told = "A court on Tuesday ordered the arrest of two journalists."
    assert subjects(told, "arrest") == {"two journalists"}
    assert subjects(told, "detention") == set()


def test_custody_of_a_daughter_is_no_detention() -> None:
    told = "Officers threatened to take away custody of Dina Omar's daughter."
    assert subjects(told, "detention") == set()


def test_what_prosecutors_demand_is_no_imprisonment() -> None:
    told = "Prosecutors demanded up to 15 years in prison for the former mayor, Bo Lim."
    assert subjects(told, "imprisonment") == set()


def test_a_prisoner_who_threatened_to_kill_her_is_not_she() -> None:
    told = "Anna Hoai was kept in a cell with a prisoner who was ill and threatened to kill her."
    assert subjects(told, "threat") == {"Anna Hoai"}


def test_who_recognises_a_body_did_not_kill() -> None:
    told = "A farmer recognised the body of his nephew, Bo Lim, on Tuesday."
    assert [(name, c.agents) for name, c in claims(told, "killing")] == [("Bo Lim", ())]


def test_what_happened_since_an_event_is_open_from_its_day() -> None:
    told = "Since the army took power on February 1, at least 40 journalists have been detained."
    assert days(told, "detention") == {"2021-02-01/.."}


def test_the_event_itself_has_its_day() -> None:
    told = "Anna Hoai has been held incommunicado since police arrested her on May 3."
    assert days(told, "arrest") == {"2021-05-03"}
    assert days(told, "incommunicado") == {"2021-05-03/.."}


def test_a_dateline_without_a_place_dates_nothing() -> None:
    told = "Dec 9 (VPN) Soldiers shot dead at least 11 people in a village on Tuesday."
    assert days(told, "killing") == {"2021-12-07"}


def test_those_burned_alive_are_counted_without_the_word() -> None:
    told = "Soldiers burned alive at least 11 people in a village on Tuesday."
    assert "alive" not in " ".join(subjects(told, "killing"))


def test_what_troops_enter_is_a_place_and_says_nothing() -> None:
    told = (
        "Troops entered Kone Taw, in Salingyi township, on Tuesday, said a farmer. "
        '"Three men were beaten," he said.'
    )
    speakers = [c.speaker.words.text for _, c in claims(told, "assault") if c.speaker is not None]
    assert "Kone Taw" not in speakers
