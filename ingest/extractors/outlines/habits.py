"""What a document does again and again: rooms that it names, talks in bulleted or indented lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.extractors.outlines.entry import Entry
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.naming import (
    SURE,
    is_institution,
    name_colon_title,
    names_institution,
    peopled,
    title_comma_name,
)
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.telling import is_prose, is_role
from ingest.kinds import is_break

_MOST_WORDS = 4
_FEWEST = 3
_MOST = 0.6
_FEW = 0.5


@dataclass(frozen=True)
class Habits:
    """`rooms` are texts that stand where other entries print their room."""

    rooms: frozenset[str] = frozenset()
    talks: bool = False
    commas: bool = False  # a comma stands between titles and their people
    colons: bool = False  # a colon stands between people and their titles
    affiliated: bool = False  # below a person stands an institution


def habits_of(entries: Sequence[Entry]) -> Habits:
    """The habits that a document's entries show."""
    below = [text for entry in entries if (text := _below_title(entry))]
    known = [text for text in below if is_room(text, surely=True)]
    counts = Counter(text for text in below if text not in known)
    housed = len(known) >= max(
        _FEWEST, _MOST * len(below)
    )  # a room below each title: what stands there once is one too
    usual = len(known) >= _FEW * len(below)  # elsewhere persons stand there
    rooms = frozenset(
        bare_room(text) for text, count in counts.items() if (count > 1 or housed) and (usual or peopled(text) < SURE)
    )
    return Habits(
        rooms if known else frozenset(),
        commas=_with_commas(entries),
        colons=_with_colons(entries),
        affiliated=_affiliated(entries),
    )


def _affiliated(entries: Sequence[Entry]) -> bool:
    """Whether the lines right below most persons, three at least, are institutions."""
    pairs = [
        (above, below)
        for entry in entries
        for above, below in pairwise(line for line in entry.lines if not is_role(line.text))
        if not (below.gap or below.bullet) and peopled(_unlabelled(above.text)) >= SURE and peopled(below.text) < SURE
    ]
    told = [below for above, below in pairs if not names_institution(above.text) and labelled(below.text) is None]
    return sum(is_institution(below.text) for below in told) >= max(_FEWEST, _MOST * len(told))


def _unlabelled(text: str) -> str:
    named = labelled(text)
    return named.value if named and named.field == "people" else text


def _with_commas(entries: Sequence[Entry]) -> bool:
    """Whether most lines with a comma, three at least, print their people behind it."""
    firsts = [entry.lines[0].text for entry in entries if entry.lines and entry.stamp is not None]
    told = [text for text in firsts if ", " in text]
    return sum(title_comma_name(text) is not None for text in told) >= max(_FEWEST, 0.6 * len(told))


def _with_colons(entries: Sequence[Entry]) -> bool:
    """Whether most lines with a colon that are no labels, three at least, print people before it."""
    texts = (line.text for entry in entries for line in entry.lines)
    told = [text for text in texts if ": " in text and labelled(text) is None and not is_prose(text)]
    return sum(name_colon_title(text) is not None for text in told) >= max(_FEWEST, _MOST * len(told))


def _below_title(entry: Entry) -> str:
    """The short plain line right below an entry's title, where a room may stand; "" for anything else."""
    line = entry.lines[1] if len(entry.lines) > 1 and entry.stamp is not None else None
    if line is None or line.stamp is not None or line.bullet or line.gap:
        return ""
    text = line.text
    short = len(text.split()) <= _MOST_WORDS and not set(text) & set(",;:?.|\t") and text[:1].isupper()
    return text if short and labelled(text) is None and not is_break(text) else ""
