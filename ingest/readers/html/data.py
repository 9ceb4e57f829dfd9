"""Data in a page's scripts: JSON values, and the one meeting that linked data may tell."""

from __future__ import annotations

from lxml import etree

from ingest.readers.html.scripts import decoded


def meeting_of(root: etree._Element) -> tuple[str, str]:
    """The dates and the city of the one event that a page's linked data tells; "" where it tells none or several."""
    scripts = (s for s in root.iter("script") if "ld+json" in (s.get("type") or "").lower())
    data = [
        thing for s in scripts for value in decoded("".join(map(str, s.itertext())).strip()) for thing in things(value)
    ]
    events = [thing for thing in data if isinstance(thing, dict) and str(thing.get("@type", "")).endswith("Event")]
    if len(events) != 1:
        return "", ""
    days = [str(events[0].get(name) or "")[:10] for name in ("startDate", "endDate")]
    location = events[0].get("location")
    address = location.get("address") if isinstance(location, dict) else None
    parts = (
        [str(address.get(n) or "") for n in ("addressLocality", "addressRegion")] if isinstance(address, dict) else []
    )
    return " – ".join(day for day in dict.fromkeys(days) if day), ", ".join(part for part in parts if part)


def things(data: object) -> list[object]:
    if isinstance(data, dict) and isinstance(data.get("@graph"), list):
        return list(data["@graph"])
    return list(data) if isinstance(data, list) else [data]
