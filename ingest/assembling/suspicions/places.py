"""The institutions that a programme prints, as keys to compare with."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.assembling.items import title_key
from ingest.model import Person


def beginnings(people: Sequence[Person], *, whole: bool = False) -> frozenset[str]:
    """The parts of every affiliation, and unless `whole` also the first two, three and four words of each."""
    found: set[str] = set()
    for text in {text for person in people for text in person.affiliations}:
        for part in (text, *text.split(",")):
            words = title_key(part).split()
            counts = (len(words),) if whole else (2, 3, 4, len(words))
            found |= {" ".join(words[:count]) for count in counts if len(words) >= count > 0}
    return frozenset(found)
