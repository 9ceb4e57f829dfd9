"""What a visitor hands in: a file's bytes or an address, checked before it is accepted."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.errors import BadUpload

_NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Upload:
    """Either `data` (the bytes of a file called `name`) or a `url`. Raises BadUpload for anything else."""

    name: str = ""
    data: bytes | None = None
    url: str | None = None
    timezone: str | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        if self.data is None and self.url is None:
            raise BadUpload("Choose a file, or give the programme's address.")
        if self.data is not None and not self.data:
            raise BadUpload(f"{self.label}: the file is empty.")
        if self.url is not None and not is_address(self.url):
            raise BadUpload("The address must begin with https:// or http://.")
        if self.timezone is not None and not is_zone(self.timezone):
            raise BadUpload(f"“{self.timezone}” is no time zone; write it like America/Denver.")
        if self.year is not None and not 1990 <= self.year <= 2100:
            raise BadUpload(f"{self.year} is no year of a meeting.")

    @property
    def label(self) -> str:
        """What to call it: never a path."""
        name = self.name.replace("\\", "/").rsplit("/", 1)[-1].strip() or self.url or "the upload"
        return "".join(c for c in name if c.isprintable())[:_NAME_LENGTH]


def is_address(url: str) -> bool:
    """Whether `url` is an http or https address with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
