"""Lines into which a day's entries run together: one line for each time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.extractors.outlines.line import Line
from ingest.times import TimeSpan, spot_times

_FEWEST = 4  # times in a line that is no entry of its own
_TITLE = re.compile(r"[\s:–—|-]*(?:[A-ZÀ-Þ\"“„«]|\d+[- ]\w)")


def without_run_on(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; one that tells several times, each before a title, is cut before each of them."""
    for line in lines:
        spans = [span for span in spot_times(line.text) if not _in_brackets(line.text, span)]
        if len(spans) < _FEWEST or not _each_titled(line.text, spans):
            yield line
            continue
        begins = [0, *(span.begin for span in spans), len(line.text)]
        parts = [line.text[a:b].strip(" ,;|") for a, b in pairwise(begins)]
        for part in filter(None, parts):
            yield replace(line, text=part, runs=())


def _in_brackets(text: str, span: TimeSpan) -> bool:
    before = text[: span.begin]
    return before.count("(") > before.count(")")


def _each_titled(text: str, spans: Sequence[TimeSpan]) -> bool:
    """Whether a title of its own follows each time."""
    stops = [*(span.begin for span in spans[1:]), len(text)]
    return all(
        _TITLE.match(text[span.stop : stop]) and sum(map(str.isalpha, text[span.stop : stop])) > 2
        for span, stop in zip(spans, stops, strict=True)
    )
