"""In the corridor: what was opened once can be read without a network, and goes when the workspace is deleted."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import Error as BrowserError

from tests.app.web.conftest import Server
from tests.app.web.journey import make_a_plan

pytestmark = pytest.mark.browser
READY = "async () => { await navigator.serviceWorker.ready; return navigator.serviceWorker.controller !== null }"
DRAFT = "details.draft summary"


def test_plan_people_and_sheet_are_kept(browser: Browser, server: Server) -> None:
    context, page = _on_the_phone(browser, server)
    meeting = make_a_plan(page)
    page.wait_for_function(READY)
    for path in ("/plan", "/people", "/sheet"):
        page.goto(meeting + path)
    server.kill()
    page.goto(meeting + "/plan")
    expect(page.locator(".timeline .entry").first).to_be_visible()
    page.goto(meeting + "/people")
    page.locator(DRAFT).first.click()
    expect(page.locator("pre.mail").first).to_contain_text("Alex Rivera")
    page.goto(meeting + "/sheet")
    expect(page.locator("main")).to_contain_text("Talk with")
    context.close()


def test_nothing_is_kept_of_a_deleted_workspace(browser: Browser, server: Server) -> None:
    context, page = _on_the_phone(browser, server)
    meeting = make_a_plan(page)
    page.wait_for_function(READY)
    page.goto(meeting + "/plan")
    page.goto(f"{server.url}/workspace")
    page.get_by_label("Yes, delete everything").check()
    page.get_by_role("button", name="Delete my workspace").click()
    page.wait_for_load_state()
    server.kill()
    with pytest.raises(BrowserError):
        page.goto(meeting + "/plan")
    context.close()


def _on_the_phone(browser: Browser, server: Server) -> tuple[BrowserContext, Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(server.url)
    return context, page
