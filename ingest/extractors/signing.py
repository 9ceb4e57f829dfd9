"""A mail's closing words and the signature below them: no part of the programme that the mail holds."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.blocks import Block, Element
from ingest.extractors.outlines.headings import is_closing
from ingest.extractors.outlines.line import lines_of

_LONGEST = 20  # elements of a signature, with what stands below it


def unsigned(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements before the last closing ("Warm regards,") that only a signature follows; all where there is none."""
    for at in range(len(elements) - 1, max(-1, len(elements) - _LONGEST), -1):
        element = elements[at]
        if not isinstance(element, Block):
            break
        lines = list(lines_of([element]))
        if any(line.stamp is not None for line in lines):
            break
        if lines and is_closing(lines[0]):
            return tuple(elements[:at])
    return tuple(elements)
