"""Random programmes as publishers print them: with and without ends, rooms, people, roles, zones; all invented."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from itertools import count

from ingest import Appearance, CareerStage, Kind, Person, Program, Role, Session, Status

SUBJECTS = (
    "Spasticity after stroke",
    "Botulinum toxin",
    "autonomic dysreflexia",
    "Concussion",
    "TBI",
    "Aphasia",
    "The runner's knee",
    "Low back pain",
    "Amputee gait",
    "CRPS",
    "Neurogenic bowel",
    "ALS",
    "Lymphedema",
    "EMG",
    "Wheelchair seating",
)
SHAPES = (
    "{}",
    "{}: A Case Report",
    "What's new in {}?",
    "{} – when, how, and for whom?",
    "“{}” revisited",
    "Panel: {} and the Team",
    "{} (Part 2)",
    "{} vs. Surgery",
    "Does {} matter? A trial of {} in three hospitals, with two years of follow-up and a comparison of costs",
    "{}: from bench, to bedside, to bowling alley!",
    "Rééducation et {}",
    "{} ...",
    "\"{}\": myths, 'facts' & open questions",
    "{}. A workshop for beginners. Bring a laptop",
)
GATHERINGS = {
    "Resident Mixer": Kind.NETWORKING,
    "Stroke Community Meeting": Kind.MEETING,
    "Alumni Reception, University of Elmford": Kind.SOCIAL,
    "Welcome Reception": Kind.SOCIAL,
    "Board Dinner": Kind.SOCIAL,
    "Coffee": Kind.BREAK,
    "Lunch with Exhibitors": Kind.BREAK,
}
GIVEN = ("Ada", "Bo", "Cyrus Q.", "D.", "Élodie", "Fritz-Jan", "Gül", "H. P.", "Ivo", "JUNE")
FAMILY = (
    "Ash",
    "van der Berg",
    "de la Cruz",
    "O'Neil",
    "Mc Farlane",
    "Elm Jr.",
    "Oak III",
    "MARSH",
    "Núñez",
    "St. Clair",
)
PLACES = (
    "Birch Hospital",
    "University of Elmford",
    "Department of PM&R, Oak Clinic, Elmford, ST",
    "Pine Institute",
    "",
)
DEGREES = (("MD",), ("DO", "MPH"), ("MD", "PhD"), ("PT", "DPT"), ("RN",), ())
KINDS = (Kind.SYMPOSIUM, Kind.PLENARY, Kind.COURSE, Kind.WORKSHOP, Kind.ORAL, Kind.TALK, Kind.PANEL, Kind.OTHER)
SHARES = (0.0, 0.5, 1.0)
_ZONE = timezone(timedelta(hours=-6))


@dataclass
class Press:
    """Prints one random programme; how much of everything it prints is drawn once for all its sessions."""

    dice: random.Random
    sessions: list[Session] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.ends, self.rooms, self.offices = (self.dice.choice(SHARES) for _ in range(3))
        self.zone = self.dice.choice([_ZONE, UTC, None])
        self.days = self.dice.randint(1, 3)
        self.numbers = count()

    def program(self) -> Program:
        self.people = list(self._people(self.dice.choice([0, 3, 12, 25])))
        for _ in range(self.dice.choice([1, 6, 25])):
            self._session(self.dice.choice(KINDS))
        for _ in range(self.dice.randint(0, 5)):
            self._gathering()
        for _ in range(self.dice.randint(0, 2)):
            self._posters()
        self.sessions += [self._again(one) for one in self.dice.sample(self.sessions, min(2, len(self.sessions)))]
        days = [one.start.date() for one in self.sessions if one.start]
        return Program(
            title=self.dice.choice(["Elmford Assembly 2030", "ELMFORD", None]),
            timezone="America/Denver" if self.zone else None,
            start_date=min(days, default=None),
            end_date=max(days, default=None),
            sessions=tuple(self.sessions),
            people=tuple(self.people),
        )

    def _people(self, number: int) -> Iterator[Person]:
        for n in range(number):
            given, family = self.dice.choice(GIVEN), f"{self.dice.choice(FAMILY)}{chr(97 + n) * 2}"
            stage = self.dice.choice(list(CareerStage))
            office = "Professor" if stage is CareerStage.ATTENDING else stage.value.title()
            is_printed = stage is not CareerStage.UNKNOWN and self.dice.random() < 0.8
            yield Person(
                id=f"p{n}",
                name=f"{given} {family}",
                given_name=given,
                family_name=family,
                credentials=self.dice.choice(DEGREES),
                affiliations=tuple(one for one in [self.dice.choice(PLACES)] if one),
                career_stage=stage,
                training_year="PGY-3" if stage is CareerStage.RESIDENT and is_printed else None,
                stage_evidence=f"printed '{office}'" if is_printed else None,
            )

    def _session(self, kind: Kind) -> None:
        session = self._printed(self._title(), kind, self._start(), self.dice.choice([30, 60, 75, 180]))
        talks = [self._talk(session, n) for n in range(self.dice.choice([0, 0, 3, 5]))]
        self.sessions += [session, *talks]

    def _talk(self, session: Session, n: int) -> Session:
        start = session.start + timedelta(minutes=15 * n) if session.start and self.dice.random() < 0.7 else None
        within = start if not session.end or not start or start < session.end else None
        talk = self._printed(self._title(), Kind.TALK, within, 15)
        end = min(talk.end, session.end) if talk.end and session.end else talk.end
        return talk.model_copy(
            update={"parent_id": session.id, "room": self.dice.choice([session.room, None]), "end": end}
        )

    def _gathering(self) -> None:
        title = self.dice.choice(list(GATHERINGS))
        found = self._printed(title, GATHERINGS[title], self._start(), self.dice.choice([30, 60, 120]), ())
        self.sessions.append(found.model_copy(update={"invitation_only": title == "Board Dinner"}))

    def _posters(self) -> None:
        hall = self._printed("Poster Session", Kind.POSTER, self._start(), 90, ())
        is_held = self.dice.random() < 0.6
        boards = []
        for n in range(self.dice.randint(1, 12)):
            board = self._printed(self._title(), Kind.POSTER, None if is_held else hall.start, 90)
            boards.append(board.model_copy(update={"code": f"P{n + 1}", "parent_id": hall.id if is_held else None}))
        self.sessions += [
            *([hall] if is_held else []),
            *[one.model_copy(update={"end": hall.end}) if one.start else one for one in boards],
        ]

    def _again(self, session: Session) -> Session:
        """The session once more, another day."""
        later = timedelta(days=self.dice.randint(0, 1), hours=2)
        start = session.start + later if session.start else None
        end = session.end + later if session.end else None
        return session.model_copy(update={"id": f"{session.id}-again", "parent_id": None, "start": start, "end": end})

    def _printed(
        self, title: str, kind: Kind, start: datetime | None, minutes: int, who: Sequence[Person] | None = None
    ) -> Session:
        dice = self.dice
        end = start + timedelta(minutes=minutes) if start and dice.random() < self.ends else None
        return Session(
            id=f"s{next(self.numbers)}",
            title=title,
            kind=kind,
            start=start,
            end=end,
            room=dice.choice(["Hall", "Room 1 (East)", "Room 2"]) if dice.random() < self.rooms else None,
            status=Status.CANCELLED if dice.random() < 0.05 else Status.CONFIRMED,
            invitation_only=dice.random() < 0.05,
            all_day=dice.random() < 0.03,
            speakers=tuple(self._speakers(dice.randint(0, 4))) if who is None else (),
            source="line 1",
        )

    def _speakers(self, number: int) -> Iterator[Appearance]:
        for one in self.dice.sample(self.people, min(number, len(self.people))):
            role = self.dice.choice(list(Role)) if self.dice.random() < self.offices else Role.SPEAKER
            yield Appearance(person_id=one.id, role=role, affiliations=one.affiliations)

    def _start(self) -> datetime | None:
        if self.dice.random() < 0.05:
            return None
        day, minute = self.dice.randrange(self.days), self.dice.randrange(7 * 60, 20 * 60, 15)
        return datetime(2030, 3, 1 + day, minute // 60, minute % 60, tzinfo=self.zone)

    def _title(self) -> str:
        title = self.dice.choice(SHAPES).format(*[self.dice.choice(SUBJECTS)] * 2)
        return title.upper() if self.dice.random() < 0.1 else title
