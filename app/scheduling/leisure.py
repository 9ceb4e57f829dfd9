"""Time kept free: lunch, a pause in each half of the day, and a moment for everybody whom the trainee means to meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.model import Profile, Target
from app.scheduling.candidate import UNIT, Candidate
from app.scheduling.hours import Clock
from app.scheduling.items import Item
from app.walking import Walking, place_of
from ingest import Program, Session

# Shares of the best score of the meeting
LUNCH, PAUSE, MOMENT = 0.25, 0.1, 0.3

STEP = 15  # minutes between the starts that are tried
_WINDOWS = (  # name, from, to (minutes of the day), length, share
    ("lunch", 11 * 60, 14 * 60, 30, LUNCH),
    ("pause before noon", 9 * 60, 11 * 60 + 30, 15, PAUSE),
    ("pause after noon", 14 * 60, 17 * 60, 15, PAUSE),
)


def pauses(found: Sequence[Candidate], walking: Walking) -> Iterator[Item]:
    """Possible lunches and pauses; of each kind one a day counts. The longest way between rooms fits into each."""
    best = max((candidate.score for candidate in found), default=0.0) or 1.0
    for day, midnight in sorted({candidate.hours.day: _midnight(candidate) for candidate in found}.items()):
        for name, opens, closes, length, share in _WINDOWS:
            whole = length + walking.longest()
            for start in range(opens, closes - whole + 1, STEP):
                yield Item(
                    key=f"{name} {day} {start}",
                    start=midnight + start,
                    end=midnight + start + whole,
                    place="",
                    day=day.toordinal(),
                    value=round(share * best * UNIT),
                    groups=(f"{name} {day}",),
                    counts=False,
                )


def _midnight(candidate: Candidate) -> int:
    start = candidate.session.start
    assert start is not None
    return candidate.hours.start - start.hour * 60 - start.minute


def moments(program: Program, targets: Sequence[Target], clock: Clock, profile: Profile, best: float) -> Iterator[Item]:
    """A free moment beside a session of each target, just before it or just after it; one for each target counts."""
    sessions = {session.id: session for session in program.sessions}
    for target in targets:
        where = [_whole(sessions[one], sessions) for one in target.session_ids if one in sessions]
        for session in dict.fromkeys(where):
            hours = clock.hours(session)
            if hours is None or (profile.days and hours.day not in profile.days):
                continue
            for start in (hours.end, hours.start - profile.meeting_minutes):
                yield Item(
                    key=f"moment {target.person_id} {session.id} {start}",
                    start=start,
                    end=start + profile.meeting_minutes,
                    place=place_of(session.room),
                    day=hours.day.toordinal(),
                    value=round(MOMENT * best * UNIT),
                    groups=(f"moment {target.person_id}",),
                    counts=False,
                )


def _whole(session: Session, sessions: dict[str, Session]) -> Session:
    return sessions.get(session.parent_id or "", session)
