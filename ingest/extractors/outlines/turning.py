"""Lists of talks that name the people before the title: turned into the usual order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, is_institution, peopled
from ingest.extractors.outlines.telling import is_prose, is_quoted
from ingest.kinds import labelled as kind_named

_PAIRS = re.compile(r"(?:PA*T){2,}(?!P)")
_PAIR = re.compile(r"PA*T")
_LIKE_THE_OTHERS = re.compile(r"(?<=PT)PA(?=P|\.|$)")  # "Health services research", where titles stand
_UNDER_PEOPLE = re.compile(r"(?<=P)T")
_FEWEST = 2
_LONGEST = 40  # words of a title


def turned(lines: Sequence[Line], affiliated: bool = False) -> Sequence[Line]:
    """The lines of an entry; where people and titles alternate and a title comes last, each title before its people.

    `affiliated`: below most people of the document stands an institution, whatever it is called.
    """
    kinds = "".join(map(_kind, lines))
    if affiliated:
        kinds = _UNDER_PEOPLE.sub(lambda found: "T" if is_quoted(lines[found.start()].text) else "A", kinds)
    if kinds.count("P") < _FEWEST:
        return lines
    kinds = kinds if "PAT" in kinds else _LIKE_THE_OTHERS.sub("PT", kinds)
    ordered = list(lines)
    for run in _PAIRS.finditer(kinds):
        pairs = [pair.span() for pair in _PAIR.finditer(kinds, *run.span())]
        if not _people_first(lines, pairs, kinds[run.start() - 1 : run.start()]):
            pairs = _quoted(lines, pairs)
        for begin, stop in pairs:
            ordered[begin:stop] = [lines[stop - 1], *lines[begin : stop - 1]]
    return ordered


def _quoted(lines: Sequence[Line], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The last of the pairs, all with titles in quotation marks; none if they are fewer than two."""
    last = list(takewhile(lambda pair: is_quoted(lines[pair[1] - 1].text), reversed(pairs)))
    return last if len(last) > 1 else []


def _kind(line: Line) -> str:
    """P for people, T for what may be a title, A for an institution, "." for anything else."""
    text = line.text
    if line.stamp is not None or labelled(text) is not None or line.numbered:
        return "."
    if is_quoted(text):
        return "T"
    if peopled(text) >= SURE:
        return "P"
    if is_prose(text) or len(text.split()) > _LONGEST or kind_named(text) is not None:
        return "."
    return "A" if is_institution(text) and not line.gap else "T"


def _people_first(lines: Sequence[Line], pairs: Sequence[tuple[int, int]], before: str) -> bool:
    """Whether the title of each pair is that of the people above it; `before` is the kind of the line before them."""
    titles = [lines[stop - 1] for _, stop in pairs]
    apart = [lines[begin].gap > title.gap for (begin, _), title in zip(pairs, titles, strict=True)]
    together = [lines[begin].gap < title.gap for (begin, _), title in zip(pairs, titles, strict=True)]
    return not any(together) and (all(apart[1:]) or before != "T")
