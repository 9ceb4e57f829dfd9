"""A person's whole way in a real browser: upload, profile, plan, people, download; with scripts and without."""

from __future__ import annotations

import re
import time

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.app.web.conftest import SAMPLES, Server

pytestmark = pytest.mark.browser
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize(
    ("scripts", "size"), [(True, LAPTOP), (False, PHONE)], ids=["scripts-laptop", "no-scripts-phone"]
)
def test_from_upload_to_download(browser: Browser, server: Server, scripts: bool, size: dict[str, int]) -> None:
    context = browser.new_context(java_script_enabled=scripts, viewport=size, service_workers="block")  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(90_000)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(server.url)
    page.set_input_files("input[type=file]", str(SAMPLES / "harbor-2027.html"))
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/meetings/*", timeout=90_000)
    expect(page.get_by_text("Autonomic Emergencies After Spinal Cord Injury").first).to_be_visible()
    no_sideways_scrolling(page)
    page.get_by_role("link", name="Profile", exact=True).click()
    page.get_by_label("Your name").fill("Alex Rivera")
    page.get_by_label("Institution", exact=True).fill("Lakeside Medical Center")
    page.get_by_role("checkbox", name="Spinal cord injury", exact=False).first.check()
    page.get_by_role("button", name="Make my plan").click()
    page.wait_for_url("**/plan")
    expect(page.get_by_role("heading", name="Your plan")).to_be_visible()
    expect(page.locator(".timeline .entry").first).to_be_visible()
    no_sideways_scrolling(page)
    page.get_by_role("link", name="People", exact=True).click()
    assert 3 <= page.locator("section", has_text="Attendings").locator("article").count() <= 5
    page.locator("details.draft summary").first.click()
    expect(page.locator("pre.mail").first).to_contain_text("Alex Rivera")
    no_sideways_scrolling(page)
    page.get_by_role("link", name="Plan", exact=True).click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Download for my calendar").click()
    data = started.value.path().read_bytes()
    assert data.count(b"BEGIN:VEVENT") == len(re.findall(rb"DTSTART:2027\d{4}T\d{6}Z\r\n", data)) > 5
    assert complaints == []
    context.close()


def no_sideways_scrolling(page: Page) -> None:
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
    assert not page.evaluate(wide), f"{page.url} scrolls sideways"


def test_a_session_that_must_be_attended_is_in_the_plan(browser: Browser, server: Server) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(server.url)
    page.get_by_role("button", name="Open the sample meeting").click()
    page.wait_for_url("**/meetings/*", timeout=90_000)
    page.get_by_role("link", name="Profile", exact=True).click()
    page.get_by_label("Your name").fill("Alex Rivera")
    page.get_by_role("checkbox", name="Spasticity").first.check()
    page.get_by_label("Must attend").fill("Parkinson Disease: Moving Better for Longer")
    page.get_by_role("button", name="Make my plan").click()
    expect(page.locator(".entry.must h3", has_text="Parkinson Disease").first).to_be_visible()


def test_nothing_acknowledged_is_lost_by_a_kill(server: Server) -> None:
    with httpx2.Client(base_url=server.url) as client:
        client.post("/api/v1/workspaces")
        accepted = client.post("/api/v1/imports/sample").json()
        server.kill()
        server.start()
        for _ in range(300):
            state = client.get(f"/api/v1/imports/{accepted['id']}").json()
            if state["status"] == "done":
                break
            time.sleep(0.1)
        assert state["status"] == "done"
        program = client.get(f"/api/v1/meetings/{state['meeting_id']}/program").json()
        assert len(program["sessions"]) > 200
