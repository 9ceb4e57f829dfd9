"""Each problem told where it is one, and not told where it is none."""

from __future__ import annotations

from ingest.assembling import assemble
from ingest.model import Confidence, Program
from ingest.rows import Credit, Finding, Row

DAY = "Thursday, October 21, 2027"


def codes(*rows: Row, **finding: object) -> list[str]:
    return sorted(problem.code for problem in program(*rows, **finding).problems)


def program(*rows: Row, **finding: object) -> Program:
    known = {"zone": "MDT", **finding}
    return assemble([Finding(rows=rows, **known)])  # type: ignore[arg-type]


def row(title: str, start: str, date: str = DAY, **more: object) -> Row:
    return Row("p. 1", title, date=date, start=start, **more)  # type: ignore[arg-type]


def test_weekday_mismatch_names_session_and_field_and_lowers_confidence() -> None:
    found = program(row("Opening", "8:00 AM", "Friday, October 21, 2027"))
    (problem,) = found.problems
    assert (problem.code, problem.field, problem.session_ids) == ("weekday_mismatch", "start", (found.sessions[0].id,))
    assert found.sessions[0].confidence is Confidence.LOW
    assert codes(row("Opening", "8:00 AM")) == []


def test_a_weekday_mismatch_that_the_other_headings_settle_doubts_no_session() -> None:
    found = program(
        row("Opening", "8:00 AM", "Thursday, March 4, 2027"),
        row("Middle", "8:00 AM", "Friday, March 13, 2027"),
        row("Closing", "8:00 AM", "Saturday, March 6, 2027"),
    )
    assert [str(session.start)[:10] for session in found.sessions] == ["2027-03-04", "2027-03-05", "2027-03-06"]
    assert [(p.code, p.severity, p.session_ids) for p in found.problems] == [("weekday_mismatch", "info", ())]


def test_year_assumed() -> None:
    rows = (row("Opening", "8:00 AM", "Thursday, October 21"),)
    assert codes(*rows, title="Forum 2027") == ["year_assumed"]
    assert codes(*rows, dates="October 21-24, 2027") == []


def test_no_year() -> None:
    assert codes(row("Opening", "8:00 AM", "Thursday, October 21")) == ["no_year"]


def test_no_date() -> None:
    rows = (row("Opening", "8:00 AM"), row("Lost", "9:00 AM", ""), row("Next", "8:00 AM", "October 22, 2027"))
    assert codes(*rows) == ["no_date"]
    assert codes(rows[0], rows[2]) == []


def test_end_before_start() -> None:
    assert codes(row("Opening", "10:00-09:15"), row("Late", "14:00")) == ["end_before_start"]
    assert codes(row("Dance", "22:00-01:00")) == []


def test_zone_unknown() -> None:
    assert codes(row("Opening", "8:00 AM"), zone="") == ["zone_unknown"]
    assert codes(row("Opening", "2027-10-21T08:00:00-06:00", ""), zone="") == []
    assert codes(row("Opening", "8:00 AM"), zone="", place="Denver, CO") == []


def test_zone_ambiguous() -> None:
    assert codes(row("Opening", "8:00 AM"), zone="", place="Portland") == ["zone_ambiguous"]
    assert codes(row("Opening", "8:00 AM"), zone="", place="Portland, Maine") == []


def test_ampm_assumed() -> None:
    assert codes(row("Opening", "8:00-9:15"), row("Lunch lecture", "12:30-1:30")) == ["ampm_assumed"]
    assert codes(row("Opening", "8:00-9:15"), row("Lunch lecture", "12:30-13:30")) == []


def test_ampm_doubtful() -> None:
    lone = program(row("Opening", "6:30-7:30"))
    doubtful = next(problem for problem in lone.problems if problem.code == "ampm_doubtful")
    assert (doubtful.field, doubtful.session_ids) == ("start", (lone.sessions[0].id,))
    assert codes(row("Opening", "8:00"), row("Noon lecture", "12:00"), row("Gait lab", "2:00")) == ["ampm_assumed"]


def test_date_ambiguous() -> None:
    first, friday = row("Opening", "8:00 AM"), row("Gait lab", "9:00 AM", "Friday")
    assert codes(first, row("Pump lab", "8:00 AM", "Friday, October 29, 2027"), friday) == ["date_ambiguous"]
    assert codes(first, row("Pump lab", "8:00 AM", "Friday, October 22, 2027"), friday) == []


def test_duplicate_session() -> None:
    def twice(start: str) -> list[str]:
        doe = (Credit("Jane Doe"),)
        return codes(
            row("Gait lab", "8:00-9:00 AM", people=doe, room="Hall"), row("Gait lab", start, people=doe, room="Hall")
        )

    assert twice("8:30-9:30 AM") == ["duplicate_session"]
    assert twice("9:00-10:00 AM") == []


def test_date_order_assumed() -> None:
    assert codes(row("Opening", "8:00 AM", "10/11/2027"), zone="") == ["date_order_assumed", "zone_unknown"]
    assert codes(row("Opening", "8:00 AM", "10/21/2027")) == []


def test_room_conflict() -> None:
    one = row("Symposium on gait", "8:00-9:00 AM", room="Room 1", kind="Symposium")
    other = row("Symposium on pain", "8:30-9:30 AM", room="Room 1", kind="Symposium")
    after = row("Symposium on pain", "9:00-10:00 AM", room="Room 1", kind="Symposium")
    assert codes(one, other) == ["room_conflict"]
    assert codes(one, after) == []


def test_a_talk_outside_its_session() -> None:
    session = row("Symposium on gait", "8:00-9:00 AM", key="g")
    assert codes(session, row("First talk", "10:00 AM", "", parent="g")) == ["outside_parent"]
    assert codes(session, row("First talk", "8:30 AM", "", parent="g")) == []


def test_the_clock_change() -> None:
    sunday = "Sunday, March 14, 2027"
    assert codes(row("Night watch", "2:30 AM", sunday)) == ["dst_gap"]
    assert codes(row("Night watch", "3:30 AM", sunday)) == []
    assert codes(row("Night watch", "1:30 AM", "Sunday, November 7, 2027")) == ["dst_fold"]


def test_what_a_reader_doubts() -> None:
    found = program(Row("p. 1", "Opening", date=DAY, start="8:00 AM", room="Hall", unsure=("room",)))
    (problem,) = found.problems
    assert (problem.code, problem.field) == ("unsure", "room")
    assert found.sessions[0].confidence is Confidence.LOW


def test_documents_that_disagree() -> None:
    def joined(start: str, room: str) -> list[tuple[str, str | None]]:
        one = row("Gait labs compared", "8:00 AM", key="1700150", room="Room 1")
        other = row("Gait labs compared", start, key="1700150", room=room)
        found = assemble([Finding(rows=(one,), zone="MDT"), Finding(rows=(other,))])
        return [(problem.code, problem.field) for problem in found.problems]

    assert joined("8:30 AM", "Room 1") == [("documents_disagree", "start")]
    assert joined("8:00 AM", "Room 2") == [("documents_disagree", "room")]
    assert joined("08:00", "Room 1") == joined("", "") == []


def test_unread_text() -> None:
    assert codes(row("Opening", "8:00 AM"), unread=("p. 2: 10:00-11:00 Lost session",)) == ["unread_text"]
    assert codes(row("Opening", "8:00 AM"), unread=("p. 2: Wear your badge in Room 2004.",)) == []


def test_the_users_zone_against_the_programmes() -> None:
    finding = Finding(rows=(row("Opening", "8:00 AM"),), zone="Eastern Time")
    found = assemble([finding], "America/Denver")
    assert [problem.code for problem in found.problems] == ["zone_conflict"]
    assert str(found.sessions[0].start) == "2027-10-21 08:00:00-06:00"
    assert assemble([finding], "America/New_York").problems == ()


def test_namesakes_name_their_sessions() -> None:
    def people(text: str) -> tuple[Credit, ...]:
        return (Credit(text),)

    one = row("Gait labs compared", "8:00 AM", people=people("Jane Doe, Harbor University, Boston, MA"))
    other = row("Pain and sleep", "9:00 AM", people=people("Jane Doe, Hill Hospital, Denver, CO"))
    found = program(one, other)
    (problem,) = found.problems
    assert (problem.code, problem.session_ids) == ("same_name", ())
    assert problem.message.endswith("See “Gait labs compared”, “Pain and sleep”.")
    assert program(one, row("Pain and sleep", "9:00 AM", people=people("Al Roe, Hill Hospital"))).problems == ()


def test_a_room_divided_or_a_part_of_a_session_is_no_conflict() -> None:
    one = row("Symposium on gait", "8:00-10:00 AM", room="Room 1", kind="Symposium")
    same = row("Symposium on pain", "8:00-10:00 AM", room="Room 1", kind="Symposium")
    part = row("Symposium on sleep", "8:30-9:00 AM", room="Room 1", kind="Symposium")
    assert codes(one, same) == codes(one, part) == []
