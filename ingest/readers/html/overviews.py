"""Tables at a glance whose sessions the page tells again in full: what they add is nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.blocks import Block, Element, Grid
from ingest.times import is_date_line, is_time, spot_times

_FEWEST = 4  # sessions in such a table
_AGAIN = 0.7  # of its sessions that stand elsewhere too
_SHORTEST = 5  # characters of a title
_WIDTH = 3  # columns


def without_overviews(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements without such tables; one stays where the rest of the page prints no hours for its sessions."""
    outside = [element for element in elements if not _is_wide(element)]
    printed = {_plain(text) for element in outside for text in _texts(element)}
    timed = sum(bool(spot_times(text[:80])) for element in outside for text in _texts(element))
    return tuple(element for element in elements if not (_is_wide(element) and _is_told(element, printed, timed)))


def _is_wide(element: Element) -> bool:
    return isinstance(element, Grid) and max((cell.column for cell in element.cells), default=0) + 1 >= _WIDTH


def _is_told(element: Element, printed: set[str], timed: int) -> bool:
    titles = [_plain(text) for text in _texts(element) if len(text) >= _SHORTEST and not is_time(text)]
    titles = [title for title in titles if not is_date_line(title)]
    again = sum(title in printed for title in titles)
    return again >= max(_FEWEST, _AGAIN * len(titles)) and timed >= _AGAIN * again


def _texts(element: Element) -> list[str]:
    if isinstance(element, Block):
        return [element.text]
    return [block.text for cell in element.cells for block in cell.blocks]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .:*•-–—")
