"""A team in a real browser, over a real TLS proxy: joining, codes, a key, signing out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import CHROMIUM, QUIET
from tests.web.team import PASSWORD, code_of
from tests.web.tls_proxy import tls_in_front

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

HOST = "localhost"
pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Served:
    """A desk of a team: its address, and the link by which Aliya joins it."""

    address: str
    link: str


@pytest.fixture
def served_team(workspace_folder: Path, tmp_path: Path) -> Iterator[Served]:
    """A real `aygaq serve --team`, with a proxy in front."""
    environment = os.environ | {"AYGAQ_USER": "Aliya"}
    aygaq = [sys.executable, "-m", "aygaq", "-w", str(workspace_folder)]
    invite = [*aygaq, "team", "invite", "Aliya", "--role", "administrator"]
    told = subprocess.run(invite, capture_output=True, text=True, check=True, env=environment)
    link = re.search(r"/invited/\S+", told.stdout)
    assert link is not None
    with tls_in_front(tmp_path, HOST) as proxy:
        host = f"{HOST}:{proxy.server_port}"
        command = [*aygaq, "serve", "--team", "--behind-proxy", host]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
        assert process.stdout is not None
        try:
            told_port = (re.search(r"127\.0\.0\.1:(\d+)", line) for line in process.stdout)
            proxy.behind = int(next(found[1] for found in told_port if found))
            yield Served(f"https://{host}", link[0])
        finally:
            process.terminate()
            process.wait(timeout=20)
            process.stdout.close()


@pytest.fixture
def context() -> Iterator[BrowserContext]:
    """A browser that takes the proxy's certificate, which nobody vouches for."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: sudo apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        arguments = [*QUIET, "--ignore-certificate-errors"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser.new_context(ignore_https_errors=True)
        browser.close()


def join(page: Page, served: Served) -> None:
    page.goto(served.address + served.link)
    page.fill("#username", "aliya")
    page.fill("#password", PASSWORD)
    page.fill("#again", PASSWORD)
    page.click("button:has-text('Join')")
    sign_in(page)


def sign_in(page: Page) -> None:
    page.fill("#id_login", "aliya")
    page.fill("#id_password", PASSWORD)
    page.click("button:has-text('Sign in')")


def watched(page: Page, served: Served) -> list[str]:
    """What went wrong in the browser: errors, and requests to any other host."""
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on(
        "request",
        lambda r: None if r.url.startswith((served.address, "data:")) else faults.append(r.url),
    )
    return faults


def test_somebody_joins_with_an_app_of_codes_and_works(
    served_team: Served, context: BrowserContext
) -> None:
    page = context.new_page()
    faults = watched(page, served_team)
    join(page, served_team)
    page.wait_for_url("**/account/factors/")
    page.goto(f"{served_team.address}/account/factors/totp/activate/")
    assert page.locator("img").evaluate("image => image.naturalWidth") > 50
    secret = page.input_value("#authenticator_secret")
    page.fill("input[name=code]", code_of(secret))
    page.click("button:has-text('Activate')")
    page.wait_for_url("**/recovery-codes/**")
    page.goto(f"{served_team.address}/queues")
    assert page.locator("h1").inner_text() == "Queues"
    page.click("button:has-text('Sign out')")
    page.wait_for_url("**/account/login")
    page.goto(f"{served_team.address}/queues")
    assert page.url.endswith("/account/login")
    assert faults == []


def test_a_key_that_is_touched_is_a_second_factor(
    served_team: Served, context: BrowserContext
) -> None:
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "usb",
                "hasResidentKey": False,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    faults = watched(page, served_team)
    join(page, served_team)
    page.wait_for_url("**/account/factors/")
    page.goto(f"{served_team.address}/account/factors/webauthn/add/")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/**")
    page.goto(f"{served_team.address}/queues")
    assert page.locator("h1").inner_text() == "Queues"
    page.click("button:has-text('Sign out')")
    page.wait_for_url("**/account/login")
    sign_in(page)
    page.wait_for_url("**/authenticate/")
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(lambda url: "/account/" not in url)
    page.goto(f"{served_team.address}/queues")
    assert page.locator("h1").inner_text() == "Queues"
    assert faults == []
