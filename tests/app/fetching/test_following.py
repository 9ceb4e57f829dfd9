"""Following a site: each page once, four at a time, resumable, and the same as the folder of its pages."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.errors import FetchFailed, FetchRefused
from app.fetching import Client, PageCache, follow
from ingest import Document, Program, read
from tests.app.fetching.site import POPUPS, Site, agenda, popup, served

_FOLLOW = """
import sys
from pathlib import Path
from app.fetching import Client, PageCache, follow
print(len(follow(sys.argv[1], Client(public_only=False), PageCache(Path(sys.argv[2]), sys.argv[1]), print).documents))
"""


def _followed(site: Site, folder: Path) -> tuple[Document, ...]:
    client = Client(public_only=False)
    try:
        return follow(site.url, client, PageCache(folder, site.url), lambda _: None).documents
    finally:
        client.close()


def _of_folder() -> Program:
    popups = [Document(f"Info-{100 + n}.html", popup(100 + n).encode()) for n in range(POPUPS)]
    return read([*reversed(popups), Document("agenda.html", agenda().encode())])


def test_each_page_is_asked_once_and_never_more_than_four_together(tmp_path: Path) -> None:
    with served() as site:
        documents = _followed(site, tmp_path)
    assert len(documents) == POPUPS + 1
    assert set(site.asked.values()) == {1}
    assert 1 < site.most_open <= 4


def test_the_site_reads_like_the_folder_of_its_pages(tmp_path: Path) -> None:
    with served() as site:
        program = read(_followed(site, tmp_path))
    assert program == _of_folder()
    assert len(program.sessions) == POPUPS
    assert all(session.room and session.speakers and session.start for session in program.sessions)


def test_an_interrupted_start_is_taken_up_again(tmp_path: Path) -> None:
    with served(delay=0.1) as site:
        first = subprocess.Popen([sys.executable, "-c", _FOLLOW, site.url, str(tmp_path)], stdout=subprocess.DEVNULL)
        while site.asked.total() < POPUPS // 2:
            time.sleep(0.02)
        first.send_signal(signal.SIGKILL)
        first.wait()
        time.sleep(0.3)
        documents = _followed(site, tmp_path)
    assert len(documents) == POPUPS + 1
    again = [path for path, count in site.asked.items() if count > 1]
    assert len(again) <= 4  # only what was on its way when it was killed


def test_the_agenda_alone_says_what_stays_behind_its_links() -> None:
    program = read([Document("agenda.html", agenda().encode())])
    assert [problem.code for problem in program.problems if problem.code == "details_behind_links"]
    assert f"{POPUPS} further pages" in next(p.message for p in program.problems if p.code == "details_behind_links")
    assert not [problem for problem in _of_folder().problems if problem.code == "details_behind_links"]


def test_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    with served() as site:
        client = Client(public_only=False)
        with pytest.raises(FetchFailed, match="404"):
            follow(site.url + "x", client, PageCache(tmp_path, site.url), lambda _: None)
        client.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[fec0::1]/",
        "http://[2002:7f00:1::]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0/",
        "ftp://example.org/",
        "file:///etc/passwd",
    ],
)
def test_the_service_goes_to_public_addresses_only(url: str) -> None:
    client = Client(public_only=True)
    with pytest.raises((FetchRefused, FetchFailed)):
        client.get(url)
    client.close()
