"""What a row is: kind, role words, the code and type prefix that a title carries."""

from ingest.kinds.titles import Heading, role_of, take_apart

__all__ = ["Heading", "role_of", "take_apart"]
