"""The zone of the meeting: the user's word, the document's, the place's, weighed against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from ingest.model import Severity
from ingest.times.notices import Notice
from ingest.times.places import zones_of_place
from ingest.times.zones import ZoneReading, read_zone, zone


@dataclass(frozen=True, slots=True)
class Venue:
    """The venue's zone, None where nothing tells it, and what is doubtful about it."""

    zone: ZoneInfo | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def name(self) -> str | None:
        return self.zone.key if self.zone else None


@dataclass(frozen=True, slots=True)
class ZoneHints:
    """Everything that may tell the zone: the user's name for it, then what documents and rows print."""

    user: str | None = None
    printed: tuple[str, ...] = ()  # of whole documents
    rows: tuple[str, ...] = ()  # of single rows
    places: tuple[str, ...] = ()
    midday: datetime | None = None  # noon of the meeting's first day, naive


def find_venue(hints: ZoneHints) -> Venue:
    """The zone that the hints tell together. The user's word wins; a disagreement is told."""
    place, doubtful = _place_zones(hints.places)
    printed = _printed_zone(hints, place)
    if hints.user and (found := zone(hints.user)):
        return Venue(found, _disagreement(hints.user, printed, hints.midday))
    if printed.names and not (printed.names[0] == "Etc/UTC" and place):
        return _from_print(printed, place)
    if place:
        return Venue(zone(place), _guessed_place(place) if doubtful else ())
    return Venue(None, _unknown(hints.places, doubtful))


def _place_zones(places: Sequence[str]) -> tuple[str, bool]:
    """The place's zone ("" if none) and whether it is doubtful."""
    for place in places:
        found = zones_of_place(place)
        if found:
            return found[0], len(found) > 1
    return "", False


def _printed_zone(hints: ZoneHints, place: str) -> ZoneReading:
    for group in (hints.printed, hints.rows):
        found = [reading for text in group if text and (reading := read_zone(text)).names]
        if found:
            first = Counter(found).most_common(1)[0][0]
            return _narrowed(first, place)
    return ZoneReading(())


def _narrowed(reading: ZoneReading, place: str) -> ZoneReading:
    """The venue's place decides between zones of one abbreviation, and names the zone of a bare offset."""
    if place and place in reading.names:
        return ZoneReading((place,))
    if place and reading.names[0].startswith("Etc/GMT") and _same_clock(place, reading.names[0], None):
        return ZoneReading((place,))
    return reading


def _same_clock(one: str, other: str, moment: datetime | None) -> bool:
    moment = moment or datetime(2027, 1, 15, 12)  # noqa: DTZ001 - a wall clock
    first, second = zone(one), zone(other)
    moments = (moment, moment.replace(month=7 if moment.month < 4 else 1, day=15)) if first else ()
    return bool(first and second) and any(
        m.replace(tzinfo=first).utcoffset() == m.replace(tzinfo=second).utcoffset() for m in moments
    )


def _disagreement(user: str, printed: ZoneReading, midday: datetime | None) -> tuple[Notice, ...]:
    if not printed.names or printed.names[0] == "Etc/UTC":
        return ()
    if any(_agree(user, name, midday) for name in printed.names):
        return ()
    message = f"The programme names the zone {printed.names[0]}; times are shown in {user}, as you asked."
    return (Notice("zone_conflict", Severity.INFO, message),)


def _agree(user: str, name: str, midday: datetime | None) -> bool:
    if user == name:
        return True
    first, second = zone(user), zone(name)
    if midday is None or first is None or second is None:
        return False
    return midday.replace(tzinfo=first).utcoffset() == midday.replace(tzinfo=second).utcoffset()


def _from_print(reading: ZoneReading, place: str) -> Venue:
    name = reading.names[0]
    if reading.clear or place:
        return Venue(zone(name))
    others = ", ".join(reading.names[1:])
    message = f"The printed zone may mean {name} or {others}; read as {name}."
    return Venue(zone(name), (Notice("zone_ambiguous", Severity.WARNING, message, suggestion="--timezone"),))


def _guessed_place(name: str) -> tuple[Notice, ...]:
    message = f"The venue's city has namesakes in other zones; read as {name}."
    return (Notice("zone_ambiguous", Severity.WARNING, message, suggestion="--timezone"),)


def _unknown(places: Iterable[str], doubtful: bool) -> tuple[Notice, ...]:
    if doubtful:
        message = f"“{next(iter(places))}” names places in several time zones; times are shown without a zone."
        return (Notice("zone_ambiguous", Severity.WARNING, message, suggestion="--timezone AREA/CITY"),)
    message = "The programme does not tell its time zone; times are shown as printed."
    return (Notice("zone_unknown", Severity.INFO, message, suggestion="--timezone AREA/CITY"),)
