"""Links that put a session into a calendar carry its times: told where the page does not print them."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from ingest.readers.html.popups import text_of
from ingest.times import spot_times

_STAMP = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d)(?::?(\d\d))?(Z|[+-]\d\d:?\d\d)?$")
_CALENDARS = re.compile(
    r"calendar\.google|google\.com/calendar|outlook\.(?:live|office)|calendar\.yahoo|/calendar/", re.IGNORECASE
)
_STARTS, _ENDS = ("startdt", "st", "start", "dtstart"), ("enddt", "et", "end", "dtend")
_TITLES = ("text", "subject", "title")
_FEWEST = 3
Told = tuple[str, str, str]


def tell_invitations(root: etree._Element) -> None:
    """Give the elements around such links their times as attributes, unless the page prints as many times itself."""
    first: dict[Told, etree._Element] = {}  # one session may have a link for each maker of calendars
    for node in root.iter("a"):
        if (told := _told(node.get("href") or "")) is not None:
            first.setdefault(told, node)
    if len(first) < _FEWEST or len(spot_times(text_of(root)[:200_000])) >= len(first):
        return
    held = Counter(ancestor for link in first.values() for ancestor in link.iterancestors())
    for (start, end, _), link in first.items():
        card = _card(link, held)
        card.set("data-start", start)
        card.set("data-end", end)


def _card(link: etree._Element, held: Counter[etree._Element]) -> etree._Element:
    """The widest element around the link that holds no other of the links."""
    card = link
    for ancestor in link.iterancestors():
        if held[ancestor] > 1 or ancestor.tag in ("body", "html"):
            break
        card = ancestor
    return card


def _told(address: str) -> Told | None:
    """Start, end and title of an event; None for any other link."""
    if not _CALENDARS.search(address):
        return None
    asked = {key.lower(): values[0] for key, values in parse_qs(urlsplit(address).query).items()}
    start, _, end = asked.get("dates", "").partition("/")
    start = start or next((asked[name] for name in _STARTS if name in asked), "")
    end = end or next((asked[name] for name in _ENDS if name in asked), "")
    title = next((asked[name] for name in _TITLES if name in asked), "")
    return (_iso(start), _iso(end), title) if _STAMP.match(start) else None


def _iso(stamp: str) -> str:
    found = _STAMP.match(stamp)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zone = found.groups("")
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
