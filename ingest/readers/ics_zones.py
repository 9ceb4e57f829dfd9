"""The zones of an iCalendar file: what a TZID means, and the offset where only the file itself defines it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache
from zoneinfo import available_timezones

_BLOCK = re.compile(r"^BEGIN:VTIMEZONE\r?$.*?^END:VTIMEZONE\r?$", re.MULTILINE | re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zones:
    """`defined` holds the rules of those TZIDs that are no known zone but have a VTIMEZONE of their own."""

    aliases: dict[str, str]
    defined: dict[str, tzinfo]

    def named(self, tzid: str) -> str:
        """An IANA name where the TZID is or contains one, else the TZID as printed."""
        tzid = tzid.strip().strip('"')
        return _iana(self.aliases.get(tzid, tzid)) or _iana(tzid) or tzid

    def at(self, stamp: str, tzid: str) -> str:
        """`stamp` with the offset that the file defines for an unknown `tzid`; else unchanged."""
        rules = self.defined.get(tzid.strip().strip('"'))
        if rules is None or "T" not in stamp or stamp.endswith("Z"):
            return stamp
        try:
            return datetime.fromisoformat(stamp).replace(tzinfo=rules).isoformat()
        except ValueError:
            return stamp


def zones_of(text: str) -> Zones:
    """What the file's VTIMEZONEs say; a damaged one is passed over (its TZID then stays as printed)."""
    aliases: dict[str, str] = {}
    defined: dict[str, tzinfo] = {}
    for block in _BLOCK.findall(text)[:200]:
        tzid = _value(block, "TZID")
        aliases[tzid] = _value(block, "X-LIC-LOCATION") or tzid
        if not _iana(aliases[tzid]) and not _iana(tzid):
            rules = _rules(block)
            if rules is not None:
                defined[tzid] = rules
    return Zones(aliases, defined)


def _value(block: str, name: str) -> str:
    match = re.search(rf"^{name}(?:;[^:\r\n]*)?:(.*)$", block, re.MULTILINE | re.IGNORECASE)
    return match[1].strip() if match else ""


def _iana(name: str) -> str:
    """The IANA name that `name` is or ends with ("/vendor/2019/Europe/Oslo"), "" if none."""
    if name in _known():
        return name
    if name in _windows():
        return _windows()[name]
    parts = name.strip("/").split("/")
    tails = ("/".join(parts[-n:]) for n in (3, 2) if len(parts) > n)
    return next((tail for tail in tails if tail in _known()), "")


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # few calendars need it

    return dict(WINDOWS_TO_OLSON)


def _rules(block: str) -> tzinfo | None:
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(f"BEGIN:VCALENDAR\r\n{block.strip()}\r\nEND:VCALENDAR\r\n")
        rules: tzinfo = calendar.timezones[0].to_tz()
        return rules
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        return None
