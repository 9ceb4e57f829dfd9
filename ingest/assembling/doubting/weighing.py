"""The signs about a session, weighed: a doubt where their sum says that it is likely misread."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

from ingest.assembling.doubting.of_documents import DOCUMENT
from ingest.assembling.doubting.of_sessions import SESSION
from ingest.assembling.doubting.view import View
from ingest.model import Problem, Session, Severity

_FEWEST = 5  # sessions
_NAMED = 3  # signs that a notice names


@dataclass(frozen=True, slots=True)
class Doubt:
    """A session that is likely misread, with what says so most of all."""

    session_id: str
    because: str


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a sign counts, and what it says to a reader."""

    weight: float
    says: str


@dataclass(frozen=True, slots=True)
class Weights:
    """What a session's doubt begins with, when it is told, and how much each sign counts."""

    begin: float
    threshold: float
    document: Mapping[str, Weight]
    session: Mapping[str, Weight]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """One sign as it counts here: its weight times its measure."""

    counts: float
    says: str


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The table of weights, read once."""
    table = tomllib.loads(files("ingest.assembling.doubting").joinpath("weights.toml").read_text(encoding="utf-8"))
    document, session = ({name: Weight(**one) for name, one in table[kind].items()} for kind in ("document", "session"))
    return Weights(table["begin"], table["threshold"], document, session)


def doubts(view: View) -> Iterator[Doubt]:
    """The sessions of which the signs, those of the document and their own, say that they are likely misread.

    Those that a rule suspects already are left out, and so are programmes of a handful: too few to compare.
    """
    known = weights()
    if len(view.sessions) < _FEWEST:
        return
    whole = [_Evidence(one.weight * DOCUMENT[name](view), one.says) for name, one in known.document.items()]
    for session in (one for one in view.sessions if one.id not in view.codes):
        own = [_Evidence(one.weight * SESSION[name](session, view), one.says) for name, one in known.session.items()]
        told = [*own, *whole]
        if _likely(known.begin + sum(one.counts for one in told)) >= known.threshold:
            yield Doubt(session.id, max(told, key=lambda one: one.counts).says)


def _likely(sum_of_weights: float) -> float:
    return 1 / (1 + exp(-sum_of_weights))


def weighed(found: Sequence[Doubt], sessions: Sequence[Session]) -> Iterator[Problem]:
    """One notice for all doubts, with the signs that lead most often."""
    if not found:
        return
    where = {session.id: session.source for session in sessions}
    leading = Counter(one.because for one in found).most_common(_NAMED)
    count = "1 session" if len(found) == 1 else f"{len(found)} sessions"
    because = "; ".join(f"{says} ({times})" for says, times in leading)
    yield Problem(
        code="reading_doubtful",
        severity=Severity.WARNING,
        message=f"Several signs together say that {count} may be misread, most of all: {because}.",
        source=where[found[0].session_id],
        session_ids=tuple(one.session_id for one in found),
        suggestion="Compare these sessions with the document.",
    )
