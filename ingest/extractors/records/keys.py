"""Keys of pages and rows: the same for a link to a page and for the page saved in a file."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

_ENDING = re.compile(r"\.(?:html?|xhtml|aspx?|php\d?|jsp|cgi|cfm|mht|mhtml)$", re.IGNORECASE)
_OTHER = re.compile(r"[^\w]+")
_PLAIN = ("", "index", "default", "session", "sessions", "event", "agenda", "program", "programme", "schedule")


def page_key(address: str) -> str:
    """ "popups/Info.asp?PresentationID=17" and "Info-17.html" are both "info-17"; "" for no page of its own."""
    parts = urlsplit(unquote(address.strip()))
    steps = [step for step in parts.path.replace("\\", "/").split("/") if step]
    last = _ENDING.sub("", steps[-1]) if steps else ""
    values = [value for _, value in parse_qsl(parts.query)]
    if _slug(last) in _PLAIN and not values and len(steps) > 1:
        last = f"{steps[-2]}-{last}"
    return _slug("-".join([last, *values]))


def title_key(title: str, moment: str) -> str:
    """A key for a row that its page gives none."""
    return f"{_slug(title)[:60]}@{_slug(moment)}"


def _slug(text: str) -> str:
    return _OTHER.sub("-", text.lower()).strip("-")
