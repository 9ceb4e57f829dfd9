"""The lines of one cell of a grid: a time, the title, people, room or a description, each told by its look."""

from __future__ import annotations

from ingest.kinds import role_of
from ingest.people import looks_like_people
from ingest.readers.records.headings import heading
from ingest.readers.tables.shapes import is_clock
from ingest.readers.values import Node
from ingest.times import spot_times

_PLACE = {"room", "venue", "time", "date", "start"}


def cell_node(text: str) -> Node:
    """The cell as an object with "title", "time", "room", "speakers" and "abstract" where it has them."""
    node: Node = {}
    people: list[Node] = []
    rest: list[str] = []
    for line in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
        label, colon, value = (part.strip() for part in line.partition(":"))
        known = heading(label).field if colon and value and len(label) < 24 else ""
        if "time" not in node and is_clock(line):
            node["time"] = line
        elif "title" not in node:
            node |= _titled(line)
        elif colon and value and len(label) < 40 and role_of(label):
            people.append({"name": value, "role": label})
        elif known in _PLACE:
            node.setdefault(known, value)
        elif looks_like_people(line) >= 0.5:
            people.append({"name": line})
        else:
            rest.append(line)
    return {**node, **({"speakers": people} if people else {}), **({"abstract": "\n".join(rest)} if rest else {})}


def _titled(line: str) -> Node:
    """The title, and the range of times that stands before it."""
    spans = spot_times(line)
    if spans and spans[0].begin <= 1 and spans[0].end:
        title = line[spans[0].stop :].strip(" ):-–—|,")
        if title:
            return {"time": line[spans[0].begin : spans[0].stop], "title": title}
    return {"title": line}
