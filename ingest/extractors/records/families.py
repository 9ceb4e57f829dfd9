"""Rooms known by their company: "Bighorn A" and "Bighorn B", each printed again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.extractors.records.leaf import Leaf, Sort
from ingest.kinds import labelled as kind_named

_NUMBERED = re.compile(r"((?:[^\W\d_][\w'’-]+ ){1,3})((?:[A-Z]|\d{1,3}|[IVX]{1,4})(?:[&/+–-](?:[A-Z]|\d{1,3}))*)")
_NO_ROOM = re.compile(
    r"\b(?:session|day|part|track|module|group|phase|class|table|talks?|posters?|papers?|block|week|unit|section|break)\b",
    re.IGNORECASE,
)
_OFTEN = 1.5  # times that a room is printed, in the mean


def with_families(leaves: Sequence[Leaf]) -> list[Leaf]:
    """The leaves; those that are such rooms bear the label that a column of rooms would give them."""
    rooms = _rooms(leaf.text for leaf in leaves if leaf.sort is Sort.TEXT and not leaf.style.level and not leaf.label)
    return [
        replace(leaf, label="Room") if leaf.sort is Sort.TEXT and leaf.text in rooms and not leaf.label else leaf
        for leaf in leaves
    ]


def _rooms(texts: Iterable[str]) -> frozenset[str]:
    printed = Counter(text for text in texts if _NUMBERED.fullmatch(text) and not _NO_ROOM.search(text))
    families: dict[str, list[str]] = {}
    for text in printed:
        families.setdefault(_stem(text), []).append(text)
    return frozenset(text for stem, found in families.items() if _is_family(stem, found, printed) for text in found)


def _stem(text: str) -> str:
    return text.rpartition(" ")[0]


def _is_family(stem: str, found: list[str], printed: Counter[str]) -> bool:
    times = sum(printed[text] for text in found)
    return len(found) > 1 and times >= _OFTEN * len(found) and kind_named(stem) is None and stem[0].isupper()
