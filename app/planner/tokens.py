"""Tokens that open things: 256 random bits given out once; only their hash is kept."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """256 random bits, fit for a cookie or an address."""
    return secrets.token_urlsafe(32)


def new_id() -> str:
    """128 random bits as an identifier; it opens nothing by itself."""
    return secrets.token_hex(16)


def hash_of(token: str) -> str:
    """What is stored of a token. The token is random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
