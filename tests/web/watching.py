"""A page of a real browser that is watched: what it asks of whom, what it complains of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

SIZES = ((1366, 768), (390, 844))
READY = "html[data-ready]"


@contextmanager
def watched(
    browser: Browser,
    link: str,
    *,
    size: tuple[int, int] = SIZES[0],
    scheme: str = "light",
    refusals: int = 0,
) -> Iterator[Page]:
    """A page that came in by `link`; at the end it has asked no other host and has no error.

    Args:
        size: width and height, px.   scheme: light or dark.
        refusals: how many answers of status 409 the test provokes; a browser complains of each.
    """
    complaints: list[str] = []
    asked: set[str] = set()
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    try:
        page.goto(link)
        yield page
        assert asked == {urlsplit(link).netloc}
        refused = [told for told in complaints if "409" in told]
        assert (complaints, len(refused)) == (refused, refusals), complaints
    finally:
        context.close()


def verify_accessible(page: Page) -> None:
    """No violation that axe-core knows."""
    found = Axe().run(page).response["violations"]
    told = [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}" for each in found]
    assert told == []


def verify_nothing_is_wider_than_the_screen(page: Page) -> None:
    """The page scrolls up and down alone."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
