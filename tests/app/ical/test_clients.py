"""Real clients read the file: libical and khal, each event at its instant."""

from __future__ import annotations

import ctypes
import ctypes.util
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.ical import Event, calendar_bytes, revise
from tests.parts import need

pytestmark = pytest.mark.clients
NOW = datetime(2027, 9, 1, 12, tzinfo=UTC)


def calendar() -> bytes:
    start = datetime(2027, 9, 15, 17, 30, tzinfo=UTC)
    events = [
        Event(
            f"e{n}@hallway", f"Session {n}, with; marks", start + timedelta(days=n), start + timedelta(days=n, hours=1)
        )
        for n in range(3)
    ]
    return calendar_bytes("Hallway", events, revise({}, events, NOW), "hallway")


def test_libical_finds_no_error() -> None:
    library = ctypes.util.find_library("ical")
    need(library is not None, "libical")
    assert library is not None
    ical = ctypes.CDLL(library)
    ical.icalparser_parse_string.restype = ctypes.c_void_p
    ical.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    ical.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    ical.icalrestriction_check.argtypes = [ctypes.c_void_p]
    component = ical.icalparser_parse_string(calendar())
    assert component is not None
    assert ical.icalcomponent_count_errors(component) == 0
    assert ical.icalrestriction_check(component) == 1
    assert ical.icalcomponent_count_errors(component) == 0


def test_khal_lists_every_event_at_its_instant(tmp_path: Path) -> None:
    folder = tmp_path / "calendar"
    folder.mkdir()
    config = tmp_path / "khal.conf"
    config.write_text(
        f"[calendars]\n[[hallway]]\npath = {folder}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
    )
    (tmp_path / "plan.ics").write_bytes(calendar())
    assert not khal(config, "import", "--batch", "-a", "hallway", str(tmp_path / "plan.ics")).strip()
    listed = khal(config, "list", "--format", "{start} {end} {title}", "--day-format", "", "2027-09-15", "4d")
    assert listed.splitlines() == [
        f"2027-09-{15 + n} 17:30 2027-09-{15 + n} 18:30 Session {n}, with; marks" for n in range(3)
    ]
    assert not khal(config, "import", "--batch", "-a", "hallway", str(tmp_path / "plan.ics")).strip()
    assert len(list(folder.glob("*.ics"))) == 3, "a second import must not double events"


def khal(config: Path, *arguments: str) -> str:
    command = [str(Path(sys.executable).with_name("khal")), "-c", str(config), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
