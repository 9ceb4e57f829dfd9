"""Pages that want to cost too much, or are broken: they end soon and do not raise anything unknown."""

from __future__ import annotations

import time

import pytest

from ingest import Document, IngestError
from ingest.extractors.records import extract
from ingest.readers import html

HOSTILE = {
    "many attributes": "<body><p " + " ".join(f'a{n}="{n}"' for n in range(20_000)) + ">9:00 Talk</p></body>",
    "deep": "<div>" * 20_000 + "9:00-10:00 Talk" + "</div>" * 20_000,
    "deep lists": "<ul><li>" * 3_000 + "9:00-10:00 Talk",
    "wide spans": "<table><tr><td rowspan=65535 colspan=65535>9:00</td><td>Talk</td></tr><tr><td>x</td></tr></table>",
    "many rows": "<table>" + "<tr><td>9:00</td><td>Talk</td></tr>" * 8_000 + "</table>",
    "many times": "<p>" + "9:00-10:00 " * 20_000 + "</p>",
    "many lines": "<p>" + "9:00 Talk by Ann Lee, MD<br>" * 8_000 + "</p>",
    "no end": "<table><tr><td>9:00-10:00<td>Talk<tr><td>10:00-11:00<td>Other talk",
    "open tags": "<" * 50_000,
    "nothing": "<html></html>",
    "controls": "<html><body>\x00\x01\x0b<p>9:00-10:00 Ta\x00lk</p></body></html>",
    "popups in a ring": "".join(
        f'<a href="#p{n + 1}">more</a><div id="p{n}" class="modal">x {n}</div>' for n in range(400)
    ),
    "popup of itself": '<div id="a" class="modal"><a href="#a">9:00 Talk</a></div>',
    "mail": "MIME-Version: 1.0\nContent-Type: text/html\n\n<html><body><p>9:00-10:00 Talk</p></body></html>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(name: str) -> None:
    began = time.process_time()
    try:
        extract(html.page(Document("page.html", HOSTILE[name].encode())))
    except IngestError as error:
        assert str(error)
    assert time.process_time() - began < 15
