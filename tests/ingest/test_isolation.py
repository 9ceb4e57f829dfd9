"""A document made to harm costs itself one sentence, not the process that asked; the next one is read."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable

import pytest

from ingest import Document, IngestError, read_isolated
from tests.ingest import hostile

SECONDS = 60.0
GOOD = Document(
    "day.txt",
    b"October 21, 2027\n9:00 AM - 10:00 AM  Opening of the Meeting\n10:00 AM - 11:00 AM  Gait after Stroke\n"
    b"11:00 AM - 11:30 AM  Coffee Break\n",
)
TITLES = ["Opening of the Meeting", "Gait after Stroke", "Coffee Break"]
DOCUMENTS = (
    hostile.docx_bomb,
    hostile.xlsx_bomb,
    hostile.far_cell,
    hostile.deep_json,
    hostile.deep_html,
    hostile.laughing_xml,
    hostile.recursive_pdf,
    hostile.flate_bomb,
    hostile.zip_bomb,
)


@pytest.mark.parametrize("make", DOCUMENTS, ids=lambda make: make.__name__)
def test_a_hostile_document_is_refused_in_a_sentence_and_in_time(make: Callable[[], Document]) -> None:
    document = make()
    began = time.monotonic()
    with pytest.raises(IngestError) as refused:
        read_isolated([document])
    assert time.monotonic() - began < SECONDS
    message = str(refused.value)
    assert message.endswith(".") and "\n" not in message and "Traceback" not in message
    assert [session.title for session in read_isolated([GOOD]).sessions] == TITLES


def test_a_tag_of_very_many_attributes_hides_no_session() -> None:
    program = read_isolated([hostile.many_attributes()])
    assert [session.title for session in program.sessions] == ["Opening"]


def test_the_memory_of_the_parent_stays_flat() -> None:
    read_isolated([GOOD])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(IngestError):
        read_isolated([hostile.deep_json()])
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 50 * 1024
