"""Findings in, programme out: times, parents, ids, joining and cancellations."""

from __future__ import annotations

from ingest.assembling import assemble
from ingest.model import Confidence, Program, Session, Status
from ingest.rows import Credit, Finding, Row

THURSDAY = "Thursday, October 21, 2027"


def program(*rows: Row, zone: str = "MDT") -> Program:
    return assemble([Finding(rows=rows, zone=zone, title="Forum of Invented Rehabilitation")])


def titled(found: Program, title: str) -> Session:
    (one,) = [session for session in found.sessions if session.title == title]
    return one


def clock(session: Session) -> tuple[str | None, str | None]:
    return (
        session.start.isoformat() if session.start else None,
        session.end.isoformat() if session.end else None,
    )


def test_a_row_becomes_a_session_on_the_venues_wall_clock() -> None:
    found = program(
        Row("p. 1", "(W12) Skills Lab: Phenol or toxin?", date=THURSDAY, start="8–9:15 am", room="Ballroom A")
    )
    (session,) = found.sessions
    assert (session.title, session.code, session.room) == ("Phenol or toxin?", "W12", "Ballroom A")
    assert clock(session) == ("2027-10-21T08:00:00-06:00", "2027-10-21T09:15:00-06:00")
    assert (found.timezone, str(found.start_date), str(found.end_date)) == (
        "America/Denver",
        "2027-10-21",
        "2027-10-21",
    )
    assert (session.confidence, found.problems) == (Confidence.HIGH, ())


def test_an_end_that_is_not_printed_stays_open() -> None:
    assert clock(program(Row("p. 1", "Opening", date=THURSDAY, start="8 am")).sessions[0])[1] is None


def test_a_printed_length_gives_the_end() -> None:
    (session,) = program(Row("p. 1", "Opening", date=THURSDAY, start="8 am", duration="45 min")).sessions
    assert clock(session)[1] == "2027-10-21T08:45:00-06:00"


def test_instants_are_shown_at_the_venue() -> None:
    row = Row("uid 1", "Opening", start="2027-10-21T14:00:00Z", end="2027-10-21T15:00:00Z")
    assert clock(assemble([Finding(rows=(row,))], "America/Denver").sessions[0])[0] == "2027-10-21T08:00:00-06:00"


def test_wall_clocks_without_a_zone_stay_naive() -> None:
    (session,) = program(Row("p. 1", "Opening", date=THURSDAY, start="8 am"), zone="").sessions
    assert clock(session)[0] == "2027-10-21T08:00:00"


def test_a_row_of_another_zone_is_converted() -> None:
    rows = (Row("l 1", "Opening", date=THURSDAY, start="10:00 AM", zone="Eastern Time"),)
    (session,) = assemble([Finding(rows=rows)], "America/Denver").sessions
    assert clock(session)[0] == "2027-10-21T08:00:00-06:00"


def test_talks_take_their_day_from_their_session_and_follow_it() -> None:
    found = program(
        Row("l 1", "Late symposium", date=THURSDAY, start="1:00 PM-3:00 PM", key="b"),
        Row("l 2", "Second talk about gait", start="2:00 PM", parent="b"),
        Row("l 3", "First talk about toxin", start="1:00 PM", parent="b"),
        Row("l 4", "Early symposium", date=THURSDAY, start="8:00 AM"),
    )
    assert [s.title for s in found.sessions] == [
        "Early symposium",
        "Late symposium",
        "First talk about toxin",
        "Second talk about gait",
    ]
    assert titled(found, "First talk about toxin").parent_id == titled(found, "Late symposium").id
    assert clock(titled(found, "Second talk about gait"))[0] == "2027-10-21T14:00:00-06:00"


def test_a_choice_gives_its_time_to_what_it_holds_and_a_session_does_not() -> None:
    found = program(
        Row("l 1", "Your choice of one breakout session", date=THURSDAY, start="1:00-2:00 PM", key="c"),
        Row("l 2", "Spasticity clinic tour", parent="c"),
        Row("l 3", "Oral abstracts", date=THURSDAY, start="2:00-3:00 PM", key="d"),
        Row("l 4", "Gait after stroke", parent="d"),
    )
    assert clock(titled(found, "Spasticity clinic tour"))[1] == "2027-10-21T14:00:00-06:00"
    assert clock(titled(found, "Gait after stroke")) == (None, None)


def test_the_same_session_in_overview_and_detail_is_one() -> None:
    found = program(
        Row("p. 1", "Painful shoulder after stroke", date=THURSDAY, start="8:00-9:00 AM", room="Room 2"),
        Row("p. 9", "Painful shoulder after stroke", people=(Credit("Jane Doe, MD"),), abstract="What to do."),
    )
    (session,) = found.sessions
    assert (session.room, session.abstract, len(session.speakers)) == ("Room 2", "What to do.", 1)


def test_the_same_title_in_two_rooms_or_at_two_times_is_two() -> None:
    found = program(
        Row("p. 1", "Soldering for beginners", date=THURSDAY, start="8:00-9:00 AM", room="Station 1"),
        Row("p. 1", "Soldering for beginners", date=THURSDAY, start="8:00-9:00 AM", room="Station 2"),
        Row("p. 1", "Soldering for beginners", date=THURSDAY, start="9:00-10:00 AM", room="Station 1"),
    )
    assert len({session.id for session in found.sessions}) == 3


def test_two_documents_join_by_id_and_by_number() -> None:
    grid = Finding(
        zone="MDT",
        rows=(
            Row("l 1", "Gait labs compared", date=THURSDAY, start="8:00 AM", key="1700150"),
            Row("l 2", "Poster walk: amputation", date=THURSDAY, start="9:00 AM", code="P 12"),
        ),
    )
    detail = Finding(
        rows=(
            Row("l 1", "Gait labs compared", room="Room 5", key="1700150"),
            Row("l 1", "Poster walk: Amputation", room="Hall B", code="P 12"),
        )
    )
    found = assemble([grid, detail])
    assert [(session.room, bool(session.start)) for session in found.sessions] == [("Room 5", True), ("Hall B", True)]


def test_positions_that_readers_count_out_are_no_ids() -> None:
    one = Finding(rows=(Row("l 1", "Gait labs compared", key="r1"),), zone="MDT")
    other = Finding(rows=(Row("l 1", "Painful shoulder clinic", key="r1"),))
    assert len(assemble([one, other]).sessions) == 2


def test_ids_survive_a_changed_programme() -> None:
    before = program(
        Row("l 1", "Opening", date=THURSDAY, start="8:00 AM"),
        Row("l 2", "Gait labs compared", date=THURSDAY, start="9:00 AM", room="Room 5", key="g"),
        Row("l 3", "First walker", parent="g"),
    )
    after = program(
        Row("l 1", "A new breakfast", date=THURSDAY, start="7:00 AM"),
        Row("l 2", "Opening", date=THURSDAY, start="8:30 AM", room="Hall"),
        Row("l 3", "Gait labs compared", date="Friday, October 22, 2027", start="9:00 AM", room="Room 6", key="h"),
        Row("l 4", "First walker", parent="h"),
    )
    assert {s.title: s.id for s in before.sessions}.items() <= {s.title: s.id for s in after.sessions}.items()


def test_a_key_made_of_title_and_time_is_no_id_of_its_own() -> None:
    one = program(Row("l", "Registration", date=THURSDAY, start="7:00 AM", key="registration@thursday-7-00-am"))
    two = program(Row("l", "Registration", date=THURSDAY, start="8:00 AM", key="registration@thursday-8-00-am"))
    assert one.sessions[0].id == two.sessions[0].id


def test_the_documents_own_id_survives_a_new_title() -> None:
    one = program(Row("uid", "Old title", date=THURSDAY, start="8:00 AM", key="0c793dde-4fbb-513c-aa0d-a4aec66a7b5f"))
    two = program(Row("uid", "New title", date=THURSDAY, start="8:00 AM", key="0c793dde-4fbb-513c-aa0d-a4aec66a7b5f"))
    assert one.sessions[0].id == two.sessions[0].id


def test_what_is_cancelled_stays_and_says_so() -> None:
    found = program(
        Row("l 1", "CANCELLED: Yoga at dawn", date=THURSDAY, start="7:00 AM"),
        Row("l 2", "Running group", date=THURSDAY, start="6:30 AM", status="CANCELLED"),
        Row("l 3", "When clinics are cancelled by snow", date=THURSDAY, start="8:00 AM"),
    )
    assert titled(found, "Yoga at dawn").status is Status.CANCELLED
    assert titled(found, "Running group").status is Status.CANCELLED
    assert titled(found, "When clinics are cancelled by snow").status is Status.CONFIRMED


def test_a_circle_of_parents_is_cut() -> None:
    found = program(
        Row("l 1", "Hen", date=THURSDAY, start="8:00 AM", key="a", parent="b"),
        Row("l 2", "Egg", date=THURSDAY, start="8:00 AM", key="b", parent="a"),
    )
    assert len(found.sessions) == 2


def test_a_room_to_be_announced_is_no_room() -> None:
    assert program(Row("l 1", "Opening", date=THURSDAY, start="8:00 AM", room="TBA")).sessions[0].room is None


def test_two_thousand_rows_are_fast_enough_for_a_linear_reading() -> None:
    rows = tuple(
        Row(f"l {n}", f"Invented title number {n}", date=THURSDAY, start=f"{7 + n % 12}:{n % 60:02}")
        for n in range(2000)
    )
    assert len(program(*rows).sessions) == 2000


def test_nothing_in_nothing_out() -> None:
    assert program().sessions == ()


def test_an_instant_and_a_wall_clock_make_one_session() -> None:
    row = Row("l 1", "Opening", start="2027-10-21T08:00:00Z", end="2027-10-21T09:00:00")
    assert clock(assemble([Finding(rows=(row,))]).sessions[0])[1] == "2027-10-21T09:00:00+00:00"


def test_a_tower_of_parents_stands() -> None:
    rows = [Row("l", f"Storey {n}", date=THURSDAY, key=f"k{n}", parent=f"k{n - 1}" if n else "") for n in range(3000)]
    assert len(program(*rows).sessions) == 3000


def test_a_crowd_of_equal_rows_is_quick() -> None:
    rows = [Row("l", "Poster viewing for all", room=f"Board {n}") for n in range(3000)]
    assert len(program(*rows).sessions) == 3000
