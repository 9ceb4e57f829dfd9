"""Saved mails (.eml): the part that a mail program would show, with the subject as the title."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from ingest.blocks import Page
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import html, text
from ingest.readers.typed import subject_of

_FIELDS = re.compile(
    rb"^(?:from|to|subject|date|message-id|received|return-path|mime-version)\s*:", re.IGNORECASE | re.M
)
_CODED = re.compile(rb"^(?:mime-version|content-transfer-encoding|message-id|received)\s*:", re.IGNORECASE | re.M)


def recognises(document: Document) -> bool:
    """A mail by its name or its head: fields that only mail programs write, before the first empty line."""
    head = re.split(rb"\r?\n\r?\n", document.data[:20_000].lstrip(), maxsplit=1)[0]
    first = _FIELDS.match(head) is not None
    return first and (document.suffix == ".eml" or len(_CODED.findall(head)) >= 2)


def page(document: Document) -> Page:
    """The page of the mail's HTML or plain text. Raises Unreadable for a mail without either."""
    message = message_from_bytes(document.data.lstrip(), policy=policy.default)
    body = message.get_body(("html", "plain")) if isinstance(message, EmailMessage) else None
    if body is None:
        raise Unreadable(f"{document.name}: this mail holds no text; save what is attached to it as a file of its own.")
    shown = Document(document.name, _decoded(body), document.url)
    page = html.page(shown) if body.get_content_subtype() == "html" else text.page(shown)
    title = subject_of(str(message["subject"] or "")) or page.title
    return replace(page, title=title, sent=page.sent or str(message["date"] or ""))


def _decoded(body: MIMEPart) -> bytes:
    """The text in UTF-8; undecodable bytes are replaced, and an unknown charset is left to the reader to guess."""
    data = body.get_payload(decode=True)
    assert isinstance(data, bytes)
    try:
        return data.decode(body.get_content_charset("utf-8"), errors="replace").encode()
    except LookupError:
        return data
