"""Rooms that a document names without a word for a room ("Crystal"), learned from where and how often they stand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.blocks import Block
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.stamp import stamp_of
from ingest.extractors.outlines.words import fold, pattern, words
from ingest.extractors.styles.look import look_of
from ingest.kinds import is_break, role_of
from ingest.kinds import labelled as kind_named
from ingest.times import spot_dates

_TAIL = re.compile(r"\S\s*(?P<mark>[(\[|@\t])\s*(?P<room>[^()\[\]|@\t]{2,40}?)[)\]]?$")
_NAME = re.compile(r"[A-ZÀ-Þ\d][^.!?:;]*")
_NUMBERED = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2} (?:\d{1,3}|[A-HJ-UWYZ](?:[-/ ]?\d)?)")
_COUNTED = frozenset({"day", "week", "group", "poster", "posters", "tag", "jour", "dia", "giorno", "abstract", "paper"})
_LONGEST, _MOST_WORDS = 40, 5
_FEWEST, _ROOMS = 5, 2  # lines of one place that let us judge, and different names among them
_AGAIN = 2.2  # times that a room's name stands, in the mean
_REPEATED = 0.6  # share of the lines whose text stands again
_PLAIN = 0.8  # share of the lines that may be names of rooms
_PEOPLE = 0.8  # how much a text must look like a person to be one
_OFTEN = 3  # times that a name must stand where looks say nothing

Place = Hashable
"""Where on its line, and in which look, a text stands."""


def learned_rooms(flows: Iterable[Sequence[Block]]) -> frozenset[str]:
    """The folded names of the rooms that the document's sessions are in and whose words alone do not tell it.

    `flows` are the document's texts: lines between tables, and each cell of a table. Titles hardly ever repeat, names
    of rooms do: where the texts of one place (beside the times, at the titles' ends, lines of one look) are few short
    names told again and again, all texts of that place are rooms.
    """
    places: dict[Place, list[str]] = defaultdict(list)
    told = 0
    for before, block, after in (three for flow in flows for three in _threes(flow)):
        label = labelled(block.text)
        if label is not None and label.field == "room" and label.value:
            places["label"].append(label.value)
        told += (label is not None and label.field == "room") or is_room(block.text)
        for place, text in _texts(before, block, after):
            places[place].append(text)
    found = {fold(text) for text in places.pop("label", ()) if _plain(text)}
    found |= {fold(text) for text in _over_times(places.pop("over a time", ()))}
    for place, texts in places.items():
        if place == "under a time":
            found |= _often(texts) if told < _FEWEST else set()
        elif _is_rooms(texts, told):
            found |= {fold(bare_room(text)) for text in texts if _plain(text)}
    return frozenset(found)


def _threes(flow: Sequence[Block]) -> Iterator[tuple[Block, Block, Block]]:
    nothing = Block("", "")
    return zip([nothing, *flow], flow, [*flow[1:], nothing], strict=False)


def _texts(before: Block, block: Block, after: Block) -> Iterator[tuple[Place, str]]:
    """What may be a room in a line, with its place."""
    stamp = stamp_of(block.text)
    look = replace(look_of(block), indent=0)  # what stands on the right begins anywhere
    following = stamp_of(after.text) if stamp is None else None
    if following is not None and following.text:
        yield "over a time", block.text
    tail = _TAIL.search(stamp.text if stamp is not None else block.text)
    if tail:
        yield ("tail", tail["mark"], look), tail["room"]
    if stamp is not None:
        parts = [part.strip() for part in re.split(r"\t|\s\|\s", stamp.text) if part.strip()]
        yield from [(("timed", len(parts) > 1, look), parts[-1])] if parts else ()
        return
    if peopled(before.text) < SURE:
        yield ("line", look), block.text
        if stamp_of(before.text) is not None:
            yield "under a time", block.text
    elif not after.text or stamp_of(after.text) is not None:  # after people, at the end of an entry
        yield ("last", look), block.text


def _is_rooms(texts: Sequence[str], told: int) -> bool:
    """Whether the texts of one place are rooms; `told` lines of the document name rooms by their words."""
    kept = [text for text in texts if not _is_label(text)]
    names = Counter(fold(text) for text in kept)
    if len(kept) < _FEWEST or len(names) < _ROOMS or len(kept) < _AGAIN * len(names):
        return False
    again = sum(count for count in names.values() if count > 1)
    plain = sum(map(_plain, kept))
    people = sum(peopled(text) >= _PEOPLE for text in set(kept))
    worded = sum(map(is_room, kept))
    may_be = worded >= 0.1 * len(kept) or told - worded < 0.5 * len(kept)
    return may_be and again >= _REPEATED * len(kept) and plain >= _PLAIN * len(kept) and people < 0.5 * len(set(kept))


def _is_label(text: str) -> bool:
    """Whether a short text is a break or a printed type of session."""
    return len(text) <= 2 * _LONGEST and (is_break(text) or kind_named(text) is not None)


def numbered(text: str) -> bool:
    """Whether a text is a name with a number or a letter, as rooms of one kind have: "Larkspur 2", "Heron B-1"."""
    bare = bare_room(text)
    group = set(fold(bare).split()) & (words("lines", "groups") | words("lines", "tracks") | _COUNTED)
    return bool(_NUMBERED.fullmatch(bare)) and not group and _plain(bare)


def _over_times(texts: Sequence[str]) -> set[str]:
    """The numbered names that stand as headings over timed entries, several of one name."""
    names = {text for text in texts if numbered(text)}
    series = Counter(text.rsplit(" ", 1)[0] for text in names)
    return {text for text in names if series[text.rsplit(" ", 1)[0]] >= _ROOMS and text.count(" ") == 1}


def _often(texts: Sequence[str]) -> set[str]:
    """The names that stand under times again and again, in a document whose looks tell nothing apart."""
    names = Counter(fold(text) for text in texts if _plain(text) and peopled(text) < _PEOPLE)
    often = {name for name, count in names.items() if count >= _OFTEN}
    return often if len(often) >= _ROOMS else set()


def _plain(text: str) -> bool:
    """Whether a text may be the name of a room: short, a name, and neither a break, a part, a kind nor a date."""
    bare = bare_room(text)
    if not bare or len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS or not _NAME.fullmatch(bare):
        return False
    folded = fold(bare)
    known = folded in words("lines", "divisions") or pattern("institutions", "words").search(folded)
    named = is_break(bare) or kind_named(bare) is not None or role_of(bare) is not None
    return not (known or named or spot_dates(bare)) and any(c.isalpha() for c in bare)
