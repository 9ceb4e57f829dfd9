"""A draft as a mail file. Nothing printed in a programme may become a header of its own (CVE-2024-6923)."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from app.errors import HallwayError
from app.model import Draft

_HEADERS = {"Subject", "To", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+|=\?")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")


def draft_eml(draft: Draft, to: str | None) -> bytes:
    """The draft as RFC 5322 text that mail programs open as unsent. Raises HallwayError if a header crept in."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["Subject"] = _UNSAFE.sub(" ", draft.subject)
    if to and _ADDRESS.fullmatch(to):
        mail["To"] = to
    mail["X-Unsent"] = "1"
    mail.set_content(draft.body)
    made = mail.as_bytes()
    if set(message_from_bytes(made, policy=policy.default).keys()) - _HEADERS:
        raise HallwayError("This draft cannot be written as a mail file; copy its text instead.")
    return made
