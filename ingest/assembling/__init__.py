"""Findings become a programme: times, people, kinds and identities are understood here, once for every format."""

from ingest.assembling.program import assemble

__all__ = ["assemble"]
