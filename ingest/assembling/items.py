"""Items: the rows of all documents in one list, with what each of them was understood to be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.kinds import Heading, code_series, take_apart
from ingest.rows import Finding, Row


@dataclass(frozen=True, slots=True)
class Item:
    """A row with its place among all: the document's position, and the position of the item that holds it."""

    row: Row
    document: int
    heading: Heading
    parent: int | None = None
    cancelled: bool = False
    disputed: frozenset[str] = frozenset()  # fields in which the joined documents disagree


_DEEPEST = 6
_SHORT, _SLUG = 4, 24  # letters of a title that make a key its echo
_SPACE = re.compile(r"[\s\u200b\ufeff\u00ad]+")
_CANCELLED = re.compile(
    r"^[\s(\[*]*(?:cancell?ed|withdrawn|abgesagt|annul[ée]e?)\b[\s)\]*:–—.!-]*|[\s(\[–—:*-]+(?:cancell?ed|withdrawn)[\s)\]*!.]*$",
    re.IGNORECASE,
)
_STRUCK = re.compile(r"cancel|withdrawn|abgesagt|annul", re.IGNORECASE)


_POSITIONAL = re.compile(r"[A-Za-z#._:/ \[\]!-]{0,16}\d{0,4}(?:[.:/ \[!-]{1,2}[A-Za-z]{0,3}\d{1,4}\]?){0,3}")
"""Keys that readers count out themselves ("row 12", "3.1", "Sheet1!B7") change with the document."""


def own_key(row: Row) -> str:
    """The document's own id of a row; "" where the key is only a position or made of the row's own title."""
    if _POSITIONAL.fullmatch(row.key):
        return ""
    title = title_key(row.title)[:_SLUG]
    return "" if len(title) > _SHORT and title in title_key(row.key.replace("_", " ")) else row.key


@lru_cache(maxsize=16384)
def title_key(title: str) -> str:
    """A title's letters and digits in lower case."""
    return " ".join(re.findall(r"\w+", title.casefold()))


def items_of(findings: Sequence[Finding]) -> list[Item]:
    """All rows that have a title or at least a printed kind, each with its parent."""
    placed = [(n, row) for n, finding in enumerate(findings) for row in finding.rows if _named(row)]
    own = {(n, row.key): position for position, (n, row) in reversed(list(enumerate(placed))) if row.key}
    anywhere = {row.key: position for position, (_, row) in reversed(list(enumerate(placed))) if own_key(row)}
    series = code_series(row.title for _, row in placed)
    items = []
    for position, (document, row) in enumerate(placed):
        parent = own.get((document, row.parent), anywhere.get(row.parent)) if row.parent else None
        items.append(_item(row, document, None if parent == position else parent, series))
    return without_circles(items)


def _named(row: Row) -> bool:
    return bool(re.search(r"\w", row.title) or row.kind.strip())


def _item(row: Row, document: int, parent: int | None, series: frozenset[str]) -> Item:
    printed = _SPACE.sub(" ", row.title or row.kind).strip()
    bare = _CANCELLED.sub("", printed) or printed
    cancelled = bare != printed or bool(_STRUCK.search(row.status))
    return Item(row, document, take_apart(bare, series), parent, cancelled)


def without_circles(items: list[Item]) -> list[Item]:
    """A row that holds itself through others, or stands absurdly deep, is held by nothing."""
    return [_freed(item) if _circular(items, position) else item for position, item in enumerate(items)]


def _freed(item: Item) -> Item:
    return replace(item, parent=None)


def _circular(items: Sequence[Item], position: int) -> bool:
    seen = {position}
    parent = items[position].parent
    while parent is not None:
        if parent in seen or len(seen) > _DEEPEST:
            return True
        seen.add(parent)
        parent = items[parent].parent
    return False
