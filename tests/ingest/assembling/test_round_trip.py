"""Any programme printed in a drawn style of dates and times reads back as it was; any text at all is survived."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ingest.assembling import assemble
from ingest.rows import Finding, Row
from ingest.times import is_date_line, is_time, spot_dates, spot_times

Clock = Callable[[datetime], str]


def _twelve(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {'AM' if moment.hour < 12 else 'PM'}"


def _dotted(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {'a.m.' if moment.hour < 12 else 'p.m.'}"


CLOCKS: dict[str, Clock] = {
    "24 h": lambda m: f"{m:%H:%M}",
    "24 h, no zero": lambda m: f"{m.hour}:{m.minute:02}",
    "12 h": _twelve,
    "12 h, dots": _dotted,
    "points": lambda m: f"{m:%H.%M}",
    "h": lambda m: f"{m.hour}h{m.minute:02}",
    "military": lambda m: f"{m:%H%M}",
    "unmarked": lambda m: f"{m.hour % 12 or 12}:{m.minute:02}",
}
DATES: dict[str, Callable[[date], str]] = {
    "american": lambda d: f"{d:%A, %B} {d.day}, {d.year}",
    "short": lambda d: f"{d:%a}, {d:%b} {d.day}",
    "british": lambda d: f"{d:%A} {d.day} {d:%B %Y}",
    "german": lambda d: f"{d:%d.%m.%Y}",
    "iso": lambda d: d.isoformat(),
    "slashes": lambda d: f"{d:%a} {d.month}/{d.day}/{d.year}",
    "ordinal": lambda d: (
        f"{d:%B} {d.day}{'th' if 10 < d.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(d.day % 10, 'th')}, {d.year}"
    ),
}
JOINS = ("-", "–", " - ", " – ", " to ")
ZONES = {"": None, "MDT": "America/Denver", "Europe/Vienna": "Europe/Vienna"}


@st.composite
def days(draw: st.DrawFn) -> list[tuple[datetime, datetime]]:
    """One to three days from 7 in the morning into the evening, sessions of 15 to 90 minutes."""
    first = draw(st.dates(date(2024, 4, 10), date(2030, 9, 20)))
    sessions = []
    for offset in range(draw(st.integers(1, 3))):
        moment = datetime.combine(first + timedelta(offset), time(7))
        while moment.hour < 21 and moment.day == (first + timedelta(offset)).day:
            end = moment + timedelta(minutes=draw(st.sampled_from((15, 30, 45, 60, 75, 90))))
            sessions.append((moment, end))
            moment = end + timedelta(minutes=draw(st.sampled_from((0, 15, 30))))
    return sessions


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    days(),
    st.sampled_from(sorted(CLOCKS)),
    st.sampled_from(sorted(DATES)),
    st.sampled_from(JOINS),
    st.sampled_from(sorted(ZONES)),
)
def test_what_is_printed_reads_back(
    sessions: list[tuple[datetime, datetime]], clock: str, style: str, join: str, zone: str
) -> None:
    rows = tuple(
        Row(f"l {n}", f"Title {n}", date=DATES[style](start), start=f"{CLOCKS[clock](start)}{join}{CLOCKS[clock](end)}")
        for n, (start, end) in enumerate(sessions)
    )
    found = assemble(
        [Finding(rows=rows, zone=zone, dates=f"{sessions[0][0]:%B} {sessions[0][0].day}, {sessions[0][0].year}")]
    )
    assert found.timezone == ZONES[zone]
    read = {
        s.title: (s.start and s.start.replace(tzinfo=None), s.end and s.end.replace(tzinfo=None))
        for s in found.sessions
    }
    assert [read[f"Title {n}"] for n in range(len(sessions))] == sessions


PRINTED = st.text(alphabet="0123456789:.-–/ apmAMJunOctThuDay,h*()+TZ'年", max_size=60)


@settings(max_examples=200, deadline=None)
@given(PRINTED)
@example("2027-02-30T25:61")
@example("99999999999999")
def test_any_text_is_survived(text: str) -> None:
    times, dates = spot_times(text), spot_dates(text)
    assert all(0 <= time.begin < time.stop <= len(text) for time in times)
    assert all(text[date.begin : date.stop] == date.text for date in dates)
    assert not (is_time(text) and is_date_line(text))
    found = assemble(
        [Finding(rows=(Row("l", "Title", date=text, start=text, end=text, duration=text, zone=text, day_break=text),))]
    )
    assert len(found.sessions) == 1
