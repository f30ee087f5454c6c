"""Whose an arrest, a jail term or a trial is, where another stands nearer to its word."""

from __future__ import annotations

import pytest

import aygaq


def found(text: str) -> set[tuple[str, str]]:
    """(act, whom it befell) of every act that a text tells."""
    reading = aygaq.read_text(text, published="2020-06-15")
    entities = reading.entities_by_id()
    return {
        (c.type, entities[c.subject].name)
        for c in reading.claims
        if c.kind.value == "act" and c.subject
    }


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("The jailed blogger's lawyer, Nadia Ferhat, spoke.", "imprisonment", "The jailed blogger"),
        ("The detained poet's brother, Sam Bello, left.", "detention", "The detained poet"),
        (
            "The union called for the release of Karim Bello, held since May.",
            "detention",
            "Karim Bello",
        ),
        (
            "Relatives of two of the 12 fishermen, who were arrested at sea, hired lawyers.",
            "arrest",
            "the 12 fishermen",
        ),
        (
            "Supporters of Karim Bello, who was arrested on Monday, met in Lome.",
            "arrest",
            "Karim Bello",
        ),
        (
            "A campaign began in support of jailed National Front party (NFP) leader Adama Sow.",
            "imprisonment",
            "Adama Sow",
        ),
        (
            "More than 900 people have been arrested, and about 120 of them prosecuted.",
            "charge",
            "about 120 of them",
        ),
        ("Togo has imprisoned 320 members, with 80 still in custody.", "detention", "80"),
        (
            "Mr Bello, President Gnoma's most prominent opponent, was arrested.",
            "arrest",
            "Bello",
        ),
        (
            "Several members were arrested on Friday, as was Grace Uwera, a friend.",
            "arrest",
            "Grace Uwera",
        ),
        ("POET HELD INCOMMUNICADO IN SOUTHERN GABON", "incommunicado", "POET"),
    ],
)
def test_custody_belongs_to_whom_its_words_describe(text: str, act: str, whom: str) -> None:
    assert [name for kind, name in found(text) if kind == act and name == whom] == [whom]


@pytest.mark.parametrize(
    ("text", "act", "other"),
    [
        ("The jailed blogger's lawyer, Nadia Ferhat, spoke.", "imprisonment", "Nadia Ferhat"),
        (
            "Relatives of two of the 12 fishermen, who were arrested at sea, hired lawyers.",
            "arrest",
            "Relatives",
        ),
        (
            "More than 900 people have been arrested, and about 120 of them prosecuted.",
            "charge",
            "More than 900 people",
        ),
        ("POET HELD INCOMMUNICADO IN SOUTHERN GABON", "incommunicado", "INCOMMUNICADO"),
    ],
)
def test_custody_is_not_of_whoever_stands_nearest(text: str, act: str, other: str) -> None:
    assert (act, other) not in found(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Days after being arrested, Karim Bello wrote a letter to the president.", "arrest"),
        ("After being arrested, Karim Bello wrote a letter to the president.", "arrest"),
        ("Karim Bello must spend six years in prison for a song.", "sentence"),
        ("Karim Bello will serve six years behind bars.", "imprisonment"),
        ("Karim Bello's continued imprisonment is a disgrace.", "imprisonment"),
        ("Karim Bello, whose trial resumes on Monday, is in poor health.", "trial"),
        ("Karim Bello is a prisoner of conscience.", "imprisonment"),
        ("Karim Bello was presented with new charges.", "charge"),
        ("Karim Bello has been cited for contempt of court.", "charge"),
        ("The authorities refused to release Karim Bello.", "detention"),
        ("Lawyer Karim Bello, pictured while on medical release, was silent.", "release"),
    ],
)
def test_a_second_telling_of_custody_is_read(text: str, act: str) -> None:
    assert (act, "Karim Bello") in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karim Bello will serve as the chair for two years.",
        "Karim Bello will serve six years behind bars if the court agrees.",
        "The authorities refused to release the report.",
        "The law defines a prisoner of conscience.",
        "The film company presented Karim Bello with an award.",
    ],
)
def test_what_no_court_has_said_is_no_custody(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Ana Lund was on Friday jailed for five years.", "sentence", "Ana Lund"),
        ("Ana Lund has on Monday been arrested by police.", "arrest", "Ana Lund"),
        ("Three men were on Tuesday arraigned before a court.", "trial", "Three men"),
        ("Ana Lund was on Friday committed to prison pending trial.", "detention", "Ana Lund"),
        ("Some of those arrested include reporters.", "arrest", "reporters"),
        ("One of those held is the editor Ana Lund.", "detention", "Ana Lund"),
        ("Those arrested are being charged with subversion.", "charge", "Those"),
        (
            "More than 3,800 people — including politicians — in the north have been arrested.",
            "arrest",
            "More than 3,800 people",
        ),
        (
            "A witness said she had seen Ana Lund pushed into a van by masked men.",
            "abduction",
            "Ana Lund",
        ),
        (
            "Since their arrest in May, all ten reporters have been ill.",
            "arrest",
            "all ten reporters",
        ),
        (
            "Hours after his release, Idris Bako told the radio that he was well.",
            "release",
            "Idris Bako",
        ),
        (
            "Karim Bello was jailed in May. Hours after his arrest, lawyer Idris Bako told the "
            "radio that he would appeal.",
            "arrest",
            "Karim Bello",
        ),
        ("The two reporters' jailing has caused outrage.", "imprisonment", "The two reporters"),
        ("A court on Monday began trying 12 activists.", "trial", "12 activists"),
        ("Ana Lund was detained and released a fortnight later.", "release", "Ana Lund"),
        ("Ana Lund was denied her right to call a lawyer.", "denial-of-counsel", "Ana Lund"),
        ("Ana Lund was deprived of the right to receive letters.", "incommunicado", "Ana Lund"),
        ("Ana Lund said she was falsely implicated under the penal code.", "charge", "Ana Lund"),
        ("Ana Lund was arrested in Lome on criminal charges.", "charge", "Ana Lund"),
        ("Some of our colleagues are suffering in jails.", "imprisonment", "our colleagues"),
        (
            "The bureau carried out raids and detentions against the movement's members.",
            "detention",
            "the movement's members",
        ),
    ],
)
def test_words_between_do_not_hide_whom_an_act_befell(text: str, act: str, whom: str) -> None:
    assert [name for kind, name in found(text) if kind == act and whom in name]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Karim Bello was arrested in March. The arrest came a day after a report.", "arrest"),
        ("Karim Bello was charged with treason. The trial opened on 3 May.", "trial"),
        ("Karim Bello was charged with treason. A first hearing took place on 9 March.", "trial"),
    ],
)
def test_an_arrest_or_trial_told_again_by_its_noun_is_of_whom_it_befell(
    text: str, act: str
) -> None:
    assert (act, "Karim Bello") in found(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Karim Bello was jailed in May. The trial of strength began on 3 May.", "trial"),
        ("The trial of the thieves began. Karim Bello was there.", "trial"),
        ('The woman asked, "Am I going to get arrested for this or not?"', "arrest"),
        ("A soldier's wife is caught between protesters and the army.", "detention"),
        ("Ana Lund was caught in a storm.", "detention"),
        ("The employee held off the man while calling police.", "detention"),
        ("A court rejected the anticipatory bail plea of Karim Bello.", "detention"),
        ("The judge issued the search warrants in the 2019 arrests.", "arrest"),
    ],
)
def test_words_like_those_of_courts_tell_of_no_act(text: str, act: str) -> None:
    assert act not in {kind for kind, name in found(text) if name != "the thieves"}


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a man accused of killing Ana Lund.",
        "A man accused of killing Ana Lund was arrested.",
        "Police have arrested a man suspected of the murder of Ana Lund.",
    ],
)
def test_the_accused_is_another_than_whom_he_harmed(text: str) -> None:
    assert found(text) == {("killing", "Ana Lund")}


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("Togo has imprisoned over 320 JWs.", "imprisonment", {"JWs"}),
        ("Togo has detained four NGOs.", "detention", set()),
        (
            "The monitor noted that Li Wen's detention and the harassment of his family broke "
            "the law.",
            "detention",
            {"Li Wen"},
        ),
        (
            "Ana Lund has been in custody since 3 May on charges of spreading false news.",
            "charge",
            {"Ana Lund"},
        ),
        ("Prosecutors appealed against the acquittal of Ana Lund.", "trial", set()),
        (
            "Ten reporters have been freed. This includes the editors Ana Lund and Omar Zaki.",
            "release",
            {"Ten reporters", "Ana Lund", "Omar Zaki"},
        ),
        ("Party secretary among those arrested", "arrest", {"Party secretary"}),
        ("Karim Bello has to serve six years in prison.", "imprisonment", {"Karim Bello"}),
    ],
)
def test_custody_befalls_these_and_no_others(text: str, act: str, whom: set[str]) -> None:
    assert {name for kind, name in found(text) if kind == act} == whom
