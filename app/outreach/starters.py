"""What to say on site: two openings from the person's own titles, and a way to close."""

from __future__ import annotations

from app.outreach.asking import question
from app.outreach.letter import Desk, asked_about
from app.outreach.names import addressed
from app.outreach.presenter import Presenter, main_interest
from app.outreach.quoting import best_work, quoted


def starters(desk: Desk, to: Presenter, group: str) -> tuple[str, ...]:
    """Two openings and a close; at a poster a walk through it, after a talk a point of its own."""
    sender, parts = desk.sender, to.parts
    work = best_work(desk.meeting, parts, to.person.id)
    hello = f"Hello {addressed(to.person)}, I am {sender.profile.name}, {sender.who}{sender.at}."
    interest = main_interest(to.reasons)
    asked = question(work, asked_about(to, work), group, set(desk.asked))
    if work.kind.startswith("poster"):
        opening = f"{hello} Could you walk me through “{work.quote.text}”?"
    else:
        opening = f"{hello} I came for {work.named} May I ask you one thing about it?"
    other = next((part.session.title for part in parts if part.session.title != work.title), None)
    second = asked if other is None else f"{asked} And how does it connect with “{quoted(other)}”?"
    close = f"Thank you, that helps me. May I email you one question later about {desk.wording.interest(interest)}?"
    return opening, second, close
