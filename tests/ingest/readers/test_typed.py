"""Typed programmes, each beside what must be found in it: drop NAME.txt or NAME.md and NAME.rows into samples/typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.document import Document
from ingest.extractors import extract
from ingest.readers import markdown, text
from tests.ingest.readers.printed import printed

SAMPLES = sorted(path for path in (Path(__file__).parent / "samples/typed").iterdir() if path.suffix != ".rows")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_typed_programme_reads_as_expected(path: Path) -> None:
    document = Document(path.name, path.read_bytes())
    reader = markdown if markdown.recognises(document) else text
    assert printed(extract(reader.page(document))) == path.with_suffix(".rows").read_text(encoding="utf-8")
