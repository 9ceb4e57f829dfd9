"""Outlines: day heading, time, title, people, line by line."""

from __future__ import annotations

from ingest.blocks import Block, Page
from ingest.rows import Finding


def extract(page: Page) -> Finding:
    """The sessions of a page that is printed line by line."""
    lines = [element for element in page.elements if isinstance(element, Block)]
    return Finding(unread=tuple(f"{line.where}: {line.text}" for line in lines), text_blocks=len(lines))
