"""The page of cases in a real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.publishing.test_page import page as page_of_cases

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

CHROMIUM = shutil.which("chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: sudo apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield launched
        launched.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "cases.html"
    written.write_text(page_of_cases(), "utf-8")
    return written


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto(file.as_uri())
    yield opened
    opened.close()


def test_the_page_asks_nothing_but_itself(browser: Browser, file: Path) -> None:
    opened = browser.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    opened.wait_for_load_state("networkidle")
    opened.close()
    assert asked == [file.as_uri()]


def test_the_page_makes_the_browser_complain_of_nothing(browser: Browser, file: Path) -> None:
    opened = browser.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(file.as_uri())
    opened.close()
    assert complaints == []


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_number_leads_to_the_words_of_the_source(page: Page) -> None:
    number = page.locator("a.note").first
    number.click()
    note = page.locator(":target")
    assert note.locator("mark").inner_text() != ""


def test_the_marks_of_claims_differ_without_colour(page: Page) -> None:
    styles = {
        mark: page.locator(f"dt.{mark}").evaluate("e => getComputedStyle(e).textDecorationStyle")
        for mark in ("proposed", "accepted")
    }
    assert styles["proposed"] != styles["accepted"]


def test_the_page_prints_to_a_pdf(page: Page, tmp_path: Path) -> None:
    page.pdf(path=tmp_path / "cases.pdf", format="A4")
    assert (tmp_path / "cases.pdf").read_bytes().startswith(b"%PDF")
