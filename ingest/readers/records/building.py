"""From the items of a data file to a Finding: one row for each session, with its ids followed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.described import describe
from ingest.readers.records.counted import numbered_days
from ingest.readers.records.credits import credits_of, person_of
from ingest.readers.records.index import Index, index
from ingest.readers.records.item import Item, What, fields_of
from ingest.readers.records.moments import When, when
from ingest.readers.records.naming import first, kind_in_title, label
from ingest.readers.records.nesting import code_of, parent_of, title_of
from ingest.readers.records.pointers import pointers_as_slots
from ingest.readers.records.prefixes import without_kind
from ingest.readers.records.presenting import presenters
from ingest.readers.records.relative import with_relative_starts
from ingest.readers.records.repeats import without_repeats
from ingest.readers.values import instant, is_node, line, text_of
from ingest.rows import Finding, Row

_NOT_HELD = {"rejected", "reject", "draft", "pending", "withdrawn", "deleted", "declined", "waitlist", "waitlisted"}
_NOT_HELD |= {"not accepted", "unconfirmed", "desk rejected"}
_MANY = 5  # sessions that one organiser cannot all hold
_YES, _NO = {"true", "1", "yes", "y", "x"}, {"false", "0", "no", "n"}


def finding_of(items: Sequence[Item]) -> Finding:
    """Rows, people and what the file says about the meeting."""
    items = without_repeats(pointers_as_slots(items))
    by_id = index(items)
    sessions = [item for item in items if item.what == What.SESSION and label(item) and _is_held(item)]
    keys = _row_keys(sessions)
    named = presenters(items, by_id)
    made = [_row(item, by_id, keys) for item in sessions]
    made = with_relative_starts(made, {item.where: int(told) for item in sessions if (told := _offset(item))})
    made = [row if row.people else replace(row, people=named.get(row.where, ())) for row in made]
    rows = numbered_days(_without_places(_without_host(made)))
    if not any(row.start or row.date or row.people for row in rows):
        rows = ()  # a list of things, no programme
    people = (person_of(item) for item in items if item.what == What.PERSON)
    about = [item for item in items if item.what == What.MEETING]
    return Finding(
        rows=rows,
        title=next(filter(None, map(label, about)), ""),
        zone=next(filter(None, (first(item, "zone") for item in about)), ""),
        dates=next(filter(None, map(_dates, about)), ""),
        place=next(filter(None, map(_city, about)), ""),
        faculty=tuple(dict.fromkeys(person for person in people if person.text)),
    )


def _without_host(rows: list[Row]) -> list[Row]:
    """The rows without the organiser whom a calendar names for every one of them; else those whom the text names."""
    hosts = Counter(credit.text for row in rows for credit in row.people if "organi" in credit.role)
    always = {text for text, count in hosts.items() if count >= max(_MANY, 0.9 * len(rows))}
    if not always:
        return rows
    kept = [tuple(credit for credit in row.people if credit.text not in always) for row in rows]
    return [
        replace(row, people=people or describe(row.abstract).people) for row, people in zip(rows, kept, strict=True)
    ]


def _city(item: Item) -> str:
    """The city of a meeting, else what its place says."""
    inside = [fields_of(value).get("place_of", []) for _, value in item.values("venue") if is_node(value)]
    cities = (text_of(value) for values in (item.values("place_of"), *inside) for _, value in values)
    return line(", ".join(dict.fromkeys(filter(None, cities))) or first(item, "venue"))


def _is_held(item: Item) -> bool:
    if _is_ticked(item, "withheld") is True or _is_ticked(item, "published") is False:
        return False
    return not any(line(text_of(value)).lower() in _NOT_HELD for _, value in item.values("status"))


def _is_ticked(item: Item, name: str) -> bool | None:
    """What a field of yes or no says; None where it says neither."""
    said = {str(value).strip().lower() for _, value in item.values(name)}
    return True if said & _YES else False if said & _NO else None


def _dates(item: Item) -> str:
    days = (next((instant(v)[:10] for _, v in item.values(name) if instant(v)), "") for name in ("start", "end"))
    told = " – ".join(dict.fromkeys(filter(None, days))) or first(item, "date")
    year = first(item, "year")
    return told if year in told else f"{told} {year}".strip()


def _offset(item: Item) -> str:
    told = first(item, "offset")
    return told if told.isdigit() and len(told) < 5 else ""


def _row_keys(sessions: list[Item]) -> dict[str, str]:
    """A key for each session by its place in the file: its id where no other has it, else its place."""
    count: dict[str, int] = {}
    for item in sessions:
        count[item.key] = count.get(item.key, 0) + 1
    return {item.where: item.key if item.key and count[item.key] == 1 else item.where for item in sessions}


def _without_places(rows: list[Row]) -> tuple[Row, ...]:
    """A place in the file is a key only for a row that holds others; it would not survive a changed file."""
    used = {row.parent for row in rows}
    return tuple(replace(row, key="") if row.key == row.where and row.key not in used else row for row in rows)


def _row(item: Item, by_id: Index, keys: dict[str, str]) -> Row:
    told, kind = when(item, by_id), _kind(item, by_id)
    subtitle = line(first(item, "subtitle"))
    return Row(
        where=item.where,
        title=without_kind(title_of(item), kind),
        date=told.date,
        start=told.start,
        end=told.end,
        duration=told.duration,
        zone=told.zone,
        all_day=_is_ticked(item, "all_day") is True,
        room=_room(item, told, by_id),
        tracks=_tracks(item, by_id),
        kind=kind,
        code=code_of(item),
        abstract="\n".join(filter(None, (subtitle, _abstract(item)))),
        url=_url(item),
        status=_status(item),
        people=credits_of(item, by_id) or describe(_abstract(item)).people,
        key=keys[item.where],
        parent=parent_of(item, by_id, keys),
    )


def _room(item: Item, told: When, by_id: Index) -> str:
    rooms, venues = (_places(item, name, by_id) for name in ("room", "venue"))
    return rooms or _slot_room(told, by_id) or item.context.room or venues


def _places(item: Item, name: str, by_id: Index) -> str:
    """The names that the record prints, else those of the rooms whose ids it gives."""
    printed = [text for m, value in item.values(name) if m.level != "id" for text in by_id.labels(What.ROOM, value)]
    ids = [value for m, value in item.values(name) if m.level == "id" and by_id.get(What.ROOM, value) is not None]
    names = printed or [text for value in ids for text in by_id.labels(What.ROOM, value)]
    return ", ".join(dict.fromkeys(text for text in names if not text.startswith("http")))


def _slot_room(told: When, by_id: Index) -> str:
    return ", ".join(by_id.labels(What.ROOM, told.room)) if told.room else ""


def _words(text: str) -> list[str]:
    """The parts of a list of keywords in one text."""
    return [part.strip() for part in text.split("|")] if "|" in text else [text]


def _tracks(item: Item, by_id: Index) -> tuple[str, ...]:
    values = [value for _, value in item.values("track")]
    if (item.values("title") or item.values("name")) and not kind_in_title(item):
        values += [value for _, value in item.values("topic")]
    names = [word for value in values for name in by_id.labels(What.TRACK, value) for word in _words(name)]
    return tuple(dict.fromkeys(filter(None, (*names, item.context.track))))


def _kind(item: Item, by_id: Index) -> str:
    kinds = [name for _, value in item.values("kind") for name in by_id.labels(What.TYPE, value)]
    return next((kind for kind in kinds if not kind.isdigit()), "") or kind_in_title(item) or item.context.kind


def _abstract(item: Item) -> str:
    texts = sorted((text_of(value) for _, value in item.values("abstract")), key=len, reverse=True)
    return texts[0] if texts else ""


def _url(item: Item) -> str:
    texts = (text_of(value) for _, value in item.values("url") if not isinstance(value, list))
    return next((text for text in texts if text.startswith(("http", "/", "www"))), "")


def _status(item: Item) -> str:
    """A printed state; a field named "cancelled" that is true says so by its name."""
    for _, value in item.values("status"):
        if value is True:
            return "cancelled"
        if text := line(text_of(value)):
            return text
    return ""
