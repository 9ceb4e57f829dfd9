"""Pages of a site's sources, one for each session or speaker: their data stands in front, the text below."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ingest.document import Document
from ingest.readers.parsed import toml_text, yaml_text
from ingest.readers.records import records_from
from ingest.readers.records.headings import heading
from ingest.readers.records.item import fields_of
from ingest.readers.values import Node, is_node
from ingest.rows import Finding
from ingest.times import spot_times

_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd", ".mdx", ".html", ".htm", ".adoc", ".rst"}
_YAML = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
_PLACED = {"start", "end", "time", "duration", "room", "venue", "track", "people", "slot", "kind"}
_TIMED = {"start", "time"}
_PERSONAL = {"affiliation", "position", "credentials", "email"}
_MOST_TIMES = 4  # in the text of a session; a page with more is itself a programme


def recognises(document: Document) -> bool:
    """A text whose front matter tells two things of a session, or a person's name and affiliation."""
    if document.suffix not in _SUFFIXES or not document.text.lstrip("\ufeff").startswith(("---", "+++")):
        return False
    node, body = _parts(document)
    if _schedule(node):
        return True
    fields = {heading(name).field for name, value in node.items() if value not in (None, "", [], {})}
    named = bool(fields & {"title", "name", "first_name", "last_name"})
    told = len(fields & _PLACED) + ("date" in fields and "people" in fields)
    return named and (told > 1 or bool(fields & _PERSONAL)) and len(spot_times(body[:20_000])) <= _MOST_TIMES


def read(document: Document) -> Finding:
    """The one session that the page is, or the schedule that stands in front."""
    record = records(document)
    return records_from({group(document): [record]} if is_node(record) else record)


def records(document: Document) -> object:
    """The page as one record: its front matter, its text, and the page's name as a further id."""
    node, body = _parts(document)
    if schedule := _schedule(node):
        return schedule
    said = {"" if heading(name).field == "ignored" else heading(name).field for name in node}
    extra: Node = {} if "key" in said else {"id": _stem(document)}
    if body.strip() and "abstract" not in said:
        extra["description"] = _plain(body)
    return {**node, **extra}


def group(document: Document) -> str:
    """The name of the list to which the record belongs: its folder ("_talks" holds talks)."""
    folder = PurePosixPath(document.name.replace("\\", "/")).parent.name.strip("_. ")
    return folder or "sessions"


def _stem(document: Document) -> str:
    path = PurePosixPath(document.name.replace("\\", "/"))
    return path.parent.name if path.stem in {"index", "_index"} else path.stem


def _parts(document: Document) -> tuple[Node, str]:
    text = document.text.replace("\r\n", "\n")
    match = _YAML.match(text) or _TOML.match(text)
    value = (toml_text if text.lstrip("\ufeff").startswith("+") else yaml_text)(match[1]) if match else None
    return (value, text[match.end() :]) if match and is_node(value) else ({}, text)


def _schedule(node: Node) -> list[Node]:
    """The timed entries of the one list of them that the front matter holds; [] where it holds none."""
    lists = [[one for one in value if is_node(one)] for value in node.values() if isinstance(value, list)]
    timed = [entries for entries in lists if sum(bool(fields_of(one).keys() & _TIMED) for one in entries) > 1]
    return timed[0] if len(timed) == 1 else []


def _plain(body: str) -> str:
    """The text without the marks of Markdown."""
    lines = (
        re.sub(r"^\s*(?:#+|[*+-]|>)\s+|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", line) for line in body.splitlines()
    )
    return "\n".join(line.strip() for line in lines if line.strip())
