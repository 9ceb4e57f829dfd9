"""Doubts about rows become problems that name sessions and fields."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.assembling.casting import Cast
from ingest.assembling.items import Item
from ingest.model import Problem, Severity
from ingest.rows import Finding
from ingest.times import Notice, spot_times

_NAMED = 4  # sessions that a message names
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def by_severity(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Errors first; each problem once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: _ORDER[problem.severity]))


def of_times(notices: Sequence[Notice], ids: Sequence[str]) -> Iterator[Problem]:
    """The notices about times, their rows named by session id."""
    for notice in notices:
        yield Problem(
            code=notice.code,
            severity=notice.severity,
            message=notice.message,
            source=notice.where,
            session_ids=tuple(dict.fromkeys(ids[n] for n in notice.rows)),
            field=notice.field,
            suggestion=notice.suggestion,
        )


def of_readers(items: Sequence[Item], ids: Sequence[str]) -> Iterator[Problem]:
    """The fields that the readers themselves doubt, one problem for each field."""
    doubted: dict[str, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        for field in item.row.unsure:
            doubted[field].append(position)
    for field, positions in doubted.items():
        yield Problem(
            code="unsure",
            severity=Severity.WARNING,
            message=f"The {field} of {_sessions(len(positions))} may be misread: the layout leaves it open.",
            source=items[positions[0]].row.where,
            session_ids=tuple(ids[n] for n in positions),
            field=field,
        )


def of_documents(items: Sequence[Item], ids: Sequence[str]) -> Iterator[Problem]:
    """The fields in which the documents of one programme disagree, one problem for each field."""
    disputed: dict[str, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        for field in item.disputed:
            disputed[field].append(position)
    for field, positions in sorted(disputed.items()):
        yield Problem(
            code="documents_disagree",
            severity=Severity.WARNING,
            message=f"The documents print different things for the {field} of {_sessions(len(positions))}.",
            source=items[positions[0]].row.where,
            session_ids=tuple(ids[n] for n in positions),
            field=field,
        )


def of_people(
    doubts: Sequence[Sequence[tuple[str, str]]], items: Sequence[Item], ids: Sequence[str]
) -> Iterator[Problem]:
    """Doubts about persons, one problem for each reason."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, reasons in enumerate(doubts):
        for reason in reasons:
            found[reason].append(position)
    for (field, why), positions in found.items():
        yield Problem(
            code="person_doubtful",
            severity=Severity.INFO,
            message=why,
            source=items[positions[0]].row.where,
            session_ids=tuple(dict.fromkeys(ids[n] for n in positions)),
            field=field,
        )


def of_namesakes(people: Cast, items: Sequence[Item]) -> Iterator[Problem]:
    """The problems of telling people apart, told with the sessions that name them; these themselves are not doubted."""
    for problem, positions in zip(people.problems, people.concerned, strict=True):
        concerned = [items[n] for n in dict.fromkeys(positions)]
        titles = ", ".join(f"“{item.heading.title[:60]}”" for item in concerned[:_NAMED])
        told = {"message": f"{problem.message} See {titles}.", "source": concerned[0].row.where} if concerned else {}
        yield problem.model_copy(update=told)


def of_unread(findings: Sequence[Finding]) -> Iterator[Problem]:
    """Lines that no row took and that look like sessions: they carry a time."""
    for finding in findings:
        lines = [line for line in finding.unread if spot_times(line.partition(": ")[2] or line)]
        if lines:
            first = lines[0].partition(": ")
            text = (first[2] or first[0])[:100]
            yield Problem(
                code="unread_text",
                severity=Severity.WARNING,
                message=f"{len(lines)} lines with a time were not understood, the first: “{text}”.",
                source=first[0] if first[2] else "",
            )


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"
