"""The room in a title line: behind it, or before it."""

from __future__ import annotations

import pytest

from ingest.extractors.styles.fields import without_room


@pytest.mark.parametrize(
    ("line", "title", "room"),
    [
        ("Birch Room — Pain and sleep", "Pain and sleep", "Birch Room"),
        ("Pain and sleep – Sala Azul", "Pain and sleep", "Sala Azul"),
        ("Pain and sleep (Room 4)", "Pain and sleep", "Room 4"),
        ("Pain – the fifth vital sign", "Pain – the fifth vital sign", ""),
        ("Stage 3: walking again", "Stage 3: walking again", ""),
    ],
)
def test_a_room_leaves_the_title(line: str, title: str, room: str) -> None:
    assert without_room(line) == (title, room)
