"""People as programmes print them: names, credentials, affiliations, roles, career stage, identity.

`mentions` takes one credit apart, `resolve` completes bare surnames from a faculty list, `identify` says who is who.
"""

from ingest.people.faculty import resolve
from ingest.people.identity import Identification, identify
from ingest.people.mention import Mention
from ingest.people.names import untitled
from ingest.people.reading import mentions
from ingest.people.spotting import looks_like_people
from ingest.people.stages import is_position

__all__ = [
    "Identification",
    "Mention",
    "identify",
    "is_position",
    "looks_like_people",
    "mentions",
    "resolve",
    "untitled",
]
