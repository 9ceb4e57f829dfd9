"""What a document says around its outline: the meeting's title, dates, place and time zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extractors.outlines.days import day_of, several_days
from ingest.extractors.outlines.headings import is_closing, is_division
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.stamp import tidy
from ingest.extractors.outlines.words import fold, pattern
from ingest.times import spot_dates
from ingest.times.zones import read_zone

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ZONE_LINE = re.compile(
    r"\b(?:(?:all|todas|tutti|toutes|alle|tous|todos)\b[^.;:]{0,12}?\b(?:times?|hours?|zeiten|horaires|heures|horas|horarios|orari)\b"
    r"|times?\s(?=(?:are|shown|listed|given|in)\b))"
    r"(?:[^.;:\w]*\b(?:are|is|shown|listed|given|displayed|in|the|local|venue|sind|en|em|sont|est|zone|of|program|as|using))*"
    r"[\s:(]+(?P<zone>[^.;!)\n]{2,60})",
    re.IGNORECASE,
)
_ZONE_LABEL = re.compile(r"^\W*time\s?zone\s*[:=]\s*(?P<zone>.{2,60})$", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-zà-ÿ]{3,}[.!?](?:\s|$)|\b(?:will|please|our|your|you|we)\b", re.IGNORECASE)
_DATED_BRACKET = re.compile(r"[(\[]([^()\[\]]*\d{4}[^()\[\]]*)[)\]]")
_OF = re.compile(r"^(?:\w+\s)?(?:agenda|program|programme|schedule|timetable)\s(?:of|for)\s(?:the\s)?", re.IGNORECASE)
_HEADS = re.compile(r"\s{2,}|\t+|\s*[|/]\s*")
_LONGEST_HEAD = 30  # letters of a column's heading
_TITLE_LINES = 12


@dataclass(frozen=True, slots=True)
class Surroundings:
    """As printed, "" where the document does not say."""

    title: str = ""
    dates: str = ""
    place: str = ""
    zone: str = ""


def surroundings(preamble: Sequence[Line], all_lines: Sequence[Line], title: str) -> Surroundings:
    """Read from the lines before the outline, then from all lines; `title` is what the file itself says."""
    named = [Line(title, "title")] if title else []
    dated = _dated([*named, *preamble, *all_lines])
    return Surroundings(
        title=_title(preamble, title),
        dates=_dates(dated.text) if dated else "",
        place=_place(preamble, dated),
        zone=_zone([*preamble, *all_lines]),
    )


def _dated(lines: Sequence[Line]) -> Line | None:
    """The line with the meeting's dates: a span with its year, a span, any date with its year."""
    short = [line for line in lines if len(line.text) < 200 and spot_dates(line.text)]
    spans = [line for line in short if several_days(line.text)]
    for choice in ([s for s in spans if _YEAR.search(s.text)], [s for s in short if _YEAR.search(s.text)], spans):
        if choice:
            return min(choice[:8], key=_distance)
    named = next((line for line in lines[:40] if _YEAR.search(line.text) and len(line.text) < 120), None)
    return named or _only_day(lines, short)


def _only_day(lines: Sequence[Line], dated: Sequence[Line]) -> Line | None:
    """The line of a letter that names the one day it is about: "the plan for next Wednesday (9/16)"."""
    telling = [line for line in dated if _distance(line)[0] is False and any(c.isdigit() for c in _dates(line.text))]
    lone = len({_dates(line.text) for line in telling}) == 1 and not any(
        line.stamp and line.stamp.date for line in lines
    )
    return telling[0] if lone and not any(map(day_of, lines)) else None


def _distance(line: Line) -> tuple[bool, bool, bool]:
    """How far the line is from one that tells the meeting's dates: deadlines are the farthest, then sentences."""
    deadline = bool(pattern("lines", "deadlines").search(fold(line.text)))
    return deadline, _is_sentence(line.text), len(_dateless(line.text)) > 60


def _place(preamble: Sequence[Line], dated: Line | None) -> str:
    for line in preamble:
        named = labelled(line.text)
        if (
            named
            and named.field == "room"
            and ("," in named.value or fold(named.label) in ("venue", "location", "ort"))
        ):
            return named.value
    if dated is None or dated.stamp is not None or _is_sentence(dated.text) or not spot_dates(dated.text):
        return ""
    bracket = _DATED_BRACKET.search(dated.text)
    rest = tidy(_dateless(bracket[1] if bracket else dated.text))
    parts = [part for part in re.split(r"\s*\|\s*", rest) if part.strip()]
    if any("," in part for part in parts):
        return next(part for part in parts if "," in part)
    if len(parts) > 1:
        return ", ".join(parts)
    at = preamble.index(dated) if dated in preamble else -1
    after = preamble[at + 1].text if 0 <= at < len(preamble) - 1 else ""
    near = after if "," in after and len(after) < 120 and peopled(after) < SURE and not spot_dates(after) else ""
    return near or rest


def _is_sentence(text: str) -> bool:
    return len(text) > 160 or text.endswith(".") or bool(_SENTENCE.search(text))


def _dates(text: str) -> str:
    dates = spot_dates(text)
    return text[dates[0].begin : dates[-1].stop].replace("(", "") if dates else text


def _zone(lines: Sequence[Line]) -> str:
    for line in lines:
        if len(line.text) > 300 or ("im" not in line.text.lower() and "h" not in line.text.lower()):
            continue
        found = _ZONE_LABEL.search(line.text) or _ZONE_LINE.search(line.text)
        zone = found["zone"].strip(" ().*") if found else ""
        if zone and read_zone(zone).names:
            return zone
    return next((zone for line in lines if (zone := _first_zone(line.text))), "")


def _first_zone(text: str) -> str:
    """The zone of the first column where a line heads columns of one time in several zones."""
    heads = [head for head in _HEADS.split(text) if head.strip()]
    if len(heads) < 2 or max(map(len, heads)) >= _LONGEST_HEAD:
        return ""
    zones = [head for head in heads if read_zone(head).names]
    return zones[0] if 2 <= len(zones) == len(heads) or (len(zones) > 2 and zones[0] == heads[0]) else ""


def _title(preamble: Sequence[Line], given: str) -> str:
    """The line of the preamble that best reads like a meeting's name; what the file says, if it says as much."""
    candidates = [(_worth(line, n), line.text) for n, line in enumerate(preamble[:_TITLE_LINES])]
    best = max(candidates, default=(0.0, ""), key=lambda each: each[0])
    own = 0.9 + _named(given) if given and not is_division(given) else 0.0
    if own >= best[0]:
        return _undivided(given) if own else ""
    return _undivided(_without_dates(best[1])) if best[0] > 0.8 else ""


def _undivided(title: str) -> str:
    """The meeting's name without "Draft agenda –" before it or ": Program" after it."""
    bare = _OF.sub("", re.sub(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*$", "", title))
    parts = [part for part in re.split(r"\s+[|–—-]\s+|:\s+", bare) if part.strip() and not is_division(part)]
    return bare if len(parts) != 1 else parts[0].strip()


def _named(text: str) -> float:
    return (1.0 if pattern("programs", "meetings").search(fold(text)) else 0.0) + (0.5 if _YEAR.search(text) else 0.0)


def _worth(line: Line, number: int) -> float:
    count = len(line.text.split())
    if (
        count > 18
        or count < 2
        or line.stamp is not None
        or is_division(line.text)
        or is_closing(line)
        or labelled(line.text)
    ):
        return 0.0
    if (
        line.text.endswith((".", ",", "!", ":"))
        or fold(line.text).startswith(("in this ", "inside this ", "newsletter", "all lectures", "all sessions"))
        or "@" in line.text
        or "http" in line.text
        or peopled(line.text) >= SURE
    ):
        return 0.0
    if count <= 3 and not _YEAR.search(line.text) and pattern("lines", "groups").search(fold(line.text)):
        return 0.0
    if spot_dates(line.text) and not _names_meeting(_without_dates(line.text)):
        return 0.0
    looks = 0.6 if line.level == 1 else 0.4 if line.heading else 0.0
    return 0.6 + _named(line.text) + looks - 0.05 * number


def _names_meeting(rest: str) -> bool:
    """Whether what a dated line says besides its dates may be a meeting's name and is no place: "Hall 2, Fargo, ND"."""
    return bool(rest) and ("," not in rest or bool(pattern("programs", "meetings").search(fold(rest))))


def _without_dates(text: str) -> str:
    """The title without the dates and places printed on its line after a separator."""
    parts = re.split(r"\s+[|•·–—]\s+|\s*\|\s*|\t+", text)
    if is_room(tidy(_dateless(text))):
        return ""
    kept = [part for part in parts if not spot_dates(part) or not tidy(_dateless(part))[:2]]
    kept = [part for part in kept if not spot_dates(part)]
    return tidy(kept[0]) if kept else tidy(_dateless(text))


def _dateless(text: str) -> str:
    for date in spot_dates(text):
        text = text.replace(date.text, " ", 1)
    return text
