from datetime import date, datetime

import pytest

from app.model import Target, Why
from app.scheduling import Scheduled, schedule
from ingest import Kind, Status
from tests.app.scheduling.meetings import match, matches, profile, program, session


def chosen(found: Scheduled) -> list[str]:
    return [choice.session_id for choice in found.choices]


def test_a_day_of_ten_sessions_worked_by_hand() -> None:
    """Walking takes 5 minutes between rooms; the best score is 1.0, so lunch counts 0.25 and a pause 0.1.

    Morning: b (0.8, to 9:30), d (0.7, from 9:35: just reached), f (0.9, from 10:35: just reached) make 2.4;
    a, c, e in one room make 1.5 and a pause; a, d, f make 2.1 and a pause. So b, d, f; g (0.6) follows in f's room.
    Afternoon: h and j make 1.7, i and j 1.6. But between g (to 12:30) and h (13:00) there are 30 minutes, and lunch
    with a walk needs 35: with i (13:30) lunch is free, 1.85. The pause after noon is had either way (0.1).
    Sum: 0.8 + 0.7 + 0.9 + 0.6 + 0.9 + 0.7 + 0.25 + 0.1 = 4.95. h is better than i by itself: she is asked.
    """
    meeting = program(
        session("a", "08:00-09:00", "Room 1"),
        session("b", "08:30-09:30", "Room 2"),
        session("c", "09:00-10:00", "Room 1"),
        session("d", "09:35-10:30", "Room 3"),
        session("e", "10:00-11:00", "Room 1"),
        session("f", "10:35-11:30", "Room 2"),
        session("g", "11:30-12:30", "Room 2"),
        session("h", "13:00-14:00", "Room 1"),
        session("i", "13:30-15:00", "Room 3"),
        session("j", "15:00-16:00", "Room 3"),
    )
    scores = matches(a=0.5, b=0.8, c=0.6, d=0.7, e=0.4, f=0.9, g=0.6, h=1.0, i=0.9, j=0.7)
    found = schedule(meeting, scores, profile(walking_minutes=5))
    assert chosen(found) == ["b", "d", "f", "g", "i", "j"]
    assert found.value == pytest.approx(4.95)
    by_id = {choice.session_id: choice for choice in found.choices}
    assert [alternative.session_id for alternative in by_id["i"].alternatives] == ["h"]
    assert by_id["i"].alternatives[0].lost_because == (
        "overlaps “i”; by itself it would give you more (100 points against 90), but cost another session or free time"
    )
    assert [choice.session_id for choice in found.choices if choice.near_tie] == ["i"]
    assert found.problems == ()


def test_a_must_displaces_what_is_better() -> None:
    meeting = program(session("Better"), session("Asked for", "09:30-10:30", "Room 2"))
    found = schedule(meeting, matches(better=1.0), profile(must_attend=["asked FOR"]))
    assert chosen(found) == ["asked-for"]
    assert found.choices[0].why is Why.MUST
    assert found.choices[0].alternatives[0].lost_because.endswith("which you must attend")


@pytest.mark.parametrize(
    ("score", "because"),
    [
        (0.5, "overlaps “Chosen”, which fits you better (100 points against 50)"),
        (
            0.97,
            "overlaps “Chosen”; the two fit you about equally well (100 points against 97): go where you prefer",
        ),
    ],
)
def test_what_a_choice_beat_is_said_for_her_to_decide(score: float, because: str) -> None:
    meeting = program(session("Chosen"), session("Other", "09:30-10:00", "Room 2"))
    found = schedule(meeting, matches(chosen=1.0, other=score), profile())
    assert [other.lost_because for other in found.choices[0].alternatives] == [because]
    assert found.choices[0].near_tie is (score > 0.95)


def test_what_lost_against_two_names_both() -> None:
    meeting = program(session("One"), session("Two", "10:00-11:00"), session("Long", "09:00-11:00", "Room 2"))
    found = schedule(meeting, matches(one=0.6, two=0.5, long=0.9), profile())
    assert [other.lost_because for other in found.choices[0].alternatives] == [
        "overlaps “One” and “Two”, which together give you more"
    ]


def test_two_musts_that_clash_are_reported() -> None:
    meeting = program(session("One"), session("Two", "09:30-10:30"))
    found = schedule(meeting, matches(one=1.0), profile(must_attend=["One", "Two"]))
    assert chosen(found) == ["one"]
    assert [(problem.code, problem.session_ids) for problem in found.problems] == [("musts_clash", ("two", "one"))]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"status": Status.CANCELLED}, "must_impossible"),
        ({"invitation_only": True}, "must_impossible"),
        ({"start": None, "end": None}, "must_impossible"),
    ],
)
def test_a_must_that_cannot_be_is_reported(more: dict[str, object], code: str) -> None:
    wanted = session("Wanted").model_copy(update=more)
    found = schedule(program(wanted), {}, profile(must_attend=["Wanted"]))
    assert chosen(found) == []
    assert [problem.code for problem in found.problems] == [code]


def test_a_must_that_nothing_is_called_is_reported_with_the_nearest() -> None:
    found = schedule(program(session("Opening lecture")), {}, profile(must_attend=["Opening plenary lecture of all"]))
    assert [(problem.code, problem.suggestion) for problem in found.problems] == [
        ("must_unknown", "Perhaps you mean “Opening lecture”.")
    ]


def test_a_must_on_a_day_off_is_reported() -> None:
    meeting = program(session("Wanted"), session("Other", day=5))
    found = schedule(meeting, matches(other=0.5), profile(must_attend=["Wanted"], days=[date(2030, 3, 5)]))
    assert chosen(found) == ["other"]
    assert "a day on which you do not attend" in found.problems[0].message


def test_never_cancelled_closed_untimed_avoided_or_a_break() -> None:
    meeting = program(
        session("Cancelled", status=Status.CANCELLED),
        session("Closed", "10:00-11:00", invitation_only=True),
        session("Untimed", ""),
        session("Avoided", "11:00-12:00"),
        session("Break", "12:00-13:00", kind=Kind.BREAK),
        session("All day", "08:00-18:00", all_day=True),
    )
    scores = matches(cancelled=1, closed=1, untimed=1, avoided=1, **{"break": 1}, all_day=1)
    assert chosen(schedule(meeting, scores, profile(avoid=["Avoided"]))) == []


def test_a_repeated_session_is_attended_once() -> None:
    meeting = program(session("Lab", id="first"), session("LAB", id="again", day=5), session("Talk", day=4))
    found = schedule(
        meeting, {"first": match("first", 0.9), "again": match("again", 0.9), "talk": match("talk", 0.5)}, profile()
    )
    assert chosen(found) == ["talk", "again"]


def test_a_limit_of_sessions_a_day() -> None:
    meeting = program(session("A", "08:00-09:00"), session("B", "10:00-11:00"), session("C", "15:00-16:00"))
    found = schedule(meeting, matches(a=0.3, b=0.9, c=0.5), profile(sessions_per_day=2))
    assert chosen(found) == ["b", "c"]
    musts = schedule(meeting, {}, profile(sessions_per_day=1, must_attend=["A", "C"]))
    assert chosen(musts) == ["a", "c"]


def test_a_day_has_room_for_its_musts_and_no_more() -> None:
    """The repeated must is kept on the other day, so the first day has one must and nothing beside it."""
    meeting = program(
        session("Must"),
        session("Repeated", "10:00-11:00", id="first"),
        session("Repeated", "10:00-11:00", id="again", day=5),
        session("Other", "15:00-16:00"),
    )
    found = schedule(meeting, matches(other=0.9), profile(sessions_per_day=1, must_attend=["Must", "Repeated"]))
    assert chosen(found) in (["must", "first"], ["must", "again"])


def test_a_gathering_for_trainees_is_displaced_only_by_a_must() -> None:
    reception = session("Resident Reception", "18:00-19:00", kind=Kind.SOCIAL)
    meeting = program(reception, session("Evening lecture", "18:00-19:30", "Room 2"))
    scores = matches(evening_lecture=1.0)
    found = schedule(meeting, scores, profile())
    assert chosen(found) == ["resident-reception"]
    assert found.choices[0].why is Why.ANCHOR
    assert chosen(schedule(meeting, scores, profile(must_attend=["Evening lecture"]))) == ["evening-lecture"]


def test_a_community_that_hardly_fits_is_not_hers() -> None:
    near = session("Gait Community", "07:00-08:00", kind=Kind.MEETING)
    breakfast = session("Mentoring Breakfast", "07:00-08:00", "Room 2", kind=Kind.NETWORKING)
    meeting = program(near, breakfast, session("Gait", "10:00-11:00"))
    assert chosen(schedule(meeting, matches(gait_community=0.2, gait=1.0), profile())) == [
        "mentoring-breakfast",
        "gait",
    ]
    assert chosen(schedule(meeting, matches(gait_community=0.8, gait=1.0), profile())) == ["gait-community", "gait"]


def test_a_poster_session_is_a_walk_in_board_order() -> None:
    hall = session("Posters", "15:00-16:00", kind=Kind.POSTER)
    boards = [session(f"Board {n}", "", kind=Kind.POSTER, parent_id="posters", code=f"P{n}") for n in (10, 9, 2, 1)]
    found = schedule(program(hall, *boards), matches(board_9=0.8, board_10=0.9, board_2=0.5, board_1=0.01), profile())
    assert found.choices[0].poster_ids == ("board-2", "board-9", "board-10")


def test_posters_listed_singly_are_one_walk() -> None:
    posters = [session(f"Board {n}", "15:00-16:00", f"Board {n}", kind=Kind.POSTER, code=str(n)) for n in (1, 2, 3)]
    found = schedule(program(*posters), matches(board_1=0.5, board_3=0.9), profile())
    assert [(choice.session_id, choice.poster_ids) for choice in found.choices] == [("board-3", ("board-1", "board-3"))]


def test_a_moment_is_kept_free_beside_a_targets_session() -> None:
    meeting = program(
        session("Theirs", "09:00-10:00", "Room 1"),
        session("Right after", "10:05-11:00", "Room 2"),
        session("Later", "10:30-11:00", "Room 3"),
        session("Long before", "08:00-09:00", "Room 1"),
    )
    scores = matches(theirs=1.0, right_after=0.5, later=0.45, long_before=1.0)
    assert chosen(schedule(meeting, scores, profile())) == ["long-before", "theirs", "right-after"]
    target = Target(person_id="p", session_ids=("theirs",))
    found = schedule(meeting, scores, profile(), [target])
    assert chosen(found) == ["long-before", "theirs", "later"]


def test_an_hour_that_fits_hardly_at_all_stays_free() -> None:
    meeting = program(session("Fits"), session("Hardly", "11:00-12:00"))
    assert chosen(schedule(meeting, matches(fits=1.0, hardly=0.09), profile())) == ["fits"]


def test_a_missing_end_is_assumed_and_told() -> None:
    meeting = program(session("Open end", "09:00"), session("Next", "09:40-10:30"), session("Third", "10:30-11:00"))
    found = schedule(meeting, matches(open_end=0.9, next=0.8, third=0.7), profile())
    assert chosen(found) == ["open-end", "next", "third"]
    assert [(problem.code, problem.session_ids) for problem in found.problems] == [("end_assumed", ("open-end",))]


def test_naive_times_and_midnight() -> None:
    late = session("Late", "22:30").model_copy(
        update={"start": datetime.fromisoformat("2030-03-04T23:30"), "end": None}
    )
    early = session("Early").model_copy(
        update={"start": datetime.fromisoformat("2030-03-05T00:15"), "end": datetime.fromisoformat("2030-03-05T01:00")}
    )
    assert chosen(schedule(program(late, early), matches(late=1, early=0.5), profile())) == ["late", "early"]
