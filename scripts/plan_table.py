"""Writes the figures and drafts of docs/plan.md: every interest on the sample meeting, as the plan comes out.

python scripts/plan_table.py            rewrite the part between the marks in docs/plan.md
python scripts/plan_table.py --print    print it
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.matching import Concept, Index, Ranking, concepts
from app.model import Card, Outreach, Profile
from app.outreach import Wording, outreach, targets
from app.scheduling import Scheduled, schedule
from ingest import CareerStage, Document, Program, read
from scripts.marked import rewrite

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "sample_programs" / "harbor-2027.json"
PAGE = ROOT / "docs" / "plan.md"
PRINTED = ("spinal_cord_injury", "spasticity", "sports_medicine", "pediatric_rehab", "medical_education")


@dataclass(frozen=True)
class Row:
    concept: Concept
    scheduled: Scheduled
    outreach: Outreach

    @property
    def cards(self) -> tuple[Card, ...]:
        return (*self.outreach.attendings, *self.outreach.near_peers, *self.outreach.rehab_team)


def rows(program: Program) -> Iterator[Row]:
    """The plan for each interest alone."""
    index = Index(program)
    wording = Wording(interests={concept.id: concept.name for concept in concepts()})
    for concept in concepts():
        profile = Profile(
            name="Alex Rivera",
            institution="Lakeside Medical Center",
            email="alex@example.org",
            interests={concept.id: 1},
        )
        ranking = Ranking(index, profile)
        people = ranking.people
        aims = targets(program, people, profile)
        scheduled = schedule(program, ranking.values, profile, aims)
        yield Row(concept, scheduled, outreach(program, people, profile, scheduled.choices, wording).outreach)


def table(program: Program, found: list[Row]) -> Iterator[str]:
    people = {person.id: person for person in program.people}
    yield "| interest | sessions | attendings (evidence of seniority) | near peers (as printed) | team | slots | lint |"
    yield "|---|---|---|---|---|---|---|"
    for row in found:
        seniors = "; ".join(f"{card.name} ({_printed(card)})" for card in row.outreach.attendings)
        peers = "; ".join(f"{card.name} ({_printed(card)})" for card in row.outreach.near_peers)
        assert all(people[card.person_id].career_stage is CareerStage.ATTENDING for card in row.outreach.attendings)
        met = sum(card.meet is not None for card in row.cards)
        faults = sum(len(card.draft.lint) for card in row.cards)
        counts = f"{len(row.outreach.rehab_team)} | {met} of {len(row.cards)} | {faults or 'clean'}"
        yield f"| {row.concept.label} | {len(row.scheduled.choices)} | {seniors} | {peers} | {counts} |"


def _printed(card: Card) -> str:
    return (card.stage_evidence or "").removeprefix("printed ").strip("'")


def drafts(found: list[Row]) -> Iterator[str]:
    for number, name in enumerate(PRINTED):
        row = next(row for row in found if row.concept.id == name)
        card = row.cards[number * 2 % len(row.cards)]
        yield f"**{row.concept.label}: to {card.name}** ({_printed(card)}; {card.mentor_role.value})"
        yield ""
        yield from (
            f"> {line}".rstrip() for line in (f"Subject: {card.draft.subject}", "", *card.draft.body.splitlines())
        )
        yield ""
        yield "Openings on site: " + " · ".join(card.starters)
        yield ""


def report() -> str:
    program = read([Document(SAMPLE.name, SAMPLE.read_bytes())])
    found = list(rows(program))
    bodies = [card.draft.body for row in found for card in row.cards]
    words = [len(body.split()) for body in bodies]
    lines = [
        "",
        f"{len(bodies)} drafts for {len(found)} interests, {len(set(bodies))} of them different; "
        f"{min(words)} to {max(words)} words.",
        "",
        *table(program, found),
        "",
        "### Five drafts as they come out",
        "",
        *drafts(found),
    ]
    return "\n".join(lines)


def main() -> None:
    text = report()
    if "--print" in sys.argv:
        print(text)
        return
    rewrite(PAGE, "plan_table", text)


if __name__ == "__main__":
    main()
