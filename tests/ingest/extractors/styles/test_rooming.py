"""Rooms without a word for a room are learned from where they stand; titles, people and tracks are not."""

from __future__ import annotations

from ingest.blocks import Block, Style
from ingest.extractors.styles.rooming import learned_rooms

PLAIN, BOLD, SLANTED = Style(size=10), Style(size=10, bold=True), Style(size=10, italic=True)
TOPICS = ("Gait", "Burns", "Falls", "Polio", "Stroke", "Ankles", "Wrists", "Elbows")
ROOMS = ("Larkspur", "Heron", "Larkspur", "Heron", "Heron", "Larkspur", "Larkspur", "Osprey")


def lines(*told: tuple[str, Style]) -> list[Block]:
    return [Block(text, "p. 1", style) for text, style in told]


def test_lines_of_one_look_that_stand_again_and_again() -> None:
    told = [pair for t, r in zip(TOPICS, ROOMS, strict=True) for pair in ((f"{t} for beginners", BOLD), (r, SLANTED))]
    assert learned_rooms([lines(*told)]) == {"larkspur", "heron", "osprey"}


def test_what_stands_beside_the_times() -> None:
    bars = [(f"{hour}:00 – {hour}:45\t{room}", PLAIN) for hour, room in enumerate(ROOMS, start=8)]
    assert learned_rooms([lines(*bars)]) == {"larkspur", "heron", "osprey"}


def test_what_stands_in_brackets_behind_titles() -> None:
    told = [(f"Lessons on {topic} ({room})", BOLD) for topic, room in zip(TOPICS, ROOMS, strict=True)]
    assert learned_rooms([lines(*told)]) == {"larkspur", "heron", "osprey"}


def test_a_label_says_it_once_for_all() -> None:
    assert learned_rooms([lines(("Location: Larkspur", PLAIN))]) == {"larkspur"}


def test_titles_that_differ_are_none() -> None:
    assert learned_rooms([lines(*((f"{topic} for beginners", BOLD) for topic in TOPICS))]) == frozenset()


def test_breaks_parts_and_kinds_are_none() -> None:
    told = [(text, SLANTED) for text in ("Lunch", "Panel", "Moderator", "Workshop") for _ in range(4)]
    assert learned_rooms([lines(*told)]) == frozenset()


def test_people_who_come_again_are_none() -> None:
    names = ("Jane Q. Doe, MD", "Ann Roe, PT", "Max P. Moe, DO")
    assert learned_rooms([lines(*((name, SLANTED) for name in names for _ in range(4)))]) == frozenset()


def test_tracks_are_none_where_the_rooms_are_told() -> None:
    told = [
        pair
        for topic, room in zip(TOPICS, ROOMS, strict=True)
        for pair in ((f"{topic} for beginners", BOLD), (f"Room {room}", PLAIN), (f"Science of {room}", SLANTED))
    ]
    assert not {name for name in learned_rooms([lines(*told)]) if name.startswith("science")}


def test_an_institution_under_every_name_is_none() -> None:
    told = [
        pair
        for n, topic in enumerate(TOPICS)
        for pair in (
            (f"{topic} for beginners", BOLD),
            (f"Jane{'abcdefgh'[n]} Q. Doe, MD", PLAIN),
            ("Fairview", SLANTED),
        )
    ]
    assert learned_rooms([lines(*told)]) == frozenset()
