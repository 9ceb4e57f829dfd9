"""A line cut into parts where its look changes, parts that belong together made one again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.blocks import Block, Run, Step, Style
from ingest.extractors.records.field import Field
from ingest.extractors.records.words import hint_of, is_room, labelled, names_people
from ingest.times import is_date_line, spot_times

_SEPARATORS = " \t|,;:–—-·•@/()[]*"
_LAST_JOINER = re.compile(r"[\s,;&·|•/]*(?:\b(?:and|und|et|y|e)\b)?[\s,;&·|•/]*$", re.IGNORECASE)
_CONTINUES = re.compile(r"^\s*[,;:)\]’'.–—-]|^\s*[a-z]")
_COMMA_NAME = re.compile(r"\s*[,|]\s+[A-Z]")
_RAISED = {"sup", "sub"}
_BESIDE_TITLE = (Field.ROOM, Field.PEOPLE, Field.TRACK, Field.TIME, Field.KIND)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line with one look."""

    text: str
    where: str
    steps: tuple[Step, ...]
    style: Style
    link: str
    details: str
    value: str


def parts(block: Block, is_whole: bool) -> list[Part]:
    """The parts of a line; one where `is_whole`, for a line that is a day or a time and nothing else."""
    whole = Part(
        block.text,
        block.where,
        block.path,
        block.style,
        next((run.link for run in block.runs if run.link), ""),
        block.link,
        next((run.value for run in block.runs if run.value), ""),
    )
    if len(block.runs) < 2 or is_whole or _lists_people(block):
        return [_shared(whole, block.runs)]
    pieces = _joined_persons(_fused([_part(run, block) for run in block.runs]))
    return pieces if len(pieces) <= 6 else [whole]


def _lists_people(block: Block) -> bool:
    """Whether a line is a list of persons, some words of it set off: what stands between them says which are one."""
    if ";" not in block.text.strip(" ;") or len(block.runs) < 3 or labelled(block.text) is not None:
        return False
    led = names_people(block.runs[0].text) >= 0.6 or any(hint_of(step.name) is Field.PEOPLE for step in block.path[-1:])
    return led and names_people(block.text) >= 0.6 and not spot_times(block.text)


def _shared(whole: Part, runs: tuple[Run, ...]) -> Part:
    """The line as one part, inside the inline elements that hold all of it."""
    if not runs or len({run.path for run in runs}) != 1:
        return whole
    return replace(whole, steps=(*whole.steps, *runs[0].path))


def _part(run: Run, block: Block) -> Part:
    return Part(run.text, block.where, (*block.path, *run.path), run.style, run.link, block.link, run.value)


def _fused(parts: list[Part]) -> list[Part]:
    """Parts that belong together: same look, white space, a label and its value, a sentence with words set off."""
    fused: list[Part] = []
    for part in parts:
        last = fused[-1] if fused else None
        if last is not None and _same_thing(last, part):
            is_label = last.text.strip()[-1:] in (":", "：")
            wider = last if len(last.text.strip()) >= len(part.text.strip()) and not is_label else part
            fused[-1] = replace(wider, text=f"{last.text}{_mark(last, part)}{part.text}", link=last.link or part.link)
        else:
            fused.append(part)
    return [part for part in fused if re.search(r"\w", part.text)]


def _mark(last: Part, part: Part) -> str:
    """A comma between a labelled name set off as a link or in bold and the plain words behind it that name nobody."""
    said = labelled(last.text.strip())
    if said is None or said[1] is not Field.PEOPLE or not said[2] or _look(last) == _look(part):
        return ""
    text = part.text.strip()
    return "," if text[:1].isupper() and _people(said[2]) and not _people(text) else ""


def _same_thing(last: Part, part: Part) -> bool:
    if not re.search(r"\w", _LAST_JOINER.sub("", part.text)):
        return True
    if hint_beside(last) != hint_beside(part) and hint_beside(part) is not None and hint_beside(last) is not None:
        return False
    if _touch(last, part):
        return False
    if _RAISED & {step.name for step in part.steps[-2:]} and last.text.rstrip().endswith("."):
        return False  # a mark before the institution that it stands for
    if _RAISED & {step.name for step in part.steps[-2:]} or _RAISED & {step.name for step in last.steps[-2:]}:
        return True
    if hint_beside(part) is Field.PEOPLE and _look(last) == _look(part) and last.steps[-1].node != part.steps[-1].node:
        return False
    return _reads_on(last, part)


def _reads_on(last: Part, part: Part) -> bool:
    """Whether the words of a part say that it belongs to the one before it."""
    text, before = part.text.strip(), last.text.strip()
    if not re.search(r"\w", before) or labelled(before) is not None or before.endswith((":", "：")):
        return not spot_times(text)[:1] or bool(labelled(before))
    if _is_apart(last, part) or _is_behind_title(last, part):
        return False
    if spot_times(before) or spot_times(text) or is_date_line(before) or is_date_line(text):
        return bool(_CONTINUES.match(part.text)) and not spot_times(before)
    if _people(text) != _people(before) or (_look(last) != _look(part) and is_room(text.strip(_SEPARATORS))):
        return False
    return (
        bool(_CONTINUES.match(part.text))
        or not before[-1:].isalnum()
        or len(before) > 160
        or _look(last) == _look(part)
    )


def _is_apart(last: Part, part: Part) -> bool:
    """Whether an element with a class of its own follows words that are complete."""
    if not part.steps or "." not in part.steps[-1].name or part.steps[-1] in last.steps:
        return False
    if hint_of(part.steps[-1].name) is Field.TITLE or hint_beside(last) not in (None, Field.TITLE):
        return False
    return hint_beside(part) in _BESIDE_TITLE or last.text.rstrip()[-1:] in '?!.)]”"’'


def _is_behind_title(last: Part, part: Part) -> bool:
    """Whether a comma and plain words with a capital follow a title in bold."""
    bold = last.style.bold and not part.style.bold and not _people(last.text)
    return bold and bool(_COMMA_NAME.match(part.text)) and len(part.text) < 60


def _touch(last: Part, part: Part) -> bool:
    """Whether two classed elements of one look stand side by side without a space: labels, chips, badges."""
    apart = last.text[-1:].isalnum() and part.text[:1].isalnum() and _look(last) == _look(part)
    return apart and "." in _look(part)[2] and last.steps[-1].node != part.steps[-1].node


def hint_beside(part: Part) -> Field | None:
    return next((hint for step in reversed(part.steps[-2:]) if (hint := hint_of(step.name)) is not None), None)


def _look(part: Part) -> tuple[bool, bool, str]:
    return part.style.bold, part.style.italic, part.steps[-1].name if part.steps else ""


def _people(text: str) -> bool:
    return names_people(text.strip(_SEPARATORS)) >= 0.6


def _joined_persons(parts: list[Part]) -> list[Part]:
    """A list of persons that are linked one by one is one part again."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last is not None and _look(last) == _look(part) and hint_beside(part) is Field.PEOPLE:
            joined[-1] = replace(last, text=f"{_LAST_JOINER.sub('', last.text)}; {part.text.strip()}")
        else:
            joined.append(part)
    return joined
