"""Who is who: whom an act befell where a text tells of several people at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import ClaimKind, Reading

# a text, an act of it, and all whom it befell, as the text calls them
BORNE = [
    ("Reporter Aron Tesk was held in May with about a dozen other tenant organisers.",
     "detention", {"Aron Tesk", "a dozen other tenant organisers"}),
    ("Aron Tesk was arrested in Lusaka with two others on Monday.",
     "arrest", {"Aron Tesk", "two others"}),
    ("Four members of the union were arrested on Monday, as was Mira Delgo, its treasurer.",
     "arrest", {"Four members of the union", "Mira Delgo"}),
    ("Several members were arrested in May, as was Mira Delgo, Joan Pell's close friend and aide.",
     "arrest", {"Several members", "Mira Delgo"}),
    ("Mr Tesk, President Joan Pell's most prominent opponent, was arrested.",
     "arrest", {"Tesk"}),
    ("Three of the students - Aron, Tomas and Yakub - were detained.",
     "detention", {"Aron", "Tomas", "Yakub"}),
    ("The couple, Aron and Mira Delgo, were detained at the airport.",
     "detention", {"Aron", "Mira Delgo"}),
    ("The guards rounded up the migrants and detained hundreds of them.",
     "detention", {"the migrants", "hundreds of them"}),
    ("At least 7 of the 30 featured poets were detained.",
     "detention", {"At least 7 of the 30 featured poets"}),
    # nobody else
    ("Aron Tesk was charged with two other offences.", "charge", {"Aron Tesk"}),
    ("Aron Tesk was charged with fraud, as was reported earlier.", "charge", {"Aron Tesk"}),
    ("Aron Tesk, Mira Delgo's lawyer, was arrested.", "arrest", {"Aron Tesk"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "names"), BORNE, ids=[text for text, _, _ in BORNE])
def test_an_act_befell_these_and_nobody_else(
    read_words: Callable[..., Reading], text: str, act: str, names: set[str]
) -> None:
    assert bearers(read_words(text), act) == names


def bearers(reading: Reading, act: str) -> set[str]:
    """What those are called whom an act befell."""
    entities = reading.entities_by_id()
    told = (c for c in reading.claims if c.kind is ClaimKind.ACT and c.type == act)
    return {entities[c.subject].name for c in told if c.subject is not None}


# a text, an act of it, and all whom it befell, by name
NAMED = [
    ("Prosecutors accused Thida of spying. The charges against Thida were dropped.",
     "charge", {"Thida"}),
    ("Ten people have been arrested, including Ba and Ndiaye.", "arrest",
     {"Ten people", "Ba", "Ndiaye"}),
    ("Diop, Fall and Sarr were released.", "release", {"Diop", "Fall", "Sarr"}),
    ("Sheikha Malihah bint Sorran was forced back to the emirate.", "forced-return",
     {"Sheikha Malihah bint Sorran"}),
    ("Police killed Kian, nine.", "killing", {"Kian"}),
    ("Opposition figure Aron Tesk was detained. The politician was charged.", "charge",
     {"Aron Tesk"}),
    ("Mother-of-two Mira Delgo was hanged.", "killing", {"Mira Delgo"}),
    ("Sheikh Aron Tesk, imam of the Siddiq mosque, and his deacon were arrested.", "arrest",
     {"Sheikh Aron Tesk", "his deacon"}),
    ("Teacher Aron was killed and his colleagues Abel, Yared and Hana were injured.", "assault",
     {"Abel", "Yared", "Hana"}),
    ("Some villagers were hurt and a nurse, Aron Tesk, who was on the bus, was beaten and killed.",
     "killing", {"Aron Tesk"}),
    ("The president of the bar association Aron Tesk was arrested.", "arrest", {"Aron Tesk"}),
    # places stay places
    ("Ten people from three towns, including Alga and Belsk, were held.", "detention",
     {"Ten people"}),
    ("Journalists in Kenya and Uganda have been arrested.", "arrest", {"Journalists in Kenya"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "names"), NAMED, ids=[text for text, _, _ in NAMED])
def test_a_name_is_that_of_a_person_to_whom_only_people_come(
    read_words: Callable[..., Reading], text: str, act: str, names: set[str]
) -> None:
    assert bearers(read_words(text), act) == names


def test_who_was_arrested_after_a_woman_came_forward_is_not_that_woman(
    read_words: Callable[..., Reading],
) -> None:
    text = (
        "A woman has been abducted in the capital, a court heard.\n\n"
        "Aron Tesk was arrested last week after a woman told police that he had threatened her."
    )
    assert "Aron Tesk" not in bearers(read_words(text), "abduction")


# a text, an act of it, and all whom it befell
MEANT = [
    ("As of May, more than 1,800 people — including local politicians — in the region have been "
     "arrested, the group said.", "arrest", {"more than 1,800 people"}),
    ("Some of those arrested include journalists and political activists.",
     "arrest", {"journalists", "political activists"}),
    ("The family of Mira Delgo, who was killed in May, left.", "killing", {"Mira Delgo"}),
    ("Families of two of the 12 fishermen, who were arrested at sea, appointed lawyers.",
     "arrest", {"the 12 fishermen"}),
    ("Officers raided the homes of Kalombo's rivals.", "home-visit", {"Kalombo's rivals"}),
    ("Aron Tesk, a driver, union leader of Belsk and a member of the LMS, was attacked.",
     "assault", {"Aron Tesk"}),
    ("Blogger Aron Tesk was arrested. The father of two was charged with fraud.",
     "charge", {"Aron Tesk"}),
    ("Gunmen seized two nuns.\n\nSister Mira Delgo and Sister Joan Pell were on their way home.",
     "abduction", {"two nuns", "Mira Delgo", "Joan Pell"}),
    ('Men shot dead labor organizer Aron "Ka Dan" Tesk.', "killing", {'Aron "Ka Dan" Tesk'}),
    # nobody of them
    ("Two students were shot. Ministers Mira Delgo and Joan Pell went to the school.",
     "assault", {"Two students"}),
    ("Two teachers were shot. Activists Mira Delgo and Joan Pell condemned the attack.",
     "assault", {"Two teachers"}),
    ("The relatives of Mira Delgo were arrested.", "arrest", {"The relatives of Mira Delgo"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "names"), MEANT, ids=[text for text, _, _ in MEANT])
def test_those_are_meant_whom_the_words_before_tell_of(
    read_words: Callable[..., Reading], text: str, act: str, names: set[str]
) -> None:
    assert bearers(read_words(text), act) == names


def test_many_of_whom_are_the_people_before(read_words: Callable[..., Reading]) -> None:
    reading = read_words("Migrants, many of whom were deported to Mexico, wait.")
    (claim,) = (c for c in reading.claims if c.type == "forced-return")
    assert claim.subject is not None
    spoken = reading.entities_by_id()[claim.subject].mentions
    assert {m.text for m in spoken} == {"Migrants", "many"}


def test_who_is_held_for_beating_somebody_up_bears_nothing_of_his_group(
    read_words: Callable[..., Reading],
) -> None:
    text = (
        "The police on Monday arrested two suspects over a driver's death.\n\n"
        "Aron Tesk and Mira Delgo were held on the charge of beating up Joan Pell. "
        "The two were also charged with intimidation."
    )
    reading = read_words(text)
    names = bearers(reading, "arrest") | bearers(reading, "charge")
    assert not {"Aron Tesk", "Mira Delgo"} & names


HEADED = "Several people taken away\n\n"
# what a story tells below its headline, an act of it, and all whom it befell
PARTS = [
    ("Among those held were Felix Tai and Martin To of the Lund Party.", "detention",
     {"Felix Tai", "Martin To"}),
    ("Dang Ba Thu was arrested in June.", "arrest", {"Dang Ba Thu"}),
    ("Chief Sunday Olarewan and Chief Tunde Ojo were abducted by men in a van on Friday, the "
     "police said.", "abduction", {"Sunday Olarewan", "Tunde Ojo"}),
    ("On Sunday Olarewan was abducted by men in a van.", "abduction", {"Olarewan"}),
    ("Aron Tesk was arrested Thu 5 May at home.", "arrest", {"Aron Tesk"}),
    ("A driver and a student named Nirosh were arrested.", "arrest", {"A driver", "Nirosh"}),
    ("Protesters demanded that Zanu-PF must go.", "forced-recall", set()),
    ("Groups denounced Communist-run Cuba's arrest of Aron Tesk.", "arrest", {"Aron Tesk"}),
    ("Tomas Wile, a spokesman, referred the agency to the police when asked for comment.",
     "interrogation", set()),
    ("The group noted that Wang's detention and the harassment of his family went on.",
     "detention", {"Wang"}),
    ("The migrants, many who were returned to Mexico, wait.", "forced-return", {"The migrants"}),
    ("Officers arrested Aron Tesk, the private secretary of lawmaker S. Gajen. Gajen said his "
     "secretary had been assaulted.", "assault", {"Aron Tesk"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "names"), PARTS, ids=[text for text, _, _ in PARTS])
def test_a_name_has_all_its_parts_and_no_others(
    read_words: Callable[..., Reading], text: str, act: str, names: set[str]
) -> None:
    assert bearers(read_words(HEADED + text), act) == names


STORIES = [
    # a surname means whose it is before it means a relative of the same surname
    ("Agents detained Aron Tesk, head of a union.\n\nHis daughter, Karla Tesk, said that she wept. "
     "Karla Tesk, 17, lives with her aunt.\n\nTesk was jailed in 2019.", "imprisonment",
     {"Aron Tesk"}),
    # where he was elected is nobody
    ("Kyado MP Aron Tesk was charged with treason.\n\nThe lawmaker was beaten by soldiers.",
     "charge", {"Aron Tesk"}),
    ("Kyado MP Aron Tesk was charged with treason.\n\nThe lawmaker was beaten by soldiers.",
     "assault", {"Aron Tesk"}),
    # the priest of the headline is the one whom the story names
    ("Land strips priest of citizenship\n\nFather Aron Tesk, a critic of the president, was sent "
     "to Rome on Thursday.\n\nThe priest from Belsk was convicted of conspiracy last year.",
     "sentence", {"Aron Tesk"}),
    # two of whom what they are is told with their names
    ("Two staff members of a charity were killed on Wednesday, the group said.\n\nMira Delgo, 35, "
     "a Spanish coordinator, and Joan Pell, 31, an assistant, were travelling when they lost "
     "contact.", "killing", {"Two staff members of a charity", "Mira Delgo", "Joan Pell"}),
    ("Two staff members of a charity were killed on Wednesday, the group said.\n\nActivists Mira "
     "Delgo and Joan Pell visited the town.", "killing", {"Two staff members of a charity"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act", "names"), STORIES, ids=[text for text, _, _ in STORIES])
def test_a_story_goes_on_with_those_it_is_about(
    read_words: Callable[..., Reading], text: str, act: str, names: set[str]
) -> None:
    assert bearers(read_words(text), act) == names
