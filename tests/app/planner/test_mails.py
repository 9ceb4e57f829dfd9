"""A draft as a mail file: no header that we did not write, whatever a title says."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest

from app.model import Draft
from app.planner.mails import draft_eml


def read_back(data: bytes) -> tuple[dict[str, str], str]:
    mail = message_from_bytes(data, policy=policy.default)
    body = mail.get_body()
    assert body is not None
    return dict(mail.items()), str(body.get_content()).replace("\r\n", "\n")


def test_subject_body_and_recipient_are_kept() -> None:
    headers, body = read_back(
        draft_eml(Draft(subject="Ten minutes on spasticity?", body="Dear Dr. Roe,\n…"), "roe@x.example")
    )
    assert headers["Subject"] == "Ten minutes on spasticity?"
    assert (headers["To"], headers["X-Unsent"]) == ("roe@x.example", "1")
    assert body == "Dear Dr. Roe,\n…\n"


@pytest.mark.parametrize(
    "subject",
    [
        "Gait\r\nBcc: all@x.example",
        "=?utf-8?q?a=0D=0ABcc:_all=40x.example?=",
        "Gait\x0bBcc: all@x.example",
        "a\u2028Bcc: b",
    ],
)
def test_a_title_cannot_become_a_header(subject: str) -> None:
    headers, _ = read_back(draft_eml(Draft(subject=subject, body="x"), None))
    assert not {"Bcc", "To", "Cc"} & set(headers)


@pytest.mark.parametrize(
    "address", ["roe@x.example, all@x.example", "roe@x.example\nBcc: b@x.example", "not an address"]
)
def test_what_is_no_single_address_is_left_out(address: str) -> None:
    headers, _ = read_back(draft_eml(Draft(subject="x", body="x"), address))
    assert "To" not in headers
