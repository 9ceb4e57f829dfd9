"""From a credit, perhaps a run-on list of persons, to mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from ingest.kinds import role_of, told_by_title
from ingest.model import CareerStage, Role
from ingest.people.chunks import Chunk, chunks, single
from ingest.people.credentials import all_credentials, as_printed, hoped, leading, trailing
from ingest.people.labelling import LETTERS, LEVEL, NAME, PART, PLACE, is_nothing, is_phrase, labels
from ingest.people.mention import Mention
from ingest.people.names import improbability, is_suffix, name, untitled
from ingest.people.parts import Stretch, stretches
from ingest.people.places import has_institution, is_specialty, is_state, is_strong
from ingest.people.stages import is_level, is_position, stage_of
from ingest.people.superscripts import Marked, marked
from ingest.people.tidying import tidy
from ingest.rows import Credit


@dataclass
class _Draft:
    """A person while their chunks are being gathered."""

    text: str
    role: Role | None = None
    letters: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    suffix: str = ""
    apart: bool = False  # a semicolon stands before the name


@lru_cache(maxsize=32768)
def mentions(credit: Credit, default: Role = Role.SPEAKER) -> tuple[Mention, ...]:
    """The persons that a credit names, in printed order; `default` is the role where none is printed.

    Placeholders ("TBA", "et al.") and institutions are no persons. Nothing is raised: a text without persons gives ().
    """
    text, mails = tidy(credit.text)
    known = role_of(credit.role) or default
    numbered = marked(text, credit.affiliation)
    parts = (Stretch(numbered.text),) if credit.one else stretches(numbered.text)
    drafts = [draft for part in parts for draft in _drafts(part, credit.one)]
    affiliations = _shares(credit, len(drafts), bool(numbered.affiliations))
    found = [
        _mention(_placed(draft, numbered, own), credit, draft.role or known)
        for draft, own in zip(drafts, affiliations, strict=True)
    ]
    return tuple(_mailed(found, mails))


def _drafts(part: Stretch, one: bool) -> list[_Draft]:
    cut = single(part.text) if one else chunks(part.text)
    pieces = [sub for piece in cut for sub in _split_letters(piece)]
    drafts: list[_Draft] = []
    found = labels(pieces, one)
    if NAME not in found and pieces and _could_be_one(pieces[0].text):
        found = labels(pieces, one=True)
    for at, (piece, label) in enumerate(zip(pieces, found, strict=True)):
        if label == NAME:
            _begin(drafts, piece, part.role)
        elif drafts and label == PLACE and at and found[at - 1] == LEVEL and _is_field(pieces[at - 1].text, piece.text):
            drafts[-1].notes[-1] += f", {piece.text}"
        elif drafts:
            goes_on = at > 0 and found[at - 1] == PLACE and piece.before in ("comma", "dash")
            _add(drafts, piece, label, goes_on)
    _share_the_last(drafts, part.text)
    return [draft for draft in drafts if not (is_nothing(draft.text) or is_phrase(draft.text))]


def _share_the_last(drafts: Sequence[_Draft], text: str) -> None:
    """ "J. Doe, A. Roe and B. Li (Harbor University)": the bracket is of them all."""
    if len(drafts) < 2:
        return
    *others, last = drafts
    if not last.places or re.search(r"[;\n•|]", text):
        return
    if not any(draft.places or draft.marks or draft.letters for draft in others):
        for draft in others:
            draft.places.extend(last.places)


def _could_be_one(text: str) -> bool:
    """Whether a reader's word that this is a person can be taken against the looks: "Jacob Coffee", "ada lovelace"."""
    if has_institution(text) or is_nothing(text) or is_position(text) or told_by_title(text) or role_of(text):
        return False
    return len(text.split()) <= 4 and not any(c.isdigit() for c in text) and improbability(text) <= 6.0


def _is_field(level: str, text: str) -> bool:
    """Whether the text is the specialty of a bare level: "Fellow, Sports Medicine"."""
    return level.isalpha() and is_level(level) and is_specialty(text)


def _split_letters(piece: Chunk) -> Iterable[Chunk]:
    """ "MD Harbour Hospital" is letters and a place."""
    taken, rest = leading(piece.text)
    if not taken or not rest or hoped(rest) or piece.before not in ("comma", "space", "dash"):
        return (piece,)
    if not (has_institution(rest) or is_level(rest) or is_position(rest)) or len(taken[0]) < 2:
        return (piece,)
    cut = len(piece.text) - len(rest)
    return (Chunk(piece.text[:cut].strip(" /&"), piece.before), Chunk(rest, "space", piece.notes))


def _begin(drafts: list[_Draft], piece: Chunk, role: Role | None) -> None:
    bare, letters = trailing(piece.text)
    words = bare.split()
    suffix = ""
    draft = _Draft(" ".join(words), role, list(letters), suffix=suffix, apart=piece.before == "semicolon")
    drafts.append(draft)
    for note in piece.notes:
        _note(draft, note)


def _add(drafts: list[_Draft], piece: Chunk, label: int, goes_on: bool) -> None:
    draft = drafts[-1]
    if label == LETTERS:
        if is_suffix(piece.text) and not all_credentials(piece.text):
            draft.suffix = piece.text
        elif not all_credentials(piece.text):
            draft.letters.append(as_printed(piece.text))
        draft.letters.extend(all_credentials(piece.text))
    elif label == LEVEL:
        draft.letters.extend(_earned(piece.text))
        draft.notes.append(piece.text)
    elif label == PART:
        draft.role = role_of(piece.text)
    elif label == PLACE:
        _place(drafts, piece, goes_on)
    for note in piece.notes:
        if label == PLACE and draft.places and _is_elsewhere(note):
            draft.places[-1] += f" ({note})"
        else:
            _note(draft, note)


def _is_elsewhere(note: str) -> bool:
    """A bracket behind an affiliation that belongs to it: "(USA)", "(Harbour Campus)"."""
    if all_credentials(note) or is_position(note) or is_nothing(note) or note.startswith("^"):
        return False
    return has_institution(note) or not role_of(note)


def _earned(level: str) -> tuple[str, ...]:
    """The letters before a level: "MS, MD Candidate" has none of MD; "PhD student" none of PhD; "PT PGY-2" has PT."""
    taken, rest = leading(level)
    return taken[: -1 if hoped(rest) else None] if rest else ()


def _place(drafts: list[_Draft], piece: Chunk, goes_on: bool) -> None:
    """An affiliation belongs to the person before it, and to those before who share the stretch without their own."""
    if goes_on and drafts[-1].places:
        glue = " – " if piece.before == "dash" else ", "
        for draft in _sharing(drafts):
            draft.places[-1] += glue + piece.text
        return
    drafts[-1].places.append(piece.text)
    if piece.before != "line":
        for draft, following in reversed(list(pairwise(drafts))):
            if draft.places or draft.marks or (following.apart and piece.before != "semicolon"):
                break
            draft.places.append(piece.text)


def _sharing(drafts: Sequence[_Draft]) -> list[_Draft]:
    last = drafts[-1].places[-1]
    sharing = []
    for draft in reversed(drafts):
        if not draft.places or draft.places[-1] != last:
            break
        sharing.append(draft)
    return sharing


def _note(draft: _Draft, note: str) -> None:
    """What stood in brackets: an affiliation's number, a part played, letters, a level, a place, or nothing."""
    if note.startswith("^"):
        draft.marks.extend(note[1:].split())
    elif role_of(note) and len(note.split()) <= 3 and not has_institution(note):
        draft.role = role_of(note)
    elif is_nothing(note) or not any(c.isalpha() for c in note):
        return
    elif all_credentials(note):
        draft.letters.extend(all_credentials(note))
    elif is_position(note) or is_level(note):
        draft.notes.append(note)
        _, _, where = note.partition(",")
        if is_strong(where):  # "Chair, Department of Rehabilitation"
            draft.places.append(where.strip())
    else:
        _mixed_note(draft, note)


def _mixed_note(draft: _Draft, note: str) -> None:
    """ "moderator, Harbour Hospital": each part by itself, the places together."""
    places: list[str] = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", note))):
        if _is_elsewhere(part) or (places and is_state(part)):  # "Hill Clinic, Winnipeg, MB": no letters of hers
            places.append(part)
        elif part != note:
            _note(draft, part)
    if places:
        draft.places.append(", ".join(places))


def _shares(credit: Credit, count: int, numbered: bool) -> list[tuple[str, ...]]:
    """The affiliations that stand beside the text, for each person: one each where there are as many, else all."""
    parts = tuple(part.strip(" ,") for part in re.split(r"[;\n|]", credit.affiliation) if part.strip(" ,"))
    if numbered or not parts or is_nothing(credit.affiliation):
        return [()] * count
    if count > 1 and len(parts) == count:
        return [(part,) for part in parts]
    return [parts] * count


def _placed(draft: _Draft, numbered: Marked, beside: tuple[str, ...]) -> _Draft:
    named = [numbered.affiliations[mark] for mark in draft.marks if mark in numbered.affiliations]
    if not named and not draft.marks and len(numbered.affiliations) == 1:
        named = list(numbered.affiliations.values())
    draft.places = [*draft.places, *named] or list(beside)
    return draft


def _mention(draft: _Draft, credit: Credit, role: Role) -> Mention:
    bare = name(draft.text)
    letters = tuple(dict.fromkeys(draft.letters))
    notes = [*draft.notes, *filter(None, (credit.position, _professor(draft.text)))]
    places = tuple(dict.fromkeys(place.strip(" ,;.-–*") for place in draft.places if place.strip(" ,;.-–*")))
    stage = stage_of(letters, notes, places, role)
    full = f"{bare.full} {draft.suffix}".strip()
    return Mention(
        name=full,
        given_name=bare.given,
        family_name=f"{bare.family} {draft.suffix}".strip(),
        credentials=letters,
        affiliations=places,
        role=role,
        career_stage=stage.stage if stage else CareerStage.UNKNOWN,
        training_year=stage.year if stage else "",
        stage_evidence=stage.evidence if stage else "",
        email=credit.email,
        key=credit.key,
        surname_only=bare.titled and not bare.given,
    )


def _professor(text: str) -> str:
    """The title before a name if it is that of a professor: "Assoc. Prof."; "" for any other."""
    title = text[: len(text) - len(untitled(text)[0])].strip()
    return title if "prof" in title.casefold() else ""


def _mailed(found: list[Mention], mails: Sequence[str]) -> list[Mention]:
    """Printed addresses go to the persons in order where there are as many; a lone one only to a lone person."""
    if len(mails) != len(found):
        return found
    return [replace(mention, email=mention.email or mail) for mention, mail in zip(found, mails, strict=True)]
