"""The inbox and the sources in a real browser: the first start, dropping, both sizes."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import EXAMPLES
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
LONG_MS = 120_000  # a fresh reader on a busy machine

DROP = """async ([name, data]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const held = new DataTransfer();
  held.items.add(new File([bytes], name));
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: held });
    document.body.dispatchEvent(event);
  }
}"""


def drop(page: Page, name: str) -> None:
    """Drop a file of the examples on the page."""
    page.wait_for_selector(READY)
    page.evaluate(DROP, [name, base64.b64encode((EXAMPLES / name).read_bytes()).decode()])


@pytest.mark.slow
def test_the_first_start_leads_through_the_first_report(
    browser: Browser, served_empty: str
) -> None:
    with watched(browser, served_empty) as page:
        assert "Begin with one report" in page.inner_text("h1")
        verify_accessible(page)
        drop(page, NEWS)
        page.wait_for_selector(".line .title")
        page.wait_for_selector(".heading .press", timeout=LONG_MS)
        verify_accessible(page)
        page.click(".heading .press")
        page.wait_for_selector(READY)
        page.keyboard.press("a")
        page.wait_for_selector(".card[data-state=accepted] .state:has-text('accepted')")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_inbox_and_sources_are_accessible_and_fit_the_screen(
    browser: Browser, served: str, size: tuple[int, int], scheme: str
) -> None:
    with watched(browser, served, size=size, scheme=scheme) as page:
        page.wait_for_selector(READY)
        page.click("summary")
        verify_accessible(page)
        verify_nothing_is_wider_than_the_screen(page)
        page.goto(page.url.replace("/inbox", "/sources"))
        verify_accessible(page)
        verify_nothing_is_wider_than_the_screen(page)
        page.click("tbody a")
        verify_accessible(page)
        verify_nothing_is_wider_than_the_screen(page)


def test_what_is_refused_is_said_where_one_looks(browser: Browser, served: str) -> None:
    with watched(browser, served) as page:
        page.wait_for_selector(READY)
        page.set_input_files(
            "#files", {"name": "photo.bin", "mimeType": "image/x", "buffer": bytes(range(256)) * 8}
        )
        page.wait_for_selector(".refusal:has-text('photo.bin')")
        page.click(".refusal button")
        page.wait_for_selector(".refusal", state="detached")


def test_a_date_is_echoed_while_it_is_typed(browser: Browser, served: str) -> None:
    with watched(browser, served) as page:
        page.wait_for_selector(READY)
        page.click("summary")
        page.locator("#published").press_sequentially("mid-May 2019")
        page.wait_for_selector("#published-echo:has-text('2019-05-11/2019-05-20')")
