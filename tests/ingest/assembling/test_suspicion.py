"""What looks misread among sessions of a page, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.assembling import assemble
from ingest.model import Confidence
from ingest.rows import Credit, Finding, Row

PEOPLE = ("Jane Doe", "Ann Roe", "Max Moe")
WEIGHED = "reading_doubtful"  # the sum of many signs, not one of the rules
DAY = "Thursday, October 21, 2027"


def codes(*rows: Row, pages: bool = True) -> list[str]:
    found = assemble([Finding(rows=rows, zone="MDT", text_blocks=50 if pages else 0)])
    return sorted(problem.code for problem in found.problems if problem.code != WEIGHED)


def row(title: str, room: str = "Room 1", people: str = "", **more: str) -> Row:
    credits = (Credit(people),) if people else ()
    return Row("p. 1", title, date=DAY, start="8:00 AM", room=room, people=credits, **more)  # type: ignore[arg-type]


TOPICS = ("stroke", "polio", "amputation", "burns", "cancer", "pain", "sport", "gait", "falls")
PARTS = ("shoulder", "elbow", "wrist", "hand", "ankle", "foot", "spine", "pelvis", "rib", "jaw", "toe", "thumb")
MORE = tuple(row(f"Pictures of the {part}", f"Room {n}") for n, part in enumerate(PARTS, start=20))
OTHERS = tuple(row(f"Lessons on {topic}", f"Room {n}") for n, topic in enumerate(TOPICS, start=2))


@pytest.mark.parametrize(
    "title",
    ["1D", "Management of spasticity and", "Register at forum.example.org", "Lake City, UT", "Co-Authors:", "and pain"],
)
def test_a_title_that_is_none(title: str) -> None:
    assert codes(row(title), *OTHERS) == ["odd_title"]


@pytest.mark.parametrize(
    "title", ["iWalk: an app", "What is spasticity?", "Toxin or phenol (part 2)", "A to Z of gait"]
)
def test_a_title_that_is_one(title: str) -> None:
    assert codes(row(title), *OTHERS) == []


def test_a_file_with_fields_means_them() -> None:
    assert codes(row("1D"), *OTHERS, pages=False) == []


def test_a_room_that_holds_more() -> None:
    assert codes(row("Opening of the forum", "(Room 155 C) -- Dr. Doe"), *OTHERS) == ["odd_room"]
    assert codes(row("Opening of the forum", "Ballroom I/IV (Omni)"), *OTHERS) == []


def test_a_session_without_a_time_among_others_that_have_one() -> None:
    lost = Row("p. 1", "Lost session", date=DAY, room="Room 1")
    assert codes(lost, *OTHERS) == ["no_time"]
    assert codes(lost, lost, OTHERS[0]) == []
    assert codes(lost, *OTHERS, pages=False) == []


def test_a_name_that_begins_an_affiliation() -> None:
    people = "Jane Doe, MD – Cascade Valley University, Lakeside, UT"
    assert codes(row("Gait clinic tour", people=people), row("Pump clinic", people="Cascade Valley"), *OTHERS) == [
        "odd_name"
    ]
    assert codes(row("Gait clinic tour", people=people), row("Pump clinic", people="Ann Roe"), *OTHERS) == []


def test_a_talk_without_people_among_talks_with_people() -> None:
    session = row("Symposium on gait", key="g")
    names = ("Jane Doe", "Ann Roe", "Max Moe", "Eve Poe", "Sam Zoe")
    talks = [row(f"Gait lesson from {name}", people=name, parent="g") for name in names]
    assert codes(session, *talks, row("Late effects of polio", parent="g")) == ["people_missing"]
    assert codes(session, *talks, row("Discussion", parent="g")) == []


def test_much_that_is_odd_doubts_everything() -> None:
    rows = (row("1D"), row("2D"), row("3D"), *OTHERS[:4])
    found = assemble([Finding(rows=rows, zone="MDT", text_blocks=50)])
    assert "layout_doubtful" in {problem.code for problem in found.problems}
    assert {session.confidence for session in found.sessions} == {Confidence.LOW}


def test_a_heading_left_in_a_title() -> None:
    assert codes(row("Larkspur Session #2: Gait lab"), *OTHERS) == ["odd_title"]
    assert codes(row("The Doe Lecture: what gait taught us"), *OTHERS) == []
    assert codes(row("October 21, 2027"), *OTHERS) == ["odd_title"]


def test_a_short_title_that_stands_often() -> None:
    rooms = tuple(row("Larkspur", f"Room {n}") for n in range(40, 43))
    assert codes(*rooms, *OTHERS, *MORE) == ["odd_title"]
    assert codes(*(replace(one, title="Discussion") for one in rooms), *OTHERS, *MORE) == []


def test_what_stands_over_talks_that_are_none() -> None:
    talks = tuple(Row("p. 1", "Larkspur", parent="0", people=(Credit(name),)) for name in PEOPLE)
    sessions = tuple(replace(one, key=str(n)) for n, one in enumerate(OTHERS))
    assert codes(*sessions, *talks, *MORE) == ["odd_title", "talks_doubtful"]
    assert codes(*sessions, *(replace(talk, title="Discussion") for talk in talks), *MORE) == []


def test_a_room_left_in_titles() -> None:
    left = tuple(row(f"Care of {one} (Larkspur 2)", "") for one in ("knees", "hips", "necks"))
    assert codes(*left, *OTHERS, *MORE) == ["odd_title", "room_missing"]
    named = tuple(row(f"Care of {one} (SCI)", "") for one in ("knees", "hips", "necks"))
    assert codes(*named, *OTHERS, *MORE) == ["room_missing"]


def test_a_room_that_is_a_title() -> None:
    assert codes(row("Care of knees", OTHERS[0].title), *OTHERS) == ["odd_room"]
    assert codes(row("Registration", "Registration"), *OTHERS) == []


def test_an_abstract_that_is_none() -> None:
    assert codes(row("Care of knees", abstract="Larkspur 2"), *OTHERS) == ["odd_text"]
    assert codes(row("Care of knees", abstract="Casts, braces and what to do with them."), *OTHERS) == []


def test_a_name_made_of_the_titles_words() -> None:
    titles = (row("The Martin protocol"), row("Lessons from Haven"))
    assert codes(row("Care of knees", people="Martin Haven"), *titles, *OTHERS) == ["odd_name"]
    assert codes(row("Care of knees", people="Martin Vale"), *titles, *OTHERS) == []
    assert codes(row("In memory of Ann Roe"), row("Care of knees", people="Ann Roe"), *OTHERS) == []


def test_a_name_that_is_in_several_places_at_once() -> None:
    here = tuple(row(f"Care of {one}", people="Larkspur Meadow") for one in ("knees", "hips", "necks"))
    assert codes(*here, *OTHERS, *MORE) == ["odd_name"]
    assert codes(*here[:2], *OTHERS, *MORE) == []


def test_columns_of_a_table_that_were_confused() -> None:
    names = ("Jane Doe", "Ann Roe", "Max Moe", "Eve Poe", "Sam Zoe")
    mixed = tuple(row(name, "Paul Hill") for name in names)
    assert codes(*mixed, *OTHERS, pages=False) == ["layout_doubtful"]
    assert codes(*(replace(one, room="Hall 2") for one in mixed), *OTHERS, pages=False) == []


def test_people_left_in_titles() -> None:
    left = row("Care of knees. Max P. Moe, MD; Eve Q. Poe, DO")
    assert codes(left, *OTHERS) == ["odd_title"]
    assert codes(row("Care of knees. What we learned"), *OTHERS) == []
    spoken = row("Care of hips", people="Jane Q. Doe, MD")
    assert codes(row("Care of knees with Jane Q. Doe", people="Ann Roe, PT"), spoken, *OTHERS) == ["odd_title"]
    assert codes(row("The Jane Q. Doe Memorial Lecture", people="Ann Roe, PT"), spoken, *OTHERS) == []


def test_a_part_played_in_a_title() -> None:
    assert codes(row("Jane Doe, Chair"), *OTHERS) == ["odd_title"]
    assert codes(row("The patient, the nurse and the chair"), *OTHERS) == []


def test_a_room_that_ends_with_another_room() -> None:
    placed = tuple(row(f"Care of {one}", "Larkspur 2") for one in ("knees", "hips", "necks"))
    assert codes(row("Gait lab", "Care of ankles Larkspur 2"), *placed, *OTHERS) == ["odd_room"]
    assert codes(row("Gait lab", "Upper Larkspur 2"), *placed, *OTHERS) == []


def test_an_affiliation_that_holds_others() -> None:
    many = "Jane Q. Doe, MD – Fairview Clinic, Fairview Clinic"
    assert codes(row("Care of knees", people=many), *OTHERS) == ["odd_name"]
    assert codes(row("Care of knees", people="Jane Q. Doe, MD – Fairview Clinic, Lakeside"), *OTHERS) == []


def test_names_that_are_a_series_of_rooms() -> None:
    series = tuple(row(f"Care of {one}", people=f"{letter} Heron") for one, letter in (("knees", "A"), ("hips", "B")))
    assert codes(*series, *OTHERS) == ["odd_name"]
    assert codes(series[0], *OTHERS) == []


def test_a_name_that_holds_an_acronym() -> None:
    spoken = row("Care of hips", people="Jane Q. Doe, MD – WRI Lakeside")
    assert codes(row("Care of knees", people="Lakeside Wri; Ann Roe, PT"), spoken, *OTHERS) == ["odd_name"]
    assert codes(row("Care of knees", people="Lakeside Wray; Ann Roe, PT"), spoken, *OTHERS) == []


def test_a_list_of_which_not_everybody_was_understood() -> None:
    listed = "Jane Q. Doe, Fairview Clinic; 4th floor, Fairview Clinic; Max P. Moe, Fairview Clinic"
    assert codes(row("Care of knees", people=listed), *OTHERS, pages=False) == ["person_doubtful"]
    whole = "Jane Q. Doe, Fairview Clinic; Max P. Moe, Fairview Clinic"
    assert codes(row("Care of knees", people=whole), *OTHERS, pages=False) == []


def test_a_room_that_only_one_of_those_at_a_time_lacks() -> None:
    assert codes(row("Symposium on gait", ""), *MORE) == ["room_missing"]
    assert codes(row("Lunch", ""), *MORE) == []


def test_tracks_that_may_be_rooms() -> None:
    def told(names: tuple[str, ...]) -> tuple[Row, ...]:
        times = ("8:00 AM", "9:00 AM", "10:00 AM")
        return tuple(
            Row("p. 1", f"Lessons {time} {name}", date=DAY, start=time, tracks=(name,))
            for time in times
            for name in names
        )

    assert codes(*told(("Larkspur", "Heron"))) == ["room_or_track"]
    assert codes(*told(("Care of the young", "Work and play"))) == []
    assert "room_or_track" not in codes(*told(("Larkspur", "Heron")), *MORE)


def test_many_odd_people_doubt_all_people() -> None:
    here = tuple(row(f"Care of the {part}", f"Room {n}", f"{part.title()} @ home") for n, part in enumerate(PARTS[:6]))
    rest = tuple(row(f"Lessons on {topic}", f"Room {n}", "Jane Q. Doe, MD") for n, topic in enumerate(TOPICS, start=9))
    assert "odd_name" in codes(*here, *rest)
    found = assemble([Finding(rows=(*here, *rest), zone="MDT", text_blocks=50)])
    assert {one.confidence for one in found.sessions} == {Confidence.LOW}


@pytest.mark.parametrize(
    "title", ["Larkspur Hall — Care of {}", "Care of {} – Larkspur Hall", "Care of {}, Larkspur Hall"]
)
def test_a_room_before_or_behind_titles(title: str) -> None:
    joints = ("knees", "hips", "necks")
    assert codes(*(row(title.format(one), "") for one in joints), *OTHERS, *MORE) == ["odd_title", "room_missing"]
    assert codes(*(row(title.format(one)) for one in joints), *OTHERS, *MORE) == []


def test_a_kind_before_titles_is_no_room() -> None:
    posters = tuple(row(f"Poster session – {one}", "") for one in ("knees", "hips", "necks"))
    assert "odd_title" not in codes(*posters, *OTHERS, *MORE)


def test_another_with_a_place_behind_an_affiliation() -> None:
    def named(affiliation: str) -> list[str]:
        doe = (Credit("Jane Doe", affiliation=affiliation, one=True),)
        return codes(replace(row("Gait clinic tour"), people=doe), *OTHERS)

    assert named("Fjord Clinic Ann Walker (Lakeside Hospital)") == ["odd_name"]
    assert named("Fjord Clinic, Lakeside Hospital (Norway)") == []
