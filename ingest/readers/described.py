"""What stands in an event's running text: labelled lines, people under a role, the person whom the title names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.kinds import labelled, role_of
from ingest.readers.values import is_one, plain
from ingest.rows import Credit

_LABELLED = re.compile(r"^[\W_]{0,4}([A-Za-zÀ-ÿ][\w /&()’'-]{1,30}?)\s*[*_]{0,2}\s*:[*_]{0,2}\s*(.*)$")
_ROOM = {"room", "location", "venue", "where", "place", "raum", "ort", "salle", "lieu", "sala", "lugar"}
_TRACK = {"track", "section", "stream", "category", "theme", "topic", "categories", "tracks"}
_KIND = {"kind", "type", "session type", "format", "event type", "talk type", "submission type"}
_NAME = {"name", "title", "event", "session title", "talk title", "titel", "titre"}
_ABSTRACT = {"abstract", "description", "summary", "details", "beschreibung", "résumé", "resumen", "zusammenfassung"}
_LINK = {"url", "link", "website", "details", "more info", "more information"}
_SMALL = {"de", "van", "von", "der", "den", "di", "da", "del", "la", "le", "el", "al", "bin", "ten", "ter", "dos"}
_BESIDE = {"session", "and", "&", "invited", "featured", "keynote"}
_BLOCK_END = re.compile(r"</(?:p|div|li|h\d)>|<br\s*/?>", re.IGNORECASE)
_ENDS_NAMES = re.compile(r"https?://|[.!?]$|\b(?:is|was|has|are|the)\b")


@dataclass(frozen=True, slots=True)
class Description:
    """An event's text taken apart; what no label claims is the abstract."""

    name: str = ""
    room: str = ""
    kind: str = ""
    url: str = ""
    tracks: tuple[str, ...] = ()
    people: tuple[Credit, ...] = ()
    abstract: str = ""


def describe(text: str) -> Description:
    """The labelled lines and the people of a DESCRIPTION; a paragraph in <p> is prose and names nobody."""
    found: dict[str, str] = {}
    people: list[Credit] = []
    prose: list[str] = []
    role, told, inline = "", False, False  # the role in force; whether more than a name followed it, or stood beside it
    for raw in _BLOCK_END.sub("\\g<0>\n", text).splitlines():
        paragraph = raw.lstrip().lower().startswith(("<p", "<div", "<ul", "<li"))
        line = " ".join(plain(raw).split())
        label, value = (line.lower(), "") if _is_role(line) else _label(line)
        if paragraph and not role_of(label):
            label, value = "", line
        if not line:
            role = "" if inline else role
        elif label and role_of(label):
            role, told, inline = label, bool(value), bool(value)
            people += _credits(value, role)
        elif label in _CLAIMED:
            found.setdefault(_CLAIMED[label], value)
            role = ""
        elif role and (not paragraph or _is_listed(raw, line)) and _names(line, told, inline):
            people += _credits(line, role)
            told = False
        else:
            prose.append(line)
            told = True
    url = found.get("url", "") or next((p for p in prose if re.fullmatch(r"https?://\S+", p)), "")
    return Description(
        name=found.get("name", ""),
        room=found.get("room", ""),
        kind=found.get("kind", ""),
        url=url,
        tracks=tuple(filter(None, (found.get("track", ""),))),
        people=tuple(people),
        abstract="\n".join(p for p in (found.get("abstract", ""), *prose) if p and p != url),
    )


_CLAIMED = {
    label: field
    for field, labels in (
        ("room", _ROOM),
        ("track", _TRACK),
        ("kind", _KIND),
        ("name", _NAME),
        ("abstract", _ABSTRACT),
        ("url", _LINK),
    )
    for label in labels
}


def _label(line: str) -> tuple[str, str]:
    match = _LABELLED.match(line)
    return (match[1].strip().lower(), match[2].strip(" *_")) if match else ("", line)


def _is_role(line: str) -> bool:
    """Whether a line is no more than words for a part, a heading above names ("Speakers", "Session Chairs")."""
    words = line.lower().split()
    if not 0 < len(words) < 4 or line.endswith(":") or labelled(line) is not None:
        return False
    return role_of(words[-1]) is not None and all(role_of(word) or word in _BESIDE for word in words)


def _is_listed(raw: str, line: str) -> bool:
    """Whether a line is an entry of a list in markup that begins with a name."""
    return raw.lstrip().lower().startswith("<li") and _is_entry(line)


def _is_name(line: str) -> bool:
    bare = line.lstrip("-*•· ")
    return bool(bare) and len(bare) < 160 and bare[:1].isupper() and not _ENDS_NAMES.search(bare)


def _names(line: str, told: bool, inline: bool) -> bool:
    """Whether a line under a role names somebody: the more came before it, the stricter."""
    if told and not inline:
        return _is_bare_name(line)
    return _is_entry(line) or (not inline and _is_name(line))


def _is_entry(line: str) -> bool:
    """Whether the line begins with a name and goes on with no more than credentials or an affiliation."""
    head = re.split(r"\s*[(,–—]|\s-\s", line.lstrip("-*•· "), maxsplit=1)[0]
    return _is_bare_name(head) and len(line) < 140 and not line.endswith(".")


def _is_bare_name(line: str) -> bool:
    """Whether the line is two to five words, all but the small ones with a capital, and no more."""
    words = line.split()
    capital = all(word[:1].isupper() or word in _SMALL for word in words)
    return 2 <= len(words) <= 5 and capital and not re.search(r"[:;!?()\d]|[.]$", line) and words[-1][:1].isupper()


def _credits(text: str, role: str) -> list[Credit]:
    bare = text.strip(" -*•·")
    alone = is_one(bare) and 2 <= len(bare.split()) <= 4 and not re.search(r"[()\d]| - | – ", bare)
    return [Credit(bare, role=role, one=alone)] if bare else []


def echoed(title: str, abstract: str) -> tuple[Credit, ...]:
    """The person whom a title ends with ("Keynote - Ada Brook") and the text repeats on a line of its own."""
    lines = (line for line in abstract.splitlines() if _is_bare_name(line) and line != title)
    found = next((line for line in lines if re.search(rf"[-–—:|(]\s*{re.escape(line)}\)?$", title)), "")
    return (Credit(found, one=True),) if found else ()
