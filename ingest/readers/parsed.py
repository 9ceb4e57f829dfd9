"""A document parsed as JSON, YAML or XML: data only, nothing executed, nothing fetched, limits on size and depth."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, time
from functools import lru_cache

from lxml import etree

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.literals import literal

_ASSIGNMENT = re.compile(
    r"(?:^|[;\n{,(])\s*(?:export\s+)?(?:(?:var|let|const|window\.|module\.|self\.)?\s*([\w.$]+)(?:\s*:[^=;{}\n]{1,80})?\s*="
    r"|default\b)\s*(?=[\[{])"
)
_SUFFIXES = {".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx", ".json", ".json5", ".jsonp", ".jsonl", ".ndjson"}
_CALLBACK = re.compile(r"^\s*(?:/\*.*?\*/)?\s*[\w.$]+\s*\(\s*(?=[\[{])", re.DOTALL)


@lru_cache(maxsize=2)
def json_of(document: Document) -> object:
    """The document's JSON value; also of JSON lines, JSONP and scripts that assign JSON to names. None if not."""
    text = document.text.lstrip("\ufeff \t\r\n")
    if not text or (text[0] not in "[{" and document.suffix not in _SUFFIXES):
        return None
    try:
        return json.loads(text)
    except RecursionError as error:
        raise Unreadable(f"{document.name}: its data is nested too deeply to be a programme.") from error
    except ValueError:
        return _json_lines(text) or _assigned(text) or _lenient(document, text)


def _json_lines(text: str) -> object:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines):
        return None
    try:
        return [json.loads(line) for line in lines]
    except ValueError:
        return None


def _assigned(text: str) -> object:
    found: dict[str, object] = {}
    callback = _CALLBACK.match(text)
    starts = [(callback.end(), "data")] if callback else [(m.end(), m[1] or "data") for m in _ASSIGNMENT.finditer(text)]
    end = 0
    for start, name in starts:
        if start < end:
            continue  # inside a value that is already read
        try:
            found[name.rsplit(".", 1)[-1]], end = literal(text, start)
        except (ValueError, RecursionError):
            continue
    return found or None


def _lenient(document: Document, text: str) -> object:
    """JSON with comments, trailing commas, bare keys or single quotes. None when it is no such thing."""
    if document.suffix not in _SUFFIXES:
        return None
    try:
        return literal(text)[0]
    except (ValueError, RecursionError):
        return None


@lru_cache(maxsize=2)
def yaml_of(document: Document) -> object:
    """The document's YAML value (several documents become a list). None if it is no YAML or a plain text."""
    value = yaml_text(document.text)
    return value if isinstance(value, (dict, list)) else None


def yaml_text(text: str) -> object:
    """The value of a text in YAML, of several documents in it a list; None if it is no YAML."""
    from ingest.readers.yaml_values import yaml_value  # few documents need it

    return yaml_value(text)


def toml_text(text: str) -> object:
    """The value of a text in TOML, its dates and times as printed; None if it is no TOML."""
    import tomllib  # few documents need it

    try:
        return _printed(tomllib.loads(text))
    except (ValueError, RecursionError):
        return None


def _printed(value: object) -> object:
    """The value with every date and time as ISO text."""
    if isinstance(value, dict):
        return {str(name): _printed(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_printed(inner) for inner in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


@lru_cache(maxsize=2)
def xml_of(document: Document) -> etree._Element | None:
    """The root of the document's XML; damaged ends are tolerated. None if it is no XML."""
    text = document.text.lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        return None
    body = re.sub(r"^<\?xml[^>]*\?>", "", text, count=1).encode("utf-8", "replace")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, encoding="utf-8"
    )
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local(element: etree._Element) -> str:
    """The element's name without its namespace, "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The direct children with one of these local names."""
    return (child for child in element if local(child) in names)
