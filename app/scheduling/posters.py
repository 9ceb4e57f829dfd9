"""A poster session is a walk of chosen posters, not a block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.model import Match
from ingest import Session, Status

MINUTES_EACH = 8
MOST = 8
_DECAY = 0.5
_WORTH_A_STOP = 0.25  # of the best poster's score


def walk(
    posters: Iterable[Session], matches: Mapping[str, Match], minutes: int, wanted: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Ids of the posters to stop at, in the order of their boards; as many as `minutes` allow, `wanted` always."""
    shown = [poster for poster in posters if poster.status is not Status.CANCELLED and not poster.invitation_only]
    scores = {poster.id: score(poster.id, matches) for poster in shown}
    least = _WORTH_A_STOP * max(scores.values(), default=0.0)
    stops = [poster for poster in shown if poster.id in wanted or 0 < scores[poster.id] >= least]
    stops.sort(key=lambda poster: (poster.id not in wanted, -scores[poster.id]))
    most = max(1, min(MOST, minutes // MINUTES_EACH), len(wanted))
    return tuple(poster.id for poster in sorted(stops[:most], key=_board))


def worth(stops: Iterable[str], matches: Mapping[str, Match]) -> float:
    """What a walk is worth: every further poster adds half as much as the one before it, at the most."""
    scores = sorted((score(stop, matches) for stop in stops), reverse=True)
    return sum(found * _DECAY**n for n, found in enumerate(scores))


def score(session_id: str, matches: Mapping[str, Match]) -> float:
    """The session's relevance, 0 if it has none."""
    return max(matches[session_id].score, 0.0) if session_id in matches else 0.0


def _board(poster: Session) -> tuple[tuple[int, str], ...]:
    """Board numbers in the order of counting: P9 before P10."""
    return tuple((int(part or 0), text) for text, part in re.findall(r"(\D*)(\d*)", poster.code or poster.source))
