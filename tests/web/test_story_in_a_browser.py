"""The whole work in a real browser: from a report that is dropped to a dossier on paper."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from aygaq.actions.view_record import view_record
from aygaq.store import queries
from aygaq.store.workspace import open_workspace
from tests.web.conftest import EXAMPLES, serve
from tests.web.watching import READY, SIZES, verify_accessible, watched
from tests.web.watching import verify_nothing_is_wider_than_the_screen as verify_fits

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("browser")]

LONG_MS = 120_000

#: Latin letters of a name as a Russian clerk would write them; the longer ones first.
LETTERS = (
    "shch=щ kh=х sh=ш zh=ж ch=ч ts=ц ya=я yu=ю a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=ж k=к l=л "
    "m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=у x=кс y=и z=з "
)
CYRILLIC = dict(pair.split("=") for pair in LETTERS.split())


@dataclass(frozen=True)
class Report:
    """A report to begin with, and somebody that it names."""

    file: Path
    published: str
    name: str


def in_cyrillic(name: str) -> str:
    """`name` in Cyrillic letters, as somebody who heard it would write it."""
    rest, told = name.lower(), ""
    while rest:
        letter = next((latin for latin in CYRILLIC if rest.startswith(latin)), rest[0])
        told += CYRILLIC.get(letter, letter)
        rest = rest[len(letter) :]
    return told.title()


@pytest.fixture(params=["real", "made up"])
def report(request: pytest.FixtureRequest) -> Report:
    if request.param == "made up":
        return Report(EXAMPLES / "news-steppe-courier.html", "2018-11-20", "Oralkhan Besqanat")
    default = Path(__file__).parents[3] / "shared"
    folder = Path(os.environ.get("AYGAQ_SHARED", default)) / "reports"
    file = folder / "kazakh-emigration-2017.txt"
    if not file.is_file():
        pytest.skip("no ../shared and AYGAQ_SHARED names none: the real report is not here")
    gold = json.loads((folder / "kazakh-emigration-2017.gold.json").read_text("utf-8"))
    return Report(file, "2017-08-16", max(gold["victims"], key=len))


@contextmanager
def as_person(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The link of a desk at which `name` works."""
    monkeypatch.setenv("AYGAQ_USER", name)
    running = serve(folder)
    yield next(running)
    running.close()


def drop(page: Page, report: Report) -> None:
    page.wait_for_selector(READY)
    data = base64.b64encode(report.file.read_bytes()).decode()
    page.set_input_files(
        "#files",
        {
            "name": report.file.name,
            "mimeType": "application/octet-stream",
            "buffer": base64.b64decode(data),
        },
    )


def address(page: Page, path: str) -> str:
    return "/".join(page.url.split("/")[:3]) + path


def test_from_a_report_to_a_dossier_on_paper_with_a_second_pair_of_eyes(
    browser: Browser,
    empty_folder: Path,
    report: Report,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    with as_person("Aigul", empty_folder, monkeypatch) as link, watched(browser, link) as page:
        drop(page, report)
        page.wait_for_selector(".heading .press", timeout=LONG_MS)
        page.click(".heading .press")
        page.wait_for_selector(READY)
        for _ in range(page.locator(".card").count()):
            page.keyboard.press("a")
        page.wait_for_selector("#tally:has-text('are judged')")
        page.keyboard.press("g")
        page.keyboard.press("r")
        page.wait_for_url("**/record")
        page.fill("#words", in_cyrillic(report.name))
        page.keyboard.press("Enter")
        page.wait_for_url("**words=**")
        found = page.locator("#found tbody a").first
        assert report.name in found.inner_text()
        found.click()
        page.wait_for_selector(".dossier")
        assert report.name in page.inner_text("h1")
        paper = tmp_path / "dossier.pdf"
        page.pdf(path=paper, prefer_css_page_size=True)
    words = "".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(paper))
    assert report.name in " ".join(words.split())
    assert "SHA-256" in words
    with as_person("Berik", empty_folder, monkeypatch) as link, watched(browser, link) as page:
        page.goto(address(page, "/queues/second"))
        page.click("button:has-text('Confirm')")
        page.wait_for_load_state()
    with open_workspace(empty_folder) as workspace:
        claims = list(queries.claims(workspace))
    assert {claim.decision for claim in claims} == {"accept"}
    assert sum(claim.confirmed for claim in claims) == 1


PAGES = (
    "/inbox",
    "/record",
    "/record?show=claims",
    "/record?words=nobody+of+this+name",
    "/statistics",
    "/queues",
    "/queues/claims",
    "/queues/second",
    "/queues/contradictions",
    "/queues/people",
    "/queues/mine",
    "/queues/agreement",
    "/sources",
    "/admin",
    "/admin/activity",
    "/admin/verify",
    "/admin/backup",
    "/admin/settings",
    "/admin/people",
    "/admin/groups",
)


@pytest.mark.parametrize(
    ("language", "scheme", "size"),
    [
        ("en", "light", SIZES[0]),
        ("en", "dark", SIZES[1]),
        ("ug", "light", SIZES[1]),
        ("ug", "dark", SIZES[0]),
    ],
)
def test_every_page_is_accessible_and_fits_the_screen(
    browser: Browser,
    served: str,
    workspace_folder: Path,
    size: tuple[int, int],
    scheme: str,
    language: str,
) -> None:
    with open_workspace(workspace_folder) as workspace:
        source = queries.sources(workspace)[0].id
        person = view_record(workspace).cases[0].id
    with watched(browser, served, size=size, scheme=scheme) as page:
        page.click(f".languages [value={language}]")
        for path in (*PAGES, f"/read/{source}", f"/sources/{source}", f"/cases/{person}"):
            page.goto(address(page, path))
            assert page.evaluate("document.dir") == ("rtl" if language == "ug" else "ltr")
            verify_accessible(page)
            verify_fits(page)
