"""What a row is: kind, role words, the code and type prefix that a title carries."""

from ingest.kinds.classifying import invitation_only, is_break, kind_of, labelled, told_by_title
from ingest.kinds.roles import role_of
from ingest.kinds.titles import Heading, code_series, take_apart, unquoted

__all__ = [
    "Heading",
    "code_series",
    "invitation_only",
    "is_break",
    "kind_of",
    "labelled",
    "role_of",
    "take_apart",
    "told_by_title",
    "unquoted",
]
