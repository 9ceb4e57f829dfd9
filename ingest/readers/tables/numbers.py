"""Talks that name their session by its number, joined to the sessions whose titles carry numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.rows import Finding, Row

_NUMBERED = re.compile(r"^\W*([^\W\d]*)\W{0,3}(\d+(?:\.\d+)*[a-z]?)(?![\w.]*\d)", re.IGNORECASE)


def joined_by_number(finding: Finding) -> Finding:
    """Rows without time and parent but with a number go under the session of that number, if just one has it."""
    loose = [row for row in finding.rows if _is_loose(row)]
    hosts = [row for row in finding.rows if row.start]
    if not loose or not hosts:
        return finding
    holders = _holders(hosts, {row.code for row in loose})
    rows = (replace(row, parent=holders[row.code], code="") if _joins(row, holders) else row for row in finding.rows)
    return replace(finding, rows=tuple(rows))


def _is_loose(row: Row) -> bool:
    return bool(row.code) and not row.start and not row.parent


def _joins(row: Row, holders: dict[str, str]) -> bool:
    return _is_loose(row) and row.code in holders


def _holders(hosts: Sequence[Row], codes: set[str]) -> dict[str, str]:
    """The key of the session for each number, from the family of titles ("Papers 5.1") that has most of them."""
    families: dict[str, dict[str, list[str]]] = {}
    for host in hosts:
        match = _NUMBERED.match(host.code or host.title)
        if match:
            word = "" if host.code else match[1].lower()
            families.setdefault(word, {}).setdefault(match[2], []).append(host.key)
    covered = Counter({word: len(codes & numbers.keys()) for word, numbers in families.items()})
    best = covered.most_common(1)
    if not best or best[0][1] < 0.5 * len(codes):
        return {}
    return {number: keys[0] for number, keys in families[best[0][0]].items() if len(keys) == 1}
