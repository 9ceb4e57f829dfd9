"""Getting one page: redirects checked hop by hop, bytes counted before and after unpacking."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Iterator
from http import HTTPStatus

import httpcore
import httpx

from app.errors import FetchFailed, FetchRefused, TooLarge
from app.fetching.addresses import PublicNetwork
from ingest import Document

MOST_BYTES = 60_000_000
AT_ONCE = 4
_MOST_REDIRECTS = 5
_TIMEOUT = httpx.Timeout(20.0, connect=10.0, pool=60.0)
_HEADERS = {"User-Agent": "Hallway/1 (conference planner)", "Accept-Encoding": "gzip", "Accept": "*/*"}


class PublicTransport(httpx.HTTPTransport):
    """Connects to public addresses only; a name is resolved once and that very address is used."""

    def __init__(self) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), max_connections=AT_ONCE, network_backend=PublicNetwork()
        )


class Client:
    """Fetches documents. With `public_only` an inward address is refused whatever its name (for the service).

    The command line fetches what its user names, loopback included.
    """

    def __init__(self, public_only: bool) -> None:
        transport = PublicTransport() if public_only else httpx.HTTPTransport(trust_env=False)
        self._client = httpx.Client(transport=transport, timeout=_TIMEOUT, headers=_HEADERS, trust_env=False)

    def get(self, url: str) -> Document:
        """The document at `url`, under the address where it was found at last.

        Raises FetchRefused (not http(s), or inward), FetchFailed (no answer, or another status than 200), TooLarge.
        """
        try:
            place = httpx.URL(url)
            for _ in range(_MOST_REDIRECTS + 1):
                found = self._once(place)
                if isinstance(found, Document):
                    return found
                place = found
        except httpx.InvalidURL as error:
            raise FetchRefused(f"{url} is no address.") from error
        except (httpx.HTTPError, zlib.error) as error:
            raise FetchFailed(f"{url} gave no usable answer ({type(error).__name__}).") from error
        raise FetchFailed(f"{url} leads from one address to the next without end.")

    def close(self) -> None:
        """Closes the connections."""
        self._client.close()

    def _once(self, url: httpx.URL) -> Document | httpx.URL:
        """The document, or where it is said to be."""
        if url.scheme not in ("http", "https") or not url.host:
            raise FetchRefused(f"{url} is no http or https address.")
        with self._client.stream("GET", url) as response:
            if response.has_redirect_location:
                return url.join(response.headers["location"])
            if response.status_code != HTTPStatus.OK:
                raise FetchFailed(f"{url} answered {response.status_code} ({response.reason_phrase}).")
            media_type = response.headers.get("content-type", "").partition(";")[0].strip() or None
            return Document(_name(url), b"".join(_body(response)), str(url), media_type)


def _body(response: httpx.Response) -> Iterator[bytes]:
    """The body unpacked, never more than MOST_BYTES of it however small it was packed."""
    packed = response.headers.get("content-encoding", "").strip().lower() == "gzip"
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed else None
    left = MOST_BYTES
    for chunk in response.iter_raw():
        part = unpack.decompress(chunk, left + 1) if unpack else chunk
        left -= len(part)
        if left < 0:
            raise TooLarge(f"{response.url} is larger than {MOST_BYTES // 1_000_000} MB, which no programme needs.")
        yield part


def _name(url: httpx.URL) -> str:
    return url.path.rstrip("/").rpartition("/")[2] or url.host
