"""Every file in samples/ is read and compared with what is expected beside it: drop both in and they are tested."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest import Document
from ingest.readers import reader_for
from tests.ingest.readers.shown import shown

SAMPLES = Path(__file__).parent / "samples"
EXPECTED = ".expected.json"
INPUTS = sorted(path for path in SAMPLES.rglob("*") if path.with_name(path.name + EXPECTED).is_file())


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: str(path.relative_to(SAMPLES)))
def test_sample_reads_as_expected(path: Path) -> None:
    document = Document(path.name, path.read_bytes())
    reader = reader_for(document)
    assert reader is not None
    expected = json.loads(path.with_name(path.name + EXPECTED).read_text("utf-8"))
    assert json.loads(json.dumps(shown(reader.read(document)))) == expected
