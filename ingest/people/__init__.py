"""People as programmes print them: names, credentials, affiliations, roles, career stage, identity."""

from ingest.people.spotting import looks_like_people

__all__ = ["looks_like_people"]
