"""XML of any dialect, turned into records: attributes and children become fields, repeated children lists."""

from __future__ import annotations

from lxml import etree

from ingest.document import Document
from ingest.readers.parsed import local, xml_of
from ingest.readers.records import records_from
from ingest.readers.values import Node
from ingest.rows import Finding

_PAGES = {"html", "svg", "rss", "feed", "document", "wordDocument", "package", "urlset", "sitemapindex"}
_PAGES |= {"div", "table", "p", "ul", "ol", "dl", "section", "article", "main", "span", "body", "center", "form"}
_PAGES |= {"h1", "h2", "h3"}
_DEEPEST = 60


def recognises(document: Document) -> bool:
    head = document.data[:4000].lower()
    if b"<html" in head or b"<!doctype html" in head or b"<body" in head or b"<svg" in head:
        return False
    root = xml_of(document)
    return root is not None and local(root) not in _PAGES and len(root) > 0


def read(document: Document) -> Finding:
    """The sessions of any XML data."""
    root = xml_of(document)
    assert root is not None
    return records_from({local(root): record(root)})


def record(element: etree._Element, depth: int = 0) -> object:
    """The element as data: a text if it has neither attributes nor children, else an object."""
    inner = [child for child in element if local(child)]
    text = " ".join("".join(map(str, element.itertext())).split()) if not inner or depth > _DEEPEST else ""
    fields: Node = {str(etree.QName(name).localname): str(value) for name, value in element.attrib.items()}
    if not inner or depth > _DEEPEST:
        return {**fields, "#text": text} if fields and text else fields or text
    if _is_markup(element, inner):
        return " ".join("".join(map(str, element.itertext())).split())
    for child in inner:
        name, value = local(child), record(child, depth + 1)
        if name in fields:
            held = fields[name]
            fields[name] = [*held, value] if isinstance(held, list) else [held, value]
        else:
            fields[name] = value
    return fields


def _is_markup(element: etree._Element, inner: list[etree._Element]) -> bool:
    """Whether the element is running text with marks in it (<p>, <b>), not data."""
    marks = {"p", "b", "i", "em", "strong", "br", "a", "ul", "li", "span", "sup", "sub", "div"}
    return all(local(child) in marks for child in inner)
