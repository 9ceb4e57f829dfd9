"""The JSON of SIGCHI's conference programmes: epochs that count the venue's wall clock, people and contents by id."""

from __future__ import annotations

from ingest.document import Document
from ingest.readers.parsed import json_of
from ingest.readers.records import records_from
from ingest.readers.values import Node, instant, is_node, text_of
from ingest.rows import Finding

_LISTS = {"sessions", "contents", "timeSlots", "people"}
_UNUSED = {"sponsors", "sponsorLevels", "floors", "recognitions"}


def recognises(document: Document) -> bool:
    if b'"timeSlots"' not in document.data or b'"contents"' not in document.data:
        return False
    data = json_of(document)
    return is_node(data) and data.keys() >= _LISTS


def read(document: Document) -> Finding:
    """Sessions, events and the contents inside them."""
    data = json_of(document)
    assert is_node(data)
    conference = data.get("conference")
    about: Node = conference if is_node(conference) else {}
    lists = {name: _local(value) for name, value in data.items() if name not in _UNUSED | {"conference"}}
    place = {"name": about.get("name"), "city": about.get("location"), "timezone": about.get("timeZoneName")}
    days = (text_of(_wall(about.get(key)))[:10] for key in ("startDate", "endDate"))
    return records_from({"conference": {**place, "dates": " – ".join(filter(None, days))}, **lists})


def _local(value: object) -> object:
    if not isinstance(value, list):
        return value
    return [{key: _plain(key, inner) for key, inner in one.items()} for one in value if is_node(one)]


def _plain(key: str, value: object) -> object:
    """Epochs as wall clocks; of an affiliation the institution and its place, not the groups inside it."""
    if key in {"startDate", "endDate"}:
        return _wall(value)
    if isinstance(value, list):
        return [{k: _plain(k, v) for k, v in one.items() if k != "dsl"} if is_node(one) else one for one in value]
    return value


def _wall(epoch: object) -> str:
    """The wall clock that the milliseconds count, without a zone."""
    return instant(epoch).removesuffix("Z")
