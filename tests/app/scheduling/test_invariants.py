"""What holds for every schedule, on random programmes."""

import zlib
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model import Profile
from app.scheduling import schedule
from ingest import Kind, Program, Session, Status
from tests.app.scheduling.meetings import match, profile, session

TITLES = ["Spasticity today", "Resident Mixer", "Community Meeting", "Stroke", "Gait", "Alumni Reception", "Posters"]
ROOMS = ["Room 1", "Room 2", "Hall", None]


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    start = draw(st.integers(7 * 12, 20 * 12))
    length = draw(st.sampled_from([0, 3, 6, 12, 15, 18, 36]))
    hours = f"{start // 12:02}:{start % 12 * 5:02}"
    return session(
        draw(st.sampled_from(TITLES)),
        hours if length == 0 else f"{hours}-{(start + length) // 12:02}:{(start + length) % 12 * 5:02}",
        draw(st.sampled_from(ROOMS)),
        draw(st.integers(4, 6)),
        kind=draw(st.sampled_from(list(Kind))),
        status=draw(st.sampled_from([Status.CONFIRMED] * 5 + [Status.CANCELLED])),
        invitation_only=draw(st.sampled_from([False] * 5 + [True])),
    )


@st.composite
def programs(draw: st.DrawFn) -> Program:
    found = draw(st.lists(sessions(), max_size=25))
    return Program(sessions=tuple(one.model_copy(update={"id": f"s{n}"}) for n, one in enumerate(found)))


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    return profile(
        must_attend=draw(st.lists(st.sampled_from([*TITLES, "s1", "s2", "Nothing"]), max_size=2, unique=True)),
        avoid=draw(st.lists(st.sampled_from(TITLES), max_size=1)),
        sessions_per_day=draw(st.sampled_from([None, 1, 3])),
        walking_minutes=draw(st.sampled_from([0, 5, 15])),
    )


@settings(max_examples=150, deadline=None)
@given(programs(), profiles())
def test_a_schedule_can_be_attended(meeting: Program, trainee: Profile) -> None:
    scores = {
        one.id: match(one.id, zlib.crc32(f"{one.id} {one.title}".encode()) % 100 / 100) for one in meeting.sessions
    }
    found = schedule(meeting, scores, trainee)
    by_id = {one.id: one for one in meeting.sessions}
    going = [by_id[choice.session_id] for choice in found.choices]
    for one in going:
        assert one.status is Status.CONFIRMED
        assert not one.invitation_only
    for one, after in pairwise(going):
        assert one.start and after.start
        way = trainee.walking_minutes if one.room and after.room and one.room != after.room else 0
        assert (one.end or one.start) + timedelta(minutes=way) <= after.start
    musts = {choice.session_id for choice in found.choices if choice.why == "must"}
    for name in trainee.must_attend:
        kept = any(by_id[one].title == name or one == name for one in musts)
        stops = any(name == by_id[stop].title or name == stop for choice in found.choices for stop in choice.poster_ids)
        assert kept or stops or found.problems, name
    if trainee.sessions_per_day and not trainee.must_attend:
        days = [one.start.date() for one in going if one.start]
        assert all(days.count(day) <= trainee.sessions_per_day for day in days)
