"""The zone of a venue's place: city, state and country as printed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from ingest.times.words import fold

Table = dict[str, str]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("ingest.times").joinpath("places.toml").read_text(encoding="utf-8"))


@cache
def _states(name: str) -> Table:
    return {fold(key): zone for keys, zone in _data()[name].items() for key in keys.split("|")}


@cache
def _named(name: str) -> Table:
    return {fold(key): zone for key, zone in _data()[name].items()}


def _lines(name: str) -> list[list[str]]:
    text = files("tzdata.zoneinfo").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _countries() -> Table:
    """Countries that have one zone, by their English name, and our own table over it."""
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in _lines("zone.tab"):
        zones.setdefault(code, []).append(zone)
    names = {code: name for code, name in _lines("iso3166.tab")}
    single = {fold(names[code]): found[0] for code, found in zones.items() if len(found) == 1}
    return {**single, **_named("countries")}


@cache
def _exemplars() -> Table:
    """The cities that zones are named for ("Europe/Vienna"), where only one zone bears the name."""
    cities: dict[str, set[str]] = {}
    for _, _, zone, *_ in _lines("zone.tab"):
        cities.setdefault(fold(zone.rpartition("/")[2].replace("_", " ")), set()).add(zone)
    return {city: next(iter(zones)) for city, zones in cities.items() if len(zones) == 1}


def zones_of_place(place: str) -> tuple[str, ...]:
    """IANA zones that the printed place may lie in: one where it is clear, several where it is not, none if unknown."""
    parts = [fold(part).strip() for part in re.split(r"[,;|()\n]| [-–—] ", place)]
    parts = [part for part in parts if part and not part.isdigit()]
    whole = fold(place).strip(" .")
    if whole in _named("cities"):
        return (_named("cities")[whole],)
    regions = [(position, zone) for position, part in enumerate(parts) if (zone := _region(part, position))]
    cities = [part for position, part in enumerate(parts) if position not in {p for p, _ in regions} or not position]
    if regions:
        return (_in_region(cities, regions[-1][1], parts[regions[-1][0]]),)
    return _bare(parts)


def _region(part: str, position: int) -> str | None:
    """The zone of a state or country; a two-letter code only after a city."""
    part = re.sub(r"\s+\d{5}(?:-\d{4})?$|\s+usa?$", "", part)
    states = {**_states("states"), **_states("split_states")}
    if part in states and (len(part) > 3 or position > 0):
        return states[part] if position > 0 or part not in _named("cities") else None
    return _countries().get(part)


def _in_region(cities: list[str], zone: str, region: str) -> str:
    region = re.sub(r"\s+\d{5}(?:-\d{4})?$", "", region)
    if region in _states("split_states"):
        return next((_named("split_cities")[city] for city in cities if city in _named("split_cities")), zone)
    return zone


def _bare(parts: list[str]) -> tuple[str, ...]:
    for part in parts:
        if part in _data()["ambiguous"]["cities"]:
            usual = _data()["ambiguous"]["usual"].get(part)
            certain = part in _data()["ambiguous"]["certain"] or (usual and usual.partition("/")[0].lower() in parts)
            if usual and certain:
                return (usual,)
            return (usual, "") if usual else ("", "")
        zone = _named("cities").get(part) or _exemplars().get(part)
        if zone:
            return (zone,)
    return ()
