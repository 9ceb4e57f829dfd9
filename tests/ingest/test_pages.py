"""Pages of a site: keys that links and files share, order, and what stayed behind links."""

from __future__ import annotations

import pytest

from ingest.pages import behind_links, in_order, page_key
from ingest.rows import Finding, Link


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("ajax/SessionInfo.asp?PresentationID=17", "sessioninfo-17"),
        ("SessionInfo-17.html", "sessioninfo-17"),
        ("https://meeting.example/sessions/spasticity-clinic/", "spasticity-clinic"),
        ("spasticity-clinic.html", "spasticity-clinic"),
        ("/day2/agenda", "day2-agenda"),
        ("s12.html#talk", "s12"),
        ("#top", ""),
    ],
)
def test_keys(address: str, key: str) -> None:
    assert page_key(address) == key


def test_a_page_stands_before_those_that_it_names() -> None:
    one, two = Finding(source="a-1.html"), Finding(source="b-2.html")
    agenda = Finding(source="z.html", links=(Link("b.asp?id=2"), Link("a.asp?id=1")))
    assert in_order([one, two, agenda]) == [agenda, two, one]


def test_pages_that_name_each_other_are_kept() -> None:
    one = Finding(source="a.html", links=(Link("b.html"),))
    two = Finding(source="b.html", links=(Link("a.html"),))
    assert in_order([one, two]) == [one, two]


def test_only_what_is_missing_is_told() -> None:
    agenda = Finding(source="agenda.html", links=(Link("a.html"), Link("b.html")))
    notice = behind_links([agenda, Finding(source="a.html")])
    assert notice is not None and "1 further page " in notice.message
    assert behind_links([agenda, Finding(source="a.html"), Finding(source="b.html")]) is None


def test_pages_that_were_fetched_are_told_by_the_fetcher() -> None:
    assert behind_links([Finding(source="http://meeting.example/agenda", links=(Link("a.html"),))]) is None
