"""Fetching pages: pinned addresses for the service, whatever its user names for the command line."""

from app.fetching.cache import PageCache
from app.fetching.client import Client
from app.fetching.following import Followed, follow

__all__ = ["Client", "Followed", "PageCache", "follow"]
