"""An understood item becomes a session."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from ingest.assembling.items import Item
from ingest.kinds import invitation_only, kind_of
from ingest.model import Appearance, Confidence, Kind, Session, Status
from ingest.times import Slot

_UNSAID = re.compile(r"(?:tb[acd]|to be (?:announced|confirmed|determined)|n/?a|none|-+|–|—|\?+)\.?", re.IGNORECASE)

_NOTE = 300  # characters


@dataclass(frozen=True, slots=True)
class Parts:
    """All that was understood about one item."""

    item: Item
    slot: Slot
    kind: Kind
    session_id: str
    parent_id: str | None
    appearances: tuple[Appearance, ...]
    doubtful: frozenset[str]


def kinds_of(items: Sequence[Item]) -> list[Kind]:
    """The kind of every item; what a session is tells what the talks in it are."""
    found: dict[int, Kind] = {}

    def kind(position: int) -> Kind:
        if position not in found:
            item = items[position]
            inside = kind(item.parent) if item.parent is not None else None
            label = item.row.kind or (item.heading.kind.value if item.heading.kind else "")
            found[position] = kind_of(label, item.heading.title, inside)
        return found[position]

    return [kind(position) for position in range(len(items))]


def session(parts: Parts) -> Session:
    """The session; what the document leaves open is None."""
    row, heading, slot = parts.item.row, parts.item.heading, parts.slot
    return Session(
        id=parts.session_id,
        parent_id=parts.parent_id,
        title=heading.title,
        code=_said(row.code) or heading.code,
        kind=parts.kind,
        start=slot.start,
        end=slot.end,
        all_day=slot.all_day,
        room=_said(row.room),
        tracks=tuple(dict.fromkeys(track for text in row.tracks if (track := _said(text)))),
        abstract=row.abstract.strip() or None,
        url=row.url.strip() or None,
        status=Status.CANCELLED if parts.item.cancelled else Status.CONFIRMED,
        invitation_only=heading.closed or invitation_only(heading.title, row.kind, _ends(row.abstract)),
        speakers=parts.appearances,
        source=row.where,
        confidence=Confidence.LOW if parts.doubtful else Confidence.HIGH,
    )


def _ends(text: str) -> str:
    """Beginning and end of a long text, where notes stand."""
    return text if len(text) <= 2 * _NOTE else f"{text[:_NOTE]} … {text[-_NOTE:]}"


def doubted(sessions: Sequence[Session], ids: Set[str]) -> tuple[Session, ...]:
    """The sessions, those with these ids of low confidence."""
    low = {"confidence": Confidence.LOW}
    return tuple(one.model_copy(update=low) if one.id in ids else one for one in sessions)


def _said(text: str) -> str | None:
    """Collapsed text; None for nothing and for "TBA"."""
    text = " ".join(text.split()).strip(" ,;")
    return None if not text or _UNSAID.fullmatch(text) else text


def in_order(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """By start, those without one last in document order; talks after the session that holds them."""
    children: dict[str | None, list[Session]] = {}
    for one in sessions:
        children.setdefault(one.parent_id, []).append(one)

    def with_talks(parent: str | None, beginning: datetime | None) -> list[Session]:
        ordered = sorted(children.get(parent, ()), key=_order)
        return [found for one in ordered for found in (one, *with_talks(one.id, one.start))]

    return tuple(with_talks(None, None))


def _order(one: Session) -> tuple[bool, str]:
    return one.start is None, one.start.replace(tzinfo=None).isoformat() if one.start else ""
