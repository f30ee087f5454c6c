"""Makes the pictures of the README: `python examples/screenshots.py`, after `make demo`.

Serves `demo-workspace/`, opens three pages in Debian's Chromium, and writes docs/images/. All
that is seen on them is made up.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

WORKSPACE = Path("demo-workspace")
IMAGES = Path(__file__).parents[1] / "docs" / "images"
SIZE = {"width": 1366, "height": 768}
SOURCE = "Shopkeeper from Xinjiang"
PERSON = "Oralkhan Besqanat"


def main() -> int:
    """Write the three pictures; 1 where Chromium or the workspace is missing."""
    chromium = shutil.which("chromium")
    if chromium is None or not WORKSPACE.is_dir():
        print("Needed: chromium (sudo apt-get install chromium) and a workspace (make demo).")
        return 1
    command = [sys.executable, "-m", "aygaq", "-w", str(WORKSPACE), "serve", "--no-browser"]
    serving = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert serving.stdout is not None
    try:
        link = next(line.strip() for line in serving.stdout if "/enter/" in line)
        _take(chromium, link)
    finally:
        serving.terminate()
        serving.wait(timeout=20)
    return 0


def _take(chromium: str, link: str) -> None:
    from playwright.sync_api import sync_playwright

    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, reduced_motion="reduce")  # type: ignore[arg-type]
        page.goto(link)
        page.click(f"a:has-text('{SOURCE}')")
        page.wait_for_selector("html[data-ready]")
        for key in "jjj":
            page.keyboard.press(key)
        page.wait_for_timeout(500)
        page.screenshot(path=IMAGES / "reading-desk.png")
        page.goto("/".join(link.split("/")[:3]) + "/record")
        page.click(f"a:has-text('{PERSON}')")
        page.wait_for_selector(".dossier")
        page.screenshot(path=IMAGES / "case.png")
        page.goto("/".join(link.split("/")[:3]) + "/statistics")
        page.screenshot(path=IMAGES / "statistics.png")
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
