"""Queues and administration in a real browser: everybody can use them, in both directions."""

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

ADDRESSES = (
    "/queues",
    "/queues/claims",
    "/queues/second",
    "/queues/contradictions",
    "/queues/people",
    "/queues/mine",
    "/queues/agreement",
    "/admin",
    "/admin/people",
    "/admin/groups",
    "/admin/activity",
    "/admin/verify",
    "/admin/backup",
    "/admin/settings",
)


@pytest.mark.parametrize(
    ("size", "scheme", "language"),
    [
        (SIZES[0], "light", "en"),
        (SIZES[1], "dark", "en"),
        (SIZES[0], "dark", "ug"),
        (SIZES[1], "light", "ug"),
    ],
)
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


def test_verification_tells_its_end_without_a_new_page(browser: Browser, served: str) -> None:
    with watched(browser, served) as page:
        base = served.split("/enter/")[0]
        page.goto(f"{base}/admin/verify")
        page.click("button:has-text('Verify now')")
        page.wait_for_selector("#report:has-text('Everything agrees')", timeout=60_000)
