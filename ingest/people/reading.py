"""From a credit, perhaps a run-on list of persons, to mentions."""

from __future__ import annotations

from ingest.model import Role
from ingest.people.mention import Mention
from ingest.rows import Credit


def mentions(credit: Credit, default: Role = Role.SPEAKER) -> tuple[Mention, ...]:
    """The persons that a credit names, in printed order; `default` is the role where none is printed."""
    names = [credit.text] if credit.one else credit.text.split(";")
    return tuple(
        Mention(name.split(",")[0].strip(), role=default, email=credit.email, key=credit.key)
        for name in names
        if name.strip()
    )
