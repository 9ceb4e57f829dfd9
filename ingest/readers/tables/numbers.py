"""Talks that name their session by its number, joined to the sessions whose titles carry numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.rows import Finding, Row

_NUMBERED = re.compile(r"^\W*([^\W\d]*)\W{0,3}(\d+(?:\.\d+)*[a-z]?)(?![\w.]*\d)", re.IGNORECASE)


def joined_by_number(finding: Finding) -> Finding:
    """Rows that name their session by a number go under the session whose title has it, if just one has."""
    keys = {row.key for row in finding.rows}
    loose = {row.parent for row in finding.rows if row.parent and row.parent not in keys}
    hosts = [row for row in finding.rows if row.start]
    if not loose or not hosts:
        return finding
    holders = _holders(hosts, loose)
    places = {host.where for host in holders.values()}
    rows = (
        replace(row, parent=_key(holders[row.parent]))
        if row.parent in holders and row.parent not in keys
        else (_without_number(row) if row.where in places else row)
        for row in finding.rows
    )
    return replace(finding, rows=tuple(rows))


def _key(host: Row) -> str:
    return host.key or host.where


def _without_number(host: Row) -> Row:
    """The session with its number as its code, and its title without both where a title is left."""
    match = None if host.code else _NUMBERED.match(host.title)
    rest = host.title[match.end() :].strip(" :-–—.|") if match else ""
    if match is None or not rest:
        return replace(host, key=_key(host))
    return replace(host, key=_key(host), title=rest, code=match[2], kind=host.kind or match[1])


def _holders(hosts: Sequence[Row], codes: set[str]) -> dict[str, Row]:
    """The session for each number, from the family of titles ("Papers 5.1") that has most of them."""
    families: dict[str, dict[str, list[Row]]] = {}
    for host in hosts:
        match = _NUMBERED.match(host.code or host.title)
        if match:
            word = "" if host.code else match[1].lower()
            families.setdefault(word, {}).setdefault(match[2], []).append(host)
    covered = Counter({word: len(codes & numbers.keys()) for word, numbers in families.items()})
    best = covered.most_common(1)
    if not best or best[0][1] < 0.5 * len(codes):
        return {}
    return {number: rows[0] for number, rows in families[best[0][0]].items() if len(rows) == 1}
