"""The personal schedule: the best choice of sessions that one person can attend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.model import Match, Profile, Target
from app.scheduling.candidate import UNIT, Candidate
from app.scheduling.candidates import Hopes, candidates
from app.scheduling.explaining import choices
from app.scheduling.hours import Clock
from app.scheduling.items import Answer, Puzzle
from app.scheduling.leisure import moments, pauses
from app.scheduling.scheduled import Scheduled
from app.scheduling.search import solve
from app.scheduling.wanting import Wanted, wanted
from app.walking import Walking
from ingest import Problem, Program, Severity


def schedule(
    program: Program, matches: Mapping[str, Match], profile: Profile, targets: Sequence[Target] = ()
) -> Scheduled:
    """The most valuable schedule without overlap: musts first, then a gathering a day, then relevance and free time.

    `matches` gives the relevance per id of a session, talk or poster; what is missing there is worth nothing by itself.
    """
    clock = Clock(program)
    hopes = Hopes(matches, profile, wanted(program, profile, clock), targets)
    found = candidates(program, clock, hopes)
    puzzle, answer = _solved(_puzzle(program, found, clock, hopes), profile.sessions_per_day)
    by_id = {candidate.session.id: candidate for candidate in found}
    taken = [by_id[item.key] for item in answer.items if item.key in by_id]
    return Scheduled(
        choices=tuple(choices(found, taken, puzzle, profile)),
        value=answer.value / UNIT,
        problems=(
            *hopes.wanted.problems,
            *_clashing_musts(hopes.wanted, by_id, taken, puzzle),
            *_notes(taken, answer),
        ),
    )


def _puzzle(program: Program, found: Sequence[Candidate], clock: Clock, hopes: Hopes) -> Puzzle:
    profile = hopes.profile
    walking = Walking(profile.walking_minutes, profile.walking)
    best = max((candidate.score for candidate in found), default=0.0) or 1.0
    free = [*pauses(found, walking), *moments(program, hopes.targets, clock, profile, best)]
    return Puzzle((*(candidate.item() for candidate in found), *free), walking)


def _solved(puzzle: Puzzle, most: int | None) -> tuple[Puzzle, Answer]:
    """The best choice with at most `most` sessions a day; where her musts alone are more, they are all kept.

    A day is given room for the musts that the answer keeps on it, and no more: the limits only ever sink.
    """
    if most is None:
        return puzzle, solve(puzzle)
    answer = solve(replace(puzzle, items=tuple(item for item in puzzle.items if item.must)))
    while True:
        limits = _limits(puzzle, answer, most)
        if limits == puzzle.limits:
            return puzzle, answer
        puzzle = replace(puzzle, limits=limits)
        answer = solve(puzzle)


def _limits(puzzle: Puzzle, answer: Answer, most: int) -> dict[int, int]:
    kept = Counter(item.day for item in answer.items if item.must)
    return {day: max(most, kept[day]) for day in {item.day for item in puzzle.items}}


def _clashing_musts(
    asked: Wanted, by_id: Mapping[str, Candidate], taken: Sequence[Candidate], puzzle: Puzzle
) -> list[Problem]:
    """One problem for each must that another must displaced."""
    kept = {candidate.session.id for candidate in taken}
    problems = []
    for _, ids in asked.names:
        meant = [by_id[one] for one in ids if one in by_id]
        groups = {one.group or one.session.id: one for one in meant}
        for group, one in groups.items():
            same = {other.session.id for other in meant if (other.group or other.session.id) == group}
            if not same & kept and not any(one.session.id in other.posters for other in taken):
                problems.append(_clash(one, taken, puzzle))
    return list(dict.fromkeys(problems))


def _clash(lost: Candidate, taken: Sequence[Candidate], puzzle: Puzzle) -> Problem:
    against = [one for one in taken if one.must and not puzzle.fit(lost.item(), one.item())]
    titles = " and ".join(f"“{one.session.title}”" for one in against)
    return Problem(
        code="musts_clash",
        severity=Severity.WARNING,
        message=f"You cannot attend both “{lost.session.title}” and {titles or 'your other musts'}; you must choose.",
        source=lost.session.source,
        session_ids=(lost.session.id, *(one.session.id for one in against)),
        field="schedule",
        suggestion="Remove one of them from the sessions that you must attend.",
    )


def _notes(taken: Sequence[Candidate], answer: Answer) -> list[Problem]:
    notes = []
    assumed = [candidate for candidate in taken if candidate.hours.assumed]
    if assumed:
        notes.append(
            Problem(
                code="end_assumed",
                severity=Severity.INFO,
                message=f"The program prints no end for {len(assumed)} of your sessions; an hour, or the time until "
                "the next session in the room, was kept for each.",
                session_ids=tuple(candidate.session.id for candidate in assumed),
                field="schedule",
            )
        )
    if not answer.proven:
        notes.append(
            Problem(
                code="schedule_not_proven",
                severity=Severity.INFO,
                message="The schedule is good, but the search for a better one was stopped after a while.",
                field="schedule",
            )
        )
    return notes
