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
_FEWEST = 3


def tell_invitations(root: etree._Element) -> None:
    """Give the elements around such links their times as attributes, unless the page prints as many times itself."""
    first: dict[tuple[str, str], etree._Element] = {}
    for node in root.iter("a"):
        if (times := _times(node.get("href") or "")) is not None:
            first.setdefault(times, node)
    found = {node: times for times, node in first.items()}
    if len(found) < _FEWEST or len(spot_times(text_of(root)[:200_000])) >= len(found):
        return
    around = Counter(ancestor for link in found for ancestor in link.iterancestors())
    for node, (start, end) in found.items():
        card = _card(node, around)
        card.set("data-start", start)
        card.set("data-end", end)


def _card(link: etree._Element, around: Counter[etree._Element]) -> etree._Element:
    """The widest element around the link that holds no other; `around` counts the links that each element holds."""
    card = link
    for ancestor in link.iterancestors():
        if around[ancestor] > 1 or ancestor.tag in ("body", "html"):
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
