"""The programmes that hang on a mail: its attached files, as documents of the same meeting."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from ingest.document import Document
from ingest.readers import mail

_MOST = 50
_PASSED_OVER = ("image/", "audio/", "video/", "application/pgp-", "application/pkcs7-", "font/")


def attached(document: Document) -> tuple[Document, ...]:
    """The files attached to a mail, in their order; none for any other document. A mail in a mail is one of them."""
    if not mail.recognises(document):
        return ()
    message = message_from_bytes(document.data.lstrip(), policy=policy.default)
    parts = message.iter_attachments() if isinstance(message, EmailMessage) and message.is_multipart() else iter(())
    return tuple(_documents(parts, document.name))[:_MOST]


def _documents(parts: Iterator[MIMEPart], name: str) -> Iterator[Document]:
    for number, part in enumerate(parts, start=1):
        kind = part.get_content_type()
        data = _bytes(part)
        if data.strip() and not kind.startswith(_PASSED_OVER):
            yield Document(part.get_filename() or f"{name} attachment {number}", data, media_type=kind)


def _bytes(part: MIMEPart) -> bytes:
    """The attached file; of a mail the mail itself."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
