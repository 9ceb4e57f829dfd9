"""A menu of days leads to the pages of the days that this page does not show."""

from __future__ import annotations

from ingest import Document, further_pages

_PAGE = """<html><body><p>Days: <a href="day1.html">Monday, 4 May</a> <a href="day2.html">Tuesday, 5 May</a>
<a href="day3.html#top">Wednesday, 6 May</a></p><h2>Monday, 4 May 2026</h2>
<div class="s"><span class="time">09:00-10:00</span> <b class="title">Knees</b> <i class="speaker">Ann Ro, MD</i></div>
<div class="s"><span class="time">10:00-11:00</span> <b class="title">Hips</b> <i class="speaker">Bo Li, MD</i></div>
</body></html>"""


def test_the_days_that_are_not_here_are_named() -> None:
    links = further_pages(Document("day1.html", _PAGE.encode()))
    assert [link.url for link in links] == ["day2.html", "day3.html"]


def test_days_that_are_here_are_not() -> None:
    links = further_pages(Document("all.html", _PAGE.replace("Monday, 4 May 2026", "Tuesday 5 May").encode()))
    assert [link.url for link in links] == ["day1.html", "day3.html"]
