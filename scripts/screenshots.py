"""Takes pictures of the pages from the running app. Needs Chromium; starts and stops its own server.

python scripts/screenshots.py            the README's picture, docs/pictures/plan-laptop.png
python scripts/screenshots.py FOLDER     every page at laptop and phone size
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.app.web.conftest import CHROMIUM_FLAGS, Server, find_chromium

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
SIZES = {"laptop": (1280, 860), "phone": (390, 844)}
PAGES = ("", "/profile", "/plan", "/people", "/tasks", "/calendar", "/sheet")


def main() -> None:
    everything = len(sys.argv) > 1
    folder = Path(sys.argv[1]) if everything else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        server = Server(Path(scratch))
        server.start()
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_FLAGS)
        try:
            take(browser, server, folder, everything)
        finally:
            browser.close()
            server.stop()


def take(browser: Browser, server: Server, folder: Path, everything: bool) -> None:
    for size, (width, height) in SIZES.items() if everything else [("laptop", SIZES["laptop"])]:
        context = browser.new_context(viewport={"width": width, "height": height}, service_workers="block")
        page = context.new_page()
        page.set_default_timeout(90_000)
        page.goto(server.url)
        if everything:
            page.screenshot(path=folder / f"home-{size}.png")
        meeting = planned_meeting(page)
        for path in PAGES if everything else ("/plan",):
            page.goto(meeting + path)
            page.screenshot(path=folder / f"{path.strip('/') or 'programme'}-{size}.png")
        context.close()


def planned_meeting(page: Page) -> str:
    """Opens the sample, fills in a profile; the meeting's address."""
    page.get_by_role("button", name="Open the sample meeting").click()
    page.wait_for_url("**/meetings/*", timeout=90_000)
    meeting = page.url
    page.goto(meeting + "/profile")
    page.get_by_label("Your name").fill("Alex Rivera")
    page.get_by_label("Institution", exact=True).fill("Lakeside Medical Center")
    for interest in ("Spinal cord injury", "Spasticity"):
        page.get_by_role("checkbox", name=interest).first.check()
    page.get_by_role("button", name="Make my plan").click()
    page.wait_for_url("**/plan")
    return meeting


if __name__ == "__main__":
    main()
