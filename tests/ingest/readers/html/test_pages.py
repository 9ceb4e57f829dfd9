"""Invented pages in many styles, each compared with the rows beside it: drop both in and they are tested."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest import Document, NoProgram, read
from ingest.reading import find
from tests.ingest.readers.html.told import told

SAMPLES = Path(__file__).parent.parent / "samples"
PAGES = sorted([*(SAMPLES / "html").glob("*.html"), *(SAMPLES / "page_data").glob("*.html")])
OTHERS = sorted((SAMPLES / "html_without_programme").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_reads_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".rows.json").read_text("utf-8"))
    assert told(find(Document(path.name, path.read_bytes())).rows) == expected


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_page_without_a_programme_is_refused(path: Path) -> None:
    with pytest.raises(NoProgram):
        read([Document(path.name, path.read_bytes())])
