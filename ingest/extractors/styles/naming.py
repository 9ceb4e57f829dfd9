"""A title line that also names its people: parted where the style changes, or where the words do."""

from __future__ import annotations

import re

from ingest.blocks import Block
from ingest.extractors.outlines.naming import SURE, Naming, names_institution, peopled, taken_apart
from ingest.extractors.outlines.room import is_room
from ingest.kinds import role_of

_EDGE = " \t–—-−:|,;•·/"
_REFERENCE = re.compile(r"\s*\((?:see|cf\.?|siehe|voir|ver)\b[^)]*\)\s*$", re.IGNORECASE)
_ROLE_TAIL = re.compile(r"^(?P<title>.*\S)\s*[(\[](?P<role>[^():]{3,30}):\s*(?P<people>[^()]+)[)\]]$")
_CODED = re.compile(r"^[A-Z]{1,5}[- ]?\d")
_STRONG = re.compile(r"[–—|()\t•/-]")
_DASH = re.compile(r"\s[–—-]+\s")
_TITLE_WORDS = 2
_CERTAIN = 0.8
_LIKELY = 0.3


def named(block: Block, text: str) -> Naming:
    """The title and the people of a block whose text (without its time) is `text`; a trailing note is left out."""
    text = without_note(block, text)
    led = _ROLE_TAIL.match(text)
    if led and role_of(led["role"]) is not None:
        return Naming(led["title"].rstrip(_EDGE), led["people"].strip(), led["role"])
    naming = _by_runs(block, text) or taken_apart(_flat(text))
    if not naming.people or not naming.title:
        return naming
    enough = SURE if "(" in naming.people else _CERTAIN
    weak = not _STRONG.search(_between(_flat(text), naming)) and peopled(naming.people) < enough
    return Naming(_flat(text)) if weak or _CODED.search(naming.people) else naming


def _between(text: str, naming: Naming) -> str:
    """What parts the title from the people."""
    first, second = sorted((naming.title, naming.people), key=text.find)
    return text[text.find(first) + len(first) : text.rfind(second)] or text[-1:]


def tells_both(block: Block) -> bool:
    """Whether the block's styles, or a dash, part a title from its people."""
    return _by_runs(block, block.text) is not None or (bool(_DASH.search(block.text)) and _by_dash(block.text))


def _by_dash(text: str) -> bool:
    """ "Pain and sleep – Jane Doe, MD": before the dash neither a person, a part, nor an institution."""
    naming = taken_apart(text)
    title = naming.title
    if not title or not naming.people or not text.startswith(title) or len(title.split()) < _TITLE_WORDS:
        return False
    return role_of(title) is None and peopled(title) < _LIKELY and not names_institution(title)


def without_note(block: Block, text: str) -> str:
    """A title without what is bracketed behind it in another style, or refers to a page."""
    shorter = _REFERENCE.sub("", text)
    runs = [run for run in block.runs if run.text.strip()]
    if len(runs) > 1 and runs[-1].style != runs[0].style and shorter.endswith(runs[-1].text.strip()):
        note = runs[-1].text.strip()
        if note.startswith("(") and note.endswith(")"):
            shorter = shorter[: -len(note)]
    return shorter.strip() or text


def _flat(text: str) -> str:
    return re.sub(r"\s*\t+\s*", "\t", text).strip()


def _by_runs(block: Block, text: str) -> Naming | None:
    """Title in one style, people in another, on one line."""
    runs = [run for run in block.runs if run.text.strip()]
    for cut in range(1, len(runs)):
        if runs[cut].style == runs[0].style:
            continue
        before = "".join(run.text for run in runs[:cut])
        after = "".join(run.text for run in runs[cut:])
        title = before.strip(_EDGE)
        if not after.strip() or title not in text or not any(c.isalpha() for c in title):
            continue
        people = after.strip(_EDGE)
        if peopled(people) >= (_LIKELY if _separated(before, after) else SURE) and not is_room(people):
            return Naming(text[text.index(title) :][: len(title)], people) if peopled(title) < SURE else None
    return None


def _separated(before: str, after: str) -> bool:
    return bool(re.search(r"[–—:|•-]\s*$", before) or re.match(r"\s*[–—:|•-]\s", after))
