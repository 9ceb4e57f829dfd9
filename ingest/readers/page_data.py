"""Pages that carry their programme as data: JSON-LD, microdata, or the state that a script starts from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ingest.document import Document
from ingest.readers import html
from ingest.readers.html.data import things
from ingest.readers.html.microformats import events
from ingest.readers.html.parsing import parse, title_of
from ingest.readers.html.scripts import SHORTEST, decoded, streamed
from ingest.readers.records import records_from
from ingest.rows import Finding, Row
from ingest.times import spot_times

FEWEST = 3  # sessions that make data worth more than the page itself
LEAST_SHARE = 0.6  # of the times that the page shows, which the data must know too
_MARKS = ("application/json", "application/ld+json", "__next_data__", "__nuxt__", "__next_f", "itemprop=")
_CLASSES = re.compile(r"\b(?:h-event|vevent)\b")
_ASSIGNED = re.compile(
    r"(?:window\.[\w$.]+|(?:var|let|const)\s+[\w$]+|export default)\s*=\s*(?:json\.parse\()?[\[{'\"`]"
)
_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_EVENTS = re.compile(r"schema\.org/\w*Event", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """A page whose data holds sessions, and not fewer than the page shows."""
    if not html.recognises(document) or not _carries(document.text.lower()):
        return False
    sessions = [row for row in _found(document).rows if row.title and row.start]
    return len(sessions) >= FEWEST and len(sessions) >= LEAST_SHARE * _shown(document.text)


def _carries(text: str) -> bool:
    """Whether a page's source, in lower case, may hold data at all."""
    return any(mark in text for mark in _MARKS) or bool(
        ("event" in text and _CLASSES.search(text)) or _ASSIGNED.search(text)
    )


def read(document: Document) -> Finding:
    """The sessions of the page's data."""
    return _found(document)


def _found(document: Document) -> Finding:
    """The largest finding of all the data that the page carries."""
    root = parse(document.text).root
    best = Finding()
    for where, data in _carried(root):
        finding = records_from(data, where)
        if _weight(finding.rows) > _weight(best.rows):
            best = finding
    rows, meeting = _without_meeting(best.rows)
    title = meeting or best.title or title_of(root)
    source = document.url or document.name
    return Finding(rows=rows, title=title, zone=best.zone, dates=best.dates, faculty=best.faculty, source=source)


def _without_meeting(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], str]:
    """The rows without the one that is the whole meeting and holds all others, and its title."""
    tops = [row for row in rows if not row.parent]
    if len(tops) != 1 or tops[0].start or len(rows) <= FEWEST:
        return rows, ""
    whole = tops[0]
    rest = (row for row in rows if row is not whole)
    return tuple(replace(row, parent="") if row.parent == whole.key else row for row in rest), whole.title


def _weight(rows: tuple[Row, ...]) -> int:
    return sum(bool(row.title and row.start) for row in rows)


def _shown(text: str) -> int:
    """How many times of the day the page shows."""
    lines = _TAGS.sub("\n", text)[:400_000].split("\n")
    return sum(bool(spot_times(line)) for line in lines if 3 < len(line) < 120)


def _carried(root: etree._Element) -> Iterator[tuple[str, object]]:
    linked = []
    scripts = [(script, "".join(map(str, script.itertext())).strip()) for script in root.iter("script")]
    yield from (("streamed data", data) for data in streamed([text for _, text in scripts]))
    for number, (script, text) in enumerate(scripts, start=1):
        if "ld+json" in (script.get("type") or "").lower():
            linked += [data for data in decoded(text)]
        elif len(text) >= SHORTEST:
            yield from ((f"script {number}", data) for data in decoded(text))
    if linked:
        yield "linked data", [thing for data in linked for thing in things(data)]
    if items := list(_microdata(root)):
        yield "microdata", items
    if items := list(events(root)):
        yield "microformats", {"sessions": items}


def _microdata(root: etree._Element) -> Iterator[dict[str, object]]:
    """The events of the page's microdata, those within others aside."""
    for node in root.iter(etree.Element):
        if _is_event(node) and not any(map(_is_event, node.iterancestors())):
            yield _item(node)


def _is_event(node: etree._Element) -> bool:
    return node.get("itemscope") is not None and bool(_EVENTS.search(node.get("itemtype") or ""))


def _item(node: etree._Element) -> dict[str, object]:
    found: dict[str, object] = {}
    for child in _properties(node):
        value = _item(child) if child.get("itemscope") is not None else _value(child)
        name = (child.get("itemprop") or "").split()[0]
        before = found.get(name)
        found[name] = value if before is None else [*(before if isinstance(before, list) else [before]), value]
    return found


def _properties(node: etree._Element) -> Iterator[etree._Element]:
    for child in node:
        if not isinstance(child.tag, str):
            continue
        if (child.get("itemprop") or "").strip():
            yield child
        if child.get("itemscope") is None:
            yield from _properties(child)


def _value(node: etree._Element) -> str:
    for name in ("content", "datetime"):
        if node.get(name):
            return str(node.get(name))
    return " ".join("".join(map(str, node.itertext())).split())
