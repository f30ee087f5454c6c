"""Killing, torture, threats and what lies near them, in the words that reports use."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aygaq.claims import Reading
from tests.reading.conftest import told

Read = Callable[..., Reading]
NAME = "Askar Bekzhan"

TOLD = [
    ("Three students, among them Askar Bekzhan, were shot dead by police.", "killing"),
    ("Askar Bekzhan, 31, was among those killed on 22 March 2020.", "killing"),
    ("The kingdom put to death 29-year-old Askar Bekzhan.", "killing"),
    ("The body of the activist Askar Bekzhan was dumped by the roadside.", "killing"),
    ("Askar Bekzhan died at the hands of soldiers during a raid.", "killing"),
    ("Askar Bekzhan, a jailed lawyer, passed away in a prison hospital.", "death-in-custody"),
    ("Askar Bekzhan died in a military hospital after soldiers took him from his home.",
     "death-in-custody"),
    ("The prison returned the body of Askar Bekzhan to his mother.", "death-in-custody"),
    ("The death of Askar Bekzhan in police custody led to protests.", "death-in-custody"),
    ("Askar Bekzhan was hooded, given electric shocks and left in a field.", "torture"),
    ("Guards hung a bottle of water from the testicles of Askar Bekzhan.", "torture"),
    ("Askar Bekzhan was carried off by militiamen.", "abduction"),
    ("Askar Bekzhan was taken hostage by an armed group.", "abduction"),
    ("The kidnappers of Askar Bekzhan demanded a ransom.", "abduction"),
    ("A commander vowed to kill Askar Bekzhan.", "threat"),
    ("Two bullets were left at the door of Askar Bekzhan.", "threat"),
    ("Under duress, the journalist Askar Bekzhan admitted to it.", "forced-confession"),
    ("Askar Bekzhan signed a statement he was not allowed to read.", "forced-confession"),
    ("Askar Bekzhan has been the target of a smear campaign.", "harassment"),
    ("A smear campaign against Askar Bekzhan began in March.", "harassment"),
    ("Guards ignored requests by Askar Bekzhan to be examined.", "denial-of-medical-care"),
    ("Askar Bekzhan is fighting for his life in a clinic.", "hospitalisation"),
    ("They freed Askar Bekzhan, whose body had been burned with cigarettes.", "release"),
    ("Askar Bekzhan, whose passport was confiscated, lives in Oslo.", "document-confiscation"),
    ("Askar Bekzhan, whose arrest led to protests, is a poet.", "arrest"),
    ("She described the torture to which Askar Bekzhan was subjected.", "torture"),
    ("Soldiers fired at close range at Askar Bekzhan.", "assault"),
    ("The widow of Askar Bekzhan, the mayor murdered last December, spoke.", "killing"),
    ("Askar Bekzhan was detained in June and eight days later he was dead.", "death-in-custody"),
    ("Askar Bekzhan felt ill in his cell and died on the way to hospital.",
     "death-in-custody"),
    ("Armed men seized Askar Bekzhan on the road to Yei.", "abduction"),
    ("After two days of torture the editor Askar Bekzhan confessed to a robbery.",
     "forced-confession"),
    ("The ministry will not tell Askar Bekzhan's parents where he is.", "enforced-disappearance"),
    ("A man told Askar Bekzhan to count his days.", "threat"),
    ("Askar Bekzhan is in a critical condition.", "hospitalisation"),
    ("Askar Bekzhan told the judge that his confession had been extracted under torture.",
     "forced-confession"),
    ("Guards have refused to allow a doctor to examine Askar Bekzhan.", "denial-of-medical-care"),
    ("Police have not told the family where Askar Bekzhan is.", "enforced-disappearance"),
    ("Guards at the prison beat Askar Bekzhan to death.", "death-in-custody"),
    ("Askar Bekzhan was subjected to electric shocks and sexual assault.", "sexual-violence"),
    ("Askar Bekzhan survived torture and rape in prison.", "torture"),
    ("Unknown callers have been threatening journalist Askar Bekzhan.", "threat"),
    ("An officer pointed a pistol at the head of Askar Bekzhan.", "threat"),
    ("Askar Bekzhan has filed a complaint for torture.", "torture"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "act"), TOLD, ids=[text for text, _ in TOLD])
def test_violence_is_told_of_whom_it_befell(read_words: Read, text: str, act: str) -> None:
    assert (act, NAME) in told(read_words(text))


NOT_TOLD = [
    ("Askar Bekzhan lost an eye to a pellet fired by police.", "dismissal"),
    ("Askar Bekzhan was carried off by militiamen.", "detention"),
    ("Askar Bekzhan, who died in 2018, took his own life.", "killing"),
    ("Askar Bekzhan was hit by falling prices.", "assault"),
    ("Askar Bekzhan lost sight of the road.", "assault"),
    ("Askar Bekzhan was subjected to sexual assault.", "assault"),
    ("Askar Bekzhan suffered a stroke during interrogations.", "interrogation"),
    ("A court opened an inquiry into the torture of Askar Bekzhan.", "charge"),
    ("Askar Bekzhan was killed when his lorry overturned.", "killing"),
    ("A party demanded the death of Askar Bekzhan.", "killing"),
    ("Armed men seized Askar Bekzhan on the road to Yei.", "detention"),
    ("Askar Bekzhan was placed under pressure to leave.", "forced-confession"),
    ("Neighbours found the body of Askar Bekzhan in a ditch.", "death-in-custody"),
]


@pytest.mark.parametrize(("text", "act"), NOT_TOLD, ids=[text for text, _ in NOT_TOLD])
def test_another_act_is_not_told(read_words: Read, text: str, act: str) -> None:
    assert (act, NAME) not in told(read_words(text))
