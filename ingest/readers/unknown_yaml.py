"""YAML of any dialect, read by the generic record reader."""

from __future__ import annotations

import re

from ingest.document import Document
from ingest.readers.parsed import yaml_of
from ingest.readers.records import records_from
from ingest.readers.values import is_node
from ingest.rows import Finding

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd"}
_EMPTY = r"(?:[^\S\n]*(?:#[^\n]*)?\n)*+"
_LIKELY = re.compile(rf"{_EMPTY}(?:---[^\n]*\n{_EMPTY})?(?:[\w-]+:|[^\S\n]*- +[\w'\"-]+:)")


def recognises(document: Document) -> bool:
    """By its name, or because its first line is a key and its data holds sessions.

    Lists in Markdown ("- Room: Hall 3" under "## Monday") are YAML as well; what is named so is left to that reader.
    """
    named = document.suffix in {".yml", ".yaml"}
    if not named and (document.suffix in _MARKDOWN or not _LIKELY.match(document.text)):
        return False
    data = yaml_of(document)
    return data is not None and (named or (_holds_records(data) and bool(records_from(data).rows)))


def read(document: Document) -> Finding:
    """The sessions of any YAML data."""
    return records_from(records(document))


def records(document: Document) -> object:
    """The data as it stands, to be read together with that of other documents."""
    return yaml_of(document)


def _holds_records(data: object) -> bool:
    values = list(data.values()) if is_node(data) else data if isinstance(data, list) else []
    return any(is_node(value) or (isinstance(value, list) and any(map(is_node, value))) for value in values)
