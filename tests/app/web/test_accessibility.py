"""Every page by the rules of axe (WCAG 2.2 AA), on a laptop by day and on a phone by night, all details open."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.app.web.conftest import Server
from tests.app.web.journey import make_a_plan

pytestmark = pytest.mark.browser
PAGES = ("", "/profile", "/plan", "/people", "/tasks", "/calendar", "/sheet")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = {"laptop by day": (1280, 800, "light"), "phone by night": (390, 844, "dark")}


@pytest.mark.parametrize("look", LOOKS)
def test_no_rule_is_broken(browser: Browser, server: Server, look: str) -> None:
    width, height, scheme = LOOKS[look]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,  # type: ignore[arg-type]
        service_workers="block",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(server.url)
    _obeys(page)
    meeting = make_a_plan(page)
    for path in PAGES:
        answer = page.goto(meeting + path)
        assert answer and answer.ok, path
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        _obeys(page)
    for path in ("/wordings", "/workspace", "/no-such-page"):
        page.goto(server.url + path)
        _obeys(page)
    context.close()


def _obeys(page: Page) -> None:
    found = Axe().run(page, options=RULES)
    assert found.response["passes"], "axe looked at nothing"
    assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"
