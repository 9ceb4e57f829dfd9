"""Invented sites of several sorts, followed from `start`: what their pages say together is expected beside each."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from app.fetching import Client, PageCache, follow
from ingest import Document, read
from tests.app.fetching.loopback import serving
from tests.ingest.told import told

FOLDER = Path(__file__).parent / "sites"
SITES = sorted(path for path in FOLDER.iterdir() if path.is_dir())


def page_of(folder: Path, path: str) -> bytes:
    """The folder's page at a path without its ".html"; b"" for nothing."""
    file = folder / f"{path.strip('/')}.html"
    return file.read_bytes() if file.is_file() else b""


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_a_followed_site_reads_as_expected(site: Path, tmp_path: Path) -> None:
    with serving(partial(page_of, site)) as address:
        client = Client(public_only=False)
        pages = follow(f"{address}/start", client, PageCache(tmp_path, address), lambda _: None).documents
        client.close()
    assert told(read(pages)) == site.with_suffix(".expected.txt").read_text("utf-8")


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_the_folder_of_its_pages_reads_the_same(site: Path) -> None:
    pages = [Document(str(file.relative_to(site)), file.read_bytes()) for file in sorted(site.rglob("*.html"))]
    assert told(read(pages)) == site.with_suffix(".expected.txt").read_text("utf-8")
