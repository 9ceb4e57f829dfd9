"""What labels, tails and rooms in a title line say about an item."""

from __future__ import annotations

import re

from ingest.extractors.outlines.labels import Labelled
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.words import fold, pattern
from ingest.extractors.styles.item import Item
from ingest.kinds import labelled as kind_named

_ROOM_TAIL = re.compile(
    r"^(?P<title>.*\S)(?:\s+[–—-]+\s+|\s*[|@\t]\s*|,\s+|\s*(?P<open>[(\[]))(?P<room>[^()\[\]\t|]{2,60})(?(open)[)\]])\s*$"
)
_ROOM_LEAD = re.compile(r"^(?P<room>[^()\t|–—:]{2,40}?)(?P<mark>\s+[–—-]+\s+|:\s+|\s*[|\t]\s*)(?P<title>\S.*\S)$")
_LIKELY = 0.7  # a bare name looks less like people
_CHOICE = re.compile(r"\b(?:choice|choose|breakouts?|concurrent|parallel|simultaneous|select one|options?)\b")
_NOWHERE = re.compile(r"\b(?:online|virtual|zoom|livestream|hybrid)\b")
_SPECIFIC = re.compile(r"\d")


def without_room(text: str, rooms: frozenset[str] = frozenset()) -> tuple[str, str]:
    """A title line and the room printed at its end or head, one of the learned `rooms` too; "" where there is none."""
    led = _ROOM_LEAD.match(text)
    if led and (
        (is_room(led["room"], surely=True) and ":" not in led["mark"]) or fold(bare_room(led["room"])) in rooms
    ):
        return led["title"], bare_room(led["room"])
    found = _ROOM_TAIL.match(text)
    if found and fold(bare_room(found["room"])) in rooms:
        return found["title"].rstrip(" ,;–—-|\t"), bare_room(found["room"])
    doubt = found is not None and peopled(found["room"]) >= (_LIKELY if is_room(found["room"], surely=True) else SURE)
    if found and is_room(found["room"]) and not doubt and not _NOWHERE.search(fold(found["room"])):
        return found["title"].rstrip(" ,;–—-|\t"), bare_room(found["room"])
    return " ".join(text.split()), ""


def take_field(item: Item, label: Labelled) -> None:
    """Puts a labelled value where it belongs."""
    if label.field == "abstract":
        item.abstract.append(label.value)
    elif label.field == "track" and label.value:
        item.tracks = (*item.tracks, label.value)
    elif label.field == "affiliation":
        item.affiliate(label.value)
    elif label.field in ("kind", "code", "status"):
        setattr(item, label.field, getattr(item, label.field) or label.value)


def is_generic(name: str) -> bool:
    """Whether a heading over sessions names their type ("Skills Labs"), not one session of its own."""
    if _SPECIFIC.search(name) or len(name.split()) > 8:
        return False
    return (
        kind_named(name) is not None
        or fold(name).rstrip(".:").endswith("s")
        or pattern("lines", "divisions").fullmatch(fold(name)) is not None
    )


def offers_choice(title: str) -> bool:
    """Whether what stands under the title happens at its time, side by side."""
    return bool(_CHOICE.search(fold(title)))


def is_group(item: Item) -> bool:
    """Whether an untimed heading is a session that holds talks: it is led, placed, described or called one."""
    told = bool(item.people or item.room or item.abstract or item.code)
    return told or bool(re.search(r"\b(?:session|symposium|panel|block|part|module)\b", fold(item.title)))
