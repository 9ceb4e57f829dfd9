"""Programmes as publishers of many sorts publish them (a file, or a folder of files): drop one in and it is tested."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest import Document, read
from tests.ingest.told import told

FOLDER = Path(__file__).parent / "publishers"
EXPECTED = sorted(FOLDER.glob("*.expected.txt"))


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.txt"))
def test_programme_reads_as_expected(path: Path) -> None:
    source = path.with_name(path.name.removesuffix(".expected.txt"))
    files = sorted(file for file in source.rglob("*") if file.is_file()) if source.is_dir() else [source]
    documents = [Document(str(file.relative_to(FOLDER)), file.read_bytes()) for file in files]
    assert told(read(documents)) == path.read_text("utf-8")
