"""Invented sites of several sorts, followed from `start`: what their pages say together is expected beside each."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from app.fetching import Client, PageCache, follow
from ingest import Document, read
from tests.ingest.told import told

FOLDER = Path(__file__).parent / "sites"
SITES = sorted(path for path in FOLDER.iterdir() if path.is_dir())


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which the folder's pages stand while it runs, without their ".html"."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            file = folder / f"{self.path.strip('/')}.html"
            body = file.read_bytes() if file.is_file() else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_a_followed_site_reads_as_expected(site: Path, tmp_path: Path) -> None:
    with served(site) as address:
        client = Client(public_only=False)
        pages = follow(f"{address}/start", client, PageCache(tmp_path, address), lambda _: None).documents
        client.close()
    assert told(read(pages)) == site.with_suffix(".expected.txt").read_text("utf-8")


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_the_folder_of_its_pages_reads_the_same(site: Path) -> None:
    pages = [Document(str(file.relative_to(site)), file.read_bytes()) for file in sorted(site.rglob("*.html"))]
    assert told(read(pages)) == site.with_suffix(".expected.txt").read_text("utf-8")
