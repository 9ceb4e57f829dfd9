"""What to say on site: two openings from the person's own titles, and a way to close."""

from __future__ import annotations

from app.outreach.asking import question
from app.outreach.letter import Desk, asked_about
from app.outreach.names import addressed
from app.outreach.presenter import Presenter, main_interest
from app.outreach.quoting import best_work, quoted


def starters(desk: Desk, to: Presenter, group: str) -> tuple[str, ...]:
    """Two openings and a close; at a poster a walk through it, after a talk a point of its own."""
    sender, used = desk.sender, set(desk.asked)
    work = best_work(desk.meeting, to.parts, to.person.id)
    hello = f"Hello {addressed(to.person)}, I am {sender.profile.name}, {sender.who}{sender.at}."
    asked = question(work, asked_about(to, work), group, used)
    if work.kind.startswith("poster"):
        opening, second = f"{hello} Could you walk me through “{work.quote.text}”?", asked
    else:
        other = _another(desk, to, work.quote.session_id)
        opening = f"{hello} I came for {work.named} {asked}"
        second = (
            f"You are also part of “{other}” here. How do the two belong together for you?"
            if other
            else question(work, asked_about(to, work), group, used)
        )
    topic = desk.wording.interest(main_interest(to.reasons))
    return opening, second, f"Thank you, that helps me. May I email you one question later about {topic}?"


def _another(desk: Desk, to: Presenter, session_id: str) -> str | None:
    """A further title of the person's own, outside the session of the first."""
    first = desk.meeting.whole(desk.meeting.sessions[session_id]).id
    apart = [part.session for part in to.parts if desk.meeting.whole(part.session).id != first]
    return quoted(apart[0].title) if apart else None
