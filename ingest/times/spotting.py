"""Where in a line of text a time or a date is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.times.clocks import Shape, Token, tokens
from ingest.times.date_patterns import date_matches
from ingest.times.words import WEEKDAYS, fold, word_list
from ingest.times.zone_words import ZONE

_HINT = re.compile(r"\d|noon|midnight|midday", re.IGNORECASE)
_GAP = re.compile(
    rf"\s*(?:[(\[]?(?P<zone>{ZONE})[)\]]?\s*)?\|?\s*(?:[-–—−‐‑‒~～→]{{1,3}}|(?i:to|until|till|til|bis|à|às|as|até|hasta|a|al|tot|thru|through))\s*"
)
_ZONE_AFTER = re.compile(rf"\s?(?:[(\[]\s?(?P<inner>{ZONE})\s?[)\]]|(?P<bare>{ZONE}))")
_OFFSET = r"(?:Z|[+-]\d\d:?\d\d)?"
_ISO = re.compile(
    rf"(?:(?<=\d{{4}}-\d\d-\d\dT)\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?{_OFFSET}"
    rf"|(?<=\d{{4}}-\d\d-\d\d )\d\d:\d\d:\d\d(?:[.,]\d+)?{_OFFSET})(?![\d:])"
)
_LEAD = " \t\n\r([{*•·|>_#–—-"
_EVENINGS = (1900, 1930, 2000, 2030)
"""Full and half hours that are years too."""
_OPENING = re.compile(rf"\b(?:{'|'.join(sorted(word_list('clock', 'opening')))})\b[.:]?\s*$", re.IGNORECASE)
"""Words for an hour that open a line before it."""
_CLOCK_UNITS, _HOUR_UNITS = ("uhr", "uur", "clock", "klokken"), ("horas", "heures", "ore", "timer", "hours")
"""Words behind an hour; the latter count hours as well, unless they open a line before a colon."""
_BEFORE = re.compile(r"([A-Za-zÀ-ɏ'&.]+)[:.]?\s*$")
_REST = re.compile(
    rf"[\s()\[\]*|,;:.–—-]|{ZONE}|(?i:\b(?:times?|from|at|um|uhr|h|hrs|hours|approx|ca|start|starts|daily)\b)"
)


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """`text[begin:stop]` is a time or a range; `start` and `end` are its parts as printed, `end` "" if none.

    `zone` is the zone printed directly after it ("MDT"), inside the span; "" if none.
    """

    begin: int
    stop: int
    start: str
    end: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """`text[begin:stop]` is a date ("Thursday, October 21", "21.10.2027", "Day 2")."""

    begin: int
    stop: int
    text: str


@lru_cache(maxsize=16384)
def spot_times(text: str) -> tuple[TimeSpan, ...]:
    """All times and ranges in `text`, left to right, not overlapping."""
    if not _HINT.search(text):
        return ()
    instants = [TimeSpan(m.start(), m.end(), m[0]) for m in _ISO.finditer(text)] if "-" in text else []
    found = _unmasked(tokens(text), [(s.begin, s.stop) for s in instants])
    if any(token.shape not in (Shape.COLON, Shape.WORD) for token in found):
        found = _unmasked(found, [(s.begin, s.stop) for s in spot_dates(text)])
    spans = [*instants, *_paired(text, found)]
    return tuple(sorted(spans, key=lambda span: span.begin))


@lru_cache(maxsize=16384)
def spot_dates(text: str) -> tuple[DateSpan, ...]:
    """All dates in `text`, left to right, not overlapping."""
    spans = ((m.start(), text[m.start() : m.end()].rstrip(" ,")) for m in date_matches(text))
    return tuple(DateSpan(begin, begin + len(printed), printed) for begin, printed in spans)


@lru_cache(maxsize=16384)
def is_time(text: str) -> bool:
    """Whether `text` is a time or range and nothing else (brackets, a zone, a star aside)."""
    if len(text) > 80:
        return False
    spans = spot_times(text)
    return len(spans) == 1 and not _REST.sub("", text[: spans[0].begin] + " " + text[spans[0].stop :])


def is_date_line(text: str) -> bool:
    """Whether `text` is a heading that names a day and little else."""
    if len(text) > 120:
        return False
    spans = spot_dates(text)
    if not spans or spot_times(text):
        return False
    rest = re.findall(r"[^\W\d_][\w'’-]*|\d+", _without(text, spans))
    strange = [word for word in rest if fold(word) not in _FILLER]
    printed = sum(span.stop - span.begin for span in spans)
    return not strange or (printed >= 0.6 * len(text.strip()) and len(strange) <= 3)


_FILLER = word_list("headings", "filler")
_TIME_WORDS = word_list("clock", "before")
_NUMBERED = word_list("clock", "numbered")


def _without(text: str, spans: tuple[DateSpan, ...]) -> str:
    for span in reversed(spans):
        text = text[: span.begin] + " " + text[span.stop :]
    return text


def _unmasked(found: list[Token], masks: list[tuple[int, int]]) -> list[Token]:
    return [token for token in found if not any(begin < token.stop and token.begin < stop for begin, stop in masks)]


def _paired(text: str, found: list[Token]) -> list[TimeSpan]:
    spans: list[TimeSpan] = []
    position = 0
    while position < len(found):
        first, second = found[position], found[position + 1] if position + 1 < len(found) else None
        gap = _GAP.fullmatch(text, first.stop, second.begin) if second else None
        if second and gap and _is_range(text, first, second):
            spans.append(_span(text, first, second, gap["zone"] or ""))
            position += 1
        elif _stands_alone(text, first):
            spans.append(_span(text, first, None, ""))
        position += 1
    return spans


def _span(text: str, first: Token, second: Token | None, zone: str) -> TimeSpan:
    stop = second.stop if second else first.stop
    after = _ZONE_AFTER.match(text, stop)
    if after:
        zone, stop = after["inner"] or after["bare"], after.end()
    start = text[first.begin : first.stop].strip()
    end = text[second.begin : second.stop].strip() if second else ""
    opening = _OPENING.search(text, max(0, first.begin - 12), first.begin)
    begin = opening.start() if opening and not text[: opening.start()].strip(_LEAD) else first.begin
    return TimeSpan(begin, stop, start, end, zone)


def _is_range(text: str, first: Token, second: Token) -> bool:
    shapes = {first.shape, second.shape}
    told = first.told or second.told
    if first.half and first.hour > 12 and first.shape is Shape.BARE:
        return False
    if (first.loose or second.loose) and not _opens(text, first):
        return False
    if shapes & {Shape.COLON, Shape.LETTER} or told or Shape.WORD in shapes:
        return first.shape is not Shape.BARE or first.told or _bare_fits(text, first, second)
    if shapes == {Shape.COMPACT}:
        return _compact_range(text, first, second)
    if shapes == {Shape.DOT}:
        return _dot_range(text, first, second)
    return shapes == {Shape.BARE, Shape.COMPACT} and _casual_range(text, first, second)


def _casual_range(text: str, first: Token, second: Token) -> bool:
    """ "8-850 Plexus exam": an hour and an hour with minutes, a title behind them."""
    tight = second.begin - first.stop == 1 and text[first.stop] in "-–"
    length = (second.hour * 60 + second.minute - first.hour * 60 - first.minute) % 720
    fits = 15 <= length <= 180 and first.minute % 5 == second.minute % 5 == 0 and 0 < first.hour <= 12
    return tight and fits and second.stop - second.begin == 3 and _opens(text, first) and _title_follows(text, second)


def _bare_fits(text: str, first: Token, second: Token) -> bool:
    """A bare hour opens a range ("8–9:15 am") unless a noun numbers itself with it ("Session 3 – 8:00")."""
    if first.hour > 12 and second.half in ("am", "pm"):
        return False
    word = _word_before(text, first)
    if not word or word in _TIME_WORDS or word in WEEKDAYS:
        return True
    return second.begin - first.stop == 1 and word not in _NUMBERED


def _compact_range(text: str, first: Token, second: Token) -> bool:
    round_times = first.minute % 5 == 0 and second.minute % 5 == 0
    years = all(1900 <= t.hour * 100 + t.minute <= 2059 for t in (first, second))
    short = min(first.stop - first.begin, second.stop - second.begin) < 4
    opens = _opens(text, first)
    if years or short:
        quarters = first.minute % 15 == second.minute % 15 == 0
        return opens and round_times and (not years or (quarters and _title_follows(text, second)))
    word = _word_before(text, first)
    return opens or (round_times and word not in _NUMBERED) or text[first.begin] == "0"


def _dot_range(text: str, first: Token, second: Token) -> bool:
    if _opens(text, first):
        return first.hour < second.hour or (first.hour, first.minute) <= (second.hour, second.minute) or second.hour < 9
    round_times = first.minute % 5 == 0 and second.minute % 5 == 0
    word = _word_before(text, first)
    if word in _TIME_WORDS:
        return round_times
    long = first.stop - first.begin >= 5 and second.stop - second.begin >= 5
    return round_times and (long or (not word and max(first.hour, second.hour) >= 10))


def _stands_alone(text: str, token: Token) -> bool:
    if token.shape is Shape.COLON:
        return _word_before(text, token) != "ratio"
    if token.shape is Shape.WORD:
        return _word_before(text, token) in _TIME_WORDS or (
            _opens(text, token) and (text[token.begin].isupper() or _title_follows(text, token))
        )
    if token.loose:
        return token.shape is Shape.COMPACT and _opens(text, token) and _title_follows(text, token)
    if token.half in ("am", "pm"):
        return token.shape is not Shape.BARE or 1 <= token.hour <= 12
    if token.half:
        return token.hour in (0, 12, 24)
    return _plain_alone(text, token)


def _plain_alone(text: str, token: Token) -> bool:
    """A dotted, compact or bare number without am/pm."""
    if token.shape is Shape.BARE:
        printed = fold(text[token.begin : token.stop])
        led = token.hour >= 6 and _opens(text, token) and text[token.stop :].lstrip(" ")[:1] in (":", "|", "\t")
        return token.unit and (printed.endswith(_CLOCK_UNITS) or (led and printed.endswith(_HOUR_UNITS)))
    whole = len(text) < 40 and text.strip(_LEAD + ")]}.*: ") == text[token.begin : token.stop].strip()
    word = _word_before(text, token)
    if token.shape is Shape.LETTER:
        return text[token.stop - 1].isdigit() or whole or (_opens(text, token) and _title_follows(text, token))
    if token.unit:
        return True
    if token.shape is Shape.DOT:
        return (
            (whole and len(text.strip()) <= 7)
            or (_opens(text, token) and _dotted_time(text, token))
            or word in _TIME_WORDS
        )
    if token.shape is Shape.COMPACT:
        return _compact_alone(text, token, whole)
    return False


def _dotted_time(text: str, token: Token) -> bool:
    after = text[token.stop : token.stop + 2]
    column = bool(re.match(r"(?:\t|\s{2,})[A-ZÀ-Þ]", text[token.stop : token.stop + 20]))
    return (
        token.minute % 5 == 0
        and (token.hour >= 6 or token.padded or column)
        and (not after or after[0] in " \t\n|,;:–-*)")
    )


def _compact_alone(text: str, token: Token, whole: bool) -> bool:
    value = token.hour * 100 + token.minute
    if token.stop - token.begin < 4:
        return False
    if 1900 <= value <= 2099:
        return value in _EVENINGS and (whole or (_opens(text, token) and _column_follows(text, token)))
    zero = text[token.begin] == "0"
    if whole or _word_before(text, token) == "at":
        return zero or token.minute % 5 == 0
    return _opens(text, token) and (zero or token.minute % 5 == 0) and _title_follows(text, token)


def _column_follows(text: str, token: Token) -> bool:
    """Whether a gap as wide as a column's comes after it, and then a capital."""
    return bool(re.match(r"(?:\t|\s{2,}|\s*\|)\s*[A-ZÀ-Þ]", text[token.stop : token.stop + 40]))


def _title_follows(text: str, token: Token) -> bool:
    """Whether a capital, a line's end or a column's edge comes after it."""
    after = text[token.stop : token.stop + 1]
    return after in ("", "\t", "|", "\n", ":") or text[token.stop : token.stop + 8].lstrip(" \t:–—-|.")[:1].isupper()


def _opens(text: str, token: Token) -> bool:
    """Whether nothing but brackets, bullets or a day stands before it on its line."""
    begin = text.rfind("\n", max(0, token.begin - 60), token.begin) + 1
    if not begin and token.begin > 60:
        return False
    line = text[begin : token.begin]
    return not line.strip(_LEAD) or bool(_OPENING.fullmatch(line.lstrip(_LEAD))) or _is_day(line)


def _is_day(text: str) -> bool:
    """Whether `text` is a date and punctuation only."""
    spans = spot_dates(text)
    return bool(spans) and not _without(text, spans).strip(_LEAD + ",:.@)]")


def _word_before(text: str, token: Token) -> str:
    match = _BEFORE.search(text, max(0, token.begin - 24), token.begin)
    return fold(match[1]) if match else ""
