"""Records become sessions: title, draft, talks within, in the order of the page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.extractors.records.draft import Draft
from ingest.extractors.records.field import Field
from ingest.extractors.records.fields import Meaning, hint_within, learn, rel_of
from ingest.extractors.records.items import title_leaf
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record
from ingest.extractors.records.spans import Group, Tree
from ingest.extractors.records.titles import is_person_line, is_quoted
from ingest.extractors.records.words import field_of, hint_of, is_more, labelled, looks_like_room, phrases, plain
from ingest.kinds import labelled as kind_named
from ingest.kinds import role_of
from ingest.model import Role

_LEADS = (Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER)
_WORD = re.compile(r"[^\W\d_]{2}")
_PAIRS = ("「」", "『』", "()", "（）", "“”", "[]")


@dataclass
class Session:
    """A draft with its title; talks hang below it."""

    draft: Draft
    title: str
    where: str
    record: Record
    talks: list[Session] = field(default_factory=list)
    look: str = ""  # the place and style of its title
    slot: bool = False  # nothing but the time of the sessions below it


def sessions(tree: Tree, made: Sequence[Record]) -> list[Session]:
    """The page's sessions, each with those below it; records without a title that hold nothing are left out."""
    clusters: defaultdict[Group, list[Record]] = defaultdict(list)
    for record in made:
        clusters[record.cluster].append(record)
    meanings = {cluster: learn(tree, members) for cluster, members in clusters.items()}
    done: dict[Record, Session] = {}
    top: list[Session] = []
    for record in made:
        session = _session(tree, record, meanings[record.cluster])
        done[record] = session
        above = done.get(record.parent) if record.parent is not None else None
        (above.talks if above is not None else top).append(session)
    for session in done.values():
        session.slot = is_slot(session)
    return top


def is_slot(session: Session) -> bool:
    """Whether a session is nothing but the time of those below it."""
    return bool(session.talks) and (not session.title or plain(session.title) in phrases("slots"))


def _session(tree: Tree, record: Record, meaning: Meaning) -> Session:
    draft = Draft()
    leaves = [tree.leaves[number] for number in record.own]
    if record.anchor is not None:
        draft.read(tree.leaves[record.anchor], Field.TIME)
    runs = _title_runs(leaves, record, meaning)
    sections = _sections(leaves, runs, record, meaning)
    own = sections[0]
    _read(draft, leaves[: own.stop], own.titles, record, meaning)
    where = (own.titles or leaves or [tree.leaves[record.begin]])[0].where
    look = "/".join(rel_of(record, own.titles[0])) if own.titles else ""
    session = Session(draft, _text(own.titles), where, record, look=look)
    for section in sections[1:]:
        talk = Draft()
        _read(talk, leaves[section.begin : section.stop], section.titles, record, meaning)
        session.talks.append(Session(talk, _text(section.titles), section.titles[0].where, record))
    return session


@dataclass
class _Section:
    """The leaves `begin` to `stop` of a record, with the leaves of their title."""

    begin: int
    stop: int
    titles: list[Leaf]


def _text(titles: Sequence[Leaf]) -> str:
    return " ".join(leaf.text for leaf in titles)


def _title_runs(leaves: list[Leaf], record: Record, meaning: Meaning) -> list[tuple[int, int]]:
    """Where titles stand: each a run of leaves that make one title."""
    runs = _placed_runs(leaves, record, meaning)
    quoted = [n for n, leaf in enumerate(leaves) if is_quoted(leaf.text) and leaf.sort is Sort.TEXT]
    if len(runs) == 1 and len(quoted) == 1 and kind_named(_text(leaves[slice(*runs[0])])) is not None:
        return [(quoted[0], quoted[0] + 1)]  # the line in its place only tells the type
    return runs


def _placed_runs(leaves: list[Leaf], record: Record, meaning: Meaning) -> list[tuple[int, int]]:
    for rel in meaning.titles:
        alike = {other for other in meaning.titles if other == rel or (rel[-1] and other[-1] == rel[-1])}
        places = [n for n, leaf in enumerate(leaves) if rel_of(record, leaf) in alike and fits_title(leaf)]
        if not places and rel == meaning.titles[0]:
            places = [n for n, leaf in enumerate(leaves) if rel_of(record, leaf) == rel and _is_bare_word(leaf)]
        if places:
            return _joined(leaves, places)
    best = _fallback(leaves, record, meaning)
    return [(leaves.index(best), leaves.index(best) + 1)] if best is not None else []


def _fallback(leaves: list[Leaf], record: Record, meaning: Meaning) -> Leaf | None:
    """A title where none stands in a title's place: by preference a line of no known meaning."""
    free = [leaf for leaf in leaves if meaning.fields.get(rel_of(record, leaf)) in (None, Field.KIND, Field.ROOM)]
    named = [leaf for leaf in leaves if meaning.fields.get(rel_of(record, leaf)) is Field.PEOPLE]
    return title_leaf(free) or title_leaf([leaf for leaf in named if hint_within(leaf, record.depth) is None])


def _is_bare_word(leaf: Leaf) -> bool:
    """A word in a title's place that elsewhere is a label: "Introduction", "Discussion"."""
    if is_more(leaf.text) or leaf.text.endswith((":", "：")) or labelled(leaf.text) is not None:
        return False
    return field_of(leaf.text) in (None, Field.ABSTRACT, Field.TITLE, Field.IGNORED)


def fits_title(leaf: Leaf) -> bool:
    """Whether the leaf's own words allow it to be a title."""
    if leaf.sort is not Sort.TEXT or is_more(leaf.text) or leaf.sign[-1][:2] == "@s" or not _WORD.search(leaf.text):
        return False
    if leaf.style.level == 1 and not is_person_line(leaf.text):
        return True
    if field_of(leaf.text) is not None:
        return False
    said = labelled(leaf.text)
    named = hint_of(leaf.sign[-1]) is not Field.TITLE and is_person_line(leaf.text)
    return (said is None or said[1] is Field.TITLE) and not named


def _joined(leaves: list[Leaf], places: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place and _goes_on(leaves[runs[-1][0] : place], leaves[place]):
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _goes_on(before: list[Leaf], leaf: Leaf) -> bool:
    """Whether a title's next line belongs to it: an open bracket, or two lines of one small element."""
    text = _text(before)
    if any(text.count(pair[0]) > text.count(pair[1]) for pair in _PAIRS):
        return True
    last = before[-1]
    return last.line == leaf.line or (last.depth > 1 and last.steps[-1].node == leaf.steps[-1].node)


def _sections(leaves: list[Leaf], runs: list[tuple[int, int]], record: Record, meaning: Meaning) -> list[_Section]:
    """One section, or, where titles and persons take turns, one for the session and one for each talk."""
    if not runs:
        return [_Section(0, len(leaves), [])]
    first = leaves[runs[0][0] : runs[0][1]]
    if len(runs) < 2 or not _take_turns(leaves, runs, record, meaning):
        return [_Section(0, len(leaves), first)]
    talks = runs[1:] if _is_led(leaves[runs[0][1] : runs[1][0]]) else runs
    stops = [begin for begin, _ in talks[1:]] + [len(leaves)]
    parts = [_Section(b, stop, leaves[b:e]) for (b, e), stop in zip(talks, stops, strict=True)]
    head = first if talks is not runs else _other_title(leaves[: runs[0][0]], record, meaning)
    return [_Section(0, talks[0][0], head), *parts]


def _take_turns(leaves: list[Leaf], runs: list[tuple[int, int]], record: Record, meaning: Meaning) -> bool:
    gaps = [leaves[stop:begin] for (_, stop), (begin, _) in zip(runs, [*runs[1:], (len(leaves), 0)], strict=True)]
    named = sum(any(_is_person(leaf, record, meaning) for leaf in gap) for gap in gaps)
    return named >= max(2, 0.7 * len(gaps))


def _is_person(leaf: Leaf, record: Record, meaning: Meaning) -> bool:
    said = labelled(leaf.text)
    named = said[1] if said is not None else field_of(leaf.text)
    return Field.PEOPLE in (named, meaning.fields.get(rel_of(record, leaf)))


def _is_led(leaves: Sequence[Leaf]) -> bool:
    """Whether the first persons after a title lead the session rather than give a talk."""
    for leaf in leaves:
        said = labelled(leaf.text)
        role = role_of(said[0] if said is not None else leaf.text)
        if role is not None:
            return role in _LEADS
    return False


def _other_title(leaves: list[Leaf], record: Record, meaning: Meaning) -> list[Leaf]:
    """A title for a session whose talks took the places of titles: a line set off before them."""
    free = (None, Field.KIND, Field.TITLE)
    fit = [leaf for leaf in leaves if fits_title(leaf) and meaning.fields.get(rel_of(record, leaf)) in free]
    return [leaf for leaf in fit if leaf.emphasised][-1:]


def _read(draft: Draft, leaves: Sequence[Leaf], titles: Sequence[Leaf], record: Record, meaning: Meaning) -> None:
    for leaf in leaves:
        if any(leaf is title for title in titles):
            draft.note_title(leaf)
        else:
            draft.read(leaf, _meaning(leaf, record, meaning))


def _meaning(leaf: Leaf, record: Record, meaning: Meaning) -> Field | None:
    known = meaning.fields.get(rel_of(record, leaf))
    if known is Field.ROOM and looks_like_room(leaf.text):
        return Field.ROOM
    hinted = hint_within(leaf, record.depth)
    if hinted in (None, Field.TITLE) and leaf.emphasised and _is_kind(leaf.text):
        return Field.KIND
    if known is None and hinted not in (Field.TITLE, Field.TIME, Field.DATE):
        return hinted
    return known


def _is_kind(text: str) -> bool:
    """Whether a short line names a kind of session and nobody ("Clinic" is a kind, and stands in affiliations too)."""
    return len(text) < 40 and kind_named(text) is not None and not ("," in text and is_person_line(text))


def every(top: Sequence[Session]) -> Iterator[Session]:
    """All sessions and talks in the page's order."""
    for session in top:
        yield session
        yield from every(session.talks)
