"""What a visitor hands in is checked with one clear sentence."""

from __future__ import annotations

import pytest

from app.errors import BadUpload
from app.planner.uploads import Upload


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Choose a file, or give the programme's address."),
        ({"name": "a.pdf", "data": b""}, "a.pdf: the file is empty."),
        ({"url": "ftp://x.example/a"}, "The address must begin with https:// or http://."),
        ({"url": "http://[::1/a"}, "The address must begin with https:// or http://."),
        (
            {"url": "https://x.example", "timezone": "Mars/Base"},
            "“Mars/Base” is no time zone; write it like America/Denver.",
        ),
        (
            {"url": "https://x.example", "timezone": "../etc/passwd"},
            "“../etc/passwd” is no time zone; write it like America/Denver.",
        ),
        ({"url": "https://x.example", "year": 20}, "20 is no year of a meeting."),
    ],
)
def test_what_cannot_be_taken_is_said(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadUpload) as caught:
        Upload(**values)  # type: ignore[arg-type]
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\me\\program.pdf", "program.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("", "the upload"),
    ],
)
def test_a_name_is_a_label_and_never_a_path(name: str, label: str) -> None:
    assert Upload(name, b"x").label == label
