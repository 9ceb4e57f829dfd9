"""Bad input gives one clear sentence, and the service goes on."""

from __future__ import annotations

import time
from collections.abc import Iterator

import httpx2
import pytest

from tests.app.web.conftest import Server

PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(1000)
NOISE = bytes((n * 7919 + n // 251) % 256 for n in range(20_000))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    server = Server(tmp_path_factory.mktemp("site"))
    server.start()
    with httpx2.Client(base_url=server.url, timeout=120) as client:
        yield client
    server.stop()


def outcome(site: httpx2.Client, answer: httpx2.Response) -> tuple[int, str]:
    """The page at which the import ends."""
    assert answer.status_code == 303, answer.text
    for _ in range(600):
        page = site.get(answer.headers["location"])
        if page.status_code != 200 or "http-equiv" not in page.text:
            return page.status_code, page.text
        time.sleep(0.1)
    raise AssertionError("the import did not end")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("photo.jpg", PHOTO, "photo.jpg: this is a picture (JPEG)"),
        ("noise.bin", NOISE, "noise.bin: this is no programme format that Hallway knows"),
        ("<b>x.txt", b"nothing to see here\n", "&lt;b&gt;x.txt"),
    ],
)
def test_a_file_that_is_no_programme(site: httpx2.Client, name: str, data: bytes, sentence: str) -> None:
    status, text = outcome(site, site.post("/imports", files={"file": (name, data)}))
    assert status == 422 and sentence in text and "<b>x" not in text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Choose a file, or give the programme&#39;s address."),
        ({"url": "gopher://x.example"}, "The address must begin with https:// or http://."),
        ({"url": "https://x.example", "timezone": "Nowhere"}, "“Nowhere” is no time zone"),
    ],
)
def test_a_form_that_says_too_little(site: httpx2.Client, fields: dict[str, str], sentence: str) -> None:
    answer = site.post("/imports", data=fields)
    assert answer.status_code == 422 and sentence in answer.text


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:22/", "http://localhost/", "http://[::1]/", "http://169.254.169.254/"]
)
def test_an_address_that_points_inward(site: httpx2.Client, address: str) -> None:
    status, text = outcome(site, site.post("/imports", data={"url": address}))
    assert status == 422 and "points inside a network" in text


def test_an_upload_of_300_megabytes_is_refused_before_it_is_sent(site: httpx2.Client) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(300):
            yield bytes(1_000_000)

    headers = {"content-type": "multipart/form-data; boundary=x", "content-length": "300000000"}
    try:
        answer = site.post("/imports", content=endless(), headers=headers)
        assert answer.status_code == 413 and "MB" in answer.text
    except httpx2.TransportError:
        pass  # the server may hang up on a body that it refused already
    assert site.get("/").status_code == 200


def test_an_unknown_interest_names_the_nearest(site: httpx2.Client) -> None:
    outcome(site, site.post("/sample"))
    meeting = site.get("/api/v1/meetings").json()[0]["id"]
    answer = site.put(f"/api/v1/meetings/{meeting}/profile", json={"name": "A", "interests": {"spasticty": 2}})
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["detail"] == "There is no interest “spasticty”; the nearest is “spasticity”."


def test_what_is_not_there_is_404_and_nobody_sees_anothers_meeting(site: httpx2.Client) -> None:
    outcome(site, site.post("/sample"))
    meeting = site.get("/api/v1/meetings").json()[0]["id"]
    with httpx2.Client(base_url=site.base_url, timeout=60) as stranger:
        stranger.post("/api/v1/workspaces")
        for path in ("", "/plan", "/people", "/calendar.ics"):
            assert stranger.get(f"/meetings/{meeting}{path}").status_code == 404
        assert stranger.get("/feeds/guess.ics").status_code == 404
        assert stranger.get("/open/guess").status_code == 404
    assert site.get("/meetings/0000").status_code == 404


def test_another_sites_page_may_not_write(site: httpx2.Client) -> None:
    answer = site.post("/sample", headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
