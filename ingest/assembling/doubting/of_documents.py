"""Signs that a document was not understood as a whole, each from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ingest.assembling.doubting.of_names import is_odd_name
from ingest.assembling.doubting.of_titles import ends_in_a_name, has_marks
from ingest.assembling.doubting.view import BRIEF, View, mixed, share
from ingest.model import Kind, Session

_HOLDERS = (Kind.SYMPOSIUM, Kind.ORAL, Kind.PANEL, Kind.COURSE, Kind.WORKSHOP, Kind.PLENARY)


def _titles(test: Callable[[str], bool]) -> Callable[[View], float]:
    return lambda view: share(sum(test(one.title) for one in view.sessions), len(view.sessions))


def _suspected(code: str) -> Callable[[View], float]:
    return lambda view: share(sum(code in codes for codes in view.codes.values()), len(view.sessions))


def _rooms_once(view: View) -> float:
    return share(sum(count == 1 for count in view.rooms.values()), len(view.roomed))


def _twice(view: View) -> float:
    return share(sum(count for count in view.titles.values() if count > 1), len(view.sessions))


def _lonely(view: View) -> float:
    return share(sum(count == 1 for count in view.held.values()), len(view.held))


def _flat(view: View) -> float:
    """Short sessions that stand alone, where sessions that could hold them stand alone too."""
    brief = [one for one in view.speaking if one.start and one.end and one.end - one.start <= BRIEF and one.speakers]
    empty = [one for one in view.tops if one.kind in _HOLDERS and not view.held[one.id]]
    return share(len(brief), len(view.sessions)) if empty else 0.0


def _twins(view: View) -> float:
    """Sessions that share their time, where few do: a heading took the time of its neighbour."""
    return mixed(view.few_twins, view.slots.total())


def _peopled(one: Session) -> bool:
    return bool(one.speakers)


DOCUMENT: Mapping[str, Callable[[View], float]] = {
    "odd_titles": _suspected("odd_title"),
    "odd_rooms": _suspected("odd_room"),
    "lost_times": _suspected("no_time"),
    "titles_with_tails": _titles(ends_in_a_name),
    "titles_with_marks": _titles(has_marks),
    "titles_twice": _twice,
    "rooms_once": _rooms_once,
    "rooms_crowded": lambda view: share(len(view.crowded), len(view.sessions)),
    "lonely_talks": _lonely,
    "flat_talks": _flat,
    "twin_times": _twins,
    "odd_names": lambda view: share(sum(is_odd_name(p.name) for p in view.people), len(view.people)),
    "some_rooms": lambda view: mixed(len(view.roomed), len(view.tops)),
    "some_people": lambda view: mixed(sum(map(_peopled, view.speaking)), len(view.speaking)),
}
"""Name and measure of every sign of a document."""
