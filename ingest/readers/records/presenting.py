"""People who name their sessions: a list of speakers with session ids, or a table that pairs sessions with people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.readers.records.credits import credits_in
from ingest.readers.records.headings import heading
from ingest.readers.records.index import Index
from ingest.readers.records.item import Item, What
from ingest.readers.values import text_of
from ingest.rows import Credit


def presenters(items: Sequence[Item], index: Index) -> dict[str, tuple[Credit, ...]]:
    """For each session by its place in the file: those who name it, in the order of the file."""
    found: dict[str, list[Credit]] = {}
    for item in items:
        if item.what == What.PERSON:
            for session in _named(item, index):
                found.setdefault(session.where, []).extend(credits_in(item, index))
    return {where: tuple(dict.fromkeys(credits)) for where, credits in found.items()}


def _named(item: Item, index: Index) -> Iterator[Item]:
    """The sessions whose ids the person's record gives."""
    seen: set[str] = set()
    for name, value in item.node.items():
        meaning = heading(name)
        if (
            meaning.level != "session"
            and meaning.field != "parent"
            and (meaning.field, meaning.level) != ("key", "talk")
        ):
            continue
        for one in value if isinstance(value, list) else [value]:
            known = (index.get(What.SESSION, one) or index.titled(text_of(one))) if text_of(one) else None
            if known is not None and known.where not in seen:
                seen.add(known.where)
                yield known
