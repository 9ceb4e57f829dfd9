"""Sessions that are choices: what stands under "your choice of one breakout" takes the whole time of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.assembling.items import Item
from ingest.times import Slot

_CHOICE = re.compile(
    r"\b(?:choice of|choose (?:one|1|from|your)|(?:pick|select) (?:one|1)"
    r"|(?:concurrent|parallel|simultaneous) \w*\s?(?:sessions|workshops|breakouts|tracks)"
    r"|break-?outs?\b(?! room)|round ?tables|table topics)",
    re.IGNORECASE,
)


def with_choices(items: Sequence[Item], slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """The slots; where all that a choice holds has no time of its own, each takes the time of the choice."""
    held: dict[int, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        if item.parent is not None:
            held[item.parent].append(position)
    result = list(slots)
    for parent, children in held.items():
        choice = _CHOICE.search(f"{items[parent].row.title} {items[parent].row.kind}")
        if choice and slots[parent].start and not any(slots[child].start for child in children):
            for child in children:
                result[child] = replace(slots[parent], doubts=slots[parent].doubts | slots[child].doubts)
    return tuple(result)
