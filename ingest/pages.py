"""Pages of one site: their keys, the order in which they name each other, what stayed behind links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from ingest.model import Problem, Severity
from ingest.rows import Finding

_ENDING = re.compile(r"\.(?:html?|xhtml|aspx?|php\d?|jsp|cgi|cfm|mht|mhtml)$", re.IGNORECASE)
_OTHER = re.compile(r"[^\w]+")
_PLAIN = ("", "index", "default", "session", "sessions", "event", "agenda", "program", "programme", "schedule")


def page_key(address: str) -> str:
    """ "popups/Info.asp?PresentationID=17" and "Info-17.html" are both "info-17"; "" for no page of its own."""
    parts = urlsplit(unquote(address.strip()))
    steps = [step for step in parts.path.replace("\\", "/").split("/") if step]
    last = _ENDING.sub("", steps[-1]) if steps else ""
    values = [value for _, value in parse_qsl(parts.query)]
    if slug(last) in _PLAIN and not values and len(steps) > 1:
        last = f"{steps[-2]}-{last}"
    return slug("-".join([last, *values]))


def slug(text: str) -> str:
    """Words in lower case with hyphens between them."""
    return _OTHER.sub("-", text.lower()).strip("-")


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """The findings so that a page stands before those that it names, these in the order in which it names them."""
    places = {page_key(finding.source): number for number, finding in enumerate(findings) if finding.source}
    named = [[places[key] for link in finding.links if (key := page_key(link.url)) in places] for finding in findings]
    below = {place for number, places_named in enumerate(named) for place in places_named if place != number}
    order: dict[int, None] = {}
    queue = [number for number in range(len(findings)) if number not in below]
    while queue:
        number = queue.pop(0)
        if number not in order:
            order[number] = None
            queue = [*queue, *named[number]]
    return [findings[number] for number in [*order, *(n for n in range(len(findings)) if n not in order)]]


def behind_links(findings: Sequence[Finding]) -> Problem | None:
    """A notice where saved pages name details of sessions that did not come with them."""
    here = {page_key(finding.source) for finding in findings if finding.source}
    saved = [finding for finding in findings if not finding.source.startswith(("http://", "https://"))]
    missing = {key for finding in saved for link in finding.links if (key := page_key(link.url)) and key not in here}
    if not missing:
        return None
    pages = "1 further page" if len(missing) == 1 else f"{len(missing)} further pages"
    return Problem(
        code="details_behind_links",
        severity=Severity.INFO,
        message=f"This page names {pages} of the same programme, where people, rooms or abstracts may stand.",
        suggestion="Give the address of the page instead of the saved file, or a folder with the further pages too.",
    )
