"""Appeals of rights groups: what they ask for is no act, what they deny or leave undone neither."""

from __future__ import annotations

from collections.abc import Callable

from aygaq.claims import Polarity, Reading
from tests.reading.conftest import find, subject_of, told

Read = Callable[..., Reading]


def test_who_has_no_access_to_a_lawyer_is_not_the_lawyer(read_words: Read) -> None:
    reading = read_words("Omar Tilman was held. He has had no access to a lawyer.")
    assert told(reading) >= {("denial-of-counsel", "Omar Tilman")}
    assert "a lawyer" not in {subject for _, subject in told(reading)}


def test_instead_of_being_released_is_no_release(read_words: Read) -> None:
    text = "Instead of being released in July, Omar Tilman was transferred to Sarin prison."
    assert {c.type for c in read_words(text).claims} & {"release", "transfer"} == {"transfer"}


def test_protection_from_torture_is_no_torture(read_words: Read) -> None:
    text = "Omar Tilman is in prison. We urge them to ensure that he is protected from torture."
    assert "torture" not in {c.type for c in read_words(text).claims}


def test_an_editor_in_chief_is_one_person(read_words: Read) -> None:
    reading = read_words(
        "We condemn the detention of Omar Tilman, deputy editor-in-chief of the daily Al-Nur, "
        "who has been held since 21 February."
    )
    assert {subject for _, subject in told(reading)} == {"Omar Tilman"}


def test_an_age_behind_then_leaves_its_name_the_subject(read_words: Read) -> None:
    reading = read_words(
        "Tilman, then 47, was pulled from his house in front of his wife and beaten until he "
        "lost consciousness."
    )
    assert {subject for _, subject in told(reading)} == {"Tilman"}


def test_a_son_who_bears_a_part_of_his_fathers_name_is_another(read_words: Read) -> None:
    reading = read_words(
        "Saif bin Tilman Al Dawari is in jail. His son Tilman, 22, was stopped at the airport; "
        "his passport has not been given back."
    )
    assert told(reading) >= {("travel-restriction", "Tilman"), ("document-confiscation", "Tilman")}


def test_none_of_them_seen_since_leaves_them_missing(read_words: Read) -> None:
    reading = read_words("The nine men were taken away. None of the nine has been seen since.")
    assert subject_of(reading, find(reading, "missing")) == "The nine men"


def test_his_wife_who_has_not_seen_him_is_no_agent(read_words: Read) -> None:
    reading = read_words("Omar Tilman was led off and his wife has not seen him since.")
    assert not find(reading, "missing").agents


def test_ever_having_held_them_is_denied_once(read_words: Read) -> None:
    reading = read_words("The nine men were led off. Officials have denied ever having held them.")
    (claim,) = (c for c in reading.claims if c.agents)
    assert claim.polarity is Polarity.DENIED
    assert claim.speaker is not None


def test_a_denial_ends_where_another_verb_is_joined_to_it(read_words: Read) -> None:
    reading = read_words("Omar Tilman denied taking part and was sentenced to five years.")
    assert find(reading, "sentence").speaker is None


def test_a_bag_that_somebody_had_put_over_his_head_is_torture(read_words: Read) -> None:
    text = "Omar Tilman was hit in the stomach and had a plastic bag put over his head by officers."
    assert find(read_words(text), "torture").agents


def test_those_freed_together_with_others_are_named_once(read_words: Read) -> None:
    reading = read_words(
        "Luis Tilman was released together with the technicians Yorman Daro and José Brell."
    )
    freed = [subject_of(reading, c) for c in reading.claims if c.type == "release"]
    assert freed == ["Luis Tilman", "Yorman Daro", "José Brell"]


def test_later_blows_do_not_date_earlier_ones(read_words: Read) -> None:
    reading = read_words(
        "Appeal for Omar Tilman\n\nOmar Tilman is a lecturer in law. He lives in a suburb "
        "of Dubai. He has four children at school. His two brothers live in a village.\n\nHe was "
        "kept in solitary confinement and beaten by guards.\n\nOn 11 October guards put Omar "
        "Tilman in an isolation cell.\n"
    )
    dates = [c.date for c in reading.claims if c.type == "ill-treatment"]
    assert [d is None for d in dates] == [True, False]


def test_a_life_under_a_lone_name_is_told_of_its_bearer(read_words: Read) -> None:
    reading = read_words(
        "Circle of Families: database of the imprisoned: entry 17\n\n# TILMANOV, Dilmurod "
        "Hamidovich\n\nBorn 1971 in Fergana. Teacher of Arabic.\n\nDetained on 17 February 2000 "
        "at his place of work by officers of the ministry.\n\nReleased on 14 October 2018.\n"
    )
    acts = {c.type: subject_of(reading, c) for c in reading.claims if c.kind.value == "act"}
    assert acts == dict.fromkeys(("detention", "release"), "TILMANOV, Dilmurod Hamidovich")


def test_me_before_a_name_is_a_lawyers_title(read_words: Read) -> None:
    reading = read_words("The court disbarred Me Lambert Tilman and two colleagues.")
    assert told(reading) >= {("dismissal", "Lambert Tilman"), ("dismissal", "two colleagues")}


def test_as_many_as_are_named_past_a_dash_are_told_of_once(read_words: Read) -> None:
    reading = read_words(
        "Omar Tilman and three others — church worker Marissa Dela Brell and activists Ronnel "
        "Daro and Alvin Lund — have been charged with illegal possession of firearms."
    )
    assert "three others" not in {subject for _, subject in told(reading)}


def test_flogged_thighs_are_hers(read_words: Read) -> None:
    reading = read_words("Hanan Tilman was held. Masked interrogators flogged her thighs.")
    assert subject_of(reading, find(reading, "torture")) == "Hanan Tilman"


def test_a_threat_to_have_her_killed_is_no_killing(read_words: Read) -> None:
    text = "Hanan Tilman said that an official had threatened to have her killed."
    assert {c.type for c in read_words(text).claims if c.kind.value == "act"} == {"threat"}


def test_years_that_were_suspended_are_no_dismissal(read_words: Read) -> None:
    text = "Hanan Tilman was sentenced to five years, of which two years were suspended."
    assert {c.type for c in read_words(text).claims if c.kind.value == "act"} == {"sentence"}


def test_a_demand_for_all_those_held_tells_of_nobody(read_words: Read) -> None:
    text = "The group calls for the release of all those detained for their faith."
    assert not [c for c in read_words(text).claims if c.kind.value == "act"]


def test_they_behind_where_are_those_who_were_moved_there(read_words: Read) -> None:
    reading = read_words(
        "Three teenagers were freed after their parents signed a pledge; the nine others have "
        "been moved to Sarin prison camp, where they are being held in containers."
    )
    assert "their parents" not in {subject for _, subject in told(reading)}


def test_what_a_group_demands_that_they_do_is_not_done(read_words: Read) -> None:
    text = "The group demands that they drop the proceedings against Ana Tilman and release her."
    assert not {c.type for c in read_words(text).claims} & {"release", "charge", "trial"}


def test_a_headline_below_the_outlets_name_tells_nothing_twice(read_words: Read) -> None:
    reading = read_words(
        "Herders' Voice of the Steppe\n\nSteppe: herder and two sons detained over grazing "
        "protest\n\nOn 6 July police broke up a sit-in by herders outside the banner government "
        "and detained Omar Tilman, his son Erden and his son Sukh. They had camped there since "
        "1 July.\n"
    )
    held = {subject for kind, subject in told(reading) if kind == "detention"}
    assert "two sons" not in held
    assert "Omar Tilman" in held
