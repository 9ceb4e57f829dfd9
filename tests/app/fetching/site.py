"""An invented meeting's site on loopback: an agenda and a popup for each session; requests are counted."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.app.fetching.loopback import serving

POPUPS = 24
_TOPICS = ("Ankles", "Bladders", "Crutches", "Dysphagia", "Elbows", "Fatigue")


@dataclass
class Site:
    """What was asked of the site, and how much at once."""

    url: str = ""
    asked: Counter[str] = field(default_factory=Counter)
    open: int = 0
    most_open: int = 0


def agenda() -> str:
    """Day rows and session rows that name their popups."""
    rows = "".join(
        f'<li class="row" data-url="popup/Info.asp?ID={100 + n}">'
        f'<div class="when">{8 + n % 6}:00 - {9 + n % 6}:00 EDT</div>'
        f'<div class="what">{_TOPICS[n % 6]}, part {n // 6 + 1} of the story</div></li>'
        + ('<li class="day">Tuesday, May 5, 2026</li>' if n == POPUPS // 2 - 1 else "")
        for n in range(POPUPS)
    )
    return (
        f'<html><body><h1>Site Meeting 2026</h1><ul><li class="day">Monday, May 4, 2026</li>{rows}</ul></body></html>'
    )


def popup(number: int) -> str:
    """The details of a session."""
    n = number - 100
    return (
        f"<div><h1>{_TOPICS[n % 6]}, part {n // 6 + 1} of the story</h1><p class='room'>Room {number}</p>"
        f"<h2>Speaker(s)</h2><ul><li><p class='name'>Ada Nr{'abcdefghijklmnopqrstuvwxyz'[n]}ling, MD</p>"
        f"<p class='org'>Site Hospital</p></li></ul></div>"
    )


@contextmanager
def served(delay: float = 0.01) -> Iterator[Site]:
    """The site while it runs; every answer takes `delay` seconds."""
    site = Site()
    lock = threading.Lock()

    def counted(path: str) -> bytes:
        with lock:
            site.asked[path] += 1
            site.open += 1
            site.most_open = max(site.most_open, site.open)
        time.sleep(delay)
        with lock:
            site.open -= 1
        return page(path)

    with serving(counted) as address:
        site.url = f"{address}/agenda.asp"
        yield site


def page(path: str) -> bytes:
    """What stands at a path of the site; b"" for nothing."""
    if path == "/agenda.asp":
        return agenda().encode()
    number = path.partition("/popup/Info.asp?ID=")[2]
    return popup(int(number)).encode() if number.isdigit() else b""
