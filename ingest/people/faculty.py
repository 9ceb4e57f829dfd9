"""A faculty list printed apart from the sessions resolves "Dr. Doe" to the one person of that surname."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.model import CareerStage
from ingest.people.lexicon import fold
from ingest.people.mention import Mention
from ingest.people.names import is_initials


def resolve(mentions: Sequence[Mention], faculty: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those with a surname only completed from `faculty` where exactly one member has that surname.

    A printed initial must be the member's. What the mention itself says of affiliation, level or role stays.
    """
    listed: dict[str, list[Mention]] = {}
    for member in faculty:
        if member.given_name and member.name not in (known.name for known in listed.get(fold(member.family_name), [])):
            listed.setdefault(fold(member.family_name), []).append(member)
    return tuple(_resolved(mention, listed) for mention in mentions)


def _resolved(mention: Mention, listed: dict[str, list[Mention]]) -> Mention:
    given = mention.given_name
    if given and not is_initials(given):
        return mention
    fitting = [m for m in listed.get(fold(mention.family_name), ()) if m.given_name[:1] == given[:1] or not given]
    return _completed(mention, fitting[0]) if len(fitting) == 1 else mention


def _completed(mention: Mention, member: Mention) -> Mention:
    told = mention if mention.career_stage is not CareerStage.UNKNOWN else member
    return replace(
        mention,
        name=member.name,
        given_name=member.given_name,
        family_name=member.family_name,
        credentials=mention.credentials or member.credentials,
        affiliations=mention.affiliations or member.affiliations,
        career_stage=told.career_stage,
        training_year=told.training_year,
        stage_evidence=told.stage_evidence,
        email=mention.email or member.email,
        surname_only=False,
    )
