"""What to say on site: two openings from the person's own titles, and a way to close."""

from __future__ import annotations

from app.outreach.asking import question
from app.outreach.letter import Desk, subject_of
from app.outreach.names import addressed, spelled
from app.outreach.presenter import Part, Presenter, main_interest
from app.outreach.quoting import best_work
from ingest import Kind

_GATHERINGS = frozenset({Kind.SOCIAL, Kind.NETWORKING, Kind.MEETING, Kind.BREAK})


def starters(desk: Desk, to: Presenter, group: str) -> tuple[str, ...]:
    """Two openings and a close; at a poster a walk through it, after a talk a point of its own."""
    sender, used = desk.sender, set(desk.asked)
    work = best_work(desk.meeting, to.parts, to.person.id)
    hello = f"Hello {addressed(to.person)}, I am {sender.profile.name}, {sender.who}{sender.at}."
    asked = question(work, subject_of(to, work), group, used)
    if work.kind.startswith("poster"):
        opening, second = f"{hello} Could you walk me through “{work.quote.text}”?", asked
    else:
        opening = f"{hello} I wanted to ask you about {work.named} {asked}"
        second = _second(desk, to, group, used)
    about = desk.wording.interest(main_interest(to.reasons))
    return opening, second, f"Thank you, that helps me. May I email you one question later about {about}?"


def _second(desk: Desk, to: Presenter, group: str, used: set[str]) -> str:
    """A question about another part of the person's own, else one more about the first."""
    first = best_work(desk.meeting, to.parts, to.person.id)
    other = _another(desk, to, first.quote.session_id)
    if other is None:
        return question(first, subject_of(to, first), group, used)
    work = best_work(desk.meeting, [other], to.person.id)
    return f"I also saw “{work.quote.text}” under your name. {question(work, subject_of(to, work), group, used)}"


def _another(desk: Desk, to: Presenter, session_id: str) -> Part | None:
    """A further part of the person's own, outside the session of the first."""
    session = desk.meeting.sessions[session_id]
    first = desk.meeting.whole(session).id
    apart = [part.session for part in to.parts if desk.meeting.whole(part.session).id != first]
    titles = {spelled(session.title), spelled(desk.meeting.sessions[first].title)}
    new = {one.id for one in apart if one.kind not in _GATHERINGS and spelled(one.title) not in titles}
    return next((part for part in to.parts if part.session.id in new), None)
