"""Links that put a session into a calendar carry its times: told where the page does not print them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from lxml import etree

from ingest.readers.html.popups import text_of
from ingest.times import spot_times

_STAMP = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d)(?::?(\d\d))?(Z|[+-]\d\d:?\d\d)?$")
_CALENDARS = re.compile(
    r"calendar\.google|google\.com/calendar|outlook\.(?:live|office)|calendar\.yahoo|/calendar/", re.IGNORECASE
)
_STARTS, _ENDS = ("startdt", "st", "start", "dtstart"), ("enddt", "et", "end", "dtend")
_FEWEST = 3


def tell_invitations(root: etree._Element) -> None:
    """Give the elements around such links their times as attributes, unless the page prints as many times itself."""
    found: dict[etree._Element, tuple[str, str]] = {}
    for node in root.iter("a"):
        if (times := _times(node.get("href") or "")) is not None and times not in found.values():
            found[node] = times
    if len(found) < _FEWEST or len(spot_times(text_of(root)[:200_000])) >= len(found):
        return
    for node, (start, end) in found.items():
        card = _card(node, found.keys())
        card.set("data-start", start)
        card.set("data-end", end)


def _card(link: etree._Element, links: Iterable[etree._Element]) -> etree._Element:
    """The widest element around the link that holds no other of the links."""
    others = {ancestor for other in links if other is not link for ancestor in other.iterancestors()}
    card = link
    for ancestor in link.iterancestors():
        if ancestor in others or ancestor.tag in ("body", "html"):
            break
        card = ancestor
    return card


def _times(address: str) -> tuple[str, str] | None:
    if not _CALENDARS.search(address):
        return None
    asked = {key.lower(): values[0] for key, values in parse_qs(urlsplit(address).query).items()}
    start, _, end = asked.get("dates", "").partition("/")
    start = start or next((asked[name] for name in _STARTS if name in asked), "")
    end = end or next((asked[name] for name in _ENDS if name in asked), "")
    return (_iso(start), _iso(end)) if _STAMP.match(start) else None


def _iso(stamp: str) -> str:
    found = _STAMP.match(stamp)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zone = found.groups("")
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
