"""The HTML inside a web archive (.mht) or a saved mail."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage

from ingest.decoding import decode
from ingest.document import Document

_MAIL = re.compile(
    rb"\A\s*(?:From|MIME-Version|Return-Path|Received|Subject|Date|To|Snapshot-Content-Location)\b", re.IGNORECASE
)


def unwrapped(document: Document) -> str:
    """The page's text: of the document itself, or of the first HTML part that it carries."""
    if not _MAIL.match(document.data[:200]) or b"text/html" not in document.data[:200_000].lower():
        return document.text
    message = email.message_from_bytes(document.data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("html",))
    payload = body.get_payload(decode=True) if body is not None else None
    return decode(payload) if isinstance(payload, bytes) else document.text
