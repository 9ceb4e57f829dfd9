"""Names of rooms, and people whose surname is a word for a place."""

from __future__ import annotations

import pytest

from ingest.extractors.outlines.room import is_room


@pytest.mark.parametrize("text", ["Ada M. Hall", "Jonah K. Park (Elmdorf)", "Zuri B. J. House"])
def test_a_name_with_an_initial_is_no_room(text: str) -> None:
    assert not is_room(text)


@pytest.mark.parametrize("text", ["Quist Hall", "Ada M. Quist Hall", "Hall B", "Hall M. 2"])
def test_a_hall_named_after_someone_is_a_room(text: str) -> None:
    assert is_room(text)
