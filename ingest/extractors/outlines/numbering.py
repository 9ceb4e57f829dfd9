"""Lists by number: lines whose codes are of one shape ("P01", "#347"), as lists of abstracts and courses have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.extractors.outlines.headings import begins_group
from ingest.extractors.outlines.line import Line
from ingest.kinds import take_apart

_FEWEST = 3


def numbered(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines that begin with a code of a shape that comes three times or more."""
    shapes = {at: shape for at, line in enumerate(lines) if (shape := _shape(line))}
    often = {shape for shape, count in Counter(shapes.values()).items() if count >= _FEWEST}
    return frozenset(lines[at] for at, shape in shapes.items() if shape in often)


def _shape(line: Line) -> str:
    """The code with its digits as one sign; "" for a line without one."""
    if line.stamp is not None or begins_group(line.text) or not any(c.isdigit() for c in line.text[:12]):
        return ""
    code = take_apart(line.text).code
    return re.sub(r"\d+", "#", code) if code and any(c.isdigit() for c in code) else ""
