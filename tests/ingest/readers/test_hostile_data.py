"""Data made to harm: nested, multiplied or endless files end soon and quietly."""

from __future__ import annotations

import itertools
import time

import pytest

from ingest import Document, IngestError
from ingest.readers import reader_for


def _aliases(letters: str) -> bytes:
    first = 'a: &a {title: x, start: "9:00", speakers: [p, q]}\n'
    names = itertools.pairwise(letters)
    lines = (f"{c}: &{c} {{title: y, sessions: [{', '.join(['*' + p] * 9)}]}}\n" for p, c in names)
    return (first + "".join(lines)).encode()


HOSTILE = {
    "aliases.yml": _aliases("abcdefghi"),
    "itself.yml": b'a: &a {title: x, start: "9:00", talks: [*a, *a], speakers: *a}\n',
    "brackets.json": b"[" * 100_000,
    "nested.json": b'{"a":' * 900 + b"1" + b"}" * 900,
    "nested.xml": b"<a>" * 5000 + b"</a>" * 5000,
    "entities.xml": b'<!DOCTYPE a [<!ENTITY b "xxxx"><!ENTITY c "&b;&b;&b;">]><a><s><title>&c;</title></s><s/></a>',
    "wide.csv": b",".join([b"a"] * 100_000) + b"\n" + b"1,2,3\n" * 10,
    "tags.json": b'[{"title": "' + b"<a " * 100_000 + b'", "start": "9:00"}]',
    "folds.ics": b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + b"a;" * 50_000 + b"\n" + b" x\n" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_ends_soon(name: str) -> None:
    document = Document(name, HOSTILE[name])
    begin = time.process_time()
    try:
        reader = reader_for(document)
        if reader is not None and hasattr(reader, "read"):
            reader.read(document)
    except IngestError as error:
        assert name in str(error)
    assert time.process_time() - begin < 5


def test_files_of_the_machine_are_not_read() -> None:
    outside = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
    sessions = b"<session><title>x &b;</title><start>9:00</start></session><session><title>y</title></session>"
    document = Document("x.xml", outside + b"<programme>" + sessions + b"</programme>")
    reader = reader_for(document)
    assert reader is not None
    assert [row.title for row in reader.read(document).rows] == ["x &b;", "y"]
