"""A line while it is gathered: pieces of text with their looks, made one block when the line ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ingest.blocks import Block, Run, Step, Style

_INVISIBLE = re.compile(r"[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_WORDS = re.compile(r"\w|[☆★]")
LONGEST = 20_000  # characters of a line


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with one look."""

    text: str
    style: Style
    link: str
    path: tuple[Step, ...]
    value: str


@dataclass
class Line:
    """The pieces of a line so far."""

    path: tuple[Step, ...]
    where: str
    link: str = ""
    icon: Step | None = None
    pieces: list[Piece] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """One piece more; the icon before it, if any, becomes part of its path."""
        if self.icon is not None and piece.text.strip():
            self.pieces.append(Piece(piece.text, piece.style, piece.link, (*piece.path, self.icon), piece.value))
            self.icon = None
        else:
            self.pieces.append(piece)

    def block(self) -> Block | None:
        """The line, None if it has no word in it."""
        runs = _merged(_cleaned(self.pieces))
        text = "".join(run.text for run in runs)
        if not _WORDS.search(text):
            return None
        plain = len(runs) == 1 and not (runs[0].link or runs[0].path or runs[0].value)
        return Block(
            text=text,
            where=self.where,
            style=_main_style(runs),
            runs=() if plain else tuple(runs),
            path=self.path,
            link=self.link,
        )


def _cleaned(pieces: list[Piece]) -> list[Run]:
    """White space made single across the pieces, none at the ends."""
    runs: list[Run] = []
    room = LONGEST
    after_space = True
    for piece in pieces:
        text = _spaced(piece.text)[:room]
        if after_space:
            text = text.lstrip()
        if text:
            runs.append(Run(text, piece.style, piece.link, piece.path, piece.value))
            after_space = text.endswith(" ")
            room -= len(text)
    while runs and not runs[-1].text.rstrip():
        runs.pop()
    if runs:
        last = runs[-1]
        runs[-1] = Run(last.text.rstrip(), last.style, last.link, last.path, last.value)
    return runs


def _spaced(text: str) -> str:
    """The text with single plain spaces, one of them at an end where it had any."""
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    core = " ".join(text.split())
    if not core:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{core}{' ' if text[-1].isspace() else ''}"


def _merged(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last is not None and (last.style, last.link, last.path, last.value) == (
            run.style,
            run.link,
            run.path,
            run.value,
        ):
            merged[-1] = Run(last.text + run.text, run.style, run.link, run.path, run.value)
        else:
            merged.append(run)
    return merged


def _main_style(runs: list[Run]) -> Style:
    if len(runs) == 1:
        return runs[0].style
    letters: Counter[Style] = Counter()
    for run in runs:
        letters[run.style] += len(run.text)
    return letters.most_common(1)[0][0]
