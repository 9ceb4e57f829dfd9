"""A page about one session or talk that prints no time: a popup, an abstract's page."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record
from ingest.extractors.records.titles import is_person_line
from ingest.extractors.records.words import field_of, hint_of, is_more, labelled

MOST_LEAVES = 400
_BESIDE = (Field.ROOM, Field.TRACK, Field.ABSTRACT, Field.KIND, Field.CODE, Field.DATE)


def detail(leaves: Sequence[Leaf]) -> list[Record]:
    """One record of the whole page, if it has a title, persons with a role, and a day, place, track or abstract."""
    if not leaves or len(leaves) > MOST_LEAVES or any(leaf.sort is Sort.TIME for leaf in leaves):
        return []
    named = {_named(leaf) for leaf in leaves} - {None}
    dated = any(leaf.sort is Sort.DATE for leaf in leaves)
    if Field.PEOPLE not in named or not (dated or named & set(_BESIDE)) or not any(map(_is_title, leaves)):
        return []
    return [Record(0, len(leaves), None, ("page",), 0, own=list(range(len(leaves))))]


def _named(leaf: Leaf) -> Field | None:
    said = labelled(leaf.text)
    if said is not None:
        return said[1]
    return field_of(leaf.text) or next(
        (hint for name in reversed(leaf.sign) if (hint := hint_of(name)) is not None), None
    )


def _is_title(leaf: Leaf) -> bool:
    if leaf.style.level == 1 and leaf.sort is Sort.TEXT and not is_person_line(leaf.text):
        return True
    if leaf.sort is not Sort.TEXT or is_person_line(leaf.text) or is_more(leaf.text) or field_of(leaf.text) is not None:
        return False
    return bool(leaf.style.level) or hint_of(leaf.sign[-1]) is Field.TITLE
