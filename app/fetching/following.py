"""Following the pages of one programme: same host, each page once, a few at a time, resumable."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from app.errors import HallwayError
from app.fetching.cache import PageCache
from app.fetching.client import AT_ONCE, Client
from ingest import Document, IngestError, Link, further_pages_isolated

MOST_PAGES = 1500
READ_AT_ONCE = 100
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Followed:
    """The pages of a programme in the order in which they were named; `unread` says which could not be had, and why."""

    documents: tuple[Document, ...]
    unread: tuple[str, ...]


@dataclass(slots=True)
class _Walk:
    client: Client
    cache: PageCache
    progress: Progress
    pages: list[Document] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def follow(url: str, client: Client, cache: PageCache, progress: Progress) -> Followed:
    """The document at `url` and the further pages of the programme that it and they name.

    Raises FetchRefused, FetchFailed or TooLarge for the first page only; a further page that fails is `unread`.
    """
    url = urldefrag(url).url
    walk = _Walk(client, cache, progress, seen={url})
    progress(f"fetching {url}")
    first = _fetch(walk, url)
    walk.pages.append(first)
    wave: Sequence[Document] = [first]
    while wave:
        wave = _next_wave(walk, first, wave)
    cache.clear()
    return Followed(tuple(walk.pages), tuple(walk.unread))


def _next_wave(walk: _Walk, first: Document, wave: Sequence[Document]) -> Sequence[Document]:
    named = [address for page, links in _links(wave) for address in _of(page, links)]
    wanted = [address for address in dict.fromkeys(named) if address not in walk.seen and _same_site(first, address)]
    walk.seen.update(wanted)
    room = max(0, MOST_PAGES - len(walk.pages))
    walk.unread += [f"{address}: more than {MOST_PAGES} pages" for address in wanted[room:]]
    fetched = _fetch_all(walk, wanted[:room])
    walk.pages += fetched
    return fetched


def _links(wave: Sequence[Document]) -> Iterator[tuple[Document, tuple[Link, ...]]]:
    """Each page with the further pages that it names; a batch that cannot be read names none."""
    for begin in range(0, len(wave), READ_AT_ONCE):
        batch = wave[begin : begin + READ_AT_ONCE]
        try:
            yield from zip(batch, further_pages_isolated(batch), strict=True)
        except IngestError:
            continue


def _fetch_all(walk: _Walk, addresses: Sequence[str]) -> list[Document]:
    found = []
    with ThreadPoolExecutor(AT_ONCE) as threads:
        for number, page in enumerate(threads.map(lambda address: _try(walk, address), addresses), start=1):
            walk.progress(f"fetched page {number} of {len(addresses)}")
            if isinstance(page, Document):
                found.append(page)
            else:
                walk.unread.append(page)
    return found


def _try(walk: _Walk, address: str) -> Document | str:
    try:
        return _fetch(walk, address)
    except HallwayError as error:
        return str(error)


def _fetch(walk: _Walk, address: str) -> Document:
    page = walk.cache.get(address)
    if page is None:
        page = walk.client.get(address)
        walk.cache.put(address, page)
    return page


def _of(page: Document, links: Iterable[Link]) -> Iterable[str]:
    for link in links:
        try:
            yield urldefrag(urljoin(page.url or "", link.url)).url
        except ValueError:
            continue


def _same_site(first: Document, address: str) -> bool:
    home, there = urlsplit(first.url or ""), urlsplit(address)
    return there.scheme in ("http", "https") and there.hostname == home.hostname and there.port == home.port
