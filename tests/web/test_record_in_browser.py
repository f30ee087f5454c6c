"""The record and its numbers in a real browser: typing finds, nothing is wider than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.watching import (
    SIZES,
    verify_accessible,
    verify_nothing_is_wider_than_the_screen,
    watched,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ADDRESSES = ("/record", "/record?show=claims", "/statistics")


def test_typing_a_name_finds_it_without_a_new_page(browser: Browser, served: str) -> None:
    with watched(browser, served) as page:
        base = served.split("/enter/")[0]
        page.goto(f"{base}/record")
        everybody = page.locator(".people tbody tr").count()
        name = page.locator(".people tbody th a").first.inner_text()
        page.evaluate("document.body.dataset.same = 'page'")
        page.keyboard.press("/")
        page.keyboard.type(name.split()[0].lower())
        page.wait_for_function(
            "n => document.querySelectorAll('.people tbody tr').length < n", arg=everybody
        )
        assert name in page.locator(".people tbody").inner_text()
        assert page.evaluate("document.body.dataset.same") == "page"


def test_a_bar_opens_its_claims_by_keyboard(browser: Browser, served: str) -> None:
    with watched(browser, served) as page:
        base = served.split("/enter/")[0]
        page.goto(f"{base}/statistics")
        page.locator(".chart a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".claims tbody tr")
        assert "since=" in page.url


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "en"), ("light", "ug")])
def test_everybody_can_use_the_pages(
    browser: Browser, served: str, size: tuple[int, int], scheme: str, language: str
) -> None:
    with watched(browser, served, size=size, scheme=scheme) as page:
        base = served.split("/enter/")[0]
        page.context.add_cookies([{"name": "language", "value": language, "url": base}])
        for address in ADDRESSES:
            page.goto(base + address)
            verify_accessible(page)
            verify_nothing_is_wider_than_the_screen(page)
