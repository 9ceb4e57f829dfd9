"""What happened with a person, as the trainee notes it."""

from __future__ import annotations

from datetime import date

from app.errors import BadProfile
from app.model import Contact, ContactStatus


def noted(known: Contact | None, person_id: str, status: str, day: date, words: tuple[str, str]) -> Contact:
    """The contact after a note on `day`; `words` are insight and next step; a day noted earlier stays.

    Raises BadProfile for a state that does not exist.
    """
    if status not in list(ContactStatus):
        raise BadProfile(f"“{status}” is no state of a contact.")
    before = known or Contact(person_id=person_id)
    now = ContactStatus(status)
    return Contact(
        person_id=person_id,
        status=now,
        sent_on=before.sent_on or (day if now is not ContactStatus.TO_SEND else None),
        met_on=before.met_on or (day if now in (ContactStatus.MET, ContactStatus.THANKED) else None),
        thanked_on=before.thanked_on or (day if now is ContactStatus.THANKED else None),
        insight=words[0],
        next_step=words[1],
    )
