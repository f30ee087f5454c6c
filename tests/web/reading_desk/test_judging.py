"""Deciding on claims, as pages ask for it."""

from __future__ import annotations

import json
import re

from django.test import Client

from aygaq.actions.judge_claim import judge_claim
from aygaq.claims import Polarity
from aygaq.store import queries
from aygaq.store.ids import ActorId
from aygaq.store.records import Decision
from aygaq.web.reading_desk.cards import Card, State
from tests.web.reading_desk.conftest import Reviewing


def first(reviewing: Reviewing, act: str = "") -> Card:
    cards = reviewing.seen.cards
    return next(card for card in cards if act in card.record.claim.type)


def test_every_claim_of_the_source_is_on_one_card(reviewing: Reviewing) -> None:
    claims = {record.id for record in queries.claims(reviewing.desk.workspace, reviewing.source)}
    told = [claim for card in reviewing.seen.cards for claim in card.ids]
    assert sorted(told) == sorted(claims)


def test_cards_stand_in_the_order_of_the_text(reviewing: Reviewing) -> None:
    starts = [card.record.claim.quote.start for card in reviewing.seen.cards]
    assert starts == sorted(starts)


def test_the_page_shows_the_text_letter_for_letter(reviewing: Reviewing) -> None:
    page = reviewing.client.get(f"/read/{reviewing.source}").content.decode()
    shown = "".join(re.findall(r'<span data-s="\d+"[^>]*>(.*?)</span>(?=<|\s)', page))
    words = re.sub(r"<[^>]+>|&#x27;|&quot;", "", shown)
    assert "Oralkhan Besqanat, 46, a former herder who sold spare parts" in words


def test_accepting_marks_the_claim_and_sends_back_its_card(reviewing: Reviewing) -> None:
    card = first(reviewing)
    answer = reviewing.post("judge", card, decision="accept")
    assert answer.status_code == 200
    assert f'id="card-{card.root}"' in answer.content.decode()
    assert reviewing.card(card.root).state is State.ACCEPTED


def test_rejecting_marks_the_claim(reviewing: Reviewing) -> None:
    card = first(reviewing)
    reviewing.post("judge", card, decision="reject")
    assert reviewing.card(card.root).state is State.REJECTED


def test_the_judgement_keeps_what_the_person_saw(reviewing: Reviewing) -> None:
    card = first(reviewing)
    reviewing.post("judge", card, decision="accept")
    (judged,) = queries.judgements(reviewing.desk.workspace, card.root)
    assert judged.seen["claim"]["quote"]["text"] == card.record.claim.quote.text
    assert judged.by == "Aigul"


def test_accepting_twice_writes_once(reviewing: Reviewing) -> None:
    card = first(reviewing)
    reviewing.post("judge", card, decision="accept")
    reviewing.post("judge", reviewing.card(card.root), decision="accept")
    assert len(queries.judgements(reviewing.desk.workspace, card.root)) == 1


def test_undoing_takes_the_decision_back(reviewing: Reviewing) -> None:
    card = first(reviewing)
    reviewing.post("judge", card, decision="reject")
    reviewing.post("undo", reviewing.card(card.root))
    assert reviewing.card(card.root).state is State.PROPOSED


def test_nothing_is_lost_where_another_decided_meanwhile(
    reviewing: Reviewing, other_person: str
) -> None:
    card = first(reviewing)
    judge_claim(
        reviewing.desk.workspace, card.root, Decision.REJECT, by=ActorId(other_person), seen={}
    )
    answer = reviewing.post("judge", card, decision="accept")
    assert answer.status_code == 409
    assert "Marat" in answer.content.decode()
    assert [j.by for j in queries.judgements(reviewing.desk.workspace, card.root)] == ["Marat"]


def test_undoing_never_takes_back_what_one_did_not_see(
    reviewing: Reviewing, other_person: str
) -> None:
    card = first(reviewing)
    reviewing.post("judge", card, decision="accept")
    mine = reviewing.card(card.root)
    judge_claim(
        reviewing.desk.workspace, card.root, Decision.REJECT, by=ActorId(other_person), seen={}
    )
    assert reviewing.post("undo", mine).status_code == 409
    assert reviewing.card(card.root).state is State.REJECTED


def test_what_another_decides_comes_with_the_next_question(
    reviewing: Reviewing, other_person: str
) -> None:
    card, entry = first(reviewing), reviewing.seen.entry
    address = f"/read/{reviewing.source}/since"
    assert reviewing.client.get(address, {"entry": entry}).status_code == 204
    judge_claim(
        reviewing.desk.workspace, card.root, Decision.ACCEPT, by=ActorId(other_person), seen={}
    )
    told = reviewing.client.get(address, {"entry": entry}).content.decode()
    assert told.count('class="card ') == 1
    assert "accepted by Marat" in told


def test_what_happens_in_another_source_is_no_news_here(
    reviewing: Reviewing, other_person: str
) -> None:
    entry = reviewing.seen.entry
    elsewhere = next(
        record.id
        for record in queries.claims(reviewing.desk.workspace)
        if record.source != reviewing.source
    )
    judge_claim(
        reviewing.desk.workspace, elsewhere, Decision.ACCEPT, by=ActorId(other_person), seen={}
    )
    answer = reviewing.client.get(f"/read/{reviewing.source}/since", {"entry": entry})
    assert answer.status_code == 204


def test_amending_the_date_in_plain_words_makes_a_new_claim(reviewing: Reviewing) -> None:
    card = first(reviewing, "detention")
    assert reviewing.amend(card, date="around mid-May 2017").status_code == 200
    amended = reviewing.card(card.root)
    assert amended.state is State.AMENDED
    assert amended.record.claim.date is not None
    assert amended.record.claim.date.edtf == "2017-05-11~/2017-05-20~"
    assert amended.before is not None
    assert amended.before.claim == card.record.claim


def test_a_form_that_changes_nothing_amends_nothing(reviewing: Reviewing) -> None:
    for card in reviewing.seen.cards:
        answer = reviewing.amend(card)
        assert (answer.status_code, "X033" in answer.content.decode()) == (400, True), card.root


def test_amending_keeps_what_the_form_does_not_change(reviewing: Reviewing) -> None:
    card = first(reviewing, "detention")
    reviewing.amend(card, polarity="denied")
    before, after = card.record.claim, reviewing.card(card.root).record.claim
    assert after.polarity is Polarity.DENIED
    assert (after.subject, after.agents, after.date, after.place, after.speaker, after.quote) == (
        before.subject,
        before.agents,
        before.date,
        before.place,
        before.speaker,
        before.quote,
    )


def test_a_place_is_taken_from_the_gazetteer_with_words_of_the_source(
    reviewing: Reviewing,
) -> None:
    card = first(reviewing, "detention")
    found = reviewing.client.get(f"/read/{reviewing.source}/places", {"place": "Toli"})
    offered = re.findall(r'value="([^"]+)"', found.content.decode())
    reviewing.amend(card, place="Toli", place_id=offered[0])
    place = reviewing.card(card.root).record.claim.place
    assert place is not None
    assert place.id == offered[0]
    assert reviewing.text[place.words.start : place.words.end] == "Toli"


def test_words_that_the_source_does_not_hold_are_no_place(reviewing: Reviewing) -> None:
    card = first(reviewing, "detention")
    answer = reviewing.amend(card, place="Nowhere-on-Sea")
    assert answer.status_code == 400
    assert "X030" in answer.content.decode()
    assert reviewing.card(card.root).state is State.PROPOSED


def test_a_date_that_is_not_understood_is_refused_and_nothing_written(
    reviewing: Reviewing,
) -> None:
    card = first(reviewing, "detention")
    assert "D005" in reviewing.amend(card, date="some time").content.decode()
    assert reviewing.card(card.root).state is State.PROPOSED


def test_undoing_an_amendment_brings_the_proposal_back(reviewing: Reviewing) -> None:
    card = first(reviewing, "detention")
    reviewing.amend(card, date="2017")
    reviewing.post("undo", reviewing.card(card.root))
    back = reviewing.card(card.root)
    assert (back.state, back.record.id) == (State.PROPOSED, card.root)


def test_an_amended_claim_can_be_amended_again(reviewing: Reviewing) -> None:
    card = first(reviewing, "detention")
    reviewing.amend(card, date="2017")
    reviewing.amend(reviewing.card(card.root), date="2018")
    after = reviewing.card(card.root)
    assert after.record.claim.date is not None
    assert after.record.claim.date.edtf == "2018"
    assert after.root == card.root


def new_claim(reviewing: Reviewing, words: str, **fields: str) -> int:
    start = reviewing.text.index(words)
    sent = {
        "start": str(start),
        "end": str(start + len(words)),
        "type": "Denial of counsel",
        "subject": "",
        "modality": "reported",
        "polarity": "affirmed",
        "entry": str(reviewing.seen.entry),
    }
    address = f"/read/{reviewing.source}/add"
    return reviewing.client.post(address, sent | fields).status_code


def test_a_new_claim_rests_on_the_selected_words(reviewing: Reviewing) -> None:
    words = "No lawyer was allowed to see him before the trial"
    assert new_claim(reviewing, words) == 200
    (made,) = [card for card in reviewing.seen.cards if card.by_hand]
    assert made.record.claim.quote.text == words
    assert made.state is State.ACCEPTED


def test_a_new_claim_can_be_about_somebody_the_reader_missed(reviewing: Reviewing) -> None:
    new_claim(
        reviewing,
        "according to a second relative",
        type="missing",
        subject="new-person",
        subject_words="Ruth Hallgarten",
    )
    (made,) = [card for card in reviewing.seen.cards if card.by_hand]
    assert made.subject is not None
    assert made.subject.name == "Ruth Hallgarten"


def test_undoing_a_new_claim_takes_it_off_the_desk(reviewing: Reviewing) -> None:
    new_claim(reviewing, "Nobody showed a paper")
    (made,) = [card for card in reviewing.seen.cards if card.by_hand]
    answer = reviewing.post("undo", made)
    assert f'data-gone="{made.root}"' in answer.content.decode()
    assert not [card for card in reviewing.seen.cards if card.by_hand]


def test_no_words_make_no_claim(reviewing: Reviewing) -> None:
    assert new_claim(reviewing, "Officers", end="0") == 400


def test_white_space_around_selected_words_is_left_out(reviewing: Reviewing) -> None:
    new_claim(reviewing, " Nobody showed a paper")
    (made,) = [card for card in reviewing.seen.cards if card.by_hand]
    assert made.record.claim.quote.text == "Nobody showed a paper"


def test_a_date_is_echoed_as_an_interval(reviewing: Reviewing) -> None:
    answer = reviewing.client.get(
        f"/read/{reviewing.source}/understood", {"date": "around mid-May 2017"}
    ).content.decode()
    assert "2017-05-11~/2017-05-20~" in answer
    assert "2017-05-08" in answer


def test_the_original_of_a_page_of_html_is_shown_as_escaped_text(reviewing: Reviewing) -> None:
    shown = reviewing.client.get(f"/read/{reviewing.source}/original").content.decode()
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown


def test_a_source_that_is_not_there_is_said_to_be_missing(client: Client) -> None:
    for address in ("", "/since", "/form", "/original", "/page/1"):
        assert client.get(f"/read/s-00000000{address}").status_code == 404


def test_the_page_holds_no_script_or_style_of_its_own(reviewing: Reviewing) -> None:
    shown = reviewing.client.get(f"/read/{reviewing.source}").content.decode()
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", shown)


def test_what_htmx_sends_along_is_json(reviewing: Reviewing) -> None:
    shown = reviewing.client.get("/inbox").content.decode()
    for held in re.findall(r"hx-headers='([^']*)'", shown):
        json.loads(held.replace("{{", "{"))


def slots(reviewing: Reviewing, typed: str) -> str:
    answer = reviewing.client.get(f"/read/{reviewing.source}/slots", {"type": typed})
    return answer.content.decode()


def test_a_type_shows_what_it_means_and_asks_for_what_it_needs(reviewing: Reviewing) -> None:
    shown = slots(reviewing, "Sentence")
    assert "imposes a punishment" in shown
    assert 'name="slot-term"' in shown


def test_a_type_that_is_not_in_the_vocabulary_is_told_once_it_can_become_none(
    reviewing: Reviewing,
) -> None:
    assert "vocabulary" not in slots(reviewing, "Sent")
    assert "vocabulary" in slots(reviewing, "Sentx")


def test_the_place_that_a_claim_has_is_always_among_those_offered(reviewing: Reviewing) -> None:
    placed = [c for c in reviewing.seen.cards if c.record.claim.place and c.record.claim.place.id]
    assert placed
    for card in placed:
        address = f"/read/{reviewing.source}/form"
        form = reviewing.client.get(address, {"claim": card.record.id}).content.decode()
        assert card.record.claim.place
        assert f'value="{card.record.claim.place.id}" checked' in form
