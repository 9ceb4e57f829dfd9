"""HTML pages: a saved page, a mail saved as HTML, a popup's fragment."""

from __future__ import annotations

import re

from ingest.blocks import Page
from ingest.document import Document
from ingest.readers.html.attributes import print_attributes
from ingest.readers.html.copies import drop_copies
from ingest.readers.html.data import meeting_of
from ingest.readers.html.day_columns import lift_days
from ingest.readers.html.flowing import flow
from ingest.readers.html.invitations import tell_invitations
from ingest.readers.html.noise import sweep
from ingest.readers.html.overviews import without_overviews
from ingest.readers.html.parsing import parse, title_of
from ingest.readers.html.placed import print_places
from ingest.readers.html.popups import open_popups, open_tabs
from ingest.readers.html.related import drop_related, list_of_people
from ingest.readers.html.stacked import with_ranges
from ingest.readers.html.stacked_days import with_days
from ingest.readers.html.styles import stylesheet
from ingest.readers.html.unwrapping import unwrapped

_SUFFIXES = (".html", ".htm", ".xhtml", ".mht", ".mhtml", ".asp", ".aspx", ".php", ".jsp", ".cgi", ".cfm")
_TAGS = re.compile(r"<(?:!doctype html|html|head|body|div|table|p|ul|li|h[1-6]|span|article|section)\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Content first: a name that ends in .html does not make a PDF or an XML feed a page."""
    start = document.text[:20_000].lstrip("\ufeff \t\r\n")
    if document.data.startswith(b"%PDF") or (start.startswith("<?xml") and not _TAGS.search(start[:2000])):
        return False
    if document.suffix in _SUFFIXES or (document.media_type or "").startswith("text/html"):
        return bool(_TAGS.search(document.text[:200_000]))
    return start.startswith("<") and bool(_TAGS.search(start))


def page(document: Document) -> Page:
    """The page's lines and tables in reading order, its popups and tabs opened, its chrome swept away."""
    tree = parse(unwrapped(document))
    root = tree.root
    title = title_of(root)
    dates, place = meeting_of(root)
    looks = stylesheet(root)
    people = list_of_people(root)
    drop_copies(root)
    lift_days(root)
    print_places(root)
    print_attributes(root)
    tell_invitations(root)
    open_tabs(root)
    drop_related(root)
    sweep(root)
    open_popups(root)
    source = document.url or document.name
    elements = without_overviews(with_days(with_ranges(flow(root, looks))))
    return Page(elements, title, tree.problems, source, dates, place, people)
