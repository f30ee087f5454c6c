"""The reading desk in a real browser: by keys alone, in any script, at both sizes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aygaq.actions.add_source import Added, add_source
from aygaq.actions.judge_claim import judge_claim
from aygaq.actions.known_actor import known_actor
from aygaq.sources import extract
from aygaq.store import queries
from aygaq.store.ids import RecordId
from aygaq.store.records import ClaimRecord, Decision
from aygaq.store.workspace import open_workspace
from tests.web.conftest import EXAMPLES, serve
from tests.web.watching import (
    READY,
    SIZES,
    verify_accessible,
    verify_nothing_is_wider_than_the_screen,
    watched,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

NEWS = "news-steppe-courier.html"
#: Made up: "Askar Toqtar was detained in Arishan on 14 May 2017. His mother does not know…"
UYGHUR = "ئەسقەر توقتار 2017-يىلى 14-ماي ئارىشاڭدا تۇتۇلدى. ئانىسى ئۇنىڭ قەيەردىلىكىنى بىلمەيدۇ."
CHINESE = (
    "2017年5月14日，阿斯卡尔在温泉县被警方带走。"
    "𠮷他的母亲至今不知道他在哪里。家人没有收到任何文件。"  # the first sign is two units of UTF-16
)


@pytest.fixture
def folder(workspace_folder: Path) -> Path:
    """The examples, read."""
    return workspace_folder


@pytest.fixture
def link(folder: Path) -> Iterator[str]:
    yield from serve(folder)


@pytest.fixture
def scripts(workspace_folder: Path) -> Path:
    """The examples with two more sources, in Uyghur and in Chinese, that nobody has read."""
    with open_workspace(workspace_folder) as workspace:
        by = known_actor(workspace, "Aigul")
        for name, words in (("uyghur.txt", UYGHUR), ("chinese.txt", CHINESE)):
            data = f"{name}\n\n{words * 5}\n\n{words}\n".encode()
            added = add_source(workspace, data, name=name, by=by, extract=extract)
            assert isinstance(added, Added)
    return workspace_folder


@pytest.fixture
def link_to_scripts(scripts: Path) -> Iterator[str]:
    yield from serve(scripts)


def source_named(folder: Path, name: str) -> RecordId:
    with open_workspace(folder) as workspace:
        (found,) = [record.id for record in queries.sources(workspace) if record.name == name]
    return found


def claims_of(folder: Path, source: RecordId) -> list[ClaimRecord]:
    with open_workspace(folder) as workspace:
        return list(queries.claims(workspace, source))


def text_of(folder: Path, source: RecordId) -> str:
    with open_workspace(folder) as workspace:
        return queries.source_text(workspace, source).text


def open_source(page: Page, source: RecordId) -> None:
    page.goto(page.url.split("/inbox")[0] + f"/read/{source}")
    page.wait_for_selector(READY)


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other, faster than the desk answers."""
    for key in keys:
        page.keyboard.press(key)


def test_a_whole_source_is_judged_by_keys_alone(browser: Browser, link: str, folder: Path) -> None:
    source = source_named(folder, NEWS)
    count = len(claims_of(folder, source))
    with watched(browser, link) as page:
        open_source(page, source)
        for number in range(count):
            page.keyboard.press("r" if number % 3 == 2 else "a")
        page.wait_for_selector("#next-source:focus")
        page.wait_for_selector("#tally:has-text('are judged')")
    decided = [record.decision for record in claims_of(folder, source)]
    assert decided.count(Decision.REJECT) == count // 3
    assert decided.count(Decision.ACCEPT) == count - count // 3


def test_the_last_decision_is_undone_by_a_key(browser: Browser, link: str, folder: Path) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        second = page.locator(".card").nth(1).get_attribute("id")
        press(page, "a", "a", "u")
        page.wait_for_selector(f"#{second}.in-hand[data-state=proposed]")
        assert page.locator("[data-state=accepted]").count() == 1


def test_a_claim_is_amended_in_its_card_by_keys(browser: Browser, link: str, folder: Path) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        press(page, "e")
        page.wait_for_selector(".claim-form")
        page.focus("#f-date")
        page.keyboard.type("around mid-May 2017")
        page.wait_for_selector("#f-date-echo:has-text('2017-05-08')")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-state=amended]")
    dates = [r.claim.date.edtf for r in claims_of(folder, source) if r.amends and r.claim.date]
    assert dates == ["2017-05-11~/2017-05-20~"]


def test_a_claim_is_put_on_other_words_by_keys(browser: Browser, link: str, folder: Path) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        press(page, "e")
        page.wait_for_selector(".claim-form")
        page.focus("[data-other-words]")
        press(page, "Enter", "ArrowRight", "Shift+ArrowRight")
        chosen = str(page.evaluate("window.getSelection().toString()")).strip()
        press(page, "Enter")
        page.wait_for_function(
            "words => document.querySelector('[data-words]').textContent === words", arg=chosen
        )
        page.focus("#f-note")
        press(page, "Enter")
        page.wait_for_selector("[data-state=amended]")
    (made,) = [record for record in claims_of(folder, source) if record.amends]
    assert made.claim.quote.text == chosen


def select(page: Page, part: int, start: int, end: int) -> str:
    """Select letters of a part as the mouse does; what the browser says is selected."""
    return str(
        page.evaluate(
            """([part, start, end]) => {
              const range = document.createRange();
              const walker = document.createTreeWalker(
                document.querySelectorAll('.part')[part], NodeFilter.SHOW_TEXT);
              let at = 0;
              for (let node; (node = walker.nextNode()); at += node.data.length) {
                if (start >= at && start <= at + node.data.length) range.setStart(node, start - at);
                if (end >= at && end <= at + node.data.length) range.setEnd(node, end - at);
              }
              const selection = window.getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
              return selection.toString();
            }""",
            [part, start, end],
        )
    )


@pytest.mark.parametrize("name", ["uyghur.txt", "chinese.txt"])
def test_selected_words_become_the_quote_letter_for_letter(
    browser: Browser, link_to_scripts: str, scripts: Path, name: str
) -> None:
    source = source_named(scripts, name)
    with watched(browser, link_to_scripts) as page:
        open_source(page, source)
        last = page.locator(".part").count() - 1
        selected = select(page, last, 12, 34)
        page.keyboard.press("n")
        page.wait_for_selector(".claim-form")
        page.keyboard.type("Detention")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-state=accepted]")
    (made,) = claims_of(scripts, source)
    assert made.claim.quote.text == selected.strip()
    text = text_of(scripts, source)
    assert text[made.claim.quote.start : made.claim.quote.end] == made.claim.quote.text


def test_words_are_chosen_without_a_mouse(browser: Browser, link: str, folder: Path) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        press(page, "n", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")
        chosen = str(page.evaluate("window.getSelection().toString()")).strip()
        press(page, "Enter")
        page.wait_for_selector(".claim-form")
        page.keyboard.type("Missing")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-state=accepted]")
    (made,) = [r for r in claims_of(folder, source) if r.claim.reader == "person/1"]
    assert made.claim.quote.text == chosen
    assert len(chosen.split()) == 3


def test_right_to_left_text_runs_from_the_right(
    browser: Browser, link_to_scripts: str, scripts: Path
) -> None:
    source = source_named(scripts, "uyghur.txt")
    with watched(browser, link_to_scripts) as page:
        open_source(page, source)
        way = page.locator(".part").last.evaluate("part => getComputedStyle(part).direction")
    assert way == "rtl"


@pytest.mark.slow
def test_claims_come_by_themselves_when_the_source_has_been_read(
    browser: Browser, served_empty: str
) -> None:
    with watched(browser, served_empty) as page:
        page.wait_for_selector(READY)
        page.set_input_files("#files", EXAMPLES / NEWS)
        page.wait_for_selector(".line .title")
        page.wait_for_selector("h1:has-text('Inbox')")
        page.click(".line .title")
        page.wait_for_selector(".card.in-hand[data-state=proposed]", timeout=120_000)
        assert page.locator("#text [data-c]").count() > 0


def test_what_another_person_decides_appears_by_itself(
    browser: Browser, link: str, folder: Path
) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        with open_workspace(folder) as workspace:
            by = known_actor(workspace, "Marat")
            claim = next(iter(queries.claims(workspace, source)))
            judge_claim(workspace, claim.id, Decision.REJECT, by=by, seen={})
        page.wait_for_selector(f"#card-{claim.id}[data-state=rejected]", timeout=15_000)
        assert "rejected by Marat" in page.inner_text(f"#card-{claim.id}")


def test_deciding_on_what_another_decided_meanwhile_shows_theirs(
    browser: Browser, link: str, folder: Path
) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link, refusals=1) as page:
        open_source(page, source)
        page.evaluate("Object.defineProperty(document, 'hidden', {value: true})")  # no polling
        hand = page.locator(".card.in-hand").get_attribute("data-claim")
        assert hand
        with open_workspace(folder) as workspace:
            by = known_actor(workspace, "Marat")
            judge_claim(workspace, hand, Decision.REJECT, by=by, seen={})
        page.keyboard.press("a")
        page.wait_for_selector("#told:has-text('Marat')")
        assert page.locator(".card.in-hand").get_attribute("data-state") == "rejected"


def test_the_claim_in_hand_is_at_one_height_in_both_columns(
    browser: Browser, link: str, folder: Path
) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        press(page, *"jjjjjjj")
        path = page.locator("#thread path").get_attribute("d")
    assert path
    assert "V" not in path  # straight: no bend


def test_the_page_of_the_original_opens_at_a_key(browser: Browser, link: str, folder: Path) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link) as page:
        open_source(page, source)
        press(page, "o")
        page.wait_for_selector("#original pre")
        assert "<title>Shopkeeper" in page.inner_text("#original pre")
        press(page, "Escape")
        assert not page.locator("#original").evaluate("dialog => dialog.open")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_is_accessible_and_fits_the_screen(
    browser: Browser, link: str, folder: Path, size: tuple[int, int], scheme: str
) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link, size=size, scheme=scheme) as page:
        open_source(page, source)
        press(page, "a", "r")
        verify_accessible(page)
        verify_nothing_is_wider_than_the_screen(page)
        press(page, "w", "e")
        page.wait_for_selector(".claim-form")
        verify_accessible(page)
        verify_nothing_is_wider_than_the_screen(page)


def test_on_a_small_screen_cards_stand_between_the_paragraphs(
    browser: Browser, link: str, folder: Path
) -> None:
    source = source_named(folder, NEWS)
    with watched(browser, link, size=SIZES[1]) as page:
        open_source(page, source)
        misplaced = page.evaluate(
            """() => [...document.querySelectorAll('.card[data-root]')].filter((card) => {
              const part = card.closest('.between').previousElementSibling;
              return !part.querySelector(`[data-c~="${card.dataset.root}"]`);
            }).length"""
        )
    assert misplaced == 0
