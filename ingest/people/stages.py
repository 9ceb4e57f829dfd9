"""Career stage from print only: levels and job titles after a name, degrees, and the part played in a session."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.model import CareerStage, Role
from ingest.people.credentials import class_of
from ingest.people.lexicon import fold, table, words
from ingest.people.places import has_institution, is_specialty

_ORDER = ("director", "fellow", "resident", "student", "researcher", "allied", "attending")
_STAGES = {"director": CareerStage.ATTENDING, "allied": CareerStage.ALLIED_HEALTH}
_TRAINING = (CareerStage.FELLOW, CareerStage.RESIDENT, CareerStage.STUDENT)
_YEAR = re.compile(r"\b(?:(PGY|OMS|MS)[\s-]*(\d|IV|VI{0,3}|I{1,3})|(R|M|CA-?|ST|CT)([1-8]))\b")
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[^\s,/()]+")
_SHORT_LEVEL = re.compile(r"(?:pgy|oms|ms|m|r)-?\d")
_POSITION_EDGE = 3  # words at either end of a chunk among which a word of position is sought


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage with the print that tells it; `year` as printed, tidied ("PGY-3", "MS4")."""

    stage: CareerStage
    evidence: str
    year: str = ""


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return re.compile("|".join(table("stages", name)["patterns"]), re.IGNORECASE)


@lru_cache(maxsize=8192)
def told_by(chunk: str) -> Stage | None:
    """The stage that one chunk of print after a name tells ("PGY-3", "Fellow, Pain Medicine"), None if none."""
    shown = _patterns("never").sub(" ", chunk)
    for name in _ORDER:
        found = _patterns(name).search(chunk if name == "researcher" else shown)
        if found and not (name == "fellow" and _patterns("student").search(shown)):
            stage = _STAGES.get(name) or CareerStage(name)
            return Stage(stage, f"printed '{chunk.strip()}'", training_year(chunk))
    return None


@lru_cache(maxsize=8192)
def training_year(chunk: str) -> str:
    """The year of training in the chunk, tidied: "pgy 3" → "PGY-3", "MS-4" → "MS4", "OMS III" → "OMS-III"."""
    shouted = chunk.upper()
    may = "PGY" in shouted or "MS" in shouted or _DIGIT.search(shouted)
    found = _YEAR.search(shouted) if may else None
    if not found:
        return ""
    level, number = found[1] or found[3], found[2] or found[4]
    if level in ("PGY", "OMS", "CA"):
        return f"{level}-{_arabic(number) if level == 'PGY' else number}"
    return level + number


def _arabic(number: str) -> str:
    return {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7"}.get(number, number)


@lru_cache(maxsize=16384)
def is_level(chunk: str) -> bool:
    """A training level and nothing else: "PGY-3", "Chief Resident", "MS4", "MD Candidate", "Fellow"."""
    if not is_position(chunk) or len(chunk.split()) > 6:
        return False
    told = told_by(chunk)
    return told is not None and told.stage in _TRAINING


@lru_cache(maxsize=16384)
def is_position(chunk: str) -> bool:
    """A job title or level and no institution: its first or last words name a position ("Professor and Chair")."""
    pieces = _PIECE.findall(fold(chunk))
    if not pieces or len(pieces) > 14:
        return False
    if training_year(chunk) and len(pieces) < 7:
        return True
    if len(pieces) == 1 and chunk.strip(" .").isupper() and pieces[0] in table("stages", "positions")["shouted"]:
        return True
    known = _known()
    if pieces[-1].strip(".") in known or _SHORT_LEVEL.fullmatch(pieces[-1]):
        return True
    if pieces[0] in known and "," in chunk and is_specialty(chunk.partition(",")[2]):
        return True
    if not _opens_with_position(pieces, known):
        return False
    return len(pieces) < 3 or _of(pieces) or not has_institution(" ".join(pieces[2:]))


@cache
def _known() -> frozenset[str]:
    return words("stages", "positions", "words")


def _opens_with_position(pieces: list[str], known: frozenset[str]) -> bool:
    return any(piece.strip(".") in known for piece in pieces[:_POSITION_EDGE])


def _of(pieces: list[str]) -> bool:
    """ "Professor of Rehabilitation", "Chair and Professor", "Director, Spine Center"."""
    return any(piece in ("of", "and", "in", "for", "&", "-", "–", "de", "für") for piece in pieces[1:5])


def stage_of(credentials: Sequence[str], notes: Sequence[str], affiliations: Sequence[str], role: Role) -> Stage | None:
    """The stage that all print about one person tells, strongest first: notes, affiliations, degrees, role."""
    told = [found for found in map(told_by, notes) if found]
    training = next((t for t in told if t.stage in _TRAINING), None)
    year = next((y for y in map(training_year, notes) if y), "")
    if told:
        best = next((t for t in told if t.stage in (*_TRAINING, CareerStage.ATTENDING)), told[0])
        best = _postgraduate(training, told) or best
        return _fitting(Stage(best.stage, _evidence(best, notes), year), credentials)
    return _told_by_affiliation(affiliations) or _told_by_degree(credentials) or _told_by_role(credentials, role)


def _evidence(told: Stage, notes: Sequence[str]) -> str:
    """The print that tells the stage, with the year that stands beside it: "printed 'Chief Resident, PGY-4'"."""
    if told.year or told.stage not in _TRAINING:
        return told.evidence
    telling = [note for note in notes if told_by(note) == told or training_year(note)]
    return f"printed '{', '.join(note.strip() for note in dict.fromkeys(telling))}'"


def _postgraduate(training: Stage | None, told: Sequence[Stage]) -> Stage | None:
    """A fellow printed with a year ("Neurorehabilitation Fellow, PGY-5") is a fellow; a level beats a title."""
    fellow = next((t for t in told if t.stage is CareerStage.FELLOW), None)
    return fellow if training and training.stage is CareerStage.RESIDENT and fellow else training


def _fitting(told: Stage, credentials: Sequence[str]) -> Stage:
    """A professor with an allied degree and none in medicine is of the rehab team; with a PhD alone, a researcher."""
    if told.stage is not CareerStage.ATTENDING:
        return told
    classes = {class_of(item) for item in credentials}
    if "medical" in classes or not classes:
        return told
    if "allied" in classes:
        return Stage(CareerStage.ALLIED_HEALTH, told.evidence)
    return Stage(CareerStage.RESEARCHER, told.evidence) if "doctorate" in classes else told


def _told_by_affiliation(affiliations: Sequence[str]) -> Stage | None:
    """Only training levels count in an affiliation ("Resident of the Neurology Department")."""
    for affiliation in affiliations:
        for chunk in affiliation.split(","):
            told = told_by(chunk.strip()) if is_position(chunk) else None
            if told and told.stage in _TRAINING:
                return told
    return None


def _told_by_degree(credentials: Sequence[str]) -> Stage | None:
    classes = [class_of(item) for item in credentials]
    if "medical" in classes:
        return None
    allied = [item for item, kind in zip(credentials, classes, strict=True) if kind == "allied"]
    return Stage(CareerStage.ALLIED_HEALTH, f"printed '{', '.join(allied)}'") if allied else None


def _told_by_role(credentials: Sequence[str], role: Role) -> Stage | None:
    """Who directs or chairs a session or course and holds a medical degree is senior."""
    if role in (Role.DIRECTOR, Role.CHAIR) and any(class_of(item) == "medical" for item in credentials):
        return Stage(CareerStage.ATTENDING, f"listed as {role.value} of a session")
    return None
