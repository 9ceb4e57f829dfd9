"""The first steps of every journey: the sample meeting, a short profile, a plan."""

from __future__ import annotations

from playwright.sync_api import Page


def make_a_plan(page: Page) -> str:
    """Opens the sample meeting from the home page and plans it for spasticity. Returns the meeting's address."""
    page.set_default_timeout(120_000)
    page.get_by_role("button", name="Open the sample meeting").click()
    page.wait_for_url("**/meetings/*", timeout=90_000)
    meeting = page.url
    page.get_by_role("link", name="Profile", exact=True).click()
    page.get_by_label("Your name").fill("Alex Rivera")
    page.get_by_role("checkbox", name="Spasticity").first.check()
    page.get_by_role("button", name="Make my plan").click()
    page.wait_for_url("**/plan", timeout=90_000)
    return meeting
