"""The commands as a user runs them: one sentence for bad input, one JSON document for good."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import icalendar
import pytest

SAMPLES = Path(__file__).parents[3] / "sample_programs"
HALLWAY = str(Path(sys.executable).with_name("hallway"))
PROFILE = 'name = "Alex Rivera"\n[interests]\nspinal_cord_injury = 3\n'


def hallway(*arguments: str, stdin: bytes = b"") -> tuple[int, bytes, list[str]]:
    done = subprocess.run([HALLWAY, *arguments], input=stdin, capture_output=True, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr.decode().splitlines()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    file = tmp_path / "me.toml"
    file.write_text(PROFILE, encoding="utf-8")
    return file


def test_a_plan_is_one_json_document_and_a_calendar(profile: Path, tmp_path: Path) -> None:
    ics = tmp_path / "me.ics"
    options = ["--profile", str(profile), "--json", "--today", "2027-09-01", "--ics", str(ics)]
    status, out, _ = hallway("plan", str(SAMPLES / "harbor-2027.csv"), *options)
    plan = json.loads(out)
    assert status == 0
    assert 3 <= len(plan["outreach"]["attendings"]) <= 5 and 2 <= len(plan["outreach"]["near_peers"]) <= 4
    assert len(icalendar.Calendar.from_ical(ics.read_bytes()).walk("VEVENT")) > len(plan["schedule"])
    again, out_again, _ = hallway("plan", str(SAMPLES / "harbor-2027.csv"), *options)
    assert (again, out_again) == (0, out), "the same input gives the same output, byte for byte"


def test_standard_input_is_read() -> None:
    data = (SAMPLES / "harbor-2027.ics").read_bytes()
    status, out, _ = hallway("ingest", "-", "--name", "harbor.ics", "--json", stdin=data)
    assert status == 0 and len(json.loads(out)["sessions"]) == 251


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["ingest", "no-such-file.pdf"], 1, "no-such-file.pdf: there is no such file or folder."),
        (["ingest", "-", "--name", "empty.pdf"], 1, "empty.pdf: the file is empty."),
        (["ingest", "http://127.0.0.1:9/agenda"], 1, "http://127.0.0.1:9/agenda gave no usable answer (ConnectError)."),
        (["ingest", "ftp://x.example/agenda"], 1, "ftp://x.example/agenda: there is no such file or folder."),
    ],
)
def test_nothing_usable_is_one_sentence(arguments: list[str], status: int, sentence: str) -> None:
    assert hallway(*arguments) == (status, b"", [sentence])


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        (
            'name = "A"\n[interests]\nspinal_cord = 3\n',
            "There is no interest “spinal_cord”; the nearest is “spinal_cord_injury”.",
        ),
        ('name = "A"\nlevle = "PGY-2"\n', "The profile has no key “levle”; the nearest is “level”."),
        ('name = "A"\nlevel = "PGY-9"\n', "The profile's level does not fit"),
        ("name = \n", "The profile is no valid TOML"),
    ],
)
def test_a_wrong_profile_is_exit_2_and_names_the_nearest(tmp_path: Path, toml: str, sentence: str) -> None:
    file = tmp_path / "me.toml"
    file.write_text(toml, encoding="utf-8")
    status, out, errors = hallway("plan", str(SAMPLES / "harbor-2027.csv"), "--profile", str(file))
    assert (status, out, len(errors)) == (2, b"", 1) and errors[0].startswith(sentence)


def test_schemas_are_printed() -> None:
    for what, key in (("program", "sessions"), ("plan", "outreach"), ("profile", "interests")):
        status, out, _ = hallway("schema", what)
        assert status == 0 and key in json.loads(out)["properties"]
